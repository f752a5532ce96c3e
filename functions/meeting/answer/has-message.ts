import type { Services } from '../../web/context.ts';
import type { OpenSeat } from './open-link.ts';

/**
 * Whoever has answered has the message, also when nobody pressed 'done': what still stood to be handed
 * over to them counts as handed over, so that a later change or cancellation is not kept from them.
 * `by`: `person:<id>` or `staff:<id>`.
 */
export async function noteTheyHaveIt(
  { ledger, now }: Pick<Services, 'ledger' | 'now'>,
  { networkId, meetingId, personId }: Pick<OpenSeat, 'networkId' | 'meetingId' | 'personId'>,
  by: string,
): Promise<void> {
  const lane = await ledger.lane(networkId, `meeting/${meetingId}`, personId);
  for (const row of lane) {
    if (row.state === 'toHandOver' && (row.kind === 'invitation' || row.kind === 'change')) {
      await ledger.handOver(row, by, now());
    }
  }
}
