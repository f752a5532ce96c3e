import type { Catalogue } from '../i18n/say.ts';

/** What answers by e-mail say on Today. */
export const replyTodayTexts = {
  replies: { en: '{n} answers by e-mail wait for you', km: 'មានចម្លើយ {n} តាមអ៊ីមែលរង់ចាំលោកអ្នក' },
  repliesHelp: {
    en: 'Something does not fit: look at it and decide',
    km: 'មានចំណុចមិនត្រូវគ្នា៖ សូមពិនិត្យ និងសម្រេច',
  },
  words: {
    en: {
      one: 'A reply in words was not passed on to you',
      other: '{n} replies in words were not passed on to you',
    },
    km: 'មានសារឆ្លើយតប {n} ដែលមិនបានបញ្ជូនបន្តជូនលោកអ្នក',
  },
  wordsHelp: {
    en: 'Unusually many came on one day: read them here',
    km: 'មានសារច្រើនខុសធម្មតាក្នុងមួយថ្ងៃ៖ សូមអាននៅទីនេះ',
  },
} as const satisfies Catalogue;
