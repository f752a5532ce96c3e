import type { Catalogue } from '../i18n/say.ts';

/** Lists that are searched and read page by page. */
export const listTexts = {
  search: { en: 'Search in this list', km: 'ស្វែងរកក្នុងបញ្ជីនេះ' },
  searchButton: { en: 'Search', km: 'ស្វែងរក' },
  found: { en: { one: 'One found.', other: '{n} found.' }, km: 'រកឃើញ {n}។' },
  showAll: { en: 'Show all', km: 'បង្ហាញទាំងអស់' },
  nothingFound: {
    en: 'Nothing found. Try a part of the name, in either language.',
    km: 'រកមិនឃើញទេ។ សូមសាកល្បងផ្នែកណាមួយនៃឈ្មោះ ជាភាសាណាមួយក៏បាន។',
  },
  chosen: {
    en: { one: 'One chosen, on all pages together.', other: '{n} chosen, on all pages together.' },
    km: 'បានជ្រើសរើស {n} ក្នុងទំព័រទាំងអស់រួមគ្នា។',
  },
  pages: { en: 'Pages of the list', km: 'ទំព័រនៃបញ្ជី' },
  previous: { en: 'Previous page', km: 'ទំព័រមុន' },
  next: { en: 'Next page', km: 'ទំព័របន្ទាប់' },
  pageOf: { en: 'Page {page} of {all}', km: 'ទំព័រ {page} នៃ {all}' },
} as const satisfies Catalogue;
