import * as z from 'zod';

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Messages of a meeting's timeline whose day a network may move, in the order of a meeting's life. */
export const scheduledKinds = [
  'nudge1',
  'nudge2',
  'askAlternate',
  'agenda',
  'askHead',
  'lastCall',
  'headcount',
  'reminder',
  'thanks',
  'actionPoints',
  'summaryDue',
  'midQuarter',
] as const;
export type ScheduledKind = (typeof scheduledKinds)[number];

const followUps: readonly string[] = [
  'thanks',
  'actionPoints',
  'summaryDue',
  'midQuarter',
] satisfies ScheduledKind[];

/** Whether a message follows the meeting; all others come before it. */
export function isFollowUp(kind: ScheduledKind): boolean {
  return followUps.includes(kind);
}

/** Furthest day from a meeting that a message may be set to, in days. */
export const MAX_DAYS = 120;

const scheduled = z.object({
  on: z.boolean(),
  /**
   * Local days from the day of the meeting: before it negative, after it positive. `summaryDue` counts
   * working days.
   */
  days: z.number().int().min(-MAX_DAYS).max(MAX_DAYS),
  /** When this was last changed (instant, UTC): what would have fallen due before is not sent for it. */
  since: z.string().optional(),
});

/** When a network's messages go out. Local times are in the network's zone. */
export const timelineSettings = z.object({
  /** Local time (`HH:MM`) at which messages of the timeline fall due; lies within `hours`. */
  sendAt: localTime,
  /** Nothing but what is urgent leaves outside these local times; `to` is the first minute that is too late. */
  hours: z.object({ from: localTime, to: localTime }),
  /** ISO weekdays on which messages are sent: 1 is Monday, 7 is Sunday. */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  /** Whether the public holidays of Cambodia are kept free as well. */
  holidays: z.boolean(),
  /** Days before a meeting by which the coordinator should invite. */
  inviteDays: z.number().int().min(0).max(MAX_DAYS),
  /** Edits within so many minutes become one notice; 0 announces each at once. */
  mergeMinutes: z.number().int().min(0).max(60),
  /** Whether drafts offer to send a save-the-date. */
  saveTheDate: z.boolean(),
  messages: z.object(
    Object.fromEntries(scheduledKinds.map((kind) => [kind, scheduled])) as Record<
      ScheduledKind,
      typeof scheduled
    >,
  ),
});
export type TimelineSettings = z.infer<typeof timelineSettings>;

/**
 * What a network begins with. The days follow what coordination groups do (agenda a week before, minutes
 * after two working days), with time for everybody to be asked before the caterer wants a number.
 */
export const defaultTimeline: TimelineSettings = {
  sendAt: '08:00',
  hours: { from: '07:00', to: '18:00' },
  weekdays: [1, 2, 3, 4, 5],
  holidays: true,
  inviteDays: 21,
  mergeMinutes: 5,
  saveTheDate: false,
  messages: {
    nudge1: { on: true, days: -14 },
    nudge2: { on: true, days: -10 },
    askAlternate: { on: true, days: -7 },
    agenda: { on: true, days: -7 },
    askHead: { on: true, days: -5 },
    lastCall: { on: true, days: -3 },
    headcount: { on: true, days: -3 },
    reminder: { on: true, days: -1 },
    thanks: { on: true, days: 1 },
    actionPoints: { on: true, days: 1 },
    summaryDue: { on: true, days: 2 },
    midQuarter: { on: true, days: 45 },
  },
};

/** The timeline of a network; one founded before there was any has the default. */
export function timelineOf(
  settings: { readonly timeline?: TimelineSettings | undefined } | undefined,
): TimelineSettings {
  return settings?.timeline ?? defaultTimeline;
}
