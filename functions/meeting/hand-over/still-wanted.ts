import type { LedgerRow } from '../../delivery/ledger-row.ts';
import { beforehandKinds, tellsAll } from '../rules/hand-over-kinds.ts';
import type { GivenAnswer } from '../rules/seat.ts';
import { isConvened, type Meeting } from '../rules/state.ts';
import { whyNotWanted } from '../rules/timeline/wants.ts';
import type { CopyKind } from './copy-text.ts';

const beforehand: readonly CopyKind[] = beforehandKinds;

/**
 * Whether a message that waits to be handed over still has a sense, decided on what is known this moment
 * by the rules that decide about mails. `answer`: what the seat said last; `now`: instant, UTC.
 */
export function stillWanted(
  kind: CopyKind,
  row: Pick<LedgerRow, 'person' | 'revision'>,
  { meeting, answer, now }: { meeting: Meeting; answer: GivenAnswer | undefined; now: string },
): boolean {
  if (kind === 'saveTheDate') {
    return meeting.status === 'draft' && meeting.savedDate?.date === meeting.details.date;
  }
  if (kind === 'dateFreed') return meeting.status === 'discarded';
  if (!isConvened(meeting)) return false;
  if (kind === 'cancellation' || kind === 'uninvite') return now <= meeting.endsAt;
  const single = meeting.singles[row.person];
  if (meeting.status === 'cancelled' || single?.invited === false) return false;
  const early = beforehand.includes(kind);
  if ((early || tellsAll(kind)) && meeting.startsAt <= now) return false;
  if ((early || kind === 'thanks') && row.revision !== meeting.dateNumber) return false;
  const wanting = { person: row.person, ladder: single?.ladder, answer, times: meeting };
  return whyNotWanted(kind, wanting) === undefined;
}
