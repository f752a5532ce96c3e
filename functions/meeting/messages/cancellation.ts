import { type Catalogue, say } from '../../i18n/say.ts';
import { factLines, reasonLines } from './frame/copy-lines.ts';
import { copyTexts } from './frame/copy-texts.ts';
import { dear, subjectOf } from './frame/whole-words.ts';
import type { News, Whole } from './rule.ts';
import { ofWithdrawal } from './stands.ts';
import type { NewsWords, WholeWords } from './words-shape.ts';

/** The meeting is cancelled. */
export const rule: Whole & News = {
  mail: 'whole',
  due: 'news',
  while: ['convened', 'cancelled'],
  stands: ofWithdrawal,
  wanted: () => undefined,
  calendar: 'cancels',
  handedOver: 'end',
  alsoToWhoLeft: true,
  closes: { what: 'beforehand', reason: 'meetingCancelled' },
  optional: false,
};

const texts = {
  subject: { en: 'Cancelled, {date}: {title}', km: 'លុបចោលកិច្ចប្រជុំ {date}៖ {title}' },
  preheader: {
    en: 'The meeting is cancelled. Please do not travel.',
    km: 'កិច្ចប្រជុំត្រូវបានលុបចោល។ សូមកុំធ្វើដំណើរមក។',
  },
  sign: { en: 'This meeting is cancelled', km: 'កិច្ចប្រជុំនេះត្រូវបានលុបចោល' },
  cancelled: {
    en: 'We are sorry: this meeting is cancelled. Please do not travel. Your calendar removes the entry, or asks you to.',
    km: 'យើងខ្ញុំសូមអភ័យទោស៖ កិច្ចប្រជុំនេះត្រូវបានលុបចោល។ សូមកុំធ្វើដំណើរមក។ ប្រតិទិនរបស់លោកអ្នកនឹងដកកិច្ចប្រជុំនេះចេញ ឬសួរលោកអ្នកជាមុន។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Cancellation', km: 'ដំណឹងលុបចោល' },
  phrase: 'the cancellation',
  letter: (mail, lang) => ({
    subject: subjectOf(texts.subject, mail, lang),
    preheader: say(lang, texts.preheader),
    sign: { text: say(lang, texts.sign), tone: 'cancels' },
    off: true,
    lead: [dear(mail, lang), say(lang, texts.cancelled)],
    blocks: [],
  }),
  copy: {
    lead: {
      en: '{network} is sorry to say that this meeting is cancelled: {title}',
      km: '{network} សូមអភ័យទោស កិច្ចប្រជុំនេះត្រូវបានលុបចោល៖ {title}',
    },
    lines: (copy, lang) => [
      ...factLines(copy, lang),
      ...reasonLines(copy, lang),
      say(lang, copyTexts.doNotTravel),
    ],
    opens: 'nothing',
  },
} satisfies WholeWords & NewsWords;
