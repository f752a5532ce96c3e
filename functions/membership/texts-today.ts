import type { Catalogue } from '../i18n/say.ts';

/** What members say on Today. */
export const memberTodayTexts = {
  corrections: {
    en: { one: 'One member sent a correction', other: '{n} corrections from members' },
    km: { one: 'មានសមាជិកមួយបានផ្ញើការកែតម្រូវ', other: 'មានការកែតម្រូវ {n} ពីសមាជិក' },
  },
  correctionsHelp: { en: 'Look at them and approve them', km: 'សូមពិនិត្យ និងយល់ព្រម' },
} as const satisfies Catalogue;
