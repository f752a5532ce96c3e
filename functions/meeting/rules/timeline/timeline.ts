import { localInstant, plusDays } from '../../../i18n/dates.ts';
import { type Hours, humaneTime, isWorkday } from '../../../network/rules/hours.ts';
import { earliestFirst } from '../../../platform/clock.ts';
import { scheduledKinds, timed, usualDay } from '../../messages/table.ts';
import { daysOf, nextWorkday, untilOf, waitsForWorkdayUntil } from './days.ts';
import { statusOf, type TimelineEntry } from './entry.ts';
import type { Scheduled } from './scheduled.ts';
import type { TimelineSettings } from './settings.ts';

/** Every message a meeting sends by time, in the order in which they fall due: its whole future and past. */
export function timeline(meeting: Scheduled, settings: TimelineSettings): TimelineEntry[] {
  const days = daysOf(meeting, settings);
  const entries = [...days].map(([kind, at]): TimelineEntry => {
    const until = untilOf(kind, at, meeting, days, settings);
    // Whoever chose the day herself meant that day.
    const day = meeting.adjustments[kind]?.do === 'move' ? at : waitsForWorkdayUntil(kind, until, meeting);
    const status = statusOf(kind, at, meeting, settings);
    return { kind, audience: timed(kind).to, at, until, patience: { day, hour: until }, status };
  });
  return entries.sort(earliestFirst);
}

/** The next message that is sent, and when (instant, UTC): its own time, or a better hour once that is past. */
export function nextMessage(
  meeting: Scheduled,
  settings: TimelineSettings,
  now: string,
): { readonly entry: TimelineEntry; readonly at: string } | undefined {
  const hours: Hours = { ...settings, zone: meeting.zone };
  return timeline(meeting, settings)
    .filter(({ status }) => status.is === 'ahead')
    .map((entry) => ({ entry, at: sentAt(entry, hours, now) }))
    .sort(earliestFirst)[0];
}

/**
 * When a message that is ahead really leaves (instant, UTC): at its own time, or a better hour once that is
 * past. That it is too late for one is noted as soon as it is.
 */
export function sentAt({ at, until, patience }: TimelineEntry, hours: Hours, now: string): string {
  return now >= until ? now : humaneTime(at > now ? at : now, hours, patience);
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
  let eve = plusDays(meeting.date, -1);
  // A network with one day in the week finds one.
  while (!isWorkday(eve, hours) && eve > plusDays(meeting.date, -21)) eve = plusDays(eve, -1);
  const latest = localInstant(eve, settings.sendAt, meeting.zone).instant;
  return after < latest ? after : latest;
}

/** How many mails somebody gets who says yes at once: the invitation, the summary, and what lies between. */
export function mailsAfterYes(entries: readonly TimelineEntry[]): number {
  const between = entries.filter(
    ({ audience, status }) => audience === 'notDeclined' && status.is !== 'skipped' && status.is !== 'paused',
  );
  return 2 + between.length;
}
