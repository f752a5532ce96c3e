import * as z from 'zod';
import type { StreamKey } from '../../../platform/event.ts';
import type { Listing } from '../../../platform/views.ts';
import type { Places } from './places.ts';

/** Forums whose places somebody may still have something due about; sk `#id`. */
export function openPlacesList(network: string): string {
  return `${network}/places`;
}

/** How many have a place at one forum, and how many wait. Nothing personal. */
export const placesRow = z.object({
  id: z.string(),
  day: z.string(),
  seated: z.number(),
  offered: z.number(),
  waiting: z.number(),
});
export type PlacesRow = z.infer<typeof placesRow>;

export function placesViews(places: Places, v: number, { network, id }: StreamKey): Listing {
  const { settings, closed, registrations } = places;
  const place = { pk: openPlacesList(network), sk: `#${id}`, v };
  if (!settings || closed) return [{ ...place, gone: true }];
  const count = (is: string) => registrations.filter((one) => one.is === is).length;
  const data: PlacesRow = {
    ...{ id, day: settings.day },
    ...{ seated: count('seated'), offered: count('offered'), waiting: count('waiting') },
  };
  return [{ ...place, data }];
}
