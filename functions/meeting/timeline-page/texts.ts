import type { Catalogue, CountedText, Text } from '../../i18n/say.ts';
import type { TimelineAudience } from '../messages/rule.ts';
import type { EntryStatus } from '../rules/timeline/entry.ts';
import type { MessageTo } from './message.ts';

/** To whom, by number: of nobody, and of one or more. */
export const whomTexts = {
  everybody: [
    { en: 'nobody', km: 'គ្មាននរណា' },
    { en: { one: 'one person', other: '{n} people' }, km: '{n} នាក់' },
  ],
  unanswered: [
    { en: 'nobody: everybody has answered', km: 'គ្មាននរណា ព្រោះគ្រប់គ្នាបានឆ្លើយតបហើយ' },
    {
      en: { one: 'one person who has not answered', other: '{n} people who have not answered' },
      km: '{n} នាក់ដែលមិនទាន់ឆ្លើយតប',
    },
  ],
  alternates: [
    { en: 'nobody at the moment', km: 'គ្មាននរណា តាមស្ថានភាពបច្ចុប្បន្ន' },
    {
      en: {
        one: 'the alternate of one silent organisation',
        other: 'alternates of {n} silent organisations',
      },
      km: 'អ្នកជំនួសនៃអង្គការ {n} ដែលមិនទាន់ឆ្លើយតប',
    },
  ],
  heads: [
    { en: 'nobody at the moment', km: 'គ្មាននរណា តាមស្ថានភាពបច្ចុប្បន្ន' },
    {
      en: { one: 'the head of one silent organisation', other: 'heads of {n} silent organisations' },
      km: 'ប្រធានអង្គការ {n} ដែលមិនទាន់ឆ្លើយតប',
    },
  ],
  notDeclined: [
    { en: 'nobody at the moment', km: 'គ្មាននរណា តាមស្ថានភាពបច្ចុប្បន្ន' },
    {
      en: { one: 'one person who has not said no', other: '{n} people who have not said no' },
      km: '{n} នាក់ដែលមិនបានឆ្លើយថាមិនចូលរួម',
    },
  ],
  host: [
    { en: 'the coordinator, to pass on to the host', km: 'អ្នកសម្របសម្រួល ដើម្បីប្រាប់បន្តដល់អង្គភាពម្ចាស់ផ្ទះ' },
    { en: 'the host', km: 'អង្គភាពម្ចាស់ផ្ទះ' },
  ],
  givers: [
    {
      en: 'the coordinator, to thank the contributors in person',
      km: 'អ្នកសម្របសម្រួល ដើម្បីថ្លែងអំណរគុណដល់អ្នករួមចំណែកដោយផ្ទាល់',
    },
    { en: { one: 'one contributor', other: '{n} contributors' }, km: 'អ្នករួមចំណែក {n} នាក់' },
  ],
  coordinator: [
    { en: 'the coordinator', km: 'អ្នកសម្របសម្រួល' },
    {
      en: { one: 'the coordinator', other: '{n} coordinators' },
      km: { one: 'អ្នកសម្របសម្រួល', other: 'អ្នកសម្របសម្រួល {n} នាក់' },
    },
  ],
  admins: [
    { en: 'the admins', km: 'អ្នកគ្រប់គ្រង' },
    { en: { one: 'the admin', other: '{n} admins' }, km: { one: 'អ្នកគ្រប់គ្រង', other: 'អ្នកគ្រប់គ្រង {n} នាក់' } },
  ],
} as const satisfies Readonly<Record<TimelineAudience, readonly [Text, CountedText]>>;

/** Why a message is not sent to anybody. */
export const skippedTexts = {
  byCoordinator: { en: 'you skipped it', km: 'លោកអ្នកបានរំលង' },
  alreadyPast: {
    en: 'its day was past when the date was set',
    km: 'ថ្ងៃរបស់វាបានកន្លងទៅហើយ ពេលកំណត់កាលបរិច្ឆេទ',
  },
  noAgenda: { en: 'there is no agenda yet', km: 'មិនទាន់មានរបៀបវារៈ' },
  nobodyToThank: { en: 'nobody is listed as a contributor', km: 'មិនមានឈ្មោះអ្នករួមចំណែក' },
  summaryShared: { en: 'the summary was shared', km: 'សេចក្តីសង្ខេបត្រូវបានចែករំលែកហើយ' },
  tooMany: {
    en: 'some would get more than five mails in two weeks',
    km: 'អ្នកខ្លះនឹងទទួលអ៊ីមែលលើសពី ៥ ក្នុងរយៈពេលពីរសប្តាហ៍',
  },
  tooLate: { en: 'it was too late for it', km: 'ហួសពេលរបស់វា' },
  overtaken: { en: 'a later message took its place', km: 'សារក្រោយបានជំនួសវា' },
  cancelled: { en: 'the meeting is cancelled', km: 'កិច្ចប្រជុំត្រូវបានលុបចោល' },
} as const satisfies Readonly<Record<Extract<EntryStatus, { is: 'skipped' }>['reason'] | 'cancelled', Text>>;

