/** What is shown in the place of what was hidden. */
export const HIDDEN = '▒▒▒';

const ADDRESS = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/gi;
const LINK = /\b(?:https?:\/\/|www\.)\S+/gi;
/** A site as people write it, `t.me/sokha`, and the name of a file. */
const SITE =
  /\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|info|edu|gov|asia|app|kh|me|io|ly|gl)\b(?:\/\S*)?/gi;
const FILE = /[^\s/\\]+\.(?:pdf|docx?|pptx?|xlsx?|jpe?g|png|heic|mp4|zip)\b/gi;
const NUMBER = /(?:\+|(?<![\d០-៩])\(?[0០])[\d០-៩][\d០-៩ .()/\u200b-]{6,}[\d០-៩]/g;
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
    (rest, name) => rest.replace(new RegExp(patternOf(name), 'giu'), HIDDEN),
    withoutLinks(text),
  );
  return hidden.replace(NUMBER, HIDDEN);
}

/** A text that leads nowhere: what a stranger typed goes to an address that may not be theirs. */
export function withoutLinks(text: string): string {
  return [ADDRESS, LINK, SITE, FILE].reduce((rest, one) => rest.replace(one, HIDDEN), text);
}

/** The same of a text in two languages. */
export function maskedBoth(
  text: { readonly en?: string | undefined; readonly km?: string | undefined },
  names: readonly string[],
): { en?: string; km?: string } {
  const { en, km } = text;
  return { ...(en ? { en: masked(en, names) } : {}), ...(km ? { km: masked(km, names) } : {}) };
}

/** What is not seen between the letters of a Khmer word, and what people write between the parts of a name. */
const UNSEEN = '[\\u200b-\\u200d\\u2060\\u00ad]*';
const BETWEEN = '[\\s\\u200b-\\u200d\\u2060\\u00ad_-]*';

function patternOf(name: string): string {
  return name
    .split(/[\s\u200b\u2060-]+/)
    .map((part) => [...part].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')).join(UNSEEN))
    .join(BETWEEN);
}
