import type { ForumEvent, PlannedTask } from '../../functions/forum/rules/events.ts';
import { forumAggregate } from '../../functions/forum/rules/forum.ts';
import type { Writing } from '../../functions/tasks/rules/decide.ts';
import { followUp } from '../lost-link/wishes.ts';
import { NETWORK, type Site } from '../meeting/site.ts';
import { written } from '../tasks/tasks-site.ts';

export const FORUM = 'FORUM1';

/** Facts of a forum as a coordinator makes them, with all that follows. */
export async function forumHappens(site: Site, events: readonly ForumEvent[], id = FORUM): Promise<void> {
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  await site.services.repository.change(forumAggregate, NETWORK, id, meta, () => events);
  await followUp(site);
}

export const named: ForumEvent = {
  type: 'ForumPlanned',
  data: { name: { en: 'Learning Forum', km: 'វេទិកាសិក្សា' }, date: '2026-03-18' },
};

/** A task of the plan with its stream, as if the plan had written it. */
export async function inPlan(
  site: Site,
  plan: readonly PlannedTask[],
  of: Partial<Writing> = {},
): Promise<void> {
  for (const { id, what, role, needs, minDays } of plan) {
    const origin = { from: 'forum', forum: FORUM } as const;
    await written(site, id, { what, role, needs, minDays, origin, begins: 'open', owners: [], ...of });
  }
  await followUp(site);
}
