import { dateTimeRange } from './dates.ts';
import { type Bilingual, inLanguage, type Lang, say } from './say.ts';
import { typedTexts as texts } from './typed-texts.ts';

/** A typed text for a reader, with the note that it exists in the other language only. */
export interface Shown {
  readonly text: string;
  readonly lang: Lang;
  readonly note?: string | undefined;
}

/** What a person typed, for a reader of `lang`: marked where the reader's language is missing. */
export function shown(text: Bilingual | undefined, lang: Lang): Shown | undefined {
  const found = inLanguage(text, lang);
  if (!found) return undefined;
  if (found.lang === lang) return found;
  return { ...found, note: say(lang, found.lang === 'km' ? texts.onlyKhmer : texts.onlyEnglish) };
}

/** The same as bare text, where no mark is possible: subjects, calendars, share texts. */
export function plain(text: Bilingual | undefined, lang: Lang): string {
  return inLanguage(text, lang)?.text ?? '';
}

/** Weekday, date, begin and end; the words of the reader, the times of the meeting's zone. */
export function whenText(startsAt: string, endsAt: string, zone: string, lang: Lang): string {
  return dateTimeRange(startsAt, endsAt, zone, lang);
}

/** Both languages as one line for those who read both: Khmer first. */
export function bothLines(text: Bilingual | undefined): string {
  const { km, en } = text ?? {};
  return [km, en].filter((one, index, all) => one && all.indexOf(one) === index).join(' · ');
}

/**
 * Honorific and name as the person chose them. An honorific in the other script is left out: no
 * English line says `លោកស្រី`.
 */
export function addressOf(
  reader: { readonly name: string; readonly honorific?: string | undefined },
  lang: Lang,
): string {
  const chosen = reader.honorific && isKhmer(reader.honorific) === (lang === 'km') ? reader.honorific : '';
  const honorific = chosen || (lang === 'km' ? say('km', texts.politeAddress) : '');
  return [honorific, reader.name].filter(Boolean).join(' ') || say(lang, texts.politeAddress);
}

/** Written in Khmer letters, all or a part of it. */
export function isKhmer(text: string): boolean {
  return /\p{Script=Khmer}/u.test(text);
}
