import type { Invitee } from '../../meeting/rules/events.ts';
import { seatAggregate, seatId } from '../../meeting/rules/seat.ts';
import type { Meeting } from '../../meeting/rules/state.ts';
import type { Append } from '../../platform/event-log.ts';
import { appendOf, type Repository } from '../../platform/repository.ts';
import { type AnswerSaid, takeAnswer } from '../rules/decide.ts';
import type { SaidAnswer } from '../rules/state.ts';

/**
 * The same answer for the other seats of a person, to be stored together with the first. Note and guests are
 * said once; a seat where it cannot be taken, or says nothing new, stays as it is.
 */
export async function answersOfOthers(
  repository: Repository,
  network: string,
  { meeting, invitees }: { readonly meeting: Meeting; readonly invitees: readonly Invitee[] },
  said: AnswerSaid & Pick<SaidAnswer, 'also'>,
  now: string,
  by?: string,
): Promise<Append[]> {
  const { note: _, guests: __, also = [], ...alike } = said;
  const appends = await Promise.all(
    also.map(async ({ seat, person }) => {
      const stream = seatId(said.meeting, seat);
      const before = await repository.load(seatAggregate, network, stream);
      const inAudience = invitees.some((one) => one.person === person && one.seat === seat);
      const taken = takeAnswer(before.state, meeting, { ...alike, seat, person }, inAudience, now);
      const events = 'events' in taken ? taken.events : [];
      const meta = { by: by ?? `person:${person}`, at: now };
      return appendOf(seatAggregate, network, stream, before.version, events, meta);
    }),
  );
  return appends.filter(({ events }) => events.length > 0);
}
