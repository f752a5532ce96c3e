import type { Views } from '../platform/views.ts';
import { freeAmong, listTasks, NO_FORUM, openTasksList } from '../tasks/rules/views.ts';
import type { Minutes } from './rules/minutes.ts';
import { freeIn } from './rules/told.ts';

/**
 * Ids of the tasks of a published summary that anybody may take at this moment: those that nobody had promised, and
 * nobody has taken since. Where everything was promised the list is not read.
 */
export async function freeNow(
  views: Pick<Views, 'all'>,
  network: string,
  meeting: string,
  { current }: Pick<Minutes, 'current'>,
): Promise<ReadonlySet<string>> {
  if (!current || freeIn(current.published).length === 0) return new Set();
  const rows = await listTasks(views, openTasksList(network), NO_FORUM);
  return new Set(freeAmong(rows).flatMap(({ id, from }) => (from === meeting ? [id] : [])));
}
