import { daysBetween, mondayOf } from '../../../i18n/dates.ts';
import { type Role, roles } from '../roles.ts';
import type { Schedule, Scheduled } from './schedule.ts';

/** Rows on one sheet: A4 across. */
export const ROWS_ON_SHEET = 32;

/** A row of the drawing: the name of a role above its tasks, or a task by its number in the plan. */
export type DrawnRow =
  | { readonly role: Role }
  | { readonly number: number; readonly scheduled: Scheduled; readonly needs: readonly number[] };

/** The sheets of a drawing, and the days across it, which are the same on each. */
export interface Drawn {
  readonly sheets: readonly (readonly DrawnRow[])[];
  /** A Monday (local date), and how many weeks follow from it. */
  readonly from: string;
  readonly weeks: number;
  /** Number of each task, by id: also in the list beside the drawing. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** The tasks of a plan by role, then by date, each with its number. */
export function numbered({ tasks }: Pick<Schedule, 'tasks'>): { number: number; scheduled: Scheduled }[] {
  const place = ({ task, due }: Scheduled) => `${roles.indexOf(task.role)} ${due} ${task.id}`;
  return [...tasks]
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .map((scheduled, n) => ({ number: n + 1, scheduled }));
}

/**
 * Lays out the drawing: roles down, each with its name above its tasks and again at the top of a sheet that goes on with
 * it. A name is never the last row of a sheet.
 *
 * @param today local date. @param day the forum's day.
 */
export function drawnOf(all: Pick<Schedule, 'tasks'>, day: string, today: string): Drawn {
  const rows = numbered(all);
  const numbers = new Map(rows.map(({ number, scheduled }) => [scheduled.task.id, number]));
  const sheets: DrawnRow[][] = [];
  let sheet: DrawnRow[] = [];
  let role: Role | undefined;
  for (const { number, scheduled } of rows) {
    const { task } = scheduled;
    const isNew = task.role !== role;
    if (sheet.length + (isNew ? 2 : 1) > ROWS_ON_SHEET || sheets.length === 0) {
      sheet = [{ role: task.role }];
      sheets.push(sheet);
    } else if (isNew) sheet.push({ role: task.role });
    role = task.role;
    sheet.push({
      number,
      scheduled,
      needs: task.needs.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b),
    });
  }
  const dates = [day, today, ...all.tasks.flatMap(({ start, due }) => [start, due])].sort();
  const from = mondayOf(dates[0] ?? day);
  const weeks = Math.floor(daysBetween(from, dates.at(-1) ?? day) / 7) + 1;
  return { sheets, from, weeks, numbers };
}
