import type { Catalogue } from '../i18n/say.ts';

/** Somebody signs in by an account that their role does not belong to. */
export const recognitionTexts = {
  asksTitle: {
    en: 'A new account asks to be {name}',
    km: 'គណនីថ្មីមួយស្នើសុំជា {name}',
  },
  asksLead: {
    en: 'On {when} somebody signed in with the address {email}, through another account than the one this role belongs to. It may be {name}, whose account was made anew, or somebody who got the address after them. Until it is confirmed this account opens nothing.',
    km: 'នៅ{when} មានអ្នកចូលប្រើដោយអាសយដ្ឋាន {email} តាមគណនីផ្សេងពីគណនីរបស់តួនាទីនេះ។ អាចជា {name} ដែលគណនីត្រូវបានបង្កើតឡើងវិញ ឬអ្នកដែលទទួលអាសយដ្ឋាននេះបន្តពីគាត់។ គណនីនេះមិនទាន់បើកអ្វីបានទេ រហូតដល់មានការបញ្ជាក់។',
  },
  asksCheck: {
    en: 'Please call {name} first, on a number that you know. If it is not them, remove the role.',
    km: 'សូមទូរសព្ទទៅ {name} ជាមុនសិន តាមលេខដែលលោកអ្នកស្គាល់។ បើមិនមែនជាគាត់ទេ សូមដកតួនាទីចេញ។',
  },
  confirm: { en: 'Yes, this is {name}', km: 'បាទ/ចាស នេះគឺជា {name}' },
  notYours: {
    en: 'Nobody can confirm their own account: another admin, or the person who looks after the system, has to.',
    km: 'គ្មានអ្នកណាអាចបញ្ជាក់គណនីរបស់ខ្លួនឯងបានទេ៖ ត្រូវឱ្យអ្នកគ្រប់គ្រងផ្សេង ឬអ្នកថែទាំប្រព័ន្ធបញ្ជាក់។',
  },
  recognised: {
    en: 'A new account was confirmed on {when} by {who}.',
    km: 'គណនីថ្មីត្រូវបានបញ្ជាក់នៅ{when} ដោយ {who}។',
  },
  byFounder: { en: 'the founder', km: 'ស្ថាបនិក' },
  byDeployment: { en: 'the person who looks after the system', km: 'អ្នកថែទាំប្រព័ន្ធ' },
  todayWhat: {
    en: 'A new account asks to be {name}',
    km: 'គណនីថ្មីមួយស្នើសុំជា {name}',
  },
  todayHelp: { en: 'See whether it is them', km: 'ពិនិត្យថាជាគាត់ឬទេ' },
  pageTitle: { en: 'New accounts to confirm', km: 'គណនីថ្មីដែលត្រូវបញ្ជាក់' },
  pageNone: { en: 'All is well: no account waits to be confirmed.', km: 'ល្អប្រសើរ៖ គ្មានគណនីរង់ចាំការបញ្ជាក់ទេ។' },
} as const satisfies Catalogue;
