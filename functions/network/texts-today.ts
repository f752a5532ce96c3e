import type { Catalogue } from '../i18n/say.ts';

/** What the network says on Today. */
export const networkTodayTexts = {
  failedStaff: { en: 'A mail to one of your team did not arrive', km: 'អ៊ីមែលទៅសមាជិកក្រុមរបស់លោកអ្នកទៅមិនដល់' },
  staffHelp: { en: 'See people and roles', km: 'មើលបុគ្គល និងតួនាទី' },
  setUpTitle: { en: 'The network is not quite set up', km: 'ការរៀបចំបណ្តាញមិនទាន់ចប់' },
  setUpText: { en: 'The next step: {next}.', km: 'ជំហានបន្ទាប់៖ {next}។' },
} as const satisfies Catalogue;
