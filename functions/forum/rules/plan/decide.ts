import { sameAsStored } from '../../../platform/same.ts';
import { mustBeAhead, mustBeNear } from '../../../tasks/rules/near.ts';
import { type ForumEvent, type PlannedTask, TASKS_IN_FACT } from '../events.ts';
import { type Forum, type StandingForum, withoutTask } from '../forum.ts';
import {
  ForumDayHasPassed,
  ForumIsCancelled,
  ForumNeedsName,
  NoSuchForum,
  NoSuchPlannedTask,
} from '../refusals.ts';
import { type Calendar, datesOf, movedPin, otherDates } from './calendar.ts';
import { mustBePlan, mustBePossible, mustHaveTime } from './check.ts';
import { schedule } from './schedule.ts';

type Planning = Extract<ForumEvent, { type: 'ForumPlanned' }>['data'];

/**
 * Plans a forum with these tasks. Sent again with the same id, as a form that is tapped twice, it is planned once.
 *
 * @throws {ForumNeedsName} {@link ForumDayHasPassed} {@link DateTooFar} and whatever `check.ts` finds.
 */
export function planForum(
  forum: Forum,
  planning: Planning,
  tasks: readonly PlannedTask[],
  calendar: Calendar,
): ForumEvent[] {
  if (forum.status !== 'none') return [];
  mustBeNamed(planning.name);
  mustBeAfterToday(planning.date, calendar.today);
  mustBePlan(tasks);
  mustHaveTime(tasks, calendar);
  const dates = datesOf(tasks, calendar);
  return [
    { type: 'ForumPlanned', data: planning },
    ...inFacts(tasks).map(
      (some): ForumEvent => ({
        type: 'TasksAdded',
        data: { tasks: some, dates: Object.fromEntries(some.map(({ id }) => [id, dates[id] ?? ''])) },
      }),
    ),
  ];
}

/**
 * One task more. Sent again it is added once.
 *
 * @param wanted the local date that somebody typed.
 */
export function addTask(forum: Forum, task: PlannedTask, wanted: string, calendar: Calendar): ForumEvent[] {
  const now = standing(forum);
  if (now.tasks.some(({ id }) => id === task.id) || now.takenOut.includes(task.id)) return [];
  mustBeAhead(wanted, calendar.today);
  const tasks = [...now.tasks, task];
  mustFit(now, tasks, task, wanted, calendar);
  return [
    { type: 'TasksAdded', data: { tasks: [task], dates: otherDates(now.dates, datesOf(tasks, calendar)) } },
  ];
}

/**
 * A task as it is planned from now on: other words, another date, other needs, another role.
 *
 * @param wanted the local date that somebody typed, where it is another than it was.
 * @param anew its date is to be that of the plan, also against one that its owners were given.
 */
export function replanTask(
  forum: Forum,
  task: PlannedTask,
  { wanted, anew }: { readonly wanted: string | undefined; readonly anew: boolean },
  calendar: Calendar,
): ForumEvent[] {
  const now = standing(forum);
  const was = now.tasks.find(({ id }) => id === task.id);
  if (!was) throw new NoSuchPlannedTask();
  if (wanted !== undefined) mustBeAhead(wanted, calendar.today);
  const tasks = now.tasks.map((one) => (one.id === task.id ? task : one));
  if (sameAsStored(was, task) && !anew) return [];
  mustFit(now, tasks, task, wanted, calendar);
  const dates = otherDates(now.dates, datesOf(tasks, calendar));
  const isDated = anew || was.offset !== task.offset || was.pinned !== task.pinned;
  return [{ type: 'TaskReplanned', data: { task, dates, ...(isDated ? { dated: true as const } : {}) } }];
}

/** Out of the plan: what needed it needs what it needed. Taken out twice it is taken out once. */
export function takeOut(
  forum: Forum,
  task: string,
  why: string | undefined,
  calendar: Calendar,
): ForumEvent[] {
  const now = standing(forum);
  if (now.takenOut.includes(task)) return [];
  if (!now.tasks.some(({ id }) => id === task)) throw new NoSuchPlannedTask();
  const dates = otherDates(now.dates, datesOf(withoutTask(now.tasks, task), calendar));
  return [{ type: 'TaskTakenOut', data: { task, ...(why ? { why } : {}), dates } }];
}

