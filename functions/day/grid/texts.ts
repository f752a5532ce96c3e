import type { Catalogue, Text } from '../../i18n/say.ts';
import type { GridPart } from './grid-rows.ts';

/** The paper, typed in afterwards. */
export const gridTexts = {
  title: { en: 'Who came', km: 'អ្នកដែលបានមកចូលរួម' },
  how: {
    en: 'Type in the signed sheet. The rows and numbers are those of the paper. What you do not touch stays as it is.',
    km: 'សូមបញ្ចូលបញ្ជីដែលបានចុះហត្ថលេខា៖ លេខរៀងដូចលើក្រដាស។ អ្វីដែលមិនបានប៉ះនៅដដែល។',
  },
  howUnprinted: {
    en: 'Type in the signed sheet. Its rows have no numbers, since it was not printed by the button on its page: go by the names. What you do not touch stays as it is.',
    km: 'សូមបញ្ចូលបញ្ជីដែលបានចុះហត្ថលេខា។ បន្ទាត់គ្មានលេខរៀងទេ ព្រោះបញ្ជីមិនត្រូវបានបោះពុម្ពតាមប៊ូតុងលើទំព័ររបស់វា៖ សូមរកតាមឈ្មោះ។ អ្វីដែលមិនបានប៉ះនៅដដែល។',
  },
  untyped: { en: '{n} not noted yet', km: 'មិនទាន់បានកត់ត្រា {n} នាក់' },
  find: { en: 'Find a person or an organisation', km: 'ស្វែងរកឈ្មោះ ឬអង្គការ' },
  findButton: { en: 'Find', km: 'ស្វែងរក' },
  showAll: { en: 'Show everybody', km: 'បង្ហាញទាំងអស់' },
  nobodyFound: { en: 'Nobody has this name here.', km: 'មិនមាននរណាមានឈ្មោះនេះទេ។' },
  where: { en: 'Where they were', km: 'ទីកន្លែងចូលរួម' },
  nothing: { en: 'Not noted', km: 'មិនទាន់កត់ត្រា' },
  room: { en: 'In the room', km: 'ក្នុងបន្ទប់' },
  online: { en: 'Online', km: 'អនឡាញ' },
  away: { en: 'Not there', km: 'មិនបានមក' },
  sex: { en: 'Sex', km: 'ភេទ' },
  photo: { en: 'Pictures may be shown', km: 'អាចបង្ហាញរូបភាព' },
  yes: { en: 'Yes', km: 'បាទ/ចាស' },
  no: { en: 'No', km: 'ទេ' },
  unsaid: { en: '–', km: '–' },
  more: { en: 'Somebody else came, or new contact details', km: 'មានអ្នកមកជំនួស ឬលេខទូរសព្ទ អ៊ីមែលថ្មី' },
  moreGuest: { en: 'Somebody else came', km: 'មានអ្នកមកជំនួស' },
  instead: { en: 'Name of the person who came instead', km: 'ឈ្មោះអ្នកដែលមកជំនួស' },
  insteadSex: { en: 'Sex of the person who came instead', km: 'ភេទអ្នកដែលមកជំនួស' },
  cameInstead: { en: '{name} came instead', km: '{name} មកជំនួស' },
  phone: { en: 'New phone number', km: 'លេខទូរសព្ទថ្មី' },
  email: { en: 'New e-mail', km: 'អ៊ីមែលថ្មី' },
  nowIs: { en: 'On the list: {value}', km: 'ក្នុងបញ្ជី៖ {value}' },
  name: { en: 'Name', km: 'ឈ្មោះ' },
  organisation: { en: 'Organisation', km: 'អង្គការ' },
  walkInPhone: { en: 'Phone', km: 'ទូរសព្ទ' },
  emptyRow: { en: 'Row {n}, empty', km: 'បន្ទាត់ទី {n} ទទេ' },
  moreRow: { en: 'Somebody else', km: 'អ្នកផ្សេងទៀត' },
  moreTitle: { en: 'Anybody else', km: 'អ្នកផ្សេងទៀត' },
  moreHelp: {
    en: 'For people who are not on these rows: from a second copy of the sheet, or from another paper.',
    km: 'សម្រាប់អ្នកដែលមិនមានក្នុងបន្ទាត់ទាំងនេះ៖ ក្នុងបញ្ជីច្បាប់ទីពីរ ឬក្រដាសផ្សេង។',
  },
  gone: { en: 'No longer invited.', km: 'លែងត្រូវបានអញ្ជើញ។' },
  nameless: { en: 'No longer on the list.', km: 'លែងមានក្នុងបញ្ជី។' },
  elsewhere: { en: '{name} has a line of their own.', km: '{name} មានបន្ទាត់ផ្ទាល់ខ្លួន។' },
  rowTaken: {
    en: 'Row {n}: {name} was typed in on this row in the meantime. Type this person in under “Anybody else”.',
    km: 'បន្ទាត់ទី {n}៖ មានគេបានបញ្ចូល {name} នៅបន្ទាត់នេះហើយ។ សូមបញ្ចូលអ្នកនេះក្នុងផ្នែក «អ្នកផ្សេងទៀត»។',
  },
  goOn: { en: 'Go on with row {n}', km: 'បន្តនៅបន្ទាត់ទី {n}' },
  emptyTitle: { en: 'People written on the empty rows', km: 'អ្នកដែលបានសរសេរលើបន្ទាត់ទទេ' },
  emptyHelp: {
    en: 'Choose the organisation from the list, or type its name. Leave rows empty that you do not need.',
    km: 'សូមជ្រើសរើសអង្គការពីបញ្ជី ឬសរសេរឈ្មោះ។ បន្ទាត់ដែលទុកទទេមិនរាប់ទេ។',
  },
  disputed: {
    en: 'Two people noted opposite things at nearly the same time.',
    km: 'មានមនុស្សពីរនាក់កត់ត្រាផ្ទុយគ្នាក្នុងពេលជិតគ្នា។',
  },
  said: { en: '{time} · {who}: {what}', km: '{time} · {who}៖ {what}' },
  confirm: { en: 'What is chosen here is right', km: 'អ្វីដែលបានជ្រើសរើសនៅទីនេះត្រឹមត្រូវ' },
  alike: { en: 'Perhaps the same person as {name}', km: 'ប្រហែលជាមនុស្សតែមួយជាមួយ {name}' },
  whoIs: { en: 'Make a contact of {name}, or say who this is', km: 'បង្កើត {name} ជាអ្នកទំនាក់ទំនង ឬកំណត់ថាជានរណា' },
  look: { en: 'Please check: {n}', km: 'ត្រូវពិនិត្យ៖ {n}' },
  lookLead: {
    en: 'Opposite notes, or perhaps the same person twice.',
    km: 'ការកត់ត្រាផ្ទុយគ្នា ឬប្រហែលជាមនុស្សតែមួយពីរដង។',
  },
  why: { en: 'Why this is corrected now', km: 'ហេតុអ្វីកែតម្រូវនៅពេលនេះ' },
  whyHelp: {
    en: 'The meeting was more than {days} days ago.',
    km: 'កិច្ចប្រជុំបានកន្លងផុតជាង {days} ថ្ងៃហើយ។',
  },
  save: { en: 'Save this page', km: 'រក្សាទុកទំព័រនេះ' },
  saveNext: { en: 'Save and go to the next page', km: 'រក្សាទុក ហើយទៅទំព័របន្ទាប់' },
  saveBack: { en: 'Save and go to the page before', km: 'រក្សាទុក ហើយទៅទំព័រមុន' },
  saved: { en: 'Saved.', km: 'បានរក្សាទុក។' },
  closed: {
    en: 'The day is closed. Your corrections still count, but messages that were sent cannot be taken back.',
    km: 'ថ្ងៃប្រជុំបានបិទហើយ។ អ្វីដែលកែតម្រូវនៅទីនេះនៅតែរាប់បញ្ចូល ប៉ុន្តែសារដែលបានផ្ញើរួច មិនអាចដកវិញបានទេ។',
  },
  stray: {
    en: 'People checked in for another date, before the meeting was moved: {n}. This is kept, but not counted.',
    km: 'មុនពេលកែប្រែកាលបរិច្ឆេទ មានការកត់ត្រាសម្រាប់ថ្ងៃផ្សេង៖ {n} នាក់។ ព័ត៌មាននេះរក្សាទុក តែមិនរាប់បញ្ចូលទេ។',
  },
  early: {
    en: 'The meeting is on {day}. You can type in who came from that day.',
    km: 'កិច្ចប្រជុំធ្វើនៅ{day}។ វត្តមានអាចបញ្ចូលបានចាប់ពីថ្ងៃនោះ។',
  },
  cancelled: {
    en: 'The meeting on {day} is cancelled. What was noted is kept, but not counted.',
    km: 'កិច្ចប្រជុំ{day} ត្រូវបានលុបចោល។ អ្វីដែលបានកត់ត្រានៅរក្សាទុក តែមិនរាប់បញ្ចូលទេ។',
  },
  whereNeeded: {
    en: '{name}: choose in the room, online or not there.',
    km: '{name}៖ សូមជ្រើសរើស ក្នុងបន្ទប់ អនឡាញ ឬមិនបានមក។',
  },
  insteadWhere: {
    en: '{name}: somebody came instead. Choose whether they were in the room or online.',
    km: '{name}៖ មានអ្នកមកជំនួស។ សូមជ្រើសរើសថា គាត់នៅក្នុងបន្ទប់ ឬអនឡាញ។',
  },
  sheetLink: { en: 'Sign-in sheet', km: 'បញ្ជីវត្តមាន' },
  checkInLink: { en: 'Check people in on this phone', km: 'កត់ត្រាវត្តមានលើទូរសព្ទនេះ' },
} as const satisfies Catalogue;

export const partTitles = {
  listed: { en: 'On the sheet', km: 'ក្នុងបញ្ជី' },
  empty: { en: 'People written on the empty rows', km: 'អ្នកដែលបានសរសេរលើបន្ទាត់ទទេ' },
  added: { en: 'Added since the first print', km: 'បន្ថែមក្រោយការបោះពុម្ពលើកដំបូង' },
  invited: { en: 'Invited', km: 'អ្នកត្រូវបានអញ្ជើញ' },
  since: { en: 'Invited since the sheet was printed', km: 'បានអញ្ជើញក្រោយការបោះពុម្ពបញ្ជី' },
  besides: { en: 'Not on the sheet', km: 'មិនមានក្នុងបញ្ជី' },
  apart: { en: 'For an organisation that was not invited', km: 'មកពីអង្គការដែលមិនបានអញ្ជើញ' },
} as const satisfies Record<GridPart, Text>;
