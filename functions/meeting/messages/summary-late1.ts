import { lateSummaryLetter } from './late-summary.ts';
import type { Following, ToStaff } from './rule.ts';
import type { StaffWords, TimedWords } from './words-shape.ts';

/** A working day after it was due the summary is asked for again. */
export const rule: ToStaff & Following = {
  mail: 'staff',
  due: { after: 'summaryDue', workdays: 2 },
  to: 'coordinator',
  until: 'nextOne',
  series: 'lateSummary',
  givesWay: { turn: 1 },
  needless: ({ summarySharedAt }) => (summarySharedAt ? 'summaryShared' : undefined),
  optional: false,
};

export const words = {
  name: { en: 'Summary is late', km: 'សេចក្តីសង្ខេបយឺត' },
  phrase: '‘the summary is late’',
  letter: lateSummaryLetter,
} satisfies StaffWords & TimedWords;
