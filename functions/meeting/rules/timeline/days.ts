import { localDate, localInstant, plusDays } from '../../../i18n/dates.ts';
import { type Hours, plusWorkdays, workdayFrom } from '../../../network/rules/hours.ts';
import { DAY, later } from '../../../platform/clock.ts';
import type { Until } from '../../messages/rule.ts';
import {
  type FollowingKind,
  followedDay,
  followerOf,
  followingKinds,
  isFollowUp,
  isScheduled,
  isTimed,
  type ScheduledKind,
  scheduledKinds,
  seriesOf,
  type TimelineKind,
  timed,
  usualDay,
} from '../../messages/table.ts';
import { isKnownTo, statusOf } from './entry.ts';
import type { Scheduled } from './scheduled.ts';
import type { TimelineSettings } from './settings.ts';

/** When each message falls due (instants, UTC). Messages that the network does not send are not in it. */
export type Days = ReadonlyMap<TimelineKind, string>;

/** The days of a timeline, holidays and the steps of the ladder observed. */
export function daysOf(meeting: Scheduled, settings: TimelineSettings): Days {
  const days = new Map<TimelineKind, string>();
  for (const kind of scheduledKinds) {
    const { on, days: offset } = settings.messages[kind];
    if (!isKnownTo(kind, meeting, settings)) continue;
    if (!on && meeting.fired[kind]?.date !== meeting.dateNumber) continue;
    const at = instantOf(kind, offset, meeting, settings);
    // The meeting may have moved into the hour to which somebody moved what follows it.
    days.set(kind, isBefore(kind) || at > meeting.endsAt ? at : meeting.endsAt);
  }
  for (const kind of scheduledKinds) stepBack(kind, days, meeting, settings);
  for (const kind of followingKinds) {
    const at = isKnownTo(kind, meeting, settings) && followedTime(kind, days, meeting, settings);
    if (at) days.set(kind, at);
  }
  return days;
}

/** Each step up waits for a working day after the one before, so that there was time to answer. */
function stepBack(
  kind: ScheduledKind,
  days: Map<TimelineKind, string>,
  meeting: Scheduled,
  settings: TimelineSettings,
): void {
  const before = usualDay(kind).afterStep;
  const own = days.get(kind);
  const step = before && stepTime(before, days, meeting, settings);
  if (!own || !step || meeting.adjustments[kind]?.do === 'move') return;
  const earliest = nextWorkday(step, settings, { ...settings, zone: meeting.zone });
  if (earliest > own) days.set(kind, earliest);
}

/** When a message that follows another one falls due, if that one does. */
function followedTime(
  kind: FollowingKind,
  days: Days,
  meeting: Scheduled,
  settings: TimelineSettings,
): string | undefined {
  const due = followedDay(kind);
  if ('once' in due) return meeting.summarySharedAt ?? dayOf(due.expected, days);
  const before = dayOf(due.workdayAfter, days);
  return before && nextWorkday(before, settings, { ...settings, zone: meeting.zone });
}

function dayOf(kind: string, days: Days): string | undefined {
  return isTimed(kind) ? days.get(kind) : undefined;
}

/** The instant (UTC) from which a message makes no sense any more. */
export function untilOf(
  kind: TimelineKind,
  at: string,
  meeting: Scheduled,
  days: Days,
  settings: TimelineSettings,
): string {
  const { until } = timed(kind);
  switch (until) {
    case 'begin':
      return meeting.startsAt;
    case 'dawn':
      return dawnOf(meeting);
    case 'nextQuestion':
      return overtakenAt(kind, at, meeting, days, settings);
    case 'nextOne':
      return days.get(followerOf(kind) ?? kind) ?? at;
    default:
      return endOf(until, at, meeting, settings);
  }
}

function endOf(
  until: Exclude<Until, string>,
  at: string,
  meeting: Scheduled,
  settings: TimelineSettings,
): string {
  if ('workdays' in until) {
    const hours: Hours = { ...settings, zone: meeting.zone };
    const last = plusWorkdays(meeting.date, until.workdays, hours);
    return localInstant(last, hours.hours.to, meeting.zone).instant;
  }
  return later(until.after === 'end' ? meeting.endsAt : at, until.days * DAY);
}

/**
 * Until when a message may wait for a working day: what is said before the meeting must be said on
 * another day than the meeting's own.
 */
export function waitsForWorkdayUntil(kind: TimelineKind, until: string, meeting: Scheduled): string {
  const dawn = dawnOf(meeting);
  return isBefore(kind) && dawn < until ? dawn : until;
}

/** A working day later, at the time of day at which messages fall due (instant, UTC). */
export function nextWorkday(
  instant: string,
  { sendAt }: Pick<TimelineSettings, 'sendAt'>,
  hours: Hours,
): string {
  const day = plusWorkdays(localDate(instant, hours.zone), 1, hours);
  return localInstant(day, sendAt, hours.zone).instant;
}

function instantOf(
  kind: ScheduledKind,
  offset: number,
  meeting: Scheduled,
  settings: TimelineSettings,
): string {
  const own = meeting.adjustments[kind];
  const at = (day: string, time: string) => localInstant(day, time, meeting.zone).instant;
  if (own?.do === 'move') return at(plusDays(meeting.date, own.days), own.time);
  if (usualDay(kind).in === 'workdays') {
    return at(plusWorkdays(meeting.date, offset, settings), settings.sendAt);
  }
  const day = plusDays(meeting.date, offset);
  const waited = workdayFrom(day, settings);
  return at(isBefore(kind) && waited >= meeting.date ? day : waited, settings.sendAt);
}

/** When a step of the ladder was taken or will be; nothing where it is left out. */
function stepTime(
  kind: string,
  days: Days,
  meeting: Scheduled,
  settings: TimelineSettings,
): string | undefined {
  const own = dayOf(kind, days);
  if (!own || !isTimed(kind)) return undefined;
  const status = statusOf(kind, own, meeting, settings);
  if (status.is === 'skipped') return undefined;
  return status.is === 'done' ? status.at : own;
}

/** A question is overtaken by the next one that will really be sent, and all of them by the meeting. */
function overtakenAt(
  kind: TimelineKind,
  at: string,
  meeting: Scheduled,
  days: Days,
  settings: TimelineSettings,
): string {
  const series = seriesOf(kind);
  const next = series.slice(series.indexOf(kind) + 1).flatMap((other) => {
    const instant = days.get(other);
    if (!instant || instant <= at) return [];
    const { is } = statusOf(other, instant, meeting, settings);
    return is === 'skipped' || is === 'paused' ? [] : [instant];
  });
  return next.sort()[0] ?? meeting.startsAt;
}

function isBefore(kind: TimelineKind): boolean {
  return isScheduled(kind) && !isFollowUp(kind);
}

/** Midnight before the meeting, local. */
function dawnOf({ date, zone }: Pick<Scheduled, 'date' | 'zone'>): string {
  return localInstant(date, '00:00', zone).instant;
}
