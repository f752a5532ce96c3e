import type { Catalogue } from '../../i18n/say.ts';

/** Words of the mails that remind those who run a meeting of what is theirs to do. */
export const staffTexts = {
  openMeeting: { en: 'Open the meeting', km: 'បើកទំព័រកិច្ចប្រជុំ' },
  why: {
    en: 'You receive this because you run this meeting for {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នករៀបចំកិច្ចប្រជុំនេះសម្រាប់ {network}។',
  },

  headcountSubject: { en: 'For the host, to pass on: {title}', km: 'សម្រាប់ម្ចាស់ផ្ទះ ដើម្បីបញ្ជូនបន្ត៖ {title}' },
  headcountPreheader: { en: 'One line, ready to paste.', km: 'មួយបន្ទាត់ រួចរាល់សម្រាប់ចម្លង។' },
  headcount: {
    en: 'Please tell whoever prepares the room and the lunch. Nobody of the host is among those invited, so this comes to you.',
    km: 'សូមជូនដំណឹងដល់អ្នករៀបចំបន្ទប់ និងអាហារ។ គ្មានតំណាងម្ចាស់ផ្ទះក្នុងចំណោមអ្នកដែលបានអញ្ជើញទេ ដូច្នេះសារនេះផ្ញើមកលោកអ្នក។',
  },

  thanksSubject: { en: 'Please thank them: {title}', km: 'សូមអរគុណពួកគេ៖ {title}' },
  thanksPreheader: {
    en: 'They gave something and have no address here.',
    km: 'ពួកគេបានផ្តល់ជំនួយ ប៉ុន្តែគ្មានអាសយដ្ឋាននៅទីនេះទេ។',
  },
  thanks: {
    en: 'These gave something for the meeting, but nobody of them was invited through the system. A word from you would be right.',
    km: 'ខាងក្រោមនេះបានផ្តល់ជំនួយដល់កិច្ចប្រជុំ ប៉ុន្តែគ្មានតំណាងណាម្នាក់ត្រូវបានអញ្ជើញតាមប្រព័ន្ធទេ។ ពាក្យអរគុណពីលោកអ្នកនឹងសមរម្យ។',
  },

  actionPointsSubject: { en: 'Who promised what? {title}', km: 'អ្នកណាបានសន្យាអ្វី? {title}' },
  actionPointsPreheader: {
    en: 'Write it down while it is fresh.',
    km: 'សូមកត់ត្រាពេលនៅចាំច្បាស់។',
  },
  actionPoints: {
    en: 'Write down now who promised what until when, while everybody remembers it. The summary is half done with it.',
    km: 'សូមកត់ត្រាឥឡូវនេះថាអ្នកណាបានសន្យាអ្វី និងត្រឹមពេលណា ពេលដែលគ្រប់គ្នានៅចាំ។ ជាមួយនេះ សេចក្តីសង្ខេបបានរួចពាក់កណ្តាល។',
  },

  summaryDueSubject: { en: 'The summary is due today: {title}', km: 'ថ្ងៃនេះត្រូវផ្ញើសេចក្តីសង្ខេប៖ {title}' },
  summaryDuePreheader: {
    en: 'Those who came and those who could not are waiting for it.',
    km: 'អ្នកដែលបានចូលរួម និងអ្នកដែលមិនអាចមក កំពុងរង់ចាំ។',
  },
  summaryDue: {
    en: 'Short is good: decisions, promises, next steps. With one button everybody invited is told.',
    km: 'ខ្លីគឺល្អ៖ សេចក្តីសម្រេច ការសន្យា និងជំហានបន្ទាប់។ ចុចប៊ូតុងតែម្តង អ្នកដែលបានទទួលការអញ្ជើញទាំងអស់នឹងទទួលដំណឹង។',
  },
  summaryLateSubject: { en: 'The summary is late: {title}', km: 'សេចក្តីសង្ខេបយឺតហើយ៖ {title}' },
  summaryLatePreheader: {
    en: 'A few sentences and a link are enough.',
    km: 'ប្រយោគខ្លីៗ និងតំណមួយគឺគ្រប់គ្រាន់។',
  },
  summaryLate: {
    en: 'It was due on {date}. A few sentences and a link are enough; it can be made better later.',
    km: 'ត្រូវផ្ញើនៅ{date}។ ប្រយោគខ្លីៗ និងតំណមួយគឺគ្រប់គ្រាន់ លោកអ្នកអាចកែលម្អនៅពេលក្រោយ។',
  },
  shareSummary: { en: 'Share the summary', km: 'ចែករំលែកសេចក្តីសង្ខេប' },
  summaryAdminSubject: { en: 'No summary yet: {title}', km: 'មិនទាន់មានសេចក្តីសង្ខេប៖ {title}' },
  summaryAdminPreheader: {
    en: 'The coordinator may need help.',
    km: 'អ្នកសម្របសម្រួលអាចត្រូវការជំនួយ។',
  },
  summaryAdmin: {
    en: 'The summary was due on {date} and the coordinator was reminded three times. Perhaps she needs help, or somebody else can write it.',
    km: 'សេចក្តីសង្ខេបត្រូវផ្ញើនៅ{date} ហើយអ្នកសម្របសម្រួលត្រូវបានរំលឹកបីដង។ ប្រហែលគាត់ត្រូវការជំនួយ ឬអ្នកផ្សេងអាចសរសេរជំនួស។',
  },
  whyAdmin: {
    en: 'You receive this because you are an admin of {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកជាអ្នកគ្រប់គ្រងរបស់ {network}។',
  },

  midQuarterSubject: { en: 'Half-way: {title}', km: 'ពាក់កណ្តាលត្រីមាស៖ {title}' },
  midQuarterPreheader: {
    en: 'How do the promises stand?',
    km: 'តើការសន្យាបានដល់ណាហើយ?',
  },
  midQuarter: {
    en: 'Half the time to the next meeting is over. Ask those who promised something how it goes, and choose a date for the next meeting.',
    km: 'ពេលវេលាដល់កិច្ចប្រជុំបន្ទាប់បានកន្លងទៅពាក់កណ្តាលហើយ។ សូមសួរអ្នកដែលបានសន្យាថាការងារបានដល់ណា និងជ្រើសរើសកាលបរិច្ឆេទកិច្ចប្រជុំបន្ទាប់។',
  },
} as const satisfies Catalogue;
