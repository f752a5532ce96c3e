import { instantsOf } from '../../meeting/rules/decide.ts';
import type { RecordedMeetingEvent } from '../../meeting/rules/events.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type Convened, isConvened, type Meeting } from '../../meeting/rules/state.ts';
import type { CalendarReply } from './calendar-reply.ts';

interface Time {
  readonly startsAt: string;
  readonly endsAt: string;
}

/**
 * The time that somebody answered, which may not be the meeting's any more: what stands in their answer,
 * else what they had been told with its SEQUENCE. Left out, that is 0 (RFC 5545 §3.8.7.4).
 */
export function answeredTime(
  reply: Pick<CalendarReply, 'startsAt' | 'endsAt' | 'sequence'>,
  meeting: Convened,
  history: readonly RecordedMeetingEvent[],
): Time {
  const { startsAt, endsAt, sequence = 0 } = reply;
  const present: Time = { startsAt: meeting.startsAt, endsAt: meeting.endsAt };
  if (startsAt && endsAt) return { startsAt, endsAt };
  const told = toldTimes(history);
  if (!startsAt) return told.get(sequence) ?? present;
  const known = [present, ...told.values()].find((time) => time.startsAt === startsAt);
  if (known) return known;
  const length = Date.parse(present.endsAt) - Date.parse(present.startsAt);
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + length).toISOString() };
}

/** By SEQUENCE, the time that people were told with it; an edit that nobody was told of is none. */
function toldTimes(history: readonly RecordedMeetingEvent[]): Map<number, Time> {
  const times = new Map<number, Time>();
  let meeting: Meeting = meetingAggregate.initial;
  for (const event of history) {
    meeting = meetingAggregate.evolve(meeting, event);
    if (isConvened(meeting)) times.set(meeting.sequence, instantsOf(meeting.told, meeting.zone));
  }
  return times;
}
