import * as z from 'zod';
import { accessNeeds, meals } from '../../../meeting/rules/seat-events.ts';
import { storedSex } from '../../../membership/rules/sex.ts';
import { type EventIn, eventCatalogue, type Recorded } from '../../../platform/event.ts';
import { once } from '../../../platform/once.ts';
import { personal } from '../../../platform/personal.ts';
import { enumOr } from '../../../platform/tomorrow.ts';

/** Most people that a forum has room for. */
export const MOST_PLACES = 5000;

/**
 * For whom places are kept free until a date: organisations of persons with disabilities, of youth, of ethnic
 * minorities, and people from far districts. It is asked what an organisation speaks for, never what
 * somebody has.
 */
export const gaps = ['opd', 'minority', 'youth', 'far'] as const;
export type Gap = (typeof gaps)[number];

/** What an organisation may say that it speaks for; a far district is known by the district. */
export const spokenFor = ['opd', 'minority', 'youth'] as const;

const count = z.number().int().min(0).max(MOST_PLACES);

/** How many places there are, for whom, and from when to when people may register. */
export const placesSettings = once(() =>
  z.object({
    /** People that the rooms hold. */
    capacity: count,
    /** Of them, places of people who do not register: a number each. */
    aside: z.object({ members: count, speakers: count, guests: count }),
    /** First and last local date on which the form takes registrations. */
    opens: z.string(),
    closes: z.string(),
    /** Of the others, kept free until `keptUntil`, whose day still counts (local date). */
    kept: z.partialRecord(enumOr(gaps, undefined), count),
    keptUntil: z.string().optional(),
    /** Geocodes of the districts that count as far. */
    far: z.array(z.string().max(10)).max(40),
    /** The forum's day (local date). */
    day: z.string(),
  }),
);
export type PlacesSettings = z.infer<ReturnType<typeof placesSettings>>;

const line = z.string().max(200);
const registration = z.object({ registration: z.string().max(64) });

/** What somebody says of themself. Of a disability nothing is asked, nor is there a field for it. */
const answers = {
  name: personal(line),
  /** One of both; who has an address is written to, the others are called. */
  email: personal(z.string().max(254)).optional(),
  phone: personal(z.string().max(40)).optional(),
  organisation: personal(line).optional(),
  sex: storedSex.optional(),
  /** Geocode. */
  district: z.string().max(10).optional(),
  meal: enumOr(meals, undefined).optional(),
  needs: z.array(enumOr(accessNeeds, 'other')).max(20).optional(),
  /** They ask for help with the way. */
  travel: z.boolean().optional(),
  speaksFor: enumOr(spokenFor, undefined).optional(),
  lang: enumOr(['km', 'en'], 'km'),
};
const answersShape = z.object(answers);
export type RegistrationAnswers = z.infer<typeof answersShape>;

/** The facts of the places of one forum: who has one, who waits, in one order. Its id is the forum's. */
export const placesEvents = eventCatalogue({
  /** From now on so many; people who had a place keep it, also where there are fewer. */
  PlacesSet: () => z.object({ settings: placesSettings(), meeting: z.string().max(64).optional() }),
  /** The forum was moved, and with it until when people may register and places are kept (local dates). */
  PlacesMoved: () => z.object({ day: z.string(), closes: z.string(), keptUntil: z.string().optional() }),
  /** The forum is cancelled. */
  PlacesClosed: () => z.object({}),
  /**
   * Somebody confirmed by their own address, or was written down by staff. `waits`: no place was free for them; they are
   * last in the line. `consent`: version of the words that they agreed to, in `lang`.
   */
  Registered: () =>
    z.object({
      ...registration.shape,
      ...answers,
      waits: z.boolean(),
      via: enumOr(['form', 'phone'], 'phone'),
      consent: z.string().max(20),
    }),
  RegistrationChanged: () => z.object({ ...registration.shape, ...answers }),
  /** A place is kept for them until an instant (UTC); it is theirs when they take it. */
  PlaceOffered: () => registration.extend({ until: z.string() }),
  /** They took what was offered, or staff gave them a place. */
  PlaceTaken: () => registration,
  /** Nothing was heard in time: they are last in the line, and the next one is asked. */
  OfferExpired: () => registration,
  /** They do not come. */
  PlaceGivenUp: () => registration,
  /** Staff took them off the list. */
  RegistrationTakenOff: () => registration,
  /** It is too late to offer places: those who still wait are told that it stayed full. */
  WaitingEnded: () => z.object({}),
  /** The meeting that is the forum's day: who has a place has a seat there. */
  MeetingKnown: () => z.object({ meeting: z.string().max(64) }),
  /** Somebody with a place has no seat yet, since nobody was invited so far: it is tried again. */
  BringingDue: () => z.object({}),
  /**
   * What of the registered the forum's meeting knows: the version of each registration that it was told of, and the times
   * (instants, UTC) of the meeting to which they say yes or no. Nothing where the meeting takes nobody yet.
   */
  SeatsBrought: () =>
    z.object({
      seats: z.record(z.string(), z.number().int()),
      startsAt: z.string().optional(),
      endsAt: z.string().optional(),
    }),
  /** Mail to the address came back for good or was complained of: nothing is sent there. */
  RegistrantAddressHeld: () => registration.extend({ why: enumOr(['bounced', 'complained'], 'bounced') }),
});
export type PlacesEvent = EventIn<typeof placesEvents>;
export type RecordedPlacesEvent = Recorded<PlacesEvent>;
