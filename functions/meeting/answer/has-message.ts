import { atOnce } from '../../platform/batch.ts';
import type { Services } from '../../web/context.ts';
import type { OpenSeat } from './open-link.ts';

const LANES_AT_ONCE = 10;

/**
 * A person who has answered has the message, also when nobody pressed 'done': what was still to be handed
 * over to them counts as handed over, so that a later change or cancellation is not kept from them. What
 * asks for an answer is no longer handed over to anybody of the seat. `by`: `person:<id>` or
 * `staff:<id>`.
 */
export async function noteTheyHaveIt(
  { ledger, now }: Pick<Services, 'ledger' | 'now'>,
  seat: Pick<OpenSeat, 'networkId' | 'meetingId' | 'personId' | 'colleagues'>,
  by: string,
): Promise<void> {
  const { networkId, meetingId, personId, colleagues } = seat;
  await atOnce(LANES_AT_ONCE, [personId, ...colleagues], async (person) => {
    const lane = await ledger.lane(networkId, `meeting/${meetingId}`, person);
    const waiting = lane.filter(({ state }) => state === 'toHandOver');
    if (waiting.length === 0) return;
    // Most people answer a mail: they do not wait for the table of all messages.
    const { isQuestion, isStep, tellsAll } = await import('../messages/table.ts');
    for (const row of waiting) {
      if (person === personId && tellsAll(row.kind)) await ledger.handOver(row, by, now());
      else if (isQuestion(row.kind) || isStep(row.kind)) await ledger.markSkipped(row, 'answered');
    }
  });
}
