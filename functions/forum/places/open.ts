import { type FoundedNetwork, NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import type { Services } from '../../web/context.ts';
import { isId } from '../../web/parse.ts';
import { forumAggregate, type StandingForum } from '../rules/forum.ts';
import { type Places, placesAggregate } from '../rules/places/places.ts';

/** A forum with its places, as they are this moment. */
export interface OpenPlaces {
  readonly networkId: string;
  readonly network: FoundedNetwork;
  readonly id: string;
  readonly forum: StandingForum;
  readonly places: Places;
  /** Version of the stream of places. */
  readonly version: number;
}

/** Nothing where there is no such network or forum. */
export async function openPlaces(
  { repository }: Pick<Services, 'repository'>,
  networkId: string,
  id: string,
): Promise<OpenPlaces | undefined> {
  if (!isId(networkId) || !isId(id)) return undefined;
  const [{ state: network }, { state: forum }, { state: places, version }] = await Promise.all([
    repository.load(networkAggregate, networkId, NETWORK_ID),
    repository.load(forumAggregate, networkId, id),
    repository.load(placesAggregate, networkId, id),
  ]);
  if (network.status !== 'founded' || forum.status === 'none') return undefined;
  return { networkId, network, id, forum, places, version };
}
