// Temporal as functions: half the code of its classes, which every function would set up before its first line.
import { getISO } from 'temporal-polyfill/fns/Calendar';
import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import { khmerDigits } from './khmer.ts';
import type { Lang, Text } from './say.ts';
import { cityOf } from './zone-names.ts';

/**
 * How days and times are said, everywhere. The names are written here and not taken from `Intl`, whose wording changes
 * between versions (and mixes Latin digits and AM/PM into Khmer): a mail sent again must not differ.
 *
 * `When` is an ISO instant (`2025-11-10T01:30:00.000Z`) or a local date (`2025-11-10`); a local date
 * needs no zone and ignores it. Zones are IANA names. Anything else throws RangeError.
 */
export type When = string;

const weekdays = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  km: ['ចន្ទ', 'អង្គារ', 'ពុធ', 'ព្រហស្បតិ៍', 'សុក្រ', 'សៅរ៍', 'អាទិត្យ'],
} as const;

const months = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  km: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
} as const;

/** `Monday 10 November 2025` · `ថ្ងៃចន្ទ ទី១០ ខែវិច្ឆិកា ឆ្នាំ២០២៥`, the form of Khmer letters. */
export function fullDate(when: When, zone: string, lang: Lang): string {
  const date = localDay(when, zone);
  const [weekday, month] = namesOf(date, lang);
  if (lang === 'en') return `${weekday} ${date.day} ${month} ${date.year}`;
  return `ថ្ងៃ${weekday} ទី${khmerDigits(date.day)} ខែ${month} ឆ្នាំ${khmerDigits(date.year)}`;
}

/** `Mon 10 Nov 2025` · `ចន្ទ ១០ វិច្ឆិកា ២០២៥`: for subjects, lists and narrow places. */
export function shortDate(when: When, zone: string, lang: Lang): string {
  const date = localDay(when, zone);
  const [weekday, month] = namesOf(date, lang);
  if (lang === 'en') return `${weekday.slice(0, 3)} ${date.day} ${month.slice(0, 3)} ${date.year}`;
  return `${weekday} ${khmerDigits(date.day)} ${month} ${khmerDigits(date.year)}`;
}

/** `Mon 10 Nov` · `ចន្ទ ១០ វិច្ឆិកា`: where the year is beside it. */
export function dayAndMonth(when: When, zone: string, lang: Lang): string {
  const date = localDay(when, zone);
  const [weekday, month] = namesOf(date, lang);
  if (lang === 'en') return `${weekday.slice(0, 3)} ${date.day} ${month.slice(0, 3)}`;
  return `${weekday} ${khmerDigits(date.day)} ${month}`;
}

/** `08:30` · `ម៉ោង ៨:៣០ ព្រឹក`. */
export function timeOfDay(instant: string, zone: string, lang: Lang): string {
  const { hour, minute } = zoned(instant, zone);
  return clockTime(hour, minute, lang);
}

/** `08:30–12:00` · `ម៉ោង ៨:៣០ ព្រឹក ដល់ម៉ោង ១២:០០ ថ្ងៃត្រង់`. Both on one local day. */
export function timeRange(start: string, end: string, zone: string, lang: Lang): string {
  const [from, to] = [timeOfDay(start, zone, lang), timeOfDay(end, zone, lang)];
  return lang === 'en' ? `${from}–${to}` : `${from} ដល់${to}`;
}

/** `Tuesday, 13:30` · `ថ្ងៃអង្គារ ម៉ោង ១:៣០ រសៀល`: for headings with the full date below them. */
export function weekdayAndTime(instant: string, zone: string, lang: Lang): string {
  const [weekday] = namesOf(localDay(instant, zone), lang);
  const time = timeOfDay(instant, zone, lang);
  return lang === 'en' ? `${weekday}, ${time}` : `ថ្ងៃ${weekday} ${time}`;
}

/**
 * `Monday 10 November 2025, 08:30` · `ថ្ងៃចន្ទ ទី១០ ខែវិច្ឆិកា ឆ្នាំ២០២៥ វេលាម៉ោង ៨:៣០ ព្រឹក`, the
 * formal Khmer form.
 */
export function dateTime(instant: string, zone: string, lang: Lang): string {
  return joined(fullDate(instant, zone, lang), timeOfDay(instant, zone, lang), lang);
}

