import type { LedgerRow, MailState } from '../../delivery/ledger-row.ts';

/** States of a message that its reader has, or is just getting. */
const states: ReadonlySet<MailState> = new Set([
  'claimed',
  'carried',
  'unknown',
  'sent',
  'delivered',
  'toHandOver',
  'handedOver',
]);

/** Whether a message's reader has it, or is just getting it. */
export function says({ state }: Pick<LedgerRow, 'state'>): boolean {
  return states.has(state);
}

/** As of when a message says what it says (instant, UTC). */
export function saidAt({
  handedAt,
  frozen,
  sentAt,
  plannedAt,
}: Pick<LedgerRow, 'handedAt' | 'frozen' | 'sentAt' | 'plannedAt'>): string {
  return handedAt ?? frozen?.dtstamp ?? sentAt ?? plannedAt;
}
