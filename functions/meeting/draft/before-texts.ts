import type { Catalogue } from '../../i18n/say.ts';

/** What came before a meeting, beside its draft. */
export const beforeTexts = {
  title: { en: 'From the meetings before', km: 'ពីកិច្ចប្រជុំមុនៗ' },
  show: { en: 'show', km: 'បង្ហាញ' },
  openNow: { en: { one: '1 open point', other: '{n} open points' }, km: 'នៅសល់ {n} ចំណុច' },
  decidedNow: { en: { one: '1 decision', other: '{n} decisions' }, km: 'សេចក្តីសម្រេច {n}' },
  help: {
    en: 'To look at while you prepare. Nothing of it is typed into the meeting.',
    km: 'សម្រាប់មើលពេលរៀបចំ។ គ្មានអ្វីត្រូវបានវាយបញ្ចូលក្នុងកិច្ចប្រជុំទេ។',
  },
  open: { en: 'Still open', km: 'នៅសល់' },
  openHelp: {
    en: 'The agenda mail begins with these, and asks each to report on their own.',
    km: 'អ៊ីមែលរបៀបវារៈចាប់ផ្តើមដោយចំណុចទាំងនេះ ហើយស្នើឱ្យម្នាក់ៗរាយការណ៍អំពីកិច្ចការរបស់ខ្លួន។',
  },
  withNobody: { en: 'Guests, or nobody yet', km: 'ភ្ញៀវ ឬមិនទាន់មានអ្នកទទួល' },
  more: { en: { one: '… and one more', other: '… and {n} more' }, km: '… និង {n} ទៀត' },
  all: { en: 'All promises', km: 'ការសន្យាទាំងអស់' },
  decisions: { en: 'What was decided last', km: 'អ្វីដែលបានសម្រេចចុងក្រោយ' },
  host: { en: 'Whose turn it is to host', km: 'វេនធ្វើជាអង្គភាពម្ចាស់ផ្ទះ' },
  turn: { en: '{name}: hosted last on {date}', km: '{name}៖ ធ្វើជាអង្គភាពម្ចាស់ផ្ទះចុងក្រោយនៅ {date}' },
  noHost: {
    en: 'No member is named as the host of the last meetings.',
    km: 'គ្មានសមាជិកណាត្រូវបានកត់ត្រាជាអង្គភាពម្ចាស់ផ្ទះនៃកិច្ចប្រជុំចុងក្រោយទេ។',
  },
  never: {
    en: 'Did not host in the last {n} meetings: {names}',
    km: 'មិនបានធ្វើជាអង្គភាពម្ចាស់ផ្ទះក្នុងកិច្ចប្រជុំ {n} លើកចុងក្រោយ៖ {names}',
  },
  neverInOne: {
    en: 'Did not host the last meeting: {names}',
    km: 'មិនបានធ្វើជាអង្គភាពម្ចាស់ផ្ទះក្នុងកិច្ចប្រជុំចុងក្រោយ៖ {names}',
  },
  andMore: { en: '{names} and {n} more', km: '{names} និង {n} ទៀត' },
  day: { en: 'The usual day', km: 'ថ្ងៃធម្មតា' },
  usual: { en: 'This time it would be {date}.', km: 'លើកនេះនឹងត្រូវនឹង {date}។' },
  dates: { en: 'The latest ones: {dates}', km: 'លើកចុងក្រោយ៖ {dates}' },
} as const satisfies Catalogue;
