import { type Catalogue, say } from '../../i18n/say.ts';
import type { ToStaff, Usual } from './rule.ts';
import type { StaffWords, UsualWords } from './words-shape.ts';

/** Half the time to the next meeting is over. */
export const rule: ToStaff & Usual = {
  mail: 'staff',
  due: { days: 45, furthest: 120 },
  to: 'coordinator',
  until: { days: 30, after: 'due' },
  optional: false,
};

const texts = {
  subject: { en: 'Half-way: {title}', km: 'ពាក់កណ្តាលត្រីមាស៖ {title}' },
  preheader: { en: 'How are the promised tasks going?', km: 'តើកិច្ចការដែលបានសន្យា អនុវត្តបានដល់ណាហើយ?' },
  lead: {
    en: 'We are half-way to the next meeting. Ask people how their tasks are going, and choose a date for the next meeting.',
    km: 'យើងមកដល់ពាក់កណ្តាលរយៈពេលទៅកិច្ចប្រជុំបន្ទាប់ហើយ។ សូមសួរថាកិច្ចការដែលបានសន្យា អនុវត្តបានដល់ណាហើយ និងជ្រើសរើសកាលបរិច្ឆេទកិច្ចប្រជុំបន្ទាប់។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Mid-quarter check', km: 'ការពិនិត្យពាក់កណ្តាលត្រីមាស' },
  phrase: 'the mid-quarter check',
  who: {
    en: 'To the coordinator: what became of the action points?',
    km: 'ជូនអ្នកសម្របសម្រួល៖ តើចំណុចសកម្មភាពដល់ណាហើយ?',
  },
  letter: ({ title }, lang) => ({
    subject: say(lang, texts.subject, { title }),
    preheader: say(lang, texts.preheader),
    lead: [say(lang, texts.lead)],
  }),
} satisfies StaffWords & UsualWords;
