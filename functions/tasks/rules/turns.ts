import { localDate, localInstant, mondayOf, plusDays } from '../../i18n/dates.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import { type Hours, isWorkday, workdayBefore, workdayFrom } from '../../network/rules/hours.ts';
import { networkAggregate } from '../../network/rules/network.ts';
import { sendingTimes } from '../../network/rules/timeline-settings.ts';
import type { Schedule } from '../../platform/capability.ts';
import type { StoredEvent } from '../../platform/event.ts';
import { folded } from '../../platform/repository.ts';
import type { Step, TaskEvent } from './events.ts';
import { isOpen, type StandingTask, type Task } from './task.ts';
import { openTasksList } from './views.ts';

/** When a network reminds: its hours, and the local time (`HH:MM`) at which what falls due does so. */
export interface Mornings extends Hours {
  readonly sendAt: string;
}

/** A reminder of a task. */
export interface Turn {
  readonly step: Step;
  /** The date it is about: the one on which the task is due, or the first day of its week. */
  readonly about: string;
  /** When it comes (instant, UTC). */
  readonly at: string;
}

/** Days after which a new owner hears of the task again by the week's mail. */
const QUIET = 7;
/** The week's mail is looked for in so many weeks: no run of holidays is longer. */
const WEEKS = 5;

/**
 * The reminders of a task by its date, in their order: three days before, the day after, after three days to the head
 * of the organisation, after seven on the coordinator's list. Each on a working morning; what lay before somebody
 * became the owner, or chose the date, is not said. Another date begins anew.
 */
export function ladderOf(task: StandingTask, mornings: Mornings): Turn[] {
  const { due, assignedAt, datedAt } = task;
  if (due === undefined) return [];
  const ahead = plusDays(due, -3);
  const overdue = workdayFrom(plusDays(due, 1), mornings);
  // Somebody who forgot it hears of it a working day before their head does.
  const third = [plusDays(due, 3), plusDays(overdue, 1)].sort()[1] ?? overdue;
  const days: Readonly<Record<Exclude<Step, 'week'>, string>> = {
    soon: isWorkday(ahead, mornings) ? ahead : workdayBefore(ahead, mornings),
    overdue,
    head: workdayFrom(third, mornings),
    list: workdayFrom(plusDays(due, 7), mornings),
  };
  const since = localDate(assignedAt > datedAt ? assignedAt : datedAt, mornings.zone);
  return (['soon', 'overdue', 'head', 'list'] as const)
    .filter((step) => days[step] > since)
    .map((step) => ({ step, about: due, at: morning(days[step], mornings) }));
}

/**
 * The next reminder that was not given: of those whose time has come the last, which says what the others would have
 * said; nothing of a task that has ended or belongs to nobody but the list of open ones.
 */
export function nextTurn(task: Task, mornings: Mornings, now: string): Turn | undefined {
  if (!isOpen(task) || task.owners.length === 0) return undefined;
  const ladder = ladderOf(task, mornings).filter(({ step, about }) => task.turned[step] !== about);
  const last = ladderOf(task, mornings).findLast(({ step, about }) => task.turned[step] === about);
  const left = ladder.filter(({ at }) => !last || at > last.at);
  const come = left.findLast(({ at }) => at <= now);
  const next = come ?? left[0];
  const week = nextWeek(task, mornings, now);
  if (!next || (week && week.at < next.at)) return week ?? next;
  return next;
}

/** The first working morning of a week, once its owners have had the task for some days. */
function nextWeek(task: StandingTask, mornings: Mornings, now: string): Turn | undefined {
  const since = plusDays(localDate(task.assignedAt, mornings.zone), QUIET);
  const today = localDate(now, mornings.zone);
  let monday = mondayOf(since > today ? since : today);
  for (let n = 0; n < WEEKS; n += 1, monday = plusDays(monday, 7)) {
    const day = workdayFrom(monday, mornings);
    const isOwnWeek = mondayOf(day) === monday;
    // A week that is half over is not begun anew for who comes late.
    const isOver = day < today;
    if (isOwnWeek && !isOver && day >= since && (task.turned.week ?? '') < monday) {
      return { step: 'week', about: monday, at: morning(day, mornings) };
    }
  }
  return undefined;
}

/** What falls due in the life of a task. */
export const taskSchedule: Schedule<Task, TaskEvent> = {
  dueAt: (task, network, now) => nextTurn(task, morningsOf(network), now)?.at,
  fallDue: (task, network, now) => {
    const turn = nextTurn(task, morningsOf(network), now);
    if (!turn || turn.at > now) return [];
    return [{ type: 'TaskTurned', data: { step: turn.step, about: turn.about } }];
  },
  openIn: (network) => ({ list: openTasksList(network), from: '' }),
};

/** The mornings of a network, by its facts. */
export function morningsOf(stored: readonly StoredEvent[]): Mornings {
  const network = folded(networkAggregate, stored);
  return network.status === 'founded'
    ? morningsIn(network.settings)
    : { ...sendingTimes(undefined), zone: 'Asia/Phnom_Penh' };
}

export function morningsIn({ timeline, zone }: Pick<NetworkSettings, 'timeline' | 'zone'>): Mornings {
  return { ...sendingTimes(timeline), zone };
}

function morning(date: string, { sendAt, zone }: Mornings): string {
  return localInstant(date, sendAt, zone).instant;
}
