import { humaneTime } from '../../network/rules/hours.ts';
import { DAY, HOUR, later, MINUTE, SECOND } from '../../platform/clock.ts';
import type { CalendarReplies } from './events.ts';
import type { ConvenedMeeting } from './state.ts';
import type { TimelineSettings } from './timeline/settings.ts';

/** How a network invites. */
export interface Inviting {
  /** Time in which 'Stop' works. */
  readonly stopSeconds: number;
  readonly timeline: TimelineSettings;
  /** Whether the coordinator does not want to wait for a better hour. */
  readonly atOnce: boolean;
  /** Where answers from calendars are read, if they are. */
  readonly replies?: CalendarReplies | undefined;
}

/**
 * When the invitations of a draft go out (instant, UTC): after the time to stop, at a humane hour unless
 * the coordinator wants it at once; now, where the meeting would begin while they could still be stopped.
 */
export function releaseTime(
  { startsAt, zone }: { readonly startsAt: string; readonly zone: string },
  { stopSeconds, timeline: settings, atOnce }: Inviting,
  now: string,
): string {
  const stopped = later(now, stopSeconds * SECOND);
  if (stopped >= startsAt) return now;
  if (atOnce) return stopped;
  return humaneTime(stopped, { ...settings, zone }, { day: later(startsAt, -DAY), hour: startsAt });
}

/** Nearer to the meeting than this a change waits neither for a working day nor for the morning. */
const WAITS_FOR_WORKDAY = 3 * DAY;
const WAITS_FOR_HOUR = 12 * HOUR;

/**
 * When people are told of a change made now (instant, UTC). Where the meeting moves from or to an early
 * day, the earlier one counts: people who would set out for the old time must know in time as well.
 */
export function announceTime(
  { zone, toldDate }: Pick<ConvenedMeeting, 'zone' | 'toldDate'>,
  startsAt: string,
  settings: TimelineSettings,
  now: string,
): string {
  const first = toldDate.startsAt < startsAt ? toldDate.startsAt : startsAt;
  const merged = later(now, settings.mergeMinutes * MINUTE);
  if (merged >= first) return now;
  const patience = { day: later(first, -WAITS_FOR_WORKDAY), hour: later(first, -WAITS_FOR_HOUR) };
  return humaneTime(merged, { ...settings, zone }, patience);
}

/**
 * When a word of the coordinator's own goes out (instant, UTC): after the time to stop, and where it can wait that
 * long, in working hours. Now, where the meeting would begin while it could still be stopped.
 */
export function wordTime(
  meeting: Pick<ConvenedMeeting, 'startsAt' | 'zone'>,
  { stopSeconds, timeline: settings, atOnce }: Pick<Inviting, 'stopSeconds' | 'timeline' | 'atOnce'>,
  now: string,
): string {
  const stopped = later(now, stopSeconds * SECOND);
  if (stopped >= meeting.startsAt) return now;
  return atOnce ? stopped : wordHour(meeting, settings, stopped);
}

/** From an instant (UTC) on, the first at which such a word may reach people: the nearer the meeting, the sooner. */
export function wordHour(
  { startsAt, zone }: Pick<ConvenedMeeting, 'startsAt' | 'zone'>,
  settings: TimelineSettings,
  from: string,
): string {
  const patience = { day: later(startsAt, -WAITS_FOR_WORKDAY), hour: later(startsAt, -WAITS_FOR_HOUR) };
  return humaneTime(from, { ...settings, zone }, patience);
}

/** Invitations that wait must not come after a meeting that was moved to an earlier day. */
export function soonerRelease(
  { released, releaseAt, zone }: ConvenedMeeting,
  startsAt: string,
  settings: TimelineSettings,
  now: string,
): { releaseAt?: string } {
  if (released || releaseAt < later(startsAt, -DAY)) return {};
  const inviting = { stopSeconds: settings.mergeMinutes * 60, timeline: settings, atOnce: false };
  const sooner = releaseTime({ startsAt, zone }, inviting, now);
  return sooner < releaseAt ? { releaseAt: sooner } : {};
}
