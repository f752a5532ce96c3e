import { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addEvent, finished, newCalendar } from './calendar.ts';
import type { CalendarEvent } from './calendar-event.ts';

/** One thing in a calendar that somebody subscribed to. `dtstamp` is when it last changed. */
export interface FeedEntry extends CalendarEvent {
  readonly cancelled: boolean;
}

/** Seconds after which a calendar program looks again; Google keeps its own pace of up to a day. */
const REFRESH = 4 * 3600;

/**
 * A calendar to subscribe to (METHOD:PUBLISH, RFC 5546 §3.2.1): entries of any kind in the order of
 * time, without people or alarms. The same entries give the same bytes in whatever order they come.
 * What is cancelled stays as such, since programs differ in what they make of an entry that is gone.
 */
export function calendarFeed(name: string, entries: readonly FeedEntry[]): string {
  const calendar = newCalendar().name(name).ttl(REFRESH).method(ICalCalendarMethod.PUBLISH);
  for (const entry of [...entries].sort(inTime)) {
    const event = addEvent(calendar, entry);
    event.status(entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED);
    // A day without a meeting is free.
    if (entry.cancelled) event.transparency(ICalEventTransparency.TRANSPARENT);
  }
  return finished(calendar);
}

function inTime(a: FeedEntry, b: FeedEntry): number {
  return `${a.start} ${a.uid}` < `${b.start} ${b.uid}` ? -1 : 1;
}
