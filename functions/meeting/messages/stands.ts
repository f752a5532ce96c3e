import { isConvened } from '../rules/state.ts';
import type { Lost, Stands } from './rule.ts';

/** What invites somebody, or tells them of the meeting, as long as they are invited and it lies ahead. */
export const ofInvitation: Stands = (meeting, { row, now }): Lost | undefined => {
  if (!isConvened(meeting)) return 'notConvened';
  if (meeting.status === 'cancelled') return 'meetingCancelled';
  if (now >= meeting.startsAt) return 'meetingBegun';
  return meeting.singles[row.person]?.invited === false ? 'uninvited' : undefined;
};

/** What takes the meeting out of somebody's calendar, as long as they could still travel to it. */
export const ofWithdrawal: Stands = (meeting, { now }): Lost | undefined => {
  if (!isConvened(meeting)) return 'notConvened';
  return now > meeting.endsAt ? 'meetingOver' : undefined;
};

/** What corrects the summary, as long as the meeting has one. */
export const ofSummary: Stands = (meeting): Lost | undefined => {
  if (!isConvened(meeting)) return 'notConvened';
  if (meeting.status === 'cancelled') return 'meetingCancelled';
  return meeting.summary ? undefined : 'noSummary';
};
