import { digitsFor } from '../i18n/khmer.ts';
import { type Catalogue, type Lang, say } from '../i18n/say.ts';
import type { Counts } from './rules/counts.ts';

/** How many came, for coordinators. */
const texts = {
  female: { en: '{n} female', km: 'ស្រី {n}' },
  pwd: { en: '{n} PwD', km: 'ជនមានពិការភាព {n}' },
  unknown: { en: 'sex unknown {n}', km: 'មិនដឹងភេទ {n}' },
  room: { en: '{n} in the room', km: 'ក្នុងបន្ទប់ {n}' },
  online: { en: '{n} online', km: 'អនឡាញ {n}' },
  organisations: { en: 'organisations: {n}', km: 'អង្គការ៖ {n}' },
} as const satisfies Catalogue;

/** `35 (12 female, 2 PwD, sex unknown 3)`. `pwd`: by who asked in private; absent where nobody did. */
export function countsText(lang: Lang, counts: Counts, pwd?: number): string {
  const { people, women, sexUnknown } = counts;
  if (people === 0) return digitsFor(lang, 0);
  const parts = [
    say(lang, texts.female, { n: digitsFor(lang, women) }),
    ...(pwd === undefined ? [] : [say(lang, texts.pwd, { n: digitsFor(lang, pwd) })]),
    ...(sexUnknown === 0 ? [] : [say(lang, texts.unknown, { n: digitsFor(lang, sexUnknown) })]),
  ];
  return `${digitsFor(lang, people)} (${parts.join(', ')})`;
}

/** `31 in the room · 4 online · organisations: 20`; online only where somebody was. */
export function placesText(lang: Lang, { room, online, organisations }: Counts): string {
  const parts = [
    say(lang, texts.room, { n: digitsFor(lang, room) }),
    ...(online === 0 ? [] : [say(lang, texts.online, { n: digitsFor(lang, online) })]),
    say(lang, texts.organisations, { n: digitsFor(lang, organisations) }),
  ];
  return parts.join(' · ');
}
