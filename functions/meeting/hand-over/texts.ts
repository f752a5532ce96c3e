import type { Catalogue } from '../../i18n/say.ts';

/** Messages that a coordinator copies into a chat or reads out. Short and formal. */
export const copyTexts = {
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  invitation: {
    en: '{network} invites {whom} to: {title}',
    km: '{network} សូមគោរពអញ្ជើញ {whom} ចូលរួម៖ {title}',
  },
  change: {
    en: 'Please note a change by {network} to: {title}',
    km: '{network} សូមជូនដំណឹងអំពីការកែប្រែ៖ {title}',
  },
  cancellation: {
    en: '{network} is sorry to say that this meeting is cancelled: {title}',
    km: '{network} សូមអភ័យទោស កិច្ចប្រជុំនេះត្រូវបានលុបចោល៖ {title}',
  },
  uninvite: {
    en: 'The invitation of {network} to this meeting is withdrawn: {title}',
    km: '{network} សូមអភ័យទោស ការអញ្ជើញទៅកិច្ចប្រជុំនេះត្រូវបានដកវិញ៖ {title}',
  },
  askAlternate: {
    en: '{network} has invited {whom} and has had no answer yet. Could you answer, or ask a colleague to?\n{title}',
    km: '{network} បានអញ្ជើញ {whom} ប៉ុន្តែមិនទាន់បានទទួលការឆ្លើយតបនៅឡើយទេ។ សូមលោកអ្នកមេត្តាឆ្លើយតប ឬសុំសហការីឆ្លើយតប។\n{title}',
  },
  askHead: {
    en: '{network} has invited {whom} and has had no answer yet. May we ask you, as its head, to answer or to name somebody?\n{title}',
    km: '{network} បានអញ្ជើញ {whom} ប៉ុន្តែមិនទាន់បានទទួលការឆ្លើយតបនៅឡើយទេ។ សូមលោកអ្នកក្នុងនាមជាប្រធាន មេត្តាឆ្លើយតប ឬចាត់តាំងតំណាង។\n{title}',
  },
  nudge1: {
    en: '{network} has not had an answer from {whom} yet. Will somebody come?\n{title}',
    km: '{network} មិនទាន់បានទទួលការឆ្លើយតបពី {whom} នៅឡើយទេ។ តើនឹងមានតំណាងចូលរួមដែរឬទេ?\n{title}',
  },
  askedAgain: {
    en: '{network} had an answer from {whom}, but the time of the meeting has changed since. Will somebody come at the new time?\n{title}',
    km: '{network} បានទទួលការឆ្លើយតបពី {whom} រួចហើយ ប៉ុន្តែក្រោយមក កិច្ចប្រជុំត្រូវបានប្តូរពេល។ តើនឹងមានតំណាងចូលរួមតាមពេលថ្មីដែរឬទេ?\n{title}',
  },
  nudge2: {
    en: 'The room and the lunch are prepared for those who answer. May {network} still count on {whom}?\n{title}',
    km: 'ទីកន្លែង និងអាហារត្រូវរៀបចំតាមចំនួនអ្នកដែលបានឆ្លើយតប។ តើ {network} នៅតែអាចរំពឹងលើវត្តមានរបស់ {whom} បានទេ?\n{title}',
  },
  lastCall: {
    en: 'The meeting of {network} is near, and the host needs to know: does {whom} take part? A no helps as well.\n{title}',
    km: 'កិច្ចប្រជុំរបស់ {network} ជិតមកដល់ហើយ ហើយម្ចាស់ផ្ទះត្រូវដឹងចំនួនអ្នកចូលរួម៖ តើ {whom} អាចចូលរួមដែរឬទេ? ចម្លើយថាមិនអាច ក៏មានប្រយោជន៍ដែរ។\n{title}',
  },
  agenda: {
    en: '{network} sends {whom} the agenda of: {title}',
    km: '{network} សូមផ្ញើជូន {whom} នូវរបៀបវារៈនៃ៖ {title}',
  },
  reminder: {
    en: '{network} reminds {whom} of: {title}',
    km: '{network} សូមរំលឹក {whom} អំពី៖ {title}',
  },
  headcount: {
    en: 'Thank you for having us. So many people are expected at: {title}',
    km: 'សូមអរគុណដែលបានទទួលយើងខ្ញុំ។ ចំនួនអ្នកដែលរំពឹងថានឹងមកចូលរួម៖ {title}',
  },
  saveTheDate: {
    en: '{network} plans a meeting. Please keep the day free: {title}',
    km: '{network} គ្រោងរៀបចំកិច្ចប្រជុំ។ សូមលោកអ្នកមេត្តាទុកពេល៖ {title}',
  },
  invitationFollows: {
    en: 'The invitation follows; you need not answer now.',
    km: 'លិខិតអញ្ជើញនឹងផ្ញើជូនតាមក្រោយ។ មិនទាន់ចាំបាច់ឆ្លើយតបទេ។',
  },
  dateFreed: {
    en: '{network} had asked you to keep a day free. This meeting is no longer planned: {title}',
    km: '{network} បានសុំឱ្យលោកអ្នកទុកពេល។ កិច្ចប្រជុំនេះលែងមានគម្រោងហើយ៖ {title}',
  },
  dayIsYours: {
    en: 'The day is yours again. We are sorry for the trouble.',
    km: 'លោកអ្នកអាចប្រើពេលនេះតាមសេចក្តីត្រូវការ។ សូមអភ័យទោសចំពោះការរំខាន។',
  },
  thanks: {
    en: 'Without {whom} this meeting would not have been possible: {title}. In the name of all who came, {network} thanks you.',
    km: 'បើគ្មាន {whom} កិច្ចប្រជុំនេះមិនអាចប្រព្រឹត្តទៅបានទេ៖ {title}។ ក្នុងនាមអ្នកចូលរួមទាំងអស់ {network} សូមអរគុណយ៉ាងជ្រាលជ្រៅ។',
  },
  summary: {
    en: '{network} shares with {whom} the summary of: {title}',
    km: '{network} សូមជូន {whom} នូវសេចក្តីសង្ខេបនៃ៖ {title}',
  },
  readSummary: { en: 'Read it here:', km: 'សូមអាននៅទីនេះ៖' },
  agendaTitle: { en: 'Agenda:', km: 'របៀបវារៈ៖' },
  yourAnswer: {
    en: 'Your answer, and everything about the meeting:',
    km: 'ចម្លើយរបស់លោកអ្នក និងព័ត៌មានអំពីកិច្ចប្រជុំ៖',
  },
  when: { en: 'When: {when}', km: 'ពេលវេលា៖ {when}' },
  where: { en: 'Where: {where}', km: 'ទីកន្លែង៖ {where}' },
  changed: { en: '{label}: {before} → {after}', km: '{label}៖ {before} → {after}' },
  nothing: { en: '(none)', km: '(គ្មាន)' },
  reason: { en: 'The reason: {reason}', km: 'មូលហេតុ៖ {reason}' },
  doNotTravel: { en: 'Please do not travel.', km: 'សូមកុំធ្វើដំណើរមក។' },
  answer: { en: 'Please answer with one tap:', km: 'សូមមេត្តាឆ្លើយតបដោយចុចតែម្តង៖' },
  answerBy: { en: 'Please answer by {date}:', km: 'សូមមេត្តាឆ្លើយតបត្រឹម{date}៖' },
  you: { en: 'you', km: 'លោកអ្នក' },
  groupInvitation: {
    en: '{network} invites its members to: {title}',
    km: '{network} សូមអញ្ជើញសមាជិកចូលរួម៖ {title}',
  },
  groupAnswer: {
    en: 'Everybody invited has a personal link. Lost it? Ask for it here:',
    km: 'អ្នកទទួលការអញ្ជើញម្នាក់ៗមានតំណផ្ទាល់ខ្លួន។ បើរកមិនឃើញ សូមស្នើសុំនៅទីនេះ៖',
  },
  groupCancelled: { en: 'Details:', km: 'ព័ត៌មានលម្អិត៖' },
} as const satisfies Catalogue;

