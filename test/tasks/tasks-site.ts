import type { Writing } from '../../functions/tasks/rules/decide.ts';
import { writeTask } from '../../functions/tasks/rules/decide.ts';
import type { TaskEvent } from '../../functions/tasks/rules/events.ts';
import { type StandingTask, type Task, taskAggregate } from '../../functions/tasks/rules/task.ts';
import { followUp } from '../lost-link/wishes.ts';
import { NETWORK, type Site } from '../meeting/site.ts';

export const rice = { seat: 'm-rice', party: 'member', person: 'c-sokha' } as const;
export const lotus = { seat: 'm-lotus', party: 'member', person: 'c-bopha' } as const;
export const meas = { seat: 'g-meas', party: 'guest', person: 'g-meas', meeting: '01MEETING' } as const;

/** Writes a task of Rice Field Learning as a coordinator does, with all that follows. */
export async function task(site: Site, id: string, data: Partial<Writing> = {}): Promise<void> {
  await written(site, id, data);
  await followUp(site);
}

/** The same without what follows. */
export async function written(site: Site, id: string, data: Partial<Writing> = {}): Promise<void> {
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  await site.services.repository.change(taskAggregate, NETWORK, id, meta, (now) =>
    writeTask(now, {
      what: { en: `Task ${id}` },
      origin: { from: 'day' },
      begins: 'taken',
      owners: [rice],
      ...data,
    }),
  );
}

/** A decision about a task, by staff where nobody else is named, with all that follows. */
export async function decide(
  site: Site,
  id: string,
  decision: (now: Task) => TaskEvent[],
  by = 'staff:s-coord',
): Promise<void> {
  const meta = { by, at: site.services.now() };
  await site.services.repository.change(taskAggregate, NETWORK, id, meta, decision);
  await followUp(site);
}

export async function taskNow(site: Site, id: string): Promise<StandingTask> {
  const { state } = await site.services.repository.load(taskAggregate, NETWORK, id);
  if (state.status === 'none') throw new Error(`no task ${id}`);
  return state;
}

/** A link to somebody's promises, as a mail about this task leads to it. */
export function linkTo(site: Site, task: string, claims: Parameters<Site['token']>[0] = {}): string {
  return `/t/${site.token({ purpose: 'task', cause: task, expires: '2026-06-01', ...claims })}`;
}
