import type { Catalogue } from '../../i18n/say.ts';

/** A short message of the coordinator's own to people who are invited. */
export const wordTexts = {
  title: { en: 'A word to them', km: 'សារផ្ទាល់ពីលោកអ្នក' },
  lead: {
    en: 'A short message in your own words, for example: no power in the hall, please bring water. One a day.',
    km: 'សារខ្លីតាមពាក្យរបស់លោកអ្នកផ្ទាល់ ឧទាហរណ៍៖ គ្មានអគ្គិសនីនៅសាលប្រជុំ សូមយកទឹកមកជាមួយ។ មួយថ្ងៃមួយសារ។',
  },
  text: { en: 'What you want to say', km: 'អ្វីដែលលោកអ្នកចង់ប្រាប់' },
  textHelp: {
    en: 'In both languages if you can: people who read only one of them otherwise get the other, marked as such. A change of day, time or place is made in the plan; people are told of it by themselves.',
    km: 'បើអាច សូមសរសេរជាភាសាទាំងពីរ៖ អ្នកដែលអានបានតែមួយភាសានឹងទទួលភាសាមួយទៀតដោយមានចំណាំ។ ការកែប្រែថ្ងៃ ម៉ោង ឬទីកន្លែង ត្រូវធ្វើក្នុងផែនការ ហើយគេនឹងត្រូវជូនដំណឹងដោយស្វ័យប្រវត្តិ។',
  },
  to: { en: 'To whom', km: 'ជូនអ្នកណា' },
  coming: { en: 'Who comes', km: 'អ្នកដែលនឹងមក' },
  comingHelp: {
    en: '{n}: those who said yes, and those who are not sure yet',
    km: '{n}៖ អ្នកដែលឆ្លើយថាមក និងអ្នកដែលមិនទាន់ប្រាកដ',
  },
  silent: { en: 'Who is silent', km: 'អ្នកដែលមិនទាន់ឆ្លើយតប' },
  silentHelp: { en: '{n}: no answer yet', km: '{n}៖ មិនទាន់មានចម្លើយ' },
  everybody: { en: 'Everybody invited', km: 'អ្នកដែលបានអញ្ជើញទាំងអស់' },
  everybodyHelp: { en: '{n}, also those who said no', km: '{n} រួមទាំងអ្នកដែលឆ្លើយថាមិនមក' },
  people: { en: { one: 'one person', other: '{n} people' }, km: '{n} នាក់' },
  look: { en: 'Look at it first', km: 'ពិនិត្យមើលជាមុន' },
  notNow: { en: 'Not now', km: 'ពេលក្រោយ' },
  reviewTitle: { en: 'This is what they get', km: 'នេះជាអ្វីដែលពួកគេទទួល' },
  reaches: {
    en: {
      one: 'It goes to one person: {mail} by mail, {byHand} contacted by you.',
      other: 'It goes to {n} people: {mail} get a mail, and you contact {byHand} yourself.',
    },
    km: 'សារនេះផ្ញើជូន {n} នាក់៖ {mail} នាក់ទទួលអ៊ីមែល ហើយលោកអ្នកទាក់ទង {byHand} នាក់ដោយផ្ទាល់។',
  },
  leaves: {
    en: 'It goes out {when}; until then you can stop it.',
    km: 'សារនេះនឹងផ្ញើ{when}។ មុនពេលនោះ លោកអ្នកអាចបញ្ឈប់បាន។',
  },
  leavesNow: { en: 'It goes out at once.', km: 'សារនេះនឹងផ្ញើភ្លាម។' },
  decidedThen: {
    en: 'Whom it is for is looked up once more when it goes out.',
    km: 'អ្នកទទួលនឹងត្រូវពិនិត្យម្តងទៀតនៅពេលផ្ញើ។',
  },
  nobody: {
    en: 'There is nobody in this group at the moment. Choose another one.',
    km: 'បច្ចុប្បន្នគ្មាននរណាក្នុងក្រុមនេះទេ។ សូមជ្រើសរើសក្រុមផ្សេង។',
  },
  changed: {
    en: 'Who it is for changed since you looked. Nothing has been sent; please look once more.',
    km: 'បញ្ជីអ្នកទទួលត្រូវបានកែប្រែចាប់តាំងពីលោកអ្នកបានពិនិត្យ។ មិនទាន់មានអ្វីត្រូវបានផ្ញើទេ សូមពិនិត្យម្តងទៀត។',
  },
  send: {
    en: { one: 'Send it to one person', other: 'Send it to {n} people' },
    km: 'ផ្ញើជូន {n} នាក់',
  },
  sendNow: {
    en: 'Send it now, without waiting for working hours',
    km: 'ផ្ញើឥឡូវ ដោយមិនរង់ចាំម៉ោងធ្វើការ',
  },
  back: { en: 'Change it', km: 'កែសម្រួល' },
  words: { en: 'Your words', km: 'ពាក្យរបស់លោកអ្នក' },
  show: { en: 'show', km: 'បង្ហាញ' },
  who: { en: 'Who gets it', km: 'អ្នកទទួល' },
  more: { en: { one: '… and one more', other: '… and {n} more' }, km: '… និង {n} នាក់ទៀត' },
  waits: { en: 'Your word goes out {when}', km: 'សាររបស់លោកអ្នកនឹងផ្ញើ{when}' },
  gone: { en: 'Your word of {when}', km: 'សាររបស់លោកអ្នកនៅ{when}' },
  toWhom: { en: 'To: {whom}.', km: 'ជូន៖ {whom}។' },
  stop: { en: 'Stop, do not send it', km: 'បញ្ឈប់ កុំផ្ញើ' },
  seeBelow: { en: 'Below you see whom it went to.', km: 'ខាងក្រោមបង្ហាញអ្នកទទួល។' },
  stopped: { en: 'Stopped. Nobody got it.', km: 'បានបញ្ឈប់។ គ្មាននរណាទទួលបានទេ។' },
  names: { en: 'Who, and what became of it', km: 'អ្នកណា និងលទ្ធផល' },
  tomorrow: {
    en: 'One word a day is enough for people: the next one can go out tomorrow.',
    km: 'មួយថ្ងៃមួយសារគឺគ្រប់គ្រាន់ហើយ៖ សារបន្ទាប់អាចផ្ញើនៅថ្ងៃស្អែក។',
  },
  offer: { en: 'A word to them, in your own words', km: 'ផ្ញើសារតាមពាក្យរបស់លោកអ្នកផ្ទាល់' },
} as const satisfies Catalogue;
