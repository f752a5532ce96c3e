import { HOUR, SECOND } from '../../platform/clock.ts';
import type { StaffContext } from '../../web/context.ts';
import type { OpenMeeting } from '../page/context.ts';
import { stageOf } from '../rules/views.ts';
import { waitingWord } from '../rules/words-said.ts';

/** Seconds after which a page with something going on looks again. */
const LOOK_AGAIN = 10;

/** When something is going on, the page looks again by itself, also without script. */
export function secondsToLookAgain(c: StaffContext, { meeting }: OpenMeeting): number | undefined {
  if (meeting.status === 'draft' || meeting.status === 'cancelled') return undefined;
  const stage = stageOf(meeting);
  if (stage === 'inviting') return LOOK_AGAIN;
  const waiting = [meeting.announceAt, waitingWord(meeting)?.releaseAt].flatMap((one) => one ?? []);
  const at = stage === 'held' ? meeting.releaseAt : waiting.sort()[0];
  if (at === undefined) return undefined;
  const left = Date.parse(at) - Date.parse(c.var.services.now());
  if (left > HOUR) return undefined;
  return Math.max(LOOK_AGAIN, Math.ceil(left / SECOND) + 2);
}
