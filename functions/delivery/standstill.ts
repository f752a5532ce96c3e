import { DAY, HOUR, later, MINUTE } from '../platform/clock.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { PaceState } from './pace.ts';

/** A mail that met trouble is tried again within the hour: after this long without another, it is over. */
const TROUBLE_LASTS = 2 * HOUR;
/** With the pauses between them, so many answers that nobody knows take a day. */
const ASKED_FOR_A_DAY = 28;

/**
 * Whether no mail is sent at this moment (instant, UTC): sending is paused, or the provider takes nothing and is
 * asked again and again. Trouble is over once feedback has heard of a mail that was sent later.
 */
export function isStandstill(
  { sending, troubleAt, heardOf }: Pick<PaceState, 'sending' | 'troubleAt' | 'heardOf'>,
  now: string,
): boolean {
  if (sending === 'held') return true;
  if (troubleAt === undefined || later(troubleAt, TROUBLE_LASTS) <= now) return false;
  return heardOf === undefined || heardOf < troubleAt;
}

/** The provider takes no more mails today: what waits goes on by itself, tomorrow at the latest. */
export function isQuotaSpent({ sending, left }: Pick<PaceState, 'sending' | 'left'>): boolean {
  return sending === 'on' && left !== undefined && left < 1;
}

/** Whether people who wait for a mail should hear that none is sent at this moment (instant, UTC). */
export function sendsNothing(
  pace: Pick<PaceState, 'sending' | 'troubleAt' | 'heardOf' | 'left'>,
  now: string,
): boolean {
  return isStandstill(pace, now) || isQuotaSpent(pace);
}

/** Milliseconds before a mail is tried again after an answer that no table knows: 1, 2, 4 … minutes, at most an hour. */
export function pauseAfter({ attempt }: Pick<LedgerRow, 'attempt'>): number {
  return Math.min(2 ** (attempt - 1), 60) * MINUTE;
}

/** Such an answer is not final; after a day of asking a person must see the mail all the same. */
export function isGivenUp(
  { attempt, plannedAt }: Pick<LedgerRow, 'attempt' | 'plannedAt'>,
  now: string,
): boolean {
  return attempt >= ASKED_FOR_A_DAY && later(plannedAt, DAY) <= now;
}
