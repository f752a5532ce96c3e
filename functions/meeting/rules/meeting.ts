import type { Aggregate } from '../../platform/aggregate.ts';
import { type MeetingEvent, meetingEvents } from './events.ts';
import { evolveMeeting } from './evolve.ts';
import type { Meeting } from './state.ts';

/** A meeting: its facts, and how its state is folded from them. */
export const meetingAggregate: Aggregate<Meeting, MeetingEvent> = {
  kind: 'meeting',
  events: meetingEvents,
  initial: { status: 'none' },
  evolve: evolveMeeting,
  reacting: [
    // These only move what is due: react sees to it that the tick finds them.
    'MeetingConvened',
    'MeetingRevised',
    'MessageAdjusted',
    'SummaryShared',
    'WordSaid',
    'WordStopped',
    'InvitationsReleased',
    'AudienceChunkPlanned',
    'ChangeAnnounced',
    'MeetingCancelled',
    'SeatInvited',
    'SeatUninvited',
    'SeatContactsChanged',
    'InvitationResent',
    'MeetingDraftDiscarded',
    'SaveTheDateSent',
    'MessageFellDue',
    'SummaryCorrected',
    'WordReleased',
    'SeatsAsked',
    'HandOversClosed',
    'PreviewMailRequested',
    'GuestAddressHeld',
    'GuestAddressReleased',
  ],
};
