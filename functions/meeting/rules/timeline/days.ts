import { localDate, localInstant, plusDays } from '../../../i18n/dates.ts';
import {
  type Hours,
  plusWorkdays,
  workdayBefore,
  workdayFrom,
  workTime,
} from '../../../network/rules/hours.ts';
import { DAY, HOUR, later } from '../../../platform/clock.ts';
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
import { nextToGiveWay } from './few-mails.ts';
import type { Eased, Scheduled } from './scheduled.ts';
import type { TimelineSettings } from './settings.ts';

/** Shortest time that somebody has between an invitation and the next message that asks for an answer. */
const TO_ANSWER = 4 * HOUR;

/** When each message falls due (instants, UTC). Messages that the network does not send are not in it. */
export type Days = ReadonlyMap<TimelineKind, string>;

/** The days of a timeline, and the schedule with what gives way in it. */
export interface Plan {
  readonly days: Days;
  readonly eased: Eased;
}

/**
 * The days of a timeline: holidays and the steps of the ladder observed, and as many messages given way as it
 * takes for nobody to get too many.
 */
export function planOf(meeting: Scheduled, settings: TimelineSettings): Plan {
  const gaveWay = new Set<string>();
  for (;;) {
    const eased: Eased = { ...meeting, gaveWay };
    const days = daysOf(eased, settings);
    const next = crowdedOut(days, eased, settings);
    if (!next) return { days, eased };
    gaveWay.add(next);
  }
}

function crowdedOut(days: Days, meeting: Eased, settings: TimelineSettings): TimelineKind | undefined {
  const isAhead = (kind: TimelineKind, at: string) => statusOf(kind, at, meeting, settings).is === 'ahead';
  const ahead = new Map([...days].filter(([kind, at]) => isAhead(kind, at)));
  return nextToGiveWay(
    [
      ...meeting.firings.map(({ kind, at }) => ({ kind, at, ahead: false })),
      ...[...ahead].map(([kind, at]) => ({ kind, at, ahead: true })),
    ],
    (kind) => {
      const way = timed(kind).givesWay;
      if (!way || meeting.gaveWay.has(kind)) return false;
      if (way.with === undefined) return true;
      // A day that the coordinator chose is kept.
      const other = isTimed(way.with) ? ahead.get(way.with) : undefined;
      return (
        other !== undefined && other > (ahead.get(kind) ?? other) && meeting.adjustments[kind]?.do !== 'move'
      );
    },
  );
}

function daysOf(meeting: Eased, settings: TimelineSettings): Days {
  const days = new Map<TimelineKind, string>();
  for (const kind of scheduledKinds) {
    const { on, days: offset } = settings.messages[kind];
    if (!isKnownTo(kind, meeting, settings)) continue;
    if (!on && meeting.fired[kind]?.date !== meeting.dateNumber) continue;
    const at = instantOf(kind, offset, meeting, settings);
    // The meeting may have moved into the hour to which somebody moved what follows it.
    days.set(kind, isBefore(kind) || at > meeting.endsAt ? at : meeting.endsAt);
  }
  for (const kind of scheduledKinds) leaveTime(kind, days, meeting, settings);
  for (const kind of scheduledKinds) stepBack(kind, days, meeting, settings);
  for (const kind of scheduledKinds) {
    const other = meeting.gaveWay.has(kind) ? timed(kind).givesWay?.with : undefined;
    const at = other && dayOf(other, days);
    if (at) days.set(kind, at);
  }
  for (const kind of followingKinds) {
    const at = isKnownTo(kind, meeting, settings) && followedTime(kind, days, meeting, settings);
    if (at) days.set(kind, at);
  }
  return days;
}

/** People have had their invitation for a while before they are asked again. */
function leaveTime(
  kind: ScheduledKind,
  days: Map<TimelineKind, string>,
  meeting: Eased,
  settings: TimelineSettings,
): void {
  const { afterInvitation } = timed(kind);
  const own = days.get(kind);
  // What lies before the invitation is left out, and what was sent was sent.
  const isSet = meeting.adjustments[kind]?.do === 'move' || meeting.fired[kind]?.date === meeting.dateNumber;
  if (!afterInvitation || !own || isSet || own < meeting.since) return;
  const hours: Hours = { ...settings, zone: meeting.zone };
  const workday = nextWorkday(meeting.since, settings, hours);
  const sameDay = workTime(later(meeting.since, TO_ANSWER), hours);
  const earliest = afterInvitation === 'workday' && workday < dawnOf(meeting) ? workday : sameDay;
  // Nearer than that the meeting leaves no time.
  if (earliest > own && earliest < dawnOf(meeting)) days.set(kind, earliest);
}

/** Each step up waits for a working day after the one before, so that there was time to answer. */
function stepBack(
  kind: ScheduledKind,
  days: Map<TimelineKind, string>,
  meeting: Eased,
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
  const before = dayOf(due.after, days);
  return before && workdaysLater(before, due.workdays, settings, { ...settings, zone: meeting.zone });
}

function dayOf(kind: string, days: Days): string | undefined {
  return isTimed(kind) ? days.get(kind) : undefined;
}

/** The instant (UTC) from which a message makes no sense any more. */
export function untilOf(
  kind: TimelineKind,
  at: string,
  meeting: Eased,
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

/** A working day later, at the time of day at which messages fall due (instant, UTC). */
export function nextWorkday(
  instant: string,
  { sendAt }: Pick<TimelineSettings, 'sendAt'>,
  hours: Hours,
): string {
  return workdaysLater(instant, 1, { sendAt }, hours);
}

function workdaysLater(
  instant: string,
  count: number,
  { sendAt }: Pick<TimelineSettings, 'sendAt'>,
  hours: Hours,
): string {
  const day = plusWorkdays(localDate(instant, hours.zone), count, hours);
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
  // What cannot wait until people work again is drawn forward.
  const early = isBefore(kind) && waited >= meeting.date;
  return at(early ? workdayBefore(day, settings) : waited, settings.sendAt);
}

/** When a step of the ladder was taken or will be; nothing where it is left out. */
function stepTime(kind: string, days: Days, meeting: Eased, settings: TimelineSettings): string | undefined {
  const own = dayOf(kind, days);
  if (!own || !isTimed(kind)) return undefined;
  const status = statusOf(kind, own, meeting, settings);
  if (status.is === 'skipped') return undefined;
  return status.is === 'done' ? status.at : own;
}

/**
 * A question is overtaken by the next one that will really be sent, also where both fall on one moment, and
 * by the last one also where somebody moved it behind that; and all of them by the meeting.
 */
function overtakenAt(
  kind: TimelineKind,
  at: string,
  meeting: Eased,
  days: Days,
  settings: TimelineSettings,
): string {
  const series = seriesOf(kind);
  const next = series.slice(series.indexOf(kind) + 1).flatMap((other) => {
    const instant = days.get(other);
    if (!instant || (instant < at && !timed(other).last)) return [];
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
