import { listAnswers } from '../../meeting/people/answers.ts';
import { fixedAudienceOf, invitedNow } from '../../meeting/people/invited.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import type { Services } from '../../web/context.ts';
import type { OpenPlaces } from './open.ts';

/**
 * People whom those invited to the forum's meeting have announced by now, without those who registered; nothing before
 * anybody was invited. From the list: a moment behind the facts.
 */
export async function saidYes(
  { repository, views }: Pick<Services, 'repository' | 'views'>,
  { networkId, forum }: Pick<OpenPlaces, 'networkId' | 'forum'>,
): Promise<number | undefined> {
  if (forum.meeting === undefined) return undefined;
  const { state } = await repository.load(meetingAggregate, networkId, forum.meeting);
  if (!isConvened(state)) return undefined;
  const [audience, answers] = await Promise.all([
    fixedAudienceOf(repository, networkId, state),
    listAnswers(views, networkId, forum.meeting),
  ]);
  const seats = new Set(
    invitedNow(state, audience).flatMap(({ seat, party }) => (party === 'registered' ? [] : [seat])),
  );
  return [...seats].reduce((sum, seat) => {
    const fields = answers.get(seat)?.fields;
    return sum + (fields?.answer === 'yes' ? (fields.people ?? 1) : 0);
  }, 0);
}
