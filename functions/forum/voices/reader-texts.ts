import type { Catalogue, Text } from '../../i18n/say.ts';
import type { Criterion } from '../rules/voices/proposal-events.ts';

/** The pages of readers. Formal register; a native reader confirms the Khmer. */
export const readerTexts = {
  title: { en: 'Proposals to read: {forum}', km: 'សំណើសម្រាប់អាន៖ {forum}' },
  progress: { en: 'Read', km: 'បានអាន' },
  open: {
    en: 'The call is open until {date}, so proposals may still change. You can read them from the day after.',
    km: 'ការអំពាវនាវបើករហូតដល់ {date} ដូច្នេះសំណើអាចនៅត្រូវបានកែ។ លោកអ្នកអាចអានបានចាប់ពីថ្ងៃបន្ទាប់។',
  },
  none: { en: 'There is nothing to read.', km: 'មិនមានអ្វីសម្រាប់អានទេ។' },
  hidden: {
    en: 'Names, organisations and addresses that we know are hidden. The text may still tell who it is from: if you know, step aside.',
    km: 'ឈ្មោះ អង្គការ និងអាសយដ្ឋានដែលយើងខ្ញុំស្គាល់ត្រូវបានបិទបាំង។ អត្ថបទអាចនៅបង្ហាញថាមកពីអ្នកណា៖ បើលោកអ្នកស្គាល់ សូមដកខ្លួនចេញពីសំណើនេះ។',
  },
  toRead: { en: 'To read', km: 'ត្រូវអាន' },
  yourSheet: { en: 'Your sheet: {mean} of 5', km: 'ពិន្ទុរបស់លោកអ្នក៖ {mean} លើ ៥' },
  steppedAside: { en: 'You stepped aside', km: 'លោកអ្នកបានដកខ្លួនចេញ' },
  others: { en: 'Others: {means}', km: 'អ្នកដទៃ៖ {means}' },
  sheet: { en: 'Your sheet', km: 'ពិន្ទុរបស់លោកអ្នក' },
  sheetHelp: { en: '1 is weak, 5 is strong.', km: '១ ខ្សោយ ៥ ខ្លាំង។' },
  line: { en: 'A line to the coordinator', km: 'មួយបន្ទាត់ជូនអ្នកសម្របសម្រួល' },
  save: { en: 'Save the sheet', km: 'រក្សាទុកពិន្ទុ' },
  aside: { en: 'I know who sent this, I step aside', km: 'ខ្ញុំស្គាល់អ្នកផ្ញើ ខ្ញុំសូមដកខ្លួនចេញ' },
  saved: { en: 'Saved.', km: 'បានរក្សាទុក។' },
  thanks: { en: 'You have read everything. Thank you.', km: 'លោកអ្នកបានអានទាំងអស់ហើយ។ សូមអរគុណ។' },
  back: { en: 'All proposals', km: 'សំណើទាំងអស់' },
} as const satisfies Catalogue;

export const criterionNames = {
  relevance: { en: 'It fits what was asked for', km: 'ត្រូវនឹងអ្វីដែលស្វែងរក' },
  voices: { en: 'It brings voices that are seldom heard', km: 'នាំមកនូវសំឡេងដែលកម្រឮ' },
  practice: { en: 'Others can use it in their work', km: 'អ្នកដទៃអាចប្រើក្នុងការងារ' },
  clarity: { en: 'It is clear and can be done', km: 'ច្បាស់លាស់ និងអាចអនុវត្តបាន' },
} as const satisfies Record<Criterion, Text>;
