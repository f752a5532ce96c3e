import type { Catalogue } from '../../i18n/say.ts';
import { factLines } from './frame/copy-lines.ts';
import { nudgeLetter } from './questions.ts';
import type { Message, Usual } from './rule.ts';
import { noStandingAnswer } from './wanted.ts';
import type { MessageWords, UsualWords } from './words-shape.ts';

/** Asks those who still have not answered once more. */
export const rule: Message & Usual = {
  mail: 'message',
  due: { days: -10, laterThan: ['nudge1'] },
  to: 'unanswered',
  until: 'nextQuestion',
  afterInvitation: 'workday',
  series: 'questions',
  givesWay: { turn: 2 },
  wanted: noStandingAnswer,
  handedOver: 'begin',
  optional: 'questions',
};

const texts = {
  member: {
    en: 'The room and the lunch are prepared for those who answer. Can we still expect {organisation}?',
    km: 'ទីកន្លែង និងអាហារត្រូវរៀបចំតាមចំនួនអ្នកដែលបានឆ្លើយតប។ តើយើងខ្ញុំនៅតែអាចរំពឹងលើវត្តមានរបស់ {organisation} បានទេ?',
  },
  guest: {
    en: 'The room and the lunch are prepared for those who answer. Can we still expect you?',
    km: 'ទីកន្លែង និងអាហារត្រូវរៀបចំតាមចំនួនអ្នកដែលបានឆ្លើយតប។ តើយើងខ្ញុំនៅតែអាចរំពឹងលើវត្តមានរបស់លោកអ្នកបានទេ?',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Second nudge', km: 'ការរំលឹកឱ្យឆ្លើយតបលើកទី២' },
  phrase: 'a second nudge',
  who: {
    en: 'To everybody invited whose organisation still has not answered.',
    km: 'ជូនអ្នកដែលបានអញ្ជើញ ហើយអង្គការរបស់គាត់នៅតែមិនទាន់ឆ្លើយតប។',
  },
  letter: (mail, lang) => nudgeLetter(texts, mail, lang),
  copy: {
    lead: {
      en: 'The room and the lunch are prepared for those who answer. Can {network} still expect {whom}?\n{title}',
      km: 'ទីកន្លែង និងអាហារត្រូវរៀបចំតាមចំនួនអ្នកដែលបានឆ្លើយតប។ តើ {network} នៅតែអាចរំពឹងលើវត្តមានរបស់ {whom} បានទេ?\n{title}',
    },
    lines: factLines,
    opens: 'toAnswer',
  },
} satisfies MessageWords & UsualWords;
