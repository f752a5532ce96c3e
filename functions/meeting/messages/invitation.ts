import type { Catalogue, Lang } from '../../i18n/say.ts';
import { say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { factLines, insteadLines } from './frame/copy-lines.ts';
import { answerByLines, bodyBlocks } from './frame/detail-blocks.ts';
import { mailTexts } from './frame/texts.ts';
import type { WholeMail } from './frame/whole-mail.ts';
import { dear, subjectOf, whenAndWhere } from './frame/whole-words.ts';
import type { News, Whole } from './rule.ts';
import { ofInvitation } from './stands.ts';
import type { NewsWords, WholeWords } from './words-shape.ts';

/** Everybody of the audience is invited, once the time to press 'Stop' is over. */
export const rule: Whole & News = {
  mail: 'whole',
  due: 'news',
  while: ['convened'],
  stands: ofInvitation,
  wanted: () => undefined,
  calendar: 'invites',
  handedOver: 'begin',
  closes: { what: ['saveTheDate'], only: 'savedDates' },
  optional: false,
};

const texts = {
  subject: { en: 'Invitation, {date}: {title}', km: 'លិខិតអញ្ជើញ {date}៖ {title}' },
  sign: { en: 'You are invited', km: 'សូមគោរពអញ្ជើញចូលរួម' },
  member: {
    en: '{network} invites {organisation} to this meeting. We would be honoured by your presence.',
    km: '{network} សូមគោរពអញ្ជើញ {organisation} ចូលរួមកិច្ចប្រជុំនេះ។ វត្តមានរបស់លោកអ្នកជាកិត្តិយសដ៏ខ្ពង់ខ្ពស់សម្រាប់យើងខ្ញុំ។',
  },
  guest: {
    en: '{network} invites you to this meeting as our guest. We would be honoured by your presence.',
    km: '{network} សូមគោរពអញ្ជើញលោកអ្នកចូលរួមកិច្ចប្រជុំនេះក្នុងនាមជាភ្ញៀវកិត្តិយស។ វត្តមានរបស់លោកអ្នកជាកិត្តិយសដ៏ខ្ពង់ខ្ពស់សម្រាប់យើងខ្ញុំ។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Invitation', km: 'លិខិតអញ្ជើញ' },
  phrase: 'the invitation',
  letter: (mail, lang) => ({
    subject: subjectOf(texts.subject, mail, lang),
    preheader: whenAndWhere(say(lang, texts.sign), mail, lang),
    sign: { text: say(lang, texts.sign), tone: 'invites' },
    lead: [
      dear(mail, lang),
      inviting(mail, lang),
      ...insteadLines(mail, lang),
      // Sent again to somebody whose answer counts, it asks for no other.
      ...(mail.answer ? [say(lang, mailTexts.answerCounts)] : answerByLines(mail.details, mail, lang)),
    ],
    button: say(lang, mail.answer ? mailTexts.changeAnswer : mailTexts.answerButton),
    blocks: bodyBlocks(mail.details, lang),
  }),
  copy: {
    lead: { en: '{network} invites {whom} to: {title}', km: '{network} សូមគោរពអញ្ជើញ {whom} ចូលរួម៖ {title}' },
    lines: (copy, lang) => [...factLines(copy, lang), ...insteadLines(copy, lang)],
    opens: 'toAnswer',
    asLetter: true,
  },
} satisfies WholeWords & NewsWords;

/** The sentence that invites: an organisation, or a guest. */
export function inviting({ reader, network }: WholeMail, lang: Lang): string {
  return reader.organisation
    ? say(lang, texts.member, { network: network.shortName, organisation: plain(reader.organisation, lang) })
    : say(lang, texts.guest, { network: network.shortName });
}
