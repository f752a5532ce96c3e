import type { LedgerRow } from '../../delivery/ledger-row.ts';

/** A message that did not arrive and that a person can do something about. */
export function needsSomebody(row: Pick<LedgerRow, 'state' | 'reason'>): boolean {
  if (row.state === 'skipped') return row.reason === 'noAddress' || row.reason === 'addressHeld';
  return ['bounced', 'failed', 'unknown', 'complained'].includes(row.state);
}
