import type { Catalogue } from '../../i18n/say.ts';

/** Where every meeting and forum is, what is next, what is late, and what became of the messages. */
export const workflowTexts = {
  title: { en: 'Workflows', km: 'ដំណើរការការងារ' },
  leadNothing: { en: 'No messages about these meetings yet.', km: 'មិនទាន់មានសារអំពីកិច្ចប្រជុំទាំងនេះទេ។' },
  leadWell: {
    en: {
      one: 'All well: one message, which does not need you.',
      other: 'All well: {n} messages, none needs you.',
    },
    km: 'ល្អប្រសើរ៖ មានសារ {n} គ្មានសារណាត្រូវការលោកអ្នកទេ។',
  },
  leadMessages: { en: { one: 'One message.', other: '{n} messages.' }, km: 'មានសារ {n}។' },
  asOf: { en: 'As of {time}.', km: 'គិតត្រឹម {time}។' },
  newestSeconds: {
    en: { one: 'Newest event 1 second before.', other: 'Newest event {n} seconds before.' },
    km: 'ព្រឹត្តិការណ៍ថ្មីបំផុត {n} វិនាទីមុន។',
  },
  newestAt: { en: 'Newest event: {when}.', km: 'ព្រឹត្តិការណ៍ថ្មីបំផុត៖ {when}។' },
  behind: {
    en: 'The figures are behind: what happened since {when} is not in them yet',
    km: 'តួលេខនៅយឺត៖ អ្វីដែលបានកើតឡើងចាប់ពី{when} មិនទាន់បញ្ចូលទេ',
  },
  refresh: { en: 'Look again', km: 'មើលម្តងទៀត' },
  notRefreshed: { en: 'Could not refresh since', km: 'មិនអាចធ្វើបច្ចុប្បន្នភាពបាន ចាប់ពី' },
  meetings: { en: 'Meetings', km: 'កិច្ចប្រជុំ' },
  noMeetings: {
    en: 'No meeting here. What is planned will be listed with what comes next.',
    km: 'គ្មានកិច្ចប្រជុំនៅទីនេះទេ។ អ្វីដែលគ្រោងទុក នឹងបង្ហាញជាមួយជំហានបន្ទាប់។',
  },
  noDate: { en: 'no date yet', km: 'មិនទាន់មានកាលបរិច្ឆេទ' },
  next: { en: 'Next: {what}, {when}.', km: 'បន្ទាប់៖ {what} {when}។' },
  nextSomething: { en: 'Next: the system looks at it {when}.', km: 'បន្ទាប់៖ ប្រព័ន្ធពិនិត្យវានៅ{when}។' },
  nextNothing: { en: 'Nothing more is planned.', km: 'គ្មានអ្វីគ្រោងទុកទៀតទេ។' },
  closing: { en: 'the lists to hand over are closed', km: 'បញ្ជីដែលត្រូវប្រគល់ដោយដៃត្រូវបិទ' },
  allDone: { en: 'All done: every message has come to its end', km: 'រួចរាល់ទាំងអស់៖ សារទាំងអស់បានបញ្ចប់' },
  late: { en: 'Late', km: 'យឺត' },
  lateSystem: {
    en: 'The system should have acted {when}. An admin looks at “System”.',
    km: 'ប្រព័ន្ធគួរតែបានធ្វើការនៅ{when}។ អ្នកគ្រប់គ្រងសូមមើល «ប្រព័ន្ធ»។',
  },
  lateInvite: {
    en: 'The invitations should have gone out by {date}: with the team',
    km: 'លិខិតអញ្ជើញគួរតែបានផ្ញើត្រឹម{date}៖ នៅជាមួយក្រុមការងារ',
  },
  lateSummary: {
    en: 'The summary is not shared yet: with the team',
    km: 'សេចក្តីសង្ខេបមិនទាន់បានចែករំលែក៖ នៅជាមួយក្រុមការងារ',
  },
  withTeamReach: {
    en: {
      one: 'one person is not reached: with the team',
      other: '{n} people are not reached: with the team',
    },
    km: 'សារទៅមិនដល់ {n} នាក់៖ នៅជាមួយក្រុមការងារ',
  },
  withTeamHand: {
    en: {
      one: 'to hand over to one person: with the team',
      other: 'to hand over to {n} people: with the team',
    },
    km: 'ត្រូវប្រគល់ដោយដៃជូន {n} នាក់៖ នៅជាមួយក្រុមការងារ',
  },
  onTheWay: {
    en: { one: 'one message has not ended', other: '{n} messages have not ended' },
    km: 'សារ {n} មិនទាន់បញ្ចប់',
  },
  funnelLink: { en: 'Who got what, and came', km: 'អ្នកណាទទួលបានអ្វី និងបានមក' },
  earlier: { en: 'Earlier meetings', km: 'កិច្ចប្រជុំមុនៗ' },
  later: { en: 'Later meetings', km: 'កិច្ចប្រជុំក្រោយៗ' },
  forums: { en: 'Forums', km: 'វេទិកា' },
  forumCancelled: { en: 'called off', km: 'ត្រូវបានលុបចោល' },
  forumPlanned: { en: { one: '1 task', other: '{n} tasks' }, km: 'កិច្ចការ {n}' },
  forumOpen: { en: { one: '1 task is open', other: '{n} tasks are open' }, km: 'កិច្ចការ {n} មិនទាន់រួច' },
  forumLate: { en: { one: '1 task is late', other: '{n} tasks are late' }, km: 'កិច្ចការ {n} យឺត' },
  forumLateMost: {
    en: 'Not all tasks of the plan were looked at here; the plan shows them.',
    km: 'នៅទីនេះមិនបានពិនិត្យកិច្ចការទាំងអស់ទេ។ ផែនការបង្ហាញទាំងអស់។',
  },
  forumNext: { en: 'Next: {what}, {date}: {who}', km: 'បន្ទាប់៖ {what} {date}៖ {who}' },
  lateTask: { en: '{what}, since {date}: {who}', km: '{what} ចាប់ពី{date}៖ {who}' },
  nobody: { en: 'nobody has it', km: 'គ្មានអ្នកទទួល' },
  guest: { en: 'a guest', km: 'ភ្ញៀវ' },
  failures: { en: 'What did not arrive, by cause', km: 'អ្វីដែលទៅមិនដល់ តាមមូលហេតុ' },
  failuresWhy: {
    en: 'Causes, and to how many people. What is right to do depends on the cause.',
    km: 'មូលហេតុ និងចំនួនមនុស្ស។ អ្វីដែលត្រូវធ្វើ អាស្រ័យលើមូលហេតុ។',
  },
  failuresLink: { en: 'Who, and what to do', km: 'អ្នកណា និងត្រូវធ្វើអ្វី' },
  failuresTitle: { en: 'What did not arrive', km: 'អ្វីដែលទៅមិនដល់' },
  tryAll: {
    en: { one: 'Try again: 1 invitation', other: 'Try again: {n} invitations' },
    km: 'សាកល្បងម្តងទៀត៖ លិខិតអញ្ជើញ {n}',
  },
  tried: {
    en: 'Sent again: {again} of {of}.',
    km: 'បានផ្ញើម្តងទៀត៖ {again} ក្នុងចំណោម {of}។',
  },
  changedSince: {
    en: { one: 'One had changed meanwhile.', other: '{n} had changed meanwhile.' },
    km: '{n} ត្រូវបានកែប្រែក្នុងពេលនោះ។',
  },
  moreOf: {
    en: {
      one: 'One more is on the list; try those first.',
      other: '{n} more are on the list; try those first.',
    },
    km: 'នៅមាន {n} ទៀតក្នុងបញ្ជី សូមសាកល្បងអ្នកទាំងនេះជាមុន។',
  },
  staffFailed: { en: 'Messages to your own team', km: 'សារជូនក្រុមការងាររបស់លោកអ្នក' },
  funnel: { en: 'What became of the messages', km: 'លទ្ធផលនៃសារ' },
  funnelTitle: { en: '{title}: from planned to came', km: '{title}៖ ពីការគ្រោងទុក ដល់ការចូលរួម' },
  funnelCaption: {
    en: 'Messages by kind. A number opens the names behind it.',
    km: 'សារតាមប្រភេទ។ ចុចលើតួលេខដើម្បីមើលឈ្មោះ។',
  },
  allKinds: { en: 'All messages of this meeting', km: 'សារទាំងអស់នៃកិច្ចប្រជុំនេះ' },
  kind: { en: 'Message', km: 'សារ' },
  planned: { en: 'Planned', km: 'គ្រោងទុក' },
  leftOut: { en: 'Left out', km: 'មិនបានផ្ញើ' },
  sent: { en: 'Sent', km: 'បានផ្ញើ' },
  delivered: { en: 'Delivered', km: 'បានទៅដល់' },
  missed: { en: 'Did not arrive', km: 'ទៅមិនដល់' },
  byHand: { en: 'By hand', km: 'ប្រគល់ដោយដៃ' },
  waits: { en: 'Waiting', km: 'រង់ចាំ' },
  leftOutWhy: { en: 'Why messages were left out', km: 'ហេតុអ្វីសារមិនត្រូវបានផ្ញើ' },
  people: { en: 'Who answered, and came', km: 'អ្នកដែលឆ្លើយ និងបានមក' },
  asked: { en: 'people asked', km: 'នាក់ដែលបានអញ្ជើញ' },
  answered: { en: 'answers came in', km: 'ចម្លើយបានចូលមក' },
  yes: { en: 'said yes', km: 'ឆ្លើយថាមក' },
  came: { en: 'people came', km: 'នាក់បានមក' },
  notCounted: { en: 'who came is not counted yet', km: 'មិនទាន់បានរាប់អ្នកចូលរួម' },
} as const satisfies Catalogue;
