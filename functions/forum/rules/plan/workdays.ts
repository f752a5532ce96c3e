import { plusDays } from '../../../i18n/dates.ts';
import { type Hours, isWorkday } from '../../../network/rules/hours.ts';
import { FURTHEST } from '../events.ts';

/** Calendar days in which `FURTHEST` workdays are found, whatever the holidays: five of seven, and 60 more. */
const REACH = Math.ceil((FURTHEST * 7) / 5) + 60;

/**
 * The days on which a plan can have something begin or end, in their order, so that a working day more is an index more.
 * The forum's own day is one of them, also where it is a Saturday: offsets are counted from it.
 */
export interface Workdays {
  /** Local dates. */
  readonly dates: readonly string[];
  /** Index of the forum's day. */
  readonly day: number;
}

/** The workdays of a network around a forum's day and today (local dates). */
export function workdaysAround(
  day: string,
  today: string,
  hours: Pick<Hours, 'weekdays' | 'holidays'>,
): Workdays {
  const [first = day, last = day] = [day, today].sort();
  const end = plusDays(last, REACH);
  const dates: string[] = [];
  for (let date = plusDays(first, -REACH); date <= end; date = plusDays(date, 1)) {
    if (date === day || isWorkday(date, hours)) dates.push(date);
  }
  return { dates, day: dates.indexOf(day) };
}

/** Index of the first of them on or after a local date; the last where it is beyond all. */
export function indexFrom({ dates }: Workdays, date: string): number {
  let [low, high] = [0, dates.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? '') < date) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last of them on or before a local date: what is due on a holiday is due before it. */
export function indexUntil(workdays: Workdays, date: string): number {
  const from = indexFrom(workdays, date);
  return (workdays.dates[from] ?? '') > date ? Math.max(0, from - 1) : from;
}

/** The local date at an index; the nearest there is where it lies beyond all of them. */
export function dateAt({ dates }: Workdays, index: number): string {
  return dates[Math.min(Math.max(index, 0), dates.length - 1)] ?? '';
}
