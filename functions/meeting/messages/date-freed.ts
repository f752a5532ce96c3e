import { localDate } from '../../i18n/dates.ts';
import { type Catalogue, say } from '../../i18n/say.ts';
import { isConvened } from '../rules/state.ts';
import { dayLines } from './frame/copy-lines.ts';
import { subjectOf } from './frame/message-mail.ts';
import type { Message, News } from './rule.ts';
import type { MessageWords, NewsWords } from './words-shape.ts';

/** People who were asked to keep a day free hear that nothing is planned on it any more. */
export const rule: Message & News = {
  mail: 'message',
  due: 'news',
  while: ['discarded'],
  stands: (meeting, { row, now }) => {
    // Beside a meeting that takes place it goes to people who are not invited to it.
    if (isConvened(meeting)) {
      if (meeting.singles[row.person]?.invited) return 'invitedSince';
    } else if (meeting.status !== 'discarded') return 'dateChanged';
    const last =
      (meeting.savedDates ?? [])
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '';
    return localDate(now, meeting.zone) > last ? 'tooLate' : undefined;
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
  notInvited: {
    en: '{network} asked you to keep this day free. You no longer need to: you are not among the people invited to this meeting. Thank you for keeping the day.',
    km: '{network} បានសុំឱ្យលោកអ្នកទុកពេលនៅថ្ងៃនេះ។ ឥឡូវលោកអ្នកមិនចាំបាច់ទុកពេលទៀតទេ ព្រោះលោកអ្នកមិនស្ថិតក្នុងបញ្ជីអញ្ជើញសម្រាប់កិច្ចប្រជុំនេះ។ សូមអរគុណដែលបានទុកពេល។',
  },
  notInvitedSign: { en: 'No need to keep this day free', km: 'មិនចាំបាច់ទុកពេលនៅថ្ងៃនេះទៀតទេ' },
  notInvitedSubject: { en: 'No need to keep free, {date}: {title}', km: 'លែងត្រូវទុកពេល {date}៖ {title}' },
  notInvitedCopy: {
    en: '{network} asked you to keep a day free. You no longer need to, as you are not among the people invited: {title}',
    km: '{network} បានសុំឱ្យលោកអ្នកទុកពេល។ ឥឡូវលែងចាំបាច់ហើយ ព្រោះលោកអ្នកមិនស្ថិតក្នុងបញ្ជីអញ្ជើញទេ៖ {title}',
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
    subject: subjectOf(mail.isForOthers ? texts.notInvitedSubject : texts.subject, mail, lang),
    preheader: say(lang, texts.preheader),
    sign: { text: say(lang, mail.isForOthers ? texts.notInvitedSign : texts.sign), tone: 'withdraws' },
    lead: [say(lang, mail.isForOthers ? texts.notInvited : texts.lead, { network: mail.network.shortName })],
  }),
  copy: {
    lead: {
      en: '{network} asked you to keep a day free. This meeting is no longer planned: {title}',
      km: '{network} បានសុំឱ្យលោកអ្នកទុកពេល។ កិច្ចប្រជុំនេះលែងមានគម្រោងហើយ៖ {title}',
    },
    leadFor: ({ isForOthers }) => (isForOthers ? texts.notInvitedCopy : undefined),
    lines: (copy, lang) => [...dayLines(copy, lang), say(lang, texts.dayIsYours)],
    opens: 'nothing',
  },
} satisfies MessageWords & NewsWords;
