import { localDate, plusDays } from '../../i18n/dates.ts';
import { type Hours, plusWorkdays } from '../../network/rules/hours.ts';
import { type Day, isClosed } from './day.ts';

/** The present date of a meeting. Instants in UTC. */
export interface MeetingTimes {
  readonly status: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly zone: string;
  readonly dateNumber: number;
}

/**
 * - `before`: its day has not come · `today`: it is its day · `after`: it is over
 * - `closed`: what was noted is final · `cancelled`: it is not held
 */
export type DayPhase = 'before' | 'today' | 'after' | 'closed' | 'cancelled';

/** How far the day of a meeting has come at an instant. */
export function dayPhase(day: Pick<Day, 'closed'>, meeting: MeetingTimes, now: string): DayPhase {
  if (meeting.status === 'cancelled') return 'cancelled';
  if (isClosed(day, meeting)) return 'closed';
  const [on, today] = [localDate(meeting.startsAt, meeting.zone), localDate(now, meeting.zone)];
  return today < on ? 'before' : today === on ? 'today' : 'after';
}

/** Whether its next working day has come, on which somebody is asked to close it. */
export function isDueToClose(
  { endsAt, zone }: MeetingTimes,
  hours: Pick<Hours, 'weekdays' | 'holidays'>,
  now: string,
): boolean {
  return localDate(now, zone) >= plusWorkdays(localDate(endsAt, zone), 1, hours);
}

/** What is known of how a network keeps attendance. */
export interface Keeping {
  /** Something was noted or begun at one of its meetings. */
  readonly used: boolean;
  /** It said that it keeps none. */
  readonly declined: boolean;
}

/** Days after a meeting in which its day is asked for although nothing was noted: what is older stays as it is. */
export const ASKED_DAYS = 21;

/**
 * What is asked about a meeting that is over and whose day is not closed: to close it; or, where the network has never
 * used door, page or grid, whether it keeps attendance at all. One that said no is not asked again.
 */
export function askedAfterwards(
  day: Pick<Day, 'taps'>,
  { dateNumber, endsAt, zone }: Pick<MeetingTimes, 'dateNumber' | 'endsAt' | 'zone'>,
  { used, declined }: Keeping,
  now: string,
): 'close' | 'whetherKept' | undefined {
  if (isNoted(day, { dateNumber })) return 'close';
  if (declined || localDate(now, zone) > plusDays(localDate(endsAt, zone), ASKED_DAYS)) return undefined;
  return used ? 'close' : 'whetherKept';
}

/** Whether anything was noted for the present date of the meeting. */
export function isNoted(
  { taps }: Pick<Day, 'taps'>,
  { dateNumber }: Pick<MeetingTimes, 'dateNumber'>,
): boolean {
  return Object.values(taps).some((all) => all.some(({ date }) => date === dateNumber));
}
