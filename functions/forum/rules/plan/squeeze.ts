import type { Text } from '../../../i18n/say.ts';
import type { PlannedTask } from '../events.ts';
import { withoutTask } from '../forum.ts';
import { ForumIsTooSoon } from '../refusals.ts';
import { schedule } from './schedule.ts';
import { squeezeTexts as texts } from './squeeze-texts.ts';
import { template } from './template.ts';
import { TEMPLATE_WEEKS, WEEK } from './template-task.ts';
import { dateAt, indexFrom, type Workdays } from './workdays.ts';

/** The least weeks in which a forum was ever prepared well. */
export const LEAST_WEEKS = 6;

/** What is done for lack of time, in this order. */
interface Measure {
  /** Key of the task that is dropped, if one is. */
  readonly drops?: string;
  /** Key of the task that is another from then on: it takes the dropped one in, or less is asked of it. */
  readonly changes?: string;
  readonly what?: Text;
  readonly minDays?: number;
}

const measures: readonly Measure[] = [
  { drops: 'score' },
  { drops: 'saveTheDate', changes: 'invitations', what: texts.oneInvitation },
  { changes: 'committees', what: texts.oneCommittee, minDays: 3 },
];

/** The template as it fits before a day. Ids of tasks are keys of the template. */
export interface Fitted {
  readonly tasks: readonly PlannedTask[];
  /** Keys of what was dropped, and of what is another for lack of time. */
  readonly dropped: readonly string[];
  readonly changed: readonly string[];
  /** To how many weeks it was scaled, with one digit behind the point; absent where there is time enough. */
  readonly weeks?: number | undefined;
}

/**
 * The template in the time that is left: with less than its weeks it is dropped and merged first, then its dates before
 * the forum come as much closer; each task keeps the days that it takes, and its place after what it needs. What comes
 * after the forum stays. It always begins from the template.
 *
 * @param today local date.
 * @param keep keys of tasks that are not dropped all the same.
 * @throws {ForumIsTooSoon}
 */
export function fittedTemplate(
  workdays: Workdays,
  today: string,
  keep: ReadonlySet<string> = new Set(),
): Fitted {
  const whole = template.map(({ key, evidence, ...task }): PlannedTask => {
    return { ...task, id: key, needs: [...task.needs], evidenceWanted: evidence };
  });
  const now = indexFrom(workdays, today);
  const left = workdays.day - now;
  if (left >= TEMPLATE_WEEKS * WEEK) {
    return { tasks: inTime(whole, workdays, today), dropped: [], changed: [] };
  }
  const taken = measures.filter(({ drops }) => drops === undefined || !keep.has(drops));
  const tasks = taken.reduce(withMeasure, whole);
  if (left < LEAST_WEEKS * WEEK) {
    const { chain } = schedule(tasks, workdays, today);
    const named = chain.flatMap((id) => tasks.find((task) => task.id === id) ?? []);
    throw new ForumIsTooSoon(LEAST_WEEKS, named, dateAt(workdays, now + LEAST_WEEKS * WEEK));
  }
  return {
    tasks: inTime(scaled(tasks, left / (TEMPLATE_WEEKS * WEEK)), workdays, today),
    dropped: taken.flatMap(({ drops }) => drops ?? []),
    changed: taken.flatMap(({ changes }) => changes ?? []),
    weeks: Math.round((left / WEEK) * 10) / 10,
  };
}

function withMeasure(tasks: PlannedTask[], { drops, changes, what, minDays }: Measure): PlannedTask[] {
  const gone = tasks.find(({ id }) => id === drops);
  const changed = tasks.map((task): PlannedTask => {
    if (task.id !== changes) return task;
    const needs = [...new Set([...task.needs, ...(gone?.needs ?? [])])];
    return { ...task, needs, what: what ?? task.what, minDays: minDays ?? task.minDays };
  });
  return drops === undefined ? changed : withoutTask(changed, drops);
}

/** Dates before the forum as much closer; after it they are what they were. */
function scaled(tasks: readonly PlannedTask[], factor: number): PlannedTask[] {
  const closer = (offset: number) => (offset < 0 ? Math.min(-1, -Math.round(-offset * factor)) : offset);
  return tasks.map((task) => ({ ...task, offset: closer(task.offset) }));
}

/** Offsets as the calendar allows: none before what a task needs can be done, beginning today. */
function inTime(tasks: readonly PlannedTask[], workdays: Workdays, today: string): PlannedTask[] {
  return schedule(tasks, workdays, today).tasks.map(({ task, due, canEnd }): PlannedTask => {
    if (task.offset > 0) return task;
    const end = Math.max(indexFrom(workdays, due), indexFrom(workdays, canEnd));
    return { ...task, offset: Math.min(end - workdays.day, 0) };
  });
}
