import { localDate } from '../../i18n/dates.ts';
import { type Catalogue, say } from '../../i18n/say.ts';
import { dayLines } from './frame/copy-lines.ts';
import { subjectOf } from './frame/message-mail.ts';
import type { Message, News } from './rule.ts';
import type { MessageWords, NewsWords } from './words-shape.ts';

/** People who were asked to keep a day free hear that nothing is planned on it any more. */
export const rule: Message & News = {
  mail: 'message',
  due: 'news',
  while: ['discarded'],
  stands: (meeting, { now }) => {
    if (meeting.status !== 'discarded') return 'dateChanged';
    return localDate(now, meeting.zone) > (meeting.savedDate?.date ?? '') ? 'tooLate' : undefined;
  },
  wanted: () => undefined,
  handedOver: 'done',
  alsoToWhoLeft: true,
  // People who never heard of a day need not hear that it is free.
  onlyAfter: 'saveTheDate',
  closes: { what: ['saveTheDate'], only: 'savedDates' },
  optional: false,
};

const texts = {
  subject: { en: 'No longer planned, {date}: {title}', km: 'លែងមានគម្រោង {date}៖ {title}' },
  sign: { en: 'This day is free again', km: 'ថ្ងៃនេះលែងមានកិច្ចប្រជុំ' },
  preheader: { en: 'You no longer need to keep this day free.', km: 'លោកអ្នកមិនចាំបាច់ទុកពេលនៅថ្ងៃនេះទៀតទេ។' },
  lead: {
    en: '{network} asked you to keep this day free. The meeting is no longer planned, so you do not need to.',
    km: '{network} បានសុំឱ្យលោកអ្នកទុកពេលនៅថ្ងៃនេះ។ កិច្ចប្រជុំលែងមានគម្រោងទៀតហើយ ដូច្នេះលោកអ្នកអាចប្រើពេលនេះតាមសេចក្តីត្រូវការ។',
  },
  dayIsYours: {
    en: 'You do not need to keep it free. We are sorry for the trouble.',
    km: 'លោកអ្នកអាចប្រើពេលនេះតាមសេចក្តីត្រូវការ។ សូមអភ័យទោសចំពោះការរំខាន។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Date no longer needed', km: 'ដំណឹងលែងត្រូវទុកពេល' },
  phrase: 'the news that the day is free',
  letter: (mail, lang) => ({
    subject: subjectOf(texts.subject, mail, lang),
    preheader: say(lang, texts.preheader),
    sign: { text: say(lang, texts.sign), tone: 'withdraws' },
    lead: [say(lang, texts.lead, { network: mail.network.shortName })],
  }),
  copy: {
    lead: {
      en: '{network} asked you to keep a day free. This meeting is no longer planned: {title}',
      km: '{network} បានសុំឱ្យលោកអ្នកទុកពេល។ កិច្ចប្រជុំនេះលែងមានគម្រោងហើយ៖ {title}',
    },
    lines: (copy, lang) => [...dayLines(copy, lang), say(lang, texts.dayIsYours)],
    opens: 'nothing',
  },
} satisfies MessageWords & NewsWords;
