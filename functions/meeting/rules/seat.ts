import { localDate } from '../../i18n/dates.ts';
import { agrees, CONSENT_TEXT, type SaidConsent } from '../../membership/rules/consent.ts';
import type { Consents } from '../../membership/rules/events.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import { known } from '../../platform/personal.ts';
import { type SwitchChoice, switched, toSwitch } from '../../platform/planned-mail.ts';
import { sameTimes } from './date-number.ts';
import {
  AnsweredMeanwhile,
  MeetingAlreadyCancelled,
  MeetingHasBegun,
  MeetingNotConvened,
  MoreWomenThanPeople,
  NoOnlineLink,
  NotInvited,
} from './refusals.ts';
import {
  type Answer,
  type AnswerFields,
  type AnswerSource,
  type RecordedSeatEvent,
  type SeatEvent,
  seatEvents,
} from './seat-events.ts';
import { type Convened, isConvened, type Meeting, type Times } from './state.ts';

type AnswerGiven = Extract<SeatEvent, { type: 'AnswerGiven' }>;

/** One answer as it was given. */
export interface GivenAnswer {
  readonly fields: AnswerFields;
  readonly person: string;
  readonly source: AnswerSource;
  /** `person:<id>` or `staff:<id>`. */
  readonly by: string;
  /** ISO instant, UTC. */
  readonly at: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly late: boolean;
  /** When it was said, where that is not when it was recorded. */
  readonly saidAt?: string | undefined;
}

/** A seat: the answer of a member or guest to one meeting, and how it came to be. */
export interface Seat {
  readonly meeting: string;
  readonly seat: string;
  readonly current?: GivenAnswer | undefined;
  /** Oldest first, without the current one. */
  readonly earlier: readonly GivenAnswer[];
  /** Switches of the mails that a guest does without; absent where there is none, and for members. */
  readonly off?: readonly string[] | undefined;
  /** What a guest agrees to; what a contact agrees to is a fact of their member. */
  readonly consents?: Consents | undefined;
}

export const seatAggregate: Aggregate<Seat, SeatEvent> = {
  kind: 'seat',
  events: seatEvents,
  initial: { meeting: '', seat: '', earlier: [] },
  evolve: evolveSeat,
  reacting: [],
};

/** Id of a seat's stream. */
export function seatId(meeting: string, seat: string): string {
  return `${meeting}.${seat}`;
}

function evolveSeat(seat: Seat, event: RecordedSeatEvent): Seat {
  if (event.type === 'AnswerTakenBack') {
    if (seat.current?.at !== event.data.given) return seat;
    return { ...seat, current: seat.earlier.at(-1), earlier: seat.earlier.slice(0, -1) };
  }
  if (event.type === 'MailsSwitched') {
    return { ...seat, off: switched(seat.off, event.data.mails, event.data.on) };
  }
  if (event.type === 'ConsentGiven' || event.type === 'ConsentWithdrawn') {
    const since = event.type === 'ConsentGiven' ? event.at : undefined;
    return { ...seat, consents: { ...seat.consents, [event.data.purpose]: since } };
  }
  const { meeting, fields, person, source, startsAt, endsAt, late, saidAt } = event.data;
  const given = { fields, person, source, by: event.by, at: event.at, startsAt, endsAt, late };
  const current = saidAt === undefined ? given : { ...given, saidAt };
  return {
    ...seat,
    meeting,
    seat: event.data.seat,
    current,
    earlier: seat.current ? [...seat.earlier, seat.current] : seat.earlier,
  };
}

/** Who answers for which seat, and how the answer reached us. */
export interface Answering {
  readonly meetingId: string;
  readonly seat: string;
  readonly person: string;
  readonly source: AnswerSource;
  /**
   * Whether this person is in the audience; single invitations are known to the meeting. Said on the
   * telephone, it is enough that their organisation does.
   */
  readonly inAudience: boolean;
  /** What was answered, where it may not be the meeting as it now is: a calendar's reply. */
  readonly said?: { readonly at: string; readonly startsAt: string; readonly endsAt: string } | undefined;
}