/** Why somebody gets no message. */
export const whyNotTexts = {
  answered: { en: 'the organisation has answered', km: 'អង្គការបានឆ្លើយតបហើយ' },
  declined: { en: 'has said no', km: 'បានឆ្លើយថាមិនចូលរួម' },
  notComing: { en: 'has not said that they come', km: 'មិនបានឆ្លើយថានឹងមក' },
  colleagueAnswered: { en: 'a colleague has answered', km: 'សហការីបានឆ្លើយតបហើយ' },
  noSuchPerson: { en: 'is no longer in the list', km: 'លែងមានក្នុងបញ្ជី' },
  memberLeft: { en: 'the organisation has left the network', km: 'អង្គការបានចាកចេញពីបណ្តាញ' },
  forgotten: { en: 'asked to be forgotten', km: 'បានស្នើឱ្យលុបព័ត៌មាន' },
  contactLeft: { en: 'has left the organisation', km: 'បានចាកចេញពីអង្គការ' },
  addressHeld: { en: 'earlier mail to the address came back', km: 'អ៊ីមែលលើកមុនទៅអាសយដ្ឋាននេះត្រូវបានបង្វិលមកវិញ' },
  addressComplained: { en: 'reported our mail as unwanted', km: 'បានរាយការណ៍ថាមិនចង់ទទួលអ៊ីមែល' },
  switchedOff: { en: 'asked not to get it', km: 'បានស្នើមិនទទួលវា' },
  nothingPromised: {
    en: 'asked not to get it, and promised nothing',
    km: 'បានស្នើមិនទទួលវា ហើយមិនបានសន្យាអ្វីទេ',
  },
  sameAddress: { en: 'gets it for another organisation', km: 'ទទួលវាសម្រាប់អង្គការផ្សេង' },
  noAlternate: { en: 'has no alternate who can be asked', km: 'គ្មានអ្នកជំនួសដែលអាចសួរបាន' },
  noHead: { en: 'has no head who can be asked', km: 'គ្មានប្រធានដែលអាចសួរបាន' },
} as const satisfies Readonly<Record<NonNullable<MessageTo['skip']>, Text>>;

