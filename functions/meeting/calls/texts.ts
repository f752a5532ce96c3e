import type { Catalogue, Text } from '../../i18n/say.ts';
import type { Answer } from '../rules/seat-events.ts';

/** What a coordinator reads out. Spoken and polite; the person called may be far above the caller. */
export const spokenTexts = {
  hello: {
    en: 'Hello, may I speak with {name}? My name is {caller}, and I am calling from {network}.',
    km: 'ជម្រាបសួរ! តើខ្ញុំអាចនិយាយជាមួយ {name} បានទេ? ខ្ញុំឈ្មោះ {caller} ទូរសព្ទមកពី {network}។',
  },
  invite: {
    en: 'We would like to invite {organisation} to {title}. It is on {when}, at {where}.',
    km: 'យើងខ្ញុំសូមគោរពអញ្ជើញ {organisation} ចូលរួម {title} ដែលនឹងប្រព្រឹត្តទៅ{when} នៅ {where}។',
  },
  moved: {
    en: 'The time of {title} has changed. It is now on {when}, at {where}.',
    km: 'សូមជម្រាបថា {title} ត្រូវបានប្តូរពេល។ ឥឡូវនឹងប្រព្រឹត្តទៅ{when} នៅ {where}។',
  },
  question: {
    en: 'Will somebody from {organisation} be able to come?',
    km: 'តើ {organisation} អាចអញ្ជើញមកចូលរួមបានដែរឬទេ?',
  },
  questionGuest: { en: 'Will you be able to come?', km: 'តើលោកអ្នកអាចអញ្ជើញមកចូលរួមបានដែរឬទេ?' },
  thanks: { en: 'Thank you very much.', km: 'សូមអរគុណច្រើន។' },
  you: { en: 'you', km: 'លោកអ្នក' },
} as const satisfies Catalogue;

