import type { Catalogue } from '../../i18n/say.ts';

/** The day of a meeting on its page: getting ready, how many came, and closing. */
export const dayTexts = {
  day: { en: 'Day', km: 'ថ្ងៃប្រជុំ' },
  ready: { en: 'For the day', km: 'សម្រាប់ថ្ងៃប្រជុំ' },
  readyLead: {
    en: 'Note who comes on paper, on phones, or both: it is counted together.',
    km: 'អាចកត់ត្រាអ្នកមកចូលរួមលើក្រដាស លើទូរសព្ទ ឬទាំងពីរ៖ ទាំងអស់រាប់រួមគ្នា។',
  },
  sheet: { en: 'Print the sign-in sheet', km: 'បោះពុម្ពបញ្ជីវត្តមាន' },
  sheetHelp: {
    en: 'Everybody invited, with a line to sign on and empty rows.',
    km: 'អ្នកដែលបានអញ្ជើញទាំងអស់ មានកន្លែងចុះហត្ថលេខា និងជួរទំនេរ។',
  },
  doors: { en: 'Links for helpers at the door', km: 'តំណសម្រាប់អ្នកជួយនៅច្រកចូល' },
  doorsHelp: {
    en: 'They note who comes on their own phones, without an account.',
    km: 'គេកត់ត្រាលើទូរសព្ទរបស់ខ្លួន ដោយមិនចាំបាច់មានគណនី។',
  },
  checkIn: { en: 'Check people in on this phone', km: 'កត់ត្រាវត្តមានលើទូរសព្ទនេះ' },
  checkInHelp: { en: 'It works without a line as well.', km: 'ប្រើបានទោះគ្មានសេវាអ៊ីនធឺណិតក៏ដោយ។' },
  grid: { en: 'Type in the paper', km: 'បញ្ចូលពីបញ្ជីលើក្រដាស' },
  gridHelp: {
    en: 'The signed sheet, line by line; what was noted by phone is there already.',
    km: 'បញ្ជីដែលបានចុះហត្ថលេខា មួយជួរម្តងៗ។ អ្វីដែលកត់ត្រាតាមទូរសព្ទមានរួចហើយ។',
  },
  files: {
    en: 'Photo of the signed sheet, other photos and files',
    km: 'រូបថតបញ្ជីដែលបានចុះហត្ថលេខា រូបថត និងឯកសារផ្សេងទៀត',
  },
  filesHelp: {
    en: 'A photo of the signed sheet is kept as evidence; nobody outside sees it.',
    km: 'រូបថតបញ្ជីដែលបានចុះហត្ថលេខារក្សាទុកជាភស្តុតាង ហើយអ្នកខាងក្រៅមើលមិនឃើញទេ។',
  },
  correct: { en: 'Correct who came', km: 'កែតម្រូវវត្តមាន' },
  whoCame: { en: 'Who came', km: 'អ្នកមកចូលរួម' },
  nobody: { en: 'Nobody was noted so far.', km: 'មិនទាន់មានការកត់ត្រាវត្តមានទេ។' },
  people: { en: 'came', km: 'នាក់បានមក' },
  peopleOf: { en: 'came ({parts})', km: 'នាក់បានមក ({parts})' },
  room: { en: 'in the room', km: 'ក្នុងបន្ទប់' },
  online: { en: 'online', km: 'តាមអនឡាញ' },
  organisations: { en: { one: 'organisation', other: 'organisations' }, km: 'អង្គការ' },
  forReport: { en: 'For the report', km: 'សម្រាប់របាយការណ៍' },
  closeTitle: { en: 'Close the day', km: 'បិទថ្ងៃប្រជុំ' },
  closeLead: {
    en: 'Then it is settled who came. The summary thanks them, and tells the others that they were missed.',
    km: 'បន្ទាប់មក វត្តមានត្រូវបានកំណត់។ សេចក្តីសង្ខេបនឹងអរគុណអ្នកមកចូលរួម និងប្រាប់អ្នកដែលមិនបានមកថាយើងសោកស្តាយ។',
  },
  closeAfter: {
    en: 'Phones take nothing more. You can still correct it, or open the day again.',
    km: 'ទូរសព្ទមិនទទួលអ្វីទៀតទេ។ លោកអ្នកនៅអាចកែតម្រូវ ឬបើកថ្ងៃនេះវិញបាន។',
  },
  closeEmpty: {
    en: 'Nobody was noted. If you close the day like this, the summary thanks nobody.',
    km: 'មិនមានការកត់ត្រាវត្តមានទេ។ បើបិទដូច្នេះ សេចក្តីសង្ខេបមិនអរគុណនរណាទេ។',
  },
  pwdLabel: { en: 'Persons with disabilities', km: 'ជនមានពិការភាព' },
  pwdHelp: {
    en: 'How many said so when they were asked in private. Leave it empty if nobody was asked. It is never kept beside a name, and observers do not see it.',
    km: 'ចំនួនអ្នកដែលបានប្រាប់ ពេលសួរជាលក្ខណៈឯកជន។ ទុកឱ្យទទេ បើមិនបានសួរ។ វាមិនដែលរក្សាទុកជាមួយឈ្មោះទេ ហើយអ្នកសង្កេតការណ៍មើលមិនឃើញ។',
  },
  pwdTooMany: {
    en: 'That is more than came: {n}.',
    km: 'ចំនួននេះច្រើនជាងអ្នកមកចូលរួម {n} នាក់។',
  },
  closeButton: { en: 'Close the day', km: 'បិទថ្ងៃប្រជុំ' },
  saveNumber: { en: 'Save the number', km: 'រក្សាទុកចំនួន' },
  notNow: { en: 'Not now', km: 'ពេលក្រោយ' },
  closedTitle: { en: 'The day is closed', km: 'ថ្ងៃប្រជុំត្រូវបានបិទ' },
  closedBy: { en: 'Closed on {when} by {who}.', km: 'បានបិទនៅ{when} ដោយ {who}។' },
  closedOn: { en: 'Closed on {when}.', km: 'បានបិទនៅ{when}។' },
  changeNumber: { en: 'Number of persons with disabilities', km: 'ចំនួនជនមានពិការភាព' },
  reopen: { en: 'Open the day again', km: 'បើកថ្ងៃប្រជុំវិញ' },
  reopenHelp: {
    en: 'What was sent stays sent.',
    km: 'អ្វីដែលបានផ្ញើរួច មិនអាចដកវិញបានទេ។',
  },
  notClosed: {
    en: 'How many came is shown here once the coordinator has closed the day.',
    km: 'ចំនួនអ្នកមកចូលរួមនឹងបង្ហាញនៅទីនេះ ពេលអ្នកសម្របសម្រួលបានបិទថ្ងៃប្រជុំ។',
  },
  notClosedCancelled: { en: 'The meeting is cancelled.', km: 'កិច្ចប្រជុំត្រូវបានលុបចោល។' },
  strayMoved: {
    en: {
      one: 'One person was noted for another date of this meeting, before it moved. That is kept, and counts nowhere.',
      other:
        '{n} people were noted for another date of this meeting, before it moved. That is kept, and counts nowhere.',
    },
    km: 'មាន {n} នាក់ត្រូវបានកត់ត្រាសម្រាប់កាលបរិច្ឆេទមុន មុនពេលកិច្ចប្រជុំប្តូរថ្ងៃ។ វានៅរក្សាទុក តែមិនរាប់បញ្ចូលទេ។',
  },
  strayCancelled: {
    en: {
      one: 'One person was noted for this meeting, which is cancelled. That is kept, and counts nowhere.',
      other: '{n} people were noted for this meeting, which is cancelled. That is kept, and counts nowhere.',
    },
    km: 'មាន {n} នាក់ត្រូវបានកត់ត្រាសម្រាប់កិច្ចប្រជុំនេះ ដែលត្រូវបានលុបចោល។ វានៅរក្សាទុក តែមិនរាប់បញ្ចូលទេ។',
  },
  whetherTitle: { en: 'Do you keep attendance?', km: 'តើលោកអ្នករក្សាទុកវត្តមានឬទេ?' },
  whetherLead: {
    en: 'Nobody was noted for this meeting. Type in the signed sheet, and the summary can thank those who came. Or say that your network keeps no attendance: you are not asked again.',
    km: 'មិនមានការកត់ត្រាវត្តមានសម្រាប់កិច្ចប្រជុំនេះទេ។ សូមបញ្ចូលបញ្ជីដែលបានចុះហត្ថលេខា ដើម្បីឱ្យសេចក្តីសង្ខេបអរគុណអ្នកមកចូលរួម។ ឬប្រាប់ថាបណ្តាញមិនរក្សាទុកវត្តមាន៖ នឹងមិនសួរម្តងទៀតទេ។',
  },
  decline: { en: 'We keep no attendance', km: 'យើងមិនរក្សាទុកវត្តមានទេ' },
  needClose: { en: 'Close the day: who came?', km: 'បិទថ្ងៃប្រជុំ៖ អ្នកណាបានមក?' },
  needWhether: { en: 'Do you keep attendance?', km: 'តើលោកអ្នករក្សាទុកវត្តមានឬទេ?' },
  needToday: { en: 'Today: note who comes', km: 'ថ្ងៃនេះ៖ កត់ត្រាអ្នកមកចូលរួម' },
  untitled: { en: 'a meeting without a title', km: 'កិច្ចប្រជុំគ្មានចំណងជើង' },
} as const satisfies Catalogue;

/** On the page of an organisation. */
export const cameTexts = {
  title: { en: 'Came to', km: 'បានចូលរួម' },
  none: {
    en: 'No attendance of this organisation is noted yet.',
    km: 'មិនទាន់មានការកត់ត្រាវត្តមានរបស់អង្គការនេះទេ។',
  },
  people: { en: { one: 'One person', other: '{n} people' }, km: '{n} នាក់' },
  online: { en: '{n} online', km: 'អនឡាញ {n}' },
} as const satisfies Catalogue;
