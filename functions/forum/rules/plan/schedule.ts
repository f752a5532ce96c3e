import type { PlannedTask } from '../events.ts';
import { type Graph, graphOf, heldUpBy } from './graph.ts';
import { dateAt, indexFrom, indexUntil, type Workdays } from './workdays.ts';

/** What is known of a task besides its plan. Local dates. */
export interface Progress {
  /** Its owners began it. */
  readonly begun?: string | undefined;
  readonly done?: string | undefined;
  /** Somebody chose its date on the task itself: more time was given. It is kept like a pinned one. */
  readonly chosen?: string | undefined;
}

/** One task on the calendar. Local dates; days are working days. */
export interface Scheduled {
  readonly task: PlannedTask;
  /** On which it is due, so that all that needs it has its time. Of a done task, when it was done. */
  readonly due: string;
  /** On which the plan has it due, whether or not it is done. */
  readonly byPlan: string;
  /** On which it must begin to be done in time. */
  readonly start: string;
  /** The soonest that it can begin and end, as all is today. */
  readonly canBegin: string;
  readonly canEnd: string;
  /** Days that it may slip before it is later than its date; negative: it cannot be in time any more. */
  readonly float: number;
  /** Days that it may slip before the forum's day does; negative: by so many the forum is at risk. Nothing after it. */
  readonly slack: number | undefined;
  readonly isDone: boolean;
  /** Open, and its date is over. */
  readonly isLate: boolean;
  /** Ids of tasks that need it sooner than its chosen date: a broken link. */
  readonly tooLateFor: readonly string[];
}

export interface Schedule {
  /** In the order of the plan. */
  readonly tasks: readonly Scheduled[];
  /** The chain that decides: ids of open tasks from the first to the one nearest the forum's day. */
  readonly chain: readonly string[];
  /** Working days by which the forum cannot be ready in time, as all is today. */
  readonly atRisk: number;
  readonly graph: Graph;
}

/**
 * Lays a plan onto the calendar: backwards from the forum's day, so that each task has its date, and forwards from
 * today, so that it is known what can still be reached (critical path method, finish to start, in working days; a task
 * of `d` days that ends on index `e` begins on `e − d + 1`).
 *
 * The dates come from the plan: a task's own offset, capped by what needs it. Whether the forum is at risk is asked of
 * the chain of needs alone, since a task may be past its own date and still leave the forum its time. Tasks after the
 * forum are planned forwards from it and hold up nothing before it. The plan has no circle.
 *
 * @param today local date.
 */
export function schedule(
  tasks: readonly PlannedTask[],
  workdays: Workdays,
  today: string,
  progress: ReadonlyMap<string, Progress> = new Map(),
): Schedule {
  const graph = graphOf(tasks);
  const now = indexFrom(workdays, today);
  const known = tasks.map((task) => knownOf(task, workdays, progress.get(task.id)));
  const due = dueOf(tasks, graph, workdays, known);
  const undone = known.map(({ begun, chosen }): Known => ({ begun, chosen }));
  const byPlan = known.some(({ done }) => done !== undefined) ? dueOf(tasks, graph, workdays, undone) : due;
  const last = lastOf(tasks, graph, workdays, known);
  const { begin, end } = forward(tasks, graph, workdays, known, now);
  const placed = tasks.map((task, place): Scheduled => {
    const { done, chosen } = known[place] ?? {};
    const isDone = done !== undefined;
    const [d = 0, b = 0, e = 0, l = 0] = [due[place], begin[place], end[place], last[place]];
    const start = d - task.minDays + 1;
    const dueDate = chosen !== undefined && !isDone ? chosenDate(task, progress) : dateAt(workdays, d);
    return {
      ...{ task, isDone, due: dueDate, byPlan: dateAt(workdays, byPlan[place] ?? 0) },
      ...{ start: dateAt(workdays, isDone ? b : start) },
      ...{ canBegin: dateAt(workdays, b), canEnd: dateAt(workdays, e) },
      float: isDone ? 0 : d - e,
      slack: isDone || isAfter(task) ? undefined : l - e,
      isLate: !isDone && dueDate < today,
      tooLateFor: isDone ? [] : tooLateFor(place, tasks, graph, due, known),
    };
  });
  return {
    tasks: placed,
    chain: chainOf(placed, graph),
    atRisk: Math.max(0, ...placed.map(({ slack = 0 }) => -slack)),
    graph,
  };
}

/** What a late task means: the open tasks that wait for it, near and far, and how far it puts the forum at risk. */
export function latenessOf(
  { tasks, graph }: Schedule,
  place: number,
): { readonly holdsUp: readonly Scheduled[]; readonly atRisk: number } {
  const holdsUp = heldUpBy(graph, place).flatMap((one) => tasks[one] ?? []);
  return {
    holdsUp: holdsUp.filter(({ isDone }) => !isDone),
    atRisk: Math.max(0, -(tasks[place]?.slack ?? 0)),
  };
}

/** The same as indexes of workdays. */
interface Known {
  readonly begun?: number | undefined;
  readonly done?: number | undefined;
  readonly chosen?: number | undefined;
}

