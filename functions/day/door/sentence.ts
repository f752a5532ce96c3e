import { fullDate } from '../../i18n/dates.ts';
import { digitsFor } from '../../i18n/khmer.ts';
import { fill, type Lang } from '../../i18n/say.ts';
import type { Refusal } from '../../platform/refusal.ts';

/** What a refusal says to a reader: its day with the weekday, numbers in their digits. */
export function sentence(refusal: Refusal, zone: string, lang: Lang): string {
  const values = Object.entries(refusal.values).map(([name, value]) => [
    name,
    name === 'day' ? fullDate(String(value), zone, lang) : digitsFor(lang, value),
  ]);
  return fill(refusal.text[lang], Object.fromEntries(values));
}
