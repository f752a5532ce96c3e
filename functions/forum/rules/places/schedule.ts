import { localInstant, plusDays } from '../../../i18n/dates.ts';
import { workTime } from '../../../network/rules/hours.ts';
import type { Schedule } from '../../../platform/capability.ts';
import { DAY, later } from '../../../platform/clock.ts';
import { toBring } from './bringing.ts';
import { clockOf, lastOffer, type PlacesClock, today } from './clock.ts';
import { nextToOffer, whatFellDue } from './decide.ts';
import type { PlacesEvent } from './events.ts';
import { lineOf, type Places } from './places.ts';
import { openPlacesList } from './views.ts';

/** When something about the places falls due (instant, UTC). */
export function placesDueAt(places: Places, clock: PlacesClock): string | undefined {
  const { settings, closed, registrations, waitingEnded } = places;
  if (!settings || closed) return undefined;
  const offered = registrations.filter(({ is }) => is === 'offered');
  const someoneWaits = offered.length > 0 || lineOf(places).length > 0;
  const last = lastOffer(settings.day, clock);
  const { keptUntil } = settings;
  return [
    ...offered.flatMap(({ until }) => until ?? []),
    ...(someoneWaits && !waitingEnded ? [last] : []),
    ...(someoneWaits && keptUntil !== undefined && today(clock) <= keptUntil
      ? [localInstant(plusDays(keptUntil, 1), '00:00', clock.hours.zone).instant]
      : []),
    ...(nextToOffer(places, clock) ? [clock.now] : []),
    ...(bringingDue(places, clock) ?? []),
  ].sort()[0];
}

/** When the meeting is asked again whether it takes those with a place: once a day at work, until the forum's day is over. */
function bringingDue(places: Places, clock: PlacesClock): readonly string[] | undefined {
  const { settings, triedAt } = places;
  if (!settings || today(clock) > settings.day || toBring(places).length === 0) return undefined;
  return [triedAt === undefined ? clock.now : workTime(later(triedAt, DAY), clock.hours)];
}

export const placesSchedule: Schedule<Places, PlacesEvent> = {
  dueAt(places, network, now) {
    const clock = clockOf(network, now);
    return clock && placesDueAt(places, clock);
  },
  fallDue(places, network, now) {
    const clock = clockOf(network, now);
    if (!clock) return [];
    const due = whatFellDue(places, clock);
    if (due.length > 0) return due;
    const bringing = bringingDue(places, clock)?.some((at) => at <= now);
    return bringing ? [{ type: 'BringingDue', data: {} }] : [];
  },
  openIn: (network) => ({ list: openPlacesList(network), from: '' }),
};
