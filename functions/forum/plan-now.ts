import { localDate } from '../i18n/dates.ts';
import { morningsIn } from '../tasks/rules/turns.ts';
import { forumTasksList, listTasks, type TaskRow } from '../tasks/rules/views.ts';
import type { StaffContext } from '../web/context.ts';
import { forumAggregate, type StandingForum } from './rules/forum.ts';
import { progressOf } from './rules/plan/progress.ts';
import { type Readiness, readinessOf } from './rules/plan/readiness.ts';
import { type Schedule, schedule } from './rules/plan/schedule.ts';
import { workdaysAround } from './rules/plan/workdays.ts';

/** A forum's plan as of today. */
export interface PlanNow {
  readonly id: string;
  readonly forum: StandingForum;
  readonly version: number;
  /** State and owners of its tasks, by id; a task that was just added has none yet. */
  readonly rows: ReadonlyMap<string, TaskRow>;
  readonly schedule: Schedule;
  readonly readiness: Readiness;
  /** Local date. */
  readonly today: string;
}

/** Reads a forum, its tasks in one list, and lays the plan onto the calendar; nothing where there is no such forum. */
export async function planNow(c: StaffContext, id: string): Promise<PlanNow | undefined> {
  const { networkId, network, services } = c.var;
  const [{ state: forum, version }, listed] = await Promise.all([
    services.repository.load(forumAggregate, networkId, id),
    listTasks(services.views, forumTasksList(networkId, id)),
  ]);
  if (forum.status === 'none') return undefined;
  const { zone } = network.settings;
  const today = localDate(services.now(), zone);
  const rows = new Map(listed.map((row) => [row.id, row]));
  const workdays = workdaysAround(forum.date, today, morningsIn(network.settings));
  const laid = schedule(forum.tasks, workdays, today, progressOf(listed, zone));
  return { id, forum, version, rows, schedule: laid, readiness: readinessOf(laid, today), today };
}
