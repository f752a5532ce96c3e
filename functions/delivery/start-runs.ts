import { later, MINUTE } from '../platform/clock.ts';
import { dueShards } from '../platform/views.ts';
import { type Ledger, TURN } from './ledger.ts';
import type { LedgerRow } from './ledger-row.ts';
import { isTaken, type PaceState } from './pace.ts';

/** How far the tick looks ahead, which comes every minute: for a pile it lets runs begin that wait for it. */
export const AHEAD = MINUTE;
/** Names of each shard that are looked at when sending is switched on. */
const OLDEST = 100;
/** Mails a second that one run keeps up with. */
const PER_RUN = 25;
/** More than are sent in so many seconds are a pile. */
const PILE_SECONDS = 10;

/**
 * Which rows let a run of deliver begin, of those planned that were found in the index: none while runs are at
 * work, which look by themselves, nor because of rows whose own record is on its way. A few are enough, of
 * different causes, since the records of one cause are worked on one after the other.
 *
 * @param rows due by a minute from `now` (instant, UTC), oldest first.
 */
export function startersOf(rows: readonly LedgerRow[], pace: PaceState, now: string): LedgerRow[] {
  if (!maySend(pace) || isTaken(pace, now)) return [];
  const planned = rows.filter(({ state }) => state === 'planned');
  const begun = new Set(planned.filter((row) => row.wake !== undefined && hasTurn(row, now)).map(causeOf));
  const waiting = planned.filter((row) => !hasTurn(row, now) && !begun.has(causeOf(row)));
  const isPile = waiting.length > perSecondOf(pace) * PILE_SECONDS;
  return ofDifferentCauses(
    waiting.filter(({ notBefore }) => isPile || notBefore === undefined || notBefore <= now),
    pace,
  );
}

/** Whether runs are at work: what waits has its turn, however long that takes. @param now instant, UTC. */
export function isAtWork(pace: PaceState, now: string): boolean {
  return maySend(pace) && isTaken(pace, now);
}

/**
 * Whole minutes for which the oldest message waits that could be sent: it is ready, sending is on, the quota is not
 * used up, and no run is at work that would come to it. What lets a run begin changes nothing about that.
 *
 * @param rows due by a minute from `now` (instant, UTC).
 */
export function unsentMinutes(rows: readonly LedgerRow[], pace: PaceState, now: string): number {
  if (!maySend(pace) || isTaken(pace, now)) return 0;
  const readySince = rows
    .filter(({ state }) => state === 'planned')
    .map(({ notBefore, plannedAt }) => Date.parse(notBefore ?? plannedAt));
  const nowMs = Date.parse(now);
  return Math.floor((nowMs - Math.min(nowMs, ...readySince)) / MINUTE);
}

function maySend({ sending, left = 1 }: PaceState): boolean {
  return sending === 'on' && left >= 1;
}

/** As many as runs are needed. */
function ofDifferentCauses(rows: readonly LedgerRow[], pace: PaceState): LedgerRow[] {
  const byCause = new Map<string, LedgerRow>();
  for (const row of rows) {
    if (!byCause.has(causeOf(row))) byCause.set(causeOf(row), row);
  }
  return [...byCause.values()].slice(0, 1 + Math.ceil(perSecondOf(pace) / PER_RUN));
}

function causeOf({ network, cause }: LedgerRow): string {
  return `${network}/${cause}`;
}

/** Before the provider was asked, as slow as the slowest account. */
function perSecondOf({ perSecond = 1 }: PaceState): number {
  return perSecond;
}

/** Whether its own stream record is on its way, or a run had no time for it a moment ago. */
function hasTurn({ notBefore, dueAt, plannedAt }: LedgerRow, now: string): boolean {
  return notBefore === undefined && (dueAt ?? plannedAt) > later(now, -TURN);
}

/** Lets runs of deliver begin. Answers how many; of two who do so at once, one does. */
export async function startRuns(
  ledger: Pick<Ledger, 'wake'>,
  starters: readonly LedgerRow[],
  now: string,
): Promise<number> {
  const woken = await Promise.all(starters.map((row) => ledger.wake(row, now)));
  return woken.filter(Boolean).length;
}

/**
 * Lets runs begin for whatever is ready, also where a run has just had no slot for it: sending was switched on.
 *
 * @param now instant, UTC.
 */
export async function startForAll(
  ledger: Pick<Ledger, 'due' | 'getAll' | 'wake'>,
  pace: PaceState,
  now: string,
): Promise<void> {
  const oldest = await Promise.all(
    dueShards.map(async (shard) => {
      const { keys } = await ledger.due(shard, now, OLDEST);
      return keys.length > 0 ? ledger.getAll(keys) : [];
    }),
  );
  const isReady = ({ state, notBefore = now }: LedgerRow) => state === 'planned' && notBefore <= now;
  await startRuns(ledger, ofDifferentCauses(oldest.flat().filter(isReady), pace), now);
}
