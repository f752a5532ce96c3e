import type { Lang } from '../../i18n/say.ts';
import { bounded } from '../../platform/bounds.ts';
import type { Holder } from '../../tasks/promises/open-link.ts';
import { takeTask } from '../../tasks/rules/decide.ts';
import { isOwner, taskAggregate } from '../../tasks/rules/task.ts';
import { listTasks, type TaskRow, tasksOfList } from '../../tasks/rules/views.ts';
import type { Services } from '../../web/context.ts';
import { type Attempted, attempt } from '../../web/errors.tsx';
import { dueInSameWeeks, MANY } from '../rules/same-weeks.ts';

/** Times that those of one organisation may say something of tasks in a day: the same count as on their own page. */
const SAYINGS = 60;

/** What became of a tap on 'we take this'. */
export type Claimed =
  | { readonly is: 'yours' | 'asked' | 'already' }
  /** Nothing was done: so much else of theirs falls due in the same weeks. */
  | { readonly is: 'much'; readonly others: readonly TaskRow[] };

/**
 * An organisation takes a task of the board, or asks for it. The append on the task's version is the lock: who comes
 * second decides anew, and reads that it is taken.
 *
 * @param sure they were told that much falls due in the same weeks.
 */
export async function claimTask(
  services: Services,
  { networkId, actor }: Holder,
  task: string,
  sure: boolean,
  lang: Lang,
): Promise<Attempted<Claimed>> {
  const { repository, views } = services;
  return attempt(lang, async (): Promise<Claimed> => {
    await bounded(services, { network: networkId, id: actor.seat }, 'tasks', SAYINGS, 'day');
    const { state } = await repository.load(taskAggregate, networkId, task);
    if (
      !sure &&
      state.status !== 'none' &&
      !isOwner(state, actor.seat) &&
      takeTask(state, actor).length > 0
    ) {
      const own = await listTasks(views, tasksOfList(networkId, actor.seat));
      const others = dueInSameWeeks(own, state.due);
      if (others.length >= MANY) return { is: 'much', others };
    }
    const meta = { by: `person:${actor.person}`, at: services.now() };
    const { state: now, events } = await repository.change(taskAggregate, networkId, task, meta, (one) =>
      takeTask(one, actor),
    );
    if (events.length === 0) return { is: 'already' };
    return { is: now.status === 'asked' ? 'asked' : 'yours' };
  });
}
