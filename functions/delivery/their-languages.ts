import { type Lang, type LangChoice, langsOf, say } from '../i18n/say.ts';
import type { MailModel, MailSection } from './mail-model.ts';
import { mailTexts as texts } from './texts.ts';

/**
 * A letter as a mail in the reader's language, or in both, Khmer first: the first one names the mail, and says that the
 * other is below.
 */
export function inTheirLanguages<
  Mail extends { readonly reader: { readonly lang: LangChoice } },
  Letter extends Pick<MailModel, 'subject' | 'preheader'>,
>(
  mail: Mail,
  letterIn: (mail: Mail, lang: Lang) => Letter,
  sectionOf: (mail: Mail, letter: Letter, lang: Lang) => MailSection,
): MailModel {
  const [first, ...rest] = langsOf(mail.reader.lang);
  const [below] = rest;
  const letter = letterIn(mail, first);
  return {
    subject: letter.subject,
    preheader: letter.preheader,
    sections: [
      {
        ...sectionOf(mail, letter, first),
        otherLanguageBelow: below && { text: say(below, texts.otherBelow), lang: below },
      },
      ...rest.map((lang) => sectionOf(mail, letterIn(mail, lang), lang)),
    ],
  };
}
