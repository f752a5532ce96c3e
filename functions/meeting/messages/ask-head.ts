import { askingLetter } from './asking.ts';
import { factLines } from './frame/copy-lines.ts';
import { askedAgain } from './questions.ts';
import type { Step, Whole } from './rule.ts';
import { noStandingAnswer } from './wanted.ts';
import type { UsualWords, WholeWords } from './words-shape.ts';

/** The head of each organisation from which nobody has answered is asked as well. */
export const rule: Whole & Step = {
  mail: 'whole',
  due: { days: -5, laterThan: ['nudge1', 'nudge2', 'askAlternate'], afterStep: 'askAlternate' },
  to: 'heads',
  until: 'dawn',
  afterInvitation: 'workday',
  wanted: noStandingAnswer,
  calendar: 'invites',
  handedOver: 'begin',
  optional: false,
};

export const words = {
  name: { en: 'Question to the head', km: 'សំណួរទៅប្រធានអង្គការ' },
  phrase: 'a question',
  who: {
    en: 'To the head of each organisation that has still not answered. After that, somebody calls.',
    km: 'ជូនប្រធានអង្គការដែលគ្មាននរណាបានឆ្លើយតប។ បន្ទាប់មក នឹងមានអ្នកទូរសព្ទទៅ។',
  },
  letter: askingLetter,
  copy: {
    lead: {
      en: '{network} has invited {whom} but has no answer yet. May we ask you, as its head, to answer or to name somebody?\n{title}',
      km: '{network} បានអញ្ជើញ {whom} ប៉ុន្តែមិនទាន់បានទទួលការឆ្លើយតបនៅឡើយទេ។ សូមលោកអ្នកក្នុងនាមជាប្រធាន មេត្តាឆ្លើយតប ឬចាត់តាំងតំណាង។\n{title}',
    },
    again: askedAgain,
    lines: factLines,
    opens: 'toAnswer',
  },
} satisfies WholeWords & UsualWords;
