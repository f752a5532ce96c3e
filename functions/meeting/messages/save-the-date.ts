import { type Catalogue, say } from '../../i18n/say.ts';
import { isConvened } from '../rules/state.ts';
import { dayLines, insteadLines } from './frame/copy-lines.ts';
import { subjectOf } from './frame/message-mail.ts';
import type { Message, News } from './rule.ts';
import type { MessageWords, NewsWords } from './words-shape.ts';

/** Everybody who would be invited is asked to keep the day of a draft free. */
export const rule: Message & News = {
  mail: 'message',
  due: 'news',
  while: ['draft'],
  stands: (meeting) => {
    if (isConvened(meeting)) return 'invitedSince';
    const { savedDate, details, status } = meeting;
    return status === 'draft' && savedDate?.date === details.date ? undefined : 'dateChanged';
  },
  wanted: () => undefined,
  handedOver: 'begin',
  // The day was asked for anew.
  closes: { what: ['saveTheDate'], only: 'earlierOnes' },
  optional: false,
};

const texts = {
  subject: { en: 'Please keep free, {date}: {title}', km: 'សូមទុកពេល {date}៖ {title}' },
  sign: { en: 'Please keep this day free', km: 'សូមទុកពេលសម្រាប់ថ្ងៃនេះ' },
  preheader: {
    en: 'The invitation with place and agenda will follow.',
    km: 'លិខិតអញ្ជើញដែលមានទីកន្លែង និងរបៀបវារៈ នឹងផ្ញើជូនតាមក្រោយ។',
  },
  lead: {
    en: '{network} is planning a meeting on this day. Please keep it free. The invitation will follow; you do not need to answer now.',
    km: '{network} គ្រោងរៀបចំកិច្ចប្រជុំនៅថ្ងៃនេះ។ សូមលោកអ្នកមេត្តាទុកពេល។ លិខិតអញ្ជើញនឹងផ្ញើជូនតាមក្រោយ ដូច្នេះមិនទាន់ចាំបាច់ឆ្លើយតបទេ។',
  },
  invitationFollows: {
    en: 'The invitation will follow; you do not need to answer now.',
    km: 'លិខិតអញ្ជើញនឹងផ្ញើជូនតាមក្រោយ។ មិនទាន់ចាំបាច់ឆ្លើយតបទេ។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Save the date', km: 'សំណើទុកពេល' },
  phrase: 'a save-the-date',
  letter: (mail, lang) => ({
    subject: subjectOf(texts.subject, mail, lang),
    preheader: say(lang, texts.preheader),
    sign: { text: say(lang, texts.sign), tone: 'invites' },
    lead: [say(lang, texts.lead, { network: mail.network.shortName }), ...insteadLines(mail, lang)],
  }),
  copy: {
    lead: {
      en: '{network} is planning a meeting. Please keep the day free: {title}',
      km: '{network} គ្រោងរៀបចំកិច្ចប្រជុំ។ សូមលោកអ្នកមេត្តាទុកពេល៖ {title}',
    },
    lines: (copy, lang) => [
      ...dayLines(copy, lang),
      ...insteadLines(copy, lang),
      say(lang, texts.invitationFollows),
    ],
    opens: 'nothing',
  },
} satisfies MessageWords & NewsWords;
