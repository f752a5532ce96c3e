import { type Catalogue, say } from '../../i18n/say.ts';
import type { ToStaff, Usual } from './rule.ts';
import type { StaffWords, UsualWords } from './words-shape.ts';

/** Write down who promised what, while everybody remembers it. */
export const rule: ToStaff & Usual = {
  mail: 'staff',
  due: { days: 1, atMost: 2 },
  to: 'coordinator',
  until: { days: 7, after: 'end' },
  needless: ({ summarySharedAt }) => (summarySharedAt ? 'summaryShared' : undefined),
  optional: false,
};

const texts = {
  subject: { en: 'Who promised what? {title}', km: 'អ្នកណាបានសន្យាអ្វី? {title}' },
  preheader: { en: 'Write it down while it is fresh.', km: 'សូមកត់ត្រាពេលនៅចាំច្បាស់។' },
  lead: {
    en: 'Please write down now who promised what, and by when, while everybody remembers it. Then half of the summary is done.',
    km: 'សូមកត់ត្រាឥឡូវនេះថាអ្នកណាបានសន្យាអ្វី និងត្រឹមពេលណា ពេលដែលគ្រប់គ្នានៅចាំ។ ធ្វើដូច្នេះ សេចក្តីសង្ខេបរួចរាល់ពាក់កណ្តាលហើយ។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Action points', km: 'ចំណុចសកម្មភាព' },
  phrase: 'the action points',
  who: {
    en: 'To the coordinator: write down who promised what.',
    km: 'ជូនអ្នកសម្របសម្រួល៖ សូមកត់ត្រាថាអ្នកណាបានសន្យាធ្វើអ្វី។',
  },
  letter: ({ title }, lang) => ({
    subject: say(lang, texts.subject, { title }),
    preheader: say(lang, texts.preheader),
    lead: [say(lang, texts.lead)],
  }),
} satisfies StaffWords & UsualWords;
