import type { Catalogue } from '../i18n/say.ts';

/** The agenda as members see it. Formal register; a native reader confirms the Khmer. */
export const agendaTexts = {
  title: { en: 'Agenda: {title}', km: 'របៀបវារៈ៖ {title}' },
  agenda: { en: 'Agenda', km: 'របៀបវារៈ' },
  noAgenda: { en: 'There is no agenda yet.', km: 'មិនទាន់មានរបៀបវារៈទេ។' },
  back: { en: 'Back to the meeting', km: 'ត្រឡប់ទៅកិច្ចប្រជុំ' },
  cancelled: { en: 'This meeting is cancelled.', km: 'កិច្ចប្រជុំនេះត្រូវបានលុបចោល។' },
  foot: {
    en: 'You see this page because {name} is invited.',
    km: 'លោកអ្នកឃើញទំព័រនេះ ព្រោះ {name} ត្រូវបានអញ្ជើញ។',
  },

  // What was promised before.
  points: { en: 'Open action points', km: 'ចំណុចសកម្មភាពដែលនៅសល់' },
  pointsLine: {
    en: 'From before: {open} open, {done} done since the last meeting.',
    km: 'ពីលើកមុន៖ នៅសល់ {open} បានធ្វើ {done} ចាប់តាំងពីកិច្ចប្រជុំមុន។',
  },
  yours: { en: 'Yours', km: 'របស់លោកអ្នក' },

  // Papers.
  papers: { en: 'Papers', km: 'ឯកសារ' },
  pdf: { en: 'PDF', km: 'PDF' },
  membersOnly: { en: 'for members', km: 'សម្រាប់សមាជិក' },
  gone: { en: 'This paper was taken away', km: 'ឯកសារនេះត្រូវបានដកចេញ' },
  goneLead: {
    en: 'The network does not offer it any more. Ask the coordinator if you need it.',
    km: 'បណ្តាញលែងផ្តល់ឯកសារនេះទៀតហើយ។ សូមសួរអ្នកសម្របសម្រួល បើលោកអ្នកត្រូវការ។',
  },

  // Topics.
  topics: { en: 'Your topics', km: 'ប្រធានបទរបស់លោកអ្នក' },
  earlier: { en: 'proposed for an earlier meeting', km: 'បានស្នើសម្រាប់កិច្ចប្រជុំមុន' },
  propose: { en: 'Propose a topic', km: 'ស្នើប្រធានបទ' },
  change: { en: 'Change this topic', km: 'កែប្រធានបទនេះ' },
  topicTitle: { en: 'What do you want to talk about?', km: 'តើលោកអ្នកចង់លើកប្រធានបទអ្វី?' },
  minutes: { en: 'Minutes it takes', km: 'រយៈពេល (នាទី)' },
  speaker: { en: 'Who speaks about it', km: 'អ្នកដែលនឹងនិយាយ' },
  speakerHelp: { en: 'If it is not you.', km: 'បើមិនមែនលោកអ្នក។' },
  send: { en: 'Propose this topic', km: 'ស្នើប្រធានបទនេះ' },
  save: { en: 'Save the change', km: 'រក្សាទុកការកែ' },
  withdraw: { en: 'Take it back', km: 'ដកវិញ' },
  saved: {
    en: 'Saved. The coordinator decides, and you will hear what becomes of it.',
    km: 'បានរក្សាទុក។ អ្នកសម្របសម្រួលនឹងសម្រេច ហើយលោកអ្នកនឹងទទួលដំណឹងអំពីលទ្ធផល។',
  },
  withdrawn: { en: 'It is taken back.', km: 'បានដកវិញហើយ។' },
  closed: {
    en: 'The agenda has been sent, so topics for this meeting are no longer taken. If yours cannot wait, write to the coordinator: {reply}',
    km: 'របៀបវារៈត្រូវបានផ្ញើរួចហើយ ដូច្នេះលែងទទួលប្រធានបទសម្រាប់កិច្ចប្រជុំនេះទៀត។ បើប្រធានបទរបស់លោកអ្នកមិនអាចរង់ចាំបាន សូមសរសេរទៅអ្នកសម្របសម្រួល៖ {reply}',
  },
  minutesOf: { en: '{n} min.', km: '{n} នាទី' },
  isProposed: { en: 'Waiting for the coordinator', km: 'រង់ចាំអ្នកសម្របសម្រួល' },
  isTaken: { en: 'On the agenda', km: 'មានក្នុងរបៀបវារៈ' },
  isParked: { en: 'Kept for the next meeting', km: 'រក្សាទុកសម្រាប់កិច្ចប្រជុំបន្ទាប់' },
  isDeclined: { en: 'Not taken', km: 'មិនត្រូវបានទទួល' },
  isWithdrawn: { en: 'Taken back', km: 'បានដកវិញ' },
  word: { en: 'The coordinator: {word}', km: 'អ្នកសម្របសម្រួល៖ {word}' },
} as const satisfies Catalogue;
