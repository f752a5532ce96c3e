import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MessageRule } from '../messages/rule.ts';
import { ofInvitation } from '../messages/stands.ts';
import { type HandedKind, isTimed, isWhole, rules } from '../messages/table.ts';
import type { GivenAnswer } from '../rules/seat.ts';
import { type Convened, isConvened, type Meeting } from '../rules/state.ts';
import { doesWithout } from '../rules/timeline/recipients.ts';
import { whyNotWanted } from '../rules/timeline/wants.ts';
import { whyNotFor } from '../rules/word-people.ts';
import { wordOf } from '../rules/words-said.ts';

/**
 * Whether a message that waits to be handed over still has a sense, decided on what is known this moment
 * by the rules that decide about mails. `answer`: what the seat said last; `now`: instant, UTC.
 */
export function stillWanted(
  kind: HandedKind,
  row: Pick<LedgerRow, 'person' | 'revision'>,
  {
    meeting,
    answer,
    off,
    promised,
    now,
  }: {
    meeting: Exclude<Meeting, { status: 'none' }>;
    answer: GivenAnswer | undefined;
    /** The switches that its person has turned off. */
    off?: readonly string[] | undefined;
    /** Whether they have promised something that the message says; absent where it says none. */
    promised?: boolean | undefined;
    now: string;
  },
): boolean {
  const rule: MessageRule = rules[kind];
  if ('stands' in rule && rule.stands(meeting, { row, now })) return false;
  if (doesWithout(kind, off, promised)) return false;
  if (rule.ofWord) return isConvened(meeting) && !notMeant(kind, row, meeting, answer);
  if (!isTimed(kind)) return true;
  if (meeting.status !== 'convened') return false;
  const single = meeting.singles[row.person];
  if (single?.invited === false) return false;
  if (isWhole(kind) ? ofInvitation(meeting, { row, now }) : row.revision !== meeting.dateNumber) return false;
  if (rules[kind].handedOver === 'begin' && meeting.startsAt <= now) return false;
  const wanting = { person: row.person, ladder: single?.ladder, answer, meeting };
  return whyNotWanted(kind, wanting) === undefined;
}

/** Whether a word of the coordinator's own is not for somebody by what their seat says now. */
function notMeant(
  kind: HandedKind,
  { person, revision }: Pick<LedgerRow, 'person' | 'revision'>,
  meeting: Convened,
  answer: GivenAnswer | undefined,
): boolean {
  const { ladder } = meeting.singles[person] ?? {};
  const not =
    whyNotWanted(kind, { person, ladder, answer, meeting }) ??
    whyNotFor(wordOf(meeting, revision)?.to, answer, meeting);
  return not !== undefined;
}
