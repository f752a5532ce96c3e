import type { Catalogue } from '../../i18n/say.ts';

/** Telling everybody where the summary of a meeting is. */
export const summaryTexts = {
  title: { en: 'Share the summary', km: 'ចែករំលែកសេចក្តីសង្ខេប' },
  lead: {
    en: 'A few sentences on what was decided, and where to read more. It goes to everybody who was invited.',
    km: 'ពាក្យពីរបីអំពីអ្វីដែលបានសម្រេច និងកន្លែងអានបន្ថែម។ វាផ្ញើជូនអ្នកដែលត្រូវបានអញ្ជើញទាំងអស់។',
  },
  fromMinutesTitle: { en: 'Nothing is typed in the minutes yet', km: 'មិនទាន់បានវាយអ្វីក្នុងកំណត់ហេតុទេ' },
  fromMinutes: {
    en: 'From minutes the summary makes itself: it says what was decided, and everybody gets their own tasks. What is written below is sent without any of that, and people get only one mail.',
    km: 'សេចក្តីសង្ខេបអាចបង្កើតឡើងដោយស្វ័យប្រវត្តិពីកំណត់ហេតុ៖ វាប្រាប់អ្វីដែលបានសម្រេច ហើយម្នាក់ៗទទួលបានកិច្ចការរបស់ខ្លួន។ អត្ថបទខាងក្រោមត្រូវផ្ញើដោយគ្មានព័ត៌មានទាំងនោះទេ ហើយម្នាក់ទទួលបានអ៊ីមែលតែមួយប៉ុណ្ណោះ។',
  },
  fromMinutesLink: { en: 'Type the minutes', km: 'វាយកំណត់ហេតុ' },
  text: { en: 'What people should know', km: 'អ្វីដែលគួរដឹង' },
  textHelp: {
    en: 'The main decisions, and what happens next. One language is enough.',
    km: 'សេចក្តីសម្រេចសំខាន់ៗ និងអ្វីដែលនឹងកើតឡើងបន្ទាប់។ ភាសាតែមួយក៏បាន។',
  },
  url: { en: 'Link to the whole summary', km: 'តំណទៅសេចក្តីសង្ខេបពេញលេញ' },
  urlHelp: {
    en: 'For example a document that everybody may open.',
    km: 'ឧទាហរណ៍ ឯកសារដែលអ្នកទាំងអស់គ្នាអាចបើកបាន។',
  },
  reaches: {
    en: {
      one: 'It reaches one person: {mail} by mail, {byHand} by hand.',
      other: 'It reaches {n} people: {mail} by mail, {byHand} by hand.',
    },
    km: 'វាទៅដល់ {n} នាក់៖ {mail} តាមអ៊ីមែល {byHand} ដោយដៃ។',
  },
  reachesToo: {
    en: {
      one: 'One more came without being invited, and gets it by mail too.',
      other: '{n} more came without being invited, and get it by mail too.',
    },
    km: 'មាន {n} នាក់ទៀតបានមកដោយមិនបានអញ្ជើញ ហើយនឹងទទួលបានតាមអ៊ីមែលដែរ។',
  },
  names: { en: 'Who gets it', km: 'អ្នកទទួល' },
  button: {
    en: 'Share it with {n}: {mail} by mail, {byHand} by hand',
    km: 'ចែករំលែកជូន {n} នាក់៖ {mail} តាមអ៊ីមែល {byHand} ដោយដៃ',
  },
  buttonMail: { en: 'Share it with {n} by mail', km: 'ចែករំលែកជូន {n} នាក់តាមអ៊ីមែល' },
  thanks: { en: 'The day is not closed yet', km: 'ថ្ងៃប្រជុំមិនទាន់បានបិទ' },
  thanksHelp: {
    en: 'If it is closed, the mail thanks the people who came and tells the others that we missed them.',
    km: 'ពេលបិទរួច អ៊ីមែលនឹងអរគុណអ្នកមកចូលរួម និងប្រាប់អ្នកដែលមិនបានមកថាយើងសោកស្តាយ។',
  },
  thanksClose: { en: 'Close the day now', km: 'បិទថ្ងៃប្រជុំឥឡូវនេះ' },
  thanksWithout: {
    en: 'Send without thanks: everybody gets the same words, even if you close the day later',
    km: 'ផ្ញើដោយគ្មានការអរគុណ៖ គ្រប់គ្នាទទួលពាក្យដូចគ្នា ទោះបិទថ្ងៃប្រជុំពេលក្រោយក៏ដោយ',
  },
  thanksMissing: { en: 'Choose one of the two.', km: 'សូមជ្រើសរើសមួយ។' },
  thanksEmpty: {
    en: 'Nobody has been checked in for this meeting, so the mail cannot thank people for coming. Everybody gets the same words.',
    km: 'មិនមានការកត់ត្រាវត្តមានសម្រាប់កិច្ចប្រជុំនេះទេ ដូច្នេះអ៊ីមែលមិនអរគុណនរណាទេ។ គ្រប់គ្នាទទួលពាក្យដូចគ្នា។',
  },
  thanksSettled: {
    en: 'It begins with “Thank you for coming” for the people who came, and with “We missed you” for the others.',
    km: 'អ៊ីមែលចាប់ផ្តើមដោយពាក្យអរគុណសម្រាប់អ្នកដែលបានមក និងពាក្យសោកស្តាយសម្រាប់អ្នកដែលមិនបានមក។',
  },
  thanksNote: { en: 'First type in who came', km: 'បញ្ចូលអ្នកមកចូលរួមជាមុនសិន' },
  cancel: { en: 'Not now', km: 'ពេលក្រោយ' },
  leaves: { en: 'It goes out {when}.', km: 'វានឹងផ្ញើចេញ{when}។' },
  ready: { en: 'The summary goes out {when}.', km: 'សេចក្តីសង្ខេបនឹងផ្ញើចេញ{when}។' },
  shared: { en: 'The summary was shared on {when}.', km: 'សេចក្តីសង្ខេបត្រូវបានចែករំលែកនៅ{when}។' },
  read: { en: 'Read the summary', km: 'អានសេចក្តីសង្ខេប' },
} as const satisfies Catalogue;
