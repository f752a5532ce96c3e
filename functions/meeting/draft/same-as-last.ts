import { daysBetween, plusDays } from '../../i18n/dates.ts';
import { asciiDigits, khmerDigits } from '../../i18n/khmer.ts';
import type { Bilingual } from '../../i18n/say.ts';
import type { PartialDetails } from '../rules/state.ts';

/** Thirteen weeks: the same weekday one quarter later. */
const QUARTER_DAYS = 91;

/** Fewer days than this are no date to propose, however late in the quarter it is. */
const LEAST_NOTICE = 3;

/**
 * 'Same as last time': everything of the last meeting but its note, on the same weekday in the quarter after
 * it; if that quarter is over, in the present one. Local dates.
 */
export function sameAsLastTime(last: PartialDetails, today: string, noticeDays: number): PartialDetails {
  const { date, answerBy, note, ...rest } = last;
  if (!date) return rest;
  const next = nextDate(date, today, noticeDays);
  const title = last.title ? renewedTitle(last.title, date, next) : undefined;
  return { ...rest, ...(title ? { title } : {}), date: next };
}

/** Without the items that members proposed, which were for that meeting alone. `proposed`: their ids. */
export function withoutOneOff(last: PartialDetails, proposed: ReadonlySet<string>): PartialDetails {
  const { agenda } = last;
  return agenda ? { ...last, agenda: agenda.filter(({ id }) => !proposed.has(id)) } : last;
}

/**
 * The same weekday thirteen weeks later, kept inside the quarter that is next. Where that leaves too little
 * notice, the first one in that quarter that leaves enough, else its last one: late notice is said in the
 * preview, while a quarter that was passed over is noticed by nobody.
 */
export function nextDate(last: string, today: string, noticeDays: number): string {
  const quarter = Math.max(quarterIndex(last) + 1, quarterIndex(today));
  const days = weekdaysIn(quarter, last).filter((date) => daysBetween(today, date) >= LEAST_NOTICE);
  const noticed = days.filter((date) => daysBetween(today, date) >= noticeDays);
  const usual = plusDays(last, QUARTER_DAYS * (quarter - quarterIndex(last)));
  const nearest = [...noticed].sort(
    (a, b) => Math.abs(daysBetween(usual, a)) - Math.abs(daysBetween(usual, b)),
  )[0];
  return nearest ?? days.at(-1) ?? nextDate(plusDays(last, QUARTER_DAYS), firstDay(quarter + 1), noticeDays);
}

/** Every day of a quarter that has the weekday of `like`. */
function weekdaysIn(quarter: number, like: string): string[] {
  const from = firstDay(quarter);
  const length = daysBetween(from, firstDay(quarter + 1));
  const offset = ((daysBetween(from, like) % 7) + 7) % 7;
  const days: string[] = [];
  for (let day = offset; day < length; day += 7) days.push(plusDays(from, day));
  return days;
}

/** Quarters since the year 0, so that they can be counted over years. */
function quarterIndex(date: string): number {
  return Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
}

function firstDay(quarter: number): string {
  const month = String((quarter % 4) * 3 + 1).padStart(2, '0');
  return `${String(Math.floor(quarter / 4)).padStart(4, '0')}-${month}-01`;
}

/**
 * A title that names a quarter, or a year, names as many later ones as lie between the two dates: what it
 * calls Q4 may have been held in January.
 */
export function renewedTitle(title: Bilingual, from: string, to: string): Bilingual {
  const later = quarterIndex(to) - quarterIndex(from);
  const { en, km } = title;
  return {
    ...(en ? { en: renewed(en, later, from, to) } : {}),
    ...(km ? { km: renewed(km, later, from, to) } : {}),
  };
}

const QUARTER_NAMED = /(Q|ត្រីមាសទី\s?)([1-4១-៤])/;
const YEAR_NAMED = /20\d\d|២០[០-៩]{2}/;

function renewed(title: string, later: number, from: string, to: string): string {
  const named = QUARTER_NAMED.exec(title)?.[2];
  const count = named === undefined ? undefined : Number(asciiDigits(named)) - 1 + later;
  const years =
    count === undefined ? Number(to.slice(0, 4)) - Number(from.slice(0, 4)) : Math.floor(count / 4);
  return title
    .replace(
      QUARTER_NAMED,
      (_, word: string, digit: string) => `${word}${like(digit, ((((count ?? 0) % 4) + 4) % 4) + 1)}`,
    )
    .replace(YEAR_NAMED, (year) => like(year, Number(asciiDigits(year)) + years));
}

/** A number in the digits of the one that it replaces. */
function like(before: string, number: number): string {
  return asciiDigits(before) === before ? String(number) : khmerDigits(number);
}
