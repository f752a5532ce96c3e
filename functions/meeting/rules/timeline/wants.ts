import type { NotWanted } from '../../messages/rule.ts';
import { mayGoByHand, rules } from '../../messages/table.ts';
import { type AnsweredMeeting, type GivenAnswer, isStale } from '../seat.ts';
import type { SharedSummary } from '../state.ts';

/** Somebody who is invited for a seat, and what the seat has said. */
export interface Invited {
  readonly person: string;
  /** Asked only because the organisation was silent. */
  readonly ladder?: string | undefined;
  readonly answer?: GivenAnswer | undefined;
  /** The meeting as answers are held against it. */
  readonly meeting: AnsweredMeeting & WithSummary;
}

/** A meeting that may know who came and was not reached as somebody invited. */
export interface WithSummary {
  readonly summary?: Pick<SharedSummary, 'alsoTo'> | undefined;
}

/**
 * Whether a message still has a sense for somebody, decided on what is known this moment: once when it is
 * planned and again when it is sent. An answer that is stale counts as none.
 */
export function whyNotWanted(
  kind: string,
  { person, ladder, answer, meeting }: Invited,
): NotWanted | undefined {
  if (!mayGoByHand(kind)) return undefined;
  const standing = answer && !isStale(answer, meeting) ? answer : undefined;
  const cameToo = meeting.summary?.alsoTo?.some((one) => one.person === person);
  return rules[kind].wanted({ person, asked: ladder !== undefined, cameToo, answer: standing });
}
