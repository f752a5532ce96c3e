import { plusDays } from '../../i18n/dates.ts';
import { MINUTE } from '../../platform/clock.ts';
import type { Step } from './events.ts';
import { remindedOf } from './reminded.ts';
import type { StandingTask } from './task.ts';
import { type Mornings, nextTurn } from './turns.ts';

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

/** Minutes over which the mails of a week are spread: not all of a network's arrive, and are answered, at once. */
const SPREAD = 50;

/** How long after the morning's time the mail of a week comes to somebody (ms); for each person always the same. */
export function spreadOf(person: string): number {
  let sum = 0;
  for (const one of person) sum = (sum * 31 + (one.codePointAt(0) ?? 0)) % 9973;
  return (sum % SPREAD) * MINUTE;
}

/** Reminders that a kind of mail gives. */
const stepsOf: Readonly<Record<'taskTurn' | 'taskHead', readonly Step[]>> = {
  taskTurn: ['soon', 'overdue'],
  taskHead: ['head'],
};

/**
 * Since when (instant, UTC) an open task asks for a mail of a kind to an organisation or guest: since it was reminded of
 * for its present date, or the time to remind of it came, also where the clock has not come to it yet; nothing where it
 * does not ask. What others were reminded of before it was theirs is not about them.
 */
export function askedSince(
  kind: 'taskTurn' | 'taskHead',
  task: StandingTask,
  seat: string,
  { mornings, now }: { readonly mornings: Mornings; readonly now: string },
): string | undefined {
  const { due, turned, turnedAt, ownedSince } = task;
  if (due === undefined || !remindedOf(task).some((one) => one.seat === seat)) return undefined;
  const steps = stepsOf[kind];
  const theirs = ownedSince[seat] ?? '';
  const given = steps
    .flatMap((step) => (turned[step] === due ? (turnedAt[step] ?? []) : []))
    .filter((at) => at >= theirs);
  const next = nextTurn(task, mornings, now);
  const come = next && next.at <= now && steps.includes(next.step) ? [next.at] : [];
  return [...given, ...come].sort().at(-1);
}

/** Those of somebody's open tasks that ask for such a mail. */
export function asking(
  kind: 'taskTurn' | 'taskHead',
  promised: readonly Promised[],
  seat: string,
  clock: { readonly mornings: Mornings; readonly now: string },
): Promised[] {
  return promised.filter(({ task }) => askedSince(kind, task, seat, clock) !== undefined);
}

/** Tasks as a mail names them. */
export interface InMail {
  /** Those that are named: due soon, then over their date, then without one, then what has time. */
  readonly named: readonly Promised[];
  /** How many are not named. */
  readonly more: number;
  /** How many were promised. */
  readonly promised: number;
  /** How many were only asked for: nobody has promised them, and nobody is late with them. */
  readonly asked: number;
  /** The nearest date ahead of what was promised. */
  readonly next?: string | undefined;
  /** How many of what was promised is over its date. */
  readonly over: number;
}

/** @param today local date. */
export function inMail(all: readonly Promised[], today: string): InMail {
  const rank = ({ task: { due } }: Promised): number => {
    if (due === undefined) return 2;
    if (due < today) return 1;
    return due <= plusDays(today, SOON) ? 0 : 3;
  };
  const place = (one: Promised) => `${rank(one)} ${one.task.due ?? ''} ${one.id}`;
  const sorted = [...all].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const promised = all.filter(({ task }) => task.status !== 'offered');
  const dates = promised.flatMap(({ task }) => task.due ?? []);
  return {
    named: sorted.slice(0, NAMED),
    more: Math.max(0, sorted.length - NAMED),
    promised: promised.length,
    asked: all.length - promised.length,
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
 * @param dates on which they are due.
 * @param today the day of writing, a date in UTC.
 */
export function linkEnds(dates: readonly (string | undefined)[], today: string): string {
  return plusDays([today, ...dates.flatMap((due) => due ?? [])].sort().at(-1) ?? today, LINK_DAYS);
}
