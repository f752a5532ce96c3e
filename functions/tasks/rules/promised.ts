import type { Repository } from '../../platform/repository.ts';
import type { Views } from '../../platform/views.ts';
import type { Promised } from './in-mails.ts';
import { isOpen, isOwner, taskAggregate } from './task.ts';
import { byDate, listTasks, tasksOfList } from './views.ts';

/** Tasks that are read at the same time. */
const AT_ONCE = 16;

export interface ReadingTasks {
  readonly repository: Pick<Repository, 'load'>;
  readonly views: Pick<Views, 'all'>;
}

/**
 * What an organisation or guest has promised and not ended, by date. The list says which tasks it is about; each is
 * read as it is, since the list is a moment behind.
 */
export async function openTasksOf(
  { repository, views }: ReadingTasks,
  network: string,
  seat: string,
): Promise<Promised[]> {
  const rows = (await listTasks(views, tasksOfList(network, seat))).sort(byDate);
  const found: Promised[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = await Promise.all(
      rows.slice(from, from + AT_ONCE).map(async ({ id }): Promise<Promised[]> => {
        const { state: task } = await repository.load(taskAggregate, network, id);
        return isOpen(task) && isOwner(task, seat) ? [{ id, task }] : [];
      }),
    );
    found.push(...some.flat());
  }
  return found;
}
