import { type Catalogue, say } from '../../i18n/say.ts';
import { summaryDay } from './late-summary.ts';
import type { Following, ToStaff } from './rule.ts';
import type { StaffWords, TimedWords } from './words-shape.ts';

/** The summary is still missing: perhaps the coordinator needs help. */
export const rule: ToStaff & Following = {
  mail: 'staff',
  due: { after: 'summaryLate1', workdays: 3 },
  to: 'admins',
  until: { workdays: 12 },
  needless: ({ summarySharedAt }) => (summarySharedAt ? 'summaryShared' : undefined),
  optional: false,
};

const texts = {
  subject: { en: 'No summary yet: {title}', km: 'មិនទាន់មានសេចក្តីសង្ខេប៖ {title}' },
  preheader: { en: 'The coordinator may need help.', km: 'អ្នកសម្របសម្រួលអាចត្រូវការជំនួយ។' },
  lead: {
    en: 'The summary was due on {date} and the coordinator was reminded three times. Perhaps they need help, or somebody else can write it.',
    km: 'សេចក្តីសង្ខេបត្រូវផ្ញើនៅ{date} ហើយអ្នកសម្របសម្រួលត្រូវបានរំលឹកបីដង។ ប្រហែលជាគាត់ត្រូវការជំនួយ ឬអ្នកផ្សេងអាចសរសេរជំនួស។',
  },
  why: {
    en: 'You receive this because you are an admin of {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកជាអ្នកគ្រប់គ្រងរបស់ {network}។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Summary is missing, to the admins', km: 'ខ្វះសេចក្តីសង្ខេប ជូនអ្នកគ្រប់គ្រង' },
  phrase: '“the summary is late”',
  letter: (mail, lang) => ({
    subject: say(lang, texts.subject, { title: mail.title }),
    preheader: say(lang, texts.preheader),
    lead: [say(lang, texts.lead, { date: summaryDay(mail, lang) })],
    why: say(lang, texts.why, { network: mail.network.shortName }),
  }),
} satisfies StaffWords & TimedWords;