function knownOf({ pinned }: PlannedTask, workdays: Workdays, { begun, done, chosen }: Progress = {}): Known {
  const until = (date: string | undefined) => (date === undefined ? undefined : indexUntil(workdays, date));
  return { begun: until(begun), done: until(done), chosen: until(chosen ?? pinned) };
}

/** The date itself that somebody chose: it need not be a workday. */
function chosenDate({ id, pinned = '' }: PlannedTask, progress: ReadonlyMap<string, Progress>): string {
  return progress.get(id)?.chosen ?? pinned;
}

function isAfter({ offset }: PlannedTask): boolean {
  return offset > 0;
}

/** Backward pass: when each is due. What is after the forum comes forwards from it. */
function dueOf(
  tasks: readonly PlannedTask[],
  { needs, neededBy, order }: Graph,
  { day }: Workdays,
  known: readonly Known[],
): number[] {
  const due = tasks.map(({ offset }) => day + offset);
  for (const place of [...order].reverse()) {
    const { done, chosen } = known[place] ?? {};
    const task = tasks[place];
    if (!task) continue;
    if (done !== undefined || chosen !== undefined) due[place] = done ?? chosen ?? day;
    else if (!isAfter(task)) {
      const limits = startsOf(neededBy[place] ?? [], tasks, due, known).map((start) => start - 1);
      due[place] = Math.min(day + task.offset, ...limits);
    }
  }
  for (const place of order) {
    const task = tasks[place];
    if (!task || !isAfter(task) || known[place]?.done !== undefined || known[place]?.chosen !== undefined) {
      continue;
    }
    const before = (needs[place] ?? []).map((need) => due[need] ?? day);
    due[place] = Math.max(day + task.offset, Math.max(day, ...before) + task.minDays);
  }
  return due;
}

/** When those of some that are open and not after the forum must begin. */
function startsOf(
  places: readonly number[],
  tasks: readonly PlannedTask[],
  end: readonly number[],
  known: readonly Known[],
): number[] {
  return places.flatMap((place) => {
    const task = tasks[place];
    if (!task || isAfter(task) || known[place]?.done !== undefined) return [];
    return [(end[place] ?? 0) - task.minDays + 1];
  });
}

/** Backward pass by the needs alone: until when each may end before the forum's day slips. */
function lastOf(
  tasks: readonly PlannedTask[],
  { neededBy, order }: Graph,
  { day }: Workdays,
  known: readonly Known[],
): number[] {
  const last = tasks.map(() => day);
  for (const place of [...order].reverse()) {
    const limits = startsOf(neededBy[place] ?? [], tasks, last, known).map((start) => start - 1);
    last[place] = Math.min(day, ...limits);
  }
  return last;
}

/** Forward pass: the soonest that each can begin and end. */
function forward(
  tasks: readonly PlannedTask[],
  { needs, order }: Graph,
  { day }: Workdays,
  known: readonly Known[],
  now: number,
): { readonly begin: readonly number[]; readonly end: readonly number[] } {
  const begin = tasks.map(() => now);
  const end = tasks.map(() => now);
  for (const place of order) {
    const task = tasks[place];
    const { begun, done } = known[place] ?? {};
    if (!task) continue;
    if (done !== undefined) {
      begin[place] = begun ?? done;
      end[place] = done;
      continue;
    }
    const free = (needs[place] ?? []).map((need) => (end[need] ?? now) + 1);
    begin[place] = begun ?? Math.max(now, ...free, ...(isAfter(task) ? [day + 1] : []));
    end[place] = Math.max((begin[place] ?? now) + task.minDays - 1, now);
  }
  return { begin, end };
}

/** Those that need a task with a chosen date sooner than that. */
function tooLateFor(
  place: number,
  tasks: readonly PlannedTask[],
  { neededBy }: Graph,
  due: readonly number[],
  known: readonly Known[],
): string[] {
  return (neededBy[place] ?? []).flatMap((one) => {
    const task = tasks[one];
    if (!task || known[one]?.done !== undefined) return [];
    return (due[place] ?? 0) >= (due[one] ?? 0) - task.minDays + 1 ? [task.id] : [];
  });
}

/** From the forum's day backwards, each time the open task with the least slack; of equals the first by id. */
function chainOf(tasks: readonly Scheduled[], { needs, neededBy }: Graph): string[] {
  const isOpen = (place: number) => tasks[place]?.slack !== undefined;
  const tightest = (places: readonly number[]) =>
    places
      .filter(isOpen)
      .sort((a, b) => rank(tasks[a], tasks[b]))
      .at(0);
  const ends = tasks.flatMap((_, place) => ((neededBy[place] ?? []).some(isOpen) ? [] : [place]));
  const chain: string[] = [];
  for (let next = tightest(ends); next !== undefined; next = tightest(needs[next] ?? [])) {
    chain.unshift(tasks[next]?.task.id ?? '');
  }
  return chain;
}

function rank(a: Scheduled | undefined, b: Scheduled | undefined): number {
  const difference = (a?.slack ?? 0) - (b?.slack ?? 0);
  if (difference !== 0) return difference;
  return (a?.task.id ?? '') < (b?.task.id ?? '') ? -1 : 1;
}
