import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Tally } from '../../flow/tally.ts';
import { daysBetween, localDate } from '../../i18n/dates.ts';
import { afterwardsKinds, ofDraftKinds } from './hand-overs.ts';

/*
 * Whom a meeting needs somebody for: one count of each, for Today, the board and the pages of the meeting. What one
 * message says of its reader is in `delivery/needing.ts`; here is what of it still counts for a meeting as it is now.
 */

/** Days after a meeting in which what follows it may need somebody: its summary, thanks. */
export const AFTERWARDS_DAYS = 21;

/** A meeting by what its messages count for. `endsAt`: instant, UTC; absent where it has no day. */
export interface Standing {
  readonly stage: string;
  readonly endsAt?: string | undefined;
}

/** `zone`: of the network (IANA); `now`: instant, UTC. */
export interface Moment {
  readonly now: string;
  readonly zone: string;
}

/**
 * Whether a message about a meeting may still need somebody. Of one that is over, only what follows it, for some
 * weeks; of a draft, what asked people to keep the day. A cancelled one counts until its time is over: its
 * cancellations may have failed.
 */
export function stillCounts(kind: string, { stage, endsAt = '' }: Standing, { now, zone }: Moment): boolean {
  if (stage === 'draft') return said(ofDraftKinds, kind);
  if (endsAt > now) return true;
  const days = daysBetween(localDate(endsAt || now, zone), localDate(now, zone));
  return days <= AFTERWARDS_DAYS && said(afterwardsKinds, kind);
}

/** Of messages that did not arrive, those to people of the meeting which still count: one a person. */
export function missed<R extends Pick<LedgerRow, 'kind' | 'party'>>(
  failures: readonly R[],
  meeting: Standing,
  moment: Moment,
): R[] {
  return failures.filter(({ kind, party }) => party !== 'staff' && stillCounts(kind, meeting, moment));
}

/** Messages to the staff about a meeting that did not arrive, as long as the meeting is of these weeks. */
export function missedByStaff<R extends Pick<LedgerRow, 'party'>>(
  failures: readonly R[],
  { endsAt }: Standing,
  { now, zone }: Moment,
): R[] {
  const days = daysBetween(localDate(endsAt ?? now, zone), localDate(now, zone));
  return days > AFTERWARDS_DAYS ? [] : failures.filter(({ party }) => party === 'staff');
}

/** How many people something waits for that is to be handed over to them, as they were counted last. */
export function handOversCounted(tally: Tally | undefined, meeting: Standing, moment: Moment): number {
  if (!tally) return 0;
  const waiting = tally.people?.toHandOver ?? waitingRows(tally);
  const each = Object.entries(waiting).filter(([kind]) => stillCounts(kind, meeting, moment));
  // Somebody who waits for several is counted once.
  const sum = each.reduce((all, [, n]) => all + n, 0);
  return Math.min(sum, tally.people?.toHandOverInAll ?? sum);
}

function waitingRows({ kinds }: Tally): Record<string, number> {
  return Object.fromEntries(Object.entries(kinds).map(([kind, { toHandOver = 0 }]) => [kind, toHandOver]));
}

function said(kinds: readonly string[], kind: string): boolean {
  return kinds.includes(kind);
}
