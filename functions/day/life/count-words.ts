import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import type { Counts } from '../rules/counts.ts';
import { dayTexts as texts } from './texts.ts';

/** Of how many came: the parts that are said in brackets. `pwd`: nothing where nobody asked, or the reader may not know. */
export function countParts(
  { women, men, sexUnknown }: Pick<Counts, 'women' | 'men' | 'sexUnknown'>,
  pwd: number | undefined,
  lang: Lang,
): string[] {
  const digits = (n: number) => digitsFor(lang, n);
  return [
    ...(women + men > 0 ? [say(lang, texts.female, { n: digits(women) })] : []),
    ...(pwd === undefined ? [] : [say(lang, texts.pwd, { n: digits(pwd) })]),
    ...(sexUnknown > 0 ? [say(lang, texts.unknown, { n: digits(sexUnknown) })] : []),
  ];
}

/** `35 (12 female, 2 PwD)`: the way Cambodia writes how many came. */
export function countLine(counts: Counts, pwd: number | undefined, lang: Lang): string {
  const n = digitsFor(lang, counts.people);
  const parts = countParts(counts, pwd, lang);
  return parts.length === 0 ? n : say(lang, texts.figure, { n, parts: parts.join(', ') });
}
