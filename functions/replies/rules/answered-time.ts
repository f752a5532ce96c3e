import { instantsOf } from '../../meeting/rules/decide.ts';
import type { RecordedMeetingEvent } from '../../meeting/rules/events.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { type Convened, isConvened, type Meeting, type Times } from '../../meeting/rules/state.ts';
import { HOUR } from '../../platform/clock.ts';
import type { CalendarReply } from './calendar-reply.ts';

/** Programs round an end, or make it of a duration: as near as that it is the one they were told. */
const END_IS_NEAR = HOUR;

/**
 * The time that somebody answered, which may not be the meeting's any more: the one they were told that is
 * nearest to what is in their answer, else what they had been told with its SEQUENCE. Left out, that is
 * 0 (RFC 5545 §3.8.7.4).
 */
export function answeredTime(
  reply: Pick<CalendarReply, 'startsAt' | 'endsAt' | 'sequence'>,
  meeting: Convened,
  history: readonly RecordedMeetingEvent[],
): Times {
  const { startsAt, endsAt, sequence = 0 } = reply;
  const present: Times = { startsAt: meeting.startsAt, endsAt: meeting.endsAt };
  const told = toldTimes(history);
  if (!startsAt) return told.get(sequence) ?? present;
  const known = [present, ...told.values()].filter((time) => time.startsAt === startsAt);
  if (endsAt) return nearest(known, endsAt) ?? { startsAt, endsAt };
  const [first] = known;
  if (first) return first;
  const length = Date.parse(present.endsAt) - Date.parse(present.startsAt);
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + length).toISOString() };
}

/** The one that ends nearest to an instant, if any is near. */
function nearest(known: readonly Times[], endsAt: string): Times | undefined {
  const away = (time: Times) => Math.abs(Date.parse(time.endsAt) - Date.parse(endsAt));
  const [first] = known.toSorted((a, b) => away(a) - away(b));
  return first && away(first) <= END_IS_NEAR ? first : undefined;
}

/** By SEQUENCE, the time that people were told with it; an edit that nobody was told of is none. */
function toldTimes(history: readonly RecordedMeetingEvent[]): Map<number, Times> {
  const times = new Map<number, Times>();
  let meeting: Meeting = meetingAggregate.initial;
  for (const event of history) {
    meeting = meetingAggregate.evolve(meeting, event);
    if (isConvened(meeting)) times.set(meeting.sequence, instantsOf(meeting.told, meeting.zone));
  }
  return times;
}
