import type { Lang } from '../../i18n/say.ts';
import { heightOf, linesOf, onSheets } from '../../web/paper-cut.ts';

/** How a letter is set, from the largest letters to the smallest that are easy to read. */
export type LetterSize = 'usual' | 'close' | 'small';

interface Setting {
  readonly size: LetterSize;
  /** Points. */
  readonly pt: number;
  /** Millimetres between two parts, and of room to sign and stamp. */
  readonly gap: number;
  readonly sign: number;
}

/** `styles.ts` has the same numbers. */
const settings: readonly [Setting, ...Setting[]] = [
  { size: 'usual', pt: 12, gap: 3, sign: 26 },
  { size: 'close', pt: 11, gap: 2, sign: 23 },
  { size: 'small', pt: 10, gap: 1.5, sign: 20 },
];

/** Line heights in heights of a letter: Khmer puts letters below letters. */
const leads: Readonly<Record<Lang, number>> = { km: 1.7, en: 1.5 };

/** Millimetres: a line of a letter, one that is moved in, and what lies between head and foot of the sheet. */
const LINE = 174;
const MOVED_IN = 156;
const SHEET = 252;
const COLUMN = 83;
/** Where the code to scan has its words beside it, and the signature its own. */
const BOTTOM_LINE = 76;

/** The texts of a letter. */
export interface LetterTexts {
  /** Two columns at the top, below each other. */
  readonly left: readonly string[];
  readonly title: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly opening: string;
  /** Instead of it where the objectives are enclosed. */
  readonly openingEnclosed: string;
  readonly objectives: readonly string[];
  readonly facts: readonly string[];
  readonly invite: string;
  readonly closing: string;
  /** Of the signature, without the room for it. */
  readonly sign: readonly string[];
}

export interface LetterFit {
  readonly size: LetterSize;
  /** Objectives that the letter itself has no room for, by enclosed sheets; none where it has. */
  readonly enclosed: readonly (readonly number[])[];
}

/**
 * What makes a letter one sheet: smaller letters where much is said, and objectives on sheets of their own where they
 * would not fit even so. A signature never has a sheet of its own.
 */
export function fitOf(texts: LetterTexts, lang: Lang): LetterFit {
  const fitting = settings.find((one) => letterHeight(texts, one, lang, true) <= SHEET);
  if (fitting) return { size: fitting.size, enclosed: [] };
  const without = settings.find((one) => letterHeight(texts, one, lang, false) <= SHEET);
  return { size: (without ?? smallest()).size, enclosed: objectiveSheets(texts.objectives, lang) };
}

function smallest(): Setting {
  return settings.at(-1) ?? settings[0];
}

function letterHeight(texts: LetterTexts, { pt, gap, sign }: Setting, lang: Lang, all: boolean): number {
  const high = (text: string, mm: number) => heightOf(linesOf(text, mm, pt), pt, leads[lang]);
  const sum = (list: readonly string[], mm: number, between = 0) =>
    list.reduce((height, text) => height + high(text, mm) + between, 0);
  const number = high('', COLUMN);
  const parts = [
    Math.max(sum(texts.left, COLUMN, 1) + number, 2 * number),
    1.4 * high(texts.title, LINE) + 1,
    sum(texts.to, MOVED_IN),
    high(texts.subject, LINE),
    high(all ? texts.opening : texts.openingEnclosed, LINE),
    all ? sum(texts.objectives, MOVED_IN) : 0,
    sum(texts.facts, MOVED_IN - 26, 1),
    high(texts.invite, LINE),
    high(texts.closing, LINE),
    sum(texts.sign, BOTTOM_LINE) + sign,
  ];
  return parts.reduce((height, one) => height + one + gap, -gap);
}

/** Objectives in the letters of a usual letter, under a heading. */
function objectiveSheets(objectives: readonly string[], lang: Lang): number[][] {
  const { pt, gap } = settings[0];
  const high = (n: number) => heightOf(linesOf(objectives[n] ?? '', MOVED_IN, pt), pt, leads[lang]) + gap;
  return onSheets(
    objectives.map((_, n) => n),
    high,
    { first: SHEET - 30, next: SHEET - 30 },
  );
}
