import { completeDetails } from './decide.ts';
import type { Invitee, MeetingEvent } from './events.ts';
import { NoSuchMeeting } from './refusals.ts';
import type { Meeting } from './state.ts';

/**
 * A mail of the meeting as it is now, to the coordinator who asks; marked as a preview. The button pressed twice on
 * one page is one wish.
 *
 * @param seen version of the meeting on the page with the button.
 * @throws {NoSuchMeeting} {@link MeetingIncomplete}
 */
export function requestPreview(
  meeting: Meeting,
  staff: string,
  as: Invitee | undefined,
  seen: number | undefined,
): MeetingEvent[] {
  if (meeting.status === 'none' || meeting.status === 'discarded') throw new NoSuchMeeting();
  completeDetails(meeting.details);
  const last = meeting.previews?.[staff];
  if (last && seen !== undefined && last.version > seen && last.as === as?.person) return [];
  return [{ type: 'PreviewMailRequested', data: { staff, ...(as ? { as } : {}) } }];
}
