import { TaskNeedsWords } from '../../../tasks/rules/refusals.ts';
import { MAX_TASKS, type PlannedTask } from '../events.ts';
import {
  DateIsTooEarly,
  NeededSooner,
  NeedsWhatComesLater,
  NoTimeLeft,
  PlanHasCircle,
  TooManyTasks,
} from '../refusals.ts';
import type { Calendar } from './calendar.ts';
import { circleIn } from './graph.ts';
import { type Schedule, schedule } from './schedule.ts';

/**
 * Whether tasks are a plan at all, wherever they come from.
 *
 * @throws {TooManyTasks} {@link TaskNeedsWords} {@link PlanHasCircle} {@link NeedsWhatComesLater}
 */
export function mustBePlan(tasks: readonly PlannedTask[]): void {
  if (tasks.length > MAX_TASKS) throw new TooManyTasks({ max: MAX_TASKS });
  if (tasks.some(({ what }) => !what.en?.trim() && !what.km?.trim())) throw new TaskNeedsWords();
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const circle = circleIn(tasks);
  if (circle) throw new PlanHasCircle(circle.flatMap((id) => byId.get(id) ?? []));
  for (const task of tasks) {
    const later = task.needs.map((id) => byId.get(id)).find((need) => need && need.offset > 0);
    if (later && task.offset <= 0) throw new NeedsWhatComesLater(task, later);
  }
}

/**
 * Whether there is time for a plan.
 *
 * @param before working days by which the forum was at risk already: a late task forbids no change that makes it no
 *   worse.
 * @throws {NoTimeLeft}
 */
export function mustHaveTime(tasks: readonly PlannedTask[], calendar: Calendar, before = 0): Schedule {
  const laid = schedule(tasks, calendar.workdays, calendar.today, calendar.progress);
  if (laid.atRisk > before) {
    const byId = new Map(tasks.map((task) => [task.id, task]));
    throw new NoTimeLeft(
      laid.atRisk,
      laid.chain.flatMap((id) => byId.get(id) ?? []),
    );
  }
  return laid;
}

/**
 * Whether a task can be due when somebody wants it to be: after what it needs can be done and, unless the date was
 * chosen against that, before those that need it.
 *
 * @param wanted local date.
 * @throws {DateIsTooEarly} {@link NeededSooner}
 */
export function mustBePossible({ tasks, graph }: Schedule, id: string, wanted: string): void {
  const place = tasks.findIndex(({ task }) => task.id === id);
  const laid = tasks[place];
  if (!laid || laid.isDone) return;
  const [last] = (graph.needs[place] ?? [])
    .flatMap((need) => tasks[need] ?? [])
    .filter(({ isDone }) => !isDone)
    .sort((a, b) => (a.canEnd < b.canEnd ? 1 : -1));
  if (wanted < laid.canEnd) {
    throw new DateIsTooEarly(laid.task, last?.task, { begin: laid.canBegin, end: laid.canEnd });
  }
  if (laid.task.pinned !== undefined || laid.due >= wanted) return;
  const [first] = (graph.neededBy[place] ?? [])
    .flatMap((one) => tasks[one] ?? [])
    .filter(({ isDone }) => !isDone)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  if (first) throw new NeededSooner(laid.task, first.task, laid.due);
}
