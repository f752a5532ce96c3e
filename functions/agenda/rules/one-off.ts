import type { Repository } from '../../platform/repository.ts';
import type { Views } from '../../platform/views.ts';
import { topicsAggregate } from './topics.ts';
import { listTopics } from './views.ts';

/** Ids of what members proposed for the latest meetings: an item with one of them was for its meeting alone. */
export async function proposedLately(
  {
    repository,
    views,
  }: { readonly repository: Pick<Repository, 'load'>; readonly views: Pick<Views, 'list'> },
  network: string,
): Promise<ReadonlySet<string>> {
  const rows = await listTopics(views, network);
  const found = await Promise.all(
    rows.map(({ meeting }) => repository.load(topicsAggregate, network, meeting)),
  );
  return new Set(found.flatMap(({ state }) => state.topics.map(({ id }) => id)));
}
