import type { Aggregate } from '../platform/aggregate.ts';
import type { DetailChanges, MeetingDetails } from './details.ts';
import {
  type CalendarReplies,
  type FanOutKind,
  type Invitee,
  type MeetingEvent,
  meetingEvents,
  type RecordedMeetingEvent,
} from './events.ts';

export type PartialDetails = Partial<MeetingDetails>;

/** Details that a convened meeting certainly has. */
export type ConvenedDetails = PartialDetails &
  Pick<MeetingDetails, 'title' | 'date' | 'start' | 'end' | 'venue' | 'objectives' | 'audience'>;

/** Messages being planned for everybody invited, one chunk after the other. */
export interface FanOut {
  /** Version of the event that asked for them. */
  readonly asked: number;
  readonly kind: FanOutKind;
  /** Chunks of the audience, and last the people invited singly. */
  readonly of: number;
  readonly planned: number;
}

/** Somebody invited, or uninvited, singly after convening. */
export interface SingleInvitation {
  readonly invitee: Invitee;
  readonly invited: boolean;
  /** Version of the latest event about this person. */
  readonly version: number;
}

interface Planned {
  readonly zone: string;
  readonly template?: string | undefined;
  readonly previous?: string | undefined;
  readonly draftedAt: string;
  readonly draftedBy: string;
  /** Every date it was ever listed under, the newest last: lists are ordered by date. */
  readonly dates: readonly string[];
}

export interface DraftMeeting extends Planned {
  readonly status: 'draft';
  readonly details: PartialDetails;
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
  /** Before this instant (UTC) nothing leaves and 'Stop' works. */
  readonly releaseAt: string;
  readonly released: boolean;
  /** iCalendar SEQUENCE (RFC 5545 §3.8.7.4): raised when a change is announced, never while it is edited. */
  readonly sequence: number;
  /** Raised only by another date or time: timeline messages are asked for once per date. */
  readonly dateNumber: number;
  /** By person id. */
  readonly singles: Readonly<Record<string, SingleInvitation>>;
  readonly fanOuts: readonly FanOut[];
  /** Absent where answers from calendars go to a person's mailbox and are not read. */
  readonly replies?: CalendarReplies | undefined;
}

export interface ConvenedMeeting extends Convened {
  readonly status: 'convened';
}

export interface CancelledMeeting extends Convened {
  readonly status: 'cancelled';
  readonly cancelledAt: string;
  readonly reason?: { readonly en?: string | undefined; readonly km?: string | undefined } | undefined;
}

/** Where a draft without a date stands in lists: after every date. */
export const NO_DATE = '~';

/** A meeting's life: none → draft → convened (held back, then released) → cancelled. */
export type Meeting =
  | { readonly status: 'none' }
  | { readonly status: 'discarded'; readonly dates: readonly string[] }
  | DraftMeeting
  | ConvenedMeeting
  | CancelledMeeting;

export const meetingAggregate: Aggregate<Meeting, MeetingEvent> = {
  kind: 'meeting',
  events: meetingEvents,
  initial: { status: 'none' },
  evolve: evolveMeeting,
  reacting: [
    'InvitationsReleased',
    'AudienceChunkPlanned',
    'ChangeAnnounced',
    'MeetingCancelled',
    'SeatInvited',
    'SeatUninvited',
    'InvitationResent',
    'PreviewMailRequested',
  ],
};

function evolveMeeting(meeting: Meeting, event: RecordedMeetingEvent): Meeting {
  if (event.type === 'MeetingDrafted') {
    const { zone, details, template, previous } = event.data;
    const planned = { zone, template, previous, draftedAt: event.at, draftedBy: event.by };
    return { status: 'draft', ...planned, details: withChanges({}, details), dates: listed([], details) };
  }
  switch (meeting.status) {
    case 'draft':
      return evolveDraft(meeting, event);
    case 'convened':
      return evolveConvened(meeting, event);
    case 'cancelled':
      return { ...meeting, ...evolveShared(meeting, event) };
    case 'none':
    case 'discarded':
      return meeting;
  }
}

