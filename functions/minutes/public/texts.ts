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
  over: { en: 'This meeting is over.', km: 'កិច្ចប្រជុំនេះបានបញ្ចប់។' },
  withdrawn: {
    en: 'The summary of this meeting was withdrawn.',
    km: 'សេចក្តីសង្ខេបនៃកិច្ចប្រជុំនេះត្រូវបានដកចេញ។',
  },
  allMeetings: { en: 'All meetings of {network}', km: 'កិច្ចប្រជុំទាំងអស់របស់ {network}' },
  papers: { en: 'Papers', km: 'ឯកសារ' },
  notPublic: { en: 'This page is not public', km: 'ទំព័រនេះមិនសាធារណៈទេ' },
  notPublicLead: {
    en: 'There is nothing here that everybody can read. If you were invited, please open your own link.',
    km: 'គ្មានអ្វីនៅទីនេះដែលគ្រប់គ្នាអាចអានបានទេ។ បើលោកអ្នកបានទទួលការអញ្ជើញ សូមបើកតំណផ្ទាល់ខ្លួន។',
  },
  askAgain: { en: 'I cannot find my link', km: 'ខ្ញុំរកតំណរបស់ខ្ញុំមិនឃើញ' },
  archive: { en: 'Meetings of {network}', km: 'កិច្ចប្រជុំរបស់ {network}' },
  archiveAbout: {
    en: 'The public meetings of {network}, with their summaries.',
    km: 'កិច្ចប្រជុំសាធារណៈរបស់ {network} និងសេចក្តីសង្ខេប។',
  },
  noMeetings: {
    en: 'No public meetings here yet. They appear once their invitations are sent.',
    km: 'មិនទាន់មានកិច្ចប្រជុំសាធារណៈនៅទីនេះទេ។ វានឹងបង្ហាញនៅពេលលិខិតអញ្ជើញត្រូវបានផ្ញើ។',
  },
  noneIn: { en: 'No public meetings in {year}.', km: 'មិនមានកិច្ចប្រជុំសាធារណៈក្នុងឆ្នាំ {year} ទេ។' },
  wasCancelled: { en: 'cancelled', km: 'បានលុបចោល' },
  coming: { en: 'coming', km: 'នឹងមកដល់' },
  years: { en: 'Other years', km: 'ឆ្នាំផ្សេងទៀត' },
  ofYear: { en: 'Meetings of {year}', km: 'កិច្ចប្រជុំឆ្នាំ {year}' },
  more: { en: 'More of {year}', km: 'បន្ថែមទៀតនៃឆ្នាំ {year}' },
  calendar: { en: 'All of them for your calendar', km: 'ទាំងអស់សម្រាប់ប្រតិទិនរបស់លោកអ្នក' },
  foot: {
    en: 'A page of {network}. Feel free to share it.',
    km: 'ទំព័ររបស់ {network}។ អាចចែករំលែកបាន។',
  },
} as const satisfies Catalogue;
