import type { Task } from './task.ts';

/** First part of the causes under which somebody is written to about the roles that they lead in a forum. */
export const LEADS = 'leads';

/** Messages about one task that neither give it to anybody nor take it away. */
const kinds: ReadonlySet<string> = new Set(['taskOffered', 'taskReady', 'roleBack', 'roleLate']);

export function isOfForum(kind: string): boolean {
  return kinds.has(kind);
}

/** Whether who has a task can begin it, and has not: all that it needed has ended. */
export function canBegin(task: Task, needed: readonly Task[]): boolean {
  return (
    (task.status === 'taken' || task.status === 'offered') && needed.length > 0 && needed.every(hasEnded)
  );
}

/** Nobody waits for a task that is done, dropped, or was never written. */
export function hasEnded({ status }: Task): boolean {
  return status === 'done' || status === 'dropped' || status === 'none';
}
