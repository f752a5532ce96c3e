import { localDate, localInstant } from '../../../i18n/dates.ts';
import type { NetworkSettings } from '../../../network/rules/events.ts';
import { type Hours, workTime } from '../../../network/rules/hours.ts';
import { networkAggregate } from '../../../network/rules/network.ts';
import { sendingTimes } from '../../../network/rules/timeline-settings.ts';
import { DAY, HOUR, later } from '../../../platform/clock.ts';
import type { StoredEvent } from '../../../platform/event.ts';
import { folded } from '../../../platform/repository.ts';

/** How long a place is kept for somebody, from when they can read of it. */
const OFFER = 48 * HOUR;
/** The time at which a forum begins at the earliest: nobody travels on the word of a mail of that night. */
const DAYBREAK = '07:00';

/** What decisions about places are made on: the present (instant, UTC), and when the network writes to people. */
export interface PlacesClock {
  readonly now: string;
  readonly hours: Hours;
}

export function clockIn(
  { timeline, zone }: Pick<NetworkSettings, 'timeline' | 'zone'>,
  now: string,
): PlacesClock {
  return { now, hours: { ...sendingTimes(timeline), zone } };
}

/** The same from the facts of a network; nothing where none was founded. */
export function clockOf(network: readonly StoredEvent[], now: string): PlacesClock | undefined {
  const state = folded(networkAggregate, network);
  return state.status === 'founded' ? clockIn(state.settings, now) : undefined;
}

export function today({ now, hours }: PlacesClock): string {
  return localDate(now, hours.zone);
}

/** The instant (UTC) a day before the forum, from which on no place is offered any more: the coordinator calls. */
export function lastOffer(day: string, { hours }: Pick<PlacesClock, 'hours'>): string {
  return later(localInstant(day, DAYBREAK, hours.zone).instant, -DAY);
}

/**
 * Until when a place that is offered now is kept (instant, UTC): 48 hours from when it can be read, and then to the next
 * hour at which people are at work, so that nobody loses it by night or on a holiday. Nothing where it is too late.
 */
export function offerEnds(day: string, clock: PlacesClock): string | undefined {
  const last = lastOffer(day, clock);
  const read = workTime(clock.now, clock.hours);
  if (read >= last) return undefined;
  const ends = workTime(later(read, OFFER), clock.hours);
  return ends < last ? ends : last;
}
