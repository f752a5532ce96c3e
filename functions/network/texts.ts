import type { Catalogue } from '../i18n/say.ts';

export const roleTexts = {
  admin: { en: 'admin', km: 'អ្នកគ្រប់គ្រង' },
  coordinator: { en: 'coordinator', km: 'អ្នកសម្របសម្រួល' },
  observer: { en: 'observer', km: 'អ្នកសង្កេតការណ៍' },
} as const satisfies Catalogue;

export const roleHelpTexts = {
  admin: {
    en: 'Everything, including settings and roles',
    km: 'ធ្វើបានទាំងអស់ រួមទាំងការកំណត់ និងតួនាទី',
  },
  coordinator: {
    en: 'Meetings, members and answers',
    km: 'កិច្ចប្រជុំ សមាជិក និងការឆ្លើយតប',
  },
  observer: { en: 'Reads everything, changes nothing', km: 'អានបានទាំងអស់ ប៉ុន្តែមិនកែប្រែ' },
} as const satisfies Catalogue;

/** Setting a network up, and looking after it. */
export const networkTexts = {
  foundTitle: { en: 'Set up a network', km: 'បង្កើតបណ្តាញ' },
  foundLead: {
    en: 'Four steps, about ten minutes. Everything can be changed later, except the name in addresses.',
    km: 'មានបួនជំហាន ប្រហែលដប់នាទី។ អ្វីៗទាំងអស់អាចកែប្រែនៅពេលក្រោយ លើកលែងតែឈ្មោះក្នុងអាសយដ្ឋានគេហទំព័រ។',
  },
  foundButton: { en: 'Set up this network', km: 'បង្កើតបណ្តាញនេះ' },
  notFounderTitle: { en: 'Networks are set up by the founder', km: 'បណ្តាញត្រូវបង្កើតដោយស្ថាបនិក' },
  notFounderLead: {
    en: 'On this deployment one address may set up networks, and it is not yours. Ask whoever looks after the system.',
    km: 'នៅលើប្រព័ន្ធនេះ មានតែអាសយដ្ឋានមួយប៉ុណ្ណោះដែលអាចបង្កើតបណ្តាញ ហើយមិនមែនជាអាសយដ្ឋានរបស់លោកអ្នកទេ។ សូមសួរអ្នកថែទាំប្រព័ន្ធ។',
  },
  yourName: { en: 'Your name', km: 'ឈ្មោះរបស់លោកអ្នក' },
  name: { en: 'Name of the network', km: 'ឈ្មោះបណ្តាញ' },
  shortName: { en: 'Short name', km: 'ឈ្មោះកាត់' },
  shortNameHelp: {
    en: 'As people call it, for example BEST. It is the sender’s name on every mail.',
    km: 'ដូចដែលគេហៅ ឧទាហរណ៍ BEST។ វាជាឈ្មោះអ្នកផ្ញើនៅលើអ៊ីមែលទាំងអស់។',
  },
  slug: { en: 'Name in web addresses', km: 'ឈ្មោះក្នុងអាសយដ្ឋានគេហទំព័រ' },
  slugHelp: {
    en: 'Latin letters, digits and hyphens. Leave it empty to use the short name.',
    km: 'អក្សរឡាតាំង លេខ និងសហសញ្ញា។ ទុកទទេ ដើម្បីប្រើឈ្មោះកាត់។',
  },
  slugUnusable: {
    en: '{label}: please use 2 to 30 Latin letters, digits or hyphens, beginning with a letter, for example best.',
    km: '{label}៖ សូមប្រើអក្សរឡាតាំង លេខ ឬសហសញ្ញាពី ២ ដល់ ៣០ តួ ចាប់ផ្តើមដោយអក្សរ ឧទាហរណ៍ best។',
  },
  zone: { en: 'Time zone', km: 'ល្វែងម៉ោង' },
  languages: { en: 'Languages of the network', km: 'ភាសារបស់បណ្តាញ' },
  khmer: { en: 'Khmer', km: 'ភាសាខ្មែរ' },
  english: { en: 'English', km: 'ភាសាអង់គ្លេស' },
  sender: { en: 'Mails are sent from', km: 'អ៊ីមែលផ្ញើចេញពី' },
  senderHelp: {
    en: 'What stands before @{domain}. Leave it empty to use the name in web addresses.',
    km: 'ផ្នែកដែលនៅមុខ @{domain}។ ទុកទទេ ដើម្បីប្រើឈ្មោះក្នុងអាសយដ្ឋានគេហទំព័រ។',
  },
  senderUnusable: {
    en: '{label}: please use up to 40 Latin letters, digits, dots or hyphens, for example best.',
    km: '{label}៖ សូមប្រើអក្សរឡាតាំង លេខ ចុច ឬសហសញ្ញា យ៉ាងច្រើន ៤០ តួ ឧទាហរណ៍ best។',
  },
  reply: { en: 'Replies reach', km: 'ការឆ្លើយតបទៅដល់' },
  replyHelp: {
    en: 'A mailbox that somebody really reads. Calendar programs answer to it too.',
    km: 'ប្រអប់សំបុត្រដែលមានអ្នកអានពិតប្រាកដ។ កម្មវិធីប្រតិទិនក៏ឆ្លើយតបមកទីនេះដែរ។',
  },
  address: { en: 'Address of the network', km: 'អាសយដ្ឋានបណ្តាញ' },
  addressHelp: {
    en: 'Stands at the foot of mails and on letters.',
    km: 'ស្ថិតនៅខាងក្រោមអ៊ីមែល និងលើលិខិត។',
  },
  aliases: { en: 'Other names', km: 'ឈ្មោះផ្សេងទៀត' },
  aliasesHelp: { en: 'One on each line, at most ten.', km: 'ម្តងមួយបន្ទាត់ យ៉ាងច្រើនដប់។' },
  habits: { en: 'Times and warnings', km: 'ពេលវេលា និងការព្រមាន' },
  habitsNow: {
    en: '{stop} seconds to stop, late below {late} days, answers {answer} days before',
    km: '{stop} វិនាទីសម្រាប់បញ្ឈប់ យឺតបើតិចជាង {late} ថ្ងៃ ឆ្លើយតប {answer} ថ្ងៃមុន',
  },
  stopSeconds: { en: 'Time to press ‘Stop’ after inviting', km: 'រយៈពេលអាចចុច «បញ្ឈប់» ក្រោយអញ្ជើញ' },
  seconds: { en: 'seconds', km: 'វិនាទី' },
  lateNoticeDays: { en: 'Warn when a meeting is nearer than', km: 'ព្រមានពេលកិច្ចប្រជុំនៅសល់តិចជាង' },
  answerDays: { en: 'Answers are asked for', km: 'សុំការឆ្លើយតបមុនកិច្ចប្រជុំ' },
  days: { en: 'days', km: 'ថ្ងៃ' },
  daysBefore: { en: 'days before the meeting', km: 'ថ្ងៃ' },
  settingsTitle: { en: 'Settings', km: 'ការកំណត់' },
  startUpLead: {
    en: '{done} of 4 steps are done. The next one: {next}.',
    km: 'បានបញ្ចប់ {done} ក្នុងចំណោម ៤ ជំហាន។ ជំហានបន្ទាប់៖ {next}។',
  },
  allSetLead: { en: 'Everything is set up.', km: 'បានរៀបចំរួចរាល់ទាំងអស់។' },
  stepDetails: { en: 'The network', km: 'ព័ត៌មានបណ្តាញ' },
  stepMembers: { en: 'Members', km: 'សមាជិក' },
  stepSecond: { en: 'A second person', km: 'អ្នកទីពីរ' },
  stepTest: { en: 'A test mail', km: 'អ៊ីមែលសាកល្បង' },
  nextMembers: { en: 'Bring the members in', km: 'នាំចូលបញ្ជីសមាជិក' },
  nextSecond: { en: 'Invite a second person', km: 'អញ្ជើញអ្នកទីពីរ' },
  nextTest: { en: 'Send yourself a test mail', km: 'ផ្ញើអ៊ីមែលសាកល្បងឱ្យខ្លួនឯង' },
  detailsTitle: { en: 'The network', km: 'ព័ត៌មានបណ្តាញ' },
  change: { en: 'Change', km: 'កែប្រែ' },
  save: { en: 'Save the settings', km: 'រក្សាទុកការកំណត់' },
  saved: { en: 'The settings are saved.', km: 'បានរក្សាទុកការកំណត់។' },
  peopleTitle: { en: 'People and roles', km: 'បុគ្គល និងតួនាទី' },
  peopleLead: {
    en: 'Two people should be able to do everything, so that the network outlives a holiday.',
    km: 'គួរមានមនុស្សពីរនាក់ដែលអាចធ្វើបានទាំងអស់ ដើម្បីឱ្យបណ្តាញដំណើរការទោះមានអ្នកឈប់សម្រាកក៏ដោយ។',
  },
  personLine: { en: '{name}, {role}', km: '{name} {role}' },
  youMark: { en: '(you)', km: '(លោកអ្នក)' },
  neverCame: { en: 'has not signed in yet', km: 'មិនទាន់បានចូលប្រើ' },
  hasCome: { en: 'signs in', km: 'បានចូលប្រើហើយ' },
  inviteTitle: { en: 'Invite somebody', km: 'អញ្ជើញបុគ្គលម្នាក់' },
  personName: { en: 'Name', km: 'ឈ្មោះ' },
  personEmail: { en: 'E-mail address', km: 'អាសយដ្ឋានអ៊ីមែល' },
  personEmailHelp: {
    en: 'They sign in with exactly this address.',
    km: 'គេចូលប្រើដោយអាសយដ្ឋាននេះតែមួយគត់។',
  },
  personRole: { en: 'Role', km: 'តួនាទី' },
  personLang: { en: 'Language of their mail', km: 'ភាសានៃអ៊ីមែល' },
  inviteButton: { en: 'Send the invitation', km: 'ផ្ញើការអញ្ជើញ' },
  invited: { en: 'The invitation is on its way.', km: 'ការអញ្ជើញកំពុងផ្ញើទៅ។' },
  roleChange: { en: 'Change the role', km: 'កែប្រែតួនាទី' },
  inviteAgain: { en: 'Send the invitation again', km: 'ផ្ញើការអញ្ជើញម្តងទៀត' },
  endSessions: { en: 'Sign {name} out everywhere', km: 'ឱ្យ {name} ចាកចេញពីគ្រប់ទីកន្លែង' },
  endSessionsHelp: {
    en: 'For a lost phone, or a computer where somebody forgot to sign out. They can sign in again at once.',
    km: 'សម្រាប់ពេលបាត់ទូរសព្ទ ឬភ្លេចចាកចេញពីកុំព្យូទ័រ។ គាត់អាចចូលប្រើម្តងទៀតភ្លាមៗ។',
  },
  revoke: { en: 'Take the role from {name}', km: 'ដកតួនាទីពី {name}' },
  revokeHelp: {
    en: '{name} is signed out at once and can no longer open this network. Nothing they did is lost. No mail is sent.',
    km: '{name} នឹងត្រូវចាកចេញភ្លាមៗ ហើយមិនអាចបើកបណ្តាញនេះទៀតទេ។ អ្វីដែលគាត់បានធ្វើមិនបាត់ឡើយ។ គ្មានអ៊ីមែលណាត្រូវផ្ញើទេ។',
  },
  personDone: { en: 'Done.', km: 'រួចរាល់។' },
  mailTitle: { en: 'Mail', km: 'អ៊ីមែល' },
  testTitle: { en: 'A test mail to yourself', km: 'អ៊ីមែលសាកល្បងផ្ញើឱ្យខ្លួនឯង' },
  testLead: {
    en: 'It goes to {email} and looks as your members’ mails will.',
    km: 'ផ្ញើទៅ {email} ហើយមានរូបរាងដូចអ៊ីមែលដែលសមាជិកនឹងទទួល។',
  },
  testButton: { en: 'Send the test mail', km: 'ផ្ញើអ៊ីមែលសាកល្បង' },
  testAgain: { en: 'Send another test mail', km: 'ផ្ញើអ៊ីមែលសាកល្បងម្តងទៀត' },
  testHistory: { en: 'What became of it', km: 'លទ្ធផល' },
  lookAgain: { en: 'Look again', km: 'មើលម្តងទៀត' },
  sandboxTitle: {
    en: 'Amazon still keeps this account in its sandbox',
    km: 'គណនីនេះនៅក្នុងដំណាក់កាលសាកល្បងរបស់ Amazon នៅឡើយ',
  },
  sandboxText: {
    en: 'Until it is released, mail reaches only addresses that were verified there, at most 200 in a day and one each second. Invitations to everybody else would fail. Whoever looks after the system asks Amazon for ‘production access’; it usually takes a day.',
    km: 'មុនពេលត្រូវបានអនុញ្ញាត អ៊ីមែលទៅដល់តែអាសយដ្ឋានដែលបានបញ្ជាក់នៅទីនោះ យ៉ាងច្រើន ២០០ ក្នុងមួយថ្ងៃ និងមួយក្នុងមួយវិនាទី។ ការអញ្ជើញទៅអ្នកផ្សេងទៀតនឹងបរាជ័យ។ អ្នកថែទាំប្រព័ន្ធត្រូវស្នើសុំ «production access» ពី Amazon ដែលជាធម្មតាប្រើពេលមួយថ្ងៃ។',
  },
  heldTitle: { en: 'Sending is held', km: 'ការផ្ញើត្រូវបានផ្អាក' },
  heldText: {
    en: 'No mail leaves until somebody switches sending on again. Nothing is lost: what is planned waits.',
    km: 'គ្មានអ៊ីមែលណាចេញទេ រហូតដល់មានអ្នកបើកការផ្ញើឡើងវិញ។ គ្មានអ្វីបាត់បង់ទេ៖ អ្វីដែលបានគ្រោងទុកកំពុងរង់ចាំ។',
  },
  youLead: {
    en: 'Signed in as {email}, {role} of {network}.',
    km: 'បានចូលប្រើដោយ {email} ជា{role}នៃ {network}។',
  },
  youLang: { en: 'Language of your pages and mails', km: 'ភាសានៃទំព័រ និងអ៊ីមែលរបស់លោកអ្នក' },
  youLangSave: { en: 'Save the language', km: 'រក្សាទុកភាសា' },
  youEnd: { en: 'Sign me out everywhere', km: 'ចាកចេញពីគ្រប់ទីកន្លែង' },
  youSessions: { en: 'Signing out', km: 'ការចាកចេញ' },
} as const satisfies Catalogue;
