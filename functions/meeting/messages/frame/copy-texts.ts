import type { Catalogue } from '../../../i18n/say.ts';

/** What messages that a coordinator copies into a chat or reads out share. Short and formal. */
export const copyTexts = {
  insteadOf: {
    en: 'This is instead of {date}: you no longer need to keep that day free.',
    km: 'នេះជំនួស{date}៖ លោកអ្នកមិនចាំបាច់ទុកពេលនៅថ្ងៃនោះទៀតទេ។',
  },
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  agendaTitle: { en: 'Agenda:', km: 'របៀបវារៈ៖' },
  yourAnswer: { en: 'Your answer, and everything about the meeting:', km: 'ចម្លើយរបស់លោកអ្នក និងព័ត៌មានអំពីកិច្ចប្រជុំ៖' },
  when: { en: 'When: {when}', km: 'ពេលវេលា៖ {when}' },
  where: { en: 'Where: {where}', km: 'ទីកន្លែង៖ {where}' },
  changed: { en: '{label}: {before} → {after}', km: '{label}៖ {before} → {after}' },
  nothing: { en: '(none)', km: '(គ្មាន)' },
  reason: { en: 'The reason: {reason}', km: 'មូលហេតុ៖ {reason}' },
  doNotTravel: { en: 'Please do not travel.', km: 'សូមកុំធ្វើដំណើរមក។' },
  answer: { en: 'Please answer with one tap:', km: 'សូមមេត្តាឆ្លើយតបដោយចុចតែម្តង៖' },
  answerBy: { en: 'Please answer by {date}:', km: 'សូមមេត្តាឆ្លើយតបត្រឹម{date}៖' },
  you: { en: 'you', km: 'លោកអ្នក' },
  ownTasks: { en: 'Say here how it is going:', km: 'សូមជម្រាបវឌ្ឍនភាពនៅទីនេះ៖' },
  readSummary: { en: 'Read it here:', km: 'សូមអាននៅទីនេះ៖' },
} as const satisfies Catalogue;
