/**
 * C0 without tab and line breaks, DEL and C1; the line and paragraph separators, which some programs
 * take for a line break, are handled with the line breaks.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const LINE_BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
/** Marks, embeddings, overrides and isolates that turn the direction of what follows (UAX #9). */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Most texts are nothing but visible Latin and Khmer signs, and spaces. */
const PLAIN = /^[ -~\u1780-\u17ff]*$/;

/**
 * Text as typed, made safe for a mail: well-formed, `\n` for every line break, without control
 * characters and without marks that turn the direction of the text around it. Khmer and English need no
 * such mark; zero-width spaces and joiners are part of Khmer spelling and stay.
 */
export function paragraphs(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(LINE_BREAKS, '\n').replace(CONTROLS, '').replace(DIRECTIONS, '');
}

/** {@link paragraphs} on one line: line breaks and runs of blanks become one space. */
export function oneLine(text: string): string {
  return paragraphs(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
