import type { Catalogue } from '../../i18n/say.ts';

/** What anybody may know, for a group chat. */
export const groupTexts = {
  invitation: { en: '{network} invites its members to: {title}', km: '{network} សូមអញ្ជើញសមាជិកចូលរួម៖ {title}' },
  answer: {
    en: 'Everybody invited has a personal link. Lost it? Ask for it here:',
    km: 'អ្នកទទួលការអញ្ជើញម្នាក់ៗមានតំណផ្ទាល់ខ្លួន។ បើរកមិនឃើញ សូមស្នើសុំនៅទីនេះ៖',
  },
  details: { en: 'Details:', km: 'ព័ត៌មានលម្អិត៖' },
} as const satisfies Catalogue;

/** The page of what goes by hand. */
export const handOverTexts = {
  title: { en: 'To hand over', km: 'ប្រគល់ដោយដៃ' },
  lead: { en: '{n} to hand over, {done} done.', km: 'ត្រូវប្រគល់ {n} · រួចរាល់ {done}' },
  leadPeople: {
    en: {
      one: '{messages} messages to hand over to one person, {done} done.',
      other: '{messages} messages to hand over to {n} people, {done} done.',
    },
    km: 'ត្រូវប្រគល់សារ {messages} ជូន {n} នាក់ · រួចរាល់ {done}',
  },
  allDone: { en: 'Everybody has been reached. Thank you.', km: 'បានជូនដំណឹងគ្រប់គ្នាហើយ។ សូមអរគុណ។' },
  nobody: {
    en: 'There is nobody to contact by hand for this meeting. People reached by Telegram, call or letter will appear here.',
    km: 'កិច្ចប្រជុំនេះគ្មានអ្នកដែលត្រូវទាក់ទងដោយដៃទេ។ អ្នកដែលទាក់ទងតាមតេឡេក្រាម ការហៅទូរសព្ទ ឬលិខិត នឹងបង្ហាញនៅទីនេះ។',
  },
  how: {
    en: 'Copy the text or open the chat, send it yourself, then press “Done”.',
    km: 'សូមចម្លងអត្ថបទ ឬបើកការសន្ទនា ផ្ញើដោយខ្លួនឯង រួចចុច «រួចរាល់»។',
  },
  waiting: { en: 'Waiting', km: 'កំពុងរង់ចាំ' },
  handed: { en: 'Handed over', km: 'បានប្រគល់' },
  theirAnswer: { en: 'their own answer', km: 'ចម្លើយរបស់អ្នកទទួលផ្ទាល់' },
  handedBy: { en: 'Handed over by {staff}, {when}', km: 'បានប្រគល់ដោយ {staff} {when}' },
  text: { en: 'Text for {name}', km: 'អត្ថបទសម្រាប់ {name}' },
  telegram: { en: 'Telegram', km: 'តេឡេក្រាម' },
  chat: { en: 'Chat with {name}', km: 'ជជែកជាមួយ {name}' },
  sms: { en: 'SMS', km: 'សារ SMS' },
  call: { en: 'Call {phone}', km: 'ហៅ {phone}' },
  letter: { en: 'Print the letter', km: 'បោះពុម្ពលិខិត' },
  letters: { en: 'Print all letters', km: 'បោះពុម្ពលិខិតទាំងអស់' },
  qr: { en: 'QR code', km: 'កូដ QR' },
  qrScan: {
    en: 'With {name} beside you: their telephone’s camera opens their own page by this code.',
    km: 'បើលោកអ្នកនៅជាមួយ {name}៖ កាមេរ៉ាទូរសព្ទរបស់គាត់បើកទំព័រផ្ទាល់ខ្លួនតាមកូដនេះ។',
  },
  qrLabel: { en: 'QR code of the personal link of {name}', km: 'កូដ QR នៃតំណផ្ទាល់ខ្លួនរបស់ {name}' },
  record: { en: 'Record the answer', km: 'កត់ត្រាចម្លើយ' },
  done: { en: 'Done', km: 'រួចរាល់' },
  doneFor: { en: 'for {name}', km: 'សម្រាប់ {name}' },
  undo: { en: 'Undo', km: 'មិនធ្វើវិញ' },
  group: { en: 'For the group chat', km: 'សម្រាប់ក្រុមសន្ទនា' },
  groupLead: {
    en: 'Only what is public; no personal link.',
    km: 'មានតែព័ត៌មានសាធារណៈ គ្មានតំណផ្ទាល់ខ្លួនទេ។',
  },
  groupMembers: {
    en: 'This meeting is for its members, so there is nothing to post where others read too.',
    km: 'កិច្ចប្រជុំនេះសម្រាប់តែសមាជិក ដូច្នេះគ្មានអ្វីសម្រាប់បង្ហោះនៅកន្លែងដែលអ្នកដទៃក៏អានបានទេ។',
  },
  groupPublished: {
    en: 'The summary is published. Its text for Telegram, Facebook and your website is ready to copy.',
    km: 'សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយ។ អត្ថបទសម្រាប់តេឡេក្រាម ហ្វេសប៊ុក និងគេហទំព័ររបស់លោកអ្នក អាចចម្លងបាន។',
  },
  groupCopy: { en: 'Copy the text', km: 'ចម្លងអត្ថបទ' },
  groupText: { en: 'Text for the group', km: 'អត្ថបទសម្រាប់ក្រុម' },
  begun: {
    en: 'The meeting has begun: invitations are no longer handed over.',
    km: 'កិច្ចប្រជុំបានចាប់ផ្តើមហើយ៖ មិនចាំបាច់ប្រគល់លិខិតអញ្ជើញទៀតទេ។',
  },
} as const satisfies Catalogue;

