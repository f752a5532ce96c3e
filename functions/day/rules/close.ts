import { localDate } from '../../i18n/dates.ts';
import { MeetingAlreadyCancelled, MeetingNotConvened } from '../../meeting/rules/refusals.ts';
import { isConvened, type Meeting } from '../../meeting/rules/state.ts';
import { type Day, doorOf, isClosed, tapsOf } from './day.ts';
import type { DayEvent } from './events.ts';
import { countsOfDay, type Knowing } from './final-counts.ts';
import { DoorNeedsAName, MeetingHasNotBegun, TooManyDoors } from './refusals.ts';

/** Links for the door of one meeting: a hall has few doors, and a lost phone needs a new one. */
export const MAX_DOORS = 12;

/**
 * The coordinator says that what was noted is so, and what follows a meeting may begin. Pressed twice it is said
 * once. `pwd`: persons with disabilities, or nothing where nobody asked. How many came is kept beside it.
 *
 * @throws {MeetingNotConvened} {@link MeetingAlreadyCancelled} {@link MeetingHasNotBegun}
 */
export function closeDay(
  day: Day,
  meeting: Meeting,
  pwd: number | undefined,
  now: string,
  knowing: Knowing,
): DayEvent[] {
  if (!isConvened(meeting)) throw new MeetingNotConvened();
  if (meeting.status === 'cancelled') throw new MeetingAlreadyCancelled();
  if (now < meeting.startsAt) throw new MeetingHasNotBegun();
  if (isClosed(day, meeting) && day.closed?.pwd === pwd) return [];
  const date = meeting.dateNumber;
  const counts: DayEvent = { type: 'DayCounted', data: { date, ...countsOfDay(day, date, knowing) } };
  return [{ type: 'DayClosed', data: { date, ...(pwd === undefined ? {} : { pwd }) } }, counts];
}

/** Something was forgotten. What was sent stays sent; pressed twice it is said once. */
export function reopenDay(day: Pick<Day, 'closed'>): DayEvent[] {
  return day.closed ? [{ type: 'DayReopened', data: {} }] : [];
}

/**
 * A link for somebody who helps at the door, for the meeting's present day.
 *
 * @throws {MeetingNotConvened} {@link MeetingAlreadyCancelled} {@link DoorNeedsAName} {@link TooManyDoors}
 */
export function giveDoorLink(day: Day, meeting: Meeting, door: { id: string; name: string }): DayEvent[] {
  if (!isConvened(meeting)) throw new MeetingNotConvened();
  if (meeting.status === 'cancelled') throw new MeetingAlreadyCancelled();
  if (doorOf(day, door.id)) return [];
  if (!door.name.trim()) throw new DoorNeedsAName();
  const open = Object.values(day.doors).filter(({ revokedAt }) => revokedAt === undefined);
  if (open.length >= MAX_DOORS) throw new TooManyDoors({ max: MAX_DOORS });
  const on = localDate(meeting.startsAt, meeting.zone);
  return [{ type: 'DoorLinkGiven', data: { door: door.id, name: door.name, date: meeting.dateNumber, on } }];
}

/** From now on nothing is accepted by this link, whatever its phone says about when it was noted. */
export function revokeDoorLink(day: Day, door: string): DayEvent[] {
  const known = doorOf(day, door);
  return known && known.revokedAt === undefined ? [{ type: 'DoorLinkRevoked', data: { door } }] : [];
}

/** A walk-in is somebody the network knows, or has just become a contact. */
export function joinWalkIn(day: Day, walkIn: string, known: { person: string; seat: string }): DayEvent[] {
  const { person } = day.joined[walkIn] ?? {};
  if (tapsOf(day, walkIn).length === 0 || person === known.person) return [];
  return [{ type: 'WalkInJoined', data: { walkIn, ...known } }];
}
