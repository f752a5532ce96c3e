import type { Addressee, Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import { isNews, isStep, isTimed, type LadderKind, type NewsKind, rules } from '../messages/table.ts';
import type { Invitee, MeetingEvent, RecordedMeetingEvent } from './events.ts';
import { chunkPlanned, peopleIn, storedChunk } from './fan-out.ts';
import { freeOthers } from './free-others.ts';
import { closedAtBegin, closedAtEnd, closedBy } from './hand-overs.ts';
import { holdsFirst, inMembers } from './holds-first.ts';
import { mailTo, mailToStaff } from './mail-to.ts';
import { askNext } from './next-person.ts';
import { asOnePerson, membersOf, onePerPerson, reachedTogether } from './one-person.ts';
import { type Convened, type FanOut, isConvened, type Meeting } from './state.ts';
import { memberIn, planMessage } from './timeline/reactions.ts';
import { besidesInvited } from './timeline/recipients.ts';
import { planWord } from './word-people.ts';

type MeetingIntent = Intent<Meeting, MeetingEvent>;

/**
 * What must follow from a fact of a meeting. `meeting` is the state of now: a fan-out that a
 * cancellation or a later announcement has overtaken plans nothing more.
 */
export function meetingReactions(
  event: RecordedMeetingEvent,
  meeting: Meeting,
  stream: StreamKey,
): MeetingIntent[] {
  switch (event.type) {
    case 'InvitationsReleased':
    case 'MeetingDraftDiscarded':
    case 'MeetingCancelled':
    case 'ChangeAnnounced':
    case 'SaveTheDateSent':
    case 'SummaryCorrected':
    case 'WordReleased':
      return [
        ...holdsFirst(meeting, stream),
        ...nextChunk(meeting, stream, event.version, 0),
        ...closings(event, meeting),
        ...(event.type === 'InvitationsReleased' ? freeOthers(meeting, stream, event.version) : []),
      ];
    case 'HandOversClosed':
      return [
        meeting.status === 'cancelled'
          ? { do: 'closeHandOvers', kinds: closedAtEnd, reason: 'meetingOver' }
          : { do: 'closeHandOvers', kinds: closedAtBegin, reason: 'meetingBegun' },
      ];
    case 'MessageFellDue':
      return [...holdsFirst(meeting, stream), ...nextChunk(meeting, stream, event.version, 0)];
    case 'AudienceChunkPlanned':
      return nextChunk(meeting, stream, event.data.asked, event.data.chunk);
    case 'SeatsAsked': {
      const { kind, invitees } = event.data;
      if (!isConvened(meeting) || !isStep(kind)) return [];
      return [toAsked(stream, invitees, kind, event.version)];
    }
    case 'SeatContactsChanged':
      return askNext(meeting, event.data.seat, event.at);
    case 'SeatInvited':
    case 'InvitationResent':
      return toOne(meeting, stream, event.data.invitee, 'invitation', event.version);
    case 'SeatUninvited':
      return toOne(meeting, stream, event.data.invitee, 'uninvite', event.version);
    case 'PreviewMailRequested':
      return [{ do: 'plan', mails: [mailToStaff(stream, event.data.staff, 'preview', event.version)] }];
    case 'GuestAddressHeld':
    case 'GuestAddressReleased':
      return inMembers(event, meeting, stream);
    default:
      return [];
  }
}

type NewsEvent = Extract<
  RecordedMeetingEvent,
  {
    type:
      | 'InvitationsReleased'
      | 'MeetingDraftDiscarded'
      | 'MeetingCancelled'
      | 'ChangeAnnounced'
      | 'SaveTheDateSent'
      | 'SummaryCorrected'
      | 'WordReleased';
  }
>;

const newsOf: Readonly<Record<NewsEvent['type'], NewsKind>> = {
  InvitationsReleased: 'invitation',
  MeetingDraftDiscarded: 'dateFreed',
  MeetingCancelled: 'cancellation',
  ChangeAnnounced: 'change',
  SaveTheDateSent: 'saveTheDate',
  SummaryCorrected: 'correction',
  WordReleased: 'word',
};

/** What the news of an event takes off the lists to hand over. */
function closings(event: NewsEvent, meeting: Meeting): MeetingIntent[] {
  const closing = closedBy(newsOf[event.type]);
  if (!closing || meeting.status === 'none') return [];
  const { kinds, reason, only } = closing;
  const close = { do: 'closeHandOvers', kinds, ...(reason ? { reason } : {}) } as const;
  switch (only) {
    case 'earlierOnes':
      return [{ ...close, before: event.version }];
    case 'earlierDates': {
      // Messages of the timeline are about one date: until people hear of another it may come back.
      const moved =
        event.type === 'ChangeAnnounced' && event.data.changes.some(({ field }) => movesDate(field));
      return moved && meeting.status === 'convened' ? [{ ...close, before: meeting.toldDate.number }] : [];
    }
    case 'savedDates':
      return meeting.savedDate ? [close] : [];
    default:
      return [close];
  }
}

function movesDate(field: string): boolean {
  return field === 'date' || field === 'start' || field === 'end';
}

/**
 * A message to one person. What was asked for while the invitations still waited sends nothing:
 * it may all be stopped yet, and the release invites the people who are on the list by then.
 */
function toOne(
  meeting: Meeting,
  stream: StreamKey,
  invitee: Invitee,
  kind: 'invitation' | 'uninvite',
  revision: number,
): MeetingIntent[] {
  const release = isConvened(meeting) ? meeting.fanOuts.find((one) => one.kind === 'invitation') : undefined;
  if (!isConvened(meeting) || !release || release.asked >= revision) return [];
  if (!invitee.seats) return [{ do: 'plan', mails: [mailTo(stream, invitee, kind, revision)] }];
  return [
    {
      do: 'consult',
      streams: () => membersOf([invitee]),
      decide: (_, read) => {
        const member = (id: string) => memberIn(read, id);
        const others = reachedTogether(invitee, member).filter(({ person }) => person !== invitee.person);
        const stays = others.some(({ person }) => meeting.singles[person]?.invited !== false);
        // The entry stays in the calendar of a person who is still invited for another organisation.
        const mails =
          kind === 'uninvite' && stays ? [] : [mailTo(stream, asOnePerson(invitee, member), kind, revision)];
        return { mails, record: () => [] };
      },
    },
  ];
}

/** To those who are asked because their organisations are silent: one message to each person. */
function toAsked(
  stream: StreamKey,
  invitees: readonly Invitee[],
  kind: LadderKind,
  revision: number,
): MeetingIntent {
  if (invitees.every(({ seats }) => !seats)) {
    return { do: 'plan', mails: invitees.map((one) => mailTo(stream, one, kind, revision)) };
  }
  return {
    do: 'consult',
    streams: () => membersOf(invitees),
    decide: (_, read) => ({
      mails: onePerPerson(
        invitees.map((one) =>
          mailTo(
            stream,
            asOnePerson(one, (id) => memberIn(read, id)),
            kind,
            revision,
          ),
        ),
      ),
      record: () => [],
    }),
  };
}

/** Plans the chunk after `done` and notes it; its own record brings the one after. */
function nextChunk(meeting: Meeting, stream: StreamKey, asked: number, done: number): MeetingIntent[] {
  if (meeting.status === 'none') return [];
  const fanOut = meeting.fanOuts.find((one) => one.asked === asked);
  if (!fanOut || fanOut.planned > done || done >= fanOut.of) return [];
  const chunk = done + 1;
  const { kind, audience } = fanOut;
  if (isTimed(kind)) {
    const consult =
      meeting.status === 'convened' ? planMessage(meeting, stream, fanOut, kind, chunk) : undefined;
    return consult ? [consult] : [];
  }
  if (!isNews(kind) || !rules[kind].while.includes(meeting.status)) return [];
  if (kind === 'word') return meeting.status === 'convened' ? [planWord(stream, fanOut, chunk, meeting)] : [];
  // Before anybody is invited there is nobody but those who were asked to keep the day.
  const people = isConvened(meeting) ? meeting : { audience, chunks: fanOut.of, singles: {} };
  return [plan(stream, fanOut, kind, chunk, people)];
}

/** One row for each person of a chunk, whatever they have answered. */
function plan(
  stream: StreamKey,
  fanOut: FanOut,
  kind: NewsKind,
  chunk: number,
  meeting: Pick<Convened, 'audience' | 'chunks' | 'singles' | 'summary'>,
): MeetingIntent {
  const { revision } = fanOut;
  const people = (stored: readonly Addressee[]) => [
    ...peopleIn(meeting, fanOut, chunk, stored),
    ...(chunk < fanOut.of ? [] : besidesInvited(kind, meeting)),
  ];
  return {
    do: 'consult',
    of: storedChunk(meeting, chunk),
    streams: (stored) => membersOf(people(stored)),
    decide: (stored, read) => ({
      mails: onePerPerson(
        people(stored).map((one) =>
          mailTo(
            stream,
            asOnePerson(one, (id) => memberIn(read, id)),
            kind,
            revision,
          ),
        ),
      ),
      record: chunkPlanned(fanOut, chunk),
    }),
  };
}
