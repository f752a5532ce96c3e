import type { Ledger } from '../delivery/ledger.ts';
import { MINUTE } from '../platform/clock.ts';
import { dueShards, type Views } from '../platform/views.ts';

/**
 * How long the oldest thing that is due has been waiting, in whole minutes: an aggregate, or a row of the
 * ledger. 0 where nothing waits. The index may show for a moment what was just done.
 *
 * @param sending runs of deliver are at work: a large pile takes hours, and waits for nothing but its turn.
 */
export async function overdueMinutes(
  { views, ledger }: { readonly views: Pick<Views, 'due'>; readonly ledger: Pick<Ledger, 'due'> },
  now: string,
  sending: boolean,
): Promise<number> {
  const oldest = await Promise.all(
    dueShards.map(async (shard) => {
      const [aggregates, mails] = await Promise.all([
        views.due(shard, now, 1),
        sending ? [] : ledger.due(shard, now, 1).then(({ keys }) => keys),
      ]);
      return [...aggregates, ...mails].map(({ dueAt }) => Date.parse(dueAt));
    }),
  );
  const first = Math.min(Date.parse(now), ...oldest.flat());
  return Math.floor((Date.parse(now) - first) / MINUTE);
}
