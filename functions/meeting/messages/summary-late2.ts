import { lateSummaryLetter } from './late-summary.ts';
import type { Following, ToStaff } from './rule.ts';
import type { StaffWords, TimedWords } from './words-shape.ts';

/** And once more, before the admins hear of it. */
export const rule: ToStaff & Following = {
  mail: 'staff',
  due: { workdayAfter: 'summaryLate1' },
  to: 'coordinator',
  until: 'nextOne',
  series: 'lateSummary',
  needless: ({ summarySharedAt }) => (summarySharedAt ? 'summaryShared' : undefined),
  optional: false,
};

export const words = {
  name: { en: 'Summary is late, once more', km: 'សេចក្តីសង្ខេបយឺត (ម្តងទៀត)' },
  phrase: '“the summary is still late”',
  letter: lateSummaryLetter,
} satisfies StaffWords & TimedWords;
