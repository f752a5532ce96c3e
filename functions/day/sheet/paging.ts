/**
 * How many rows of the sheet fit on a page of A4 across, beside the large head of the first page, under the small
 * one of the others, and above the two signatures on the last. Cut by the server, so that each page has its own
 * head and number in every browser: margin boxes of CSS have only been drawn since Chrome 131.
 */
const FIRST = 8;
const NEXT = 11;
const SIGNATURES = 2;

/** One page of a sheet. */
export interface SheetPage<Row> {
  readonly rows: readonly Row[];
  readonly page: number;
  readonly of: number;
}

/** Lines that the facts of a meeting take in the large head without taking room from rows; each further two, a row. */
const LINES = 5;

/**
 * Rows in pages; at least one page, and on the last one there is room for the signatures. `lines`: of the facts in the
 * large head, which are more where a title or a place is long.
 */
export function inSheetPages<Row>(rows: readonly Row[], lines = LINES): SheetPage<Row>[] {
  const first = Math.max(1, FIRST - Math.ceil(Math.max(0, lines - LINES) / 2));
  const cuts: (readonly Row[])[] = [];
  let at = 0;
  do {
    const most = cuts.length === 0 ? first : NEXT;
    const left = rows.length - at;
    // Where the signatures do not fit below the last rows, one row goes with them to a page of their own.
    const size = left <= most - SIGNATURES ? left : left > most ? most : left - 1;
    cuts.push(rows.slice(at, at + size));
    at += size;
  } while (at < rows.length);
  return cuts.map((cut, index) => ({ rows: cut, page: index + 1, of: cuts.length }));
}
