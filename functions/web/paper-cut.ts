/** Millimetres in a point. */
const POINT = 25.4 / 72;
/** What a character takes of the height of its letters, measured in usual fonts; a Khmer one is often below another. */
const WIDTH = 0.5;
const KHMER_WIDTH = 0.45;
/** Lines are not full: a word that does not fit goes to the next. */
const FILLED = 0.94;

/** Lines that a text takes at most in so many millimetres, with letters of so many points. At least one. */
export function linesOf(text: string, mm: number, pt: number): number {
  const khmer = text.match(/\p{Script=Khmer}/gu)?.length ?? 0;
  const wide = khmer * KHMER_WIDTH + (text.length - khmer) * WIDTH;
  return Math.max(1, Math.ceil((wide * pt * POINT) / (mm * FILLED)));
}

/** Height of so many lines in millimetres. `lead`: line height, in heights of a letter. */
export function heightOf(lines: number, pt: number, lead: number): number {
  return lines * pt * POINT * lead;
}

/**
 * Things of a list on sheets of paper, in order, so that each sheet has its own head and number in every browser:
 * margin boxes of CSS have only been drawn since Chrome 131, and number the whole job. One that is higher than a
 * sheet has one of its own. All in millimetres: how high each is, and what is free on the first sheet and on others.
 */
export function onSheets<T>(
  items: readonly T[],
  high: (item: T) => number,
  room: { readonly first: number; readonly next: number },
): T[][] {
  const sheets: T[][] = [[]];
  let left = room.first;
  for (const item of items) {
    const height = high(item);
    const sheet = sheets.at(-1) ?? [];
    // The head of the first sheet may leave no room for what comes first.
    const begun = sheet.length > 0 || (sheets.length === 1 && left < room.next);
    if (height > left && begun) {
      sheets.push([item]);
      left = room.next - height;
      continue;
    }
    sheet.push(item);
    left -= height;
  }
  return sheets;
}

/** Millimetres between the margins of a sheet. */
export const PAPER_WIDTH = 174;

/** Points, and line height in heights of a letter: of what is written in tables and lists, and of what is said above them. */
const PAPER_TEXT = { pt: 11, lead: 1.8 };
const SMALL = { pt: 10, lead: 1.6 };

/** Millimetres: between the top margin and the foot of a sheet; the title on the first; caption and heads of a table. */
const BETWEEN = 262;
const TITLE = 13;
const HEADS = 29;

/** What is free on sheets that say `about` above a list, or above a table. */
export function paperRoom(about: string, is: 'list' | 'table'): { first: number; next: number } {
  const said = heightOf(linesOf(about, PAPER_WIDTH, SMALL.pt), SMALL.pt, SMALL.lead) + 3;
  const next = BETWEEN - said - (is === 'table' ? HEADS : 0);
  return { first: next - TITLE, next };
}

/** Height of texts in columns beside each other, with room around the row. `mm`: width of each column. */
export function rowHigh(cells: readonly (readonly [text: string, mm: number])[], around = 5): number {
  const { pt, lead } = PAPER_TEXT;
  return heightOf(Math.max(1, ...cells.map(([text, mm]) => linesOf(text, mm, pt))), pt, lead) + around;
}