/**
 * Takes an answer for a seat: one per organisation, changed as often as wished until the meeting
 * begins. The same answer again, as a double tap sends it, stores nothing; so does one that was said
 * before the present one.
 *
 * @throws {NotInvited} {@link MeetingNotConvened} {@link MeetingAlreadyCancelled}
 *   {@link MeetingHasBegun} {@link MoreWomenThanPeople} {@link NoOnlineLink}
 */
export function giveAnswer(
  seat: Seat,
  meeting: Meeting,
  answering: Answering,
  fields: AnswerFields,
  now: string,
): AnswerGiven[] {
  if (!isConvened(meeting)) throw new MeetingNotConvened();
  if (meeting.status === 'cancelled') throw new MeetingAlreadyCancelled();
  if (meeting.startsAt <= now) throw new MeetingHasBegun();
  const { meetingId, person, source } = answering;
  if (!(meeting.singles[person]?.invited ?? answering.inAudience)) throw new NotInvited();
  const kept = relevant(fields);
  if ((kept.women ?? 0) > (kept.people ?? 1)) throw new MoreWomenThanPeople();
  if (kept.mode === 'online' && !meeting.details.onlineUrl) throw new NoOnlineLink();
  const { said } = answering;
  const { startsAt, endsAt } = said ?? meeting;
  if (said && seat.current && said.at < saidAtOf(seat.current)) return [];
  const same = seat.current && seat.current.person === person && seat.current.source === source;
  const isAnswered = same && isSameDate(seat.current, { startsAt, endsAt }, meeting);
  if (isAnswered && sameFields(seat.current.fields, kept)) return [];
  const { answerBy } = meeting.details;
  const late = answerBy !== undefined && localDate(said?.at ?? now, meeting.zone) > answerBy;
  return [
    {
      type: 'AnswerGiven',
      data: {
        meeting: meetingId,
        seat: answering.seat,
        person,
        source,
        fields: kept,
        startsAt,
        endsAt,
        late,
        ...(said ? { saidAt: said.at } : {}),
      },
    },
  ];
}

/**
 * Takes what an organisation said when it was called. What it has answered by itself meanwhile is kept:
 * the caller had an older list.
 *
 * @throws {AnsweredMeanwhile} and what {@link giveAnswer} throws.
 */
export function answerToCall(
  seat: Seat,
  meeting: Meeting,
  answering: Omit<Answering, 'source'>,
  fields: AnswerFields,
  now: string,
): AnswerGiven[] {
  const standing = isConvened(meeting) ? standingAnswer(seat, meeting) : undefined;
  if (!standing) return giveAnswer(seat, meeting, { ...answering, source: 'phone' }, fields, now);
  if (standing.source === 'phone' && standing.fields.answer === fields.answer) return [];
  throw new AnsweredMeanwhile();
}

/**
 * Undoes what somebody has just recorded from a call; no event where that is no longer the answer.
 * `by`: who recorded it; `given`: when (instants, UTC).
 *
 * @throws {MeetingHasBegun} and what `giveAnswer` throws of the meeting.
 */
export function takeBackCall(
  seat: Seat,
  meeting: Meeting,
  { by, given }: { readonly by: string; readonly given: string },
  now: string,
): SeatEvent[] {
  if (!isConvened(meeting)) throw new MeetingNotConvened();
  if (meeting.status === 'cancelled') throw new MeetingAlreadyCancelled();
  if (meeting.startsAt <= now) throw new MeetingHasBegun();
  const { current } = seat;
  if (current?.source !== 'phone' || current.by !== by || current.at !== given) return [];
  return [{ type: 'AnswerTakenBack', data: { meeting: seat.meeting, seat: seat.seat, given } }];
}

/** Turns mails on and off that a guest can do without; what is already set is no event. */
export function switchGuestMails(seat: Seat, choice: SwitchChoice): SeatEvent[] {
  return toSwitch(seat.off, choice).map((data) => ({ type: 'MailsSwitched', data }));
}

