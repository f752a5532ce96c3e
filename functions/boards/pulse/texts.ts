import type { Catalogue } from '../../i18n/say.ts';

/** The page by which the scheduler proves itself. */
export const pulseTexts = {
  title: { en: 'The pulse', km: 'ចង្វាក់ដំណើរការ' },
  well: {
    en: 'All well. Checks of the list since {since}: {ticks}. Messages due: {due}, done: {done}, stuck: 0.',
    km: 'ល្អប្រសើរ៖ ប្រព័ន្ធបានពិនិត្យបញ្ជី {ticks} ដង ចាប់ពី{since}។ សារដល់កំណត់ {due} បានធ្វើ {done} ជាប់គាំង ០។',
  },
  look: {
    en: 'Please look. Checks of the list since {since}: {ticks}. Messages due: {due}, done: {done}, not arrived: {failed}, stuck: {stuck}.',
    km: 'សូមពិនិត្យ៖ ប្រព័ន្ធបានពិនិត្យបញ្ជី {ticks} ដង ចាប់ពី{since}។ សារដល់កំណត់ {due} បានធ្វើ {done} ទៅមិនដល់ {failed} ជាប់គាំង {stuck}។',
  },
  silentTitle: { en: 'The system has stopped checking its list', km: 'ប្រព័ន្ធឈប់ពិនិត្យបញ្ជី' },
  silentSince: {
    en: 'It last checked on {when}. Until it starts again, nothing new is sent; nothing is lost. Tell the person who looks after the system.',
    km: 'វាបានពិនិត្យលើកចុងក្រោយនៅ{when}។ មុនពេលវាដំណើរការវិញ គ្មានសារថ្មីត្រូវផ្ញើទេ ប៉ុន្តែគ្មានអ្វីបាត់បង់ឡើយ។ សូមប្រាប់អ្នកថែទាំប្រព័ន្ធ។',
  },
  silentEver: {
    en: 'It has not checked in the last day. Tell the person who looks after the system.',
    km: 'វាមិនបានពិនិត្យក្នុងមួយថ្ងៃចុងក្រោយទេ។ សូមប្រាប់អ្នកថែទាំប្រព័ន្ធ។',
  },
  due: { en: 'due', km: 'ដល់កំណត់' },
  done: { en: 'done: sent, handed over, or rightly left out', km: 'បានធ្វើ៖ ផ្ញើ ប្រគល់រួច ឬរំលងត្រឹមត្រូវ' },
  toHandOver: { en: 'to hand over', km: 'ត្រូវប្រគល់ដោយដៃ' },
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
  ticks: { en: 'Checks', km: 'ចំនួនពិនិត្យ' },
  dueColumn: { en: 'Due', km: 'ដល់កំណត់' },
  sent: { en: 'Sent', km: 'បានផ្ញើ' },
  left: { en: 'Left out', km: 'រំលង' },
  failed: { en: 'Not arrived', km: 'ទៅមិនដល់' },
  skipped: { en: 'Left out, and why', km: 'សាររំលង និងមូលហេតុ' },
  skippedNone: { en: 'Nothing was left out.', km: 'គ្មានសារណាត្រូវរំលងទេ។' },
  stuckTitle: { en: 'Stuck now', km: 'អ្វីដែលជាប់គាំងឥឡូវនេះ' },
  stuckNone: { en: 'Nothing.', km: 'គ្មានទេ។' },
  trouble: {
    en: {
      one: 'Tried once since {since}; next at {next}. Tell the person who looks after the system: {error}.',
      other:
        'Tried {n} times since {since}; next at {next}. Tell the person who looks after the system: {error}.',
    },
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
  board: { en: 'System', km: 'ប្រព័ន្ធ' },
} as const satisfies Catalogue;
