import type { Catalogue } from '../i18n/say.ts';

/** What answers by e-mail say on Today. */
export const replyTodayTexts = {
  replies: { en: '{n} answers by e-mail wait for you', km: 'មានចម្លើយ {n} តាមអ៊ីមែលរង់ចាំលោកអ្នក' },
  repliesHelp: {
    en: 'Something does not fit: look at it and decide',
    km: 'មានចំណុចមិនត្រូវគ្នា៖ សូមពិនិត្យ និងសម្រេច',
  },
} as const satisfies Catalogue;
