/** Whose an empty row is; a text, since states are written down as JSON. */
export const EMPTY = '';

/**
 * The rows of the paper of one date of the meeting. They get their numbers when the sheet is printed, and keep them: what
 * is typed in afterwards is found by a number, also when people were invited or uninvited since. Nothing that could be derived
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
export interface OfSheet {
  readonly sheet?: NumberedSheet | undefined;
}

/** The numbered rows of a date; nothing before it was printed. */
export function numberedSheet({ sheet }: OfSheet, date: number): NumberedSheet | undefined {
  return sheet?.date === date ? sheet : undefined;
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
