import { atOnce } from '../../platform/batch.ts';
import type { Repository } from '../../platform/repository.ts';
import type { Views } from '../../platform/views.ts';
import type { Promised } from '../rules/in-mails.ts';
import { isOpen, isOwner, taskAggregate } from '../rules/task.ts';
import { byDate, listTasks, tasksOfList } from '../rules/views.ts';

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
  const found = new Map<string, Promised>();
  await atOnce(AT_ONCE, rows, async ({ id }) => {
    const { state: task } = await repository.load(taskAggregate, network, id);
    if (isOpen(task) && isOwner(task, seat)) found.set(id, { id, task });
  });
  return rows.flatMap(({ id }) => found.get(id) ?? []);
}
