import type { Aggregate } from '../../platform/aggregate.ts';
import { MINUTE } from '../../platform/clock.ts';
import { known } from '../../platform/personal.ts';
import {
  type Counts,
  type DayEvent,
  dayEvents,
  type RecordedDayEvent,
  type Tap,
  type Way,
  type WhyHeld,
} from './events.ts';
import { type NumberedSheet, withRows } from './numbered-sheet.ts';

/** A tap as it counts. */
export interface NotedTap extends Omit<Tap, 'at'> {
  /** When it was made, the clock of the phone put right (instant, UTC). */
  readonly at: string;
  /** When it reached us (instant, UTC). */
  readonly receivedAt: string;
  /** By how much the clock of the phone was slow: see {@link skewOf}. */
  readonly skew: number;
  /** Number of the meeting's date. */
  readonly date: number;
  readonly way: Way;
  readonly door?: string | undefined;
  readonly by: string;
  readonly why?: string | undefined;
}

/** A link for the door. */
export interface Door {
  readonly name: string | undefined;
  readonly date: number;
  /** The local day on which it works. */
  readonly on: string;
  readonly givenAt: string;
  readonly revokedAt?: string | undefined;
}

/** The day is closed: what was noted is so, and what follows a meeting may begin. */
export interface Closing {
  readonly at: string;
  readonly by: string;
  readonly date: number;
  readonly pwd?: number | undefined;
}

/** Who came to one meeting, and how that came to be known. */
export interface Day {
  /** By person, in the order in which they reached us. What a phone sends twice is there once. */
  readonly taps: Readonly<Record<string, readonly NotedTap[]>>;
  readonly doors: Readonly<Record<string, Door>>;
  readonly closed?: Closing | undefined;
  /** How many came, as numbers that stay while it is closed. */
  readonly counted?: { readonly date: number; readonly counts: Counts } | undefined;
  /** It is closed, or has been: lists may say what it came to. */
  readonly wasClosed?: true | undefined;
  /** The rows of the sheet, once it was printed. */
  readonly sheet?: NumberedSheet | undefined;
  /** Walk-ins to whose address mail came back, and when that was heard: see `walk-in-hold.ts`. */
  readonly held: Readonly<Record<string, { readonly why: WhyHeld; readonly at: string }>>;
  /** Walk-ins whom the network knows, by the id that the door gave them. */
  readonly joined: Readonly<Record<string, { readonly person: string; readonly seat: string }>>;
}

export const dayAggregate: Aggregate<Day, DayEvent> = {
  kind: 'day',
  events: dayEvents,
  initial: { taps: {}, doors: {}, held: {}, joined: {} },
  evolve,
  reacting: ['AttendanceNoted'],
};

/** Whether what was noted about the meeting's present date is final. */
export function isClosed(day: Pick<Day, 'closed'>, { dateNumber }: { readonly dateNumber: number }): boolean {
  return day.closed?.date === dateNumber;
}

/** The link of an id that somebody sent. */
export function doorOf({ doors }: Pick<Day, 'doors'>, id: string): Door | undefined {
  return Object.hasOwn(doors, id) ? doors[id] : undefined;
}

/** What was noted about a person, by an id that somebody sent. */
export function tapsOf({ taps }: Pick<Day, 'taps'>, person: string): readonly NotedTap[] {
  return (Object.hasOwn(taps, person) ? taps[person] : undefined) ?? [];
}

function evolve(day: Day, event: RecordedDayEvent): Day {
  switch (event.type) {
    case 'AttendanceNoted':
      return { ...day, taps: withTaps(day.taps, notedIn(event)) };
    case 'DoorLinkGiven': {
      const { door, name, date, on } = event.data;
      const given = { name: known(name), date, on, givenAt: event.at };
      return { ...day, doors: { ...day.doors, [door]: given } };
    }
    case 'DoorLinkRevoked': {
      const door = doorOf(day, event.data.door);
      if (!door) return day;
      return { ...day, doors: { ...day.doors, [event.data.door]: { ...door, revokedAt: event.at } } };
    }
    case 'DayClosed':
      return { ...day, closed: { at: event.at, by: event.by, ...event.data }, wasClosed: true };
    case 'DayReopened':
      return { ...day, closed: undefined, counted: undefined };
    case 'SheetPrinted':
      return { ...day, sheet: withRows(day, event.data) };
    case 'DayCounted': {
      const { date, ...counts } = event.data;
      return { ...day, counted: { date, counts } };
    }
    case 'WalkInAddressHeld': {
      const { walkIn, why } = event.data;
      return { ...day, held: { ...day.held, [walkIn]: { why, at: event.at } } };
    }
    case 'WalkInJoined': {
      const { walkIn, person, seat } = event.data;
      return { ...day, joined: { ...day.joined, [walkIn]: { person, seat } } };
    }
  }
}

function notedIn({ at: receivedAt, by, data }: Extract<RecordedDayEvent, { type: 'AttendanceNoted' }>) {
  const { date, way, door, sentAt, why } = data;
  const skew = skewOf(sentAt, receivedAt);
  return data.taps.map(
    (tap): NotedTap => ({
      ...tap,
      at: rightTime(tap.at, sentAt, receivedAt),
      receivedAt,
      skew,
      date,
      way,
      door,
      by,
      why,
    }),
  );
}

/** Clocks that are wrong are wrong by more; what a request takes on a slow line is less. */
const CLOCK_STEP = 5 * MINUTE;

/**
 * By how much the clock of a phone is slow, in whole steps of five minutes, in milliseconds; negative where it is fast.
 * The request itself takes its time: if that counted too, a tap on a slow line would come after the one that took it
 * back.
 */
export function skewOf(sentAt: string | undefined, receivedAt: string): number {
  if (sentAt === undefined) return 0;
  return Math.round((Date.parse(receivedAt) - Date.parse(sentAt)) / CLOCK_STEP) * CLOCK_STEP;
}

/** When a tap was made (instant, UTC): by the phone's clock, put right by its skew, and never after it was sent. */
export function rightTime(at: string, sentAt: string | undefined, receivedAt: string): string {
  const sent = Date.parse(sentAt ?? receivedAt);
  return new Date(Math.min(Date.parse(at), sent) + skewOf(sentAt, receivedAt)).toISOString();
}

function withTaps(before: Day['taps'], taps: readonly NotedTap[]): Day['taps'] {
  const next: Record<string, readonly NotedTap[]> = { ...before };
  for (const tap of taps) {
    const ofPerson = tapsOf({ taps: next }, tap.person);
    if (!ofPerson.some(({ id }) => id === tap.id)) next[tap.person] = [...ofPerson, tap];
  }
  return next;
}
