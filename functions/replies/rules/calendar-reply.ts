import ICAL from 'ical.js';
import { isZone, localInstant } from '../../i18n/dates.ts';
import type { Answer } from '../../meeting/rules/seat-events.ts';
import { isSmallZone } from './described-zone.ts';

/** What a calendar program says of one meeting, as it stands in the mail. Nothing of it is believed yet. */
export interface CalendarReply {
  /** `REPLY`: an answer · `COUNTER`: another time is proposed (RFC 5546 §3.2.3, §3.2.7). */
  readonly method: 'REPLY' | 'COUNTER';
  readonly uid: string;
  /** Absent where the part names none, or several without saying whose answer it is. */
  readonly attendees: readonly CalendarAttendee[];
  /** The revision that is answered; absent where the program left it out. */
  readonly sequence?: number | undefined;
  /** When the program made this (ISO instant, UTC): the order of one person's answers. */
  readonly dtstamp?: string | undefined;
  /** ISO instants in UTC; absent where they are left out or in a zone that nobody knows. */
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  /** What the person wrote with it. */
  readonly comment?: string | undefined;
}

export interface CalendarAttendee {
  readonly address: string;
  /** Absent for a PARTSTAT that is no answer: NEEDS-ACTION, DELEGATED. */
  readonly answer?: Answer | undefined;
}

/**
 * Why a calendar part is not read: `tooLarge`, `broken` (no calendar by RFC 5545, or without UID),
 * `severalEvents` (RFC 5546 §3.2.3 has one), `otherMethod` (an invitation, for instance).
 */
export type Unreadable = 'tooLarge' | 'broken' | 'severalEvents' | 'otherMethod';

export type CalendarReading =
  | { readonly ok: true; readonly reply: CalendarReply }
  | { readonly ok: false; readonly why: Unreadable };

/** Bytes: a reply has one or two thousand, so this is no calendar that anybody meant to send. */
export const MAX_CALENDAR_BYTES = 1_000_000;

/** Of what is read: nobody meets later. */
const LAST_YEAR = 2199;

const answers: Readonly<Record<string, Answer>> = {
  ACCEPTED: 'yes',
  DECLINED: 'no',
  TENTATIVE: 'unsure',
};

/** Reads a calendar part, as its bytes are once the transfer encoding is taken off. */
export function readCalendarReply(bytes: Uint8Array): CalendarReading {
  if (bytes.length > MAX_CALENDAR_BYTES) return { ok: false, why: 'tooLarge' };
  try {
    return replyIn(new ICAL.Component(ICAL.parse(new TextDecoder().decode(unfolded(bytes)))));
  } catch {
    // Values are read when they are asked for, so one of them may be what is broken.
    return { ok: false, why: 'broken' };
  }
}

function replyIn(calendar: ICAL.Component): CalendarReading {
  if (calendar.name !== 'vcalendar') return { ok: false, why: 'broken' };
  const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase();
  if (method !== 'REPLY' && method !== 'COUNTER') return { ok: false, why: 'otherMethod' };
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (others.length > 0) return { ok: false, why: 'severalEvents' };
  const uid = textOf(event, 'uid');
  if (!event || !uid) return { ok: false, why: 'broken' };
  const comments = event.getAllProperties('comment').map((one) => String(one.getFirstValue() ?? '').trim());
  return {
    ok: true,
    reply: {
      method,
      uid,
      attendees: event.getAllProperties('attendee').map(attendeeOf),
      sequence: wholeNumber(textOf(event, 'sequence')),
      dtstamp: instantOf(event.getFirstProperty('dtstamp')),
      ...timesOf(event),
      comment: comments.filter(Boolean).join('\n') || undefined,
    },
  };
}

/**
 * Long lines joined again, on the bytes: programs that fold after so many octets cut Khmer letters in the
 * middle, and decoding first would lose them (RFC 5545 §3.1).
 */
export function unfolded(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lineBreak = bytes[at] === CR && bytes[at + 1] === LF ? 2 : bytes[at] === LF ? 1 : 0;
    const next = bytes[at + lineBreak];
    if (lineBreak > 0 && (next === SPACE || next === TAB)) {
      at += lineBreak;
    } else {
      kept[length] = bytes[at] ?? 0;
      length += 1;
    }
  }
  return kept.subarray(0, length);
}

const [TAB, LF, CR, SPACE] = [9, 10, 13, 32];

function textOf(event: ICAL.Component | undefined, name: string): string {
  return String(event?.getFirstPropertyValue(name) ?? '').trim();
}

function attendeeOf(property: ICAL.Property): CalendarAttendee {
  const address = String(property.getFirstValue() ?? '')
    .replace(/^mailto:/i, '')
    .trim();
  const said = String(property.getFirstParameter('partstat') ?? '').toUpperCase();
  return { address, answer: Object.hasOwn(answers, said) ? answers[said] : undefined };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function timesOf(event: ICAL.Component): Pick<CalendarReply, 'startsAt' | 'endsAt'> {
  const startsAt = instantOf(event.getFirstProperty('dtstart'));
  const end = instantOf(event.getFirstProperty('dtend'));
  if (end || !startsAt) return { startsAt, endsAt: end };
  const duration = event.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration)) return { startsAt };
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + duration.toSeconds() * 1000).toISOString() };
}

/**
 * A time as an instant: in UTC, in a zone that the calendar itself describes (Outlook names zones as
 * Windows does and brings a VTIMEZONE), or in one by its IANA name. A time of no zone says nothing.
 */
function instantOf(property: ICAL.Property | null): string | undefined {
  const value = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time) || value.isDate) return undefined;
  const described = value.zone !== ICAL.Timezone.localTimezone;
  const named = String(property.getFirstParameter('tzid') ?? '');
  try {
    // A year of five digits would stand before every other in an order of texts, and zones are worked out
    // year by year.
    if (value.year < 1970 || value.year > LAST_YEAR) return undefined;
    if (described) return isSmallZone(value.zone) ? value.toJSDate().toISOString() : undefined;
    if (!isZone(named)) return undefined;
    const [date = '', time = ''] = value.toString().split('T');
    return localInstant(date, time, named).instant;
  } catch {
    return undefined;
  }
}