/** @throws {ForumNeedsName} */
export function renameForum(forum: Forum, name: Planning['name']): ForumEvent[] {
  const now = standing(forum);
  mustBeNamed(name);
  return sameAsStored(now.name, name) ? [] : [{ type: 'ForumRenamed', data: { name } }];
}

/** What would become of a forum on another day. */
export interface Move {
  readonly events: ForumEvent[];
  /** When each task is due then, whose date is another (local dates, by id). */
  readonly dates: Readonly<Record<string, string>>;
}

/**
 * Another day for the forum: its tasks keep their distance to it, in working days. To a nearer day only where there is
 * time. The same day again is nothing new, unless other days are free by now.
 *
 * @param calendar around the new day.
 * @throws {ForumDayHasPassed} {@link DateTooFar} {@link NoTimeLeft}
 */
export function moveForum(
  forum: Forum,
  { date, withPinned }: { readonly date: string; readonly withPinned: boolean },
  calendar: Calendar,
): Move {
  const now = standing(forum);
  if (date !== now.date) mustBeAfterToday(date, calendar.today);
  const isDone = (id: string) => calendar.progress.get(id)?.done !== undefined;
  const pins = Object.fromEntries(
    now.tasks.flatMap(({ id, pinned }) => {
      if (!withPinned || pinned === undefined || isDone(id)) return [];
      return [[id, movedPin(now.chosen[id] ?? { date: pinned, day: now.date }, date, calendar)]];
    }),
  );
  const tasks = now.tasks.map((task) => ({ ...task, pinned: pins[task.id] ?? task.pinned }));
  if (date < now.date) mustHaveTime(tasks, calendar);
  const dates = otherDates(now.dates, datesOf(tasks, calendar));
  if (date === now.date && Object.keys(dates).length === 0) return { events: [], dates };
  return { events: [{ type: 'ForumMoved', data: { date, withPinned, dates, pins } }], dates };
}

/** Its open tasks end, with this reason. Cancelled twice it is cancelled once. @throws {NoSuchForum} */
export function cancelForum(forum: Forum, why: string): ForumEvent[] {
  if (forum.status === 'none') throw new NoSuchForum();
  return forum.status === 'cancelled' ? [] : [{ type: 'ForumCancelled', data: { why } }];
}

function mustFit(
  now: StandingForum,
  tasks: readonly PlannedTask[],
  task: PlannedTask,
  wanted: string | undefined,
  calendar: Calendar,
): void {
  mustBePlan(tasks);
  const { atRisk } = schedule(now.tasks, calendar.workdays, calendar.today, calendar.progress);
  const laid = mustHaveTime(tasks, calendar, atRisk);
  if (wanted !== undefined) mustBePossible(laid, task.id, wanted);
}

function standing(forum: Forum): StandingForum {
  if (forum.status === 'none') throw new NoSuchForum();
  if (forum.status === 'cancelled') throw new ForumIsCancelled();
  return forum;
}

function mustBeNamed({ en, km }: Planning['name']): void {
  if (!en?.trim() && !km?.trim()) throw new ForumNeedsName();
}

/** @param date local date. @throws {ForumDayHasPassed} {@link DateTooFar} */
export function mustBeAfterToday(date: string, today: string): void {
  if (date <= today) throw new ForumDayHasPassed();
  mustBeNear(date, today);
}

/** Bytes that the tasks of one fact may have, in UTF-8: below what an event may have. */
const FACT_BYTES = 60_000;

/** Tasks in facts that are each small enough to be stored. */
function inFacts(tasks: readonly PlannedTask[]): PlannedTask[][] {
  const facts: PlannedTask[][] = [];
  let bytes = 0;
  for (const task of tasks) {
    const more = new TextEncoder().encode(JSON.stringify(task)).length;
    const last = facts.at(-1);
    if (last && last.length < TASKS_IN_FACT && bytes + more <= FACT_BYTES) {
      last.push(task);
      bytes += more;
    } else {
      facts.push([task]);
      bytes = more;
    }
  }
  return facts;
}
