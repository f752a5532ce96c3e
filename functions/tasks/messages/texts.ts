import type { Catalogue } from '../../i18n/say.ts';

/** Mails about what somebody has promised. Formal register; a native reader confirms the Khmer. */
export const taskMailTexts = {
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  untitled: { en: 'A task', km: 'កិច្ចការមួយ' },
  more: { en: { one: 'and 1 more', other: 'and {n} more' }, km: 'និង {n} ទៀត' },

  all: {
    en: { one: '1 task of yours', other: '{n} tasks of yours' },
    km: 'កិច្ចការ {n} របស់លោកអ្នក',
  },
  allAsked: {
    en: { one: '1 task waits for your answer', other: '{n} tasks wait for your answer' },
    km: 'កិច្ចការ {n} រង់ចាំចម្លើយរបស់លោកអ្នក',
  },
  subjectAsked: {
    en: { one: '1 task waits for an answer', other: '{n} tasks wait for an answer' },
    km: 'កិច្ចការ {n} រង់ចាំចម្លើយ',
  },
  subjectNext: {
    en: { one: '1 task, until {date}', other: '{n} tasks, the first until {date}' },
    km: { one: 'កិច្ចការ ១ ត្រឹម{date}', other: 'កិច្ចការ {n} ទីមួយត្រឹម{date}' },
  },
  subjectOver: {
    en: { one: '1 task is past its date', other: '{n} tasks are past their date' },
    km: 'កិច្ចការ {n} ហួសកាលកំណត់',
  },
  subjectUndated: {
    en: { one: '1 task without a date', other: '{n} tasks without a date' },
    km: 'កិច្ចការ {n} មិនមានកាលកំណត់',
  },
  preheader: {
    en: 'Done, more time, not yours? One tap tells us.',
    km: 'រួចរាល់ ត្រូវការពេលបន្ថែម ឬមិនមែនរបស់លោកអ្នក? សូមប្រាប់យើងខ្ញុំដោយចុចតែម្តង។',
  },
  preheaderAsked: {
    en: 'Yes, or not you? One tap tells us.',
    km: 'ទទួល ឬមិនមែនសម្រាប់លោកអ្នក? សូមប្រាប់យើងខ្ញុំដោយចុចតែម្តង។',
  },
  signAsked: { en: 'Waiting for an answer', km: 'រង់ចាំចម្លើយ' },
  signSoon: { en: 'Due soon', km: 'ជិតដល់កំណត់' },
  signOver: { en: 'Past its date', km: 'ហួសកាលកំណត់' },
  signWeek: { en: 'Your tasks this week', km: 'កិច្ចការរបស់លោកអ្នកសប្តាហ៍នេះ' },
  turnLead: {
    en: 'These are the tasks of {organisation}. Please tell us what is done, or until when you need.',
    km: 'ទាំងនេះជាកិច្ចការរបស់ {organisation}។ សូមប្រាប់យើងខ្ញុំនូវអ្វីដែលរួចរាល់ ឬត្រូវការពេលដល់ថ្ងៃណា។',
  },
  turnLeadGuest: {
    en: 'These are your tasks. Please tell us what is done, or until when you need.',
    km: 'ទាំងនេះជាកិច្ចការរបស់លោកអ្នក។ សូមប្រាប់យើងខ្ញុំនូវអ្វីដែលរួចរាល់ ឬត្រូវការពេលដល់ថ្ងៃណា។',
  },
  askedLead: {
    en: 'The coordinator asked {organisation} to do this, and we have no answer yet. Please say whether you can take it.',
    km: 'អ្នកសម្របសម្រួលបានស្នើ {organisation} ឱ្យធ្វើកិច្ចការនេះ ប៉ុន្តែយើងខ្ញុំមិនទាន់ទទួលបានចម្លើយ។ សូមប្រាប់ថាលោកអ្នកអាចទទួលបានឬទេ។',
  },
  askedLeadGuest: {
    en: 'The coordinator asked you to do this, and we have no answer yet. Please say whether you can take it.',
    km: 'អ្នកសម្របសម្រួលបានស្នើលោកអ្នកឱ្យធ្វើកិច្ចការនេះ ប៉ុន្តែយើងខ្ញុំមិនទាន់ទទួលបានចម្លើយ។ សូមប្រាប់ថាលោកអ្នកអាចទទួលបានឬទេ។',
  },
  alsoAsked: {
    en: 'Where it says “no answer yet”, nothing is promised: please say whether you can take it.',
    km: 'កន្លែងដែលសរសេរថា «មិនទាន់ឆ្លើយ» មិនទាន់មានការសន្យាទេ៖ សូមប្រាប់ថាលោកអ្នកអាចទទួលបានឬទេ។',
  },
  open: { en: 'Open my tasks', km: 'បើកកិច្ចការរបស់ខ្ញុំ' },
  openOne: { en: 'Open this task', km: 'បើកកិច្ចការនេះ' },

  headSubject: {
    en: {
      one: '{organisation}: 1 task is past its date',
      other: '{organisation}: {n} tasks are past their date',
    },
    km: '{organisation}៖ កិច្ចការ {n} ហួសកាលកំណត់',
  },
  headLead: {
    en: 'You receive this as the head of {organisation}. These tasks of your organisation in {network} are past their date. You or your colleagues can say here what is done, or until when you need.',
    km: 'លោកអ្នកទទួលសារនេះក្នុងនាមជាប្រធាន {organisation}។ កិច្ចការទាំងនេះរបស់អង្គការលោកអ្នកក្នុង {network} បានហួសកាលកំណត់។ លោកអ្នក ឬសហការីអាចប្រាប់នៅទីនេះនូវអ្វីដែលរួចរាល់ ឬត្រូវការពេលដល់ថ្ងៃណា។',
  },

  headSubjectAsked: {
    en: {
      one: '{organisation}: 1 task waits for an answer',
      other: '{organisation}: {n} tasks wait for an answer',
    },
    km: '{organisation}៖ កិច្ចការ {n} រង់ចាំចម្លើយ',
  },
  headLeadAsked: {
    en: 'You receive this as the head of {organisation}. Your organisation was asked to do this in {network}, and we have no answer yet. You or your colleagues can say here whether you can take it.',
    km: 'លោកអ្នកទទួលសារនេះក្នុងនាមជាប្រធាន {organisation}។ អង្គការរបស់លោកអ្នកត្រូវបានស្នើឱ្យធ្វើកិច្ចការនេះក្នុង {network} ប៉ុន្តែយើងខ្ញុំមិនទាន់ទទួលបានចម្លើយ។ លោកអ្នក ឬសហការីអាចប្រាប់នៅទីនេះថាអាចទទួលបានឬទេ។',
  },

  assignedSubject: { en: 'A task for {organisation}: {what}', km: 'កិច្ចការសម្រាប់ {organisation}៖ {what}' },
  assignedSubjectGuest: { en: 'A task for you: {what}', km: 'កិច្ចការសម្រាប់លោកអ្នក៖ {what}' },
  signAssigned: { en: 'A task for you', km: 'កិច្ចការសម្រាប់លោកអ្នក' },
  assignedLead: {
    en: 'The coordinator asks this of {organisation}. Please say whether you can take it.',
    km: 'អ្នកសម្របសម្រួលស្នើ {organisation} ឱ្យធ្វើកិច្ចការនេះ។ សូមប្រាប់ថាលោកអ្នកអាចទទួលបានឬទេ។',
  },
  assignedLeadGuest: {
    en: 'The coordinator asks you to do this. Please say whether you can take it.',
    km: 'អ្នកសម្របសម្រួលស្នើលោកអ្នកឱ្យធ្វើកិច្ចការនេះ។ សូមប្រាប់ថាលោកអ្នកអាចទទួលបានឬទេ។',
  },
  takenLead: {
    en: 'This task is with {organisation} now. If that is not right, please tell us.',
    km: 'ឥឡូវនេះ កិច្ចការនេះនៅជាមួយ {organisation}។ បើមិនត្រឹមត្រូវ សូមប្រាប់យើងខ្ញុំ។',
  },
  takenLeadGuest: {
    en: 'This task is with you now. If that is not right, please tell us.',
    km: 'ឥឡូវនេះ កិច្ចការនេះនៅជាមួយលោកអ្នក។ បើមិនត្រឹមត្រូវ សូមប្រាប់យើងខ្ញុំ។',
  },
  evidence: { en: 'To show when it is done', km: 'ត្រូវបង្ហាញនៅពេលរួចរាល់' },

  movedSubject: { en: 'No longer your task: {what}', km: 'លែងជាកិច្ចការរបស់លោកអ្នក៖ {what}' },
  movedPreheader: {
    en: 'You need not do anything about it any more.',
    km: 'លោកអ្នកមិនចាំបាច់ធ្វើអ្វីអំពីកិច្ចការនេះទៀតទេ។',
  },
  signMoved: { en: 'No longer yours', km: 'លែងជារបស់លោកអ្នក' },
  movedLead: {
    en: 'The coordinator gave this task to somebody else, or takes it back for now. You need not do anything more about it. Thank you for what you have done.',
    km: 'អ្នកសម្របសម្រួលបានប្រគល់កិច្ចការនេះជូនអ្នកផ្សេង ឬដកមកវិញជាបណ្តោះអាសន្ន។ លោកអ្នកមិនចាំបាច់ធ្វើអ្វីទៀតទេ។ សូមអរគុណចំពោះអ្វីដែលលោកអ្នកបានធ្វើ។',
  },

  grantedSubject: { en: 'You have more time: {what}', km: 'លោកអ្នកមានពេលបន្ថែម៖ {what}' },
  signGranted: { en: 'You have more time', km: 'លោកអ្នកមានពេលបន្ថែម' },
  grantedLead: {
    en: 'You asked for more time. The new date is {date}.',
    km: 'លោកអ្នកបានស្នើសុំពេលបន្ថែម។ កាលកំណត់ថ្មីគឺ{date}។',
  },
  refusedSubject: { en: 'Please keep to the date: {what}', km: 'សូមរក្សាកាលកំណត់៖ {what}' },
  signRefused: { en: 'The date stays', km: 'កាលកំណត់នៅដដែល' },
  refusedLead: {
    en: 'You asked for time until {date}. The coordinator asks you to keep to the date. If that is difficult, tell them what would help you.',
    km: 'លោកអ្នកបានស្នើសុំពេលដល់{date}។ អ្នកសម្របសម្រួលសូមឱ្យលោកអ្នករក្សាកាលកំណត់ដដែល។ បើពិបាក សូមប្រាប់គាត់ថាត្រូវការជំនួយអ្វី។',
  },
  yoursSubject: { en: 'The task is yours: {what}', km: 'កិច្ចការនេះជារបស់លោកអ្នក៖ {what}' },
  signYours: { en: 'The task is yours', km: 'កិច្ចការនេះជារបស់លោកអ្នក' },
  yoursLead: {
    en: 'You asked for this task, and it is with {organisation} now. Thank you.',
    km: 'លោកអ្នកបានស្នើសុំកិច្ចការនេះ ហើយឥឡូវនេះវានៅជាមួយ {organisation}។ សូមអរគុណ។',
  },
  notNeededSubject: { en: 'Not needed any more: {what}', km: 'លែងត្រូវការទៀតហើយ៖ {what}' },
  signNotNeeded: { en: 'Not needed any more', km: 'លែងត្រូវការទៀតហើយ' },
  notNeededLead: {
    en: 'You asked for this task. Nobody needs to do it any more. Thank you for offering.',
    km: 'លោកអ្នកបានស្នើសុំកិច្ចការនេះ។ ឥឡូវនេះលែងត្រូវការឱ្យនរណាធ្វើវាទៀតហើយ។ សូមអរគុណចំពោះការស្នើ។',
  },
  notYoursSubject: { en: 'Not this time: {what}', km: 'សូមអធ្យាស្រ័យ៖ {what}' },
  signNotYours: { en: 'Not this time', km: 'សូមអធ្យាស្រ័យចំពោះលើកនេះ' },
  notYoursLead: {
    en: 'You asked for this task. The coordinator has other plans for it. Thank you for offering.',
    km: 'លោកអ្នកបានស្នើសុំកិច្ចការនេះ។ អ្នកសម្របសម្រួលមានគម្រោងផ្សេងសម្រាប់វា។ សូមអរគុណចំពោះការស្នើ។',
  },

  whyMember: {
    en: 'You receive this because {organisation} has tasks in {network}, and you are its contact.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះ {organisation} មានកិច្ចការក្នុង {network} ហើយលោកអ្នកជាអ្នកទំនាក់ទំនង។',
  },
  whyGuest: {
    en: 'You receive this because you have a task from a meeting of {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកមានកិច្ចការពីកិច្ចប្រជុំរបស់ {network}។',
  },
  whyGuestAsked: {
    en: 'You receive this because you were asked to take a task of {network}.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកត្រូវបានស្នើឱ្យទទួលកិច្ចការមួយរបស់ {network}។',
  },
  whyAsked: {
    en: 'You receive this because you are a contact of {organisation} in {network}, and a task was given to it, taken from it, or asked for.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះលោកអ្នកជាអ្នកទំនាក់ទំនងរបស់ {organisation} ក្នុង {network} ហើយមានកិច្ចការមួយត្រូវបានប្រគល់ ដកវិញ ឬស្នើសុំ។',
  },
} as const satisfies Catalogue;
