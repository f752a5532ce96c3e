import { weekdayAndTime } from '../../i18n/dates.ts';
import { type Catalogue, type Lang, say } from '../../i18n/say.ts';
import { plain, shown, whenText } from '../../i18n/typed-text.ts';
import { factLines } from './frame/copy-lines.ts';
import { noteBlocks, placeBlocks } from './frame/detail-blocks.ts';
import type { Letter } from './frame/letter.ts';
import {
  changeAnswer,
  convenedDetails,
  type MessageMail,
  subjectOf,
  toAnswer,
  toMeeting,
} from './frame/message-mail.ts';
import type { Message, Usual } from './rule.ts';
import { notDeclined } from './wanted.ts';
import type { MessageWords, UsualWords } from './words-shape.ts';

/**
 * On the last working day before. People who gave no clear answer get it as well, since they may come all
 * the same; once it was asked for the last time it reminds them and asks nothing.
 */
export const rule: Message & Usual = {
  mail: 'message',
  due: { days: -1 },
  to: 'notDeclined',
  until: 'begin',
  afterInvitation: 'hours',
  wanted: notDeclined,
  handedOver: 'begin',
  optional: 'reminder',
};

const texts = {
  subject: { en: 'Reminder, {date}: {title}', km: 'សូមរំលឹក {date}៖ {title}' },
  sign: { en: 'Reminder: {when}', km: 'សូមរំលឹក៖ {when}' },
  preheader: { en: 'Reminder: {when}, {where}.', km: 'សូមរំលឹក៖ {when} នៅ{where}។' },
  comes: {
    en: 'We look forward to seeing you. If something comes up, please tell us with one tap: your seat and your lunch are prepared.',
    km: 'យើងខ្ញុំរង់ចាំស្វាគមន៍លោកអ្នក។ ប្រសិនបើលោកអ្នកជាប់ធុរៈ សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង ព្រោះកន្លែងអង្គុយ និងអាហាររបស់លោកអ្នកត្រូវបានរៀបចំរួចហើយ។',
  },
  open: {
    en: 'We have no clear answer from you yet. You are welcome to come; please tell us with one tap.',
    km: 'យើងខ្ញុំមិនទាន់មានចម្លើយច្បាស់លាស់ពីលោកអ្នកទេ។ យើងខ្ញុំសូមស្វាគមន៍លោកអ្នក សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង ថាលោកអ្នកអាចចូលរួមឬអត់។',
  },
  again: {
    en: 'The time of the meeting has changed since your answer. You are welcome to come; please tell us with one tap whether the new time suits you.',
    km: 'ពេលវេលានៃកិច្ចប្រជុំត្រូវបានប្តូរពេលក្រោយចម្លើយដែលយើងខ្ញុំមាន។ យើងខ្ញុំសូមស្វាគមន៍លោកអ្នក សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង ថាលោកអ្នកអាចចូលរួមតាមពេលថ្មីឬអត់។',
  },
  silent: {
    en: 'You are welcome, also if you are not sure yet. This only reminds you when and where we meet.',
    km: 'យើងខ្ញុំសូមស្វាគមន៍លោកអ្នក ទោះបីលោកអ្នកមិនទាន់ប្រាកដក៏ដោយ។ សារនេះគ្រាន់តែរំលឹកអំពីពេលវេលា និងទីកន្លែងប្រជុំប៉ុណ្ណោះ។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Reminder', km: 'ការរំលឹកមុនកិច្ចប្រជុំ' },
  phrase: 'the reminder',
  who: { en: 'To everybody who has not said no.', km: 'ជូនអ្នកទាំងអស់ដែលមិនបានឆ្លើយថាមិនចូលរួម។' },
  letter: (mail, lang) => {
    const { times, zone } = mail;
    const details = convenedDetails(mail.details);
    const when = times ? whenText(times.startsAt, times.endsAt, zone, lang) : '';
    return {
      subject: subjectOf(texts.subject, mail, lang),
      preheader: say(lang, texts.preheader, { when, where: plain(details.venue, lang) }),
      sign: {
        text: say(lang, texts.sign, { when: times ? weekdayAndTime(times.startsAt, zone, lang) : '' }),
        tone: 'reminds',
      },
      ...answering(mail, lang),
      blocks: [...placeBlocks(details, lang), ...noteBlocks(shown(details.note, lang), lang)],
    };
  },
  copy: {
    lead: { en: '{network} reminds {whom} of: {title}', km: '{network} សូមរំលឹក {whom} អំពី៖ {title}' },
    lines: factLines,
    opens: 'answer',
  },
} satisfies MessageWords & UsualWords;

/** What it says of the answer of its reader, and where its button leads. */
function answering(mail: MessageMail, lang: Lang): Pick<Letter, 'lead' | 'action'> {
  const { answer, answeredBefore, askedForLast } = mail;
  if (answer?.fields.answer === 'yes') {
    return { lead: [say(lang, texts.comes)], action: changeAnswer(mail, lang) };
  }
  if (askedForLast) return { lead: [say(lang, texts.silent)], action: toMeeting(mail, lang) };
  return { lead: [say(lang, answeredBefore ? texts.again : texts.open)], action: toAnswer(mail, lang) };
}
