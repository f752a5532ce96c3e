import { plusDays } from '../../i18n/dates.ts';
import type { TaskKind } from './reactions.ts';
import type { StandingTask } from './task.ts';

/** A task with its id. */
export interface Promised {
  readonly id: string;
  readonly task: StandingTask;
}

/** Most tasks that one mail names; of the others it says how many they are. */
export const NAMED = 5;

/** Days ahead in which what is due comes before what is over its date. */
const SOON = 14;

/** A switch by which somebody does without the mail of the week; what is due is said all the same. */
export const TASKS = 'tasks';

/**
 * Those of somebody's open tasks that ask for a message: the ones of which it was said for their present date that
 * they are due soon or over it; all of them for the mail of the week.
 */
export function asking(kind: TaskKind, promised: readonly Promised[]): Promised[] {
  return promised.filter(({ task: { due, turned } }) => {
    if (kind === 'taskWeek') return true;
    if (due === undefined) return false;
    return kind === 'taskHead' ? turned.head === due : [turned.soon, turned.overdue].includes(due);
  });
}

/** Tasks as a mail names them. */
export interface InMail {
  /** Those that are named: due soon, then over their date, then without one, then what has time. */
  readonly named: readonly Promised[];
  /** How many are not named. */
  readonly more: number;
  readonly all: number;
  /** The nearest date ahead. */
  readonly next?: string | undefined;
  /** How many are over their date. */
  readonly over: number;
}

/** @param today local date. */
export function inMail(promised: readonly Promised[], today: string): InMail {
  const rank = ({ task: { due } }: Promised): number => {
    if (due === undefined) return 2;
    if (due < today) return 1;
    return due <= plusDays(today, SOON) ? 0 : 3;
  };
  const place = (one: Promised) => `${rank(one)} ${one.task.due ?? ''} ${one.id}`;
  const sorted = [...promised].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const dates = promised.flatMap(({ task }) => task.due ?? []);
  return {
    named: sorted.slice(0, NAMED),
    more: Math.max(0, sorted.length - NAMED),
    all: sorted.length,
    next: dates.filter((due) => due >= today).sort()[0],
    over: dates.filter((due) => due < today).length,
  };
}

/** Days for which a link to a task can be opened after it was due. */
const LINK_DAYS = 60;

/**
 * Last day on which a link to these tasks opens them: the latest date and two months; where that is over, or there is
 * none, two months from when the mail is written.
 *
 * @param today the day of writing, a date in UTC.
 */
export function linkEnds(promised: readonly Promised[], today: string): string {
  const dates = promised.flatMap(({ task }) => task.due ?? []);
  return plusDays([today, ...dates].sort().at(-1) ?? today, LINK_DAYS);
}
