import type { Catalogue } from '../../i18n/say.ts';

/** 'Everything for this meeting', on paper. */
export const printTexts = {
  how: {
    en: 'Print this page: each part begins on a new sheet.',
    km: 'សូមបោះពុម្ពទំព័រនេះ៖ ផ្នែកនីមួយៗចាប់ផ្តើមនៅសន្លឹកថ្មី។',
  },
  letters: { en: 'Letters', km: 'លិខិត' },
  moreLetters: {
    en: 'There are more letters than one print job takes. Print the rest here.',
    km: 'មានលិខិតច្រើនជាងការបោះពុម្ពមួយលើក។ សូមបោះពុម្ពលិខិតដែលនៅសល់នៅទីនេះ។',
  },
  order: { en: 'Running order', km: 'លំដាប់កម្មវិធី' },
  at: { en: 'At', km: 'ម៉ោង' },
  coming: { en: 'Who comes', km: 'អ្នកចូលរួម' },
  comingHelp: { en: 'According to the answers so far.', km: 'តាមចម្លើយរហូតមកដល់ពេលនេះ។' },
  calls: { en: 'Whom to call', km: 'អ្នកត្រូវហៅទូរសព្ទ' },
  organisation: { en: 'Organisation', km: 'អង្គការ' },
  person: { en: 'Person', km: 'បុគ្គល' },
  answer: { en: 'Answer', km: 'ចម្លើយ' },
} as const satisfies Catalogue;
