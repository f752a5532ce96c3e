import type { Catalogue } from '../../i18n/say.ts';

/** The page by which the scheduler proves itself. */
export const pulseTexts = {
  title: { en: 'The pulse', km: 'ចង្វាក់ដំណើរការ' },
  well: {
    en: 'All well: the clock beat {ticks} times since {since}. Messages due: {due}, done: {done}, stuck: 0.',
    km: 'ល្អប្រសើរ៖ នាឡិកាបានដើរ {ticks} ដង ចាប់ពី{since}។ សារដល់កំណត់ {due} បានធ្វើ {done} ជាប់គាំង ០។',
  },
  look: {
    en: 'Please look: the clock beat {ticks} times since {since}. Messages due: {due}, done: {done}, not arrived: {failed}, stuck: {stuck}.',
    km: 'សូមពិនិត្យ៖ នាឡិកាបានដើរ {ticks} ដង ចាប់ពី{since}។ សារដល់កំណត់ {due} បានធ្វើ {done} ទៅមិនដល់ {failed} ជាប់គាំង {stuck}។',
  },
  silentTitle: { en: 'The clock stands still', km: 'នាឡិកាឈប់ដើរ' },
  silentSince: {
    en: 'It last beat on {when}. Until it goes on, nothing new leaves; nothing is lost. Tell whoever looks after the system.',
    km: 'វាដើរលើកចុងក្រោយនៅ{when}។ មុនពេលវាដើរវិញ គ្មានសារថ្មីចេញទេ ប៉ុន្តែគ្មានអ្វីបាត់បង់ឡើយ។ សូមប្រាប់អ្នកថែទាំប្រព័ន្ធ។',
  },
  silentEver: {
    en: 'It has not beaten in the last day. Tell whoever looks after the system.',
    km: 'វាមិនបានដើរក្នុងមួយថ្ងៃចុងក្រោយទេ។ សូមប្រាប់អ្នកថែទាំប្រព័ន្ធ។',
  },
  due: { en: 'due', km: 'ដល់កំណត់' },
  done: { en: 'done: sent, by hand, or rightly left out', km: 'បានធ្វើ៖ ផ្ញើ ប្រគល់ដោយដៃ ឬរំលងត្រឹមត្រូវ' },
  stuck: { en: 'stuck', km: 'ជាប់គាំង' },
  hours: { en: 'By the hour', km: 'តាមម៉ោង' },
  chart: {
    en: 'Bars for 24 hours. Most messages were due at {when}: {most}. The table below has every number.',
    km: 'តារាងរបារសម្រាប់ ២៤ ម៉ោង។ ម៉ោងដែលមានសារដល់កំណត់ច្រើនបំផុត៖ {when} ចំនួន {most}។ តារាងខាងក្រោមមានលេខទាំងអស់។',
  },
  chartEmpty: {
    en: 'No message was due in these 24 hours.',
    km: 'គ្មានសារដល់កំណត់ក្នុង ២៤ ម៉ោងនេះទេ។',
  },
  show: { en: 'show', km: 'បង្ហាញ' },
  numbers: { en: 'Every hour in numbers', km: 'លេខតាមម៉ោងនីមួយៗ' },
  caption: { en: 'Hours in {zone}', km: 'ម៉ោងតាម{zone}' },
  hour: { en: 'Hour', km: 'ម៉ោង' },
  ticks: { en: 'Beats of the clock', km: 'ចំនួនដើររបស់នាឡិកា' },
  dueColumn: { en: 'Due', km: 'ដល់កំណត់' },
  sent: { en: 'Sent', km: 'បានផ្ញើ' },
  left: { en: 'Left out', km: 'រំលង' },
  failed: { en: 'Not arrived', km: 'ទៅមិនដល់' },
  skipped: { en: 'Left out, and why', km: 'សាររំលង និងមូលហេតុ' },
  skippedNone: { en: 'Nothing was left out.', km: 'គ្មានសារណាត្រូវរំលងទេ។' },
  stuckTitle: { en: 'Stuck now', km: 'អ្វីដែលជាប់គាំងឥឡូវនេះ' },
  stuckNone: { en: 'Nothing.', km: 'គ្មានទេ។' },
  trouble: {
    en: 'Tried {n} times since {since}; next at {next}. Tell whoever looks after the system: {error}.',
    km: 'បានសាកល្បង {n} ដង ចាប់ពី {since}។ លើកក្រោយ៖ {next}។ សូមប្រាប់អ្នកថែទាំប្រព័ន្ធ៖ {error}។',
  },
  overdue: {
    en: 'Was due on {when}, and nobody has worked on it.',
    km: 'ដល់កំណត់នៅ{when} ប៉ុន្តែមិនទាន់មានអ្វីធ្វើឡើយ។',
  },
  waiting: {
    en: 'Messages that have been waiting for more than half an hour: {n}.',
    km: 'សារដែលកំពុងរង់ចាំលើសពីកន្លះម៉ោង៖ {n}។',
  },
  meeting: { en: 'A meeting', km: 'កិច្ចប្រជុំ' },
  network: { en: 'The network', km: 'បណ្តាញ' },
  import: { en: 'An import of members', km: 'ការនាំចូលសមាជិក' },
  board: { en: 'How everything stands', km: 'ស្ថានភាពទូទៅ' },
} as const satisfies Catalogue;
