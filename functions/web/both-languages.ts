import * as z from 'zod';
import type { HalfText } from '../i18n/half-text.ts';
import { truncate } from '../i18n/khmer.ts';
import type { Lang } from '../i18n/say.ts';
import { type FormTree, listAt } from './parse.ts';
import { complaint, type Labels, type Problem, problemsOf } from './problems.ts';
import { fieldTexts } from './texts-fields.ts';

/** Name of the boxes by which somebody says that the language they left alone is right as it is. */
export const RIGHT = 'right';

/** Characters of the old words that are shown: they are in the field as well. */
const SHOWN = 80;

/** A text changed in one language alone, by its name in the form. */
export interface HalfNamed extends HalfText {
  readonly name: string;
}

/** Those about which nobody has said yet that they are right so. */
export function stillToAsk<T extends HalfNamed>(halves: readonly T[], tree: FormTree): T[] {
  const right = listAt(tree, RIGHT);
  return halves.filter(({ name }) => !right.includes(name));
}

/** The question, at the language that was left alone; a box under it is the way out. */
export function askedAbout(halves: readonly HalfNamed[], lang: Lang, labels: Labels): Problem[] {
  return halves.flatMap(({ name, stayed, words }) => {
    const text = stayed === 'km' ? fieldTexts.khmerStayed : fieldTexts.englishStayed;
    const issue = complaint(text, { words: truncate(words, SHOWN) }, [...name.split('.'), stayed]);
    const problems = problemsOf(new z.ZodError([{ ...issue, message: '' }]), lang, labels);
    return problems.map((problem) => ({ ...problem, asks: name }));
  });
}
