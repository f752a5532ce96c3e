import type { Catalogue } from '../../i18n/say.ts';

export const refusalTexts = {
  alreadyFounded: {
    en: 'A network with this short name exists already. Please choose another one, for example with the name of the province.',
    km: 'មានបណ្តាញដែលមានឈ្មោះកាត់នេះរួចហើយ។ សូមជ្រើសរើសឈ្មោះផ្សេង ឧទាហរណ៍ បន្ថែមឈ្មោះខេត្ត។',
  },
  noSuchNetwork: { en: 'There is no such network.', km: 'មិនមានបណ្តាញនេះទេ។' },
  addressHasRole: {
    en: 'Somebody with this e-mail address has a role already. Change it in the list instead.',
    km: 'អ្នកដែលប្រើអាសយដ្ឋានអ៊ីមែលនេះមានតួនាទីរួចហើយ។ សូមកែប្រែក្នុងបញ្ជីវិញ។',
  },
  lastAdmin: {
    en: 'This is the only admin. Make somebody else an admin first, so that the network can be looked after.',
    km: 'នេះជាអ្នកគ្រប់គ្រងតែម្នាក់គត់។ សូមតែងតាំងអ្នកផ្សេងជាអ្នកគ្រប់គ្រងជាមុនសិន ដើម្បីឱ្យមានអ្នកមើលថែបណ្តាញ។',
  },
  noSuchStaff: {
    en: 'This person has no role in the network any more.',
    km: 'បុគ្គលនេះលែងមានតួនាទីក្នុងបណ្តាញហើយ។',
  },
  nobodyAsks: {
    en: 'This account does not ask any more. Please look again.',
    km: 'គណនីនេះលែងស្នើសុំហើយ។ សូមពិនិត្យម្តងទៀត។',
  },
  notOfOneself: {
    en: 'Nobody can confirm their own account. Please ask another admin, or the person who looks after the system.',
    km: 'គ្មានអ្នកណាអាចបញ្ជាក់គណនីរបស់ខ្លួនឯងបានទេ។ សូមស្នើអ្នកគ្រប់គ្រងផ្សេង ឬអ្នកថែទាំប្រព័ន្ធ។',
  },
} as const satisfies Catalogue;
