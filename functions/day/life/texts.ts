import type { Catalogue } from '../../i18n/say.ts';
import { typedTexts } from '../../i18n/typed-texts.ts';

/** The day of a meeting on its page: getting ready, how many came, and closing. */
export const dayTexts = {
  day: { en: 'Day', km: 'ថ្ងៃប្រជុំ' },
  ready: { en: 'For the day', km: 'សម្រាប់ថ្ងៃប្រជុំ' },
  readyLead: {
    en: 'You can check people in on paper, on phones, or both. Everything is counted together.',
    km: 'អាចកត់ត្រាអ្នកមកចូលរួមលើក្រដាស លើទូរសព្ទ ឬទាំងពីរ៖ ទាំងអស់រាប់រួមគ្នា។',
  },
  sheet: { en: 'Print the sign-in sheet', km: 'បោះពុម្ពបញ្ជីវត្តមាន' },
  sheetHelp: {
    en: 'Everybody you invited, with a line to sign on, and empty rows for others.',
    km: 'អ្នកដែលបានអញ្ជើញទាំងអស់ មានកន្លែងចុះហត្ថលេខា និងជួរទំនេរ។',
  },
  doors: { en: 'Links for door helpers', km: 'តំណសម្រាប់អ្នកជួយនៅច្រកចូល' },
  doorsHelp: {
    en: 'They check people in on their own phones, without an account.',
    km: 'គេកត់ត្រាលើទូរសព្ទរបស់ខ្លួន ដោយមិនចាំបាច់មានគណនី។',
  },
  checkIn: { en: 'Check people in on this phone', km: 'កត់ត្រាវត្តមានលើទូរសព្ទនេះ' },
  checkInHelp: { en: 'It also works without internet.', km: 'ប្រើបានទោះបីគ្មានអ៊ីនធឺណិតក៏ដោយ។' },
  grid: { en: 'Type in the signed sheet', km: 'បញ្ចូលពីបញ្ជីលើក្រដាស' },
  gridHelp: {
    en: 'Line by line, as on the paper. People checked in by phone are already there.',
    km: 'បញ្ជីដែលបានចុះហត្ថលេខា មួយជួរម្តងៗ។ អ្វីដែលកត់ត្រាតាមទូរសព្ទមានរួចហើយ។',
  },
  files: {
    en: 'Photos and files, with the signed sheet',
    km: 'រូបថត និងឯកសារ រួមទាំងបញ្ជីដែលបានចុះហត្ថលេខា',
  },
  filesHelp: {
    en: 'Keep a photo of the signed sheet as evidence. Only coordinators see it.',
    km: 'រក្សាទុករូបថតបញ្ជីដែលបានចុះហត្ថលេខាជាភស្តុតាង។ មានតែអ្នកសម្របសម្រួលប៉ុណ្ណោះដែលមើលឃើញ។',
  },
  correct: { en: 'Correct who came', km: 'កែតម្រូវវត្តមាន' },
  whoCame: { en: 'Who came', km: 'អ្នកមកចូលរួម' },
  nobody: { en: 'Nobody has been checked in yet.', km: 'មិនទាន់មានការកត់ត្រាវត្តមានទេ។' },
  people: { en: 'came', km: 'នាក់បានមក' },
  cameLine: { en: 'People who came: {line}', km: 'អ្នកមកចូលរួម៖ {line}' },
  peopleOf: { en: 'came ({parts})', km: 'នាក់បានមក ({parts})' },
  room: { en: 'in the room', km: 'ក្នុងបន្ទប់' },
  online: { en: 'online', km: 'តាមអនឡាញ' },
  organisations: { en: { one: 'organisation', other: 'organisations' }, km: 'អង្គការ' },
  forReport: { en: 'For the report', km: 'សម្រាប់របាយការណ៍' },
  closeTitle: { en: 'Close the day', km: 'បិទថ្ងៃប្រជុំ' },
  closeLead: {
    en: 'This settles who came. The summary will thank them, and tell the others that we missed them.',
    km: 'បន្ទាប់មក វត្តមានត្រូវបានកំណត់។ សេចក្តីសង្ខេបនឹងអរគុណអ្នកមកចូលរួម និងប្រាប់អ្នកដែលមិនបានមកថាយើងសោកស្តាយ។',
  },
  closeAfter: {
    en: 'After that, nobody can be checked in by phone. You can still correct the list, or open the day again.',
    km: 'បន្ទាប់មក មិនអាចកត់ត្រាវត្តមានតាមទូរសព្ទទៀតទេ។ លោកអ្នកនៅអាចកែតម្រូវបញ្ជី ឬបើកថ្ងៃប្រជុំវិញបាន។',
  },
  closeEmpty: {
    en: 'Nobody has been checked in. If you close the day now, the summary will thank nobody for coming.',
    km: 'មិនទាន់មានការកត់ត្រាវត្តមានទេ។ បើបិទឥឡូវនេះ សេចក្តីសង្ខេបនឹងមិនថ្លែងអំណរគុណដល់នរណាម្នាក់ដែលបានចូលរួមទេ។',
  },
  pwdLabel: { en: 'Persons with disabilities', km: 'ជនមានពិការភាព' },
  pwdHelp: {
    en: 'How many said so when asked in private. Leave it empty if nobody was asked. It is never stored with a name, and observers do not see it.',
    km: 'ចំនួនអ្នកដែលបានប្រាប់ ពេលសួរជាលក្ខណៈឯកជន។ ទុកឱ្យទទេ បើមិនបានសួរ។ វាមិនដែលរក្សាទុកជាមួយឈ្មោះទេ ហើយអ្នកសង្កេតការណ៍មើលមិនឃើញ។',
  },
  pwdTooMany: {
    en: 'That is more than the number of people who came ({n}).',
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
    en: 'Messages that were sent cannot be taken back.',
    km: 'អ្វីដែលបានផ្ញើរួច មិនអាចដកវិញបានទេ។',
  },
  notClosed: {
    en: 'The number of people who came will appear here when the coordinator has closed the day.',
    km: 'ចំនួនអ្នកមកចូលរួមនឹងបង្ហាញនៅទីនេះ ពេលអ្នកសម្របសម្រួលបានបិទថ្ងៃប្រជុំ។',
  },
  notClosedCancelled: { en: 'The meeting is cancelled.', km: 'កិច្ចប្រជុំត្រូវបានលុបចោល។' },
  strayMoved: {
    en: {
      one: 'One person was checked in for another date of this meeting, before it moved. This is kept, but not counted.',
      other:
        '{n} people were checked in for another date of this meeting, before it moved. This is kept, but not counted.',
    },
    km: 'មាន {n} នាក់ត្រូវបានកត់ត្រាសម្រាប់កាលបរិច្ឆេទមុន មុនពេលកិច្ចប្រជុំប្តូរថ្ងៃ។ វានៅរក្សាទុក តែមិនរាប់បញ្ចូលទេ។',
  },
  strayCancelled: {
    en: {
      one: 'One person was checked in for this meeting, which is cancelled. This is kept, but not counted.',
      other:
        '{n} people were checked in for this meeting, which is cancelled. This is kept, but not counted.',
    },
    km: 'មាន {n} នាក់ត្រូវបានកត់ត្រាសម្រាប់កិច្ចប្រជុំនេះ ដែលត្រូវបានលុបចោល។ វានៅរក្សាទុក តែមិនរាប់បញ្ចូលទេ។',
  },
  whetherTitle: { en: 'Do you keep attendance?', km: 'តើលោកអ្នករក្សាទុកវត្តមានឬទេ?' },
  whetherLead: {
    en: 'Nobody has been checked in for this meeting. Type in the signed sheet, and the summary can thank the people who came. Or say that your network keeps no attendance: then we will not ask again.',
    km: 'មិនមានការកត់ត្រាវត្តមានសម្រាប់កិច្ចប្រជុំនេះទេ។ សូមបញ្ចូលបញ្ជីដែលបានចុះហត្ថលេខា ដើម្បីឱ្យសេចក្តីសង្ខេបអរគុណអ្នកមកចូលរួម។ ឬប្រាប់ថាបណ្តាញមិនរក្សាទុកវត្តមាន៖ នឹងមិនសួរម្តងទៀតទេ។',
  },
  decline: { en: 'We keep no attendance', km: 'យើងមិនរក្សាទុកវត្តមានទេ' },
  needClose: { en: 'Close the day: who came?', km: 'បិទថ្ងៃប្រជុំ៖ អ្នកណាបានមក?' },
  needCloseToday: {
    en: 'The meeting is over: close the day',
    km: 'កិច្ចប្រជុំបានចប់ហើយ៖ សូមបិទថ្ងៃប្រជុំ',
  },
  checkedIn: {
    en: { one: 'One person has been checked in.', other: '{n} people have been checked in.' },
    km: 'បានកត់ត្រាវត្តមាន {n} នាក់។',
  },
  needWhether: { en: 'Do you keep attendance?', km: 'តើលោកអ្នករក្សាទុកវត្តមានឬទេ?' },
  needToday: { en: 'Today: check people in', km: 'ថ្ងៃនេះ៖ កត់ត្រាអ្នកមកចូលរួម' },
  untitled: typedTexts.untitledMeeting,
} as const satisfies Catalogue;

/** A member that is not invited any more, and came. */
export const dormantTexts = {
  came: {
    en: '{name} was dormant, and somebody came on {day}.',
    km: '{name} ជាសមាជិកអសកម្ម ប៉ុន្តែមានអ្នកមកចូលរួមនៅ{day}។',
  },
  makeActive: { en: 'Make {name} active again', km: 'កំណត់ {name} ជាសមាជិកសកម្មវិញ' },
} as const satisfies Catalogue;

/** On the page of an organisation. */
export const cameTexts = {
  title: { en: 'Meetings they came to', km: 'កិច្ចប្រជុំដែលបានចូលរួម' },
  none: {
    en: 'Nobody from this organisation has been checked in at a meeting yet.',
    km: 'មិនទាន់មានការកត់ត្រាវត្តមានរបស់អង្គការនេះទេ។',
  },
  people: { en: { one: 'One person', other: '{n} people' }, km: '{n} នាក់' },
  online: { en: '{n} online', km: 'អនឡាញ {n}' },
} as const satisfies Catalogue;
