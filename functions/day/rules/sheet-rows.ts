import { MeetingAlreadyCancelled } from '../../meeting/rules/refusals.ts';
import { type DayEvent, MAX_NUMBERED } from './events.ts';
import { EMPTY, type NumberedSheet, numberedSheet, type OfSheet } from './numbered-sheet.ts';

/** Most empty rows on a sheet. */
export const MAX_EMPTY_ROWS = 60;

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
