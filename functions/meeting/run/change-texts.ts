import type { Catalogue } from '../../i18n/say.ts';

/** Changing and cancelling a meeting that people were invited to. */
export const changeTexts = {
  title: { en: 'Change the meeting', km: 'កែប្រែកិច្ចប្រជុំ' },
  lead: {
    en: 'Nothing is sent yet: first you see what changed and who will be told.',
    km: 'មិនទាន់ផ្ញើអ្វីទេ៖ ដំបូងលោកអ្នកនឹងឃើញអ្វីដែលបានកែប្រែ និងអ្នកដែលនឹងត្រូវជូនដំណឹង។',
  },
  toReview: { en: 'See what changed', km: 'មើលអ្វីដែលបានកែប្រែ' },
  reviewTitle: { en: 'What changed', km: 'អ្វីដែលបានកែប្រែ' },
  reviewNothing: { en: 'You have changed nothing.', km: 'លោកអ្នកមិនបានកែប្រែអ្វីទេ។' },
  reviewTold: {
    en: {
      one: 'One person will be told {when}: {mail} by mail, {byHand} by hand. Changes you make before then go into the same message.',
      other:
        '{n} people will be told {when}: {mail} by mail, {byHand} by hand. Changes you make before then go into the same message.',
    },
    km: 'មនុស្ស {n} នាក់នឹងត្រូវជូនដំណឹង{when}៖ {mail} តាមអ៊ីមែល {byHand} ដោយដៃ។ អ្វីដែលលោកអ្នកកែប្រែមុនពេលនោះ នឹងរួមក្នុងសារតែមួយ។',
  },
  reviewToldNow: {
    en: {
      one: 'One person will be told at once: {mail} by mail, {byHand} by hand.',
      other: '{n} people will be told at once: {mail} by mail, {byHand} by hand.',
    },
    km: 'មនុស្ស {n} នាក់នឹងត្រូវជូនដំណឹងភ្លាមៗ៖ {mail} តាមអ៊ីមែល {byHand} ដោយដៃ។',
  },
  reviewUndone: {
    en: 'No message is sent: everything is as it was.',
    km: 'គ្មានសារត្រូវផ្ញើទេ៖ អ្វីៗដូចដើមវិញ។',
  },
  reviewAgenda: {
    en: 'The new agenda goes out with its own message. Nothing is sent before that.',
    km: 'របៀបវារៈថ្មីនឹងផ្ញើជាមួយសាររបស់វា ហើយគ្មានអ្វីត្រូវផ្ញើមុននោះទេ។',
  },
  reviewSilent: {
    en: 'Nobody needs to be told about this.',
    km: 'មិនចាំបាច់ជូនដំណឹងដល់នរណាអំពីការនេះទេ។',
  },
  reviewHeld: {
    en: 'The invitations have not been sent yet: they will have the new details.',
    km: 'លិខិតអញ្ជើញមិនទាន់បានផ្ញើទេ៖ វានឹងមានព័ត៌មានថ្មី។',
  },
  calendarToo: {
    en: 'People are always told about a new date, time or place; their calendars change with it.',
    km: 'កាលបរិច្ឆេទ ម៉ោង ឬទីកន្លែងថ្មី ត្រូវជូនដំណឹងជានិច្ច ហើយប្រតិទិនក៏កែប្រែតាម។',
  },
  tell: { en: { one: 'Tell one person', other: 'Tell {n} people' }, km: 'ជូនដំណឹងដល់ {n} នាក់' },
  mute: { en: 'Don’t tell (small change)', km: 'មិនជូនដំណឹង (ការកែប្រែតិចតួច)' },
  save: { en: 'Save', km: 'រក្សាទុក' },
  back: { en: 'Back to the form', km: 'ត្រឡប់ទៅទម្រង់' },
  backToMeeting: { en: 'Back to the meeting', km: 'ត្រឡប់ទៅកិច្ចប្រជុំ' },
  nothingThere: { en: 'nothing', km: 'គ្មាន' },
  was: { en: 'Was:', km: 'ពីមុន៖' },
  is: { en: 'Is now:', km: 'ឥឡូវ៖' },
  silentPart: { en: 'Changed without telling anybody', km: 'បានកែប្រែដោយមិនជូនដំណឹង' },
  cancelTitle: { en: 'Cancel this meeting?', km: 'លុបចោលកិច្ចប្រជុំនេះ?' },
  cancelLead: {
    en: {
      one: 'The invitation was sent or handed to one person: {mail} will get a mail about it, which also removes the meeting from their calendar; you contact {byHand} yourself.',
      other:
        'The invitation was sent or handed to {n} people: {mail} will get a mail about it, which also removes the meeting from their calendar; you contact {byHand} yourself.',
    },
    km: 'លិខិតអញ្ជើញត្រូវបានផ្ញើ ឬប្រគល់ជូន {n} នាក់៖ {mail} នាក់នឹងទទួលអ៊ីមែលជូនដំណឹង ដែលដកកិច្ចប្រជុំចេញពីប្រតិទិនដែរ ហើយលោកអ្នកទាក់ទង {byHand} នាក់ដោយផ្ទាល់។',
  },
  cancelLeadNobody: {
    en: 'No invitation has been sent yet, so nobody will be told and nothing will be sent.',
    km: 'មិនទាន់បានផ្ញើលិខិតអញ្ជើញទេ ដូច្នេះគ្មាននរណាត្រូវជូនដំណឹង ហើយគ្មានអ្វីត្រូវផ្ញើទេ។',
  },
  cancelOthers: {
    en: {
      one: 'One more person is on the list but has no invitation yet, and will not be told.',
      other: '{n} more people are on the list but have no invitation yet, and will not be told.',
    },
    km: 'មាន {n} នាក់ទៀតក្នុងបញ្ជី ដែលមិនទាន់បានទទួលលិខិតអញ្ជើញ ហើយមិនត្រូវជូនដំណឹងទេ។',
  },
  cancelKeptFree: {
    en: {
      one: 'One person was asked to keep {date} free, and cancelling does not tell them. To tell them that the day is free again, press “Stop” on the meeting page and then discard the draft.',
      other:
        '{n} people were asked to keep {date} free, and cancelling does not tell them. To tell them that the day is free again, press “Stop” on the meeting page and then discard the draft.',
    },
    km: 'មាន {n} នាក់ត្រូវបានសុំឱ្យទុកពេលនៅ{date} ហើយការលុបចោលនេះមិនជូនដំណឹងដល់ពួកគេទេ។ ដើម្បីជូនដំណឹងថាលែងចាំបាច់ទុកពេល សូមចុច «បញ្ឈប់» នៅទំព័រកិច្ចប្រជុំ រួចលុបសេចក្តីព្រាង។',
  },
  cancelFinal: {
    en: 'This cannot be undone. All other messages for this meeting are stopped.',
    km: 'ការនេះមិនអាចត្រឡប់ក្រោយបានទេ។ សារផ្សេងទៀតទាំងអស់សម្រាប់កិច្ចប្រជុំនេះនឹងឈប់។',
  },
  cancelHeld: {
    en: 'If it may still take place: “Stop” on the meeting page makes it a draft again, and nobody gets a message.',
    km: 'បើកិច្ចប្រជុំនេះនៅតែអាចធ្វើបាន៖ ប៊ូតុង «បញ្ឈប់» នៅទំព័រកិច្ចប្រជុំ ធ្វើឱ្យវាក្លាយជាសេចក្តីព្រាងវិញ ដោយមិនផ្ញើសារដល់នរណាឡើយ។',
  },
  reason: { en: 'Reason', km: 'មូលហេតុ' },
  reasonHelp: {
    en: 'People read it in the mail. One language is enough.',
    km: 'អ្នកទទួលនឹងអានវាក្នុងអ៊ីមែល។ ភាសាតែមួយក៏បាន។',
  },
  cancelButton: {
    en: { one: 'Cancel the meeting and tell one person', other: 'Cancel the meeting and tell {n} people' },
    km: 'លុបចោលកិច្ចប្រជុំ ហើយជូនដំណឹងដល់ {n} នាក់',
  },
  cancelButtonNobody: { en: 'Cancel the meeting', km: 'លុបចោលកិច្ចប្រជុំ' },
  keep: { en: 'Keep the meeting', km: 'រក្សាកិច្ចប្រជុំ' },
} as const satisfies Catalogue;
