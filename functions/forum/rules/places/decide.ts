import { sameAsStored } from '../../../platform/same.ts';
import { lastOffer, offerEnds, type PlacesClock, today } from './clock.ts';
import { CONSENT_WORDS } from './consent.ts';
import type { PlacesEvent, PlacesSettings, RegistrationAnswers } from './events.ts';
import { evolvePlaces, lineOf, type Places, type Registration, standing } from './places.ts';
import {
  DatesDoNotFit,
  ForumIsOff,
  MoreThanThereAre,
  NoPlaceIsFree,
  NotOpenYet,
  NotRegistered,
  OfferHasEnded,
  RegistrationIsOver,
  TooManyRegistrations,
} from './refusals.ts';
import { mayHold, openPlaces } from './seats.ts';

/** Registrations that one forum takes, with those that were given up. */
export const MOST_REGISTRATIONS = 2000;
/** Who has let so many offers pass stays in the line, and is asked only by a person. */
const MOST_OFFERS = 2;
/** Places offered by one decision: its facts are one transaction. What is left is offered by the next. */
const MOST_AT_ONCE = 40;

/** Facts on a state that each of them changes for the next. */
class Deciding {
  places: Places;
  readonly events: PlacesEvent[] = [];
  readonly #clock: PlacesClock;

  constructor(places: Places, clock: PlacesClock) {
    this.places = places;
    this.#clock = clock;
  }