/** The timeline of a meeting, and who a message of it is for. */
export const timelineTexts = {
  title: { en: 'Timeline', km: 'កាលវិភាគសារ' },
  whole: { en: 'The whole timeline', km: 'កាលវិភាគសារទាំងមូល' },
  next: { en: 'Next: {what} to {whom}, {when}.', km: 'បន្ទាប់៖ {what} ជូន {whom} {when}។' },
  atTime: { en: 'at {time}', km: 'នៅ{time}' },
  tomorrow: { en: 'tomorrow, {when}', km: 'ថ្ងៃស្អែក {when}' },
  onDay: { en: 'on {when}', km: 'នៅ{when}' },
  nextNow: { en: 'Next: {what} to {whom}, now.', km: 'បន្ទាប់៖ {what} ជូន {whom} ឥឡូវនេះ។' },
  nothingNextPaused: {
    en: 'Nothing is sent next: what is still to come is paused.',
    km: 'គ្មានសារណាត្រូវផ្ញើបន្ទាប់ទេ៖ សារដែលនៅសល់ត្រូវបានផ្អាក។',
  },
  nothingNext: {
    en: 'Nothing more is sent for this meeting.',
    km: 'គ្មានសារណាត្រូវផ្ញើទៀតសម្រាប់កិច្ចប្រជុំនេះទេ។',
  },
  leadCancelled: {
    en: 'The meeting is cancelled: none of this will be sent.',
    km: 'កិច្ចប្រជុំត្រូវបានលុបចោល៖ សារទាំងនេះលែងត្រូវបានផ្ញើទៀតហើយ។',
  },
  leadDraft: {
    en: 'A draft. This is what would be sent if you invited now.',
    km: 'សេចក្តីព្រាង។ នេះជាអ្វីដែលនឹងត្រូវផ្ញើ បើលោកអ្នកអញ្ជើញឥឡូវនេះ។',
  },
  leadNoDate: {
    en: 'Once the draft has a future date and its times, this page shows every message it will send.',
    km: 'ពេលសេចក្តីព្រាងមានកាលបរិច្ឆេទខាងមុខ និងម៉ោង ទំព័រនេះនឹងបង្ហាញសារទាំងអស់ដែលនឹងត្រូវផ្ញើ។',
  },
  toDraft: { en: 'Go on with the draft', km: 'បន្តសេចក្តីព្រាង' },
  inviteBy: {
    en: {
      one: 'Invite by {date}, so that people know one day before.',
      other: 'Invite by {date}, so that people know {n} days before.',
    },
    km: 'សូមអញ្ជើញត្រឹម{date} ដើម្បីឱ្យគេដឹង {n} ថ្ងៃជាមុន។',
  },
  to: { en: 'To {whom}', km: 'ជូន {whom}' },
  inKhmer: { en: '{n} in Khmer', km: '{n} ជាភាសាខ្មែរ' },
  inEnglish: { en: '{n} in English', km: '{n} ជាភាសាអង់គ្លេស' },
  inBoth: { en: '{n} in both languages', km: '{n} ជាភាសាទាំងពីរ' },
  allKhmer: { en: 'in Khmer', km: 'ជាភាសាខ្មែរ' },
  allEnglish: { en: 'in English', km: 'ជាភាសាអង់គ្លេស' },
  allBoth: { en: 'in both languages', km: 'ជាភាសាទាំងពីរ' },
  byHand: { en: '{n} by hand', km: '{n} ដោយដៃ' },
  waitsForYou: { en: 'Waits for you', km: 'រង់ចាំលោកអ្នក' },
  whenShared: { en: 'When you share it', km: 'ពេលលោកអ្នកចែករំលែក' },
  share: { en: 'Share the summary', km: 'ចែករំលែកសេចក្តីសង្ខេប' },
  forEarlierDate: { en: 'For the earlier date.', km: 'សម្រាប់កាលបរិច្ឆេទមុន។' },
  ahead: { en: 'Upcoming', km: 'ខាងមុខ' },
  paused: { en: 'Paused', km: 'បានផ្អាក' },
  notSent: { en: 'Not sent — {why}', km: 'មិនផ្ញើ — {why}' },
  ended: { en: 'Done', km: 'រួចរាល់' },
  sent: { en: '{n} sent', km: 'បានផ្ញើ {n}' },
  handed: { en: '{n} by hand', km: '{n} ដោយដៃ' },
  toHandOver: { en: '{n} to hand over', km: '{n} ត្រូវប្រគល់' },
  onTheWay: { en: '{n} on the way', km: 'កំពុងផ្ញើ {n}' },
  trouble: { en: 'need you: {n}', km: 'ត្រូវការលោកអ្នក៖ {n}' },
  missed: { en: '{n} not arrived, but settled since', km: '{n} ទៅមិនដល់ តែបានដោះស្រាយរួច' },
  notNeeded: { en: '{n} not needed', km: '{n} មិនចាំបាច់' },
  toNobody: { en: 'Sent to nobody: nobody needed it', km: 'មិនបានផ្ញើជូននរណាទេ៖ គ្មាននរណាត្រូវការ' },
  saidSkip: {
    en: '“{what}” is skipped: nobody gets it. “Send it after all” undoes that.',
    km: 'បានរំលង «{what}»៖ គ្មាននរណាទទួលទេ។ ចុច «ផ្ញើវិញ» បើចង់ផ្ញើ។',
  },
  saidPause: {
    en: '“{what}” is paused: it waits until you press “Resume”.',
    km: 'បានផ្អាក «{what}»៖ វារង់ចាំរហូតដល់លោកអ្នកចុច «បន្ត»។',
  },
  saidRestore: {
    en: '“{what}” is sent as usual again: {when}.',
    km: '«{what}» នឹងផ្ញើតាមធម្មតាវិញ៖ {when}។',
  },
  saidNotSent: {
    en: '“{what}” is as usual again, but it is not sent: {why}.',
    km: '«{what}» ត្រឡប់ទៅធម្មតាវិញ ប៉ុន្តែមិនផ្ញើទេ៖ {why}។',
  },
  saidMove: { en: '“{what}” is moved. It is sent on {when}.', km: 'បានប្តូរពេល «{what}»។ វានឹងផ្ញើ{when}។' },
  saidAnnounce: { en: 'The change is announced now.', km: 'ការកែប្រែត្រូវបានជូនដំណឹងឥឡូវនេះ។' },
  oddBefore: {
    en: 'It is sent before “{other}”, which usually comes first.',
    km: 'វានឹងផ្ញើមុន «{other}» ដែលតាមធម្មតាផ្ញើមុន។',
  },
  oddAfter: {
    en: 'It is sent after “{other}”, which usually follows it.',
    km: 'វានឹងផ្ញើក្រោយ «{other}» ដែលតាមធម្មតាផ្ញើក្រោយ។',
  },
  oddDay: {
    en: '{date} is a day off for the network. It is sent all the same.',
    km: '{date} ជាថ្ងៃសម្រាករបស់បណ្តាញ។ វានឹងផ្ញើដដែល។',
  },
  oddHoliday: {
    en: '{date} is a day off: {name}. It is sent all the same.',
    km: '{date} ជាថ្ងៃឈប់សម្រាក៖ {name}។ វានឹងផ្ញើដដែល។',
  },
  skip: { en: 'Skip', km: 'រំលង' },
  pause: { en: 'Pause', km: 'ផ្អាក' },
  restore: { en: 'Resume', km: 'បន្ត' },
  unskip: { en: 'Send it after all', km: 'ផ្ញើវិញ' },
  backToPlan: { en: 'Back to its usual time', km: 'ត្រឡប់ទៅពេលធម្មតា' },
  move: { en: 'Move', km: 'ប្តូរពេល' },
  moved: { en: 'moved by you', km: 'លោកអ្នកបានប្តូរពេល' },
  moveDate: { en: 'Day', km: 'ថ្ងៃ' },
  moveTime: { en: 'Time', km: 'ម៉ោង' },
  moveButton: { en: 'Move it', km: 'ប្តូរពេល' },
  moveHelp: { en: 'Between {from} and {to}.', km: 'ចន្លោះ{from} និង{to}។' },
  nothingChanged: { en: 'Nothing was changed.', km: 'គ្មានអ្វីត្រូវបានកែប្រែទេ។' },
  sendNow: { en: 'Send now', km: 'ផ្ញើឥឡូវនេះ' },
  followsSummary: {
    en: 'It follows “Summary is due”, and is not sent once the summary is shared.',
    km: 'វាបន្តពី «សេចក្តីសង្ខេបដល់កំណត់» ហើយមិនត្រូវផ្ញើទេ ពេលសេចក្តីសង្ខេបត្រូវបានចែករំលែក។',
  },
  isForNow: { en: 'Who would get it now: {n}', km: 'អ្នកដែលនឹងទទួល បើផ្ញើឥឡូវ៖ {n}' },
  notFor: { en: 'Who would not, and why: {n}', km: 'អ្នកមិនទទួល និងមូលហេតុ៖ {n}' },
  became: { en: 'What happened to it', km: 'លទ្ធផលនៃការផ្ញើ' },
  nobodyNow: { en: 'Nobody at the moment.', km: 'គ្មាននរណា តាមស្ថានភាពបច្ចុប្បន្ន។' },
  decidedThen: {
    en: 'This is how it is now. It is decided again when the message is sent.',
    km: 'តាមស្ថានភាពបច្ចុប្បន្ន។ វានឹងត្រូវសម្រេចម្តងទៀត ពេលផ្ញើសារ។',
  },
  missingNames: {
    en: 'Not among the people invited: {names}. We write to the coordinator instead.',
    km: 'មិនស្ថិតក្នុងចំណោមអ្នកត្រូវអញ្ជើញ៖ {names}។ យើងសរសេរជូនអ្នកសម្របសម្រួលជំនួស។',
  },
  noName: {
    en: 'The meeting names no host. We write to the coordinator instead.',
    km: 'កិច្ចប្រជុំមិនមានឈ្មោះអង្គភាពម្ចាស់ផ្ទះទេ។ យើងសរសេរជូនអ្នកសម្របសម្រួលជំនួស។',
  },
  staff: { en: 'staff', km: 'បុគ្គលិក' },
} as const satisfies Catalogue;
