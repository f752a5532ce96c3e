import type { Catalogue } from '../i18n/say.ts';

/** What a form says about a name in Telegram. Formal register; a native reader confirms the Khmer. */
export const telegramTexts = {
  name: { en: 'Telegram name', km: 'ឈ្មោះតេឡេក្រាម' },
  help: {
    en: 'It begins with @ in Telegram. With it, their chat opens with one tap.',
    km: 'ក្នុងតេឡេក្រាម ឈ្មោះនេះចាប់ផ្តើមដោយ @។ បើមានឈ្មោះនេះ ការជជែកជាមួយគាត់នឹងបើកដោយចុចម្តង។',
  },
  none: {
    en: '{label}: a Telegram name has Latin letters, digits and _ only, for example @sok_dara.',
    km: '{label}៖ ឈ្មោះតេឡេក្រាមមានតែអក្សរឡាតាំង លេខ និងសញ្ញា _ ប៉ុណ្ណោះ ឧទាហរណ៍ @sok_dara។',
  },
} as const satisfies Catalogue;
