import type { Catalogue } from '../../i18n/say.ts';

/** Choosing the photos of the page. */
export const photoTexts = {
  title: { en: 'Photos on the page', km: 'រូបថតនៅលើទំព័រ' },
  lead: {
    en: 'At most {max}, in the order shown. The first one goes with the link when somebody shares it.',
    km: 'យ៉ាងច្រើន {max} តាមលំដាប់ដែលបង្ហាញ។ រូបទីមួយនឹងបង្ហាញជាមួយតំណ នៅពេលគេចែករំលែក។',
  },
  which: { en: 'Which photos', km: 'រូបថតណា' },
  none: {
    en: 'No photo of this meeting is public yet. Publish one first: there you say what is in it, and that the people in it agree.',
    km: 'មិនទាន់មានរូបថតសាធារណៈនៃកិច្ចប្រជុំនេះទេ។ សូមផ្សព្វផ្សាយរូបថតជាមុន៖ នៅទីនោះលោកអ្នកសរសេរអ្វីដែលមានក្នុងរូប និងបញ្ជាក់ថាអ្នកក្នុងរូបយល់ព្រម។',
  },
  noWords: { en: 'Photo', km: 'រូបថត' },
  save: { en: 'Use these photos', km: 'ប្រើរូបថតទាំងនេះ' },
  files: { en: 'All photos of the meeting', km: 'រូបថតទាំងអស់នៃកិច្ចប្រជុំ' },
  choose: { en: 'Choose photos', km: 'ជ្រើសរើសរូបថត' },
} as const satisfies Catalogue;
