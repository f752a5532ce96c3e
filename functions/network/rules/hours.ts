import { localDate, localInstant, localTime, plusDays } from '../../i18n/dates.ts';
import { isHoliday } from '../../i18n/holidays.ts';
import type { SendingTimes } from './timeline-settings.ts';

/** When a network writes to people: its hours, its days, in its zone (IANA). */
export interface Hours extends Pick<SendingTimes, 'hours' | 'weekdays' | 'holidays'> {
  readonly zone: string;
}

/** Longest run of days without work that is looked over: New Year, and a weekend on both sides. */
const FURTHEST = 21;

/** Whether a local date is one of the network's days: no day off in the week, no public holiday. */
export function isWorkday(
  date: string,
  { weekdays, holidays }: Pick<Hours, 'weekdays' | 'holidays'>,
): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return weekdays.includes(weekday) && !(holidays && isHoliday(date));
}

/** The local date itself where it is a workday, else the next that is. */
export function workdayFrom(date: string, hours: Pick<Hours, 'weekdays' | 'holidays'>): string {
  for (let days = 0; days <= FURTHEST; days += 1) {
    const day = plusDays(date, days);
    if (isWorkday(day, hours)) return day;
  }
  return date;
}

/** The last workday before a local date, which itself does not count; the day before where there is none. */
export function workdayBefore(date: string, hours: Pick<Hours, 'weekdays' | 'holidays'>): string {
  for (let days = 1; days <= FURTHEST; days += 1) {
    const day = plusDays(date, -days);
    if (isWorkday(day, hours)) return day;
  }
  return plusDays(date, -1);
}

/** The `count`-th workday after a local date, which itself does not count. */
export function plusWorkdays(
  date: string,
  count: number,
  hours: Pick<Hours, 'weekdays' | 'holidays'>,
): string {
  let day = date;
  for (let n = 0; n < count; n += 1) day = workdayFrom(plusDays(day, 1), hours);
  return day;
}

/**
 * Until when what a person has asked for may wait, as instants (UTC): for a workday, and for the opening hour
 * of any day. What the clock decides has no such patience: it waits, or is not sent.
 */
export interface Patience {
  readonly day: string;
  readonly hour: string;
}

/**
 * The first instant (UTC) from `instant` on at which people may be written to: itself within the hours of
 * a workday, else the next opening. Where that comes too late to be of use, the free day is given up
 * first and then the hour: what somebody pressed is better said on a holiday than not at all.
 */
export function humaneTime(instant: string, hours: Hours, patience?: Patience): string {
  const workday = workTime(instant, hours);
  if (workday === instant || patience === undefined || workday < patience.day) return workday;
  const anyDay = openingFrom(instant, hours, () => true);
  return anyDay < patience.hour ? anyDay : instant;
}

/**
 * The first instant (UTC) from `instant` on within the hours of a workday, however late that is. `chosen`: a
 * local date that somebody chose although it is free; it counts as a workday.
 */
export function workTime(instant: string, hours: Hours, chosen?: string): string {
  return openingFrom(instant, hours, (date) => date === chosen || isWorkday(date, hours));
}

function openingFrom(
  instant: string,
  { zone, hours: { from, to } }: Hours,
  isOpen: (date: string) => boolean,
): string {
  const [today, time] = [localDate(instant, zone), localTime(instant, zone)];
  if (isOpen(today) && time < to) return time >= from ? instant : localInstant(today, from, zone).instant;
  for (let days = 1; days <= FURTHEST; days += 1) {
    const day = plusDays(today, days);
    if (isOpen(day)) return localInstant(day, from, zone).instant;
  }
  return instant;
}
