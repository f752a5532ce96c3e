import type { Catalogue } from '../i18n/say.ts';

/** The page behind a daily line on which its reader stops it. Formal register; a native reader confirms the Khmer. */
export const stopLineTexts = {
  title: { en: 'The daily update', km: 'សារមួយរៀងរាល់ព្រឹក' },
  lead: {
    en: '{email} gets one mail every morning about the messages of {network}.',
    km: '{email} ទទួលអ៊ីមែលមួយរៀងរាល់ព្រឹក អំពីសាររបស់ {network}។',
  },
  stop: { en: 'Stop the daily update', km: 'ឈប់ផ្ញើសារនេះ' },
  stopped: {
    en: 'We no longer send the daily update to {email}. You can turn it on again on your own page.',
    km: 'សារប្រចាំព្រឹកលែងផ្ញើទៅ {email} ទៀតហើយ។ លោកអ្នកអាចបើកវាវិញនៅលើទំព័ររបស់លោកអ្នក។',
  },
  you: { en: 'My own page', km: 'ទំព័ររបស់ខ្ញុំ' },
  deadTitle: { en: 'This link no longer works', km: 'តំណនេះលែងដំណើរការហើយ' },
  dead: {
    en: 'Please sign in to choose which mails you get.',
    km: 'សូមចូលប្រើប្រាស់ ដើម្បីជ្រើសរើសអ៊ីមែលដែលលោកអ្នកទទួល។',
  },
  signIn: { en: 'Sign in', km: 'ចូលប្រើប្រាស់' },
} as const satisfies Catalogue;
