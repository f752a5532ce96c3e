import { fullDate } from '../../i18n/dates.ts';
import { say } from '../../i18n/say.ts';
import { summaryDay, lateSummaryTexts as texts, toShareSummary } from './late-summary.ts';
import type { Following, ToStaff } from './rule.ts';
import type { StaffWords, TimedWords } from './words-shape.ts';

/** Two working days after it was due the summary is asked for again, and it is said when the admins will hear. */
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
  phrase: '“the summary is late”',
  letter: (mail, lang) => ({
    subject: say(lang, texts.subject, { title: mail.title }),
    preheader: say(lang, texts.preheader),
    lead: [
      say(lang, texts.lead, { date: summaryDay(mail, lang) }),
      ...(mail.nextAt ? [say(lang, texts.before, { date: fullDate(mail.nextAt, mail.zone, lang) })] : []),
    ],
    action: toShareSummary(mail, lang),
  }),
} satisfies StaffWords & TimedWords;
