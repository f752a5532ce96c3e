import { fullDate } from '../../i18n/dates.ts';
import { type Lang, say } from '../../i18n/say.ts';
import { promiseTexts as texts } from './texts.ts';

/** Until when, or since when it is over. @param today local date. */
export function dueText(due: string | undefined, today: string, zone: string, lang: Lang): string {
  if (due === undefined) return say(lang, texts.noDate);
  return say(lang, due < today ? texts.over : texts.until, { date: fullDate(due, zone, lang) });
}
