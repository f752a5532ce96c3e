import { localDate, localInstant } from '../../../i18n/dates.ts';
import { type Hours, workdayBefore, workTime } from '../../../network/rules/hours.ts';
import { earliestFirst } from '../../../platform/clock.ts';
import { scheduledKinds, timed, usualDay } from '../../messages/table.ts';
import { nextWorkday, planOf, untilOf } from './days.ts';
import { statusOf, type TimelineEntry } from './entry.ts';
import type { Scheduled } from './scheduled.ts';
import type { TimelineSettings } from './settings.ts';

/** Every message a meeting sends by time, in the order in which they fall due: its whole future and past. */
export function timeline(meeting: Scheduled, settings: TimelineSettings): TimelineEntry[] {
  const { days, eased } = planOf(meeting, settings);
  const entries = [...days].map(([kind, at]): TimelineEntry => {
    const until = untilOf(kind, at, eased, days, settings);
    const chosen = meeting.adjustments[kind]?.do === 'move' ? localDate(at, meeting.zone) : undefined;
    const status = statusOf(kind, at, eased, settings);
    return { kind, audience: timed(kind).to, at, until, chosen, status };
  });
  return entries.sort(earliestFirst);
}

/** The next message that is sent, and when (instant, UTC): its own time, or a better hour once that is past. */
export function nextMessage(
  meeting: Scheduled,
  settings: TimelineSettings,
  now: string,
): { readonly entry: TimelineEntry; readonly at: string } | undefined {
  return nextOf(timeline(meeting, settings), { ...settings, zone: meeting.zone }, now);
}

/** All of them, the next one first. */
export function nextMessages(
  meeting: Scheduled,
  settings: TimelineSettings,
  now: string,
): { readonly entry: TimelineEntry; readonly at: string }[] {
  return aheadOf(timeline(meeting, settings), { ...settings, zone: meeting.zone }, now);
}

/** The same of a timeline that was computed already. */
export function nextOf(
  entries: readonly TimelineEntry[],
  hours: Hours,
  now: string,
): { readonly entry: TimelineEntry; readonly at: string } | undefined {
  return aheadOf(entries, hours, now)[0];
}

function aheadOf(entries: readonly TimelineEntry[], hours: Hours, now: string) {
  return entries
    .filter(({ status }) => status.is === 'ahead')
    .map((entry) => ({ entry, at: sentAt(entry, hours, now) }))
    .sort(earliestFirst);
}

/**
 * When a message that is ahead is really sent (instant, UTC): at its own time, or in the next hour of a
 * working day once that is past. Where none is left while it still makes sense, that is noted then.
 */
export function sentAt({ at, until, chosen }: TimelineEntry, hours: Hours, now: string): string {
  if (now >= until) return now;
  const open = workTime(at > now ? at : now, hours, chosen);
  return open < until ? open : until;
}

/** The ladder: whatever waits for a step, and each step that is waited for. */
const steps: ReadonlySet<string> = new Set(
  scheduledKinds.flatMap((kind) => {
    const { afterStep } = usualDay(kind);
    return afterStep ? [afterStep, kind] : [];
  }),
);

/**
 * From when on organisations without an answer are called (instant, UTC): a working day after the last
 * step of the ladder, and at the latest on the last working day before the meeting.
 */
export function callsFrom(meeting: Scheduled, settings: TimelineSettings): string {
  const hours: Hours = { ...settings, zone: meeting.zone };
  const lastStep = timeline(meeting, settings)
    .filter(({ kind, status }) => steps.has(kind) && status.is !== 'skipped')
    .at(-1);
  const after = lastStep ? nextWorkday(lastStep.at, settings, hours) : meeting.since;
  const latest = localInstant(workdayBefore(meeting.date, hours), settings.sendAt, meeting.zone).instant;
  return after < latest ? after : latest;
}

/** How many mails somebody gets who says yes at once: the invitation, the summary, and what lies between. */
export function mailsAfterYes(entries: readonly TimelineEntry[]): number {
  const between = entries.filter(
    ({ audience, status }) => audience === 'notDeclined' && status.is !== 'skipped' && status.is !== 'paused',
  );
  return 2 + new Set(between.map(({ at }) => at)).size;
}
