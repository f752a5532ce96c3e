import { placesAggregate } from '../../forum/rules/places/places.ts';
import type { Repository } from '../../platform/repository.ts';
import type { Guest } from '../rules/details.ts';
import type { Convened } from '../rules/state.ts';

/**
 * Those who registered for the forum whose day a meeting is and were ever invited to it, as pages show guests. They are no
 * part of the details: nothing is stored of them with the meeting but their ids.
 */
async function registeredGuests(
  repository: Pick<Repository, 'load'>,
  network: string,
  { forum, singles }: Pick<Convened, 'forum' | 'singles'>,
): Promise<readonly Guest[]> {
  if (forum === undefined) return [];
  const { state } = await repository.load(placesAggregate, network, forum);
  return state.registrations.flatMap((one): Guest[] => {
    const { id, name, organisation, email, phone, lang, forgotten, held } = one;
    if (forgotten || singles[id]?.invitee.party !== 'registered') return [];
    const reachedBy = email && !held ? 'email' : 'call';
    return [{ id, name, organisation, email, phone, lang, reachedBy }];
  });
}

/** A meeting with those people among its guests: to be looked at, never to be saved. */
export async function withRegistered<Some extends Convened>(
  repository: Pick<Repository, 'load'>,
  network: string,
  meeting: Some,
): Promise<Some> {
  const registered = await registeredGuests(repository, network, meeting);
  if (registered.length === 0) return meeting;
  const { details } = meeting;
  return { ...meeting, details: { ...details, guests: [...(details.guests ?? []), ...registered] } };
}
