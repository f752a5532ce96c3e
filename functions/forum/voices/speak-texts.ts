import type { Catalogue } from '../../i18n/say.ts';

/** The page on which speakers say whether they come. Formal register; a native reader confirms the Khmer. */
export const speakTexts = {
  asked: {
    en: 'This session is accepted. Do you come to speak?',
    km: 'វគ្គនេះត្រូវបានទទួលយក។ តើលោកអ្នកមកជាវាគ្មិនឬទេ?',
  },
  alsoFor: { en: 'You also answer for: {names}.', km: 'លោកអ្នកឆ្លើយជំនួស៖ {names} ផងដែរ។' },
  note: { en: 'A line to the coordinator', km: 'មួយបន្ទាត់ជូនអ្នកសម្របសម្រួល' },
  yes: { en: 'Yes, I come to speak', km: 'បាទ/ចាស ខ្ញុំមកជាវាគ្មិន' },
  no: { en: 'No, I cannot come', km: 'ទេ ខ្ញុំមិនអាចមកបានទេ' },
  saidYes: {
    en: 'You come to speak. You will get your time and room when the programme is published.',
    km: 'លោកអ្នកមកជាវាគ្មិន។ លោកអ្នកនឹងទទួលបានម៉ោង និងបន្ទប់ ពេលកម្មវិធីត្រូវបានផ្សាយ។',
  },
  saidNo: {
    en: 'You cannot come. You can still change this.',
    km: 'លោកអ្នកមិនអាចមកបានទេ។ លោកអ្នកនៅអាចកែចម្លើយនេះបាន។',
  },
  accepted: {
    en: 'This session is accepted. Its speakers are asked whether they come.',
    km: 'វគ្គនេះត្រូវបានទទួលយក។ វាគ្មិនត្រូវបានសួរថាមកឬទេ។',
  },
  notYet: { en: 'Nothing is decided yet.', km: 'មិនទាន់មានសេចក្តីសម្រេចទេ។' },
  maybe: { en: 'It is not settled yet whether this session takes place.', km: 'មិនទាន់សម្រេចថាវគ្គនេះនឹងមានឬទេ។' },
  declined: { en: 'This session is not in the programme.', km: 'វគ្គនេះមិននៅក្នុងកម្មវិធីទេ។' },
  withdrawn: { en: 'This proposal was taken back.', km: 'សំណើនេះត្រូវបានដកវិញ។' },
} as const satisfies Catalogue;
