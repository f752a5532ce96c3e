import { encodeTime } from 'ulid';
import type { Ledger } from '../delivery/ledger.ts';
import type { LedgerRow, MailState } from '../delivery/ledger-row.ts';
import type { Counted, CountedCauses } from '../platform/capability.ts';
import { DAY, later, MINUTE } from '../platform/clock.ts';
import type { DayCount } from '../platform/day-count.ts';
import { readRow } from '../platform/tomorrow.ts';
import type { Views } from '../platform/views.ts';
import { dueList, talliesList, troublesList } from './lists.ts';
import { tally } from './tally.ts';
import { type Trouble, trouble } from './troubles.ts';

/** What the system should have done and has not. */
export interface Stuck {
  /** Aggregates that fail again and again. */
  readonly troubles: readonly Trouble[];
  /** Aggregates that nobody has looked at. */
  readonly overdue: readonly { readonly kind: string; readonly id: string; readonly dueAt: string }[];
}

export interface DayReads {
  readonly views: Pick<Views, 'all' | 'list'>;
  readonly ledger: Pick<Ledger, 'ofCause' | 'newestOfCause'>;
  readonly counted: CountedCauses;
}

/** Nothing is sent any more for what was created longer ago. */
const OLDEST = 400 * DAY;
const PAGE = 500;
/** A message that waits its turn is sent earlier than this; an aggregate is worked on every minute. */
const MESSAGE_STUCK = 30 * MINUTE;
const AGGREGATE_STUCK = 5 * MINUTE;

const sentStates: readonly MailState[] = ['sent', 'delivered'];
const handStates: readonly MailState[] = ['toHandOver', 'handedOver'];
const leftOutStates: readonly MailState[] = ['skipped', 'superseded'];
const failedStates: readonly MailState[] = ['bounced', 'complained', 'failed', 'unknown'];

/**
 * The messages asked for from `from` until before `to` (instants, UTC). Reads only causes that something
 * has happened to since, so that what it costs does not grow with the past.
 */
export async function messagesBetween(
  { views, ledger, counted }: DayReads,
  network: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = [];
  for (const cause of await causesSince(views, network, from, counted)) {
    const { except, newest }: Counted = counted[kindOf(cause)] ?? { except: [] };
    const take = (found: readonly LedgerRow[]) => {
      const asked = found.filter(({ plannedAt }) => plannedAt >= from && plannedAt < to);
      rows.push(...asked.filter(({ kind }) => !except.includes(kind)));
    };
    if (newest !== undefined) {
      take(await ledger.newestOfCause(network, cause, newest));
      continue;
    }
    let page: string | undefined;
    do {
      const found = await ledger.ofCause(network, cause, page, PAGE);
      take(found.rows);
      page = found.next;
    } while (page !== undefined);
  }
  return rows;
}

/** Ids begin with the time at which something was created, and so does the list. */
async function causesSince(
  views: DayReads['views'],
  network: string,
  since: string,
  counted: CountedCauses,
): Promise<string[]> {
  const oldest = encodeTime(Math.max(0, Date.parse(since) - OLDEST));
  const causes: string[] = [];
  for (const kind of Object.keys(counted).sort()) {
    let from: string | undefined = `${kind}/${oldest}`;
    do {
      const page = await views.list(talliesList(network), { prefix: `${kind}/`, from, limit: PAGE });
      for (const { sk, data } of page.rows) {
        const counted = readRow('tallies', tally, data);
        if (counted && counted.updatedAt >= since) causes.push(sk);
      }
      from = page.next;
    } while (from !== undefined);
  }
  return causes;
}

function kindOf(cause: string): string {
  return cause.slice(0, cause.indexOf('/'));
}

/** Counts messages by what became of them. */
export function countOf(rows: readonly LedgerRow[], now: string): DayCount {
  const among = (states: readonly MailState[]) => rows.filter(({ state }) => states.includes(state));
  const skipped: Record<string, number> = {};
  for (const { state, reason } of among(leftOutStates)) {
    const why = state === 'superseded' ? state : (reason ?? state);
    skipped[why] = (skipped[why] ?? 0) + 1;
  }
  return {
    due: rows.length,
    sent: among(sentStates).length,
    byHand: among(handStates).length,
    skipped,
    failed: among(failedStates).length,
    stuck: rows.filter((row) => isStuck(row, now)).length,
  };
}

function isStuck({ state, notBefore, plannedAt }: LedgerRow, now: string): boolean {
  if (state !== 'planned' && state !== 'claimed') return false;
  return later(notBefore ?? plannedAt, MESSAGE_STUCK) <= now;
}

/** Aggregates of a network that are stuck. */
export async function stuckIn(views: Pick<Views, 'all'>, network: string, now: string): Promise<Stuck> {
  const [failing, due] = await Promise.all([views.all(troublesList(network)), views.all(dueList(network))]);
  const before = later(now, -AGGREGATE_STUCK);
  return {
    troubles: failing.flatMap(({ data }) => trouble.safeParse(data).data ?? []),
    overdue: due.flatMap(({ sk, dueAt }) => {
      if (dueAt === undefined || dueAt > before) return [];
      const cut = sk.indexOf('/');
      return [{ kind: sk.slice(0, cut), id: sk.slice(cut + 1), dueAt }];
    }),
  };
}

/** What some time came to, stuck aggregates included. */
export async function countBetween(
  reads: DayReads,
  network: string,
  between: { readonly from: string; readonly to: string },
  now: string,
): Promise<DayCount> {
  const [rows, stuck] = await Promise.all([
    messagesBetween(reads, network, between),
    stuckIn(reads.views, network, now),
  ]);
  const count = countOf(rows, now);
  return { ...count, stuck: count.stuck + stuck.troubles.length + stuck.overdue.length };
}

/** Messages of one hour: asked for in it, left in it, and left out or failed of those asked for. */
export interface HourCount {
  due: number;
  sent: number;
  leftOut: number;
  failed: number;
}

/** Messages by hour of UTC (`2025-11-10T01`). */
export function byHour(rows: readonly LedgerRow[]): ReadonlyMap<string, HourCount> {
  const hours = new Map<string, HourCount>();
  const at = (instant: string): HourCount => {
    const hour = hourOf(instant);
    const known = hours.get(hour) ?? { due: 0, sent: 0, leftOut: 0, failed: 0 };
    hours.set(hour, known);
    return known;
  };
  for (const { state, plannedAt, sentAt } of rows) {
    at(plannedAt).due += 1;
    if (sentStates.includes(state)) at(sentAt ?? plannedAt).sent += 1;
    if (leftOutStates.includes(state)) at(plannedAt).leftOut += 1;
    if (failedStates.includes(state)) at(plannedAt).failed += 1;
  }
  return hours;
}

/** The hour of UTC that an instant lies in. */
export function hourOf(instant: string): string {
  return instant.slice(0, '2026-01-01T00'.length);
}
