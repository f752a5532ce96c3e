import type { MailModel, MailSection } from '../../../delivery/mail-model.ts';
import { type Lang, type LangChoice, langsOf } from '../../../i18n/say.ts';

/** A letter as a mail in the reader's language, or in both, Khmer first: the first one names the mail. */
export function inTheirLanguages<
  Mail extends { readonly reader: { readonly lang: LangChoice } },
  Letter extends Pick<MailModel, 'subject' | 'preheader'>,
>(
  mail: Mail,
  letterIn: (mail: Mail, lang: Lang) => Letter,
  sectionOf: (mail: Mail, letter: Letter, lang: Lang, otherBelow: boolean) => MailSection,
): MailModel {
  const [first, ...rest] = langsOf(mail.reader.lang);
  const letter = letterIn(mail, first);
  return {
    subject: letter.subject,
    preheader: letter.preheader,
    sections: [
      sectionOf(mail, letter, first, rest.length > 0),
      ...rest.map((lang) => sectionOf(mail, letterIn(mail, lang), lang, false)),
    ],
  };
}
