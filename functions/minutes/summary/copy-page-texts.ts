import type { Catalogue } from '../../i18n/say.ts';

/** Texts of a published summary, to post elsewhere. */
export const copyPageTexts = {
  title: { en: 'Post the summary elsewhere', km: 'បង្ហោះសេចក្តីសង្ខេបនៅកន្លែងផ្សេង' },
  lead: {
    en: 'Each text says only what is on the public page, and leads to it. Copy it and post it yourself.',
    km: 'អត្ថបទនីមួយៗមានតែអ្វីដែលនៅលើទំព័រសាធារណៈ និងនាំទៅទំព័រនោះ។ សូមចម្លង រួចបង្ហោះដោយខ្លួនឯង។',
  },
  facebook: { en: 'For Facebook', km: 'សម្រាប់ហ្វេសប៊ុក' },
  telegram: { en: 'For Telegram', km: 'សម្រាប់តេឡេក្រាម' },
  site: { en: 'For the network’s website', km: 'សម្រាប់គេហទំព័ររបស់បណ្តាញ' },
  inKhmer: { en: 'In Khmer', km: 'ជាភាសាខ្មែរ' },
  inEnglish: { en: 'In English', km: 'ជាភាសាអង់គ្លេស' },
  openTelegram: { en: 'Open Telegram', km: 'បើកតេឡេក្រាម' },
  debuggerHelp: {
    en: 'Facebook remembers the picture and the title of a page for weeks. If it shows old ones, ask it to read the page again:',
    km: 'ហ្វេសប៊ុករក្សាទុករូបភាព និងចំណងជើងនៃទំព័រអស់ច្រើនសប្តាហ៍។ បើវាបង្ហាញរបស់ចាស់ សូមឱ្យវាអានទំព័រម្តងទៀត៖',
  },
  debugger: { en: 'Facebook’s Sharing Debugger', km: 'Sharing Debugger របស់ហ្វេសប៊ុក' },
  notPublished: {
    en: 'The summary is not published. Its texts will be here once it is.',
    km: 'សេចក្តីសង្ខេបមិនទាន់ត្រូវបានផ្សព្វផ្សាយទេ។ អត្ថបទនឹងមាននៅទីនេះ បន្ទាប់ពីផ្សព្វផ្សាយ។',
  },
  forMembers: {
    en: 'This meeting is for its members, so there is nothing to post.',
    km: 'កិច្ចប្រជុំនេះសម្រាប់តែសមាជិក ដូច្នេះគ្មានអ្វីសម្រាប់បង្ហោះទេ។',
  },
} as const satisfies Catalogue;
