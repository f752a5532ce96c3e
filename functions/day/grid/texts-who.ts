import type { Catalogue } from '../../i18n/say.ts';

/** Who somebody is that nobody had invited. */
export const whoTexts = {
  title: { en: 'Who is {name}?', km: '{name} ជានរណា?' },
  back: { en: 'Who came', km: 'អ្នកដែលបានមកចូលរួម' },
  alike: { en: 'Perhaps the same person as {names}.', km: 'ប្រហែលជាមនុស្សតែមួយជាមួយ {names}។' },
  knownTitle: { en: 'Somebody the network knows', km: 'អ្នកដែលបណ្តាញស្គាល់' },
  nobody: {
    en: 'Nobody has this name. Try a part of it, or the organisation.',
    km: 'មិនមាននរណាមានឈ្មោះនេះទេ។ សូមសាកល្បងផ្នែកខ្លះនៃឈ្មោះ ឬឈ្មោះអង្គការ។',
  },
  join: { en: 'This is {name}', km: 'គឺ {name}' },
  newTitle: { en: 'A new contact', km: 'អ្នកទំនាក់ទំនងថ្មី' },
  newHelp: {
    en: 'The person becomes an alternate of the organisation and can be invited next time. Everything can be changed on the member’s page.',
    km: 'បុគ្គលនេះនឹងក្លាយជាអ្នកជំនួសរបស់អង្គការ ហើយអាចអញ្ជើញបាននៅពេលក្រោយ។ អ្វីៗអាចកែប្រែបាននៅលើទំព័រសមាជិក។',
  },
  organisationTitle: { en: 'An organisation that is no member yet', km: 'អង្គការដែលមិនទាន់ជាសមាជិក' },
  organisationHelp: {
    en: 'It becomes an active member of the network, and this person its focal point. Everything can be changed on the member’s page.',
    km: 'អង្គការនេះនឹងក្លាយជាសមាជិកសកម្មរបស់បណ្តាញ ហើយបុគ្គលនេះជាអ្នកទំនាក់ទំនងគោល។ អ្វីៗអាចកែប្រែបាននៅលើទំព័រសមាជិក។',
  },
  person: { en: 'Name of the person', km: 'ឈ្មោះបុគ្គល' },
  makeOrganisation: { en: 'Register the organisation', km: 'ចុះឈ្មោះអង្គការ' },
  isMember: {
    en: '{name} is on the list already: choose it under “A new contact”.',
    km: '{name} មានក្នុងបញ្ជីរួចហើយ៖ សូមជ្រើសរើសក្នុងផ្នែក «អ្នកទំនាក់ទំនងថ្មី»។',
  },
  member: { en: 'Organisation', km: 'អង្គការ' },
  name: { en: 'Name', km: 'ឈ្មោះ' },
  phone: { en: 'Phone', km: 'ទូរសព្ទ' },
  email: { en: 'E-mail', km: 'អ៊ីមែល' },
  forget: { en: 'They ask to be forgotten', km: 'គាត់ស្នើសុំឱ្យលុបព័ត៌មានរបស់គាត់' },
  make: { en: 'Make a contact', km: 'បង្កើតអ្នកទំនាក់ទំនង' },
} as const satisfies Catalogue;
