import type { Ledger } from '../delivery/ledger.ts';
import { type Clock, later, MINUTE } from '../platform/clock.ts';
import { readRow } from '../platform/tomorrow.ts';
import type { Views } from '../platform/views.ts';
import { failureKey, failurePrefix, failuresAmong } from './failures.ts';
import { failuresList, talliesList } from './lists.ts';
import { tally, tallyOf } from './tally.ts';

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

export interface CountingInTurn extends Counting {
  readonly views: Counting['views'] & Pick<Views, 'getNow' | 'put'>;
}

/** Causes up to here are counted whenever one of their messages changes. */
const SMALL = 200;
/** Rest after a count, in milliseconds a row: a long fan-out reads each row a few times, however long it is. */
const REST_PER_ROW = 20;
const LONGEST_REST = 5 * MINUTE;

/** How long a count of so many rows is good enough while messages go out, in milliseconds. */
export function restAfter(rows: number): number {
  return rows <= SMALL ? 0 : Math.min(rows * REST_PER_ROW, LONGEST_REST);
}

/**
 * Counts a cause of which a message has changed, but a large one not every two seconds of its fan-out:
 * every count reads all of it. Until its rest is over its tally only becomes due, and the tick counts it if
 * nobody has by then (`tick-flow.ts`). The version of the due row is of now: a count that began before is
 * refused, and the tally stays due.
 */
export async function projectCauseInTurn(
  counting: CountingInTurn,
  network: string,
  cause: string,
): Promise<void> {
  const { views, now } = counting;
  const at = now();
  const row = await views.getNow(talliesList(network), cause);
  const counted = row && readRow('tallies', tally, row.data);
  const rested = counted && later(counted.updatedAt, restAfter(counted.total));
  if (rested === undefined || rested <= at) return projectCause(counting, network, cause);
  if (row && row.dueAt === undefined) await views.put({ ...row, v: Date.parse(at), dueAt: rested });
}
