import {
  MeetingAlreadyCancelled,
  MeetingHasBegun,
  MeetingNotConvened,
  NotInvited,
} from '../../meeting/rules/refusals.ts';
import {
  type Answering,
  giveAnswer,
  type Seat,
  saidAtOf,
  withEarlierDetails,
} from '../../meeting/rules/seat.ts';
import { type AnswerFields, MAX_PEOPLE, type SeatEvent } from '../../meeting/rules/seat-events.ts';
import type { Meeting } from '../../meeting/rules/state.ts';
import { known } from '../../platform/personal.ts';
import type { ReplyEvent, ReplyOutcome } from './events.ts';
import { ReplyAlreadyDecided } from './refusals.ts';
import {
  isForgottenReply,
  type Reply,
  type SaidAnswer,
  type SaidByCalendar,
  type SaidDelegation,
} from './state.ts';

/** What an answer says about a seat, without how it reached us. */
export type AnswerSaid = Omit<SaidAnswer, 'kind' | 'waiting' | 'receivedAt' | 'from' | 'proof' | 'doubt'> & {
  /** Who comes, where it is somebody else than the person who was invited. */
  readonly attendee?: string;
  /** When it came in (ISO instant, UTC), where that counts and not what its clock says. */
  readonly arrivedAt?: string;
};

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
    said: { at: saidAtFor(seat, said), startsAt: said.startsAt, endsAt: said.endsAt },
  };
  return giveAnswer(seat, meeting, answering, fieldsOf(seat, meeting, said), now);
}

/** Where arrival counts, no earlier than the answer that was there when it came in. */
function saidAtFor({ current }: Seat, { saidAt, arrivedAt }: AnswerSaid): string {
  if (!arrivedAt || !current || current.at > arrivedAt) return saidAt;
  const before = saidAtOf(current);
  return before > arrivedAt ? before : arrivedAt;
}

function fieldsOf(seat: Seat, meeting: Meeting, said: AnswerSaid): AnswerFields {
  const { mode, ...fields }: AnswerFields = withEarlierDetails(seat, said.answer, said.note);
  if (said.answer !== 'yes') return fields;
  const online = 'details' in meeting && meeting.details.onlineUrl !== undefined;
  const attending = mode === undefined || (mode === 'online' && !online) ? {} : { mode };
  const attendee = said.attendee ? { attendee: said.attendee } : {};
  // Google sends 0 with every answer: only somebody who brings others has said how many they are.
  if (!said.guests) return { ...fields, ...attending, ...attendee };
  const people = Math.min(1 + said.guests, MAX_PEOPLE);
  const { women, ...others } = fields;
  return {
    ...others,
    ...attending,
    ...attendee,
    people,
    ...(women !== undefined && women <= people ? { women } : {}),
  };
}

/**
 * What comes of an answer that is believed. One that came too late changes nothing and asks nobody. One that
 * came after the present one, says something else, and was made before it by its own clock is in doubt: the
 * clock may be slow, or the mail.
 */
export function takeAnswer(
  seat: Seat,
  meeting: Meeting,
  said: AnswerSaid,
  inAudience: boolean,
  now: string,
): { readonly outcome: ReplyOutcome; readonly events: readonly SeatEvent[] } | { readonly doubt: 'clocks' } {
  try {
    const events = answerSeat(seat, meeting, said, inAudience, now);
    if (isOlderAndOther(seat, meeting, said)) return { doubt: 'clocks' };
    return { outcome: events.length > 0 ? 'recorded' : 'nothingNew', events };
  } catch (error) {
    if (lateRefusals.some((refusal) => error instanceof refusal)) return { outcome: 'late', events: [] };
    throw error;
  }
}

function isOlderAndOther(seat: Seat, meeting: Meeting, said: AnswerSaid): boolean {
  const { current } = seat;
  if (!current || said.saidAt >= saidAtOf(current)) return false;
  const now = current.fields;
  const then = fieldsOf(seat, meeting, said);
  return (
    then.answer !== now.answer ||
    (said.note !== undefined && known(said.note) !== known(now.note)) ||
    (then.answer === 'yes' && (then.people ?? 1) !== (now.people ?? 1))
  );
}

const lateRefusals = [MeetingHasBegun, MeetingAlreadyCancelled, MeetingNotConvened, NotInvited];

/** The first fact of a received mail; a mail that was told of twice is one. */
export function receive(reply: Reply, received: ReplyEvent, outcome?: ReplyOutcome): ReplyEvent[] {
  if (reply.kind !== 'none') return [];
  return outcome ? [received, { type: 'ReplyTaken', data: { outcome } }] : [received];
}

/**
 * A person takes a doubtful answer for true, or records that the one who is named comes.
 *
 * @throws {ReplyAlreadyDecided}
 */
export function acceptReply(reply: Reply): { readonly said: AnswerSaid; readonly events: ReplyEvent[] } {
  if ((reply.kind !== 'answer' && reply.kind !== 'delegation') || !isOpen(reply)) {
    throw new ReplyAlreadyDecided();
  }
  return { said: reply.kind === 'answer' ? takenAnswer(reply) : takenDelegation(reply), events: accepted };
}

/** Somebody invites the one who is named. @throws {ReplyAlreadyDecided} */
export function acceptDelegate(reply: Reply): {
  readonly said: SaidDelegation;
  readonly events: ReplyEvent[];
} {
  if (reply.kind !== 'delegation' || !isOpen(reply)) throw new ReplyAlreadyDecided();
  return { said: reply, events: accepted };
}

const accepted: ReplyEvent[] = [{ type: 'ReplyAccepted', data: {} }];

/** Puts it aside; of words, that somebody has read them. @throws {ReplyAlreadyDecided} */
export function dismissReply(reply: Reply): ReplyEvent[] {
  if (reply.kind === 'none' || !reply.waiting) throw new ReplyAlreadyDecided();
  return [{ type: 'ReplyDismissed', data: {} }];
}

function isOpen(reply: SaidByCalendar): boolean {
  return reply.waiting && !isForgottenReply(reply);
}

/** Where two clocks disagree, the order of arrival is what a person has decided for. */
function takenAnswer(reply: SaidAnswer): AnswerSaid {
  return reply.doubt === 'clocks' ? { ...reply, arrivedAt: reply.receivedAt } : reply;
}

function takenDelegation(reply: SaidDelegation): AnswerSaid {
  return { ...reply, answer: 'yes', attendee: delegateName(reply) };
}

/** What the one who is named is called; by their address where the calendar names nobody. */
export function delegateName({ delegate }: Pick<SaidDelegation, 'delegate'>): string {
  return known(delegate.name) || known(delegate.address) || '';
}
