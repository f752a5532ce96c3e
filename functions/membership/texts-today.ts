import type { Catalogue } from '../i18n/say.ts';

/** What members say on Today. */
export const memberTodayTexts = {
  correctionsOne: { en: 'One member sent a correction', km: 'មានសមាជិកមួយបានផ្ញើការកែតម្រូវ' },
  correctionsMany: { en: '{n} corrections from members', km: 'មានការកែតម្រូវ {n} ពីសមាជិក' },
  correctionsHelp: { en: 'Look at them and approve them', km: 'សូមពិនិត្យ និងយល់ព្រម' },
} as const satisfies Catalogue;
