import { daysBetween } from '../../i18n/dates.ts';
import { DateHasPassed, DateTooFar } from './refusals.ts';

/** Furthest day that a task may be due, from today. */
const FURTHEST_YEARS = 2;

/**
 * What was promised before may be over its date already; what is years away is a mistake.
 *
 * @param today local date.
 * @throws {DateTooFar}
 */
export function mustBeNear(date: string, today: string): void {
  if (isFar(date, today)) throw new DateTooFar({ years: FURTHEST_YEARS });
}

/** Whether a date is further off than anybody plans, before or after today. */
export function isFar(date: string, today: string): boolean {
  return Math.abs(daysBetween(today, date)) > FURTHEST_YEARS * 365 + 1;
}

/** @throws {DateHasPassed} {@link DateTooFar} */
export function mustBeAhead(date: string, today: string): void {
  if (date < today) throw new DateHasPassed();
  mustBeNear(date, today);
}
