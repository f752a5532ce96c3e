import type { Schedule } from './schedule.ts';

/** How much of some work is done, in working days of the least that each task takes. */
export interface Share {
  readonly done: number;
  readonly all: number;
}

/**
 * How ready a forum is. What was due by today and what comes later are counted apart, so that early work cannot hide a
 * late task; `due.all` is 0 while nothing was due.
 */
export interface Readiness {
  readonly due: Share;
  readonly ahead: Share;
}

/** @param today local date. What is due today counts as due. */
export function readinessOf({ tasks }: Schedule, today: string): Readiness {
  const shareOf = (some: Schedule['tasks']): Share => ({
    done: some.reduce((sum, { isDone, task }) => sum + (isDone ? task.minDays : 0), 0),
    all: some.reduce((sum, { task }) => sum + task.minDays, 0),
  });
  return {
    due: shareOf(tasks.filter(({ byPlan }) => byPlan <= today)),
    ahead: shareOf(tasks.filter(({ byPlan }) => byPlan > today)),
  };
}
