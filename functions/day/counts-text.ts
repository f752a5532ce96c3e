import { counted } from '../i18n/counted.ts';
import { digitsFor } from '../i18n/khmer.ts';
import { type Catalogue, type Lang, say } from '../i18n/say.ts';
import type { Counts } from './rules/events.ts';

/** How many came, for coordinators; the way Cambodia writes it. */
const texts = {
  figure: { en: '{n} ({parts})', km: '{n} ({parts})' },
  female: { en: '{n} female', km: 'ស្រី {n}' },
  pwd: { en: '{n} PwD', km: 'ជនមានពិការភាព {n}' },
  unknown: { en: '{n} of unknown sex', km: 'មិនដឹងភេទ {n}' },
  room: { en: '{n} in the room', km: 'ក្នុងបន្ទប់ {n}' },
  online: { en: '{n} online', km: 'អនឡាញ {n}' },
  organisations: { en: { one: '1 organisation', other: '{n} organisations' }, km: 'អង្គការ {n}' },
  pwdNote: {
    en: 'PwD: persons with disabilities, as asked in private.',
    km: 'ជនមានពិការភាព៖ តាមអ្វីដែលបានសួរដោយឡែក។',
  },
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
    ...(sexUnknown > 0 ? [say(lang, texts.unknown, { n: digits(sexUnknown) })] : []),
    ...(pwd === undefined ? [] : [say(lang, texts.pwd, { n: digits(pwd) })]),
  ];
}

/** `35 (12 female, 3 of unknown sex, 2 PwD)`. */
export function countLine(counts: Counts, pwd: number | undefined, lang: Lang): string {
  const n = digitsFor(lang, counts.people);
  const parts = counts.people === 0 ? [] : countParts(counts, pwd, lang);
  return parts.length === 0 ? n : say(lang, texts.figure, { n, parts: parts.join(', ') });
}

/** What is meant by the number of persons with disabilities, once on a page that says it; nothing where it is not said. */
export function pwdNote(lang: Lang, pwd: number | undefined): string {
  return pwd === undefined ? '' : say(lang, texts.pwdNote);
}

/** `31 in the room · 4 online · 20 organisations`; online only where somebody was. */
export function placesText(lang: Lang, { room, online, organisations }: Counts): string {
  const parts = [
    say(lang, texts.room, { n: digitsFor(lang, room) }),
    ...(online === 0 ? [] : [say(lang, texts.online, { n: digitsFor(lang, online) })]),
    counted(lang, organisations, texts.organisations),
  ];
  return parts.join(' · ');
}
