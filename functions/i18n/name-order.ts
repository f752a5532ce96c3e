import type { Lang } from './say.ts';

const collators = new Map<Lang, Intl.Collator>();

/**
 * Names as a dictionary of the reader's language has them (CLDR's order for `km` and `en`), with numbers in
 * names as numbers. `names` are compared one after the other: an organisation first, then a person of it.
 */
export function inNameOrder<T>(
  list: readonly T[],
  lang: Lang,
  names: (one: T) => string | readonly string[],
): T[] {
  const collator = collators.get(lang) ?? new Intl.Collator(lang, { numeric: true });
  collators.set(lang, collator);
  return list
    .map((one) => ({ one, keys: [names(one)].flat() }))
    .sort((a, b) => {
      for (const [n, key] of a.keys.entries()) {
        const order = collator.compare(key, b.keys[n] ?? '');
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ one }) => one);
}