/** The call list, for a phone in one hand. */
export const callTexts = {
  title: { en: 'People to call', km: 'បញ្ជីត្រូវហៅទូរសព្ទ' },
  lead: {
    en: { one: 'One organisation has not answered.', other: '{n} organisations have not answered.' },
    km: 'អង្គការ {n} មិនទាន់ឆ្លើយតប។',
  },
  leadByCall: {
    en: { one: 'One organisation is reached by phone.', other: '{n} organisations are reached by phone.' },
    km: 'អង្គការ {n} ត្រូវទាក់ទងតាមទូរសព្ទ។',
  },
  others: {
    en: 'From {date}, everybody else who has not answered is listed here too.',
    km: 'ចាប់ពី{date} អ្នកផ្សេងទៀតដែលមិនទាន់ឆ្លើយតប ក៏នឹងបង្ហាញនៅទីនេះដែរ។',
  },
  more: {
    en: 'These are the first {n} of {all}. The next ones appear when these are done.',
    km: 'នេះជា {n} ដំបូង ក្នុងចំណោម {all}។ បន្ទាប់ពីរួចរាល់ នឹងបង្ហាញបន្តទៀត។',
  },
  empty: { en: 'Nobody needs a call. Well done.', km: 'មិនមាននរណាត្រូវហៅទូរសព្ទទេ។ ល្អប្រសើរណាស់។' },
  answered: {
    en: {
      one: '{n} of {asked} organisations and guests has answered.',
      other: '{n} of {asked} organisations and guests have answered.',
    },
    km: 'បានឆ្លើយតប {n} ក្នុងចំណោមអង្គការ និងភ្ញៀវ {asked}។',
  },
  notLeft: {
    en: 'The invitations have not been sent yet. As soon as they are, people reached by phone appear here.',
    km: 'លិខិតអញ្ជើញមិនទាន់បានផ្ញើទេ។ ពេលផ្ញើហើយ អ្នកដែលត្រូវទាក់ទងតាមទូរសព្ទនឹងបង្ហាញនៅទីនេះ។',
  },
  begun: {
    en: 'The meeting has begun: nobody needs to be called any more.',
    km: 'កិច្ចប្រជុំបានចាប់ផ្តើមហើយ៖ មិនចាំបាច់ហៅទូរសព្ទទៀតទេ។',
  },
  cancelled: {
    en: 'The meeting is cancelled: nobody needs to be asked any more.',
    km: 'កិច្ចប្រជុំត្រូវបានលុបចោល៖ មិនចាំបាច់សួរនរណាទៀតទេ។',
  },
  print: {
    en: 'When printed, this page is a list with room to write.',
    km: 'ពេលបោះពុម្ព ទំព័រនេះក្លាយជាបញ្ជីមានកន្លែងសម្រាប់សរសេរ។',
  },
  call: { en: 'Call {phone}', km: 'ហៅ {phone}' },
  noPhone: { en: 'no telephone number', km: 'គ្មានលេខទូរសព្ទ' },
  askedAlready: { en: 'invited', km: 'បានអញ្ជើញហើយ' },
  addPhone: { en: 'Add a telephone number', km: 'បន្ថែមលេខទូរសព្ទ' },
  tried: {
    en: { one: 'Tried once, {when}', other: 'Tried {n} times, last {when}' },
    km: { one: 'បានហៅម្តង {when}', other: 'បានហៅ {n} ដង ចុងក្រោយ {when}' },
  },
  staleAnswer: {
    en: 'Answered “{answer}” for the earlier time.',
    km: 'បានឆ្លើយ «{answer}» សម្រាប់ពេលវេលាមុន។',
  },
  readOut: { en: 'What to say', km: 'អ្វីដែលត្រូវនិយាយ' },
  saidBy: { en: 'Who answered the call', km: 'អ្នកនិយាយទូរសព្ទ' },
  yes: { en: 'Yes, coming', km: 'ចូលរួម' },
  no: { en: 'No', km: 'មិនចូលរួម' },
  unsure: { en: 'Not sure', km: 'មិនទាន់ប្រាកដ' },
  noAnswer: { en: 'No answer, try again later', km: 'គ្មានអ្នកលើក នឹងហៅម្តងទៀត' },
  details: { en: 'Record with details', km: 'កត់ត្រាព័ត៌មានលម្អិត' },
  of: { en: 'for {organisation}', km: 'សម្រាប់ {organisation}' },
  change: { en: 'Change', km: 'កែប្រែ' },
  undo: { en: 'Undo', km: 'មិនយកវិញ' },
  doneTried: {
    en: 'Noted: nobody could be reached at {organisation}. It is now at the end of the list.',
    km: 'បានកត់ត្រា៖ មិនអាចទាក់ទង {organisation} បានទេ។ ឥឡូវស្ថិតនៅចុងបញ្ជី។',
  },
  doneBack: {
    en: 'Undone: {organisation} is on the list again.',
    km: 'បានលុបវិញ៖ {organisation} មានក្នុងបញ្ជីវិញហើយ។',
  },
  meanwhile: {
    en: '{organisation} has answered in the meantime, and we keep that answer: {answer}.',
    km: '{organisation} បានឆ្លើយតបរួចហើយ ហើយយើងរក្សាចម្លើយនោះ៖ {answer}។',
  },
  guest: { en: 'guest', km: 'ភ្ញៀវ' },
  sheetHelp: {
    en: 'They have not answered yet. Tick what they say, and write who is coming and how many.',
    km: 'ពួកគេមិនទាន់ឆ្លើយតបទេ។ សូមគូសចម្លើយ ហើយសរសេរឈ្មោះ និងចំនួនអ្នកចូលរួម។',
  },
  sheetWhom: { en: 'Whom to call', km: 'អ្នកត្រូវហៅ' },
  sheetAnswer: { en: 'Answer', km: 'ចម្លើយ' },
  sheetNote: { en: 'Who is coming, how many, notes', km: 'អ្នកចូលរួម ចំនួន និងកំណត់ចំណាំ' },
  sheetOrganisation: { en: 'Organisation', km: 'អង្គការ' },
} as const satisfies Catalogue;

/** What was just recorded. */
export const recordedTexts = {
  yes: { en: 'Recorded: {organisation} is coming.', km: 'បានកត់ត្រា៖ {organisation} ចូលរួម។' },
  no: { en: 'Recorded: {organisation} is not coming.', km: 'បានកត់ត្រា៖ {organisation} មិនចូលរួម។' },
  unsure: { en: 'Recorded: {organisation} is not sure yet.', km: 'បានកត់ត្រា៖ {organisation} មិនទាន់ប្រាកដ។' },
} as const satisfies Record<Answer, Text>;
