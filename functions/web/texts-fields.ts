import type { Catalogue } from '../i18n/say.ts';

/** Sentences about fields. `{label}` is the field's name. */
export const fieldTexts = {
  missing: { en: '{label}: please fill this in.', km: '{label}៖ សូមបំពេញព័ត៌មាននេះ។' },
  missingLanguage: {
    en: '{label}: please write it in Khmer, in English, or in both.',
    km: '{label}៖ សូមសរសេរជាភាសាខ្មែរ ភាសាអង់គ្លេស ឬទាំងពីរ។',
  },
  chooseOne: { en: '{label}: please choose one.', km: '{label}៖ សូមជ្រើសរើសមួយ។' },
  chooseSome: { en: '{label}: please choose at least one.', km: '{label}៖ សូមជ្រើសរើសយ៉ាងហោចណាស់មួយ។' },
  tooLong: {
    en: '{label}: this has {length} characters, and there is room for {max}. Please shorten it.',
    km: '{label}៖ អត្ថបទនេះមាន {length} តួអក្សរ តែអាចដាក់បានត្រឹម {max} តួអក្សរ។ សូមសរសេរឱ្យខ្លីជាងនេះ។',
  },
  notANumber: {
    en: '{label}: please write a whole number, for example 30.',
    km: '{label}៖ សូមសរសេរជាចំនួនគត់ ឧទាហរណ៍ ៣០។',
  },
  outside: {
    en: '{label}: please write a number from {min} to {max}.',
    km: '{label}៖ សូមសរសេរចំនួនពី {min} ដល់ {max}។',
  },
  notADate: {
    en: '{label}: please write day, month and year of a day that exists, for example 10/11/2025.',
    km: '{label}៖ សូមសរសេរថ្ងៃ ខែ ឆ្នាំ ដែលមានពិតប្រាកដ ឧទាហរណ៍ ១០/១១/២០២៥។',
  },
  notATime: {
    en: '{label}: please write hour and minutes, for example 08:30 or 14:00.',
    km: '{label}៖ សូមសរសេរម៉ោង និងនាទី ឧទាហរណ៍ ០៨:៣០ ឬ ១៤:០០។',
  },
  notALink: {
    en: '{label}: please paste the whole web address, beginning with https://',
    km: '{label}៖ សូមចម្លងអាសយដ្ឋានគេហទំព័រទាំងមូល ដែលចាប់ផ្តើមដោយ https://',
  },
  tooManyRows: {
    en: '{label}: there is room for {max}. Please remove some.',
    km: '{label}៖ អាចដាក់បានត្រឹម {max}។ សូមលុបខ្លះចេញ។',
  },
  unusable: {
    en: '{label}: this could not be read. Please write it again.',
    km: '{label}៖ មិនអាចអានព័ត៌មាននេះបានទេ។ សូមសរសេរម្តងទៀត។',
  },
  thisField: { en: 'This field', km: 'ចន្លោះនេះ' },
  addressSeveral: {
    en: '{label}: please write one e-mail address only.',
    km: '{label}៖ សូមសរសេរអាសយដ្ឋានអ៊ីមែលតែមួយប៉ុណ្ណោះ។',
  },
  addressNoAt: {
    en: '{label}: an e-mail address has one @, for example dara@example.org.',
    km: '{label}៖ អាសយដ្ឋានអ៊ីមែលត្រូវមានសញ្ញា @ មួយ ឧទាហរណ៍ dara@example.org។',
  },
  addressNotAscii: {
    en: '{label}: an e-mail address has Latin letters only, for example dara@example.org.',
    km: '{label}៖ អាសយដ្ឋានអ៊ីមែលប្រើតែអក្សរឡាតាំង ឧទាហរណ៍ dara@example.org។',
  },
  addressLocalPart: {
    en: '{label}: the part before the @ is not right. Is there an extra space, comma or dot?',
    km: '{label}៖ ផ្នែកមុខសញ្ញា @ មិនត្រឹមត្រូវទេ។ តើមានដកឃ្លា សញ្ញាក្បៀស ឬចុចលើសឬទេ?',
  },
  addressDomain: {
    en: '{label}: the part after the @ is not right. It should look like example.org.',
    km: '{label}៖ ផ្នែកក្រោយសញ្ញា @ មិនត្រឹមត្រូវទេ ឧទាហរណ៍ example.org។',
  },
  addressTooLong: {
    en: '{label}: this is too long for an e-mail address.',
    km: '{label}៖ អត្ថបទនេះវែងពេកសម្រាប់អាសយដ្ឋានអ៊ីមែល។',
  },
  khmerStayed: {
    en: '{label}: you changed the English, and the Khmer still says “{words}”. Please change it too, or say that it is right.',
    km: '{label}៖ លោកអ្នកបានកែភាសាអង់គ្លេស ប៉ុន្តែភាសាខ្មែរនៅតែសរសេរថា «{words}»។ សូមកែវាដែរ ឬបញ្ជាក់ថាវាត្រឹមត្រូវ។',
  },
  englishStayed: {
    en: '{label}: you changed the Khmer, and the English still says “{words}”. Please change it too, or say that it is right.',
    km: '{label}៖ លោកអ្នកបានកែភាសាខ្មែរ ប៉ុន្តែភាសាអង់គ្លេសនៅតែសរសេរថា «{words}»។ សូមកែវាដែរ ឬបញ្ជាក់ថាវាត្រឹមត្រូវ។',
  },
} as const satisfies Catalogue;
