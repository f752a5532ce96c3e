import type { Catalogue, Text } from '../../i18n/say.ts';
import type { AccessNeed, Meal } from '../../meeting/rules/seat-events.ts';
import type { spokenFor } from '../rules/places/events.ts';

/** What people from outside read when they register. Formal register; a native reader confirms the Khmer. */
export const publicTexts = {
  title: { en: 'Register: {forum}', km: 'ចុះឈ្មោះ៖ {forum}' },
  lead: {
    en: 'For everybody outside the network who wants to come. You get a mail; your place counts once you have confirmed in it.',
    km: 'សម្រាប់អ្នកនៅក្រៅបណ្តាញដែលចង់ចូលរួម។ លោកអ្នកនឹងទទួលអ៊ីមែលមួយ ហើយកន្លែងរបស់លោកអ្នករាប់បញ្ចូលនៅពេលលោកអ្នកបានបញ្ជាក់ក្នុងអ៊ីមែលនោះ។',
  },
  closes: { en: 'Registration is open until {date}.', km: 'ការចុះឈ្មោះបើករហូតដល់{date}។' },
  opens: { en: 'Registration opens on {date}.', km: 'ការចុះឈ្មោះនឹងបើកនៅ{date}។' },
  full: {
    en: 'All places are taken at this moment. You can register for the waiting list: if a place becomes free, it is offered in order.',
    km: 'នៅពេលនេះ កន្លែងទាំងអស់មានម្ចាស់ហើយ។ លោកអ្នកអាចចុះឈ្មោះក្នុងបញ្ជីរង់ចាំ៖ ប្រសិនបើមានកន្លែងទំនេរ វានឹងត្រូវផ្តល់ជូនតាមលំដាប់។',
  },
  members: {
    en: 'Members of {network} and invited guests do not register here: they have an invitation of their own.',
    km: 'សមាជិករបស់ {network} និងភ្ញៀវដែលបានអញ្ជើញ មិនចាំបាច់ចុះឈ្មោះនៅទីនេះទេ ព្រោះមានលិខិតអញ្ជើញរួចហើយ។',
  },
  name: { en: 'Your name', km: 'ឈ្មោះរបស់លោកអ្នក' },
  email: { en: 'E-mail address', km: 'អាសយដ្ឋានអ៊ីមែល' },
  emailHelp: {
    en: 'The mail to confirm goes there, and nobody else sees the address.',
    km: 'អ៊ីមែលសម្រាប់បញ្ជាក់នឹងផ្ញើទៅទីនោះ ហើយគ្មានអ្នកដទៃឃើញអាសយដ្ឋាននេះទេ។',
  },
  phone: { en: 'Telephone', km: 'លេខទូរសព្ទ' },
  organisation: { en: 'Organisation or school', km: 'អង្គការ ឬសាលា' },
  sex: { en: 'Sex', km: 'ភេទ' },
  district: { en: 'District you come from', km: 'ស្រុកដែលលោកអ្នកមកពី' },
  elsewhere: { en: 'Another province', km: 'ខេត្តផ្សេង' },
  speaksFor: { en: 'Your organisation speaks for', km: 'អង្គការរបស់លោកអ្នកតំណាងឱ្យ' },
  speaksForHelp: {
    en: 'Some places are kept for such organisations. We ask about the organisation, not about you.',
    km: 'កន្លែងខ្លះត្រូវបានរក្សាទុកសម្រាប់អង្គការបែបនេះ។ យើងសួរអំពីអង្គការ មិនមែនអំពីលោកអ្នកទេ។',
  },
  nobody: { en: 'None of these', km: 'មិនមែនទាំងនេះទេ' },
  meal: { en: 'Meal', km: 'អាហារ' },
  needs: { en: 'What you need to take part', km: 'តម្រូវការពិសេសដើម្បីចូលរួម' },
  travel: { en: 'I need help with the way there', km: 'ខ្ញុំត្រូវការជំនួយក្នុងការធ្វើដំណើរ' },
  lang: { en: 'Language of our mails to you', km: 'ភាសានៃអ៊ីមែលជូនលោកអ្នក' },
  agree: { en: 'I agree', km: 'ខ្ញុំយល់ព្រម' },
  consent: {
    en: '{network} keeps what I write here to prepare this forum, on servers outside Cambodia, and deletes it 30 days after the forum. Only those who prepare it see it. I can change it or cancel at any time by the link in the mail.',
    km: '{network} រក្សាទុកអ្វីដែលខ្ញុំសរសេរនៅទីនេះ ដើម្បីរៀបចំវេទិកានេះ ក្នុងម៉ាស៊ីនមេនៅក្រៅប្រទេសកម្ពុជា ហើយលុបចោល ៣០ ថ្ងៃក្រោយវេទិកា។ មានតែអ្នករៀបចំប៉ុណ្ណោះដែលមើលឃើញ។ ខ្ញុំអាចកែប្រែ ឬបោះបង់នៅពេលណាក៏បាន តាមតំណក្នុងអ៊ីមែល។',
  },
  agreeNeeded: {
    en: 'Without your agreement we cannot keep a place for you. Tick the box to go on.',
    km: 'បើគ្មានការយល់ព្រមពីលោកអ្នកទេ យើងមិនអាចរក្សាកន្លែងជូនបានឡើយ។ សូមគូសក្នុងប្រអប់ដើម្បីបន្ត។',
  },
  reachNeeded: {
    en: 'Write an e-mail address or a telephone number: somebody must be able to tell them about their place.',
    km: 'សូមសរសេរអាសយដ្ឋានអ៊ីមែល ឬលេខទូរសព្ទ ព្រោះត្រូវមានវិធីប្រាប់គាត់អំពីកន្លែង។',
  },
  button: { en: 'Send me the mail to confirm', km: 'ផ្ញើអ៊ីមែលសម្រាប់បញ្ជាក់មកខ្ញុំ' },
  asked: { en: 'Please look into your mailbox', km: 'សូមពិនិត្យប្រអប់អ៊ីមែលរបស់លោកអ្នក' },
  askedLead: {
    en: 'We sent a mail to the address you typed. Open the link in it within two days and confirm: only then does your place count. If nothing comes, look among the unwanted mails, or register again with the right address.',
    km: 'យើងបានផ្ញើអ៊ីមែលទៅអាសយដ្ឋានដែលលោកអ្នកបានសរសេរ។ សូមបើកតំណក្នុងនោះក្នុងរយៈពេលពីរថ្ងៃ ហើយបញ្ជាក់៖ ពេលនោះទើបកន្លែងរបស់លោកអ្នករាប់បញ្ចូល។ ប្រសិនបើមិនទទួលបាន សូមពិនិត្យក្នុងថតសារឥតបានការ ឬចុះឈ្មោះម្តងទៀតដោយអាសយដ្ឋានត្រឹមត្រូវ។',
  },
  busy: {
    en: 'Many people are registering at this moment, and yours could not be saved. What you typed is still here: please press the button again.',
    km: 'មានមនុស្សច្រើនកំពុងចុះឈ្មោះនៅពេលនេះ ហើយការចុះឈ្មោះរបស់លោកអ្នកមិនទាន់បានរក្សាទុកទេ។ អ្វីដែលលោកអ្នកបានសរសេរនៅទីនេះដដែល៖ សូមចុចប៊ូតុងម្តងទៀត។',
  },
} as const satisfies Catalogue;

