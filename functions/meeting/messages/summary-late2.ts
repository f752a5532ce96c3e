import { say } from '../../i18n/say.ts';
import { summaryDay, lateSummaryTexts as texts, toShareSummary } from './late-summary.ts';
import type { Following, ToStaff } from './rule.ts';
import type { StaffWords, TimedWords } from './words-shape.ts';

/** And once more, on the day on which the admins hear of it. */
export const rule: ToStaff & Following = {
  mail: 'staff',
  due: { after: 'summaryLate1', workdays: 3 },
  to: 'coordinator',
  until: { workdays: 12 },
  needless: ({ summarySharedAt }) => (summarySharedAt ? 'summaryShared' : undefined),
  optional: false,
};

export const words = {
  name: { en: 'Summary is late, once more', km: 'សេចក្តីសង្ខេបយឺត (ម្តងទៀត)' },
  phrase: '“the summary is still late”',
  letter: (mail, lang) => ({
    subject: say(lang, texts.subjectStill, { title: mail.title }),
    preheader: say(lang, texts.preheader),
    lead: [say(lang, texts.leadStill, { date: summaryDay(mail, lang) }), say(lang, texts.told)],
    action: toShareSummary(mail, lang),
  }),
} satisfies StaffWords & TimedWords;
