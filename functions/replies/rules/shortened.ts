/**
 * A text of at most `units` UTF-16 code units, which is what stored fields are measured in. It is cut
 * between letters as a reader sees them, with the sign that something is left out.
 */
export function shortened(text: string, units: number): string {
  if (text.length <= units) return text;
  let end = 0;
  // The last letter before the cut may be half a letter, so it is left out as well.
  for (const { index } of new Intl.Segmenter('km').segment(text.slice(0, units))) end = index;
  return `${text.slice(0, end).trimEnd()}…`;
}
