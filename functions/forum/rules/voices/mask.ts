/** What is shown in the place of what was hidden. */
export const HIDDEN = '▒▒▒';

const ADDRESS = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/gi;
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi;
const NUMBER = /(?:\+|\b0)[\d០-៩][\d០-៩ .-]{6,}[\d០-៩]/g;
/** A shorter name is a word of its own in too many sentences. */
const SHORTEST = 3;

/**
 * A text without the names, addresses and numbers that are known. It may still tell who wrote it: who reads it is told
 * so, and this is called anonymous nowhere.
 */
export function masked(text: string, names: readonly string[]): string {
  const known = [...new Set(names.map((one) => one.trim()))]
    .filter((one) => one.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
  const hidden = known.reduce(
    (rest, name) => rest.replace(new RegExp(escaped(name), 'giu'), HIDDEN),
    text.replace(ADDRESS, HIDDEN).replace(LINK, HIDDEN),
  );
  return hidden.replace(NUMBER, HIDDEN);
}

/** The same of a text in two languages. */
export function maskedBoth(
  text: { readonly en?: string | undefined; readonly km?: string | undefined },
  names: readonly string[],
): { en?: string; km?: string } {
  const { en, km } = text;
  return { ...(en ? { en: masked(en, names) } : {}), ...(km ? { km: masked(km, names) } : {}) };
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
