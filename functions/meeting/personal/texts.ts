import type { Catalogue } from '../../i18n/say.ts';

/** Words about a member's own details, and of the personal page. */
export const personalTexts = {
  detailsTitle: { en: 'Are these details still right?', km: 'តើព័ត៌មាននេះនៅត្រឹមត្រូវដែរឬទេ?' },
  organisation: { en: 'Organisation', km: 'អង្គការ' },
  name: { en: 'Name', km: 'ឈ្មោះ' },
  email: { en: 'E-mail', km: 'អ៊ីមែល' },
  phone: { en: 'Telephone', km: 'ទូរសព្ទ' },
  lang: { en: 'Language', km: 'ភាសា' },
  noneKnown: { en: 'none known', km: 'មិនទាន់មាន' },
  confirm: { en: 'Yes, all is right', km: 'ត្រឹមត្រូវទាំងអស់' },
  confirmedOn: {
    en: 'You said on {date} that this is right. Thank you.',
    km: 'លោកអ្នកបានបញ្ជាក់នៅ{date}ថាព័ត៌មាននេះត្រឹមត្រូវ។ សូមអរគុណ។',
  },
  correct: { en: 'Something is wrong, or I have left', km: 'មានចំណុចមិនត្រឹមត្រូវ ឬខ្ញុំបានចាកចេញ' },
  correctLead: {
    en: 'Change what is wrong. Empty what is not yours any more. The coordinator checks it before it counts.',
    km: 'សូមកែប្រែចំណុចដែលមិនត្រឹមត្រូវ ឬលុបចោលអ្វីដែលលែងជារបស់លោកអ្នក។ អ្នកសម្របសម្រួលនឹងពិនិត្យមុនពេលប្រើជាផ្លូវការ។',
  },
  left: { en: 'I no longer work for {organisation}', km: 'ខ្ញុំលែងធ្វើការនៅ {organisation}' },
  note: { en: 'Anything else', km: 'ព័ត៌មានផ្សេងទៀត' },
  noteHelp: {
    en: 'For example who takes over from you, with e-mail or telephone.',
    km: 'ឧទាហរណ៍ ឈ្មោះអ្នកបន្តតំណែង ព្រមទាំងអ៊ីមែល ឬលេខទូរសព្ទ។',
  },
  propose: { en: 'Send the correction', km: 'ផ្ញើការកែតម្រូវ' },
  proposed: {
    en: 'Thank you. The coordinator will check your correction; until then we keep the old details. You asked for this:',
    km: 'សូមអរគុណ។ អ្នកសម្របសម្រួលនឹងពិនិត្យការកែតម្រូវរបស់លោកអ្នក។ រហូតដល់ពេលនោះ យើងខ្ញុំនៅប្រើព័ត៌មានចាស់។ លោកអ្នកបានស្នើដូចខាងក្រោម៖',
  },
  saidOf: { en: '{what}: {value}', km: '{what}៖ {value}' },
  decidedApproved: {
    en: 'The correction that you sent on {date} was taken over. Thank you.',
    km: 'ការកែតម្រូវដែលលោកអ្នកបានផ្ញើនៅ{date} ត្រូវបានយល់ព្រម និងកែរួចហើយ។ សូមអរគុណ។',
  },
  decidedDeclined: {
    en: 'The correction that you sent on {date} was not taken over, and nothing was changed. The coordinator wrote why:',
    km: 'ការកែតម្រូវដែលលោកអ្នកបានផ្ញើនៅ{date} មិនត្រូវបានយល់ព្រមទេ ហើយគ្មានអ្វីត្រូវបានកែប្រែឡើយ។ អ្នកសម្របសម្រួលបានសរសេរមូលហេតុថា៖',
  },
  confirmed: { en: 'Thank you. That helps a lot.', km: 'សូមអរគុណ។ នេះជួយយើងខ្ញុំបានច្រើន។' },

  pageTitle: { en: 'Your page', km: 'ទំព័ររបស់លោកអ្នក' },
  nextMeeting: { en: 'Your next meeting', km: 'កិច្ចប្រជុំបន្ទាប់របស់លោកអ្នក' },
  laterMeeting: { en: 'After that', km: 'កិច្ចប្រជុំបន្ទាប់ពីនោះ' },
  noMeeting: {
    en: 'You have no invitation at the moment. When you have one, it appears here.',
    km: 'បច្ចុប្បន្នលោកអ្នកមិនទាន់មានលិខិតអញ្ជើញទេ។ នៅពេលមាន វានឹងបង្ហាញនៅទីនេះ។',
  },
  noneHere: {
    en: 'You have no invitation among these meetings.',
    km: 'លោកអ្នកមិនមានលិខិតអញ្ជើញក្នុងចំណោមកិច្ចប្រជុំទាំងនេះទេ។',
  },
  laterMeetings: { en: 'Later meetings', km: 'កិច្ចប្រជុំបន្ទាប់ៗទៀត' },
  answerNow: { en: 'Answer the invitation', km: 'ឆ្លើយតបលិខិតអញ្ជើញ' },
  openAnswer: { en: 'See or change the answer', km: 'មើល ឬកែប្រែចម្លើយ' },
  calendarTitle: { en: 'My meetings in my calendar', km: 'កិច្ចប្រជុំរបស់ខ្ញុំក្នុងប្រតិទិនរបស់ខ្ញុំ' },
  calendarLead: {
    en: 'Your calendar then shows every meeting you are invited to, and updates when one is moved or cancelled.',
    km: 'ប្រតិទិនរបស់លោកអ្នកនឹងបង្ហាញកិច្ចប្រជុំទាំងអស់ដែលបានអញ្ជើញលោកអ្នក ហើយនឹងកែតាមនៅពេលកិច្ចប្រជុំណាមួយត្រូវបានប្តូរពេល ឬលុបចោល។',
  },
  calendarAdd: { en: 'Subscribe in my calendar', km: 'ជាវក្នុងប្រតិទិនរបស់ខ្ញុំ' },
  calendarAddress: { en: 'The address of your calendar', km: 'អាសយដ្ឋានប្រតិទិនរបស់លោកអ្នក' },
  calendarHow: {
    en: 'For Google Calendar: on a computer, copy this address, choose “Other calendars”, “From URL”, and paste it there; do not give it to anybody else.',
    km: 'សម្រាប់ Google Calendar៖ សូមចម្លងអាសយដ្ឋាននេះ រួចនៅលើកុំព្យូទ័រ សូមជ្រើសរើស «Other calendars» «From URL» ហើយបិទភ្ជាប់វានៅទីនោះ។ សូមកុំផ្តល់វាឱ្យអ្នកដទៃ។',
  },
  ourDetails: { en: 'Your details', km: 'ព័ត៌មានរបស់លោកអ្នក' },
  language: { en: 'The language we write to you in', km: 'ភាសាដែលយើងខ្ញុំសរសេរជូនលោកអ្នក' },
  saveLanguage: { en: 'Save the language', km: 'រក្សាទុកភាសា' },
  languageSaved: {
    en: 'Saved. From now on we write to you in this language.',
    km: 'បានរក្សាទុក។ ចាប់ពីពេលនេះ យើងខ្ញុំនឹងសរសេរជូនលោកអ្នកជាភាសានេះ។',
  },
  foot: {
    en: 'This page is only for {name}. Please do not pass on its address.',
    km: 'ទំព័រនេះសម្រាប់ {name} ផ្ទាល់។ សូមកុំបញ្ជូនអាសយដ្ឋានរបស់វាបន្ត។',
  },
} as const satisfies Catalogue;
