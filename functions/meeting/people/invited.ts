import { folded, type Repository } from '../../platform/repository.ts';
import { type Audience, audienceAggregate } from '../rules/audience.ts';
import type { Invitee } from '../rules/events.ts';
import type { Convened, SingleInvitation } from '../rules/state.ts';

/** Everybody the meeting's audience was fixed to, read consistently. */
export async function audienceOf(
  repository: Repository,
  network: string,
  meeting: Pick<Convened, 'audience' | 'chunks'>,
): Promise<readonly Invitee[]> {
  const { state } = await repository.load(audienceAggregate, network, meeting.audience);
  return state.chunks.slice(0, meeting.chunks).flat();
}

/** The same for pages that need nobody's messages, at half the price: an audience is never changed. */
export async function fixedAudienceOf(
  repository: Pick<Repository, 'log'>,
  network: string,
  meeting: Pick<Convened, 'audience' | 'chunks'>,
): Promise<readonly Invitee[]> {
  const { chunks } = await fixedAudience(repository, network, meeting);
  return chunks.slice(0, meeting.chunks).flat();
}

/** The same with those who were left out. */
export async function fixedAudience(
  { log }: Pick<Repository, 'log'>,
  network: string,
  meeting: Pick<Convened, 'audience' | 'chunks'>,
): Promise<Audience> {
  const stream = { network, kind: audienceAggregate.kind, id: meeting.audience };
  return folded(audienceAggregate, await log.readFixed(stream, meeting.chunks));
}

/** Everybody who was ever asked, and whether they still are. */
export function everAsked(
  { singles }: Pick<Convened, 'singles'>,
  audience: readonly Invitee[],
): Pick<SingleInvitation, 'invitee' | 'invited' | 'ladder'>[] {
  return [
    ...audience.flatMap((invitee) => (singles[invitee.person] ? [] : [{ invitee, invited: true }])),
    ...Object.values(singles),
  ];
}

/** Everybody invited now: the audience, with the people invited and uninvited singly since. */
export function invitedNow(meeting: Pick<Convened, 'singles'>, audience: readonly Invitee[]): Invitee[] {
  return everAsked(meeting, audience).flatMap(({ invitee, invited }) => (invited ? [invitee] : []));
}
