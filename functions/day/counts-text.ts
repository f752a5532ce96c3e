import { digitsFor } from '../i18n/khmer.ts';
import { type Catalogue, type Lang, say } from '../i18n/say.ts';
import type { Counts } from './rules/events.ts';

/** How many came, for coordinators; the way Cambodia writes it. */
const texts = {
  figure: { en: '{n} ({parts})', km: '{n} ({parts})' },
  female: { en: '{n} female', km: 'ស្រី {n}' },
  pwd: { en: '{n} PwD', km: 'ជនមានពិការភាព {n}' },
  unknown: { en: 'sex unknown {n}', km: 'មិនដឹងភេទ {n}' },
  room: { en: '{n} in the room', km: 'ក្នុងបន្ទប់ {n}' },
  online: { en: '{n} online', km: 'អនឡាញ {n}' },
  organisations: { en: 'organisations: {n}', km: 'អង្គការ៖ {n}' },
} as const satisfies Catalogue;

/** Of how many came: the parts that are said in brackets. `pwd`: nothing where nobody asked, or the reader may not know. */
export function countParts(
  { women, men, sexUnknown }: Pick<Counts, 'women' | 'men' | 'sexUnknown'>,
  pwd: number | undefined,
  lang: Lang,
): string[] {
  const digits = (n: number) => digitsFor(lang, n);
  return [
    ...(women + men > 0 ? [say(lang, texts.female, { n: digits(women) })] : []),
    ...(pwd === undefined ? [] : [say(lang, texts.pwd, { n: digits(pwd) })]),
    ...(sexUnknown > 0 ? [say(lang, texts.unknown, { n: digits(sexUnknown) })] : []),
  ];
}

/** `35 (12 female, 2 PwD, sex unknown 3)`. */
export function countLine(counts: Counts, pwd: number | undefined, lang: Lang): string {
  const n = digitsFor(lang, counts.people);
  const parts = counts.people === 0 ? [] : countParts(counts, pwd, lang);
  return parts.length === 0 ? n : say(lang, texts.figure, { n, parts: parts.join(', ') });
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
