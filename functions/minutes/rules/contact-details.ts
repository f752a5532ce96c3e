import { asciiDigits } from '../../i18n/khmer.ts';

/** Digits of a telephone number: nine of most, ten of some networks, more with the code of a country. */
const MIN_DIGITS = 9;
const MAX_DIGITS = 15;

const DATE = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{1,2}-\d{1,2})(?!\d)/g;
/** Begins as numbers are written: 0, +, or the code of the country; between digits what people put there. */
const PHONE = /(?<![\d.,])(?:\+|\(?0|855[\s.-])[\d\s.()\-\u200b/]*\d(?!\d)/g;
const EMAIL = /[^\s@<>(),;:"'«»“”]+@[^\s@<>(),;:"'«»“”]+\.[^\s@<>(),;:."'«»“”]{2,}/g;

/**
 * Telephone numbers and e-mail addresses in a text, as they are typed there, also in Khmer digits. Not every way to
 * write one is found: it is pointed out to somebody who reads the text.
 */
export function contactDetailsIn(text: string): string[] {
  // Each digit is one character in either script, so that places in both texts are the same.
  const digits = asciiDigits(text).replace(DATE, (date) => '#'.repeat(date.length));
  const phones = [...digits.matchAll(PHONE)].flatMap(({ 0: found, index }) => {
    const n = found.replace(/\D/g, '').length;
    return n >= MIN_DIGITS && n <= MAX_DIGITS ? [text.slice(index, index + found.length)] : [];
  });
  return [...text.matchAll(EMAIL)].map(({ 0: found }) => found).concat(phones);
}