/** `Mon 10 Nov 2025, 08:30` · `ចន្ទ ១០ វិច្ឆិកា ២០២៥ ម៉ោង ៨:៣០ ព្រឹក`. */
export function shortDateTime(instant: string, zone: string, lang: Lang): string {
  const [date, time] = [shortDate(instant, zone, lang), timeOfDay(instant, zone, lang)];
  return lang === 'en' ? `${date}, ${time}` : `${date} ${time}`;
}

/** `Monday 10 November 2025, 08:30–12:00`; over midnight both ends in full. */
export function dateTimeRange(start: string, end: string, zone: string, lang: Lang): string {
  if (localDate(start, zone) === localDate(end, zone)) {
    return joined(fullDate(start, zone, lang), timeRange(start, end, zone, lang), lang);
  }
  const until = lang === 'en' ? ' – ' : ' ដល់';
  return `${dateTime(start, zone, lang)}${until}${dateTime(end, zone, lang)}`;
}

/** `Thursday 30 October 2025 (in 3 days)`: the distance in local days, beside the date, never alone. */
export function dateWithDistance(when: When, now: string, zone: string, lang: Lang): string {
  return `${fullDate(when, zone, lang)} (${distance(when, now, zone, lang)})`;
}

/** The local date in `zone`, as `2025-11-10`. */
export function localDate(instant: string, zone: string): string {
  return dateIn(instant, zone);
}

/** The local time in `zone`, as `08:30`. */
export function localTime(instant: string, zone: string): string {
  return PlainTime.toString(ZonedDateTime.toPlainTime(zoned(instant, zone)), { smallestUnit: 'minute' });
}

/** A local date moved by days. */
export function plusDays(date: string, days: number): string {
  return moved(date, days);
}

/** Days from one local date to another; negative where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return PlainDate.diffDays(isoDate(from), isoDate(to));
}

/** A local time as an instant, and whether the zone's clocks make it doubtful. */
export interface LocalInstant {
  /** ISO instant in UTC with milliseconds. */
  readonly instant: string;
  /**
   * `gap`: clocks are put forward over this time, so the instant is as much later as they jump.
   * `overlap`: clocks are put back and it comes twice; the instant is the first.
   */
  readonly clocksChange?: 'gap' | 'overlap';
}

/** `2025-11-10` and `08:30` in `zone` as an instant. Throws RangeError where one of them is not valid. */
export function localInstant(date: string, time: string, zone: string): LocalInstant {
  const local = PlainDate.toPlainDateTime(isoDate(date), PlainTime.fromString(time));
  const earlier = PlainDateTime.toZonedDateTime(local, zone, { disambiguation: 'earlier' });
  const later = PlainDateTime.toZonedDateTime(local, zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { instant: utc(earlier) };
  const exists = PlainDateTime.equals(ZonedDateTime.toPlainDateTime(earlier), local);
  if (exists) return { instant: utc(earlier), clocksChange: 'overlap' };
  return { instant: utc(later), clocksChange: 'gap' };
}

/** The Monday of a local date's week (ISO 8601). */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return plusDays(date, 1 - weekday);
}

/** The name of an ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayName(weekday: number, lang: Lang): string {
  return weekdays[lang][weekday - 1] ?? '';
}

/** `true` for an IANA zone this runtime knows. */
export function isZone(zone: string): boolean {
  try {
    Instant.toZonedDateTimeISO(Instant.fromEpochMilliseconds(0), zone);
    return !/^[+-]/.test(zone);
  } catch {
    return false;
  }
}

const zoneNames: Readonly<Record<string, Text>> = {
  'Asia/Phnom_Penh': { en: 'Phnom Penh time', km: 'ម៉ោងភ្នំពេញ' },
  'Asia/Bangkok': { en: 'Bangkok time', km: 'ម៉ោងបាងកក' },
};

/** Whose clock a time is on, said where it could be doubted: `Phnom Penh time` · `ម៉ោងភ្នំពេញ`. */
export function zoneLabel(zone: string, lang: Lang): string {
  const name = zoneNames[zone];
  if (name) return name[lang];
  const city = cityOf(zone);
  return lang === 'en' ? `${city} time` : `ម៉ោងនៅ ${city}`;
}

