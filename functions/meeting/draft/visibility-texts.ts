import type { Text } from '../../i18n/say.ts';
import type { Visibility } from '../rules/visibility.ts';

/** Who can read the page of a meeting: each choice, and what it means. */
export const visibilityTexts = {
  public: {
    name: { en: 'Everybody', km: 'អ្នកទាំងអស់គ្នា' },
    help: {
      en: 'Anybody can read the page. It is in the public calendar and in the list of past meetings.',
      km: 'អ្នកណាក៏អាចអានទំព័រនេះបាន។ វាមាននៅក្នុងប្រតិទិនសាធារណៈ និងបញ្ជីកិច្ចប្រជុំ។',
    },
  },
  link: {
    name: { en: 'Who has the link', km: 'អ្នកដែលមានតំណ' },
    help: {
      en: 'Anybody who gets the address can read the page. No list and no search engine leads to it.',
      km: 'អ្នកដែលទទួលបានអាសយដ្ឋានអាចអានទំព័រនេះ។ គ្មានបញ្ជី ឬម៉ាស៊ីនស្វែងរកណានាំទៅទំព័រនេះទេ។',
    },
  },
  members: {
    name: { en: 'Members only', km: 'សម្រាប់តែសមាជិក' },
    help: {
      en: 'There is no public page. The people you invite read it through their own link.',
      km: 'គ្មានទំព័រសាធារណៈទេ។ អ្នកដែលលោកអ្នកអញ្ជើញអានតាមតំណផ្ទាល់ខ្លួន។',
    },
  },
} as const satisfies Readonly<Record<Visibility, { readonly name: Text; readonly help: Text }>>;
