import { dueStanding } from './due-standing.ts';
import type { TaskRow } from './views.ts';

/** Meetings after which somebody is asked whether a task goes on. */
const MEETINGS = 2;

/** Somebody waits for the coordinator: for more time, for the task itself, or for somebody who takes what was given back. */
export function needsDecision({ waits, givenBack }: Pick<TaskRow, 'waits' | 'givenBack'>): boolean {
  return waits || givenBack;
}

/** Whether who promised it is a week late: one rule for Today, the list, and the people to call. */
export function isWeekLate({ onList, status }: Pick<TaskRow, 'onList' | 'status'>): boolean {
  return onList && dueStanding(status) === 'promised';
}

/**
 * Whether a task is older than two meetings, so that it is closed, carried on with a new date, or dropped.
 *
 * @param today local date. `ends`: when the network's meetings ended that were not called off (instants, UTC).
 */
export function isOld(
  { due, writtenAt }: Pick<TaskRow, 'due' | 'writtenAt'>,
  today: string,
  ends: readonly string[],
): boolean {
  const since = writtenAt === undefined ? 0 : ends.filter((end) => end > writtenAt).length;
  return since >= MEETINGS && (due === undefined || due < today);
}