  say(event: PlacesEvent): void {
    this.events.push(event);
    const meta = { id: '', version: 0, at: this.#clock.now, by: '' };
    this.places = evolvePlaces(this.places, { ...event, ...meta });
  }

  /** Offers what is free to those who may have it, those who have waited longest first. */
  offer(): readonly PlacesEvent[] {
    for (let n = 0; n < MOST_AT_ONCE; n += 1) {
      const next = nextToOffer(this.places, this.#clock);
      if (!next) break;
      this.say({ type: 'PlaceOffered', data: { registration: next.id, until: next.until } });
    }
    return this.events;
  }
}

/** Whom the next free place is offered to, and until when. */
export function nextToOffer(
  places: Places,
  clock: PlacesClock,
): { readonly id: string; readonly until: string } | undefined {
  const { settings, closed, waitingEnded } = places;
  if (!settings || closed || waitingEnded) return undefined;
  const until = offerEnds(settings.day, clock);
  if (until === undefined || until <= clock.now) return undefined;
  const on = today(clock);
  const next = lineOf(places).find((one) => mayBeAsked(one) && mayHold(places, one, on));
  return next && { id: next.id, until };
}

/** Whether somebody in the line is still asked without a person's doing. */
export function mayBeAsked({ expired, forgotten }: Pick<Registration, 'expired' | 'forgotten'>): boolean {
  return expired < MOST_OFFERS && !forgotten;
}

/**
 * Says how many places there are. Who has a place keeps it.
 *
 * @throws {MoreThanThereAre} {@link DatesDoNotFit} {@link ForumIsOff}
 */
export function setPlaces(
  places: Places,
  settings: PlacesSettings,
  clock: PlacesClock,
  meeting?: string,
): readonly PlacesEvent[] {
  if (places.closed) throw new ForumIsOff();
  const { capacity, aside, opens, closes, day, kept, keptUntil } = settings;
  const keptSum = Object.values(kept).reduce((sum, n) => sum + n, 0);
  const sum = aside.members + aside.speakers + aside.guests + keptSum;
  if (sum > capacity) throw new MoreThanThereAre({ sum, capacity });
  if (opens > closes || closes >= day || (keptUntil !== undefined && keptUntil >= day))
    throw new DatesDoNotFit();
  if (places.settings && sameAsStored(places.settings, settings)) return [];
  const deciding = new Deciding(places, clock);
  deciding.say({ type: 'PlacesSet', data: { settings, ...(meeting ? { meeting } : {}) } });
  return deciding.offer();
}

/** Why nobody can register today. @throws {NotOpenYet} {@link RegistrationIsOver} {@link ForumIsOff} */
export function refuseUnlessOpen({ settings, closed, registrations }: Places, clock: PlacesClock): void {
  if (closed) throw new ForumIsOff();
  const on = today(clock);
  if (!settings || on < settings.opens) throw new NotOpenYet();
  if (on > settings.closes) throw new RegistrationIsOver();
  if (registrations.length >= MOST_REGISTRATIONS)
    throw new TooManyRegistrations({ most: MOST_REGISTRATIONS });
}

export interface Registering {
  readonly id: string;
  readonly via: 'form' | 'phone';
  readonly answers: RegistrationAnswers;
}

/**
 * Takes somebody in: a place where one is free for them and nobody before them waits for it, else the end of the line.
 * Confirmed twice it is one registration, with what was said last. What was asked for in time may be confirmed later.
 *
 * @throws {ForumIsOff} {@link RegistrationIsOver} on the day itself {@link NotOpenYet} {@link TooManyRegistrations}
 */
export function register(
  places: Places,
  { id, via, answers }: Registering,
  clock: PlacesClock,
): readonly PlacesEvent[] {
  const { settings, closed, registrations } = places;
  if (closed) throw new ForumIsOff();
  if (!settings) throw new NotOpenYet();
  if (today(clock) >= settings.day) throw new RegistrationIsOver();
  if (standing(places, id)) return changeAnswers(places, id, answers, clock);
  if (registrations.length >= MOST_REGISTRATIONS)
    throw new TooManyRegistrations({ most: MOST_REGISTRATIONS });
  const on = today(clock);
  const before = lineOf(places).some((one) => mayBeAsked(one) && mayHold(places, one, on));
  const waits = before || !mayHold(places, answers, on);
  const deciding = new Deciding(places, clock);
  deciding.say({
    type: 'Registered',
    data: { registration: id, ...answers, waits, via, consent: CONSENT_WORDS },
  });
  return deciding.offer();
}

/** Another answer; the same ones are none. People who now speak for others may be asked sooner. @throws {NotRegistered} */
export function changeAnswers(
  places: Places,
  id: string,
  answers: RegistrationAnswers,
  clock: PlacesClock,
): readonly PlacesEvent[] {
  const before = standing(places, id);
  if (!before) throw new NotRegistered();
  const deciding = new Deciding(places, clock);
  deciding.say({ type: 'RegistrationChanged', data: { registration: id, ...answers } });
  const after = standing(deciding.places, id);
  return sameAsStored(before, after) ? [] : deciding.offer();
}

/** Takes the place that is kept for them. @throws {NotRegistered} {@link OfferHasEnded} {@link ForumIsOff} */
export function takeOffer(places: Places, id: string, clock: PlacesClock): readonly PlacesEvent[] {
  if (places.closed) throw new ForumIsOff();
  const one = standing(places, id);
  if (!one) throw new NotRegistered();
  if (one.is === 'seated') return [];
  if (one.is !== 'offered' || one.until === undefined || one.until <= clock.now) throw new OfferHasEnded();
  return [{ type: 'PlaceTaken', data: { registration: id } }];
}

/** They do not come: the place is offered to the next. Said twice it is said once. */
export function giveUp(places: Places, id: string, clock: PlacesClock): readonly PlacesEvent[] {
  if (!standing(places, id)) return [];
  const deciding = new Deciding(places, clock);
  deciding.say({ type: 'PlaceGivenUp', data: { registration: id } });
  return deciding.offer();
}

/** Staff take somebody off. @throws {NotRegistered} */
export function takeOff(places: Places, id: string, clock: PlacesClock): readonly PlacesEvent[] {
  if (!standing(places, id)) throw new NotRegistered();
  const deciding = new Deciding(places, clock);
  deciding.say({ type: 'RegistrationTakenOff', data: { registration: id } });
  return deciding.offer();
}

/**
 * Staff give somebody in the line a place, whatever the line, also one that is kept for others: never one more than
 * there are.
 *
 * @throws {NotRegistered} {@link NoPlaceIsFree} {@link ForumIsOff}
 */
export function givePlace(places: Places, id: string): readonly PlacesEvent[] {
  const { settings, closed, registrations } = places;
  if (closed || !settings) throw new ForumIsOff();
  const one = standing(places, id);
  if (!one) throw new NotRegistered();
  if (one.is === 'seated') return [];
  const held = registrations.filter(({ is }) => is === 'seated' || is === 'offered').length;
  const open = openPlaces(settings);
  if (one.is === 'waiting' && held >= open) throw new NoPlaceIsFree({ open });
  return [{ type: 'PlaceTaken', data: { registration: id } }];
}

/** What has come to its time: offers that ended, places that are no longer kept, and the end of all waiting. */
export function whatFellDue(places: Places, clock: PlacesClock): readonly PlacesEvent[] {
  const { settings, closed } = places;
  if (!settings || closed) return [];
  const deciding = new Deciding(places, clock);
  const isLate = clock.now >= lastOffer(settings.day, clock);
  const ended = places.registrations
    .filter(({ is, until }) => is === 'offered' && (isLate || (until !== undefined && until <= clock.now)))
    .sort((a, b) => a.turn - b.turn)
    .slice(0, MOST_AT_ONCE);
  for (const { id } of ended) deciding.say({ type: 'OfferExpired', data: { registration: id } });
  if (isLate && !places.waitingEnded && lineOf(deciding.places).length > 0) {
    deciding.say({ type: 'WaitingEnded', data: {} });
  }
  return deciding.offer();
}
