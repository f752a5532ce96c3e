import type { Views } from '../platform/views.ts';
import { type HeardAddress, heardIn, heardList } from './rules/heard-addresses.ts';

/** What all of a network has heard of addresses: a moment behind the facts. */
export async function listHeard(views: Pick<Views, 'all'>, network: string): Promise<HeardAddress[]> {
  return heardIn(await views.all(heardList(network)));
}
