import { type Catalogue, say } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
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
  subject: { en: 'Please thank them: {title}', km: 'សូមអរគុណពួកគេ៖ {title}' },
  preheader: {
    en: 'They gave something and have no address here.',
    km: 'ពួកគេបានផ្តល់ជំនួយ ប៉ុន្តែគ្មានអាសយដ្ឋាននៅទីនេះទេ។',
  },
  lead: {
    en: 'These gave something for the meeting, but nobody of them was invited through the system. A word from you would be right.',
    km: 'ខាងក្រោមនេះបានផ្តល់ជំនួយដល់កិច្ចប្រជុំ ប៉ុន្តែគ្មានតំណាងណាម្នាក់ត្រូវបានអញ្ជើញតាមប្រព័ន្ធទេ។ ពាក្យអរគុណពីលោកអ្នកនឹងសមរម្យ។',
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
        items: missing.map((name) => {
          const gifts = (details.contributions ?? []).filter(({ by }) => by.trim() === name);
          const what = gifts.map((gift) => plain(gift.what, lang)).filter(Boolean);
          return what.length > 0 ? `${name} (${what.join(', ')})` : name;
        }),
      },
    ],
  }),
} satisfies StaffWords;