function evolveDraft(meeting: DraftMeeting, event: RecordedMeetingEvent): Meeting {
  switch (event.type) {
    case 'MeetingDraftSaved':
      return {
        ...meeting,
        details: withChanges(meeting.details, event.data.details),
        dates: listed(meeting.dates, event.data.details),
      };
    case 'MeetingDraftDiscarded':
      return { status: 'discarded', dates: meeting.dates };
    case 'MeetingConvened': {
      const { audience, chunks, hash, mail, byHand, leftOut, releaseAt, startsAt, endsAt } = event.data;
      const { replies } = event.data;
      // `decide` convened only a complete draft; a stored fact is not doubted again.
      const details = meeting.details as ConvenedDetails;
      return {
        ...meeting,
        status: 'convened',
        details,
        told: details,
        startsAt,
        endsAt,
        audience,
        chunks,
        hash,
        counts: { mail, byHand, leftOut },
        convenedAt: event.at,
        convenedBy: event.by,
        convenedVersion: event.version,
        releaseAt,
        released: false,
        sequence: 0,
        dateNumber: 1,
        singles: {},
        fanOuts: [],
        replies,
      };
    }
    default:
      return meeting;
  }
}

function evolveConvened(meeting: ConvenedMeeting, event: RecordedMeetingEvent): Meeting {
  switch (event.type) {
    case 'ConveningStopped': {
      const { zone, template, previous, draftedAt, draftedBy, dates, details } = meeting;
      return { status: 'draft', zone, template, previous, draftedAt, draftedBy, dates, details };
    }
    case 'InvitationsReleased':
      return {
        ...meeting,
        released: true,
        fanOuts: [...meeting.fanOuts, fanOut(event.version, 'invitation', meeting)],
      };
    case 'MeetingRevised': {
      const { changes, startsAt, endsAt } = event.data;
      const moved = startsAt !== meeting.startsAt || endsAt !== meeting.endsAt;
      return {
        ...meeting,
        details: withChanges(meeting.details, changes) as ConvenedDetails,
        startsAt,
        endsAt,
        dateNumber: meeting.dateNumber + (moved ? 1 : 0),
        dates: listed(meeting.dates, changes),
      };
    }
    case 'ChangeAnnounced':
      return {
        ...meeting,
        told: meeting.details,
        sequence: meeting.sequence + 1,
        fanOuts: [...meeting.fanOuts, fanOut(event.version, 'change', meeting)],
      };
    case 'ChangeMuted':
      return { ...meeting, told: meeting.details };
    case 'MeetingCancelled':
      return {
        ...meeting,
        status: 'cancelled',
        cancelledAt: event.at,
        reason: event.data.reason,
        sequence: meeting.sequence + 1,
        fanOuts: [...meeting.fanOuts, fanOut(event.version, 'cancellation', meeting)],
      };
    default:
      return { ...meeting, ...evolveShared(meeting, event) };
  }
}

/** Facts that may still arrive after a cancellation. */
function evolveShared(meeting: Convened, event: RecordedMeetingEvent): Partial<Convened> {
  switch (event.type) {
    case 'AudienceChunkPlanned': {
      const { asked, chunk } = event.data;
      return {
        fanOuts: meeting.fanOuts.map((one) =>
          one.asked === asked && chunk > one.planned ? { ...one, planned: chunk } : one,
        ),
      };
    }
    case 'SeatInvited': {
      const { invitee, again } = event.data;
      return {
        sequence: meeting.sequence + (again ? 1 : 0),
        singles: {
          ...meeting.singles,
          [invitee.person]: { invitee, invited: true, version: event.version },
        },
      };
    }
    case 'SeatUninvited': {
      const { invitee } = event.data;
      return {
        sequence: meeting.sequence + 1,
        singles: {
          ...meeting.singles,
          [invitee.person]: { invitee, invited: false, version: event.version },
        },
      };
    }
    default:
      return {};
  }
}

function fanOut(asked: number, kind: FanOutKind, meeting: Convened): FanOut {
  return { asked, kind, of: meeting.chunks + 1, planned: 0 };
}

function listed(dates: readonly string[], changes: DetailChanges): readonly string[] {
  if (changes.date === undefined) return dates;
  const date = changes.date ?? NO_DATE;
  return [...dates.filter((other) => other !== date), date];
}

/** Details with changes applied: `null` takes a field away, a field not named stays. */
export function withChanges(details: PartialDetails, changes: DetailChanges): PartialDetails {
  const next: Record<string, unknown> = { ...details };
  for (const [field, value] of Object.entries(changes)) {
    if (value === null) delete next[field];
    else if (value !== undefined) next[field] = value;
  }
  return next;
}

/** Whether a meeting was convened, also when it was cancelled since. */
export function isConvened(meeting: Meeting): meeting is ConvenedMeeting | CancelledMeeting {
  return meeting.status === 'convened' || meeting.status === 'cancelled';
}
