import ICAL from 'ical.js';
import { isZone, localInstant } from '../../i18n/dates.ts';
import type { Answer } from '../../meeting/rules/seat-events.ts';
import { addressKey } from '../../platform/address.ts';
import { isSmallZone } from './described-zone.ts';

/** What a calendar program says of one meeting, as it is written in the mail. Nothing of it is believed yet. */
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

/** Somebody whom the attendee sends in their place (RFC 5546 §3.2.2.3). */
export interface Delegate {
  readonly address: string;
  /** As their program calls them; empty where it does not. */
  readonly name: string;
}

export interface CalendarAttendee {
  readonly address: string;
  /** Absent for a PARTSTAT that is no answer: NEEDS-ACTION, DELEGATED. */
  readonly answer?: Answer | undefined;
  /** With PARTSTAT=DELEGATED: who comes instead. */
  readonly delegate?: Delegate | undefined;
  /** How many people come along, and what they wrote, where the program keeps that here (Google). */
  readonly guests?: number | undefined;
  readonly note?: string | undefined;
}

/**
 * Why a calendar part is not read: `tooLarge`, `broken` (no calendar by RFC 5545, or without UID),
 * `severalEvents` (RFC 5546 §3.2.3 has one), `otherMethod` (an invitation, for instance).
 */
export type Unreadable = 'tooLarge' | 'broken' | 'severalEvents' | 'otherMethod';

export type CalendarReading =
  | { readonly ok: true; readonly reply: CalendarReply }
  | { readonly ok: false; readonly why: Unreadable };

/**
 * Bytes: a reply has one or two thousand, so this is no calendar that anybody meant to send. The parser takes four
 * times as long for a line of parameters that is twice as long: a megabyte of them keeps it busy for seconds.
 */
export const MAX_CALENDAR_BYTES = 200_000;

/** Of what is read: nobody meets later. */
const LAST_YEAR = 2199;

const answers: Readonly<Record<string, Answer>> = {
  ACCEPTED: 'yes',
  DECLINED: 'no',
  TENTATIVE: 'unsure',
};

/**
 * Reads a calendar part, as its bytes are once the transfer encoding is taken off. What comes before and
 * after the calendar is no part of it: gateways put sentences of their own there. A value that is none (a
 * time `TBD`) counts as left out.
 *
 * `charset`: that of the part, by its label (RFC 2978); UTF-8 where it is unknown.
 */
export function readCalendarReply(bytes: Uint8Array, charset = 'utf-8'): CalendarReading {
  if (bytes.length > MAX_CALENDAR_BYTES) return { ok: false, why: 'tooLarge' };
  try {
    return replyIn(new ICAL.Component(ICAL.parse(calendarIn(decoded(bytes, charset)))));
  } catch {
    return { ok: false, why: 'broken' };
  }
}

