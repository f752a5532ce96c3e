import type { Catalogue } from '../../i18n/say.ts';

/** The page of a meeting that anybody may read. */
export const publicTexts = {
  when: { en: 'When', km: 'ពេលណា' },
  where: { en: 'Where', km: 'ទីកន្លែង' },
  cancelled: { en: 'This meeting was cancelled.', km: 'កិច្ចប្រជុំនេះត្រូវបានលុបចោល។' },
  moved: {
    en: 'The date of this meeting has changed. This is the new one.',
    km: 'កាលបរិច្ឆេទនៃកិច្ចប្រជុំនេះត្រូវបានកែប្រែ។ នេះជាកាលបរិច្ឆេទថ្មី។',
  },
  invited: { en: 'Are you invited? Answer here', km: 'លោកអ្នកត្រូវបានអញ្ជើញមែនទេ? សូមឆ្លើយនៅទីនេះ' },
  over: {
    en: 'This meeting is over. Its summary will be on this page.',
    km: 'កិច្ចប្រជុំនេះបានបញ្ចប់។ សេចក្តីសង្ខេបនឹងមាននៅលើទំព័រនេះ។',
  },
  withdrawn: {
    en: 'The summary of this meeting was withdrawn.',
    km: 'សេចក្តីសង្ខេបនៃកិច្ចប្រជុំនេះត្រូវបានដកចេញ។',
  },
  corrected: { en: 'Corrected on {day}.', km: 'បានកែតម្រូវនៅ{day}។' },
  foot: {
    en: 'A page of {network}. Feel free to share it.',
    km: 'ទំព័ររបស់ {network}។ អាចចែករំលែកបាន។',
  },
} as const satisfies Catalogue;
