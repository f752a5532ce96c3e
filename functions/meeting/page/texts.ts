import type { Catalogue } from '../../i18n/say.ts';

/** The list of meetings, and the beginning of a new one. */
export const listTexts = {
  untitled: { en: 'Meeting without a title', km: 'កិច្ចប្រជុំគ្មានចំណងជើង' },
  forum: { en: 'The forum', km: 'វេទិកា' },
  meetings: { en: 'Meetings', km: 'កិច្ចប្រជុំ' },
  newMeeting: { en: 'New meeting', km: 'កិច្ចប្រជុំថ្មី' },
  leadNext: { en: 'Next: {title}, {date}.', km: 'បន្ទាប់៖ {title} {date}។' },
  leadNone: { en: 'No meeting is planned.', km: 'មិនទាន់មានកិច្ចប្រជុំខាងមុខទេ។' },
  drafts: { en: 'Drafts', km: 'សេចក្តីព្រាង' },
  upcoming: { en: 'Upcoming', km: 'ខាងមុខ' },
  past: { en: 'Past', km: 'កន្លងមក' },
  noDate: { en: 'no date yet', km: 'មិនទាន់មានកាលបរិច្ឆេទ' },
  older: { en: 'Older meetings', km: 'កិច្ចប្រជុំចាស់ៗ' },
  empty: {
    en: 'Your meetings will appear here. Begin with a template: most of it is filled in already, and nothing is sent until you say so.',
    km: 'កិច្ចប្រជុំរបស់លោកអ្នកនឹងបង្ហាញនៅទីនេះ។ សូមចាប់ផ្តើមពីគំរូ៖ ព័ត៌មានភាគច្រើនបានបំពេញរួចហើយ ហើយគ្មានអ្វីត្រូវបានផ្ញើទេ រហូតដល់លោកអ្នកបញ្ជា។',
  },
  quarters: { en: 'Reports of the quarters', km: 'របាយការណ៍តាមត្រីមាស' },
  emptyObserver: {
    en: 'The meetings of this network will appear here.',
    km: 'កិច្ចប្រជុំរបស់បណ្តាញនេះនឹងបង្ហាញនៅទីនេះ។',
  },
  discarded: { en: 'The draft is discarded.', km: 'សេចក្តីព្រាងត្រូវបានលុបចោល។' },
  draft: { en: 'Draft', km: 'សេចក្តីព្រាង' },
  held: { en: 'Invitations not sent yet', km: 'មិនទាន់ផ្ញើលិខិតអញ្ជើញ' },
  inviting: { en: 'Inviting now', km: 'កំពុងអញ្ជើញ' },
  invited: { en: '{n} invited', km: 'បានអញ្ជើញ {n} នាក់' },
  cancelled: { en: 'Cancelled', km: 'បានលុបចោល' },

  newLead: {
    en: 'Choose what to begin with. Everything can be changed afterwards, and nothing is sent.',
    km: 'សូមជ្រើសរើសចំណុចចាប់ផ្តើម។ លោកអ្នកអាចកែប្រែអ្វីៗបាននៅពេលក្រោយ ហើយមិនទាន់មានអ្វីត្រូវបានផ្ញើទេ។',
  },
  sameAsLast: { en: 'Same as last time', km: 'ដូចលើកមុន' },
  sameAsLastAbout: {
    en: '{title}, {date}. Venue, times, objectives, agenda and guests as they were; date: {next}.',
    km: '{title} {date}។ ទីកន្លែង ម៉ោង គោលបំណង របៀបវារៈ និងភ្ញៀវ ដូចលើកមុន។ កាលបរិច្ឆេទ៖ {next}។',
  },
  fromTemplate: { en: 'Template: {name}', km: 'គំរូ៖ {name}' },
  fromNothing: { en: 'Empty form', km: 'ទម្រង់ទទេ' },
  fromNothingAbout: {
    en: 'Only a title. You fill in the rest.',
    km: 'មានតែចំណងជើង។ លោកអ្នកបំពេញព័ត៌មានដែលនៅសល់។',
  },
} as const satisfies Catalogue;
