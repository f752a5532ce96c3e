import * as z from 'zod';
import { heldWhy } from '../../membership/rules/events.ts';
import { MAX_DAYS } from '../../network/rules/timeline-settings.ts';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { seatOfPerson, storedChannel, storedLang, storedParty } from '../../platform/planned-mail.ts';
import { enumOr, shapeOr } from '../../platform/tomorrow.ts';
import { bilingualParagraph, detailChanges } from './details.ts';

/** One person who is invited, and for which seat. */
export const invitee = z.object({
  seat: z.string(),
  party: storedParty,
  person: z.string(),
  channel: storedChannel,
  lang: storedLang,
  /** All seats of a person who has several, this one among them, see `one-person.ts`. */
  seats: z.array(seatOfPerson).optional(),
});
export type Invitee = z.infer<typeof invitee>;

/**
 * A kind of message, see `messages/table.ts`. Any text is one when a fact is read: what a later version
 * sends stays in the facts, and nothing follows from it here.
 */
const kind = z.string();

/** Why a message of the timeline was not sent to anybody. */
export const skipReasons = ['tooLate', 'overtaken'] as const;
export type SkipReason = (typeof skipReasons)[number];

/**
 * What a coordinator does to one message of one meeting. `restore` takes the others back. Whatever a later
 * version lets them do, the message waits.
 */
export const adjustment = shapeOr(
  z.discriminatedUnion('do', [
    z.object({
      do: z.literal('move'),
      /** Local days from the day of the meeting, so that moving the meeting moves it too. */
      days: z.number().int().min(-MAX_DAYS).max(MAX_DAYS),
      /** Local time, `HH:MM`. */
      time: z.string().regex(/^\d\d:\d\d$/),
    }),
    z.object({ do: z.literal('pause') }),
    z.object({ do: z.literal('skip') }),
    z.object({ do: z.literal('restore') }),
  ]),
  { do: 'pause' },
);
export type Adjustment = z.infer<typeof adjustment>;

/** Whom a word of the coordinator's own is for: who comes or is not sure yet, who has not answered, or all invited. */
export const wordAudiences = ['coming', 'silent', 'everybody'] as const;
export type WordAudience = (typeof wordAudiences)[number];

/** A change as people are told of it: field, old value, new value (see `changes.ts`). */
export const toldChange = z.object({ field: z.string(), from: z.unknown(), to: z.unknown() });
export type ToldChange = z.infer<typeof toldChange>;

/**
 * Where calendars send the answers to a meeting, and the key version that the addresses are made with.
 * Fixed when it is convened, because ORGANIZER may never change for a UID (RFC 5546 §6.1.3).
 */
export const calendarReplies = z.object({ domain: z.string(), key: z.string() });
export type CalendarReplies = z.infer<typeof calendarReplies>;

