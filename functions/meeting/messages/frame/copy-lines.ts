import { fullDate } from '../../../i18n/dates.ts';
import { digitsFor } from '../../../i18n/khmer.ts';
import { type Lang, say } from '../../../i18n/say.ts';
import { plain, whenText } from '../../../i18n/typed-text.ts';
import { changeRow } from './change-rows.ts';
import type { Copy } from './copy-text.ts';
import { copyTexts } from './copy-texts.ts';

/** When and where. */
export function factLines(
  { details, times, zone }: Pick<Copy, 'details' | 'times' | 'zone'>,
  lang: Lang,
): string[] {
  const where = [plain(details.venue, lang), plain(details.address, lang)].filter(Boolean).join(', ');
  return [
    ...(times
      ? [say(lang, copyTexts.when, { when: whenText(times.startsAt, times.endsAt, zone, lang) })]
      : []),
    say(lang, copyTexts.where, { where }),
  ];
}

/** The day alone: there is no place or hour yet that anybody should rely on. */
export function dayLines({ details: { date }, zone }: Copy, lang: Lang): string[] {
  return date ? [say(lang, copyTexts.when, { when: fullDate(date, zone, lang) })] : [];
}

/** That the day they were asked to keep free before is not needed any more. */
export function insteadLines({ insteadOf, zone }: Pick<Copy, 'insteadOf' | 'zone'>, lang: Lang): string[] {
  return insteadOf ? [say(lang, copyTexts.insteadOf, { date: fullDate(insteadOf, zone, lang) })] : [];
}

export function agendaLines({ details }: Copy, lang: Lang): string[] {
  const items = (details.agenda ?? []).flatMap(({ title }) => plain(title, lang) || []);
  if (items.length === 0) return [];
  return [
    say(lang, copyTexts.agendaTitle),
    ...items.map((item, index) => `${digitsFor(lang, index + 1)}. ${item}`),
  ];
}

/** Old → new since this person was last told. */
export function changeLines({ changes = [], zone }: Copy, lang: Lang): string[] {
  const words = (wording: string | { readonly text: string } | undefined) =>
    (typeof wording === 'string' ? wording : wording?.text) ?? say(lang, copyTexts.nothing);
  return changes.map((change) => {
    const { label, before, after } = changeRow(change, zone, lang);
    return say(lang, copyTexts.changed, { label, before: words(before), after: words(after) });
  });
}

export function reasonLines({ reason }: Copy, lang: Lang): string[] {
  const text = plain(reason, lang);
  return text ? [say(lang, copyTexts.reason, { reason: text })] : [];
}
