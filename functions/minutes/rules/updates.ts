import { seatOfPresence } from '../../day/rules/came.ts';
import type { Day } from '../../day/rules/day.ts';
import { presencesOf } from '../../day/rules/presence.ts';
import type { MinutesEvent } from './events.ts';
import type { Minutes, Update } from './minutes.ts';
import { NewsReplaced, UpdateNeedsWords, UpdatesAreOver } from './refusals.ts';

/**
 * News of somebody who could not come, until the next agenda is sent. Sent again it takes the place of the one before,
 * and is looked at anew before it is shown in public.
 *
 * @param isOver the agenda of the next meeting has been sent.
 * @throws {UpdatesAreOver} {@link UpdateNeedsWords}
 */
export function sendUpdate(
  minutes: Minutes,
  { seat, person, text, name }: Pick<Update, 'seat' | 'person' | 'name'> & { readonly text: string },
  isOver: boolean,
): MinutesEvent[] {
  if (isOver) throw new UpdatesAreOver();
  const words = text.trim();
  if (!words) throw new UpdateNeedsWords();
  if (minutes.updates[seat]?.text === words) return [];
  return [{ type: 'UpdateSent', data: { seat, person, text: words, ...(name ? { name } : {}) } }];
}

/**
 * Takes news into the page that everybody may read, or leaves it out.
 *
 * @param at when the news that were read had been sent (instant, UTC).
 * @param name of the organisation, for the page.
 * @throws {NewsReplaced} where others have come since.
 */
export function showUpdate(
  minutes: Minutes,
  {
    seat,
    shown,
    at,
    name,
  }: Pick<Update, 'name'> & { readonly seat: string; readonly shown: boolean; readonly at: string },
): MinutesEvent[] {
  const update = Object.hasOwn(minutes.updates, seat) ? minutes.updates[seat] : undefined;
  if (update && update.at !== at) throw new NewsReplaced();
  return update && (update.waits || update.shown !== shown)
    ? [{ type: 'UpdateShown', data: { seat, shown, ...(name ? { name } : {}) } }]
    : [];
}

/**
 * Whether nobody came for a seat, who then may send their news: by what was noted on the day; where nobody noted
 * anything, by whether they had said that they come.
 *
 * @param date number of the meeting's date.
 */
export function isAbsent(
  day: Day,
  date: number,
  { seat, person, saidYes }: { readonly seat: string; readonly person: string; readonly saidYes: boolean },
): boolean {
  const here = [...presencesOf(day, date).values()].filter(({ is }) => is !== 'away');
  if (here.length === 0) return !saidYes;
  return !here.some((one) => one.person === person || seatOfPresence(day, one) === seat);
}
