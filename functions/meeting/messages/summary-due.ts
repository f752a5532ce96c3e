import { type Catalogue, say } from '../../i18n/say.ts';
import { toShareSummary } from './late-summary.ts';
import type { ToStaff, Usual } from './rule.ts';
import type { StaffWords, UsualWords } from './words-shape.ts';

/** The coordinator is to share the summary; what follows needs five working days more. */
export const rule: ToStaff & Usual = {
  mail: 'staff',
  due: { days: 2, in: 'workdays', atMost: 6 },
  to: 'coordinator',
  until: 'nextOne',
  series: 'lateSummary',
  needless: ({ summarySharedAt }) => (summarySharedAt ? 'summaryShared' : undefined),
  optional: false,
};

const texts = {
  subject: { en: 'The summary is due today: {title}', km: 'ថ្ងៃនេះត្រូវផ្ញើសេចក្តីសង្ខេប៖ {title}' },
  preheader: {
    en: 'The people who came, and those who could not, are waiting for it.',
    km: 'អ្នកដែលបានចូលរួម និងអ្នកដែលមិនអាចមក កំពុងរង់ចាំ។',
  },
  lead: {
    en: 'Short is good: decisions, promises, next steps. One button sends it to everyone.',
    km: 'សង្ខេបបានកាន់តែល្អ៖ សេចក្តីសម្រេច ការសន្យា និងជំហានបន្ទាប់។ ចុចប៊ូតុងតែម្តង សេចក្តីសង្ខេបនឹងផ្ញើជូនអ្នកដែលបានទទួលការអញ្ជើញទាំងអស់។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Summary is due', km: 'សេចក្តីសង្ខេបដល់កំណត់' },
  phrase: '“the summary is due”',
  who: {
    en: 'To the coordinator while no summary is shared; two and five working days later again, the last time to the admins as well.',
    km: 'ជូនអ្នកសម្របសម្រួល ដរាបណាមិនទាន់ចែករំលែកសេចក្តីសង្ខេប រំលឹកម្តងទៀត ២ និង ៥ ថ្ងៃធ្វើការក្រោយ ហើយលើកចុងក្រោយជូនអ្នកគ្រប់គ្រងផង។',
  },
  letter: (mail, lang) => ({
    subject: say(lang, texts.subject, { title: mail.title }),
    preheader: say(lang, texts.preheader),
    lead: [say(lang, texts.lead)],
    action: toShareSummary(mail, lang),
  }),
} satisfies StaffWords & UsualWords;
