import { localDate, plusDays } from '../../i18n/dates.ts';
import { known } from '../../platform/personal.ts';
import type { Refusal } from '../../platform/refusal.ts';
import { type Day, doorOf, rightTime, tapsOf } from './day.ts';
import { type DayEvent, instant, MAX_BATCH, type Tap, type Way } from './events.ts';
import {
  BeforeTheDay,
  DayIsClosed,
  DoorLinkIsOver,
  DoorLinkWasRevoked,
  NoSuchTime,
  NotOnTheDay,
  TooMuchNoted,
  WalkInNeedsAName,
  WhyIsNeeded,
} from './refusals.ts';

/** Most people who were not invited that the staff may note at one meeting, and most taps about one person. */
export const MAX_PEOPLE = 1500;
const MAX_TAPS = 30;

/**
 * The same by one link for the door, and most taps of all. Each link has its own limit and the staff have theirs:
 * somebody who means harm with one link, or a broken phone, uses up no other.
 */
export const MAX_PEOPLE_OF_DOOR = 400;
const MAX_TAPS_OF_DOOR = 4000;

/** Days after its own on which a door link still takes what was noted on its day. */
export const LATE_DAYS = 2;

/** Days for which attendance is corrected without a word. */
export const CORRECTION_DAYS = 14;

/** The seat of somebody invited to the meeting; nothing for everybody else, who is looked at afterwards. */
export type SeatOf = (person: string) => string | undefined;

/** Taps that were sent together, and the date they are about: the one that the page was made for. */
export interface Batch {
  readonly taps: readonly Tap[];
  readonly sentAt?: string | undefined;
  readonly way: Way;
  readonly door?: string | undefined;
  /** Number of the meeting's date, and its local day. */
  readonly date: number;
  readonly on: string;
  readonly why?: string | undefined;
}

/** What became of one tap. Only a tap that is named here may be thrown away by the phone that sent it. */
export type TapAnswer =
  | { readonly id: string; readonly is: 'taken' | 'already' }
  | { readonly id: string; readonly is: 'refused'; readonly why: Refusal };

/**
 * Takes what the door, a page or the grid has noted, each tap by itself: one that is refused keeps no other from
 * being taken, and one that is known already is not taken again. `zone` and `seatOf`: of the meeting; `now` is when the batch
 * reached us (instant, UTC) and must be the instant that is recorded with the facts.
 */
export function takeTaps(
  day: Day,
  batch: Batch,
  { zone, seatOf }: { readonly zone: string; readonly seatOf: SeatOf },
  now: string,
): { readonly events: DayEvent[]; readonly answers: TapAnswer[] } {
  const { sentAt, way, door, date, why } = batch;
  const answers: TapAnswer[] = [];
  const taken: Tap[] = [];
  const used = usedBy(day, batch);
  for (const tap of batch.taps) {
    const isKnown = (one: { readonly id: string; readonly person: string }) =>
      one.id === tap.id && one.person === tap.person;
    if (taken.some(isKnown) || tapsOf(day, tap.person).some(({ id }) => id === tap.id)) {
      answers.push({ id: tap.id, is: 'already' });
      continue;
    }
    const refused = whyNot(day, batch, tap, zone, now) ?? tooMuch(used, tap, seatOf);
    if (refused) {
      answers.push({ id: tap.id, is: 'refused', why: refused });
      continue;
    }
    const seated = withSeat(tap, seatOf);
    used.push(seated);
    taken.push(seated);
    answers.push({ id: tap.id, is: 'taken' });
  }
  const events = inBatches(taken).map((taps): DayEvent => {
    const data = {
      date,
      way,
      taps,
      ...(door ? { door } : {}),
      ...(sentAt ? { sentAt } : {}),
      ...(why ? { why } : {}),
    };
    return { type: 'AttendanceNoted', data };
  });
  return { events, answers };
}

/** What a phone says of seats counts nothing. */
function withSeat({ seat: _, ...tap }: Tap, seatOf: SeatOf): Tap {
  const seat = seatOf(tap.person);
  return seat === undefined ? tap : { ...tap, seat };
}

