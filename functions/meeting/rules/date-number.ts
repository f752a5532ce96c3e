import { HOUR, later } from '../../platform/clock.ts';
import type { Convened, NumberedDate, Times } from './state.ts';

type Dated = Pick<
  Convened,
  'dateNumber' | 'lastDateNumber' | 'dateSince' | 'dateTimes' | 'fired' | 'skipped'
>;

/** What the event that changes a meeting says of its date; events of earlier versions say nothing. */
export interface DateSaid {
  readonly dateNumber?: number | undefined;
  readonly answersStand?: boolean | undefined;
}

/** By so much a meeting may end later without people being asked again. */
const STAYS_ON = HOUR;

/** The present date, as people know it from now on. */
export function dateOf({
  dateNumber,
  dateSince,
  startsAt,
  endsAt,
  dateTimes,
}: Pick<Convened, 'dateNumber' | 'dateSince' | 'startsAt' | 'endsAt' | 'dateTimes'>): NumberedDate {
  return { number: dateNumber, since: dateSince, startsAt, endsAt, times: dateTimes };
}

/**
 * Which date a meeting has with these times. Another day, another begin, or an end more than an hour later
 * than any that was answered is another date: everybody is asked again, and all is due anew. Every other
 * change is of the same date: people are told, and their answers still count. One that brings a date back that
 * people still know, undoes what came between.
 */
export function numbered(meeting: Convened, times: Times): Required<DateSaid> {
  const { toldDate, dateNumber, dateTimes } = meeting;
  if (isOfDate(toldDate.times, times)) return { dateNumber: toldDate.number, answersStand: true };
  if (isOfDate(dateTimes, times)) return { dateNumber, answersStand: true };
  return { dateNumber: meeting.lastDateNumber + 1, answersStand: false };
}

function isOfDate(known: readonly Times[], { startsAt, endsAt }: Times): boolean {
  const [firstEnd] = known.flatMap((one) => (one.startsAt === startsAt ? [one.endsAt] : [])).sort();
  return firstEnd !== undefined && endsAt <= later(firstEnd, STAYS_ON);
}

/**
 * The date after a change of the meeting: a new number counts from this instant on. An edit that is undone
 * before anybody was told is back on the date that people know, as if it had never been: what was sent
 * for it counts as sent, also what fell due in between. Where the event does not say which date it is, it
 * was stored when every other begin or end was another date.
 */
export function redated(
  meeting: Convened,
  { startsAt, endsAt, ...said }: Times & DateSaid,
  at: string,
): Partial<Dated> {
  const times = { startsAt, endsAt };
  const before = ofBefore(meeting, times);
  const { dateNumber: number = before.dateNumber, answersStand = before.answersStand } = said;
  const { toldDate } = meeting;
  if (number === meeting.dateNumber) {
    return { dateTimes: answersStand ? withTimes(meeting.dateTimes, times) : [times] };
  }
  if (number === toldDate.number) {
    return {
      dateNumber: number,
      dateSince: toldDate.since,
      dateTimes: answersStand ? withTimes(toldDate.times, times) : [times],
      fired: countedFor(meeting.fired, number),
      skipped: countedFor(meeting.skipped, number),
    };
  }
  const dateSince = at > meeting.dateSince ? at : meeting.dateSince;
  const lastDateNumber = Math.max(number, meeting.lastDateNumber);
  return { dateNumber: number, lastDateNumber, dateSince, dateTimes: [times] };
}

/** By the earlier rule: any other begin or end is another date. */
function ofBefore(
  meeting: Convened,
  times: Times,
): { readonly dateNumber: number; readonly answersStand: boolean } {
  const { toldDate, dateNumber } = meeting;
  if (sameTimes(meeting, times)) return { dateNumber, answersStand: true };
  if (sameTimes(toldDate, times)) return { dateNumber: toldDate.number, answersStand: true };
  return { dateNumber: meeting.lastDateNumber + 1, answersStand: false };
}

function withTimes(known: readonly Times[], times: Times): readonly Times[] {
  return known.some((one) => sameTimes(one, times)) ? known : [...known, times];
}

export function sameTimes(one: Times, other: Times): boolean {
  return one.startsAt === other.startsAt && one.endsAt === other.endsAt;
}

/** What was noted for later numbers, noted for this one. */
function countedFor<Noted extends Readonly<Partial<Record<string, { readonly date: number }>>>>(
  noted: Noted,
  number: number,
): Noted {
  const entries = Object.entries(noted).map(([kind, one]) => [
    kind,
    one && one.date > number ? { ...one, date: number } : one,
  ]);
  return Object.fromEntries(entries);
}