/** The public page of a meeting. */
export const noticeTexts = {
  notPublic: { en: 'This page is not public', km: 'ទំព័រនេះមិនសាធារណៈទេ' },
  notPublicLead: {
    en: 'There is nothing here that everybody can read. If you were invited, please open your own link. If you cannot find it, we will send it again.',
    km: 'គ្មានអ្វីនៅទីនេះដែលគ្រប់គ្នាអាចអានបានទេ។ បើលោកអ្នកបានទទួលការអញ្ជើញ សូមបើកតំណផ្ទាល់ខ្លួន។ បើរកមិនឃើញ យើងខ្ញុំនឹងផ្ញើម្តងទៀត។',
  },
  archive: { en: 'All meetings of {network}', km: 'កិច្ចប្រជុំទាំងអស់របស់ {network}' },
  objectives: { en: 'What the meeting is for', km: 'គោលបំណងនៃកិច្ចប្រជុំ' },
  answerTitle: { en: 'Invited? Answer here', km: 'បានទទួលការអញ្ជើញ? សូមឆ្លើយតបនៅទីនេះ' },
  answerLead: {
    en: 'You answer through your personal link. Write the e-mail address or telephone number that the network has for you, and we will send the link again.',
    km: 'ការឆ្លើយតបធ្វើតាមតំណផ្ទាល់ខ្លួន។ សូមសរសេរអាសយដ្ឋានអ៊ីមែល ឬលេខទូរសព្ទរបស់លោកអ្នកដែលបណ្តាញមាន យើងខ្ញុំនឹងផ្ញើតំណម្តងទៀត។',
  },
  over: { en: 'This meeting has taken place.', km: 'កិច្ចប្រជុំនេះបានប្រព្រឹត្តទៅរួចហើយ។' },
  cancelled: {
    en: 'This meeting is cancelled. Please do not travel.',
    km: 'កិច្ចប្រជុំនេះត្រូវបានលុបចោល។ សូមកុំធ្វើដំណើរមក។',
  },
  calendar: {
    en: 'The meetings of {network} for your calendar',
    km: 'កិច្ចប្រជុំរបស់ {network} សម្រាប់ប្រតិទិនរបស់លោកអ្នក',
  },
  foot: { en: 'A public notice of {network}.', km: 'សេចក្តីជូនដំណឹងសាធារណៈរបស់ {network}។' },
} as const satisfies Catalogue;
