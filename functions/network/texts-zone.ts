import type { Catalogue } from '../i18n/say.ts';

/** Choosing a time zone. */
export const zoneTexts = {
  search: { en: 'Search for a city or a country', km: 'ស្វែងរកទីក្រុង ឬប្រទេស' },
  found: {
    en: { one: 'One found. Please choose.', other: '{n} found. Please choose.' },
    km: 'រកឃើញ {n}។ សូមជ្រើសរើស។',
  },
  more: {
    en: 'The first ones are shown: please type more of the name.',
    km: 'បង្ហាញតែមួយចំនួនដំបូង៖ សូមវាយឈ្មោះឱ្យវែងជាងនេះ។',
  },
  nothing: {
    en: 'Nothing found. Try the capital, the country, or the next large city. Search with nothing to see all of them.',
    km: 'រកមិនឃើញទេ។ សូមសាកល្បងវាយរាជធានី ប្រទេស ឬទីក្រុងធំដែលនៅជិត។ ទុកទទេ រួចស្វែងរក ដើម្បីមើលទាំងអស់។',
  },
} as const satisfies Catalogue;
