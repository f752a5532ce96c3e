import { digitsFor } from './khmer.ts';
import { fill, type Lang, type Text } from './say.ts';

/** One text for one, another with `{n}` for more; Khmer has one form, but may say 'one' in words. */
export function counted(lang: Lang, n: number, one: Text, many: Text): string {
  return fill((n === 1 ? one : many)[lang], { n: digitsFor(lang, n) });
}
