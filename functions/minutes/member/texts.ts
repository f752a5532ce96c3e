import type { Catalogue } from '../../i18n/say.ts';

/** The summary and the minutes behind somebody's own link. */
export const memberTexts = {
  foot: {
    en: 'This page is for {name}. Please do not pass on its address: it opens your own page.',
    km: 'ទំព័រនេះសម្រាប់ {name}។ សូមកុំបញ្ជូនអាសយដ្ឋានវាបន្ត៖ វាបើកទំព័រផ្ទាល់របស់លោកអ្នក។',
  },
  withdrawn: {
    en: 'The summary of this meeting was withdrawn.',
    km: 'សេចក្តីសង្ខេបនៃកិច្ចប្រជុំនេះត្រូវបានដកចេញ។',
  },
  own: { en: 'Yours to do', km: 'កិច្ចការរបស់លោកអ្នក' },
  ownOpen: { en: 'Say how it is going', km: 'ជម្រាបអំពីវឌ្ឍនភាព' },
  minutes: { en: 'The full minutes, to read or print', km: 'កំណត់ហេតុពេញលេញ សម្រាប់អាន ឬបោះពុម្ព' },
  public: { en: 'The page that you can share', km: 'ទំព័រដែលអាចចែករំលែកបាន' },
  back: { en: 'Back to the summary', km: 'ត្រឡប់ទៅសេចក្តីសង្ខេប' },
  papers: { en: 'Papers', km: 'ឯកសារ' },
  news: { en: 'News from members', km: 'ព័ត៌មានពីសមាជិក' },
  yourNews: { en: 'What is new with you', km: 'ព័ត៌មានរបស់អង្គភាពលោកអ្នក' },
  fewLines: { en: 'A few lines', km: 'សរសេរដោយខ្លី' },
  newsHelp: {
    en: 'A few lines about your work, in Khmer or English. Members see them here at once; the coordinator decides whether they are also on the public page. Sent again, they take the place of what you sent before.',
    km: 'សូមសរសេរខ្លីអំពីការងាររបស់លោកអ្នក ជាភាសាខ្មែរ ឬអង់គ្លេស។ សមាជិកនឹងឃើញវានៅទីនេះភ្លាម។ អ្នកសម្របសម្រួលសម្រេចថាវានឹងមាននៅលើទំព័រសាធារណៈឬទេ។ បើផ្ញើម្តងទៀត វានឹងជំនួសអ្វីដែលបានផ្ញើមុន។',
  },
  send: { en: 'Send the news', km: 'ផ្ញើព័ត៌មាន' },
  sent: {
    en: 'Thank you. Your news is on this page now.',
    km: 'សូមអរគុណ។ ព័ត៌មានរបស់លោកអ្នកមាននៅលើទំព័រនេះហើយ។',
  },
  kept: {
    en: 'Thank you. Your news is kept, and is shown here once the page is back.',
    km: 'សូមអរគុណ។ ព័ត៌មានរបស់លោកអ្នកត្រូវបានរក្សាទុក ហើយនឹងបង្ហាញនៅទីនេះ នៅពេលទំព័រនេះមានវិញ។',
  },
  notAsked: {
    en: 'Your news was not sent: it is asked only of members who were not at the meeting.',
    km: 'ព័ត៌មានរបស់លោកអ្នកមិនត្រូវបានផ្ញើទេ៖ យើងខ្ញុំស្នើសុំតែពីសមាជិកដែលមិនបានចូលរួមកិច្ចប្រជុំ។',
  },
  fullTitle: { en: 'Minutes', km: 'កំណត់ហេតុ' },
  fullHow: {
    en: 'As they were when the summary was published. Print this page, or save it as a PDF.',
    km: 'ដូចពេលសេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយ។ សូមបោះពុម្ពទំព័រនេះ ឬរក្សាទុកជា PDF។',
  },
  membersAlone: {
    en: 'The full minutes are for members. What everybody may read is in the summary.',
    km: 'កំណត់ហេតុពេញលេញគឺសម្រាប់តែសមាជិក។ អ្វីដែលគ្រប់គ្នាអាចអានបាន មាននៅក្នុងសេចក្តីសង្ខេប។',
  },
} as const satisfies Catalogue;
