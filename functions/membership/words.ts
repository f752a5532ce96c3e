import type { Catalogue, LangChoice, Text } from '../i18n/say.ts';
import type { Channel } from '../platform/planned-mail.ts';
import type { ConsentPurpose, ContactRole, MemberStatus, Organisation } from './rules/events.ts';
import type { Sex } from './rules/sex.ts';

/** What the fixed choices of members and contacts are called: on pages, in exports and in imports. */
export const typeWords = {
  localNgo: { en: 'Local NGO', km: 'អង្គការមិនមែនរដ្ឋាភិបាលក្នុងស្រុក' },
  internationalNgo: { en: 'International NGO', km: 'អង្គការមិនមែនរដ្ឋាភិបាលអន្តរជាតិ' },
  community: { en: 'Community-based organisation', km: 'អង្គការសហគមន៍' },
  opd: { en: 'Organisation of persons with disabilities', km: 'អង្គការជនមានពិការភាព' },
  government: { en: 'Government office', km: 'ស្ថាប័នរដ្ឋ' },
  university: { en: 'University or college', km: 'សាកលវិទ្យាល័យ ឬវិទ្យាស្ថាន' },
  network: { en: 'Network or coalition', km: 'បណ្តាញ ឬសម្ព័ន្ធ' },
  school: { en: 'School', km: 'សាលារៀន' },
  other: { en: 'Other', km: 'ផ្សេងៗ' },
} as const satisfies Record<Organisation['type'], Text>;

export const statusWords = {
  active: { en: 'Active', km: 'សកម្ម' },
  dormant: { en: 'Dormant', km: 'អសកម្ម' },
  observer: { en: 'Observer', km: 'អង្គការសង្កេតការណ៍' },
  pending: { en: 'Waiting to be accepted', km: 'រង់ចាំការទទួលយក' },
  left: { en: 'Left', km: 'បានចាកចេញ' },
} as const satisfies Record<MemberStatus, Text>;

export const roleWords = {
  focalPoint: { en: 'Focal point', km: 'អ្នកទំនាក់ទំនង' },
  alternate: { en: 'Alternate', km: 'អ្នកជំនួស' },
  head: { en: 'Head of the organisation', km: 'ប្រធានអង្គការ' },
} as const satisfies Record<ContactRole, Text>;

export const langWords = {
  km: { en: 'Khmer', km: 'ភាសាខ្មែរ' },
  en: { en: 'English', km: 'ភាសាអង់គ្លេស' },
  both: { en: 'Khmer and English', km: 'ភាសាខ្មែរ និងភាសាអង់គ្លេស' },
} as const satisfies Record<LangChoice, Text>;

export const sexWords = {
  female: { en: 'Female', km: 'ស្រី' },
  male: { en: 'Male', km: 'ប្រុស' },
  notSaid: { en: 'Not said', km: 'មិនបានបញ្ជាក់' },
} as const satisfies Record<Sex, Text>;

export const consentWords = {
  photo: { en: 'pictures of them may be shown', km: 'អាចបង្ហាញរូបភាពរបស់គាត់' },
  publicName: { en: 'their name may be shown on public pages', km: 'អាចបង្ហាញឈ្មោះរបស់គាត់លើទំព័រសាធារណៈ' },
} as const satisfies Record<ConsentPurpose, Text>;

export const channelWords = {
  email: { en: 'E-mail', km: 'អ៊ីមែល' },
  telegram: { en: 'Telegram', km: 'តេឡេក្រាម' },
  call: { en: 'Phone call', km: 'ការហៅទូរសព្ទ' },
  letter: { en: 'Letter', km: 'លិខិត' },
} as const satisfies Record<Channel, Text>;

/** What people say of their own details, and that something in them is not right. */
export const correctionWords = {
  organisation: { en: 'Organisation', km: 'អង្គការ' },
  name: { en: 'Name', km: 'ឈ្មោះ' },
  email: { en: 'E-mail', km: 'អ៊ីមែល' },
  phone: { en: 'Telephone', km: 'ទូរសព្ទ' },
  lang: { en: 'Language', km: 'ភាសា' },
  notRight: { en: 'not right any more', km: 'លែងត្រឹមត្រូវ' },
} as const satisfies Catalogue;
