import type { Catalogue } from '../../i18n/say.ts';

/** The health of a network: its figures, and what each counts. */
export const healthTexts = {
  title: { en: 'Network health', km: 'សុខភាពបណ្តាញ' },
  today: { en: 'Today', km: 'ថ្ងៃនេះ' },
  leadNone: {
    en: 'No meeting has been held here yet. Each figure appears by itself, from the first meeting on.',
    km: 'នៅទីនេះមិនទាន់មានកិច្ចប្រជុំដែលបានប្រារព្ធនៅឡើយ។ តួលេខនីមួយៗនឹងបង្ហាញដោយស្វ័យប្រវត្តិ ចាប់ពីកិច្ចប្រជុំលើកដំបូង។',
  },
  lead: {
    en: { one: 'One meeting in the last two years.', other: '{n} meetings in the last two years.' },
    km: 'មានកិច្ចប្រជុំ {n} លើក ក្នុងរយៈពេលពីរឆ្នាំចុងក្រោយ។',
  },
  leadFirst: {
    en: 'This is the first quarter: lines begin with the second.',
    km: 'នេះជាត្រីមាសដំបូង៖ ខ្សែក្រាហ្វនឹងចាប់ផ្តើមពីត្រីមាសទីពីរ។',
  },
  most: {
    en: 'Meetings counted here: the latest {n}.',
    km: 'នៅទីនេះរាប់តែកិច្ចប្រជុំ {n} លើកចុងក្រោយប៉ុណ្ណោះ។',
  },
  quarter: { en: 'Q{n} {year}', km: 'ត្រីមាសទី{n} ឆ្នាំ{year}' },
  soFar: { en: '{quarter}, so far', km: '{quarter} រហូតមកដល់ពេលនេះ' },
  percent: { en: '{n} %', km: '{n} %' },
  ofAll: { en: '{n} of {of}', km: '{n} ក្នុងចំណោម {of}' },
  days: { en: { one: 'one day', other: '{n} days' }, km: '{n} ថ្ងៃ' },
  workingDays: {
    en: { one: 'one working day', other: '{n} working days' },
    km: '{n} ថ្ងៃធ្វើការ',
  },
  hours: { en: { one: 'one hour', other: '{n} hours' }, km: '{n} ម៉ោង' },
  none: { en: '–', km: '–' },
  target: { en: 'Target: {target} or more', km: 'គោលដៅ៖ {target} ឡើងទៅ' },
  targetMost: { en: 'Target: {target} or fewer', km: 'គោលដៅ៖ មិនលើសពី {target}' },
  targetBefore: {
    en: 'To compare with: {target} in the four quarters before',
    km: 'សម្រាប់ប្រៀបធៀប៖ {target} ក្នុងបួនត្រីមាសមុន',
  },
  met: { en: 'target reached', km: 'សម្រេចគោលដៅ' },
  missed: { en: 'below the target', km: 'មិនទាន់សម្រេចគោលដៅ' },
  tableOf: { en: 'The numbers behind it', km: 'តួលេខលម្អិត' },
  colQuarter: { en: 'Quarter', km: 'ត្រីមាស' },
  colValue: { en: 'Figure', km: 'តួលេខ' },
  colCount: { en: 'Counted', km: 'ចំនួនរាប់' },
  colNote: { en: 'Besides', km: 'កំណត់សម្គាល់' },

  verified: { en: 'Details verified', km: 'ព័ត៌មានបានបញ្ជាក់ត្រឹមត្រូវ' },
  verifiedHelp: {
    en: 'Active members that said in the 90 days before the end of the quarter that their details are right, of all that were active then.',
    km: 'សមាជិកសកម្មដែលបានបញ្ជាក់ថាព័ត៌មានរបស់ខ្លួនត្រឹមត្រូវ ក្នុងរយៈពេល ៩០ ថ្ងៃមុនចុងត្រីមាស ក្នុងចំណោមសមាជិកសកម្មទាំងអស់នៅពេលនោះ។',
  },
  verifiedNone: { en: 'There was no active member yet.', km: 'មិនទាន់មានសមាជិកសកម្មនៅឡើយ។' },
  notCounted: {
    en: 'Not counted today: {pending} waiting to be accepted, {dormant} dormant.',
    km: 'ថ្ងៃនេះមិនរាប់បញ្ចូល៖ អង្គការ {pending} រង់ចាំការទទួលយក និង {dormant} អសកម្ម។',
  },
  present: { en: 'Active members present', km: 'សមាជិកសកម្មដែលបានចូលរួម' },
  presentHelp: {
    en: 'Organisations of which at least one person came, of those that were active on the day of the meeting. Guests and observers are not counted.',
    km: 'អង្គការដែលមានមនុស្សយ៉ាងហោចណាស់ម្នាក់បានមក ក្នុងចំណោមអង្គការសកម្មនៅថ្ងៃប្រជុំ។ មិនរាប់ភ្ញៀវ និងអង្គការសង្កេតការណ៍ទេ។',
  },
  notSettled: {
    en: 'No day of a meeting is closed in this quarter.',
    km: 'ក្នុងត្រីមាសនេះ មិនទាន់មានថ្ងៃប្រជុំណាត្រូវបានបិទបញ្ជីវត្តមានទេ។',
  },
  onPaper: {
    en: { one: 'One meeting was entered from paper.', other: '{n} meetings were entered from paper.' },
    km: 'កិច្ចប្រជុំ {n} លើកត្រូវបានបញ្ចូលពីក្រដាស។',
  },
  promises: { en: 'Promises kept', km: 'ការសន្យាដែលបានអនុវត្ត' },
  promisesHelp: {
    en: 'Of what was promised at the meeting before, for a day up to this meeting: how much was done by then. What was put off is not kept.',
    km: 'ក្នុងចំណោមការសន្យានៅកិច្ចប្រជុំលើកមុន ដែលត្រូវដល់កំណត់ត្រឹមកិច្ចប្រជុំនេះ៖ ចំនួនដែលបានអនុវត្តរួច។ ការសន្យាដែលពន្យារពេល មិនរាប់ថាបានអនុវត្តទេ។',
  },
  promisesNone: {
    en: 'Nothing was due by a meeting of this quarter.',
    km: 'គ្មានការសន្យាណាដល់កំណត់ត្រឹមកិច្ចប្រជុំក្នុងត្រីមាសនេះទេ។',
  },
  dropped: {
    en: { one: 'One more was dropped.', other: '{n} more were dropped.' },
    km: 'ក្រៅពីនេះ មាន {n} ត្រូវបានលុបចោល។',
  },
  answered: { en: 'Answers to invitations', km: 'ការឆ្លើយតបនឹងការអញ្ជើញ' },
  answeredHelp: {
    en: 'Organisations and guests that answered before the meeting began, of those invited that a message could reach.',
    km: 'អង្គការ និងភ្ញៀវដែលបានឆ្លើយតបមុនកិច្ចប្រជុំចាប់ផ្តើម ក្នុងចំណោមអ្នកត្រូវបានអញ្ជើញដែលសារអាចទៅដល់។',
  },
  nobodyAsked: {
    en: 'Nobody was invited to a meeting in this quarter.',
    km: 'ក្នុងត្រីមាសនេះ គ្មានការអញ្ជើញប្រជុំទេ។',
  },
  unreachable: {
    en: { one: 'One invitation reached nobody.', other: '{n} invitations reached nobody.' },
    km: 'ការអញ្ជើញ {n} មិនបានទៅដល់អ្នកណាទេ។',
  },
  hoursTitle: { en: 'Time to answer', km: 'រយៈពេលឆ្លើយតប' },
  hoursHelp: {
    en: 'Half of those who answered did so within this time after the invitation was sent.',
    km: 'ពាក់កណ្តាលនៃអ្នកឆ្លើយតប បានឆ្លើយក្នុងរយៈពេលនេះ ក្រោយពេលផ្ញើការអញ្ជើញ។',
  },
  hoursOf: { en: { one: 'one answer', other: '{n} answers' }, km: 'ចម្លើយ {n}' },
  noAnswers: { en: 'There was no answer in this quarter.', km: 'ក្នុងត្រីមាសនេះ គ្មានការឆ្លើយតបទេ។' },
  cameOfYes: { en: 'Came, of those who said yes', km: 'អ្នកឆ្លើយថាមក ហើយបានមក' },
  cameOfYesHelp: {
    en: 'Organisations and guests of which somebody came, of those that had said yes by the deadline.',
    km: 'អង្គការ និងភ្ញៀវដែលមានមនុស្សបានមក ក្នុងចំណោមអ្នកដែលបានឆ្លើយថាមកត្រឹមថ្ងៃកំណត់។',
  },
  noYes: { en: 'Nobody has said yes, or no day is closed.', km: 'គ្មានអ្នកឆ្លើយថាមក ឬមិនទាន់បិទបញ្ជីវត្តមាន។' },
  lateYes: {
    en: 'Of those that said yes later, {n} of {of} came.',
    km: 'ក្នុងចំណោមអ្នកឆ្លើយថាមកក្រោយថ្ងៃកំណត់ {of} មាន {n} បានមក។',
  },
  notice: { en: 'Notice of meetings', km: 'រយៈពេលជូនដំណឹងមុនប្រជុំ' },
  noticeHelp: {
    en: 'Calendar days from the invitation, or from the notice of another date, to the meeting; of several meetings the shortest.',
    km: 'ចំនួនថ្ងៃតាមប្រតិទិន ចាប់ពីការអញ្ជើញ ឬការជូនដំណឹងអំពីកាលបរិច្ឆេទថ្មី រហូតដល់ថ្ងៃប្រជុំ។ បើមានកិច្ចប្រជុំច្រើន យករយៈពេលខ្លីបំផុត។',
  },
  summaryTitle: { en: 'Wait for the summary', km: 'រយៈពេលរង់ចាំសេចក្តីសង្ខេប' },
  summaryHelp: {
    en: 'Working days from the end of the meeting to its first published summary; of several meetings the longest.',
    km: 'ចំនួនថ្ងៃធ្វើការ ចាប់ពីចប់កិច្ចប្រជុំ រហូតដល់ការផ្សព្វផ្សាយសេចក្តីសង្ខេបលើកដំបូង។ បើមានកិច្ចប្រជុំច្រើន យករយៈពេលវែងបំផុត។',
  },
  noSummary: { en: 'No summary was published.', km: 'មិនមានសេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយទេ។' },
  women: { en: 'Women among those present', km: 'ស្ត្រីក្នុងចំណោមអ្នកចូលរួម' },
  womenHelp: {
    en: 'Of the people present whose sex is known.',
    km: 'ក្នុងចំណោមអ្នកចូលរួមដែលដឹងភេទ។',
  },
  nobodyKnown: { en: 'Of nobody present is the sex known.', km: 'មិនដឹងភេទរបស់អ្នកចូលរួមណាម្នាក់ទេ។' },
  sexUnknown: {
    en: { one: 'Of one person it is not known.', other: 'Of {n} people it is not known.' },
    km: 'មិនដឹងភេទចំនួន {n} នាក់។',
  },
  districtsTitle: { en: 'Districts represented', km: 'ស្រុក/ក្រុងដែលមានតំណាង' },
  districtsHelp: {
    en: 'Districts of the province in which an active member works that came.',
    km: 'ស្រុក/ក្រុងក្នុងខេត្ត ដែលមានសមាជិកសកម្មធ្វើការ ហើយបានចូលរួម។',
  },
  absentDistricts: { en: 'Nobody came from: {names}.', km: 'គ្មានអ្នកចូលរួមពី៖ {names}។' },
  absentSubSectors: { en: 'Sub-sectors without anybody: {names}.', km: 'អនុវិស័យដែលគ្មានអ្នកចូលរួម៖ {names}។' },

  silentTitle: { en: 'Silent members', km: 'សមាជិកដែលស្ងៀមស្ងាត់' },
  silentHelp: {
    en: 'Active members that neither answered nor came to the latest two meetings, and have not said for 90 days that their details are right.',
    km: 'សមាជិកសកម្មដែលមិនបានឆ្លើយតប និងមិនបានមកក្នុងកិច្ចប្រជុំពីរលើកចុងក្រោយ ហើយមិនបានបញ្ជាក់ព័ត៌មានរបស់ខ្លួនអស់រយៈពេល ៩០ ថ្ងៃ។',
  },
  silentNone: {
    en: 'Nobody is silent. Every active member was heard of.',
    km: 'គ្មានសមាជិកស្ងៀមស្ងាត់ទេ។ យើងបានទទួលដំណឹងពីសមាជិកសកម្មទាំងអស់។',
  },
  silentCount: {
    en: { one: 'One member is silent.', other: '{n} members are silent.' },
    km: 'មានសមាជិក {n} ស្ងៀមស្ងាត់។',
  },
  call: { en: 'Call {name}', km: 'ហៅទូរសព្ទទៅ {name}' },
  write: { en: 'Write to {name}', km: 'សរសេរទៅ {name}' },
  askActive: { en: 'Ask if still active', km: 'សួរថានៅសកម្មឬទេ' },
  noPerson: { en: 'Nobody is known there any more.', km: 'លែងមានអ្នកទំនាក់ទំនងនៅទីនោះ។' },
  pastLink: { en: 'Meetings from before, entered from paper', km: 'កិច្ចប្រជុំមុនៗ បញ្ចូលពីក្រដាស' },

  attendance: { en: 'Attendance at the latest meetings', km: 'វត្តមានក្នុងកិច្ចប្រជុំចុងក្រោយ' },
  attendanceOf: {
    en: 'Meetings since it joined: came to {n} of {of}.',
    km: 'បានចូលរួម {n} ក្នុងចំណោម {of} លើក ចាប់តាំងពីចូលជាសមាជិក។',
  },
  attendanceNone: {
    en: 'No meeting was held since it joined, or no day is closed yet.',
    km: 'មិនទាន់មានកិច្ចប្រជុំ ចាប់តាំងពីចូលជាសមាជិក ឬមិនទាន់បិទបញ្ជីវត្តមាន។',
  },
  came: { en: 'came', km: 'បានមក' },
  stayedAway: { en: 'did not come', km: 'មិនបានមក' },
  paper: { en: 'from paper', km: 'ពីក្រដាស' },
  untitled: { en: 'Meeting without a title', km: 'កិច្ចប្រជុំគ្មានចំណងជើង' },
} as const satisfies Catalogue;
