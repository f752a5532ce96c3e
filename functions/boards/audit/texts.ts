import type { Catalogue } from '../../i18n/say.ts';

/** Who did what, and when. */
export const auditTexts = {
  title: { en: 'Who did what', km: 'នរណាបានធ្វើអ្វី' },
  lead: {
    en: 'Everything that people did in this network, the newest first. What was typed is not shown here.',
    km: 'អ្វីៗដែលមនុស្សបានធ្វើក្នុងបណ្តាញនេះ ដោយរៀបពីថ្មីទៅចាស់។ ខ្លឹមសារដែលបានវាយមិនបង្ហាញនៅទីនេះទេ។',
  },
  settings: { en: 'Settings', km: 'ការកំណត់' },
  find: { en: 'Find', km: 'ស្វែងរក' },
  who: { en: 'Person', km: 'បុគ្គល' },
  anybody: { en: 'Anybody', km: 'នរណាក៏បាន' },
  meeting: { en: 'Meeting', km: 'កិច្ចប្រជុំ' },
  anyMeeting: { en: 'Any meeting', km: 'កិច្ចប្រជុំណាក៏បាន' },
  earlierMeeting: { en: 'An earlier meeting', km: 'កិច្ចប្រជុំមុនៗ' },
  member: { en: 'Member', km: 'សមាជិក' },
  memberHelp: { en: 'A part of the name', km: 'ផ្នែកនៃឈ្មោះ' },
  noMember: {
    en: 'No member has “{name}” in its name. Please look at the spelling.',
    km: 'គ្មានសមាជិកណាមានឈ្មោះ «{name}» ទេ។ សូមពិនិត្យអក្ខរាវិរុទ្ធ។',
  },
  showAll: { en: 'Show everything', km: 'បង្ហាញទាំងអស់' },
  empty: {
    en: 'Nothing yet. What people do will appear here.',
    km: 'មិនទាន់មានទេ។ អ្វីដែលមនុស្សធ្វើនឹងបង្ហាញនៅទីនេះ។',
  },
  noneSince: {
    en: 'Nothing like this since {when}. What is older has not been looked through yet.',
    km: 'គ្មានអ្វីបែបនេះចាប់ពី{when}ទេ។ អ្វីដែលចាស់ជាងនេះ មិនទាន់បានរកមើលនៅឡើយ។',
  },
  none: { en: 'Nothing like this has happened.', km: 'មិនមានអ្វីបែបនេះកើតឡើងទេ។' },
  older: { en: 'Older', km: 'ចាស់ជាងនេះ' },
  newest: { en: 'Back to the newest', km: 'ត្រឡប់ទៅថ្មីបំផុត' },
  when: { en: 'When', km: 'ពេលណា' },
  what: { en: 'What', km: 'អ្វី' },
  about: { en: 'About', km: 'អំពី' },
  rows: { en: 'What people did, the newest first ({zone})', km: 'អ្វីដែលមនុស្សបានធ្វើ ពីថ្មីទៅចាស់ ({zone})' },
  somebodyOf: { en: 'Somebody of {member}', km: 'បុគ្គលម្នាក់នៃ{member}' },
  somebody: { en: 'Somebody who is not known any more', km: 'បុគ្គលដែលលែងមានក្នុងបញ្ជី' },
  door: { en: 'Somebody at the door', km: 'អ្នកជួយនៅមាត់ទ្វារ' },
  rapporteur: { en: 'A rapporteur', km: 'អ្នកកត់ត្រាកំណត់ហេតុ' },
  founder: { en: 'The founder', km: 'អ្នកបង្កើត' },
  deployment: { en: 'The person who looks after the system', km: 'អ្នកថែទាំប្រព័ន្ធ' },
  unknownAct: {
    en: 'did something that a later version of the system knows ({type})',
    km: 'បានធ្វើអ្វីមួយដែលមានតែកំណែក្រោយនៃប្រព័ន្ធស្គាល់ ({type})',
  },
  untitled: { en: 'A meeting without a title', km: 'កិច្ចប្រជុំគ្មានចំណងជើង' },
} as const satisfies Catalogue;
