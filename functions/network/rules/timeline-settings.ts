import * as z from 'zod';
import { once } from '../../platform/once.ts';

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Furthest day from a meeting that a message may be set to, in days. */
export const MAX_DAYS = 120;

const messageSetting = once(() =>
  z.object({
    on: z.boolean(),
    /** Local days from the day of the meeting: before it negative, after it positive. */
    days: z.number().int().min(-MAX_DAYS).max(MAX_DAYS),
    /** When this was last changed (instant, UTC): what would have fallen due before is not sent for it. */
    since: z.string().optional(),
  }),
);
export type MessageSetting = z.infer<ReturnType<typeof messageSetting>>;

/** When a network's messages go out. Local times are in the network's zone. */
export const timelineSettings = once(() =>
  z.object({
    /** Local time (`HH:MM`) at which messages of the timeline fall due; lies within `hours`. */
    sendAt: localTime,
    /** Nothing but what somebody sends, and cannot wait, leaves outside these local times; `to` is the first minute that is too late. */
    hours: z.object({ from: localTime, to: localTime }),
    /** ISO weekdays on which messages are sent: 1 is Monday, 7 is Sunday. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    /** Whether the public holidays of Cambodia are kept free as well. */
    holidays: z.boolean(),
    /** Days before a meeting by which the coordinator should invite. */
    inviteDays: z.number().int().min(0).max(MAX_DAYS),
    /** Edits within this number of minutes become one notice; 0 announces each at once. */
    mergeMinutes: z.number().int().min(0).max(60),
    /** Whether drafts offer to send a save-the-date. */
    saveTheDate: z.boolean(),
    /**
     * By kind of message. A kind that is listed here and that nobody knows was saved by another version; one
     * that does not has its usual day.
     */
    messages: z.record(z.string(), messageSetting()),
  }),
);
/** As it is stored: complete for the messages that there were when it was saved. */
export type StoredTimeline = z.infer<ReturnType<typeof timelineSettings>>;

/** Hours and days that hold for all messages. */
export type SendingTimes = Omit<StoredTimeline, 'messages'>;

/** What a network begins with. */
const usualTimes: SendingTimes = {
  sendAt: '08:00',
  hours: { from: '07:00', to: '18:00' },
  weekdays: [1, 2, 3, 4, 5],
  holidays: true,
  inviteDays: 21,
  mergeMinutes: 5,
  saveTheDate: false,
};

/** The hours and days of a network; one founded before there were any has the usual ones. */
export function sendingTimes(stored: StoredTimeline | undefined): SendingTimes {
  if (!stored) return usualTimes;
  const { messages: _, ...times } = stored;
  return times;
}
