import type { Catalogue } from '../../i18n/say.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';

/** Issues to take up, across meetings. Formal register; a native reader confirms the Khmer. */
export const issueTexts = {
  title: { en: 'Issues to take up', km: 'បញ្ហាត្រូវលើកឡើង' },
  back: { en: 'Promises', km: 'កិច្ចការដែលបានសន្យា' },
  one: { en: 'An issue to take up', km: 'បញ្ហាត្រូវលើកឡើង' },
  lead: {
    en: {
      one: '{n} waits for a reply.',
      other: '{n} wait for a reply.',
    },
    km: 'រង់ចាំចម្លើយ {n}។',
  },
  leadNone: { en: 'None waits for a reply.', km: 'គ្មានបញ្ហារង់ចាំចម្លើយទេ។' },
  empty: {
    en: 'What a meeting wants to take up with others, and writes into its minutes, is listed here until the reply comes, and afterwards with its date.',
    km: 'អ្វីដែលកិច្ចប្រជុំចង់លើកឡើងជាមួយអ្នកដទៃ ហើយសរសេរក្នុងកំណត់ហេតុ នឹងបង្ហាញនៅទីនេះរហូតដល់មានចម្លើយ ហើយក្រោយមកជាមួយកាលបរិច្ឆេទ។',
  },
  which: { en: 'Which', km: 'ប្រភេទ' },
  all: { en: 'All', km: 'ទាំងអស់' },
  open: { en: 'Waiting for a reply', km: 'រង់ចាំចម្លើយ' },
  replied: { en: 'With a reply', km: 'មានចម្លើយ' },
  whom: { en: 'Asked of', km: 'ស្នើទៅ' },
  anyone: { en: 'Everybody', km: 'ទាំងអស់' },
  filter: { en: 'Show', km: 'បង្ហាញ' },
  none: { en: 'None of these.', km: 'មិនមានទេ។' },
  earlier: { en: 'Earlier ones', km: 'ចាស់ជាងនេះ' },
  nobodyAsked: { en: 'nobody is asked yet', km: 'មិនទាន់ស្នើទៅនរណា' },
  untitled: typedTexts.untitledMeeting,
  waits: { en: 'No reply yet', km: 'មិនទាន់មានចម្លើយ' },
  repliedOn: { en: 'Reply of {date}', km: 'ចម្លើយថ្ងៃ {date}' },
  repliedUndated: { en: 'Reply without a date', km: 'ចម្លើយគ្មានកាលបរិច្ឆេទ' },
  what: { en: 'What', km: 'អ្វី' },
  meeting: { en: 'From the meeting', km: 'ពីកិច្ចប្រជុំ' },
  inMinutes: { en: 'Open it in the minutes', km: 'បើកក្នុងកំណត់ហេតុ' },
  reply: { en: 'The reply', km: 'ចម្លើយ' },
  inKhmer: { en: 'The reply in Khmer', km: 'ចម្លើយជាភាសាខ្មែរ' },
  inEnglish: { en: 'The reply in English', km: 'ចម្លើយជាភាសាអង់គ្លេស' },
  date: { en: 'Date of the reply', km: 'កាលបរិច្ឆេទចម្លើយ' },
  save: { en: 'Save the reply', km: 'រក្សាទុកចម្លើយ' },
  saved: { en: 'Saved.', km: 'បានរក្សាទុក។' },
  notPublished: {
    en: 'The summary that people read does not have this reply. A correction adds it.',
    km: 'សេចក្តីសង្ខេបដែលគេអាន មិនទាន់មានចម្លើយនេះទេ។ វានឹងចូលតាមរយៈការកែតម្រូវ។',
  },
  correct: { en: 'Publish a correction', km: 'ផ្សព្វផ្សាយការកែតម្រូវ' },
  need: {
    en: {
      one: 'An issue that was taken up has no reply',
      other: '{n} issues that were taken up have no reply',
    },
    km: 'បញ្ហា {n} ដែលបានលើកឡើង មិនទាន់មានចម្លើយ',
  },
  needHelp: {
    en: 'Write the reply and its date when it comes, or ask again',
    km: 'សូមសរសេរចម្លើយ និងកាលបរិច្ឆេទពេលទទួលបាន ឬសួរម្តងទៀត',
  },
} as const satisfies Catalogue;
