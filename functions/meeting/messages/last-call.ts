import { type Catalogue, say } from '../../i18n/say.ts';
import { factLines } from './frame/copy-lines.ts';
import { placeBlocks } from './frame/detail-blocks.ts';
import { convenedDetails, subjectOf, toAnswer } from './frame/message-mail.ts';
import { questionTexts } from './questions.ts';
import type { Message, Usual } from './rule.ts';
import { noStandingAnswer } from './wanted.ts';
import type { MessageWords, UsualWords } from './words-shape.ts';

/** The last question, before rooms and meals are counted. */
export const rule: Message & Usual = {
  mail: 'message',
  due: { days: -3, laterThan: ['nudge1', 'nudge2'] },
  to: 'unanswered',
  until: 'nextQuestion',
  afterInvitation: 'workday',
  series: 'questions',
  last: true,
  givesWay: { turn: 4 },
  wanted: noStandingAnswer,
  handedOver: 'begin',
  optional: 'questions',
};

const texts = {
  subject: { en: 'Last question, {date}: {title}', km: 'សំណួរចុងក្រោយ {date}៖ {title}' },
  sign: { en: 'Last question: will you come?', km: 'សំណួរចុងក្រោយ៖ តើលោកអ្នកចូលរួមដែរឬទេ?' },
  lead: {
    en: 'The meeting is soon, and we do not know yet whether you will come. Please tell us with one tap; this is the last time we ask by mail.',
    km: 'កិច្ចប្រជុំជិតមកដល់ហើយ ប៉ុន្តែយើងខ្ញុំមិនទាន់ដឹងថាលោកអ្នកអាចចូលរួមឬអត់។ សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង។ នេះជាលើកចុងក្រោយដែលយើងខ្ញុំសួរតាមអ៊ីមែល។',
  },
  again: {
    en: 'The meeting is soon. Its time has changed since your answer, so we do not know whether you will come. Please tell us with one tap; this is the last time we ask by mail.',
    km: 'កិច្ចប្រជុំជិតមកដល់ហើយ។ ពេលវេលាត្រូវបានប្តូរពេលក្រោយចម្លើយដែលយើងខ្ញុំមាន ដូច្នេះយើងខ្ញុំមិនទាន់ដឹងថាលោកអ្នកអាចចូលរួមឬអត់។ សូមមេត្តាប្រាប់យើងខ្ញុំដោយចុចម្តង។ នេះជាលើកចុងក្រោយដែលយើងខ្ញុំសួរតាមអ៊ីមែល។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Last question before the meeting', km: 'សំណួរចុងក្រោយមុនកិច្ចប្រជុំ' },
  phrase: 'the last question',
  who: {
    en: 'To everybody whose organisation has not answered, before seats and meals are counted.',
    km: 'ជូនអ្នកដែលអង្គការរបស់គាត់មិនទាន់ឆ្លើយតប មុនពេលរាប់កន្លែងអង្គុយ និងអាហារ។',
  },
  letter: (mail, lang) => ({
    subject: subjectOf(texts.subject, mail, lang),
    preheader: say(lang, questionTexts.preheader),
    sign: { text: say(lang, texts.sign), tone: 'asks' },
    lead: [say(lang, mail.answeredBefore ? texts.again : texts.lead)],
    action: toAnswer(mail, lang),
    blocks: placeBlocks(convenedDetails(mail.details), lang),
  }),
  copy: {
    lead: {
      en: 'The meeting of {network} is soon, and the host needs to know: will {whom} take part? A no helps too.\n{title}',
      km: 'កិច្ចប្រជុំរបស់ {network} ជិតមកដល់ហើយ ហើយអង្គភាពម្ចាស់ផ្ទះត្រូវដឹងចំនួនអ្នកចូលរួម៖ តើ {whom} អាចចូលរួមដែរឬទេ? ចម្លើយថាមិនអាច ក៏មានប្រយោជន៍ដែរ។\n{title}',
    },
    lines: factLines,
    opens: 'toAnswer',
  },
} satisfies MessageWords & UsualWords;