/** What a guest says about one purpose; what is so already is no event. */
export function sayGuestConsent(
  seat: Pick<Seat, 'consents'>,
  { purpose, agrees: does, via, lang }: SaidConsent,
): SeatEvent[] {
  if (agrees(seat, purpose) === does) return [];
  return does
    ? [{ type: 'ConsentGiven', data: { purpose, text: CONSENT_TEXT, lang, via } }]
    : [{ type: 'ConsentWithdrawn', data: { purpose, via } }];
}

/** What a seat says about the meeting's present time. */
export function standingAnswer(
  { current }: Pick<Seat, 'current'>,
  meeting: AnsweredMeeting,
): GivenAnswer | undefined {
  return current && !isStale(current, meeting) ? current : undefined;
}

/** When an answer was said, which for all but calendars is when it was recorded. */
export function saidAtOf(answer: Pick<GivenAnswer, 'at' | 'saidAt'>): string {
  return answer.saidAt ?? answer.at;
}

/**
 * An answer without details as a new one of this seat, so that nobody writes anything twice: what its last
 * yes said comes back with a yes, and the note stays with the same answer unless there is a new one. A note
 * of another answer is of that one, and stays in the history.
 */
export function withEarlierDetails(
  { current, earlier }: Pick<Seat, 'current' | 'earlier'>,
  answer: Answer,
  note?: AnswerFields['note'],
): AnswerFields {
  const all = [...earlier, ...(current ? [current] : [])];
  const before = answer === 'yes' ? all.findLast(({ fields }) => fields.answer === 'yes') : current;
  const kept = before?.fields.answer === answer ? before.fields : {};
  return { ...kept, answer, ...(note === undefined ? {} : { note }) };
}

/** What an answer is held against: the times of the meeting's date, and who was invited again. */
export type AnsweredMeeting = Pick<Convened, 'dateTimes' | 'singles'>;

/**
 * An answer to another date than the meeting's, or of somebody who was uninvited since and invited again: it
 * is shown as stale and asked for again. Which times are of one date the meeting's own facts say.
 */
export function isStale(answer: AnswerToDate, meeting: AnsweredMeeting): boolean {
  return isBeforeAnew(answer, meeting) || !meeting.dateTimes.some((times) => sameTimes(times, answer));
}

type AnswerToDate = Pick<GivenAnswer, 'startsAt' | 'endsAt' | 'person' | 'at' | 'saidAt'>;

/** Whether the person who gave an answer was uninvited since, and invited again. */
export function isBeforeAnew(
  answer: Pick<GivenAnswer, 'person' | 'at' | 'saidAt'>,
  { singles }: Pick<AnsweredMeeting, 'singles'>,
): boolean {
  const anewSince = singles[answer.person]?.anewSince;
  return anewSince !== undefined && saidAtOf(answer) < anewSince;
}

/** Whether an answer counts for these times too. */
function isSameDate(answer: AnswerToDate, times: Times, meeting: AnsweredMeeting): boolean {
  if (isBeforeAnew(answer, meeting)) return false;
  const isOfDate = (one: Times) => meeting.dateTimes.some((known) => sameTimes(known, one));
  return sameTimes(answer, times) || (isOfDate(answer) && isOfDate(times));
}

/** What belongs to a yes is not kept with another answer. */
function relevant(fields: AnswerFields): AnswerFields {
  if (fields.answer === 'yes') return fields;
  const { answer, note } = fields;
  return { answer, ...(note === undefined ? {} : { note }) };
}

function sameFields(left: AnswerFields, right: AnswerFields): boolean {
  const ordered = (fields: AnswerFields) => JSON.stringify(Object.entries(fields).sort());
  return ordered(left) === ordered(right);
}

/** Who comes for a seat: the name given, else nothing (then it is the person invited). */
export function attendeeOf(answer: GivenAnswer): string | undefined {
  return known(answer.fields.attendee);
}
