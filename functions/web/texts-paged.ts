import type { Catalogue } from '../i18n/say.ts';

/** Links between the pages of something long. */
export const pagedTexts = {
  pages: { en: 'Pages', km: 'ទំព័រ' },
  previous: { en: 'Previous page', km: 'ទំព័រមុន' },
  next: { en: 'Next page', km: 'ទំព័របន្ទាប់' },
  pageOf: { en: 'Page {page} of {all}', km: 'ទំព័រ {page} នៃ {all}' },
} as const satisfies Catalogue;
