import type { TaskRow } from './views.ts';

/** Meetings through which a task is carried before somebody is asked whether it goes on. */
const CARRIED = 2;

/** Somebody waits for the coordinator: for more time, for the task itself, or for somebody who takes what was given back. */
export function needsDecision({ waits, givenBack }: Pick<TaskRow, 'waits' | 'givenBack'>): boolean {
  return waits || givenBack;
}

/**
 * Whether a task is older than two meetings, so that it is closed, carried on with a new date, or dropped.
 *
 * @param today local date.
 */
export function isOld({ carried, due }: Pick<TaskRow, 'carried' | 'due'>, today: string): boolean {
  return carried >= CARRIED && (due === undefined || due < today);
}