/** The facts of a meeting's life. A shape that was ever stored stays readable. */
export const meetingEvents = eventCatalogue({
  MeetingDrafted: () =>
    z.object({
      zone: z.string(),
      details: detailChanges(),
      /** Template the draft began from, or the meeting it is 'same as'. */
      template: z.string().optional(),
      previous: z.string().optional(),
      /** The forum whose day it is. */
      forum: z.string().max(64).optional(),
    }),
  /** `settled`: fields whose two languages somebody has looked at together, as they are from now on. */
  MeetingDraftSaved: () => z.object({ details: detailChanges(), settled: z.array(z.string()).optional() }),
  MeetingDraftDiscarded: () => z.object({}),
  MeetingConvened: () =>
    z.object({
      /** Stream of kind `audience` that holds exactly the people previewed, in chunks. */
      audience: z.string(),
      chunks: z.number().int(),
      hash: z.string(),
      mail: z.number().int(),
      byHand: z.number().int(),
      leftOut: z.number().int(),
      /** Nothing is sent before this instant (UTC): the time to press 'Stop'. */
      releaseAt: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      replies: calendarReplies.optional(),
    }),
  ConveningStopped: () => z.object({}),
  InvitationsReleased: () => z.object({}),
  /** `asked`: version of the event whose messages are being fanned out. */
  AudienceChunkPlanned: () =>
    z.object({
      asked: z.number().int(),
      kind,
      chunk: z.number().int(),
      of: z.number().int(),
      /** Of those a message is about (`thanks`, `headcount`), who was found among the people, by position. */
      found: z.array(z.number().int()).optional(),
    }),
  /**
   * Details changed after convening; nobody is told by this alone. `announceAt`: people are told of all
   * that then differs, unless it was undone (instant, UTC). `releaseAt`: the invitations that wait
   * go out sooner than they were to.
   */
  MeetingRevised: () =>
    z.object({
      changes: detailChanges(),
      startsAt: z.string(),
      endsAt: z.string(),
      announceAt: z.string().optional(),
      releaseAt: z.string().optional(),
      /**
       * The number of the date that these times are of, and whether the answers to that date still count. Where
       * they are absent every other begin or end is another date, see `date-number.ts`.
       */
      dateNumber: z.number().int().optional(),
      answersStand: z.boolean().optional(),
    }),
  /** People are told what changed since they were last told: raises SEQUENCE. */
  ChangeAnnounced: () => z.object({ changes: z.array(toldChange) }),
  /** The coordinator chose not to tell: what changed since is not part of a later notice. */
  ChangeMuted: () => z.object({ changes: z.array(toldChange) }),
  MeetingCancelled: () => z.object({ reason: bilingualParagraph.optional() }),
  /** `answersStand` is absent where it does not matter, and in events of earlier versions: then they do. */
  SeatInvited: () => z.object({ invitee, again: z.boolean(), answersStand: z.boolean().optional() }),
  SeatUninvited: () => z.object({ invitee }),
  /** Somebody of an organisation left, or takes over: where nobody who was asked is left, the next person is. */
  SeatContactsChanged: () => z.object({ seat: z.string() }),
  /** 'Fix and resend', or resend on wish. */
  InvitationResent: () => z.object({ invitee }),
  /** People of a draft were asked to keep its date. */
  SaveTheDateSent: () =>
    z.object({
      audience: z.string(),
      chunks: z.number().int(),
      date: z.iso.date(),
      mail: z.number().int(),
      byHand: z.number().int(),
    }),
  /** Every personal link that this guest ever got stops working: `guest` is the id in the details. */
  GuestLinksRevoked: () => z.object({ guest: z.string() }),
  /**
   * Mail to the address that this guest has now bounced for good or was complained of: nothing is sent there
   * until it is released. Another address is not on hold.
   */
  GuestAddressHeld: () => z.object({ guest: z.string(), why: heldWhy }),
  /** Somebody says that mail may be sent there again. */
  GuestAddressReleased: () => z.object({ guest: z.string() }),
  /** A message of the timeline is asked for. `date`: the number of the meeting's date, see `dateNumber`. */
  MessageFellDue: () => z.object({ kind, date: z.number().int() }),
  MessageSkipped: () =>
    z.object({
      kind,
      date: z.number().int(),
      reason: z.enum(skipReasons),
    }),
  MessageAdjusted: () => z.object({ kind, adjustment }),
  /** These organisations had not answered, so somebody higher up is asked. */
  SeatsAsked: () => z.object({ kind, date: z.number().int(), invitees: z.array(invitee) }),
  /** Somebody was called for their organisation and could not be reached. */
  CallTried: () => z.object({ seat: z.string(), person: z.string() }),
  /** The meeting's time has come, or that of one called off is over: nothing from before is handed over now. */
  HandOversClosed: () => z.object({}),
  /**
   * There is a summary: everybody invited is told at the next working hour. `minutes`: it is the one of this revision
   * in the stream of its minutes, which the mail is written from. `thanks`: the day was closed, so that the
   * mail begins by who came; without it all have the same beginning, whatever becomes known later.
   */
  SummaryShared: () =>
    z.object({
      url: z.url().max(1000).optional(),
      text: bilingualParagraph,
      thanks: z.literal(true).optional(),
      minutes: z.object({ revision: z.number().int() }).optional(),
      /** Who came and is not reached as somebody invited, by ids alone: see `also-came.ts`. */
      alsoTo: z.array(invitee).optional(),
    }),
  /** A correction of it is told to whom the summary went. `version`: of the minutes, when it was shown. */
  SummaryCorrected: () =>
    z.object({ minutes: z.object({ revision: z.number().int(), version: z.number().int() }) }),
  /**
   * A short message of the coordinator's own. Nobody gets it before `releaseAt` (instant, UTC); until then it can be
   * stopped. `atOnce`: outside the network's hours too. Whomever a later version writes to: nobody, here.
   */
  WordSaid: () =>
    z.object({
      text: bilingualParagraph,
      to: enumOr(wordAudiences, undefined).optional(),
      releaseAt: z.string(),
      atOnce: z.literal(true).optional(),
    }),
  WordStopped: () => z.object({}),
  WordReleased: () => z.object({}),
  /** 'Send it to myself': a mail of the draft to the coordinator who asked. */
  PreviewMailRequested: () => z.object({ staff: z.string(), as: invitee.optional() }),
});

export type MeetingEvent = EventIn<typeof meetingEvents>;
export type RecordedMeetingEvent = Recorded<MeetingEvent>;
