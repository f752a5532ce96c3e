import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { truncate } from '../i18n/khmer.ts';
import { type MailAddress, sameAddress, storedAddress, webAddress } from '../platform/address.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { descriptionOf, MAX_DESCRIPTION, MAX_LOCATION, MAX_SUMMARY } from './calendar-text.ts';
import { oneLine } from './plain-text.ts';

/** A person or mailbox as a calendar part names it. */
export interface CalendarParty {
  readonly name: string;
  readonly address: string;
}

/**
 * - `invite`: METHOD:REQUEST, for a first invitation and for every change
 * - `cancelMeeting`: METHOD:CANCEL, STATUS:CANCELLED
 * - `uninvite`: METHOD:CANCEL to one person; no STATUS, since the meeting goes on (RFC 5546 §3.2.5)
 */
export type CalendarMessage = 'invite' | 'cancelMeeting' | 'uninvite';

export interface CalendarInput extends CalendarEvent {
  readonly message: CalendarMessage;
  /** The network's mailbox, the same in every revision; clients send their answers to it. */
  readonly organizer: CalendarParty;
  /** The recipient of the mail, and the only attendee in it; `answer`: theirs, while it counts. */
  readonly attendee: CalendarParty & { readonly answer?: Answered | undefined };
}

/** What a person has answered. */
export type Answered = 'yes' | 'no' | 'unsure';

export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly filename: 'invite.ics' | 'cancel.ics';
  readonly content: string;
}

/** Characters. */
const MAX_NAME = 80;

/** `mtg-<meeting>@<domain>`: unique in the world, the same for everybody (RFC 5545 §3.8.4.7). */
export function meetingUid(meetingId: string, mailDomain: string): string {
  return `mtg-${meetingId}@${mailDomain}`;
}

/**
 * The calendar part of one mail to one person (iMIP, RFC 6047): one VEVENT with the recipient as the
 * only ATTENDEE, times in UTC, no alarm. Throws TypeError where an address is not one or the organizer is
 * the recipient, whom calendars would then show as host: no answer needed.
 */
export function calendarPart(input: CalendarInput): CalendarPart {
  const organizer = storedAddress(input.organizer.address);
  const attendee = storedAddress(input.attendee.address);
  if (sameAddress(organizer, attendee)) throw new TypeError('the organizer is the recipient');
  const method = input.message === 'invite' ? 'REQUEST' : 'CANCEL';
  const calendar = newCalendar();
  calendar.method(ICalCalendarMethod[method]);
  const event = addEvent(calendar, input);
  event.organizer({ name: partyName(input.organizer.name, organizer), email: organizer });
  addAttendee(event, input, attendee);
  if (input.message !== 'uninvite') {
    event.status(input.message === 'invite' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED);
  }
  return {
    method,
    filename: method === 'REQUEST' ? 'invite.ics' : 'cancel.ics',
    content: finished(calendar),
  };
}

/**
 * The file behind 'add to my calendar' on the answer page: the same UID, so that the entry of the mail
 * is not doubled, and neither METHOD nor people, so that every program takes it as an entry of one's own.
 */
export function icsDownload(event: CalendarEvent): string {
  const calendar = newCalendar();
  addEvent(calendar, event).status(ICalEventStatus.CONFIRMED);
  return finished(calendar);
}

/** An empty calendar of ours. */
export function newCalendar(): ICalCalendar {
  return ical({ prodId: { company: 'Prachum', product: 'Meetings 1', language: 'EN' } });
}

/** Adds an event with what every kind of calendar part shows of it: no people, no status. */
export function addEvent(calendar: ICalCalendar, event: CalendarEvent): ICalEvent {
  const added = calendar.createEvent({
    id: safeUid(event.uid),
    sequence: event.sequence,
    stamp: new Date(event.dtstamp),
    start: new Date(event.start),
    end: new Date(event.end),
    summary: truncate(oneLine(event.summary), MAX_SUMMARY),
    description: descriptionOf(event, MAX_DESCRIPTION),
    // A day on which something is due is not a day that is taken.
    transparency: event.allDay ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    ...(event.allDay ? { allDay: true } : {}),
  });
  if (event.location) added.location(truncate(oneLine(event.location), MAX_LOCATION));
  if (event.url) added.url(webAddress(event.url));
  if (event.online) added.x(CONFERENCE, webAddress(event.online.url));
  return added;
}

/**
 * The library knows no CONFERENCE (RFC 7986 §5.11): it is given a name of the same length, so that lines
 * are folded as they should be, until {@link finished} gives it its own.
 */
const CONFERENCE = 'X-PRACHUM-CONFERENCE';

/**
 * What this person said, so that a new place or an end half an hour later does not un-accept the entry.
 * RSVP stays TRUE whatever they said, as Google writes it: without it programs keep a change of mind to
 * themselves.
 */
const partstat: Readonly<Record<Answered, ICalAttendeeStatus>> = {
  yes: ICalAttendeeStatus.ACCEPTED,
  no: ICalAttendeeStatus.DECLINED,
  unsure: ICalAttendeeStatus.TENTATIVE,
};

function addAttendee(event: ICalEvent, input: CalendarInput, address: MailAddress): void {
  const { NEEDSACTION } = ICalAttendeeStatus;
  const { answer } = input.attendee;
  event.createAttendee({
    name: partyName(input.attendee.name, address),
    email: address,
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    ...(input.message === 'invite' ? { status: answer ? partstat[answer] : NEEDSACTION, rsvp: true } : {}),
  });
}

/**
 * A name fit for a parameter value: a quote ends one, and the ways to write it in (RFC 6868) are read by
 * few programs, so it becomes an apostrophe.
 */
function partyName(name: string, address: MailAddress): string {
  const safe = truncate(
    oneLine(name)
      .replace(/["\u201c\u201d]/g, '\u2019')
      .replace(/[\\^]/g, ' ')
      .trim(),
    MAX_NAME,
  );
  return safe || address;
}

function safeUid(uid: string): string {
  if (!/^[\w.+@-]{1,255}$/.test(uid)) throw new TypeError('not a calendar UID');
  return uid;
}

/** ical-generator folds at 75 octets and leaves out the last line break (RFC 5545 §3.4). */
export function finished(calendar: ICalCalendar): string {
  return `${calendar.toString().replaceAll(`\n${CONFERENCE}:`, '\nCONFERENCE;VALUE=URI:')}\r\n`;
}
