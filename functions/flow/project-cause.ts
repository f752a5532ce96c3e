import type { Ledger } from '../delivery/ledger.ts';
import type { Clock } from '../platform/clock.ts';
import type { Views } from '../platform/views.ts';
import { failureKey, failurePrefix, failuresAmong } from './failures.ts';
import { failuresList, talliesList } from './lists.ts';
import { tallyOf } from './tally.ts';

export interface Counting {
  readonly ledger: Pick<Ledger, 'allOfCause'>;
  readonly views: Pick<Views, 'relist'>;
  readonly now: Clock;
}

/**
 * Counts the messages of one cause and lists those that failed; only rows that differ are written. Their
 * version is the time at which counting began: of two counts, the one that began later has seen more.
 */
export async function projectCause(counting: Counting, network: string, cause: string): Promise<void> {
  const { ledger, views, now } = counting;
  const began = now();
  const v = Date.parse(began);
  const rows = await ledger.allOfCause(network, cause);
  const pk = failuresList(network);
  await views.relist([
    { pk: talliesList(network), sk: cause, v, data: tallyOf(rows, began) },
    { pk, prefix: failurePrefix(cause), v },
    ...failuresAmong(rows).map((data) => ({ pk, sk: failureKey(data), v, data })),
  ]);
}
