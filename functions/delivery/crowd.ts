import type { DeliveryEngine } from './delivery-engine.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { MailSource } from './mail-source.ts';

/**
 * A claimed message that came close to too many for its reader looks at its lane once more: of two that were claimed
 * at the same time at least one sees the other. Answers how it ended, or nothing where it may be sent.
 */
export async function giveWayInCrowd(
  { ledger, now }: DeliveryEngine,
  source: MailSource,
  claimed: LedgerRow,
  mayHaveLeft: boolean,
): Promise<'skipped' | 'putOff' | 'nothing' | undefined> {
  if (!source.crowded) return undefined;
  const lane = await ledger.lane(claimed.network, claimed.cause, claimed.person);
  const crowding = source.crowded(claimed, lane, now());
  switch (crowding?.do) {
    case undefined:
      return undefined;
    case 'skip':
      return (await ledger.markSkipped(claimed, crowding.reason, mayHaveLeft)) ? 'skipped' : 'nothing';
    case 'wait':
      await ledger.release(claimed, crowding.until, mayHaveLeft);
      return 'putOff';
  }
}
