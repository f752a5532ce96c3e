import type { Ledger } from '../delivery/ledger.ts';
import { later, MINUTE } from '../platform/clock.ts';
import { readRow } from '../platform/tomorrow.ts';
import type { Views } from '../platform/views.ts';
import { failureKey, failurePrefix, failuresAmong } from './failures.ts';
import { failuresList, talliesList } from './lists.ts';
import { type Before, MANY, packingOf, renewPacks } from './mail-packs.ts';
import { type PackingBeside, packBeside } from './pack.ts';
import { tally, tallyOf } from './tally.ts';

export interface Counting extends PackingBeside {
  readonly ledger: Pick<Ledger, 'allOfCause' | 'newestOfCause'>;
  readonly views: PackingBeside['views'] & Pick<Views, 'relist'>;
}

/**
 * Counts the messages of one cause, packs them and lists those that failed; only rows that differ are written. Their
 * version is the time at which counting began: of two counts, the one that began later has seen more.
 *
 * @param before what was counted last, so that packs need not be written while a fan-out lasts; absent: all are
 *   looked at, so that one that is wrong is right again.
 */
export async function projectCause(
  counting: Counting,
  network: string,
  cause: string,
  before?: Before,
): Promise<void> {
  const { ledger, views, now } = counting;
  const began = now();
  const v = Date.parse(began);
  const newest = counting.capabilities.counted[cause.slice(0, cause.indexOf('/'))]?.newest;
  const rows =
    newest === undefined
      ? await ledger.allOfCause(network, cause)
      : await ledger.newestOfCause(network, cause, newest);
  const { packs, moving, againAt: dueAt, listing } = packingOf(network, cause, rows, began, before);
  // Before the tally, which says that they may be read.
  await views.relist(listing);
  const pk = failuresList(network);
  await views.relist([
    { pk: talliesList(network), sk: cause, v, dueAt, data: { ...tallyOf(rows, began), moving, packs } },
    { pk, prefix: failurePrefix(cause), v },
    ...failuresAmong(rows).map((data) => ({ pk, sk: failureKey(data), v, data })),
  ]);
  await packBeside(counting, network, cause);
}

export interface CountingInTurn extends Counting {
  readonly ledger: Counting['ledger'] & Pick<Ledger, 'lane'>;
  readonly views: Counting['views'] & Pick<Views, 'getNow' | 'replace'>;
}

/** Rest after a count, in milliseconds a row: a long fan-out reads each row a few times, however long it is. */
const REST_PER_ROW = 20;
const LONGEST_REST = 5 * MINUTE;

/** How long a count of so many rows is good enough while messages go out, in milliseconds. */
export function restAfter(rows: number): number {
  return rows <= MANY ? 0 : Math.min(rows * REST_PER_ROW, LONGEST_REST);
}

/**
 * Counts a cause of which a message has changed, but a large one not every two seconds of its fan-out:
 * every count reads all of it. Until its rest is over its tally only becomes due, and the tick counts it if
 * nobody has by then (`tick-flow.ts`); where no fan-out is running, what changed is in its packs at once. The
 * version of the due row is of now: a count that began before is refused, and the tally stays due.
 *
 * @param people whose messages have changed.
 */
export async function projectCauseInTurn(
  counting: CountingInTurn,
  network: string,
  cause: string,
  people: readonly string[],
): Promise<void> {
  const { views, now } = counting;
  const at = now();
  const row = await views.getNow(talliesList(network), cause);
  const counted = row && readRow('tallies', tally, row.data);
  const rested = counted && later(counted.updatedAt, restAfter(counted.total));
  if (counted === undefined || rested === undefined || rested <= at)
    return projectCause(counting, network, cause, { tally: counted });
  const isDueByThen = row?.dueAt !== undefined && row.dueAt <= rested;
  if (row && !isDueByThen) await views.put({ ...row, v: Date.parse(at), dueAt: rested });
  await renewPacks(counting, network, cause, counted, people);
}
