import { isDeepStrictEqual } from 'node:util';
import type { Ledger } from '../delivery/ledger.ts';
import type { LedgerRow } from '../delivery/ledger-row.ts';
import { atOnce } from '../platform/batch.ts';
import type { Clock } from '../platform/clock.ts';
import type { ViewGone, ViewRow, Views } from '../platform/views.ts';
import { failureKey, failurePrefix, failuresAmong } from './failures.ts';
import { failuresList, talliesList } from './lists.ts';
import { tallyOf } from './tally.ts';

export interface Counting {
  readonly ledger: Pick<Ledger, 'allOfCause'>;
  readonly views: Pick<Views, 'put' | 'all'>;
  readonly now: Clock;
}

const ROWS_AT_ONCE = 16;

/**
 * Counts the messages of one cause anew and lists those that failed. The time at which counting began is
 * the version of what it writes: of two counts, the one that began later has seen more.
 */
export async function projectCause(counting: Counting, network: string, cause: string): Promise<void> {
  const { ledger, views, now } = counting;
  const began = now();
  const v = Date.parse(began);
  const rows = await ledger.allOfCause(network, cause);
  await views.put({ pk: talliesList(network), sk: cause, v, data: tallyOf(rows, began) });
  const listed = await views.all(failuresList(network), failurePrefix(cause));
  await atOnce(ROWS_AT_ONCE, changedFailures(network, listed, rows, v), (row) => views.put(row));
}

/** Only what differs is written: a mass failure would otherwise be written again with every record. */
function changedFailures(
  network: string,
  listed: readonly ViewRow[],
  rows: readonly LedgerRow[],
  v: number,
): (ViewRow | ViewGone)[] {
  const pk = failuresList(network);
  const before = new Map(listed.map((row) => [row.sk, row]));
  const now = new Map(failuresAmong(rows).map((failure) => [failureKey(failure), failure]));
  const gone = [...before.keys()].filter((sk) => !now.has(sk));
  const changed = [...now].filter(
    ([sk, data]) => !isDeepStrictEqual(before.get(sk)?.data, withoutGaps(data)),
  );
  return [
    ...gone.map((sk): ViewGone => ({ pk, sk, v, gone: true })),
    ...changed.map(([sk, data]): ViewRow => ({ pk, sk, v, data })),
  ];
}

/** As it comes back from the table, which keeps no `undefined`. */
function withoutGaps(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([, field]) => field !== undefined));
}
