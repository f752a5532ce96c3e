import { daysBetween, plusDays } from '../../../i18n/dates.ts';
import { fold } from '../../../platform/aggregate.ts';
import type { Intent } from '../../../platform/capability.ts';
import type { StoredEvent, StreamKey } from '../../../platform/event.ts';
import { readable } from '../../../platform/repository.ts';
import type { ForumEvent, RecordedForumEvent } from '../events.ts';
import type { Forum } from '../forum.ts';
import type { PlacesEvent } from './events.ts';
import { type Places, placesAggregate } from './places.ts';

/** What becomes of the places when their forum is moved or called off. Done before it is nothing. */
export function placesFollow(
  event: RecordedForumEvent,
  forum: Forum,
  { id }: StreamKey,
): readonly Intent<Forum, ForumEvent>[] {
  if (forum.status === 'none') return [];
  if (event.type !== 'ForumMoved' && event.type !== 'ForumCancelled') return [];
  const decide = (stored: readonly StoredEvent[]) => {
    const places = fold(placesAggregate, readable(placesAggregate, stored));
    const events = forum.status === 'cancelled' ? closed(places) : moved(places, forum.date);
    return { events: events.map((one) => placesAggregate.events.write(one)), outcome: '' };
  };
  const changes = [{ kind: placesAggregate.kind, id, decide }];
  return [{ do: 'changeOthers', by: event.by, changes, record: () => [] }];
}

function closed({ settings, closed: was }: Places): PlacesEvent[] {
  return settings && !was ? [{ type: 'PlacesClosed', data: {} }] : [];
}

/** The last day to register, and until when places are kept, move by as many days. */
function moved({ settings, closed: was }: Places, day: string): PlacesEvent[] {
  if (!settings || was || settings.day === day) return [];
  const days = daysBetween(settings.day, day);
  const { closes, keptUntil } = settings;
  const until = keptUntil === undefined ? {} : { keptUntil: plusDays(keptUntil, days) };
  return [{ type: 'PlacesMoved', data: { day, closes: plusDays(closes, days), ...until } }];
}
