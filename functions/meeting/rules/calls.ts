import { later, MINUTE } from '../../platform/clock.ts';
import { asConvened } from './decide.ts';
import type { Invitee, MeetingEvent } from './events.ts';
import { MeetingHasBegun } from './refusals.ts';
import { type GivenAnswer, isStale } from './seat.ts';
import type { ConvenedMeeting, Meeting, TriedCalls } from './state.ts';
import { scheduleOf } from './timeline/schedule.ts';
import type { TimelineSettings } from './timeline/settings.ts';
import { callsFrom } from './timeline/timeline.ts';

/** An organisation or guest that is called for an answer. */
export interface SeatToCall {
  readonly seat: string;
  readonly party: Invitee['party'];
  /** Everybody who was asked for it. */
  readonly asked: readonly Invitee[];
  readonly tried?: TriedCalls | undefined;
}

/** When a list of calls is made. */
export interface Calling {
  readonly settings: TimelineSettings;
  readonly now: string;
  /** For paper, which lasts: also those who are called only later. */
  readonly ahead?: boolean | undefined;
}

/**
 * Who is to be called for an answer, in the order of the invitations; those who were tried come last, the
 * longest ago first. Those reached by call are called from the day the invitations went out, every other
 * silent organisation once the ladder is at its end. A stale answer is none.
 */
export function seatsToCall(
  meeting: Meeting,
  invited: readonly Invitee[],
  answers: ReadonlyMap<string, GivenAnswer>,
  { settings, now, ahead }: Calling,
): SeatToCall[] {
  if (!canBeCalled(meeting, now)) return [];
  const everybody = ahead || callsFrom(scheduleOf(meeting), settings) <= now;
  const seats = Map.groupBy(invited, ({ seat }) => seat);
  const silent = [...seats].flatMap(([seat, asked]): SeatToCall[] => {
    const answer = answers.get(seat);
    if (answer && !isStale(answer, meeting)) return [];
    if (!everybody && !asked.some(({ channel }) => channel === 'call')) return [];
    return [{ seat, party: asked[0]?.party ?? 'member', asked, tried: meeting.calls[seat] }];
  });
  return silent.sort((a, b) => {
    const [left, right] = [a.tried?.at ?? '', b.tried?.at ?? ''];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

/** Whether there is anything to call about: from the leaving of the invitations until the meeting begins. */
export function canBeCalled(meeting: Meeting, now: string): meeting is ConvenedMeeting {
  return meeting.status === 'convened' && meeting.released && now < meeting.startsAt;
}

/** A second tap within this time is the same call. */
const ONE_CALL = 2 * MINUTE;

/** Notes that a call reached nobody. @throws {MeetingHasBegun} and what `asConvened` throws. */
export function noteCallTried(
  meeting: Meeting,
  { seat, person }: { readonly seat: string; readonly person: string },
  now: string,
): MeetingEvent[] {
  const convened = asConvened(meeting);
  if (convened.startsAt <= now) throw new MeetingHasBegun();
  const last = convened.calls[seat];
  if (last?.person === person && later(last.at, ONE_CALL) > now) return [];
  return [{ type: 'CallTried', data: { seat, person } }];
}
