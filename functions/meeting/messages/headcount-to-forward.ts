import { type Catalogue, say } from '../../i18n/say.ts';
import { hostLineOf } from './host-line.ts';
import type { StandIn, ToStaff } from './rule.ts';
import type { StaffWords } from './words-shape.ts';

/** The headcount for a host who is not among the people invited, to the coordinator. */
export const rule: ToStaff & StandIn = {
  mail: 'staff',
  due: 'inPlace',
  standsFor: 'headcount',
  counts: true,
  optional: false,
};

const texts = {
  subject: { en: 'For the host, to pass on: {title}', km: 'សម្រាប់អង្គភាពម្ចាស់ផ្ទះ ដើម្បីបញ្ជូនបន្ត៖ {title}' },
  preheader: { en: 'One line, ready to paste.', km: 'មួយបន្ទាត់ រួចរាល់សម្រាប់ចម្លង។' },
  lead: {
    en: 'We have no contact for the host, so please pass this on to the people who prepare the room and the lunch.',
    km: 'យើងខ្ញុំគ្មានអ្នកទំនាក់ទំនងរបស់អង្គភាពម្ចាស់ផ្ទះទេ។ សូមលោកអ្នកមេត្តាបញ្ជូនបន្តដល់អ្នករៀបចំបន្ទប់ និងអាហារ។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Headcount to pass on', km: 'ចំនួនអ្នកចូលរួមសម្រាប់បញ្ជូនបន្ត' },
  letter: ({ title, count }, lang) => ({
    subject: say(lang, texts.subject, { title }),
    preheader: say(lang, texts.preheader),
    lead: [say(lang, texts.lead)],
    blocks: count ? [{ kind: 'quote', text: hostLineOf(count, lang) }] : [],
  }),
} satisfies StaffWords;