/** The page of what goes by hand. */
export const handOverTexts = {
  title: { en: 'To hand over', km: 'ប្រគល់ដោយដៃ' },
  lead: { en: '{n} to hand over, {done} done.', km: 'ត្រូវប្រគល់ {n} · រួចរាល់ {done}' },
  allDone: { en: 'Everybody has been reached. Thank you.', km: 'បានជូនដំណឹងគ្រប់គ្នាហើយ។ សូមអរគុណ។' },
  nobody: {
    en: 'Nobody of this meeting is reached by hand. Whoever is reached by Telegram, a call or a letter will stand here.',
    km: 'កិច្ចប្រជុំនេះគ្មានអ្នកត្រូវប្រគល់ដោយដៃទេ។ អ្នកដែលទាក់ទងតាមតេឡេក្រាម ការហៅទូរសព្ទ ឬលិខិត នឹងបង្ហាញនៅទីនេះ។',
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
  copy: { en: 'Copy', km: 'ចម្លង' },
  copied: { en: 'Copied', km: 'បានចម្លង' },
  telegram: { en: 'Telegram', km: 'តេឡេក្រាម' },
  sms: { en: 'SMS', km: 'សារ SMS' },
  call: { en: 'Call {phone}', km: 'ហៅ {phone}' },
  letter: { en: 'Print the letter', km: 'បោះពុម្ពលិខិត' },
  letters: { en: 'Print all letters', km: 'បោះពុម្ពលិខិតទាំងអស់' },
  record: { en: 'Record the answer', km: 'កត់ត្រាចម្លើយ' },
  done: { en: 'Done', km: 'រួចរាល់' },
  doneFor: { en: 'for {name}', km: 'សម្រាប់ {name}' },
  undo: { en: 'Undo', km: 'មិនធ្វើវិញ' },
  group: { en: 'For the group chat', km: 'សម្រាប់ក្រុមសន្ទនា' },
  groupLead: {
    en: 'Only what anybody may know; no personal link. Khmer first.',
    km: 'មានតែព័ត៌មានសាធារណៈ គ្មានតំណផ្ទាល់ខ្លួនទេ។',
  },
  groupText: { en: 'Text for the group', km: 'អត្ថបទសម្រាប់ក្រុម' },
  begun: {
    en: 'The meeting has begun: invitations are no longer handed over.',
    km: 'កិច្ចប្រជុំបានចាប់ផ្តើមហើយ៖ មិនចាំបាច់ប្រគល់លិខិតអញ្ជើញទៀតទេ។',
  },
} as const satisfies Catalogue;

/** The public page of a meeting. */
export const noticeTexts = {
  objectives: { en: 'What the meeting is for', km: 'គោលបំណងនៃកិច្ចប្រជុំ' },
  answerTitle: { en: 'Invited? Answer here', km: 'បានទទួលការអញ្ជើញ? សូមឆ្លើយតបនៅទីនេះ' },
  answerLead: {
    en: 'Answers go through your personal link. Write the e-mail address or telephone number that the network has of you, and we send the link again.',
    km: 'ការឆ្លើយតបធ្វើតាមតំណផ្ទាល់ខ្លួន។ សូមសរសេរអាសយដ្ឋានអ៊ីមែល ឬលេខទូរសព្ទដែលបណ្តាញមានរបស់លោកអ្នក យើងខ្ញុំនឹងផ្ញើតំណម្តងទៀត។',
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
