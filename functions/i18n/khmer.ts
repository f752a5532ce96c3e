import { khnormal } from 'khmer-normalizer';
import type { Lang } from './say.ts';

const KHMER_ZERO = 0x17e0;
/** U+200B–U+200D, U+2060 and U+FEFF: seen by nobody, typed by many Khmer keyboards between words. */
const ZERO_WIDTH = /[\u200b\u2060\ufeff]|\u200c|\u200d/g;
const KHMER_RUN = /[\u1780-\u17ff]+/g;
const DECIMAL_DIGIT = /\p{Nd}/u;
const LONGEST_GRAPHEME = 16;

/** The digits 0–9 of a number or text as Khmer digits ០–៩; everything else stays. */
export function khmerDigits(text: string | number): string {
  return String(text).replace(/[0-9]/g, (digit) => String.fromCharCode(KHMER_ZERO + Number(digit)));
}

/** A number as the reader of `lang` writes it: `១៥` or `15`. */
export function digitsFor(lang: Lang, value: string | number): string {
  return lang === 'km' ? khmerDigits(value) : String(value);
}

/** Decimal digits of every script as 0–9, because `Number()` and `\d` know no other. For typed numbers. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Unicode keeps the ten digits of a script in one run, so the place in the run is the value. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}

/**
 * What a text is found and compared by: spellings that look the same in Khmer are the same (order of
 * marks, split vowels, COENG DA and TA; Unicode L2/22-290), as are upper and lower case, accents on
 * Latin letters, digits of any script, and zero-width characters. Never shown to anybody.
 */
export function searchKey(text: string): string {
  return asciiDigits(text.toWellFormed())
    .replace(ZERO_WIDTH, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(KHMER_RUN, normalizedRun)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether every word of a search is in keys made by {@link searchKey}, in any order and spelling. */
export function matches(keys: string, search: string): boolean {
  return searchKey(search)
    .split(' ')
    .every((word) => keys.includes(word));
}

/** Only Khmer is handed over: the library drops text after characters outside the Basic Plane. */
function normalizedRun(run: string): string {
  return khnormal(run).replace(ZERO_WIDTH, '');
}

/**
 * At most `graphemes` whole characters as a reader sees them, with `…` where something was cut. Khmer
 * clusters are never split; a cluster of endless marks is.
 */
export function truncate(text: string, graphemes: number): string {
  if (text.length <= graphemes) return text;
  const window = text.slice(0, (graphemes + 1) * LONGEST_GRAPHEME);
  const starts: number[] = [];
  for (const { index } of new Intl.Segmenter('km', { granularity: 'grapheme' }).segment(window)) {
    starts.push(index);
    if (starts.length > graphemes) break;
  }
  if (starts.length <= graphemes && window.length === text.length) return text;
  const end = starts[graphemes - 1] ?? 0;
  return `${window.slice(0, end).trimEnd()}…`.toWellFormed();
}
