import type { Catalogue } from '../../i18n/say.ts';

/** What Today says of the forums that are prepared. Formal register; a native reader confirms the Khmer. */
export const planTodayTexts = {
  title: { en: 'Forums', km: 'វេទិកា' },
  next: { en: 'Next: {task}, until {date}', km: 'បន្ទាប់៖ {task} ត្រឹម {date}' },
  late: {
    en: { one: '1 task of {forum} is late', other: '{n} tasks of {forum} are late' },
    km: 'កិច្ចការ {n} នៃ {forum} យឺត',
  },
} as const satisfies Catalogue;
