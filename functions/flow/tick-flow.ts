import { atOnce } from '../platform/batch.ts';
import type { CachedEvents } from '../platform/cached-events.ts';
import { later, SECOND } from '../platform/clock.ts';
import { parseStreamKey, type StreamKey, streamKey } from '../platform/event.ts';
import type { EventLog } from '../platform/event-log.ts';
import { LogCode, log as logLine } from '../platform/logging.ts';
import { readRow } from '../platform/tomorrow.ts';
import { dueShards, type Views } from '../platform/views.ts';
import { type FallingDue, fallDue } from './fall-due.ts';
import { type KeepingPeriods, keepPeriods } from './keep-periods.ts';
import { talliesList } from './lists.ts';
import { type Counting, projectCause } from './project-cause.ts';
import { countFiguresOfCause } from './project-figures.ts';
import { type Reacting, react } from './reaction.ts';
import { tally } from './tally.ts';
import { endTrouble, noteTrouble, putOff, troubleOf } from './troubles.ts';

export interface TickingFlow
  extends Omit<Reacting, 'log' | 'ledger'>,
    Omit<FallingDue, 'log' | 'views' | 'capabilities' | 'events'> {
  readonly log: Pick<EventLog, 'read' | 'append' | 'settle' | 'pending' | 'blank' | 'outdated'>;
  readonly events: Pick<CachedEvents, 'read' | 'outdated'>;
  /** What snapshots of long streams are made by (`Env.code`). */
  readonly code?: string | undefined;
  /** The bucket of files: those whose time is over are deleted. */
  readonly files?: KeepingPeriods['files'];
  readonly ledger: Reacting['ledger'] & Counting['ledger'];
  readonly views: Pick<Views, 'get' | 'put' | 'due' | 'list' | 'all' | 'relist' | 'packs'>;
  /** Whether there is time for one more aggregate. */
  readonly mayGoOn: () => boolean;
}

/** What one tick did, by number of aggregates. */
export interface FlowCount {
  done: number;
  failed: number;
  /** In trouble, and not to be tried yet. */
  waiting: number;
}

/** A reaction may be running: only older ones were forgotten by everybody else. */
const PENDING_AFTER = 30 * SECOND;
const DUE_PAGE = 100;
const AGGREGATES_AT_ONCE = 8;

interface Work {
  readonly stream: StreamKey;
  /** Events whose reactions are not stored yet, oldest first. */
  readonly pending: readonly number[];
}

/** A cause whose messages are to be counted: see `projectCauseInTurn`. */
interface Count {
  readonly network: string;
  readonly cause: string;
}

/**
 * Works on every aggregate with pending events or something due, each on its own: one that fails is
 * named and put back, and the others go on. Goes on page by page while there is time; what is left is
 * found by the next tick.
 */
export async function tickFlow(ticking: TickingFlow): Promise<FlowCount> {
  const count: FlowCount = { done: 0, failed: 0, waiting: 0 };
  const seen = new Set<string>();
  const workOn = async (found: readonly Work[]): Promise<number> => {
    const fresh = found.filter(({ stream }) => !seen.has(streamKey(stream)));
    await atOnce(AGGREGATES_AT_ONCE, fresh, async (work) => {
      if (!ticking.mayGoOn()) return;
      seen.add(streamKey(work.stream));
      count[await attempt(ticking, work)] += 1;
    });
    return fresh.length;
  };
  const countAll = async (found: readonly Count[]): Promise<number> => {
    const fresh = found.filter(({ network, cause }) => !seen.has(`${talliesList(network)} ${cause}`));
    await atOnce(AGGREGATES_AT_ONCE, fresh, async ({ network, cause }) => {
      if (!ticking.mayGoOn()) return;
      seen.add(`${talliesList(network)} ${cause}`);
      count[await counted(ticking, network, cause)] += 1;
    });
    return fresh.length;
  };
  while (ticking.mayGoOn() && (await workOn(await pendingWork(ticking))) > 0);
  for (let fresh = 1; fresh > 0 && ticking.mayGoOn(); ) {
    const due = await dueWork(ticking);
    // Aggregates first: what they send must not wait for numbers on a page.
    fresh = (await workOn(due.work)) + (await countAll(due.counts));
  }
  return count;
}

async function counted(ticking: TickingFlow, network: string, cause: string): Promise<'done' | 'failed'> {
  try {
    const row = await ticking.views.get(talliesList(network), cause);
    await projectCause(ticking, network, cause, { tally: row && readRow('tallies', tally, row.data) });
    await countFiguresOfCause(ticking, network, cause);
    return 'done';
  } catch (error) {
    logLine.error(LogCode.notCounted, error, { network, cause });
    return 'failed';
  }
}

async function attempt(ticking: TickingFlow, { stream, pending }: Work): Promise<keyof FlowCount> {
  const now = ticking.now();
  const ids = { network: stream.network, kind: stream.kind, id: stream.id };
  const known = await troubleOf(ticking.views, stream);
  if (known && known.nextAt > now) {
    await putOff(ticking.views, stream, known.nextAt);
    return 'waiting';
  }
  // One event that can never be carried out keeps back neither later ones nor what is due.
  const errors: unknown[] = [];
  const tried = (work: Promise<void>): Promise<unknown> => work.catch((error: unknown) => errors.push(error));
  for (const version of pending) await tried(react(ticking, stream, version));
  // What may no longer be kept goes first; what else is due is done in the next minute, on facts read anew.
  await tried(
    keepPeriods(ticking, stream, now).then((over) => (over ? undefined : fallDue(ticking, stream, now))),
  );
  if (errors.length > 0) {
    const { failures, nextAt } = await noteTrouble(ticking.views, stream, errors[0], known, now);
    logLine.error(LogCode.aggregateInTrouble, errors[0], { ...ids, failures, nextAt });
    return 'failed';
  }
  if (known) {
    await endTrouble(ticking.views, stream, now);
    logLine.info(LogCode.troubleOver, ids);
  }
  return 'done';
}

async function pendingWork({ log, now, mayGoOn }: TickingFlow): Promise<Work[]> {
  const before = later(now(), -PENDING_AFTER);
  const byStream = new Map<string, number[]>();
  for (const { stream, version, since } of await log.pending(mayGoOn)) {
    if (since > before) continue;
    const key = streamKey(stream);
    byStream.set(key, [...(byStream.get(key) ?? []), version]);
  }
  return [...byStream].map(([key, versions]) => ({
    stream: parseStreamKey(key),
    pending: versions.sort((a, b) => a - b),
  }));
}

/** One page of every shard: rows of `…/due` and of `…/troubles`, both named by their aggregate, and of `…/tallies`. */
async function dueWork({ views, now }: TickingFlow): Promise<{ work: Work[]; counts: Count[] }> {
  const at = now();
  const pages = await Promise.all(dueShards.map((shard) => views.due(shard, at, DUE_PAGE)));
  const rows = pages.flat().map(({ pk, sk }) => ({ pk, sk, network: pk.slice(0, pk.indexOf('/')) }));
  const isTally = ({ pk, network }: { pk: string; network: string }) => pk === talliesList(network);
  const keys = new Set(rows.filter((row) => !isTally(row)).map(({ network, sk }) => `${network}/${sk}`));
  return {
    work: [...keys].map((key) => ({ stream: parseStreamKey(key), pending: [] })),
    counts: rows.filter(isTally).map(({ network, sk }) => ({ network, cause: sk })),
  };
}
