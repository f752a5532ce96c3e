import type { Catalogue } from '../i18n/say.ts';

/** What a form says about a phone number. Formal register; a native reader confirms the Khmer. */
export const phoneTexts = {
  none: {
    en: '{label}: please write a phone number in digits, for example 000 000 000.',
    km: '{label}៖ សូមសរសេរលេខទូរសព្ទជាលេខ ឧទាហរណ៍ ០០០ ០០០ ០០០។',
  },
  several: {
    en: '{label}: please write one phone number only.',
    km: '{label}៖ សូមសរសេរលេខទូរសព្ទតែមួយប៉ុណ្ណោះ។',
  },
  zeroLost: {
    en: '{label}: is the 0 at the beginning missing? Please write it, or say below that the number is right.',
    km: '{label}៖ តើខ្វះលេខ ០ នៅខាងដើមឬ? សូមសរសេរបន្ថែម ឬបញ្ជាក់ខាងក្រោមថាលេខនេះត្រឹមត្រូវ។',
  },
  odd: {
    en: '{label}: a phone number has 9 or 10 digits here, and begins with + from abroad. Please correct it, or say below that the number is right.',
    km: '{label}៖ លេខទូរសព្ទក្នុងស្រុកមាន ៩ ឬ ១០ ខ្ទង់ ហើយលេខពីបរទេសចាប់ផ្តើមដោយសញ្ញា +។ សូមកែតម្រូវ ឬបញ្ជាក់ខាងក្រោមថាលេខនេះត្រឹមត្រូវ។',
  },
  isRight: { en: '{phone} is right', km: 'លេខ {phone} ត្រឹមត្រូវ' },
} as const satisfies Catalogue;
