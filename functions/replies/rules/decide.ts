import {
  MeetingAlreadyCancelled,
  MeetingHasBegun,
  MeetingNotConvened,
  NotInvited,
} from '../../meeting/rules/refusals.ts';
import { type Answering, giveAnswer, type Seat, withEarlierDetails } from '../../meeting/rules/seat.ts';
import type { AnswerFields, SeatEvent } from '../../meeting/rules/seat-events.ts';
import type { Meeting } from '../../meeting/rules/state.ts';
import type { ReplyEvent, ReplyOutcome } from './events.ts';
import { ReplyAlreadyDecided } from './refusals.ts';
import { isForgottenReply, type Reply, type SaidAnswer } from './state.ts';

/** What an answer says about a seat, without how it reached us. */
export type AnswerSaid = Omit<SaidAnswer, 'kind' | 'waiting' | 'receivedAt' | 'from' | 'proof' | 'doubt'>;

/**
 * The answer of a seat as its rules take it. What the seat had said with an earlier yes stays: a calendar
 * only knows yes, no and perhaps.
 *
 * @throws whatever {@link giveAnswer} throws.
 */
export function answerSeat(
  seat: Seat,
  meeting: Meeting,
  said: AnswerSaid,
  inAudience: boolean,
  now: string,
): SeatEvent[] {
  const answering: Answering = {
    meetingId: said.meeting,
    seat: said.seat,
    person: said.person,
    source: 'calendar',
    inAudience,
    said: { at: said.saidAt, startsAt: said.startsAt, endsAt: said.endsAt },
  };
  const { mode, ...fields }: AnswerFields = withEarlierDetails(seat, said.answer, said.note);
  const online = 'details' in meeting && meeting.details.onlineUrl !== undefined;
  const attending = mode === undefined || (mode === 'online' && !online) ? {} : { mode };
  return giveAnswer(seat, meeting, answering, { ...fields, ...attending }, now);
}

/** What comes of an answer that is believed. One that came too late changes nothing and asks nobody. */
export function takeAnswer(
  seat: Seat,
  meeting: Meeting,
  said: AnswerSaid,
  inAudience: boolean,
  now: string,
): { readonly outcome: ReplyOutcome; readonly events: readonly SeatEvent[] } {
  try {
    const events = answerSeat(seat, meeting, said, inAudience, now);
    return { outcome: events.length > 0 ? 'recorded' : 'nothingNew', events };
  } catch (error) {
    if (lateRefusals.some((refusal) => error instanceof refusal)) return { outcome: 'late', events: [] };
    throw error;
  }
}

const lateRefusals = [MeetingHasBegun, MeetingAlreadyCancelled, MeetingNotConvened, NotInvited];

/** The first fact of a received mail; a mail that was told of twice is one. */
export function receive(reply: Reply, received: ReplyEvent, outcome?: ReplyOutcome): ReplyEvent[] {
  if (reply.kind !== 'none') return [];
  return outcome ? [received, { type: 'ReplyTaken', data: { outcome } }] : [received];
}

/** A person takes a doubtful answer for true. @throws {ReplyAlreadyDecided} */
export function acceptReply(reply: Reply): { readonly said: SaidAnswer; readonly events: ReplyEvent[] } {
  if (reply.kind !== 'answer' || !reply.waiting || isForgottenReply(reply)) throw new ReplyAlreadyDecided();
  return { said: reply, events: [{ type: 'ReplyAccepted', data: {} }] };
}

/** Puts it aside. @throws {ReplyAlreadyDecided} */
export function dismissReply(reply: Reply): ReplyEvent[] {
  if ((reply.kind !== 'answer' && reply.kind !== 'proposal') || !reply.waiting)
    throw new ReplyAlreadyDecided();
  return [{ type: 'ReplyDismissed', data: {} }];
}
