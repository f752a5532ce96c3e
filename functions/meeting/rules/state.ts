import type { HeardAddress } from '../../membership/rules/heard-addresses.ts';
import type { MeetingDetails } from './details.ts';
import type { Adjustment, CalendarReplies, Invitee, SkipReason, WordAudience } from './events.ts';
import type { Firing } from './timeline/scheduled.ts';

export type PartialDetails = Partial<MeetingDetails>;

/** Details that a convened meeting certainly has. */
export type ConvenedDetails = PartialDetails &
  Pick<MeetingDetails, 'title' | 'date' | 'start' | 'end' | 'venue' | 'objectives' | 'audience'>;

/** Messages being planned for everybody invited, one chunk after the other. */
export interface FanOut {
  /** Version of the event that asked for them. */
  readonly asked: number;
  /** Of message, see `messages/table.ts`. */
  readonly kind: string;
  /** Of the messages' keys: the version that asked, for messages of the timeline the number of the date. */
  readonly revision: number;
  /** Stream id of the audience whose chunks are planned. */
  readonly audience: string;
  /** Chunks of the audience, and last the people invited singly. */
  readonly of: number;
  readonly planned: number;
  /** Of the host and those who give something, who was found among the people, by position. */
  readonly found: readonly number[];
}

/** Somebody invited, or uninvited, singly after convening. */
export interface SingleInvitation {
  readonly invitee: Invitee;
  readonly invited: boolean;
  /** Version of the latest event about this person. */
  readonly version: number;
  /** Asked because nobody in the organisation had answered. */
  readonly ladder?: string | undefined;
  /** They are not in the audience that the meeting was convened with. */
  readonly added?: true | undefined;
  /** Invited again after they were uninvited: what they said before this instant (UTC) counts no more. */
  readonly anewSince?: string | undefined;
  /** When they were first asked singly (instant, UTC). */
  readonly askedAt?: string | undefined;
}

/** Calls to an organisation that reached nobody. */
export interface TriedCalls {
  readonly times: number;
  /** The latest: when (instant, UTC), and whom. */
  readonly at: string;
  readonly person: string;
}

/** Begin and end, as instants (UTC). */
export interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A date of a meeting. */
export interface NumberedDate extends Times {
  /** Messages of the timeline are asked for once per number. */
  readonly number: number;
  /** Since when it is so (instant, UTC). */
  readonly since: string;
  /** See `dateTimes`. */
  readonly times: readonly Times[];
}

/** People who were asked to keep a date before they were invited. */
export interface SavedDate {
  /** Stream id of the audience, in `chunks` chunks. */
  readonly audience: string;
  readonly chunks: number;
  /** Local date. */
  readonly date: string;
  readonly at: string;
  readonly people: number;
  /** Version of the fact, which is the revision of its messages. */
  readonly asked: number;
}

/** Why nothing is sent to an address. */
export type WhyHeld = 'bounced' | 'complained';

interface Planned {
  readonly zone: string;
  readonly template?: string | undefined;
  readonly previous?: string | undefined;
  /** The forum whose day it is. */
  readonly forum?: string | undefined;
  readonly draftedAt: string;
  readonly draftedBy: string;
  /** Every date it was ever listed under, the newest last: lists are ordered by date. */
  readonly dates: readonly string[];
  /** What the coordinator did to single messages of the timeline. */
  readonly adjustments: Readonly<Record<string, Adjustment>>;
  /** The latest save-the-date. */
  readonly savedDate?: SavedDate | undefined;
  /** All of them, the latest last: some people may have heard of an earlier one alone. */
  readonly savedDates?: readonly SavedDate[] | undefined;
  readonly fanOuts: readonly FanOut[];
  /** Who asked for a mail to themself last, as whom (`as`, a person), in which version; by id of staff. */
  readonly previews?: Readonly<Record<string, { version: number; as?: string | undefined }>> | undefined;
  /** Addresses of guests that nothing is sent to, by guest id; absent where there never was one. */
  readonly guestHolds?: Readonly<Record<string, HeardAddress>> | undefined;
}

export interface DraftMeeting extends Planned {
  readonly status: 'draft';
  readonly details: PartialDetails;
  /** The details when their two languages were last looked at together: see `languages.ts`. */
  readonly settled: PartialDetails;
}

/** A draft that was thrown away; people who were asked to keep its date are told. */
export interface DiscardedMeeting {
  readonly status: 'discarded';
  readonly dates: readonly string[];
  readonly zone: string;
  readonly details: PartialDetails;
  readonly savedDate?: SavedDate | undefined;
  readonly savedDates?: readonly SavedDate[] | undefined;
  readonly fanOuts: readonly FanOut[];
  /** Addresses of guests that nothing is sent to, by guest id; absent where there never was one. */
  readonly guestHolds?: Readonly<Record<string, HeardAddress>> | undefined;
}

