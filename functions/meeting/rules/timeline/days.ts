import { localDate, localInstant, plusDays } from '../../../i18n/dates.ts';
import { type Hours, plusWorkdays, workdayFrom } from '../../../network/rules/hours.ts';
import type { ScheduledKind, TimelineSettings } from '../../../network/rules/timeline-settings.ts';
import { DAY, later } from '../../../platform/clock.ts';
import type { TimelineKind } from '../events.ts';
import { lateSummaryKinds, nudgeKinds, type Scheduled, statusOf } from './entry.ts';

/** When each message falls due (instants, UTC). Messages that the network does not send are not in it. */
export type Days = ReadonlyMap<TimelineKind, string>;

/** Each step up waits for a working day after the one before, so that there was time to answer. */
export const ladder = ['nudge2', 'askAlternate', 'askHead'] as const;
const chases = ['summaryDue', ...lateSummaryKinds] as const;

/** How long there is sense in what follows a meeting. */
const THANKS_DAYS = 14;
const ACTION_POINT_DAYS = 7;
const SUMMARY_WORKDAYS = 10;
const MID_QUARTER_DAYS = 30;
const SUMMARY_DAYS = 180;

/** The days of a timeline, holidays and the steps of the ladder observed. */
export function daysOf(meeting: Scheduled, settings: TimelineSettings): Days {
  const hours: Hours = { ...settings, zone: meeting.zone };
  const days = new Map<TimelineKind, string>();
  for (const [kind, { on, days: offset }] of Object.entries(settings.messages)) {
    const scheduled = kind as ScheduledKind;
    if (on || meeting.fired[scheduled]?.date === meeting.dateNumber) {
      const at = instantOf(scheduled, offset, meeting, settings);
      // The meeting may have moved into the hour to which somebody moved what follows it.
      days.set(scheduled, isBefore(scheduled) || at > meeting.endsAt ? at : meeting.endsAt);
    }
  }
  for (const [n, kind] of ladder.entries()) {
    const before = ladder[n - 1];
    const own = days.get(kind);
    const step = before && stepTime(before, days, meeting, settings);
    if (!own || !step || meeting.adjustments[kind]?.do === 'move') continue;
    const earliest = nextWorkday(step, settings, hours);
    if (earliest > own) days.set(kind, earliest);
  }
  // A late summary is asked for every working day, then told to the admins.
  let chase = days.get('summaryDue');
  for (const kind of lateSummaryKinds) {
    chase = chase && nextWorkday(chase, settings, hours);
    if (chase) days.set(kind, chase);
  }
  const summary = meeting.summarySharedAt ?? days.get('summaryDue');
  if (summary) days.set('summary', summary);
  return days;
}

/** The instant (UTC) from which on a message has lost its sense. */
export function untilOf(
  kind: TimelineKind,
  at: string,
  meeting: Scheduled,
  days: Days,
  settings: TimelineSettings,
): string {
  const hours: Hours = { ...settings, zone: meeting.zone };
  const after = (count: number) => later(meeting.endsAt, count * DAY);
  switch (kind) {
    case 'nudge1':
    case 'nudge2':
    case 'lastCall':
      return overtakenAt(kind, at, meeting, days, settings);
    case 'askAlternate':
    case 'askHead':
      return dawnOf(meeting);
    case 'agenda':
    case 'headcount':
    case 'reminder':
      return meeting.startsAt;
    case 'thanks':
      return after(THANKS_DAYS);
    case 'actionPoints':
      return after(ACTION_POINT_DAYS);
    case 'summaryDue':
    case 'summaryLate1':
    case 'summaryLate2':
      return days.get(chases[chases.indexOf(kind) + 1] ?? kind) ?? at;
    case 'summaryToAdmin': {
      const last = plusWorkdays(meeting.date, SUMMARY_WORKDAYS, hours);
      return localInstant(last, hours.hours.to, meeting.zone).instant;
    }
    case 'midQuarter':
      return later(at, MID_QUARTER_DAYS * DAY);
    case 'summary':
      return after(SUMMARY_DAYS);
  }
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
  if (kind === 'summaryDue') return at(plusWorkdays(meeting.date, offset, settings), settings.sendAt);
  const day = plusDays(meeting.date, offset);
  const waited = workdayFrom(day, settings);
  return at(isBefore(kind) && waited >= meeting.date ? day : waited, settings.sendAt);
}

/** When a step of the ladder was taken or will be; nothing where it is left out. */
function stepTime(
  kind: (typeof ladder)[number],
  days: Days,
  meeting: Scheduled,
  settings: TimelineSettings,
): string | undefined {
  const own = days.get(kind);
  if (!own) return undefined;
  const status = statusOf(kind, own, meeting, settings);
  if (status.is === 'skipped') return undefined;
  return status.is === 'done' ? status.at : own;
}

/** A nudge is overtaken by the next one that will really be sent, and all of them by the meeting. */
function overtakenAt(
  kind: (typeof nudgeKinds)[number],
  at: string,
  meeting: Scheduled,
  days: Days,
  settings: TimelineSettings,
): string {
  const next = nudgeKinds.slice(nudgeKinds.indexOf(kind) + 1).flatMap((other) => {
    const instant = days.get(other);
    if (!instant || instant <= at) return [];
    const { is } = statusOf(other, instant, meeting, settings);
    return is === 'skipped' || is === 'paused' ? [] : [instant];
  });
  return next.sort()[0] ?? meeting.startsAt;
}

function isBefore(kind: TimelineKind): boolean {
  switch (kind) {
    case 'thanks':
    case 'actionPoints':
    case 'midQuarter':
    case 'summary':
      return false;
    default:
      return !(chases as readonly TimelineKind[]).includes(kind);
  }
}

/** Midnight before the meeting, local. */
function dawnOf({ date, zone }: Pick<Scheduled, 'date' | 'zone'>): string {
  return localInstant(date, '00:00', zone).instant;
}
