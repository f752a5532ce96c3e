import type { AccessNeed, Meal } from '../../../meeting/rules/seat-events.ts';
import { type Sex, sexOf } from '../../../membership/rules/sex.ts';
import type { Aggregate } from '../../../platform/aggregate.ts';
import { isForgotten, known } from '../../../platform/personal.ts';
import {
  type PlacesEvent,
  type PlacesSettings,
  placesEvents,
  type RecordedPlacesEvent,
  type RegistrationAnswers,
  type spokenFor,
} from './events.ts';

/** `seated`: a place is theirs · `offered`: one is kept for them · `waiting`: in the line · `gone`: off the list. */
export type Stands = 'seated' | 'offered' | 'waiting' | 'gone';

/** Somebody from outside the network who wants to come. What was forgotten is absent. */
export interface Registration {
  readonly id: string;
  readonly is: Stands;
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly organisation?: string | undefined;
  readonly sex?: Sex | undefined;
  readonly district?: string | undefined;
  readonly meal?: Meal | undefined;
  readonly needs: readonly AccessNeed[];
  readonly travel: boolean;
  readonly speaksFor?: (typeof spokenFor)[number] | undefined;
  readonly lang: 'km' | 'en';
  readonly via: 'form' | 'phone';
  /** When they registered (instant, UTC). */
  readonly at: string;
  /** Version of the fact by which it is so with them: of the message that says so. */
  readonly since: number;
  /** Their place in the line: lower ones come first. */
  readonly turn: number;
  /** How often a place was offered and not taken. */
  readonly expired: number;
  /** Until when a place is kept for them (instant, UTC). */
  readonly until?: string | undefined;
  /** Nothing is sent to their address. */
  readonly held?: 'bounced' | 'complained' | undefined;
  /** Their personal fields are blanked. */
  readonly forgotten?: true | undefined;
  /** Staff took them off, they did not say so themselves. */
  readonly takenOff?: true | undefined;
}

/** The places of one forum. */
export interface Places {
  /** Absent until somebody has said how many there are. */
  readonly settings?: PlacesSettings | undefined;
  readonly closed: boolean;
  /** In the order in which they came. */
  readonly registrations: readonly Registration[];
  /** The turn of the next one who comes last in the line. */
  readonly nextTurn: number;
  readonly waitingEnded: boolean;
  /** What the forum's meeting was told: see `SeatsBrought`. */
  readonly brought: Readonly<Record<string, number>>;
  /** When that was tried last (instant, UTC). */
  readonly triedAt?: string | undefined;
  readonly meeting?: string | undefined;
}

export const placesAggregate: Aggregate<Places, PlacesEvent> = {
  kind: 'places',
  events: placesEvents,
  initial: { closed: false, registrations: [], nextTurn: 1, waitingEnded: false, brought: {} },
  evolve: evolvePlaces,
  reacting: [
    'PlacesMoved',
    'PlacesClosed',
    'Registered',
    'PlaceOffered',
    'PlaceTaken',
    'OfferExpired',
    'PlaceGivenUp',
    'RegistrationTakenOff',
    'WaitingEnded',
    'MeetingKnown',
    'BringingDue',
    'SeatsBrought',
  ],
};

export function evolvePlaces(places: Places, event: RecordedPlacesEvent): Places {
  switch (event.type) {
    case 'PlacesSet': {
      const { settings, meeting } = event.data;
      return { ...places, settings, ...(meeting === undefined ? {} : { meeting }) };
    }
    case 'PlacesMoved': {
      if (!places.settings) return places;
      const { keptUntil, ...rest } = places.settings;
      const until = event.data.keptUntil;
      const settings = { ...rest, ...event.data, ...(until === undefined ? {} : { keptUntil: until }) };
      return { ...places, settings, waitingEnded: false };
    }
    case 'PlacesClosed':
      return { ...places, closed: true };
    case 'Registered':
      return registered(places, event);
    case 'RegistrationChanged': {
      const { registration, ...answers } = event.data;
      return withOne(places, registration, answered(answers));
    }
    case 'PlaceOffered':
      return withOne(places, event.data.registration, {
        is: 'offered',
        until: event.data.until,
        since: event.version,
      });
    case 'PlaceTaken':
      return withOne(places, event.data.registration, {
        is: 'seated',
        until: undefined,
        since: event.version,
      });
    case 'OfferExpired': {
      const { registration } = event.data;
      const before = places.registrations.find(({ id }) => id === registration);
      const last = { is: 'waiting', until: undefined, turn: places.nextTurn, since: event.version } as const;
      return {
        ...withOne(places, registration, { ...last, expired: (before?.expired ?? 0) + 1 }),
        nextTurn: places.nextTurn + 1,
      };
    }
    case 'PlaceGivenUp':
      return withOne(places, event.data.registration, { is: 'gone', until: undefined, since: event.version });
    case 'RegistrationTakenOff':
      return withOne(places, event.data.registration, {
        ...{ is: 'gone', until: undefined, since: event.version },
        takenOff: true,
      });
    case 'WaitingEnded':
      return { ...places, waitingEnded: true };
    case 'MeetingKnown':
      return { ...places, meeting: event.data.meeting };
    case 'BringingDue':
      return { ...places, triedAt: event.at };
    case 'SeatsBrought':
      return { ...places, brought: { ...places.brought, ...event.data.seats }, triedAt: event.at };
    case 'RegistrantAddressHeld':
      return withOne(places, event.data.registration, { held: event.data.why });
  }
}

function registered(places: Places, event: Extract<RecordedPlacesEvent, { type: 'Registered' }>): Places {
  const { registration: id, waits, via, ...answers } = event.data;
  const one: Registration = {
    ...answered(answers),
    ...{ id, via, is: waits ? 'waiting' : 'seated', at: event.at, since: event.version },
    ...{ turn: places.nextTurn, expired: 0 },
  };
  const others = places.registrations.filter((other) => other.id !== id);
  return { ...places, registrations: [...others, one], nextTurn: places.nextTurn + 1 };
}

function answered({ name, email, phone, organisation, sex, needs, travel, ...said }: RegistrationAnswers) {
  return {
    ...{ district: said.district, meal: said.meal, speaksFor: said.speaksFor, lang: said.lang },
    ...{ name: known(name) ?? '', email: known(email), phone: known(phone) },
    ...{ organisation: known(organisation), sex: sexOf(sex) },
    ...{ needs: needs ?? [], travel: travel ?? false },
    ...(isForgotten(name) ? { forgotten: true as const } : { forgotten: undefined }),
  };
}

function withOne(places: Places, id: string, change: Partial<Registration>): Places {
  return {
    ...places,
    registrations: places.registrations.map((one) => (one.id === id ? { ...one, ...change } : one)),
  };
}

/** A registration that counts: of somebody who has a place, is offered one, or waits. */
export function standing(places: Pick<Places, 'registrations'>, id: string): Registration | undefined {
  return places.registrations.find((one) => one.id === id && one.is !== 'gone');
}

/** Those who wait, those who have waited longest first. */
export function lineOf({ registrations }: Pick<Places, 'registrations'>): readonly Registration[] {
  return registrations.filter(({ is }) => is === 'waiting').sort((a, b) => a.turn - b.turn);
}
