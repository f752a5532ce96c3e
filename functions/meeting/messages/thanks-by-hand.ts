import { type Catalogue, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { eachOnce, giftsOf } from '../rules/givers.ts';
import type { StandIn, ToStaff } from './rule.ts';
import type { StaffWords } from './words-shape.ts';

/** Whom the coordinator thanks in person: they gave something and are not among the people invited. */
export const rule: ToStaff & StandIn = {
  mail: 'staff',
  due: 'inPlace',
  standsFor: 'thanks',
  optional: false,
};

const texts = {
  subject: { en: 'Please thank them: {title}', km: 'សូមថ្លែងអំណរគុណដល់អ្នកឧបត្ថម្ភ៖ {title}' },
  preheader: {
    en: 'They helped, but we have no address for them.',
    km: 'ពួកគេបានផ្តល់ជំនួយ ប៉ុន្តែយើងខ្ញុំគ្មានអាសយដ្ឋានរបស់ពួកគេទេ។',
  },
  lead: {
    en: 'These people helped, but we have no address for them. Please thank them yourself.',
    km: 'អ្នកមានឈ្មោះខាងក្រោមបានផ្តល់ជំនួយដល់កិច្ចប្រជុំ ប៉ុន្តែយើងខ្ញុំគ្មានអាសយដ្ឋានរបស់ពួកគេទេ។ សូមលោកអ្នកមេត្តាថ្លែងអំណរគុណដោយផ្ទាល់។',
  },
} as const satisfies Catalogue;

export const words = {
  texts,
  name: { en: 'Thanks to give in person', km: 'ការអរគុណដោយផ្ទាល់' },
  letter: ({ details, missing, title }, lang) => ({
    subject: say(lang, texts.subject, { title }),
    preheader: say(lang, texts.preheader),
    lead: [say(lang, texts.lead)],
    blocks: [
      {
        kind: 'list',
        // Each name with what it gave, where that was written down.
        items: eachOnce(missing).map((name) => {
          const gifts = giftsOf(details, [name]);
          const what = gifts.map((gift) => plain(gift.what, lang)).filter(Boolean);
          return what.length > 0 ? `${name} (${what.join(', ')})` : name;
        }),
      },
    ],
  }),
} satisfies StaffWords;
