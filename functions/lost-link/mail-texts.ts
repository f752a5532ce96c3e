import type { Catalogue } from '../i18n/say.ts';

/** The mail with the link of somebody's own page. Formal register; a native reader confirms the Khmer. */
export const linkMailTexts = {
  subject: { en: 'Your page at {network}', km: 'ទំព័ររបស់លោកអ្នកនៅ {network}' },
  preheader: {
    en: 'The link that was asked for: your invitations, your answers, your details.',
    km: 'តំណដែលបានស្នើសុំ៖ លិខិតអញ្ជើញ ចម្លើយ និងព័ត៌មានរបស់លោកអ្នក។',
  },
  what: { en: 'Your page', km: 'ទំព័ររបស់លោកអ្នក' },
  greeting: { en: 'Dear {name},', km: 'សូមគោរពជូន {name}' },
  lead: {
    en: 'Somebody asked for your personal link, probably you. On your page you answer invitations, see or change what you answered, and tell us if your details are not right.',
    km: 'មានការស្នើសុំតំណផ្ទាល់ខ្លួនរបស់លោកអ្នក ប្រហែលជាដោយលោកអ្នកផ្ទាល់។ នៅទំព័ររបស់លោកអ្នក លោកអ្នកអាចឆ្លើយតបលិខិតអញ្ជើញ មើល ឬកែប្រែចម្លើយ និងប្រាប់យើងខ្ញុំប្រសិនបើព័ត៌មានមិនត្រឹមត្រូវ។',
  },
  notYou: {
    en: 'If you did not ask for it, you need do nothing: only this mailbox has the link. Please do not pass it on.',
    km: 'ប្រសិនបើលោកអ្នកមិនបានស្នើសុំទេ លោកអ្នកមិនចាំបាច់ធ្វើអ្វីឡើយ៖ មានតែប្រអប់សំបុត្រនេះទេដែលមានតំណនេះ។ សូមកុំបញ្ជូនវាបន្ត។',
  },
  open: { en: 'Open my page', km: 'បើកទំព័ររបស់ខ្ញុំ' },
  openFor: { en: 'My page for {organisation}', km: 'ទំព័ររបស់ខ្ញុំសម្រាប់ {organisation}' },
  why: {
    en: 'You receive this because your personal link was asked for.',
    km: 'លោកអ្នកទទួលសារនេះ ព្រោះមានការស្នើសុំតំណផ្ទាល់ខ្លួនរបស់លោកអ្នក។',
  },
} as const satisfies Catalogue;

/** Links to bring by hand, for the coordinator. */
export const bringTexts = {
  title: { en: 'Links to bring', km: 'តំណដែលត្រូវប្រគល់' },
  lead: {
    en: 'These people asked for their personal link, and they are not reached by mail. Bring the text to each of them, and only to them: anybody who has the link can answer with it.',
    km: 'អ្នកទាំងនេះបានស្នើសុំតំណផ្ទាល់ខ្លួន ហើយពួកគេមិនត្រូវបានទាក់ទងតាមអ៊ីមែលទេ។ សូមប្រគល់អត្ថបទខាងក្រោមជូនម្នាក់ៗដោយផ្ទាល់ ព្រោះអ្នកដែលមានតំណ អាចឆ្លើយតបជំនួសបាន។',
  },
  empty: { en: 'All is well: nobody waits for a link.', km: 'ល្អប្រសើរ៖ គ្មាននរណារង់ចាំតំណទេ។' },
  back: { en: 'Today', km: 'ថ្ងៃនេះ' },
  who: { en: '{name} ({organisation})', km: '{name} ({organisation})' },
  asked: { en: 'Asked for on', km: 'បានស្នើសុំនៅ' },
  phone: { en: 'Telephone', km: 'ទូរសព្ទ' },
  telegram: { en: 'Telegram', km: 'Telegram' },
  text: { en: 'Text to copy', km: 'អត្ថបទសម្រាប់ចម្លង' },
  words: {
    en: 'Dear {name}, here is the link to your page at {network}: {link} There you answer invitations and see your details. It is only for you.',
    km: 'សូមគោរពជូន {name}។ នេះជាតំណទៅទំព័ររបស់លោកអ្នកនៅ {network}៖ {link} នៅទីនោះ លោកអ្នកអាចឆ្លើយតបលិខិតអញ្ជើញ និងមើលព័ត៌មានរបស់លោកអ្នក។ តំណនេះសម្រាប់លោកអ្នកផ្ទាល់ប៉ុណ្ណោះ។',
  },
  done: { en: 'Brought to {name}', km: 'បានប្រគល់ជូន {name}' },
  saved: { en: 'Saved: it was brought.', km: 'បានកត់ត្រាថាប្រគល់ហើយ។' },
  need: {
    en: { one: 'Somebody asked for their link', other: '{n} people asked for their link' },
    km: 'មានមនុស្ស {n} នាក់ស្នើសុំតំណរបស់ខ្លួន',
  },
  needHelp: {
    en: 'They are not reached by mail: bring it by Telegram, call or letter',
    km: 'ពួកគេមិនត្រូវបានទាក់ទងតាមអ៊ីមែលទេ៖ សូមប្រគល់តាម Telegram ទូរសព្ទ ឬលិខិត',
  },
} as const satisfies Catalogue;
