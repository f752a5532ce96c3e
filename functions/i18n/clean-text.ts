/** Half a character: what a broken keyboard or a hostile form leaves behind. */
const LONE_SURROGATE = /\p{Cs}/gu;
/** Control characters but tab and newline, and the byte order mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
/** Marks that turn the direction of what follows: neither Khmer nor English needs them, spoofing does. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const BLANK = /[\s\u200b]/;

/**
 * A text as it may be stored: broken and invisible characters that could deceive are taken out, line
 * ends are `\n`, blanks at the ends are gone. Khmer joiners and zero-width spaces inside stay.
 */
export function cleanText(text: string): string {
  const shown = text
    .replace(LONE_SURROGATE, '')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(DIRECTION, '');
  return withoutBlankEnds(shown).normalize('NFC');
}

/** The first characters of a text, so many UTF-16 units at most; never half a character at its end. */
export function firstOf(text: string, most: number): string {
  return text.slice(0, most).replace(LONE_SURROGATE, '');
}

/** Sign by sign: a pattern for blanks before the end looks at a long row of them again from each of them. */
function withoutBlankEnds(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && BLANK.test(text.charAt(from))) from += 1;
  while (to > from && BLANK.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Line breaks, and the blanks around them, become one blank. */
export function withoutLineBreaks(text: string): string {
  return text.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' ' : blanks));
}
