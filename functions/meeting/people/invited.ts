import type { Repository } from '../../platform/repository.ts';
import { audienceAggregate } from '../rules/audience.ts';
import type { Invitee } from '../rules/events.ts';
import type { Convened } from '../rules/state.ts';

/** Everybody the meeting's audience was fixed to, read consistently. */
export async function audienceOf(
  repository: Repository,
  network: string,
  meeting: Pick<Convened, 'audience' | 'chunks'>,
): Promise<readonly Invitee[]> {
  const { state } = await repository.load(audienceAggregate, network, meeting.audience);
  return state.chunks.slice(0, meeting.chunks).flat();
}

/** Everybody invited now: the audience, with the people invited and uninvited singly since. */
export function invitedNow(meeting: Pick<Convened, 'singles'>, audience: readonly Invitee[]): Invitee[] {
  const singles = Object.values(meeting.singles);
  return [
    ...audience.filter(({ person }) => meeting.singles[person] === undefined),
    ...singles.filter(({ invited }) => invited).map(({ invitee }) => invitee),
  ];
}
