import { daysBetween } from '../../i18n/dates.ts';
import type { TaskRow } from '../../tasks/rules/views.ts';

/** So many tasks of one organisation in the same weeks are worth a second thought. */
export const MANY = 3;
/** Days before and after a date that count as the same weeks. */
const NEAR = 7;

/** Open tasks of an organisation that fall due in the same weeks as another one. @param due local date. */
export function dueInSameWeeks(own: readonly TaskRow[], due: string | undefined): TaskRow[] {
  if (due === undefined) return [];
  return own.filter((one) => one.due !== undefined && Math.abs(daysBetween(due, one.due)) <= NEAR);
}
