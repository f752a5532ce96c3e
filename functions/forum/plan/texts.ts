import type { Catalogue } from '../../i18n/say.ts';

/** The plan of a forum, on the pages of those who run the network. Formal register; a native reader confirms the Khmer. */
export const planTexts = {
  leadNone: {
    en: 'A big event that many prepare together.',
    km: 'ព្រឹត្តិការណ៍ធំមួយដែលមានអ្នកជាច្រើនរៀបចំរួមគ្នា។',
  },
  empty: {
    en: 'Your forums will appear here. Choose a day, and the plan is drawn back from it: about 30 tasks, each with its date.',
    km: 'វេទិការបស់លោកអ្នកនឹងបង្ហាញនៅទីនេះ។ សូមជ្រើសរើសថ្ងៃ រួចផែនការនឹងត្រូវបានគូរថយក្រោយពីថ្ងៃនោះ៖ កិច្ចការប្រហែល ៣០ ដែលមានកាលបរិច្ឆេទរៀងៗខ្លួន។',
  },
  emptyObserver: { en: 'No forum is planned yet.', km: 'មិនទាន់មានផែនការវេទិកាណាមួយទេ។' },
  planOne: { en: 'Plan a forum', km: 'រៀបផែនការវេទិកា' },
  ahead: { en: 'Ahead', km: 'ខាងមុខ' },
  past: { en: 'Past and cancelled', km: 'កន្លងទៅ និងត្រូវបានលុបចោល' },
  older: { en: 'Older ones', km: 'វេទិកាមុនៗ' },
  wasCancelled: { en: 'Cancelled', km: 'បានលុបចោល' },
  tasks: { en: { one: '{n} task', other: '{n} tasks' }, km: 'កិច្ចការ {n}' },
  noTasks: {
    en: 'There is no task in this plan. Add one.',
    km: 'មិនមានកិច្ចការក្នុងផែនការនេះទេ។ សូមបន្ថែមមួយ។',
  },
} as const satisfies Catalogue;
