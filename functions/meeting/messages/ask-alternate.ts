import { askingLetter } from './asking.ts';
import { factLines } from './frame/copy-lines.ts';
import { askedAgain } from './questions.ts';
import type { Step, Whole } from './rule.ts';
import { noStandingAnswer } from './wanted.ts';
import type { UsualWords, WholeWords } from './words-shape.ts';

/** The alternate of each organisation that is still silent is asked as well. */
export const rule: Whole & Step = {
  mail: 'whole',
  due: { days: -7, laterThan: ['nudge1', 'nudge2'], afterStep: 'nudge2' },
  to: 'alternates',
  until: 'dawn',
  afterInvitation: 'workday',
  wanted: noStandingAnswer,
  calendar: 'invites',
  handedOver: 'begin',
  optional: false,
};

export const words = {
  name: { en: 'Question to the alternate', km: 'សំណួរទៅអ្នកជំនួស' },
  phrase: 'a question',
  who: {
    en: 'To the alternate of each organisation that has not answered after two nudges.',
    km: 'ជូនអ្នកជំនួសនៃអង្គការដែលមិនទាន់ឆ្លើយតបក្រោយការរំលឹកពីរលើក។',
  },
  letter: askingLetter,
  copy: {
    lead: {
      en: '{network} has invited {whom} but has no answer yet. Could you answer, or ask a colleague to?\n{title}',
      km: '{network} បានអញ្ជើញ {whom} ប៉ុន្តែមិនទាន់បានទទួលការឆ្លើយតបនៅឡើយទេ។ សូមលោកអ្នកមេត្តាឆ្លើយតប ឬសុំសហការីឆ្លើយតប។\n{title}',
    },
    again: askedAgain,
    lines: factLines,
    opens: 'toAnswer',
  },
} satisfies WholeWords & UsualWords;