function decoded(bytes: Uint8Array, charset: string): string {
  // Two bytes a letter: line breaks are not where they are looked for.
  const wide = /^utf-?16/i.test(charset);
  const text = decoderOf(charset).decode(wide ? bytes : unfolded(bytes));
  return wide ? text.replace(/\r?\n[ \t]/g, '') : text;
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** The first calendar in a text, from its BEGIN to its END. */
function calendarIn(text: string): string {
  const begin = text.search(/^BEGIN:VCALENDAR[ \t]*\r?$/im);
  const end = /^END:VCALENDAR[ \t]*\r?$/im.exec(text);
  return text.slice(Math.max(begin, 0), end ? end.index + end[0].length : undefined);
}

function replyIn(calendar: ICAL.Component): CalendarReading {
  if (calendar.name !== 'vcalendar') return { ok: false, why: 'broken' };
  const method = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase();
  if (method !== 'REPLY' && method !== 'COUNTER') return { ok: false, why: 'otherMethod' };
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (others.length > 0) return { ok: false, why: 'severalEvents' };
  const uid = textOf(event, 'uid');
  if (!event || !uid) return { ok: false, why: 'broken' };
  const attendees = event.getAllProperties('attendee');
  const named = byAddress(attendees);
  const comments = event.getAllProperties('comment').map((one) => String(one.getFirstValue() ?? '').trim());
  return {
    ok: true,
    reply: {
      method,
      uid,
      attendees: attendees.map((one) => attendeeOf(one, named)),
      sequence: wholeNumber(textOf(event, 'sequence')),
      dtstamp: instantOf(event.getFirstProperty('dtstamp')),
      ...timesOf(event),
      comment: comments.filter(Boolean).join('\n') || undefined,
    },
  };
}

/**
 * Long lines joined again, on the bytes: programs that fold after a number of octets cut Khmer letters in the
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

type ByAddress = ReadonlyMap<string, ICAL.Property>;

/** The first of each address: somebody may name thousands, each of them in the place of another. */
function byAddress(attendees: readonly ICAL.Property[]): ByAddress {
  return new Map(
    attendees.toReversed().map((one) => [addressKey(addressIn(one.getFirstValue())), one] as const),
  );
}

function attendeeOf(property: ICAL.Property, named: ByAddress): CalendarAttendee {
  const said = parameterOf(property, 'partstat').toUpperCase();
  const guests = wholeNumber(parameterOf(property, 'x-num-guests').trim());
  const note = parameterOf(property, 'x-response-comment').trim();
  const delegate = said === 'DELEGATED' ? delegateOf(property, named) : undefined;
  return {
    address: addressIn(property.getFirstValue()),
    answer: Object.hasOwn(answers, said) ? answers[said] : undefined,
    ...(guests ? { guests } : {}),
    ...(note ? { note } : {}),
    ...(delegate ? { delegate } : {}),
  };
}

/** DELEGATED-TO names an address; who that is is said by an attendee of its own (RFC 5545 §3.2.5). */
function delegateOf(property: ICAL.Property, named: ByAddress): Delegate | undefined {
  const address = addressIn(parameterOf(property, 'delegated-to'));
  if (address === '') return undefined;
  const own = named.get(addressKey(address));
  return { address, name: own ? parameterOf(own, 'cn').trim() : '' };
}

function addressIn(value: unknown): string {
  return String(value ?? '')
    .replace(/^mailto:/i, '')
    .trim();
}

/** A parameter's value, the first where there are several; empty where there is none. */
function parameterOf(property: ICAL.Property, name: string): string {
  const value: unknown = property.getFirstParameter(name);
  return String((Array.isArray(value) ? value[0] : value) ?? '');
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function timesOf(event: ICAL.Component): Pick<CalendarReply, 'startsAt' | 'endsAt'> {
  const startsAt = instantOf(event.getFirstProperty('dtstart'));
  const endsAt = instantOf(event.getFirstProperty('dtend'));
  if (endsAt || !startsAt) return { startsAt, endsAt };
  return { startsAt, endsAt: endAfter(startsAt, event) };
}

/** The end by DURATION; `undefined` without one, or with one that is none or ends beyond all calendars. */
function endAfter(startsAt: string, event: ICAL.Component): string | undefined {
  try {
    const duration = event.getFirstPropertyValue('duration');
    if (!(duration instanceof ICAL.Duration)) return undefined;
    const end = new Date(Date.parse(startsAt) + duration.toSeconds() * 1000);
    return isInYears(end.getUTCFullYear()) ? end.toISOString() : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A time as an instant: in UTC, in a zone that the calendar itself describes (Outlook names zones as
 * Windows does and brings a VTIMEZONE), or in one by its IANA name. A time of no zone says nothing.
 */
function instantOf(property: ICAL.Property | null): string | undefined {
  const value = timeIn(property);
  if (!property || !value || value.isDate) return undefined;
  const described = value.zone !== ICAL.Timezone.localTimezone;
  const named = String(property.getFirstParameter('tzid') ?? '');
  try {
    if (!isInYears(value.year)) return undefined;
    if (described) return isSmallZone(value.zone) ? value.toJSDate().toISOString() : undefined;
    if (!isZone(named)) return undefined;
    const [date = '', time = ''] = value.toString().split('T');
    return localInstant(date, time, named).instant;
  } catch {
    return undefined;
  }
}

/**
 * A year of five digits would come before every other in an order of texts, and zones are worked out year by
 * year.
 */
function isInYears(year: number): boolean {
  return year >= 1970 && year <= LAST_YEAR;
}

/** Values are read when they are asked for, and one that is none throws. */
function timeIn(property: ICAL.Property | null): ICAL.Time | undefined {
  try {
    const value = property?.getFirstValue();
    return value instanceof ICAL.Time ? value : undefined;
  } catch {
    return undefined;
  }
}
