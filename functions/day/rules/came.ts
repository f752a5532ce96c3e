import { type Day, isClosed } from './day.ts';
import { type Presence, presencesOf } from './presence.ts';

/**
 * What a closed day says of somebody who was invited: they `came` themselves; somebody else of their seat did, or
 * came instead of them (`represented`); or nobody did (`missed`).
 */
export type PartTaken = 'came' | 'represented' | 'missed';

/** A person, and the seat for which they were invited. */
export interface InvitedFor {
  readonly person: string;
  readonly seat: string;
}

/**
 * The same for one reader with all their seats. Nothing while the day is open, where it was closed for another date of
 * the meeting, and where nobody at all was noted: then it is not known who came.
 *
 * @param date number of the meeting's present date.
 */
export function partTaken(day: Day, date: number, reader: readonly InvitedFor[]): PartTaken | undefined {
  if (!isClosed(day, { dateNumber: date })) return undefined;
  const here = [...presencesOf(day, date).values()].filter(({ is }) => is !== 'away');
  if (here.length === 0) return undefined;
  const own = new Set(reader.map(({ person }) => person));
  if (here.some(({ person, standsIn }) => own.has(person) && !standsIn)) return 'came';
  const seats = new Set(reader.map(({ seat }) => seat));
  return here.some((one) => seats.has(seatOfPresence(day, one) ?? '')) ? 'represented' : 'missed';
}

/**
 * The seat that somebody came for: of the invitation, of who a walk-in turned out to be, or of the member that they
 * named at the door. Nothing for everybody else.
 */
export function seatOfPresence({ joined }: Pick<Day, 'joined'>, one: Presence): string | undefined {
  const known = Object.values(joined).find(({ person }) => person === one.person);
  return known?.seat ?? one.taps.find(({ seat }) => seat !== undefined)?.seat ?? one.walkIn?.member;
}
