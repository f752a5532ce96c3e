import * as z from 'zod';
import { channels, parties } from '../delivery/ledger-row.ts';
import { type EventIn, eventCatalogue, type Recorded } from '../platform/event.ts';
import { bilingualParagraph, detailChanges, langChoices } from './details.ts';

/** One person who is invited, and for which seat. */
export const invitee = z.object({
  seat: z.string(),
  party: z.enum(parties),
  person: z.string(),
  channel: z.enum(channels),
  lang: z.enum(langChoices),
});
export type Invitee = z.infer<typeof invitee>;

/** Mails that are fanned out to everybody invited. */
export const fanOutKinds = ['invitation', 'change', 'cancellation'] as const;
export type FanOutKind = (typeof fanOutKinds)[number];

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
  MeetingDrafted: z.object({
    zone: z.string(),
    details: detailChanges,
    /** Template the draft began from, or the meeting it is 'same as'. */
    template: z.string().optional(),
    previous: z.string().optional(),
  }),
  MeetingDraftSaved: z.object({ details: detailChanges }),
  MeetingDraftDiscarded: z.object({}),
  MeetingConvened: z.object({
    /** Stream of kind `audience` that holds exactly the people previewed, in chunks. */
    audience: z.string(),
    chunks: z.number().int(),
    hash: z.string(),
    mail: z.number().int(),
    byHand: z.number().int(),
    leftOut: z.number().int(),
    /** Nothing leaves before this instant (UTC): the time to press 'Stop'. */
    releaseAt: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    replies: calendarReplies.optional(),
  }),
  ConveningStopped: z.object({}),
  InvitationsReleased: z.object({}),
  /** `asked`: version of the event whose messages are being fanned out. */
  AudienceChunkPlanned: z.object({
    asked: z.number().int(),
    kind: z.enum(fanOutKinds),
    chunk: z.number().int(),
    of: z.number().int(),
  }),
  /** Details changed after convening; nobody is told by this alone. */
  MeetingRevised: z.object({ changes: detailChanges, startsAt: z.string(), endsAt: z.string() }),
  /** People are told what changed since they were last told: raises SEQUENCE. */
  ChangeAnnounced: z.object({ changes: z.array(toldChange) }),
  /** The coordinator chose not to tell: what changed since is not part of a later notice. */
  ChangeMuted: z.object({ changes: z.array(toldChange) }),
  MeetingCancelled: z.object({ reason: bilingualParagraph.optional() }),
  SeatInvited: z.object({ invitee, again: z.boolean() }),
  SeatUninvited: z.object({ invitee }),
  /** 'Fix and resend', or resend on wish. */
  InvitationResent: z.object({ invitee }),
  /** 'Send it to myself': a mail of the draft to the coordinator who asked. */
  PreviewMailRequested: z.object({ staff: z.string(), as: invitee.optional() }),
});

export type MeetingEvent = EventIn<typeof meetingEvents>;
export type RecordedMeetingEvent = Recorded<MeetingEvent>;
