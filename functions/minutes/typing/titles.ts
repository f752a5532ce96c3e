import { digitsFor } from '../../i18n/khmer.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import type { MinutesLine } from '../rules/lines.ts';
import { minutesTexts as texts } from './texts.ts';

function titleOf({ is, title }: MinutesLine, lang: Lang): string {
  if (is === 'points') return say(lang, texts.openPoints);
  if (is === 'gone') return say(lang, texts.offAgenda);
  return plain(title, lang) || say(lang, texts.untitled);
}

/** An item by its number and title, as its page, the list of all items and the print say it. */
export function numberedTitle(line: MinutesLine, lang: Lang): string {
  const title = titleOf(line, lang);
  return line.n === undefined ? title : say(lang, texts.itemNumber, { n: digitsFor(lang, line.n), title });
}
