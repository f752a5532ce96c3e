import type { NotWanted, Wanting } from './rule.ts';

/** A question, as long as the seat has not answered. */
export function noStandingAnswer({ answer }: Wanting): NotWanted | undefined {
  return answer ? 'answered' : undefined;
}

/** For everybody who has not said no. */
export function notDeclined(wanting: Wanting): NotWanted | undefined {
  if (wanting.answer?.fields.answer === 'no') return 'declined';
  return unlessColleagueAnswered(wanting);
}

/** A person who was asked in somebody's place hears no more once that one has answered. */
export function unlessColleagueAnswered({ asked, answer, person }: Wanting): NotWanted | undefined {
  return asked && answer !== undefined && answer.person !== person ? 'colleagueAnswered' : undefined;
}

/** The same for what follows the meeting: who came all the same is thanked, and told what came of it. */
export function unlessColleagueAnsweredAndCame(wanting: Wanting): NotWanted | undefined {
  return wanting.cameToo ? undefined : unlessColleagueAnswered(wanting);
}
