import type { ForumEvent, PlannedTask } from '../../functions/forum/rules/events.ts';
import { forumAggregate } from '../../functions/forum/rules/forum.ts';
import type { Writing } from '../../functions/tasks/rules/decide.ts';
import { followUp } from '../lost-link/wishes.ts';
import { NETWORK, type Site } from '../meeting/site.ts';
import { task } from '../tasks/tasks-site.ts';

export const FORUM = '01FORUM';

export const bopha = { seat: 'm-lotus', person: 'c-bopha' } as const;
export const chan = { seat: 'm-poe', person: 'c-chan' } as const;

/** A forum of 13 February 2026, with these facts besides. */
export async function forum(
  site: Site,
  { asks, events = [] }: { readonly asks?: true; readonly events?: readonly ForumEvent[] } = {},
): Promise<void> {
  await planned(site, [
    {
      type: 'ForumPlanned',
      data: {
        name: { en: 'Provincial Education Learning Forum', km: 'វេទិការៀនសូត្រអប់រំខេត្ត' },
        date: '2026-02-13',
        ...(asks ? { asks } : {}),
      },
    },
    ...events,
  ]);
}

/** Facts of the forum, with all that follows. */
export async function planned(site: Site, events: readonly ForumEvent[]): Promise<void> {
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  await site.services.repository.change(forumAggregate, NETWORK, FORUM, meta, () => events);
  await followUp(site);
}

/** A task of the forum's plan, in the plan and as a task, which nobody has where nobody is named. */
export async function forumTask(site: Site, id: string, data: Partial<Writing> = {}): Promise<void> {
  const { needs = [], minDays = 5, role = 'programme', evidenceWanted } = data;
  const inPlan: PlannedTask = {
    id,
    what: data.what ?? { en: `Task ${id}` },
    role: role as PlannedTask['role'],
    offset: -10,
    minDays,
    needs,
    ...(evidenceWanted ? { evidenceWanted } : {}),
  };
  await task(site, id, {
    origin: { from: 'forum', forum: FORUM },
    begins: data.owners ? 'taken' : 'open',
    owners: [],
    minDays,
    role,
    ...data,
  });
  // The plan finds it as it is, and leaves its owners alone.
  await planned(site, [{ type: 'TasksAdded', data: { tasks: [inPlan] } }]);
}