/**
 * The same in brackets, with a space before it, for somebody who lives by the clock of `home`; empty where
 * that is the clock of the time: nobody doubts the time of their own town.
 */
export function zoneNote(zone: string, home: string, lang: Lang): string {
  return zone === home ? '' : ` (${zoneLabel(zone, lang)})`;
}

/** Days and moments are the same few: a fan-out says when the meeting is a thousand times. */
const MOST_KNOWN = 200;

/** What was worked out lately, by what it was worked out from; what throws is worked out again. */
function remembered<Given extends readonly (string | number)[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  const known = new Map<string, Result>();
  return (...given) => {
    const key = given.join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(...given);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, result);
    return result;
  };
}

const zoned = remembered((instant: string, zone: string) =>
  Instant.toZonedDateTimeISO(Instant.fromString(instant), zone),
);

const isoDate = remembered((date: string) => PlainDate.fromString(date, getISO));

const localDay = remembered((when: When, zone: string) =>
  /^\d{4}-\d\d-\d\d$/.test(when) ? isoDate(when) : ZonedDateTime.toPlainDate(zoned(when, zone)),
);

const dateIn = remembered((instant: string, zone: string) =>
  PlainDate.toString(ZonedDateTime.toPlainDate(zoned(instant, zone))),
);

const moved = remembered((date: string, days: number) =>
  PlainDate.toString(PlainDate.addDays(isoDate(date), days)),
);

function utc(moment: ZonedDateTime.Record): string {
  return new Date(moment.epochMilliseconds).toISOString();
}

function namesOf(date: PlainDate.Record, lang: Lang): [weekday: string, month: string] {
  return [weekdays[lang][PlainDate.dayOfWeek(date) - 1] ?? '', months[lang][date.month - 1] ?? ''];
}

function joined(date: string, time: string, lang: Lang): string {
  return lang === 'en' ? `${date}, ${time}` : `${date} វេលា${time}`;
}

function clockTime(hour: number, minute: number, lang: Lang): string {
  const minutes = String(minute).padStart(2, '0');
  if (lang === 'en') return `${String(hour).padStart(2, '0')}:${minutes}`;
  return `ម៉ោង ${khmerDigits(((hour + 11) % 12) + 1)}:${khmerDigits(minutes)} ${partOfDay(hour)}`;
}

/** Khmer clocks count to twelve, so the part of the day is never left out. */
function partOfDay(hour: number): string {
  if (hour === 0) return 'យប់';
  if (hour < 5) return 'ទៀបភ្លឺ';
  if (hour < 12) return 'ព្រឹក';
  if (hour < 13) return 'ថ្ងៃត្រង់';
  if (hour < 17) return 'រសៀល';
  return hour < 19 ? 'ល្ងាច' : 'យប់';
}

const distances = {
  en: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
  km: { today: 'ថ្ងៃនេះ', tomorrow: 'ថ្ងៃស្អែក', yesterday: 'ម្សិលមិញ' },
} as const;

const units = {
  day: { en: ['day', 'days'], km: 'ថ្ងៃ' },
  week: { en: ['week', 'weeks'], km: 'សប្តាហ៍' },
  month: { en: ['month', 'months'], km: 'ខែ' },
} as const;

function distance(when: When, now: string, zone: string, lang: Lang): string {
  const days = daysBetween(localDate(now, zone), PlainDate.toString(localDay(when, zone)));
  if (days === 0) return distances[lang].today;
  if (days === 1) return distances[lang].tomorrow;
  if (days === -1) return distances[lang].yesterday;
  const [count, unit] = rounded(Math.abs(days));
  if (lang === 'km') return `${khmerDigits(count)} ${units[unit].km}${days > 0 ? 'ទៀត' : 'មុន'}`;
  const amount = `${count} ${units[unit].en[count === 1 ? 0 : 1]}`;
  return days > 0 ? `in ${amount}` : `${amount} ago`;
}

/** Two weeks by the day, two months by the week: what people count in. */
function rounded(days: number): [count: number, unit: keyof typeof units] {
  if (days <= 14) return [days, 'day'];
  if (days <= 60) return [Math.round(days / 7), 'week'];
  return [Math.round(days / 30.44), 'month'];
}
