import type { Catalogue } from '../../i18n/say.ts';

/** Asking people to keep a day free before they are invited. */
export const saveDateTexts = {
  title: { en: 'Ask people to keep the day free', km: 'សុំឱ្យគេទុកពេលនៅថ្ងៃនេះ' },
  lead: {
    en: '{title} · {date}. This is not the invitation yet: that comes later, with time and place.',
    km: '{title} · {date}។ នេះមិនទាន់ជាលិខិតអញ្ជើញទេ៖ វានឹងមកតាមក្រោយ ជាមួយម៉ោង និងទីកន្លែង។',
  },
  touches: {
    en: {
      one: 'This goes to one person: {mail} by mail, {byHand} contacted by you.',
      other: 'This goes to {n} people: {mail} get a mail, and you contact {byHand} yourself.',
    },
    km: 'ការនេះផ្ញើជូន {n} នាក់៖ {mail} នាក់ទទួលអ៊ីមែល ហើយលោកអ្នកទាក់ទង {byHand} នាក់ដោយផ្ទាល់។',
  },
  buttonMixed: {
    en: 'Ask {n} to keep the day free: {mail} by mail, {byHand} by hand',
    km: 'សុំ {n} នាក់ឱ្យទុកពេល៖ {mail} តាមអ៊ីមែល {byHand} ដោយដៃ',
  },
  discardLater: {
    en: 'If you discard the draft later, we tell the same people that the day is free again.',
    km: 'បើលោកអ្នកលុបសេចក្តីព្រាងចោលពេលក្រោយ អ្នកទាំងនេះនឹងត្រូវជូនដំណឹងថាថ្ងៃនោះទំនេរវិញ។',
  },
  nobody: {
    en: 'There is nobody to ask yet. Choose members in the form, or add a guest.',
    km: 'មិនទាន់មានអ្នកត្រូវសុំទេ។ សូមជ្រើសរើសសមាជិកក្នុងទម្រង់ ឬបន្ថែមភ្ញៀវ។',
  },
  changed: {
    en: 'The list changed since you looked at it. Nobody has been asked yet; please look once more.',
    km: 'បញ្ជីត្រូវបានកែប្រែចាប់តាំងពីលោកអ្នកបានពិនិត្យ។ មិនទាន់មាននរណាត្រូវបានសុំទេ សូមពិនិត្យម្តងទៀត។',
  },
  notNow: { en: 'Not now', km: 'ពេលក្រោយ' },
  who: { en: 'Who is asked', km: 'អ្នកដែលត្រូវសុំ' },
  offer: { en: 'Ask people to keep the day free', km: 'សុំឱ្យគេទុកពេល' },
  sent: {
    en: {
      one: 'On {when}, one person was asked to keep {date} free.',
      other: 'On {when}, {n} people were asked to keep {date} free.',
    },
    km: 'នៅ{when} មនុស្ស {n} នាក់ត្រូវបានសុំឱ្យទុកពេលនៅ{date}។',
  },
  otherDate: {
    en: 'The draft now says {date}. They are still keeping the other day free.',
    km: 'ឥឡូវសេចក្តីព្រាងមានកាលបរិច្ឆេទ{date}។ ពួកគេនៅតែទុកពេលនៅថ្ងៃមុន។',
  },
  noDate: {
    en: 'The draft now has no date. They are still keeping that day free.',
    km: 'ឥឡូវសេចក្តីព្រាងគ្មានកាលបរិច្ឆេទទេ។ ពួកគេនៅតែទុកពេលនៅថ្ងៃនោះ។',
  },
  keepAnother: {
    en: {
      one: 'One person is keeping {date} free. Their invitation says that it is {instead} instead.',
      other: '{n} people are keeping {date} free. Their invitations say that it is {instead} instead.',
    },
    km: 'មនុស្ស {n} នាក់កំពុងទុកពេលនៅ{date}។ លិខិតអញ្ជើញនឹងប្រាប់ថាកិច្ចប្រជុំធ្វើនៅ{instead}វិញ។',
  },
  keepInVain: {
    en: {
      one: 'One person is keeping {date} free and is not invited: when the invitations go out, we tell them that the day is free again.',
      other:
        '{n} people are keeping {date} free and are not invited: when the invitations go out, we tell them that the day is free again.',
    },
    km: 'មនុស្ស {n} នាក់កំពុងទុកពេលនៅ{date} តែមិនត្រូវបានអញ្ជើញទេ៖ នៅពេលផ្ញើលិខិតអញ្ជើញ យើងនឹងជូនដំណឹងថាថ្ងៃនោះទំនេរវិញ។',
  },
  byHand: { en: 'People you contact yourself', km: 'អ្នកដែលលោកអ្នកត្រូវទាក់ទងដោយផ្ទាល់' },
  again: { en: 'Ask them to keep the new day', km: 'សុំឱ្យពួកគេទុកពេលនៅថ្ងៃថ្មី' },
  discardTells: {
    en: {
      one: 'Nobody was invited, but one person is keeping {date} free: we will tell them that the day is free again. What you typed will be lost.',
      other:
        'Nobody was invited, but {n} people are keeping {date} free: we will tell them that the day is free again. What you typed will be lost.',
    },
    km: 'មិនទាន់មាននរណាត្រូវបានអញ្ជើញទេ តែមនុស្ស {n} នាក់បានទុកពេលនៅ{date}៖ យើងនឹងជូនដំណឹងថាថ្ងៃនោះទំនេរវិញ។ អ្វីដែលលោកអ្នកបានសរសេរនឹងបាត់។',
  },
  discardButton: {
    en: { one: 'Discard the draft and tell one person', other: 'Discard the draft and tell {n} people' },
    km: 'លុបសេចក្តីព្រាង ហើយជូនដំណឹងដល់ {n} នាក់',
  },
} as const satisfies Catalogue;
