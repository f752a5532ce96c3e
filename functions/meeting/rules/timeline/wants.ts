import type { LadderKind } from '../events.ts';
import { type GivenAnswer, isStale } from '../seat.ts';

/** Why somebody invited does not need a message: a code with a text in the catalogue of reasons. */
export type NotWanted = 'answered' | 'declined' | 'colleagueAnswered';

/** Somebody who is invited for a seat, and what the seat has said. */
export interface Wanting {
  readonly person: string;
  /** Asked only because the organisation was silent. */
  readonly ladder?: LadderKind | undefined;
  readonly answer?: GivenAnswer | undefined;
  /** The meeting's present times (instants, UTC). */
  readonly times: { readonly startsAt: string; readonly endsAt: string };
}

/**
 * Whether a message still has a sense for somebody, decided on what is known this moment: once when it is
 * planned and again when it is sent. An answer to another time counts as none.
 */
export function whyNotWanted(
  kind: string,
  { person, ladder, answer, times }: Wanting,
): NotWanted | undefined {
  const standing = answer && !isStale(answer, times) ? answer : undefined;
  switch (kind) {
    case 'nudge1':
    case 'nudge2':
    case 'lastCall':
    case 'askAlternate':
    case 'askHead':
      return standing ? 'answered' : undefined;
    case 'agenda':
    case 'reminder':
      if (standing?.fields.answer === 'no') return 'declined';
      return isColleagues(standing, person, ladder) ? 'colleagueAnswered' : undefined;
    case 'summary':
      return isColleagues(standing, person, ladder) ? 'colleagueAnswered' : undefined;
    default:
      return undefined;
  }
}

/** Whoever was asked in somebody's place hears no more once that one has answered. */
function isColleagues(
  answer: GivenAnswer | undefined,
  person: string,
  ladder: LadderKind | undefined,
): boolean {
  return ladder !== undefined && answer !== undefined && answer.person !== person;
}
