import { lateSummaryLetter } from './late-summary.ts';
import type { Following, ToStaff } from './rule.ts';
import type { StaffWords, TimedWords } from './words-shape.ts';

/** A working day after it was due the summary is asked for again. */
export const rule: ToStaff & Following = {
  mail: 'staff',
  due: { workdayAfter: 'summaryDue' },
  to: 'coordinator',
  until: 'nextOne',
  series: 'lateSummary',
  needless: ({ summarySharedAt }) => (summarySharedAt ? 'summaryShared' : undefined),
  optional: false,
};

export const words = {
  name: { en: 'Summary is late', km: 'សេចក្តីសង្ខេបយឺត' },
  phrase: '“the summary is late”',
  letter: lateSummaryLetter,
} satisfies StaffWords & TimedWords;
