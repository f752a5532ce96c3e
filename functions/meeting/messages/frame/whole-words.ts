import { shortDate } from '../../../i18n/dates.ts';
import { fill, type Lang, say, type Text } from '../../../i18n/say.ts';
import { addressOf, plain, whenText } from '../../../i18n/typed-text.ts';
import { mailTexts as texts } from './texts.ts';
import type { WholeMail } from './whole-mail.ts';

/** A subject with `{title}` and `{date}`. */
export function subjectOf(text: Text, { details, startsAt, zone }: WholeMail, lang: Lang): string {
  return fill(text[lang], { title: plain(details.title, lang), date: shortDate(startsAt, zone, lang) });
}

/** The preview line of what invites: `sign` says what it is. */
export function whenAndWhere(
  sign: string,
  { details, startsAt, endsAt, zone }: WholeMail,
  lang: Lang,
): string {
  const when = whenText(startsAt, endsAt, zone, lang);
  return say(lang, texts.invitationPreheader, { sign, when, where: plain(details.venue, lang) });
}

export function dear({ reader }: Pick<WholeMail, 'reader'>, lang: Lang): string {
  return say(lang, texts.greeting, { name: addressOf(reader, lang) });
}
