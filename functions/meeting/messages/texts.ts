import type { Catalogue } from '../../i18n/say.ts';

/** Words of the mails about a meeting. Formal register; a native reader confirms the Khmer. */
export const mailTexts = {
  otherBelow: { en: 'English below', km: 'ភាសាខ្មែរនៅខាងក្រោម' },

  invitationSubject: { en: 'Invitation, {date}: {title}', km: 'លិខិតអញ្ជើញ {date}៖ {title}' },
  changeSubject: { en: 'Changed, {date}: {title}', km: 'ការកែប្រែ {date}៖ {title}' },
  cancellationSubject: { en: 'Cancelled, {date}: {title}', km: 'លុបចោល {date}៖ {title}' },
  uninviteSubject: { en: 'Invitation withdrawn, {date}: {title}', km: 'ការដកការអញ្ជើញវិញ {date}៖ {title}' },
  previewSubject: { en: 'Preview, {date}: {title}', km: 'មើលជាមុន {date}៖ {title}' },

  invitationPreheader: {
    en: '{when}, {where}. One tap answers.',
    km: '{when} នៅ{where}។ ឆ្លើយតបដោយចុចតែម្តង។',
  },
  changePreheader: {
    en: 'Something has changed: please look at the new details.',
    km: 'មានការផ្លាស់ប្តូរ៖ សូមពិនិត្យព័ត៌មានថ្មី។',
  },
  cancellationPreheader: {
    en: 'The meeting does not take place. Please do not travel.',
    km: 'កិច្ចប្រជុំនឹងមិនប្រព្រឹត្តទៅទេ។ សូមកុំធ្វើដំណើរមក។',
  },
  uninvitePreheader: {
    en: 'You are no longer expected at this meeting.',
    km: 'លោកអ្នកមិនចាំបាច់ចូលរួមកិច្ចប្រជុំនេះទេ។',
  },
  previewPreheader: {
    en: 'Only you receive this. Nobody has been invited by it.',
    km: 'មានតែលោកអ្នកប៉ុណ្ណោះដែលទទួលសារនេះ។ មិនទាន់មាននរណាត្រូវបានអញ្ជើញទេ។',
  },

  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },

  invitationMember: {
    en: '{network} invites {organisation} to this meeting. We would be honoured by your presence.',
    km: '{network} សូមគោរពអញ្ជើញ {organisation} ចូលរួមកិច្ចប្រជុំនេះ។ វត្តមានរបស់លោកអ្នកជាកិត្តិយសដ៏ខ្ពង់ខ្ពស់សម្រាប់យើងខ្ញុំ។',
  },
  invitationGuest: {
    en: '{network} invites you to this meeting as our guest. We would be honoured by your presence.',
    km: '{network} សូមគោរពអញ្ជើញលោកអ្នកចូលរួមកិច្ចប្រជុំនេះក្នុងនាមជាភ្ញៀវកិត្តិយស។ វត្តមានរបស់លោកអ្នកជាកិត្តិយសដ៏ខ្ពង់ខ្ពស់សម្រាប់យើងខ្ញុំ។',
  },
  answerBy: { en: 'Please answer by {date}.', km: 'សូមមេត្តាឆ្លើយតបត្រឹម{date}។' },
  answerButton: { en: 'Answer the invitation', km: 'ឆ្លើយតបលិខិតអញ្ជើញ' },
  answerAgain: { en: 'See the details and answer', km: 'មើលព័ត៌មាន និងឆ្លើយតប' },

  changed: {
    en: 'The meeting you were invited to has changed. What is new stands below.',
    km: 'កិច្ចប្រជុំដែលលោកអ្នកបានទទួលការអញ្ជើញ មានការផ្លាស់ប្តូរ។ ព័ត៌មានថ្មីមាននៅខាងក្រោម។',
  },
  changedTime: {
    en: 'If you have answered already, please check that you can still come.',
    km: 'ប្រសិនបើលោកអ្នកបានឆ្លើយតបរួចហើយ សូមពិនិត្យម្តងទៀតថាលោកអ្នកនៅតែអាចចូលរួមបាន។',
  },
  cancelled: {
    en: 'We are sorry: this meeting does not take place. Please do not travel to it. The entry in your calendar is taken out by this mail.',
    km: 'យើងខ្ញុំសូមអភ័យទោស៖ កិច្ចប្រជុំនេះនឹងមិនប្រព្រឹត្តទៅទេ។ សូមកុំធ្វើដំណើរមក។ សារនេះដកកិច្ចប្រជុំចេញពីប្រតិទិនរបស់លោកអ្នក។',
  },
  uninvited: {
    en: 'Your invitation to this meeting has been withdrawn; you are not expected there. The meeting itself goes on. If this surprises you, please reply to this mail.',
    km: 'ការអញ្ជើញលោកអ្នកទៅកិច្ចប្រជុំនេះត្រូវបានដកវិញ។ កិច្ចប្រជុំនៅតែប្រព្រឹត្តទៅ។ ប្រសិនបើលោកអ្នកមានចម្ងល់ សូមឆ្លើយតបសារនេះ។',
  },
  reason: { en: 'The reason', km: 'មូលហេតុ' },
  preview: {
    en: 'This is how the invitation will look for {name}. Only you receive this preview; it has no personal link and no calendar part.',
    km: 'នេះជារូបរាងលិខិតអញ្ជើញសម្រាប់ {name}។ មានតែលោកអ្នកប៉ុណ្ណោះដែលទទួលសារនេះ។ វាគ្មានតំណផ្ទាល់ខ្លួន និងគ្មានប្រតិទិនទេ។',
  },

  where: { en: 'Where', km: 'ទីកន្លែង' },
  map: { en: 'Open the map', km: 'បើកផែនទី' },
  online: { en: 'Online', km: 'តាមអនឡាញ' },
  joinOnline: { en: 'Join online', km: 'ចូលរួមតាមអនឡាញ' },
  host: { en: 'Host', km: 'ម្ចាស់ផ្ទះ' },
  thanksTo: { en: 'With thanks to', km: 'សូមអរគុណចំពោះ' },
  objectives: { en: 'What the meeting is for', km: 'គោលបំណងនៃកិច្ចប្រជុំ' },
  agenda: { en: 'Agenda', km: 'របៀបវារៈ' },
  note: { en: 'Please note', km: 'សូមកត់សម្គាល់' },
  minutes: { en: '{n} minutes', km: '{n} នាទី' },
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
  whyStaff: {
    en: 'You receive this because you asked for it in {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកបានស្នើសុំក្នុង {network}។',
  },
  ourCalendar: { en: 'My meetings in my calendar', km: 'កិច្ចប្រជុំរបស់ខ្ញុំក្នុងប្រតិទិនរបស់ខ្ញុំ' },
  ourDetails: { en: 'Change language or our details', km: 'ប្តូរភាសា ឬព័ត៌មានរបស់យើង' },
} as const satisfies Catalogue;
