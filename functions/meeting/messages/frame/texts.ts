import type { Catalogue } from '../../../i18n/say.ts';

/** Words that several mails about a meeting share. Formal register; a native reader confirms the Khmer. */
export const mailTexts = {
  invitationPreheader: {
    en: '{sign}: {when}, {where}. You can answer with one tap.',
    km: '{sign}៖ {when} នៅ{where}។ ឆ្លើយតបដោយចុចតែម្តង។',
  },
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  answerBy: { en: 'Please answer by {date}.', km: 'សូមមេត្តាឆ្លើយតបត្រឹម{date}។' },
  answerButton: { en: 'Answer the invitation', km: 'ឆ្លើយតបលិខិតអញ្ជើញ' },
  changeAnswer: { en: 'Change my answer', km: 'កែប្រែចម្លើយរបស់ខ្ញុំ' },
  answerAgain: { en: 'See the details and answer', km: 'មើលព័ត៌មាន និងឆ្លើយតប' },

  changedTime: {
    en: 'If you have answered already, please check that you can still come.',
    km: 'ប្រសិនបើលោកអ្នកបានឆ្លើយតបរួចហើយ សូមពិនិត្យម្តងទៀតថាលោកអ្នកនៅតែអាចចូលរួមបាន។',
  },
  rearranged: { en: 'another order, times or speakers', km: 'លំដាប់ ពេលវេលា ឬអ្នកនាំពិភាក្សាថ្មី' },
  answerCounts: {
    en: 'Your answer still counts. If it is no longer right, please change it.',
    km: 'ចម្លើយរបស់លោកអ្នកនៅតែមានប្រសិទ្ធភាព។ ប្រសិនបើវាលែងត្រឹមត្រូវ សូមមេត្តាកែប្រែចម្លើយនោះ។',
  },
  seeDetails: { en: 'See the details', km: 'មើលព័ត៌មានលម្អិត' },
  reason: { en: 'The reason', km: 'មូលហេតុ' },
  where: { en: 'Where', km: 'ទីកន្លែង' },
  map: { en: 'Open the map', km: 'បើកផែនទី' },
  online: { en: 'Online', km: 'តាមអនឡាញ' },
  joinOnline: { en: 'Join online', km: 'ចូលរួមតាមអនឡាញ' },
  host: { en: 'Host', km: 'អង្គភាពម្ចាស់ផ្ទះ' },
  thanksTo: { en: 'With thanks to', km: 'សូមអរគុណចំពោះ' },
  objectives: { en: 'What the meeting is for', km: 'គោលបំណងនៃកិច្ចប្រជុំ' },
  agenda: { en: 'Agenda', km: 'របៀបវារៈ' },
  note: { en: 'Please note', km: 'សូមកត់សម្គាល់' },
  minutes: { en: { one: '1 minute', other: '{n} minutes' }, km: '{n} នាទី' },
  decide: { en: 'to decide', km: 'ដើម្បីសម្រេច' },
  discuss: { en: 'to discuss', km: 'ដើម្បីពិភាក្សា' },
  inform: { en: 'to inform', km: 'ដើម្បីជូនព័ត៌មាន' },

  title: { en: 'Title', km: 'ចំណងជើង' },
  date: { en: 'Date', km: 'កាលបរិច្ឆេទ' },
  start: { en: 'Begins', km: 'ចាប់ផ្តើម' },
  end: { en: 'Ends', km: 'បញ្ចប់' },
  address: { en: 'Address', km: 'អាសយដ្ឋាន' },

  whyMember: {
    en: 'You receive this because you are a contact of {organisation} in {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកជាអ្នកទំនាក់ទំនងរបស់ {organisation} ក្នុង {network}។',
  },
  whyGuest: {
    en: 'You receive this because {network} invited you as a guest.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះ {network} បានអញ្ជើញលោកអ្នកជាភ្ញៀវ។',
  },
  whyWalkedIn: {
    en: 'You receive this because you came to a meeting of {network} and left your address.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកបានចូលរួមកិច្ចប្រជុំរបស់ {network} និងបានទុកអាសយដ្ឋាន។',
  },
  whyRun: {
    en: 'You receive this because you run this meeting for {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នករៀបចំកិច្ចប្រជុំនេះសម្រាប់ {network}។',
  },
  openMeeting: { en: 'Open the meeting', km: 'បើកទំព័រកិច្ចប្រជុំ' },
  ourCalendar: { en: 'My meetings in my calendar', km: 'កិច្ចប្រជុំរបស់ខ្ញុំក្នុងប្រតិទិនរបស់ខ្ញុំ' },
  ourDetails: {
    en: 'Change your language or your organisation’s details',
    km: 'កែប្រែភាសា ឬព័ត៌មានអំពីអង្គការរបស់លោកអ្នក',
  },
} as const satisfies Catalogue;
