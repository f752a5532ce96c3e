import type { Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';
import type { MeetingEvent, RecordedMeetingEvent } from './events.ts';
import { chunkPlanned, peopleIn, storedChunk } from './fan-out.ts';
import { beforehandKinds, closedAtBeginning } from './hand-over-kinds.ts';
import { mailTo, mailToStaff } from './mail-to.ts';
import { type Convened, type FanOut, isConvened, type Meeting } from './state.ts';
import { planMessage } from './timeline/reactions.ts';

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
      return [
        ...nextChunk(meeting, stream, event.version, 0),
        ...(meeting.status !== 'none' && meeting.savedDate ? [close(['saveTheDate'])] : []),
      ];
    case 'MeetingCancelled':
      return [...nextChunk(meeting, stream, event.version, 0), close(beforehandKinds, 'meetingCancelled')];
    case 'ChangeAnnounced':
      return [
        ...nextChunk(meeting, stream, event.version, 0),
        ...(event.data.changes.some(({ field }) => movesDate(field)) ? closeForEarlierDates(meeting) : []),
      ];
    case 'HandOversClosed':
      return [
        meeting.status === 'cancelled'
          ? close([...closedAtBeginning, 'cancellation'], 'meetingOver')
          : close(closedAtBeginning, 'meetingBegun'),
      ];
    case 'SaveTheDateSent':
      // The day was asked for anew.
      return [
        { ...close(['saveTheDate']), before: event.version },
        ...nextChunk(meeting, stream, event.version, 0),
      ];
    case 'MessageFellDue':
      return nextChunk(meeting, stream, event.version, 0);
    case 'AudienceChunkPlanned':
      return nextChunk(meeting, stream, event.data.asked, event.data.chunk);
    case 'SeatsAsked': {
      const { kind, invitees } = event.data;
      const mails = invitees.map((invitee) => mailTo(stream, invitee, kind, event.version));
      return isConvened(meeting) ? [{ do: 'plan', mails }] : [];
    }
    case 'SeatInvited':
    case 'InvitationResent':
      return toOne(meeting, mailTo(stream, event.data.invitee, 'invitation', event.version));
    case 'SeatUninvited':
      return toOne(meeting, mailTo(stream, event.data.invitee, 'uninvite', event.version));
    case 'PreviewMailRequested':
      return [{ do: 'plan', mails: [mailToStaff(stream, event.data.staff, 'preview', event.version)] }];
    default:
      return [];
  }
}

function movesDate(field: string): boolean {
  return field === 'date' || field === 'start' || field === 'end';
}

/** Messages of the timeline are about one date, by its number: until people hear of another it may come back. */
function closeForEarlierDates(meeting: Meeting): MeetingIntent[] {
  if (meeting.status !== 'convened') return [];
  return [{ ...close(beforehandKinds, 'moved'), before: meeting.toldDate.number }];
}

/** Takes messages of these kinds off the list to hand over. */
function close(kinds: readonly string[], reason?: string): Extract<MeetingIntent, { do: 'closeHandOvers' }> {
  return { do: 'closeHandOvers', kinds, ...(reason === undefined ? {} : { reason }) };
}

/**
 * A message to one person. What was asked for while the invitations were still held back sends nothing:
 * it may all be stopped yet, and the release invites whoever is on the list by then.
 */
function toOne(meeting: Meeting, mail: PlannedMail): MeetingIntent[] {
  const release = isConvened(meeting) ? meeting.fanOuts.find(({ kind }) => kind === 'invitation') : undefined;
  return release && release.asked < mail.revision ? [{ do: 'plan', mails: [mail] }] : [];
}

/** Plans the chunk after `done` and notes it; its own record brings the one after. */
function nextChunk(meeting: Meeting, stream: StreamKey, asked: number, done: number): MeetingIntent[] {
  if (meeting.status === 'none') return [];
  const fanOut = meeting.fanOuts.find((one) => one.asked === asked);
  if (!fanOut || fanOut.planned > done || done >= fanOut.of) return [];
  const chunk = done + 1;
  switch (fanOut.kind) {
    case 'saveTheDate':
    case 'dateFreed': {
      const wanted = meeting.status === (fanOut.kind === 'saveTheDate' ? 'draft' : 'discarded');
      const { audience } = fanOut;
      return wanted ? [plan(stream, fanOut, chunk, { audience, chunks: fanOut.of, singles: {} })] : [];
    }
    case 'invitation':
    case 'change':
    case 'cancellation':
      if (!isConvened(meeting)) return [];
      if (fanOut.kind !== 'cancellation' && meeting.status === 'cancelled') return [];
      return [plan(stream, fanOut, chunk, meeting)];
    default: {
      if (meeting.status !== 'convened') return [];
      const consult = planMessage(meeting, stream, fanOut, fanOut.kind, chunk);
      return consult ? [consult] : [];
    }
  }
}

/** One row for each person of a chunk, whatever they have answered. */
function plan(
  stream: StreamKey,
  fanOut: FanOut,
  chunk: number,
  meeting: Pick<Convened, 'audience' | 'chunks' | 'singles'>,
): MeetingIntent {
  const { kind, revision } = fanOut;
  return {
    do: 'consult',
    of: storedChunk(meeting, chunk),
    streams: () => [],
    decide: (stored) => ({
      mails: peopleIn(meeting, fanOut, chunk, stored).map((one) => mailTo(stream, one, kind, revision)),
      record: chunkPlanned(fanOut, chunk),
    }),
  };
}