/** What a meeting has from convening on, cancelled or not. */
export interface Convened extends Planned {
  readonly details: ConvenedDetails;
  /** The details as people last heard of them: a notice says what differs. */
  readonly told: ConvenedDetails;
  readonly startsAt: string;
  readonly endsAt: string;
  /** Stream id of the audience, in `chunks` chunks with this hash. */
  readonly audience: string;
  readonly chunks: number;
  readonly hash: string;
  readonly counts: { readonly mail: number; readonly byHand: number; readonly leftOut: number };
  readonly convenedAt: string;
  readonly convenedBy: string;
  readonly convenedVersion: number;
  /** Before this instant (UTC) nothing is sent and 'Stop' works. */
  readonly releaseAt: string;
  readonly released: boolean;
  /** When the invitations went out; and when people first heard of the present date (instants, UTC). */
  readonly invitedAt?: string | undefined;
  readonly noticedAt?: string | undefined;
  /** Since when the present date is set (instant, UTC): a message that lies before it is never sent. */
  readonly dateSince: string;
  /** When people are told what changed, if it is not undone by then (instant, UTC). */
  readonly announceAt?: string | undefined;
  /** iCalendar SEQUENCE (RFC 5545 §3.8.7.4): raised when a change is announced, never while it is edited. */
  readonly sequence: number;
  /** Instant (UTC) of the last event that calendars show: DTSTAMP where no claim has frozen one. */
  readonly changedAt: string;
  /** Raised only by another date, see `numbered`: timeline messages are asked for once per date. */
  readonly dateNumber: number;
  /** Every begin and end that this date had: an answer to any of them counts. */
  readonly dateTimes: readonly Times[];
  /** The highest number that a date had, also one that was undone. */
  readonly lastDateNumber: number;
  /** The date as people last heard of it. */
  readonly toldDate: NumberedDate;
  /** Who was invited while the details differed from what people had heard, by person id. */
  readonly invitedMeanwhile: Readonly<Record<string, Invitee>>;
  /** By person id. */
  readonly singles: Readonly<Record<string, SingleInvitation>>;
  /** Whose invitation was sent once more: the version of the last such fact, by person id. */
  readonly resent?: Readonly<Record<string, number>> | undefined;
  /** By guest id, raised to revoke personal links; a guest without one has 0. */
  readonly guestEpochs: Readonly<Record<string, number>>;
  /** Guests whose links were revoked: when last (UTC), and by whom. */
  readonly guestsRevoked: Readonly<Record<string, { readonly at: string; readonly by: string }>>;
  /** Every message of the timeline that ever fell due, oldest first. */
  readonly firings: readonly Firing[];
  /** Messages of the timeline that fell due, or were left out, for which date and when. */
  readonly fired: Readonly<Record<string, { readonly date: number; readonly at: string }>>;
  readonly skipped: Readonly<Record<string, { readonly date: number; readonly reason: SkipReason }>>;
  /** By seat, about the present date. */
  readonly calls: Readonly<Record<string, TriedCalls>>;
  /** Whether what was to be said before the meeting is off the lists to hand over. */
  readonly handOversClosed: boolean;
  readonly summary?: SharedSummary | undefined;
  /** What the coordinator said in words of their own, the latest last; none of what was stopped. */
  readonly words?: readonly Word[] | undefined;
  /** Absent where answers from calendars go to a person's mailbox and are not read. */
  readonly replies?: CalendarReplies | undefined;
}

/** A short message of the coordinator's own. */
export interface Word {
  readonly text: { readonly en?: string | undefined; readonly km?: string | undefined };
  /** Nobody where a later version knows whom. */
  readonly to?: WordAudience | undefined;
  /** When it was written (instant, UTC), and by whom. */
  readonly at: string;
  readonly by: string;
  /** Nobody gets it before this instant (UTC), and until then it can be stopped. */
  readonly releaseAt: string;
  /** Outside the network's hours too. */
  readonly atOnce?: true | undefined;
  /** Version of the fact by which it went out, which is the revision of its messages; absent while it waits. */
  readonly asked?: number | undefined;
}

/** Where the summary is, and the words that go with it to everybody invited. */
export interface SharedSummary {
  readonly at: string;
  readonly url?: string | undefined;
  readonly text: { readonly en?: string | undefined; readonly km?: string | undefined };
  /** The day was closed by then: its mail thanks those who came. */
  readonly thanks?: true | undefined;
  /** It was published from the minutes, as this revision. */
  readonly minutes?: { readonly revision: number } | undefined;
  /** Who came and is not reached as somebody invited. */
  readonly alsoTo?: readonly Invitee[] | undefined;
  /** Corrections that people were told of, the latest last. */
  readonly corrections?: readonly Correction[] | undefined;
}

/** A correction of a summary. */
export interface Correction {
  /** Version of the fact that asked for its message. */
  readonly asked: number;
  /** ISO instant, UTC. */
  readonly at: string;
  /** Of the summary, and the version of the minutes in which it was shown. */
  readonly revision: number;
  readonly version: number;
}

export interface ConvenedMeeting extends Convened {
  readonly status: 'convened';
}

export interface CancelledMeeting extends Convened {
  readonly status: 'cancelled';
  readonly cancelledAt: string;
  readonly reason?: { readonly en?: string | undefined; readonly km?: string | undefined } | undefined;
}

/** A meeting's life: none → draft → convened (its invitations wait, then are released) → cancelled. */
export type Meeting =
  | { readonly status: 'none' }
  | DiscardedMeeting
  | DraftMeeting
  | ConvenedMeeting
  | CancelledMeeting;

/** Whether a meeting was convened, also when it was cancelled since. */
export function isConvened(meeting: Meeting): meeting is ConvenedMeeting | CancelledMeeting {
  return meeting.status === 'convened' || meeting.status === 'cancelled';
}
