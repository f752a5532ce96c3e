import * as z from 'zod';
import { heldWhy } from '../../membership/rules/events.ts';
import { storedSex } from '../../membership/rules/sex.ts';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { personal } from '../../platform/personal.ts';
import { enumOr } from '../../platform/tomorrow.ts';

const line = z.string().max(200);

/** An instant in UTC, as the clock of a phone may say it. */
export const instant = once(() => z.iso.datetime());

/** Most taps in one event: it stays far below 100 KB, and a phone's queue is sent in a few batches. */
export const MAX_BATCH = 50;

/** Most rows of a sheet that are numbered: one event with the ids of them all stays below 60 KB. */
export const MAX_NUMBERED = 2000;

/** Most persons with disabilities that may be typed. */
export const MAX_PWD = 10_000;

/**
 * Whether a text that somebody sent can be the id of a person: it is the key of their taps, and part of addresses. Names
 * that every object of JavaScript has (`constructor`) are none.
 */
export function isPersonId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,60}$/.test(text) && !(text in Object.prototype);
}

/** Where somebody was: in the room, online, or not there at all. */
export const presences = ['room', 'online', 'away'] as const;
export type PresenceKind = (typeof presences)[number];

/** How a tap reached us: at the door by its link, on a page of the staff, or typed in from the paper. */
export const ways = ['door', 'page', 'grid'] as const;
export type Way = (typeof ways)[number];

/** Somebody who was not invited, as the door wrote them down. */
export const walkIn = once(() =>
  z.object({
    name: personal(line),
    /** The member they come for, or the organisation as it was said. */
    member: z.string().optional(),
    organisation: line.optional(),
    /** For the next invitation; nobody but coordinators sees it. */
    reach: personal(line).optional(),
  }),
);
export type WalkIn = z.infer<ReturnType<typeof walkIn>>;

/**
 * One tap: it says of one person where they were. A tap is known by the `id` that the phone gave it, so
 * that one that is sent twice is counted once.
 */
export const tap = once(() =>
  z.object({
    id: z.string().max(40),
    /** A contact or guest, or the id that the phone gave to a walk-in. */
    person: z.string().max(60),
    /** Their place at the meeting, by our own list; absent for people who were not invited. */
    seat: z.string().optional(),
    /** A place of tomorrow says nothing here. */
    is: enumOr(presences, undefined).optional(),
    /** By the clock of the phone (instant, UTC). */
    at: instant(),
    sex: storedSex.optional(),
    /** Whether pictures of them may be shown, as they said at the door or on the sheet. */
    photo: z.boolean().optional(),
    walkIn: walkIn().optional(),
    /** Who came instead of the person named. */
    standsIn: z.object({ name: personal(line) }).optional(),
  }),
);
export type Tap = z.infer<ReturnType<typeof tap>>;

/** How many came, as numbers that name nobody. */
export interface Counts {
  readonly people: number;
  readonly room: number;
  readonly online: number;
  readonly women: number;
  readonly men: number;
  /** Of whom it is not known, or who did not say. */
  readonly sexUnknown: number;
  /** Organisations of which at least one person came. */
  readonly organisations: number;
}

const count = z.number().int().min(0);
const counts = {
  people: count,
  room: count,
  online: count,
  women: count,
  men: count,
  sexUnknown: count,
  organisations: count,
} satisfies Record<keyof Counts, z.ZodType<number>>;

/** The facts of one meeting's day; its stream has the meeting's id. */
export const dayEvents = eventCatalogue({
  /**
   * Taps that came together. `date`: number of the meeting's date they are about; `sentAt`: by the clock
   * of the phone when it sent them (instant, UTC), so that a wrong clock can be told from a late queue.
   */
  AttendanceNoted: () =>
    z.object({
      date: z.number().int(),
      way: enumOr(ways, 'page'),
      door: z.string().optional(),
      sentAt: instant().optional(),
      /** Why it was corrected after so long. */
      why: line.optional(),
      taps: z.array(tap()).min(1).max(MAX_BATCH),
    }),
  /** A link for somebody who helps at the door. `on`: the local day on which it works. */
  DoorLinkGiven: () =>
    z.object({ door: z.string(), name: personal(line), date: z.number().int(), on: z.iso.date() }),
  DoorLinkRevoked: () => z.object({ door: z.string() }),
  /** What was noted is so. `pwd`: persons with disabilities, by who asked in private; absent where nobody did. */
  DayClosed: () => z.object({ date: z.number().int(), pwd: z.number().int().min(0).max(MAX_PWD).optional() }),
  DayReopened: () => z.object({}),
  /**
   * Rows of the sheet were numbered, to be printed, after those that were before: these people in this order, then so many
   * empty ones. `date`: number of the meeting's date.
   */
  SheetPrinted: () =>
    z.object({
      date: z.number().int(),
      people: z.array(z.string().max(60)).max(MAX_NUMBERED),
      empty: z.number().int().min(0),
    }),
  /** How many came by what was known when the day was closed, or corrected since: see `final-counts.ts`. */
  DayCounted: () => z.object({ date: z.number().int(), ...counts }),
  /** Mail to the address of a walk-in came back for good, or was complained of. */
  WalkInAddressHeld: () => z.object({ walkIn: z.string(), why: heldWhy }),
  /** A walk-in is somebody the network knows: `person` of `seat`. */
  WalkInJoined: () => z.object({ walkIn: z.string(), person: z.string(), seat: z.string() }),
});
/** Why nothing is sent to an address. */
export type WhyHeld = z.infer<typeof heldWhy>;
export type DayEvent = EventIn<typeof dayEvents>;
export type RecordedDayEvent = Recorded<DayEvent>;
