import { untilAllIsDone } from './forum-day.ts';
import { moveIt } from './forum-move.ts';
import { places } from './forum-places.ts';
import { planIt } from './forum-plan.ts';
import { programme } from './forum-programme.ts';
import { lateOne, whoDoesWhat } from './forum-tasks.ts';
import { voices } from './forum-voices.ts';
import type { Teller } from './teller.ts';

/**
 * From a decision of a meeting to a forum on its day: who does what, a move by two weeks, whose voices are heard, the
 * programme, and who gets a place.
 *
 * @param item the minutes of the agenda item in which the forum was decided.
 * @throws when a step did not happen.
 */
export async function theForum(teller: Teller, item: string): Promise<void> {
  const forum = await planIt(teller, item);
  await whoDoesWhat(teller, forum);
  await lateOne(teller, forum);
  await moveIt(teller, forum);
  await voices(teller, forum);
  await programme(teller, forum);
  await places(teller, forum);
  await untilAllIsDone(teller, forum);
}
