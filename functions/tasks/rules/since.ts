import type { TaskRow } from './views.ts';

/** What somebody said of tasks since an instant; each task once in each. */
export interface SaidSince {
  readonly done: readonly TaskRow[];
  readonly taken: readonly TaskRow[];
  readonly moreTime: readonly TaskRow[];
  readonly givenBack: readonly TaskRow[];
}

/**
 * What became of tasks since then; of those that are done nothing else counts any more.
 *
 * @param since instant, UTC.
 */
export function saidSince(open: readonly TaskRow[], ended: readonly TaskRow[], since: string): SaidSince {
  const said = (what: keyof NonNullable<TaskRow['heardAt']>) =>
    open.filter(({ heardAt }) => (heardAt?.[what] ?? '') > since);
  return {
    done: ended.filter(({ status, endedAt = '' }) => status === 'done' && endedAt > since),
    taken: said('taken'),
    moreTime: said('moreTime'),
    givenBack: said('givenBack'),
  };
}
