import type { Bilingual } from '../../../i18n/say.ts';
import { sameAsStored } from '../../../platform/same.ts';
import type { Promised } from '../../../tasks/rules/in-mails.ts';
import type { StandingForum } from '../forum.ts';

/** A task of theirs as it is now, and what it was where that is another. Local dates. */
export interface NewsOfTask {
  readonly id: string;
  readonly what: Bilingual;
  readonly due?: string | undefined;
  readonly before?: string | undefined;
  readonly isNew: boolean;
}

/** What of a plan is another for somebody than it was when they heard of it last. */
export interface PlanNews {
  /** The day of the forum before, where it has another now. */
  readonly movedFrom?: string | undefined;
  readonly isCancelled: boolean;
  /** All open tasks of theirs, by date. */
  readonly tasks: readonly NewsOfTask[];
  /** What they had, and nobody need do any more. */
  readonly gone: readonly Bilingual[];
}

/**
 * @param before the forum as they know it.
 * @param gone tasks of theirs that were dropped with the plan.
 */
export function newsOf(
  before: StandingForum,
  now: StandingForum,
  theirs: readonly Promised[],
  gone: readonly Bilingual[],
): PlanNews {
  const was = new Map(before.tasks.map((task) => [task.id, task]));
  return {
    movedFrom: before.date === now.date ? undefined : before.date,
    isCancelled: now.status === 'cancelled',
    gone,
    tasks: theirs.map(({ id, task: { what, due } }) => {
      const knew = before.dates[id];
      const isReworded = was.has(id) && !sameAsStored(was.get(id)?.what, what);
      const isRedated = knew !== undefined && knew !== due;
      return { id, what, due, before: isRedated ? knew : undefined, isNew: isReworded || isRedated };
    }),
  };
}

/** Whether there is anything to tell. */
export function isNews({ movedFrom, isCancelled, tasks, gone }: PlanNews): boolean {
  if (isCancelled) return gone.length > 0;
  return gone.length > 0 || (movedFrom !== undefined && tasks.length > 0) || tasks.some(({ isNew }) => isNew);
}
