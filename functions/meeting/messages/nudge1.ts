import type { Catalogue } from '../../i18n/say.ts';
import { factLines } from './frame/copy-lines.ts';
import { askedAgain, nudgeLetter } from './questions.ts';
import type { Message, Usual } from './rule.ts';
import { noStandingAnswer } from './wanted.ts';
import type { MessageWords, UsualWords } from './words-shape.ts';

/** Asks those who have not answered again. */
export const rule: Message & Usual = {
  mail: 'message',
  due: { days: -14 },
  to: 'unanswered',
  until: 'nextQuestion',
  afterInvitation: 'workday',
  series: 'questions',
  givesWay: { turn: 3 },
  wanted: noStandingAnswer,
  handedOver: 'begin',
  optional: 'questions',
};

const texts = {
  member: {
    en: '{network} has no answer from {organisation} yet. Will somebody come? One tap is enough, and a no helps too.',
    km: '{network} មិនទាន់បានទទួលការឆ្លើយតបពី {organisation} នៅឡើយទេ។ តើនឹងមានតំណាងចូលរួមដែរឬទេ? គ្រាន់តែចុចម្តងប៉ុណ្ណោះ ហើយចម្លើយថាមិនអាចចូលរួម ក៏មានប្រយោជន៍សម្រាប់យើងខ្ញុំដែរ។',
  },
  guest: {
    en: '{network} has no answer from you yet. Will you come? One tap is enough, and a no helps too.',
    km: '{network} មិនទាន់បានទទួលការឆ្លើយតបពីលោកអ្នកនៅឡើយទេ។ តើលោកអ្នកអាចចូលរួមបានទេ? គ្រាន់តែចុចម្តងប៉ុណ្ណោះ ហើយចម្លើយថាមិនអាចចូលរួម ក៏មានប្រយោជន៍សម្រាប់យើងខ្ញុំដែរ។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'First nudge', km: 'ការរំលឹកឱ្យឆ្លើយតបលើកទី១' },
  phrase: 'a nudge',
  who: {
    en: 'To everybody invited whose organisation has not answered.',
    km: 'ជូនអ្នកដែលបានអញ្ជើញ ហើយអង្គការរបស់គាត់មិនទាន់ឆ្លើយតប។',
  },
  letter: (mail, lang) => nudgeLetter(texts, mail, lang),
  copy: {
    lead: {
      en: '{network} has no answer from {whom} yet. Will somebody come?\n{title}',
      km: '{network} មិនទាន់បានទទួលការឆ្លើយតបពី {whom} នៅឡើយទេ។ តើនឹងមានតំណាងចូលរួមដែរឬទេ?\n{title}',
    },
    again: askedAgain,
    lines: factLines,
    opens: 'toAnswer',
  },
} satisfies MessageWords & UsualWords;
