import type { NotWanted } from '../../messages/rule.ts';
import { mayGoByHand, rules } from '../../messages/table.ts';
import { type AnsweredMeeting, type GivenAnswer, isStale } from '../seat.ts';

/** Somebody who is invited for a seat, and what the seat has said. */
export interface Invited {
  readonly person: string;
  /** Asked only because the organisation was silent. */
  readonly ladder?: string | undefined;
  readonly answer?: GivenAnswer | undefined;
  /** The meeting as answers are held against it. */
  readonly meeting: AnsweredMeeting;
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
  return rules[kind].wanted({ person, asked: ladder !== undefined, answer: standing });
}
