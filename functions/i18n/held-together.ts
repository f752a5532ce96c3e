/** Its parts, which are words themselves: a program with a small dictionary ends a line between them. */
const compounds = [
  // Places
  'បាត់|ដំបង',
  'ភ្នំ|ពេញ',
  'ថ្ម|គោល',
  'ឯក|ភ្នំ',
  'មោង|ឫស្សី',
  'រតន|មណ្ឌល',
  'សំពៅ|លូន',
  'ភ្នំ|ព្រឹក',
  'គាស់|ក្រឡ',
  'រុក្ខ|គិរី',
  // What headings speak of
  'ត្រី|មាស',
  'កិច្ច|ប្រជុំ',
  'លិខិត|អញ្ជើញ',
  'របៀប|វារៈ',
  'គោល|បំណង',
  'កាល|បរិច្ឆេទ',
  'សេចក្តី|សង្ខេប',
  'សម្រប|សម្រួល',
  'ទំនាក់|ទំនង',
  'អនុ|វិស័យ',
  'ម្ចាស់|ផ្ទះ',
  'ចូល|រួម',
];

const WORD_JOINER = '\u2060';
const held = new Map(compounds.map((one) => [one.replaceAll('|', ''), one.replaceAll('|', WORD_JOINER)]));
const anyOfThem = new RegExp([...held.keys()].join('|'), 'g');

/**
 * A Khmer heading in which no line ends inside a place name or a term. Khmer is written without spaces, and
 * where a line may end is the guess of the reader's program; U+2060 says where it may not (UAX #14, class WJ).
 * Only for headings that are shown: what is copied, searched, or read by programs (subjects, calendars, names)
 * has no such characters.
 */
export function heldTogether(text: string): string {
  return text.replace(anyOfThem, (word) => held.get(word) ?? word);
}