/** Somebody's own page of their registration. */
export const ownTexts = {
  confirmTitle: { en: 'Confirm your registration', km: 'បញ្ជាក់ការចុះឈ្មោះរបស់លោកអ្នក' },
  confirmLead: {
    en: 'This is what was typed. If it is right, confirm, and we look whether a place is free.',
    km: 'នេះជាអ្វីដែលបានសរសេរ។ ប្រសិនបើត្រឹមត្រូវ សូមបញ្ជាក់ រួចយើងពិនិត្យថាមានកន្លែងទំនេរឬទេ។',
  },
  confirm: { en: 'Confirm: I want to come', km: 'បញ្ជាក់៖ ខ្ញុំចង់ចូលរួម' },
  notYou: {
    en: 'If it was not you who registered, you need do nothing: without the button nothing is kept.',
    km: 'ប្រសិនបើមិនមែនលោកអ្នកជាអ្នកចុះឈ្មោះទេ លោកអ្នកមិនចាំបាច់ធ្វើអ្វីឡើយ៖ បើមិនចុចប៊ូតុង គ្មានអ្វីត្រូវបានរក្សាទុកទេ។',
  },
  late: {
    en: 'This registration was not confirmed within two days, so nothing of it was kept. Please register again.',
    km: 'ការចុះឈ្មោះនេះមិនបានបញ្ជាក់ក្នុងរយៈពេលពីរថ្ងៃ ដូច្នេះគ្មានអ្វីត្រូវបានរក្សាទុកទេ។ សូមចុះឈ្មោះម្តងទៀត។',
  },
  again: { en: 'Register again', km: 'ចុះឈ្មោះម្តងទៀត' },
  seated: { en: 'You have a place', km: 'លោកអ្នកមានកន្លែងហើយ' },
  seatedLead: {
    en: 'We expect you. If you cannot come after all, please say so below: somebody else is waiting for the place.',
    km: 'យើងរង់ចាំលោកអ្នក។ ប្រសិនបើលោកអ្នកមិនអាចមកបាន សូមប្រាប់ខាងក្រោម ព្រោះអាចមានអ្នកផ្សេងរង់ចាំកន្លែងនេះ។',
  },
  waiting: { en: 'You are on the waiting list', km: 'លោកអ្នកស្ថិតក្នុងបញ្ជីរង់ចាំ' },
  waitingLead: {
    en: 'Your place in it: {n}. When a place becomes free, we offer it to you by mail.',
    km: 'លំដាប់របស់លោកអ្នក៖ {n}។ ពេលមានកន្លែងទំនេរ យើងនឹងផ្តល់ជូនលោកអ្នកតាមអ៊ីមែល។',
  },
  stayedFull: {
    en: 'The forum stayed full, so no place could be offered to you. If one becomes free at the last moment, the coordinator calls.',
    km: 'វេទិកានៅតែពេញ ដូច្នេះមិនអាចផ្តល់កន្លែងជូនលោកអ្នកបានទេ។ ប្រសិនបើមានកន្លែងទំនេរនៅពេលចុងក្រោយ អ្នកសម្របសម្រួលនឹងទូរសព្ទមក។',
  },
  offered: { en: 'A place is free for you', km: 'មានកន្លែងទំនេរសម្រាប់លោកអ្នក' },
  offeredLead: {
    en: 'It is kept for you until {when}. After that it goes to the next in the line, and you stay in it, at its end.',
    km: 'កន្លែងនេះរក្សាទុកជូនលោកអ្នករហូតដល់{when}។ បន្ទាប់ពីនោះ វានឹងផ្តល់ជូនអ្នកបន្ទាប់ ហើយលោកអ្នកនៅក្នុងបញ្ជីរង់ចាំ នៅចុងបញ្ជី។',
  },
  take: { en: 'I take the place', km: 'ខ្ញុំយកកន្លែងនេះ' },
  stillLead: {
    en: 'The date or the time has changed since you said that you come. Please say once more.',
    km: 'កាលបរិច្ឆេទ ឬម៉ោងត្រូវបានកែប្រែ ក្រោយពេលលោកអ្នកប្រាប់ថាមក។ សូមប្រាប់ម្តងទៀត។',
  },
  still: { en: 'I come all the same', km: 'ខ្ញុំនៅតែមក' },
  gone: { en: 'You are not on the list', km: 'លោកអ្នកមិនមានក្នុងបញ្ជីទេ' },
  goneLead: {
    en: 'You have said that you are not coming, or were taken off the list. While registration is open you can register again.',
    km: 'លោកអ្នកបានប្រាប់ថាមិនមក ឬត្រូវបានដកចេញពីបញ្ជី។ ក្នុងពេលដែលការចុះឈ្មោះនៅបើក លោកអ្នកអាចចុះឈ្មោះម្តងទៀត។',
  },
  off: { en: 'The forum is cancelled', km: 'វេទិកានេះត្រូវបានលុបចោល' },
  cancel: { en: 'I am not coming', km: 'ខ្ញុំមិនមកទេ' },
  cancelWait: { en: 'Take me off the waiting list', km: 'ដកខ្ញុំចេញពីបញ្ជីរង់ចាំ' },
  cancelHelp: {
    en: 'The place goes to the next person at once.',
    km: 'កន្លែងនេះនឹងផ្តល់ជូនអ្នកបន្ទាប់ភ្លាម។',
  },
  yourAnswers: { en: 'What you told us', km: 'អ្វីដែលលោកអ្នកបានប្រាប់យើង' },
  change: { en: 'Save the changes', km: 'រក្សាទុកការកែប្រែ' },
  saved: { en: 'Saved.', km: 'បានរក្សាទុក។' },
  whenWhere: { en: 'When and where', km: 'ពេលវេលា និងទីកន្លែង' },
  foot: {
    en: 'You see this page because {name} registered for it. The link is only for you.',
    km: 'លោកអ្នកឃើញទំព័រនេះ ព្រោះ {name} បានចុះឈ្មោះ។ តំណនេះសម្រាប់លោកអ្នកតែប៉ុណ្ណោះ។',
  },
  footUnknown: { en: 'The link is only for you.', km: 'តំណនេះសម្រាប់លោកអ្នកតែប៉ុណ្ណោះ។' },
} as const satisfies Catalogue;

