import { MeetingAlreadyCancelled } from '../../meeting/rules/refusals.ts';
import { type DayEvent, MAX_NUMBERED } from './events.ts';

/** Whose an empty row is; a text, since states are written down as JSON. */
export const EMPTY = '';

/** Most empty rows on a sheet. */
export const MAX_EMPTY_ROWS = 60;

/**
 * The rows of the paper of one date of the meeting. They get their numbers when the sheet is printed, and keep them: what
 * is typed in afterwards is found by a number, whoever was invited or uninvited since. Nothing that could be derived
 * would do: names that the order is made of change, and the numbers of the empty rows depend on how many people there
 * were before them.
 */
export interface NumberedSheet {
  readonly date: number;
  /** By number, from 1: id of a person, or {@link EMPTY} for an empty row. Ids alone, no names. */
  readonly rows: readonly string[];
  /** How many of them the first print had; those after it were added. */
  readonly first: number;
}

/** The part of a day that is about its sheet. */
interface OfSheet {
  readonly sheet?: NumberedSheet | undefined;
}

/** The numbered rows of a date; nothing before it was printed. */
export function numberedSheet({ sheet }: OfSheet, date: number): NumberedSheet | undefined {
  return sheet?.date === date ? sheet : undefined;
}

/** How many of them are empty ones. */
export function emptyRowsOf({ rows }: Pick<NumberedSheet, 'rows'>): number {
  return rows.filter((person) => person === EMPTY).length;
}

/**
 * Gives numbers to everybody who has none, after those who have one, and then to as many empty rows as are missing. Printed
 * again with nobody new it is no event, and nobody's number changes. Rows beyond {@link MAX_NUMBERED} are printed without.
 *
 * @param people everybody invited, in the order of the paper · @param empty empty rows that the paper is to have.
 * @throws {MeetingAlreadyCancelled}
 */
export function numberSheet(
  day: OfSheet,
  meeting: { readonly status: string; readonly dateNumber: number },
  people: readonly string[],
  empty: number,
): DayEvent[] {
  if (meeting.status === 'cancelled') throw new MeetingAlreadyCancelled();
  const { dateNumber: date } = meeting;
  const rows = numberedSheet(day, date)?.rows ?? [];
  const has = new Set<string>(rows);
  const room = MAX_NUMBERED - rows.length;
  const added = [...new Set(people)].filter((person) => !has.has(person)).slice(0, room);
  const wanted = Math.min(empty, MAX_EMPTY_ROWS) - emptyRowsOf({ rows });
  const more = Math.max(0, Math.min(wanted, room - added.length));
  if (added.length + more === 0) return [];
  return [{ type: 'SheetPrinted', data: { date, people: added, empty: more } }];
}

/** The sheet after rows were added to it; for another date of the meeting it begins anew. */
export function withRows(
  { sheet }: OfSheet,
  {
    date,
    people,
    empty,
  }: { readonly date: number; readonly people: readonly string[]; readonly empty: number },
): NumberedSheet {
  const before = numberedSheet({ sheet }, date);
  const rows = [...(before?.rows ?? []), ...people, ...Array.from({ length: empty }, () => EMPTY)];
  return { date, rows, first: before?.first ?? rows.length };
}

/**
 * The id under which somebody is noted who wrote on an empty row: made of its number, so that two who type the same
 * row in mean one person, and the number needs no place of its own.
 */
export function emptyRowId(date: number, number: number): string {
  return `r${date}-${number}`;
}

/** Number of the empty row that an id is made of, on the paper of this date. */
export function emptyRowNumber(date: number, person: string): number | undefined {
  const [, of, number] = /^r(\d{1,6})-(\d{1,4})$/.exec(person) ?? [];
  return Number(of) === date ? Number(number) : undefined;
}
