import type { Catalogue } from '../../../i18n/say.ts';

/** What messages say of a summary that was published from the minutes. */
export const summaryTexts = {
  own: { en: 'Yours to do', km: 'កិច្ចការរបស់លោកអ្នក' },
  ownButton: { en: 'Say how it is going', km: 'ជម្រាបអំពីវឌ្ឍនភាព' },
  decisions: { en: 'What was decided', km: 'អ្វីដែលបានសម្រេច' },
  points: { en: 'Who does what', km: 'អ្នកណាធ្វើអ្វី' },
  pointsOfOthers: { en: 'What the others do', km: 'កិច្ចការរបស់អង្គភាពដទៃ' },
  issues: { en: 'To be taken up', km: 'អ្វីដែលត្រូវលើកឡើង' },
  anybody: { en: 'for anybody who takes it', km: 'សម្រាប់អ្នកដែលទទួលយក' },
  aGuest: { en: 'a guest of the meeting', km: 'ភ្ញៀវនៃកិច្ចប្រជុំ' },
  withOthers: { en: 'together with {names}', km: 'រួមជាមួយ {names}' },
  freeButton: { en: 'Take a task that nobody has yet', km: 'ទទួលកិច្ចការដែលមិនទាន់មានអ្នកទទួល' },
  askedOf: { en: 'asked of {whom}', km: 'ស្នើទៅ {whom}' },
  replied: { en: 'the reply: {text}', km: 'ចម្លើយ៖ {text}' },
  repliedOn: { en: 'the reply of {day}: {text}', km: 'ចម្លើយ{day}៖ {text}' },
  membersOnly: { en: 'for members only', km: 'សម្រាប់តែសមាជិក' },
  more: {
    en: { one: '… and one more on the page', other: '… and {n} more on the page' },
    km: '… និង {n} ទៀតនៅលើទំព័រ',
  },
  counts: {
    en: 'Decisions: {decisions}. Action points: {points}.',
    km: 'សេចក្តីសម្រេច៖ {decisions}។ ចំណុចសកម្មភាព៖ {points}។',
  },
  countsOwn: {
    en: 'Decisions: {decisions}. Action points: {points}. Yours among them: {own}.',
    km: 'សេចក្តីសម្រេច៖ {decisions}។ ចំណុចសកម្មភាព៖ {points} ក្នុងនោះ {own} ជារបស់លោកអ្នក។',
  },
  update: { en: 'What is new with you?', km: 'តើមានអ្វីថ្មីនៅអង្គភាពរបស់លោកអ្នក?' },
  updateHelp: {
    en: 'Send the other members a few lines about your work. They will see them with the summary.',
    km: 'សូមផ្ញើព័ត៌មានខ្លីអំពីការងាររបស់លោកអ្នកជូនសមាជិកដទៃ។ ពួកគេនឹងឃើញវាជាមួយសេចក្តីសង្ខេប។',
  },
  updateButton: { en: 'Send your news', km: 'ផ្ញើព័ត៌មានរបស់លោកអ្នក' },
  updateCopied: {
    en: 'On the same page you can send the other members a few lines about your work.',
    km: 'នៅទំព័រដដែល លោកអ្នកអាចផ្ញើព័ត៌មានខ្លីអំពីការងាររបស់លោកអ្នកជូនសមាជិកដទៃ។',
  },
  line: { en: '{label}: {text}', km: '{label}៖ {text}' },
  titleLine: { en: '{label}:', km: '{label}៖' },
  changedRow: { en: 'Changed', km: 'បានកែប្រែ' },
  addedRow: { en: 'Added', km: 'បានបន្ថែម' },
  removedRow: { en: 'Taken out', km: 'បានដកចេញ' },
} as const satisfies Catalogue;