export const spokenForWords = {
  opd: { en: 'people with disabilities', km: 'ជនមានពិការភាព' },
  minority: { en: 'ethnic minorities', km: 'ជនជាតិដើមភាគតិច' },
  youth: { en: 'young people', km: 'យុវជន' },
} as const satisfies Record<(typeof spokenFor)[number], Text>;

export const placeMealWords = {
  any: { en: 'Anything', km: 'អាហារធម្មតា' },
  vegetarian: { en: 'Vegetarian', km: 'អាហារបួស' },
  halal: { en: 'Halal', km: 'អាហារហាឡាល់' },
  none: { en: 'No meal', km: 'មិនពិសាអាហារ' },
} as const satisfies Record<Meal, Text>;

export const placeNeedWords = {
  wheelchair: { en: 'Wheelchair access', km: 'ផ្លូវសម្រាប់រទេះរុញ' },
  signLanguage: { en: 'Sign language', km: 'ភាសាសញ្ញា' },
  largePrint: { en: 'Large print', km: 'អក្សរធំ' },
  interpreter: { en: 'Interpreter', km: 'អ្នកបកប្រែ' },
  other: { en: 'Something else: please call us', km: 'ផ្សេងទៀត៖ សូមទូរសព្ទមកយើង' },
} as const satisfies Record<AccessNeed, Text>;
