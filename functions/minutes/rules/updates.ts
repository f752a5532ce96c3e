import type { MinutesEvent } from './events.ts';
import type { Minutes } from './minutes.ts';
import { UpdateNeedsWords, UpdatesAreOver } from './refusals.ts';

/**
 * News of somebody who could not come, until the next agenda is sent. Sent again it takes the place of the one before,
 * and is looked at anew before it is shown in public.
 *
 * @param isOver the agenda of the next meeting has been sent.
 * @throws {UpdatesAreOver} {@link UpdateNeedsWords}
 */
export function sendUpdate(
  minutes: Minutes,
  { seat, person, text }: { readonly seat: string; readonly person: string; readonly text: string },
  isOver: boolean,
): MinutesEvent[] {
  if (isOver) throw new UpdatesAreOver();
  const words = text.trim();
  if (!words) throw new UpdateNeedsWords();
  if (minutes.updates[seat]?.text === words) return [];
  return [{ type: 'UpdateSent', data: { seat, person, text: words } }];
}

/** Takes news into the page that everybody may read, or leaves it out. */
export function showUpdate(minutes: Minutes, seat: string, shown: boolean): MinutesEvent[] {
  const update = minutes.updates[seat];
  return update && (update.waits || update.shown !== shown)
    ? [{ type: 'UpdateShown', data: { seat, shown } }]
    : [];
}
