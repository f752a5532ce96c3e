import type { Catalogue } from '../i18n/say.ts';
import { typedTexts } from '../i18n/typed-texts.ts';

/** What minutes say on Today. Formal register; a native reader confirms the Khmer. */
export const minutesTodayTexts = {
  type: { en: 'Type the minutes', km: 'វាយកំណត់ហេតុ' },
  dueBy: { en: 'The summary is due by {date}.', km: 'សេចក្តីសង្ខេបត្រូវចែករំលែកត្រឹម{date}។' },
  summaryBy: {
    en: 'The summary is due by {date}',
    km: 'សេចក្តីសង្ខេបត្រូវចែករំលែកត្រឹម{date}',
  },
  stopped: {
    en: 'Publishing was stopped: the summary is not out. It is due on {date}',
    km: 'ការផ្សព្វផ្សាយត្រូវបានបញ្ឈប់៖ សេចក្តីសង្ខេបមិនទាន់ចេញទេ។ ត្រូវផ្សព្វផ្សាយត្រឹម{date}',
  },
  waiting: {
    en: 'The summary will be published at {time}',
    km: 'សេចក្តីសង្ខេបនឹងត្រូវបានផ្សព្វផ្សាយនៅ{time}',
  },
  correctionWaiting: {
    en: 'The correction of the summary will be published at {time}',
    km: 'ការកែតម្រូវសេចក្តីសង្ខេបនឹងត្រូវបានផ្សព្វផ្សាយនៅ{time}',
  },
  waitingHelp: { en: 'Until then you can stop it here.', km: 'មុនពេលនោះ លោកអ្នកអាចបញ្ឈប់វានៅទីនេះ។' },
  published: { en: 'The summary was published:', km: 'សេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយ៖' },
  correctedTold: {
    en: 'A correction of the summary was published, and people were told:',
    km: 'ការកែតម្រូវសេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយ និងជូនដំណឹង៖',
  },
  correctedPage: {
    en: 'A correction of the summary was published on its page:',
    km: 'ការកែតម្រូវសេចក្តីសង្ខេបត្រូវបានផ្សព្វផ្សាយលើទំព័រ៖',
  },
  correctionWasStopped: {
    en: 'Publishing a correction of the summary was stopped:',
    km: 'ការផ្សព្វផ្សាយការកែតម្រូវសេចក្តីសង្ខេបត្រូវបានបញ្ឈប់៖',
  },
  wasStopped: {
    en: 'Publishing the summary was stopped:',
    km: 'ការផ្សព្វផ្សាយសេចក្តីសង្ខេបត្រូវបានបញ្ឈប់៖',
  },
  untitled: typedTexts.untitledMeeting,
  needNews: {
    en: { one: 'A member sent news', other: '{n} members sent news' },
    km: 'សមាជិក {n} បានផ្ញើព័ត៌មាន',
  },
  needNewsHelp: {
    en: 'Decide whether it is shown on the public page of the meeting.',
    km: 'សូមសម្រេចថាតើត្រូវបង្ហាញលើទំព័រសាធារណៈនៃកិច្ចប្រជុំឬទេ។',
  },
} as const satisfies Catalogue;