function whyNot(day: Day, batch: Batch, tap: Tap, zone: string, now: string): Refusal | undefined {
  const made = madeAt(batch, tap, now);
  if (made === undefined) return new NoSuchTime();
  if (tap.walkIn && !(known(tap.walkIn.name) ?? '').trim()) return new WalkInNeedsAName();
  return batch.way === 'grid' ? whyNotTyped(batch, zone, now) : whyNotTapped(day, batch, made, zone, now);
}

/** From a phone: on the day, before it was closed; by a link, while that is good. */
function whyNotTapped(day: Day, batch: Batch, made: string, zone: string, now: string): Refusal | undefined {
  const named = { day: batch.on };
  if (batch.way === 'door') {
    const door = batch.door === undefined ? undefined : doorOf(day, batch.door);
    if (!door || door.revokedAt !== undefined) return new DoorLinkWasRevoked();
    if (localDate(now, zone) > plusDays(batch.on, LATE_DAYS)) return new DoorLinkIsOver(named);
  }
  const on = localDate(made, zone);
  if (on < batch.on) return new BeforeTheDay(named);
  if (on > batch.on) return new NotOnTheDay(named);
  return day.closed?.date === batch.date && made > day.closed.at ? new DayIsClosed() : undefined;
}

/** From the paper: from the day on, for as long as one remembers. */
function whyNotTyped(batch: Batch, zone: string, now: string): Refusal | undefined {
  const today = localDate(now, zone);
  if (today < batch.on) return new BeforeTheDay({ day: batch.on });
  if (today > plusDays(batch.on, CORRECTION_DAYS) && !batch.why?.trim()) {
    return new WhyIsNeeded({ days: CORRECTION_DAYS });
  }
  return undefined;
}

function madeAt({ sentAt }: Batch, tap: Tap, now: string): string | undefined {
  const times = [tap.at, ...(sentAt === undefined ? [] : [sentAt])];
  if (!times.every((time) => instant().safeParse(time).success)) return undefined;
  return rightTime(tap.at, sentAt, now);
}

/** What a link, or the staff, have noted: about people who were invited, and about others. */
class Used {
  readonly #most: { readonly people: number; readonly taps: number };
  readonly #taps = new Map<string, number>();
  readonly #others = new Set<string>();
  #all = 0;

  constructor(door: string | undefined) {
    this.#most =
      door === undefined
        ? { people: MAX_PEOPLE, taps: Number.POSITIVE_INFINITY }
        : { people: MAX_PEOPLE_OF_DOOR, taps: MAX_TAPS_OF_DOOR };
  }

  push({ person, seat }: Pick<Tap, 'person' | 'seat'>): void {
    this.#all += 1;
    this.#taps.set(person, (this.#taps.get(person) ?? 0) + 1);
    if (seat === undefined) this.#others.add(person);
  }

  /** Whether one more about this person would be too much. Those invited are never too many. */
  isFull(person: string, isInvited: boolean): boolean {
    const { people, taps } = this.#most;
    if ((this.#taps.get(person) ?? 0) >= MAX_TAPS || this.#all >= taps) return true;
    return !isInvited && !this.#others.has(person) && this.#others.size >= people;
  }
}

function usedBy({ taps }: Pick<Day, 'taps'>, { door }: Pick<Batch, 'door'>): Used {
  const used = new Used(door);
  for (const all of Object.values(taps)) for (const one of all) if (one.door === door) used.push(one);
  return used;
}

function tooMuch(used: Used, { person }: Tap, seatOf: SeatOf): Refusal | undefined {
  return used.isFull(person, seatOf(person) !== undefined) ? new TooMuchNoted() : undefined;
}

function inBatches(taps: readonly Tap[]): Tap[][] {
  const batches: Tap[][] = [];
  for (let n = 0; n < taps.length; n += MAX_BATCH) batches.push(taps.slice(n, n + MAX_BATCH));
  return batches;
}
