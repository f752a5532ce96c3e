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

/** The same for pages: an audience is never changed, so that a container that knows it need not ask again. */
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
  { audience: id, chunks }: Pick<Convened, 'audience' | 'chunks'>,
): Promise<Audience> {
  const known = kept.get(log) ?? new Map<string, Audience>();
  kept.set(log, known);
  const name = `${network}/${id}`;
  const before = known.get(name);
  if (before) return before;
  const audience = folded(audienceAggregate, await log.readFixed({ network, kind: 'audience', id }, chunks));
  if (audience.chunks.length < chunks) return audience;
  known.set(name, audience);
  const people = () => [...known.values()].reduce((sum, one) => sum + peopleOf(one), 0);
  for (const oldest of known.keys()) if (known.size > 1 && people() > MOST_KEPT) known.delete(oldest);
  return audience;
}

/** People of the audiences that a container keeps: some megabytes. */
const MOST_KEPT = 20_000;
/** By the log they were read from. Ids alone, no personal data. */
const kept = new WeakMap<Repository['log'], Map<string, Audience>>();

function peopleOf({ chunks, leftOut }: Audience): number {
  return chunks.flat().length + leftOut.length;
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
