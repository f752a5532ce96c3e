import { withChanges } from './changes.ts';
import { redated } from './date-number.ts';
import type { Adjustment, RecordedMeetingEvent } from './events.ts';
import { evolveDraft, listed } from './evolve-draft.ts';
import { fanOutTo, withChunkPlanned } from './fan-out.ts';
import { withGuestHold } from './guest-holds.ts';
import { everybodyKnows, toldBy, withInvited } from './heard.ts';
import { addedBy, askedSingles, withTheirSeats } from './singles.ts';
import type { Convened, ConvenedDetails, ConvenedMeeting, Meeting } from './state.ts';
import { withoutWaiting, withWord } from './words-said.ts';

/** The meeting after one more fact. */
export function evolveMeeting(meeting: Meeting, event: RecordedMeetingEvent): Meeting {
  if (event.type === 'MeetingDrafted') {
    const { zone, details, template, previous, forum } = event.data;
    const planned = { zone, template, previous, forum, draftedAt: event.at, draftedBy: event.by };
    const timeline = { adjustments: {}, fanOuts: [] };
    return {
      status: 'draft',
      ...planned,
      ...timeline,
      details: withChanges({}, details),
      settled: withChanges({}, details),
      dates: listed([], details),
    };
  }
  if (event.type === 'AudienceChunkPlanned') return withChunkPlanned(meeting, event.data);
  if (event.type === 'MessageAdjusted') return withAdjustment(meeting, event.data);
  if (event.type === 'GuestAddressHeld' || event.type === 'GuestAddressReleased') {
    return withGuestHold(meeting, event);
  }
  if (event.type === 'PreviewMailRequested') return withPreview(meeting, event);
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

function withPreview(
  meeting: Meeting,
  { version, data: { staff, as } }: Extract<RecordedMeetingEvent, { type: 'PreviewMailRequested' }>,
): Meeting {
  if (meeting.status === 'none' || meeting.status === 'discarded') return meeting;
  return { ...meeting, previews: { ...meeting.previews, [staff]: { version, as: as?.person } } };
}

function evolveConvened(meeting: ConvenedMeeting, event: RecordedMeetingEvent): Meeting {
  switch (event.type) {
    case 'ConveningStopped': {
      const { zone, template, previous, forum, draftedAt, draftedBy, dates, details } = meeting;
      const { adjustments, savedDate, savedDates, fanOuts, guestHolds } = meeting;
      const planned = {
        zone,
        template,
        previous,
        forum,
        draftedAt,
        draftedBy,
        dates,
        adjustments,
        savedDate,
        savedDates,
        fanOuts,
        guestHolds,
      };
      return { status: 'draft', ...planned, details, settled: details };
    }
    case 'InvitationsReleased':
      return {
        ...meeting,
        released: true,
        invitedAt: event.at,
        noticedAt: event.at,
        dateSince: event.at,
        toldDate: { ...meeting.toldDate, since: event.at },
        fanOuts: [...meeting.fanOuts, fanOutTo(meeting, event.version, 'invitation')],
      };
    case 'MeetingRevised': {
      const { changes, startsAt, endsAt, announceAt, releaseAt } = event.data;
      const date = redated(meeting, event.data, event.at);
      return {
        ...meeting,
        ...date,
        details: withChanges(meeting.details, changes) as ConvenedDetails,
        startsAt,
        endsAt,
        changedAt: event.at,
        dates: listed(meeting.dates, changes),
        calls: date.dateNumber === undefined ? meeting.calls : {},
        announceAt,
        ...(releaseAt ? { releaseAt, dateSince: releaseAt } : {}),
      };
    }
    case 'ChangeAnnounced':
      return {
        ...meeting,
        ...everybodyKnows(meeting),
        ...(meeting.dateNumber === meeting.toldDate.number ? {} : { noticedAt: event.at }),
        sequence: meeting.sequence + 1,
        changedAt: event.at,
        fanOuts: [...meeting.fanOuts, fanOutTo(meeting, event.version, 'change')],
      };
    case 'ChangeMuted':
      return { ...meeting, ...everybodyKnows(meeting) };
    case 'MessageFellDue': {
      const { kind, date } = event.data;
      const firing = { ...fanOutTo(meeting, event.version, kind), revision: date };
      return {
        ...meeting,
        told: toldBy(kind, meeting),
        firings: [...meeting.firings, { kind, at: event.at }],
        fired: { ...meeting.fired, [kind]: { date, at: event.at } },
        fanOuts: [...meeting.fanOuts, firing],
      };
    }
    case 'MessageSkipped': {
      const { kind, date, reason } = event.data;
      return { ...meeting, skipped: { ...meeting.skipped, [kind]: { date, reason } } };
    }
    case 'SeatsAsked':
      return {
        ...meeting,
        singles: {
          ...withTheirSeats(meeting, event.data.invitees),
          ...askedSingles(meeting, event.data, event),
        },
        invitedMeanwhile: withInvited(meeting, event.data.invitees),
      };
    case 'CallTried': {
      const { seat, person } = event.data;
      const times = (meeting.calls[seat]?.times ?? 0) + 1;
      return { ...meeting, calls: { ...meeting.calls, [seat]: { times, at: event.at, person } } };
    }
    case 'SummaryShared':
      return { ...meeting, summary: { at: event.at, ...event.data } };
    case 'SummaryCorrected': {
      if (!meeting.summary) return meeting;
      const { at, version: asked } = event;
      const corrections = [...(meeting.summary.corrections ?? []), { asked, at, ...event.data.minutes }];
      return {
        ...meeting,
        summary: { ...meeting.summary, corrections },
        fanOuts: [...meeting.fanOuts, fanOutTo(meeting, asked, 'correction')],
      };
    }
    case 'WordSaid':
    case 'WordStopped':
    case 'WordReleased':
      return { ...meeting, ...withWord(meeting, event) };
    case 'MeetingCancelled':
      return {
        ...meeting,
        status: 'cancelled',
        ...withoutWaiting(meeting),
        cancelledAt: event.at,
        reason: event.data.reason,
        announceAt: undefined,
        sequence: meeting.sequence + 1,
        changedAt: event.at,
        fanOuts: [...meeting.fanOuts, fanOutTo(meeting, event.version, 'cancellation')],
      };
    default:
      return { ...meeting, ...evolveShared(meeting, event) };
  }
}

/** Facts that may still arrive after a cancellation. */
function evolveShared(meeting: Convened, event: RecordedMeetingEvent): Partial<Convened> {
  switch (event.type) {
    case 'SeatInvited': {
      const { invitee, again, answersStand } = event.data;
      const anew = answersStand === false ? { anewSince: event.at } : {};
      return {
        ...(again ? { sequence: meeting.sequence + 1, changedAt: event.at } : {}),
        invitedMeanwhile: withInvited(meeting, [invitee]),
        singles: {
          ...withTheirSeats(meeting, [invitee]),
          [invitee.person]: {
            invitee,
            invited: true,
            version: event.version,
            added: addedBy(meeting.singles[invitee.person], again),
            askedAt: meeting.singles[invitee.person]?.askedAt ?? event.at,
            ...anew,
          },
        },
      };
    }
    case 'HandOversClosed':
      return { handOversClosed: true };
    case 'GuestLinksRevoked': {
      const { guest } = event.data;
      const epoch = (meeting.guestEpochs[guest] ?? 0) + 1;
      return {
        guestEpochs: { ...meeting.guestEpochs, [guest]: epoch },
        guestsRevoked: { ...meeting.guestsRevoked, [guest]: { at: event.at, by: event.by } },
      };
    }
    case 'SeatUninvited': {
      const { invitee } = event.data;
      return {
        sequence: meeting.sequence + 1,
        changedAt: event.at,
        singles: {
          ...meeting.singles,
          [invitee.person]: {
            invitee,
            invited: false,
            version: event.version,
            added: addedBy(meeting.singles[invitee.person], true),
            askedAt: meeting.singles[invitee.person]?.askedAt,
          },
        },
      };
    }
    case 'InvitationResent': {
      const { invitee } = event.data;
      const singles = invitee.seats ? { singles: withTheirSeats(meeting, [invitee]) } : {};
      const resent = { ...meeting.resent, [invitee.person]: event.version };
      return { ...singles, invitedMeanwhile: withInvited(meeting, [invitee]), resent };
    }
    default:
      return {};
  }
}

function withAdjustment(
  meeting: Meeting,
  { kind, adjustment }: { kind: string; adjustment: Adjustment },
): Meeting {
  if (meeting.status === 'none' || meeting.status === 'discarded') return meeting;
  const { [kind]: _, ...others } = meeting.adjustments;
  const adjustments = adjustment.do === 'restore' ? others : { ...others, [kind]: adjustment };
  if (meeting.status === 'draft' || adjustment.do !== 'move') return { ...meeting, adjustments };
  // Moving a message that it was too late for gives it another time.
  const { [kind]: __, ...skipped } = meeting.skipped;
  return { ...meeting, adjustments, skipped };
}
