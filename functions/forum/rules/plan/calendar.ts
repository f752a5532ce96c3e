import type { PlannedTask } from '../events.ts';
import { type Progress, schedule } from './schedule.ts';
import { dateAt, indexUntil, type Workdays } from './workdays.ts';

/** On what a plan is decided: the workdays around a day of the forum, and how far its tasks are. */
export interface Calendar {
  readonly workdays: Workdays;
  /** Local date. */
  readonly today: string;
  readonly progress: ReadonlyMap<string, Progress>;
}

export type Dates = Readonly<Partial<Record<string, string>>>;

/**
 * When each task is due (local dates, by id), by the plan alone: how far they are makes no difference, so that the same
 * plan always has the same dates.
 */
export function datesOf(
  tasks: readonly PlannedTask[],
  { workdays, today }: Calendar,
): Record<string, string> {
  return Object.fromEntries(schedule(tasks, workdays, today).tasks.map(({ task, due }) => [task.id, due]));
}

/** Those of `now` that were others before, or were none. */
export function otherDates(before: Dates, now: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(now).filter(([id, date]) => before[id] !== date));
}

/** Working days from the forum's day to a local date; on a day off those to the day before it. */
export function offsetOf({ workdays }: Pick<Calendar, 'workdays'>, date: string): number {
  return indexUntil(workdays, date) - workdays.day;
}

/**
 * A chosen date that moves along with the forum, by as many working days.
 *
 * @param origin the date that was chosen, for the forum on `day` (local dates).
 */
export function movedPin(
  origin: { readonly date: string; readonly day: string },
  to: string,
  { workdays, today }: Calendar,
): string {
  if (origin.day === to) return origin.date;
  const apart = indexUntil(workdays, origin.date) - indexUntil(workdays, origin.day);
  const moved = dateAt(workdays, workdays.day + apart);
  return moved < today ? today : moved;
}
