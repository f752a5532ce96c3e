import { digitsFor } from './khmer.ts';
import { type CountedText, type Forms, fill, type Lang, type Placeholders } from './say.ts';

type FormsOf<T extends string | Forms> = T extends Forms ? T['one'] | T['other'] : T;

type Others<T extends CountedText> = Exclude<
  Placeholders<FormsOf<T['en']> & string> | Placeholders<FormsOf<T['km']> & string>,
  'n'
>;

type Values<T extends CountedText> = [Others<T>] extends [never]
  ? []
  : [values: { readonly [K in Others<T>]: string | number }];

/**
 * The text for a number of things, in one language, with the number in the reader's digits as `{n}` and its other
 * values filled in. English has a form for one alone; where Khmer says it as a word, it is for exactly one
 * as well, which plural rules would not tell of Khmer.
 */
export function counted<const T extends CountedText>(
  lang: Lang,
  n: number,
  text: T,
  ...values: Values<T>
): string {
  const forms: string | Forms = text[lang];
  const form = typeof forms === 'string' ? forms : n === 1 ? forms.one : forms.other;
  return fill(form, { ...values[0], n: digitsFor(lang, n) });
}
