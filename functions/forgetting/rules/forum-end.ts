import type { PlacesEvent } from '../../forum/rules/places/events.ts';
import { DAY, later } from '../../platform/clock.ts';
import type { StoredEvent } from '../../platform/event.ts';
import { typeOf } from './blanking.ts';

/** Kind of the streams of people who registered for a forum. */
export const PLACES = 'places';

/** How long they are kept after its day, which itself is over: what they agreed to says so. */
const KEPT = 31 * DAY;

type DataOf<T extends PlacesEvent['type']> = Extract<PlacesEvent, { type: T }>['data'];

/**
 * When people who registered are no longer kept (instant, UTC): 30 days after the day of the forum as it is set now.
 * `before`: its local date by what lies in a snapshot in the place of older facts.
 */
export function forumOverAt(stored: readonly StoredEvent[], before?: string): string | undefined {
  const days = stored.flatMap((event) => {
    switch (typeOf(event)) {
      case 'places.PlacesSet':
        return (event.data as DataOf<'PlacesSet'>).settings.day;
      case 'places.PlacesMoved':
        return (event.data as DataOf<'PlacesMoved'>).day;
      default:
        return [];
    }
  });
  const day = days.at(-1) ?? before;
  return day === undefined ? undefined : later(`${day}T00:00:00.000Z`, KEPT);
}
