import type { Catalogue } from '../i18n/say.ts';

/** The page on which somebody is forgotten. */
export const forgettingTexts = {
  title: { en: 'Forget {name}?', km: 'លុបព័ត៌មានរបស់ {name} ឬ?' },
  lead: {
    en: 'For somebody who asks the network to keep nothing about them. This cannot be undone.',
    km: 'សម្រាប់អ្នកដែលស្នើកុំឱ្យបណ្តាញរក្សាទុកព័ត៌មានរបស់ខ្លួន។ ការលុបនេះមិនអាចត្រឡប់វិញបានទេ។',
  },
  gone: { en: 'What will be gone', km: 'អ្វីដែលនឹងត្រូវលុប' },
  goneFields: {
    en: {
      one: 'Name, addresses and numbers in the list: 1 entry',
      other: 'Name, addresses and numbers in the list: {n} entries',
    },
    km: 'ឈ្មោះ អាសយដ្ឋាន និងលេខក្នុងបញ្ជី៖ {n} កន្លែង',
  },
  goneWords: {
    en: 'Notes they added to answers, messages they sent to the network, and their name in answers of their organisation, on attendance lists and in imported lists',
    km: 'កំណត់សម្គាល់ក្នុងចម្លើយ សំបុត្រជូនបណ្តាញ និងឈ្មោះក្នុងចម្លើយរបស់អង្គការ ក្នុងបញ្ជីវត្តមាន និងក្នុងបញ្ជីដែលបាននាំចូល',
  },
  goneLinks: {
    en: 'Their personal links; they will get no more messages',
    km: 'តំណផ្ទាល់ខ្លួន៖ គ្មានអ្វីត្រូវបានផ្ញើជូនទៀតទេ',
  },
  stays: { en: 'What stays', km: 'អ្វីដែលនៅដដែល' },
  staysCounts: {
    en: 'Numbers without a name: that somebody was invited, answered or came',
    km: 'ចំនួនដោយគ្មានឈ្មោះ៖ មានអ្នកត្រូវបានអញ្ជើញ បានឆ្លើយតប និងបានចូលរួម',
  },
  staysMails: {
    en: {
      one: 'That 1 message was sent or handed over, and when; without a name or an address',
      other: 'That {n} messages were sent or handed over, and when; without a name or an address',
    },
    km: 'សារចំនួន {n} ដែលបានផ្ញើ ឬប្រគល់ និងពេលវេលា ដោយគ្មានឈ្មោះ ឬអាសយដ្ឋាន',
  },
  staysWords: {
    en: 'Names that somebody typed into a title, a note or a summary, and what is on paper or in a photo: please look there yourself',
    km: 'ឈ្មោះដែលមានអ្នកវាយក្នុងចំណងជើង កំណត់សម្គាល់ ឬសេចក្តីសង្ខេប ព្រមទាំងអ្វីដែលមានលើក្រដាស ឬក្នុងរូបថត៖ សូមពិនិត្យដោយខ្លួនឯង',
  },
  staysBackups: {
    en: 'Backups, for 35 days; nobody uses them',
    km: 'ឯកសារបម្រុងទុករយៈពេល ៣៥ ថ្ងៃ ដែលគ្មានអ្នកប្រើទេ',
  },
  staysOthers: {
    en: 'The same person at another organisation: please forget them there too',
    km: 'បុគ្គលដដែលនៅអង្គការផ្សេង៖ សូមលុបនៅទំព័ររបស់គាត់ក្នុងអង្គការនោះ',
  },
  button: { en: 'Forget {name}: this cannot be undone', km: 'លុបព័ត៌មានរបស់ {name}៖ មិនអាចត្រឡប់វិញបានទេ' },
  underWay: { en: 'Being forgotten', km: 'កំពុងលុប' },
  underWayText: {
    en: 'Asked on {when}. The system looks through everything twice. This takes about a quarter of an hour, or longer if a message is being sent. You can close this page.',
    km: 'បានស្នើនៅ{when}។ ប្រព័ន្ធពិនិត្យទាំងអស់ពីរដង ប្រហែលមួយភាគបួននៃម៉ោង ឬយូរជាងនេះ ប្រសិនបើមានអ៊ីមែលកំពុងផ្ញើ។ លោកអ្នកអាចបិទទំព័រនេះបាន។',
  },
  doneTitle: { en: 'Forgotten', km: 'បានលុបរួចរាល់' },
  doneText: {
    en: { one: 'Done on {when}: 1 entry was blanked.', other: 'Done on {when}: {n} entries were blanked.' },
    km: 'រួចរាល់នៅ{when}៖ បានលុប {n} កន្លែង។',
  },
  member: { en: 'Members', km: 'សមាជិក' },
  staff: { en: 'Settings', km: 'ការកំណត់' },
  staffToo: {
    en: 'Their role ends with it, and they are signed out everywhere. What they did stays on record without a name.',
    km: 'តួនាទីរបស់គាត់ក៏បញ្ចប់ ហើយគណនីត្រូវបានចាកចេញគ្រប់ទីកន្លែង។ អ្វីដែលគាត់បានធ្វើនៅតែមានកំណត់ត្រា ដោយគ្មានឈ្មោះ។',
  },
  guest: { en: 'The meeting', km: 'កិច្ចប្រជុំ' },
  registered: { en: 'The forum', km: 'វេទិកា' },
} as const satisfies Catalogue;
