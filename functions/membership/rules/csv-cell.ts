/**
 * Signs that make spreadsheets take a cell for a formula (OWASP, CSV injection), their full-width
 * forms, and the apostrophe itself, so that a guarded cell is always told from an unguarded one.
 */
const GUARDED = /^[=+\-@|＝＋－＠\t\r\n']/;

/** A text made safe for a file that a spreadsheet opens: never a formula. */
export function guardCell(text: string): string {
  return GUARDED.test(text) ? `'${text}` : text;
}

/** The text behind the guard; other apostrophes stay. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && GUARDED.test(text.slice(1)) ? text.slice(1) : text;
}

/** One row of such a file (RFC 4180, with a comma), none of whose cells is a formula. */
export function csvLine(cells: readonly string[]): string {
  const quoted = cells
    .map(guardCell)
    .map((cell) => (/[",;\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}
