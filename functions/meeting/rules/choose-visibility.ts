import type { MeetingEvent } from './events.ts';
import { MeetingNotConvened } from './refusals.ts';
import { isConvened, type Meeting } from './state.ts';
import { type Visibility, visibilityOf } from './visibility.ts';

/**
 * Chooses who can read the page of a meeting, also after it took place or was cancelled. It is said in no calendar and
 * in no message, so that nobody is told; a notice that waits goes out as it would have.
 *
 * @throws {MeetingNotConvened}
 */
export function chooseVisibility(meeting: Meeting, visibility: Visibility): MeetingEvent[] {
  if (!isConvened(meeting)) throw new MeetingNotConvened();
  if (visibilityOf(meeting) === visibility) return [];
  const { startsAt, endsAt, announceAt } = meeting;
  const times = { startsAt, endsAt, ...(announceAt ? { announceAt } : {}) };
  return [{ type: 'MeetingRevised', data: { changes: { visibility }, ...times } }];
}
