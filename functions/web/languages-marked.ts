import type { Lang } from '../i18n/say.ts';

/** A comment, a tag (`>` may be in the value of an attribute), or text. */
const PIECES = /<!--[\s\S]*?-->|<[^>"]*(?:"[^"]*"[^>"]*)*>|[^<]+/g;
const NAME = /^<([a-z][\w-]*)/i;
const OWN = /\slang="(km|en)"/;

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Not for people. */
const RAW = new Set(['script', 'style']);
/** Their text is bare: nothing can be marked inside it. */
const BARE = new Set(['option', 'textarea', 'title']);
/** Where people type what is in `value`. */
const TYPED = /\stype="(?:text|search)"/;

const KHMER = /\p{Script=Khmer}/u;
const LATIN = /\p{Script=Latin}/u;
const ENTITY = '&#?\\w+;';
/** From the first Khmer letter to the last one before a Latin one. */
const KHMER_RUN = new RegExp(
  `\\p{Script=Khmer}(?:(?:${ENTITY}|[^\\p{Script=Latin}&])*\\p{Script=Khmer})?`,
  'gu',
);
const IN_WORD = "[\\p{Script=Latin}\\p{M}\\d'’.@:/_+%-]";
const WORD = `\\p{Script=Latin}${IN_WORD}*`;
/** Between words; it begins with what is in none, so that there is one way to read a text, however long it is. */
const BETWEEN = `(?:&amp;|&quot;|[\\s,;·()–—])(?:&amp;|&#39;|&quot;|[\\s\\d,;·()/–—-])*`;
/** Two Latin words or more, with the number after them. The first alternative is no text, but looks like a word. */
const LATIN_RUN = new RegExp(`${ENTITY}|(?<!${IN_WORD})${WORD}(?:${BETWEEN}${WORD})+(?:[ ,]+\\d+)?`, 'gu');

/**
 * A page on which each text of one script has its language (WCAG 3.1.2), so that a screen reader speaks it with the right
 * voice and a browser takes the right letters: names, and what people typed, are of either language on any page. It is
 * done once for the whole page, and not wherever a name is written.
 *
 * Khmer on an English page is marked whatever it says. Latin letters on a Khmer page are where they are two words or
 * more: single ones are abbreviations, addresses and names, which a Khmer voice spells. What is the only text of its
 * element is marked on the element; elements of bare text (`option`, `textarea`, `title`, all in drawings), fields and
 * pictures have the language of most of their letters.
 *
 * @param html as our own JSX writes it: every element is closed, attributes are in double quotes
 */
export function languagesMarked(html: string): string {
  const pieces = html.match(PIECES) ?? [];
  const out: string[] = [];
  const langs: Lang[] = [];
  let drawing = 0;
  for (let n = 0; n < pieces.length; n += 1) {
    const piece = pieces[n] ?? '';
    const outer = langs.at(-1) ?? 'en';
    if (!piece.startsWith('<')) {
      out.push(drawing > 0 ? piece : inRuns(piece, outer));
      continue;
    }
    const name = NAME.exec(piece)?.[1] ?? '';
    if (name === '') {
      if (piece.startsWith('</')) langs.pop();
      if (drawing > 0 && piece.startsWith('</svg')) drawing -= 1;
      out.push(piece);
      continue;
    }
    const lang = ownLang(piece) ?? outer;
    if (VOID.has(name) || piece.endsWith('/>')) {
      out.push(withoutText(name, piece, lang));
      continue;
    }
    if (name === 'svg') drawing += 1;
    const [text = '', end = ''] = [pieces[n + 1], pieces[n + 2]];
    if (name === 'option' && text.startsWith('</')) {
      out.push(withoutText(name, piece, lang));
      langs.push(lang);
      continue;
    }
    if (RAW.has(name) || text.startsWith('<') || !end.startsWith(`</${name}`)) {
      out.push(piece);
      langs.push(lang);
      // Until its end, nothing of it is looked at.
      while (RAW.has(name) && n + 1 < pieces.length && !pieces[n + 1]?.startsWith(`</${name}`)) {
        n += 1;
        out.push(pieces[n] ?? '');
      }
      continue;
    }
    const isBare = drawing > 0 || BARE.has(name);
    const of = isBare ? mostly(text, lang) : wholly(text, lang);
    out.push(of === lang ? piece : withLang(piece, of), isBare ? text : inRuns(text, of), end);
    n += 2;
  }
  return out.join('');
}

function ownLang(tag: string): Lang | undefined {
  const own = OWN.exec(tag)?.[1];
  return own === 'km' || own === 'en' ? own : undefined;
}

/** The tag with this language, in the place of the one that it may have. */
function withLang(tag: string, lang: Lang): string {
  if (ownLang(tag)) return tag.replace(OWN, ` lang="${lang}"`);
  return tag.replace(NAME, `$& lang="${lang}"`);
}

/** A field with what was typed into it, a word that is offered for it, or a picture with what is said of it. */
function withoutText(name: string, tag: string, lang: Lang): string {
  if (name !== 'img' && name !== 'option' && !(name === 'input' && TYPED.test(tag))) return tag;
  const text = (name === 'img' ? /\salt="([^"]*)"/ : /\svalue="([^"]*)"/).exec(tag)?.[1] ?? '';
  const of = mostly(text, lang);
  return of === lang ? tag : withLang(tag, of);
}

/** The language that the whole text is in, where it is one alone. */
function wholly(text: string, lang: Lang): Lang {
  const said = withoutEntities(text);
  if (lang === 'en') return KHMER.test(said) && !LATIN.test(said) ? 'km' : 'en';
  return !KHMER.test(said) && isLatinRun(said) ? 'en' : 'km';
}

/** The language of most of its letters. */
function mostly(text: string, lang: Lang): Lang {
  const said = withoutEntities(text);
  const khmer = said.match(/\p{Script=Khmer}/gu)?.length ?? 0;
  const latin = said.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (lang === 'en') return khmer > latin ? 'km' : 'en';
  return latin > khmer && isLatinRun(said) ? 'en' : 'km';
}

/** Marks what is of the other language than the text around it. */
function inRuns(text: string, lang: Lang): string {
  if (lang === 'en') {
    return KHMER.test(text) ? text.replace(KHMER_RUN, (run) => `<span lang="km">${run}</span>`) : text;
  }
  if (!LATIN.test(text)) return text;
  return text.replace(LATIN_RUN, (run) => (run.startsWith('&') ? run : `<span lang="en">${run}</span>`));
}

function isLatinRun(text: string): boolean {
  LATIN_RUN.lastIndex = 0;
  return LATIN_RUN.test(text);
}

function withoutEntities(text: string): string {
  return text.replace(/&#?\w+;/g, ' ');
}
