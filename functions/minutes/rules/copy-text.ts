import { counted } from '../../i18n/counted.ts';
import { fullDate } from '../../i18n/dates.ts';
import { truncate } from '../../i18n/khmer.ts';
import { type Bilingual, inLanguage, type Lang, say } from '../../i18n/say.ts';
import { copyTexts as texts } from './copy-texts.ts';
import type { PublicSummary } from './public-page.ts';

/** Where the text is put, each with the habits of its readers. */
export const places = ['facebook', 'telegram', 'site'] as const;
export type CopyPlace = (typeof places)[number];

/**
 * Most characters of a whole text with its link: what is seen of a post before somebody taps 'more', and an item of
 * news on a site. Telegram takes 4,096.
 */
export const MOST_COPIED: Readonly<Record<CopyPlace, number>> = { facebook: 500, telegram: 500, site: 1000 };

/** Decisions that are named; there is room for so many in a post. */
const MOST_DECISIONS = 3;
const LINE = 110;
const SITE_LINE = 220;

export interface Copied {
  readonly summary: Pick<PublicSummary, 'title' | 'parts' | 'decisions' | 'points'>;
  readonly network: Bilingual;
  /** When it began (instant, UTC), and its zone. */
  readonly startsAt: string;
  readonly zone: string;
  readonly venue: Bilingual;
  /** Absolute address of the page. */
  readonly url: string;
}

/** The text for one place in one language: of the public summary alone, so that it says nothing that the page does not. */
export function copyText(of: Copied, place: CopyPlace, lang: Lang): string {
  const { summary, startsAt, zone, venue } = of;
  const url = `${of.url}?lang=${lang}`;
  const title = typed(summary.title, lang);
  const about = [fullDate(startsAt, zone, lang), typed(venue, lang)].filter(Boolean).join(' · ');
  const opening = typed(summary.parts.find(({ part }) => part === 'opening')?.text, lang);
  const decisions = summary.decisions.map(({ text }) => typed(text, lang)).filter(Boolean);
  const named = decisions.slice(0, MOST_DECISIONS);
  const length = place === 'site' ? SITE_LINE : LINE;
  const points = summary.points.length;
  const lines = [
    place === 'site' ? title : `${typed(of.network, lang)}: ${title}`,
    about,
    ...(place === 'site' && opening ? ['', truncate(opening, SITE_LINE)] : []),
    ...(named.length > 0
      ? ['', say(lang, texts.decided), ...named.map((one) => `• ${truncate(oneLine(one), length)}`)]
      : []),
    ...(points > 0 ? ['', counted(lang, points, texts.promised)] : []),
  ];
  const end = ['', say(lang, texts.more), url];
  return [...fitting(lines, MOST_COPIED[place] - [...end.join('\n')].length - 1), ...end].join('\n');
}

/** As many lines as there is room for, the last of them shortened; never a heading alone at the end. */
function fitting(lines: readonly string[], most: number): string[] {
  const taken: string[] = [];
  let left = most;
  for (const line of lines) {
    if (line.length + 1 > left) {
      if (left > 40) taken.push(truncate(line, graphemesIn(line, left - 2)));
      break;
    }
    taken.push(line);
    left -= line.length + 1;
  }
  while (taken.at(-1) === '' || taken.at(-1)?.endsWith(':') || taken.at(-1)?.endsWith('៖')) taken.pop();
  return taken;
}

/** Graphemes that fit into so many characters: of Khmer one is three and more. */
function graphemesIn(line: string, most: number): number {
  let [characters, graphemes] = [0, 0];
  for (const { segment } of new Intl.Segmenter('km', { granularity: 'grapheme' }).segment(line)) {
    characters += segment.length;
    if (characters > most) break;
    graphemes += 1;
  }
  return graphemes;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function typed(text: Bilingual | undefined, lang: Lang): string {
  return inLanguage(text, lang)?.text ?? '';
}
