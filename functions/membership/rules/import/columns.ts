import type { Text } from '../../../i18n/say.ts';
import type { ContactRole } from '../events.ts';

/** What a column may say of the organisation; headings as the export writes them. */
export const organisationColumns = {
  memberId: { en: 'Member ID', km: 'លេខសម្គាល់សមាជិក' },
  name: { en: 'Organisation', km: 'អង្គការ' },
  nameEn: { en: 'Name in English', km: 'ឈ្មោះជាភាសាអង់គ្លេស' },
  nameKm: { en: 'Name in Khmer', km: 'ឈ្មោះជាភាសាខ្មែរ' },
  shortName: { en: 'Short name', km: 'ឈ្មោះកាត់' },
  type: { en: 'Type', km: 'ប្រភេទ' },
  status: { en: 'Status', km: 'ស្ថានភាព' },
  subSectors: { en: 'Sub-sectors', km: 'អនុវិស័យ' },
  districts: { en: 'Districts', km: 'ស្រុក' },
  joined: { en: 'Member since', km: 'ចូលជាសមាជិកនៅថ្ងៃ' },
} as const satisfies Record<string, Text>;
export type OrganisationColumn = keyof typeof organisationColumns;

/** What a column may say of a person. */
export const personColumns = {
  contactId: { en: 'Contact ID', km: 'លេខសម្គាល់អ្នកទំនាក់ទំនង' },
  name: { en: 'Contact', km: 'ឈ្មោះអ្នកទំនាក់ទំនង' },
  honorific: { en: 'Form of address', km: 'គោរមងារ' },
  title: { en: 'Office or title', km: 'តួនាទី' },
  role: { en: 'Role in the network', km: 'តួនាទីក្នុងបណ្តាញ' },
  lang: { en: 'Language', km: 'ភាសា' },
  email: { en: 'E-mail', km: 'អ៊ីមែល' },
  phone: { en: 'Phone', km: 'លេខទូរសព្ទ' },
  telegram: { en: 'Telegram name', km: 'ឈ្មោះតេឡេក្រាម' },
  reachedBy: { en: 'Reached by', km: 'ទាក់ទងតាម' },
  sex: { en: 'Sex', km: 'ភេទ' },
} as const satisfies Record<string, Text>;
export type PersonColumn = keyof typeof personColumns;

/** Where one column of the file goes. People of one row are told apart by `person`. */
export type Column =
  | { readonly of: 'organisation'; readonly column: OrganisationColumn }
  | {
      readonly of: 'person';
      readonly person: string;
      readonly column: PersonColumn;
      readonly role?: ContactRole;
    };

/** Other headings that lists of members were seen with. */
export const alsoOrganisation: Readonly<Record<OrganisationColumn, readonly string[]>> = {
  memberId: ['memberid', 'id'],
  name: [
    'name',
    'organization',
    'organisation name',
    'organization name',
    'ngo',
    'member',
    'ngo name',
    'institution',
    'ឈ្មោះអង្គការ',
    'ឈ្មោះ',
    'ស្ថាប័ន',
    'អង្គភាព',
    'សមាជិក',
  ],
  nameEn: [
    'name_en',
    'name (english)',
    'english name',
    'name english',
    'organisation (english)',
    'organization (english)',
    'organisation name (english)',
    'ឈ្មោះអង់គ្លេស',
    'ឈ្មោះអង្គការជាភាសាអង់គ្លេស',
    'ឈ្មោះឡាតាំង',
  ],
  nameKm: [
    'name_km',
    'name (khmer)',
    'khmer name',
    'name khmer',
    'organisation (khmer)',
    'organization (khmer)',
    'organisation name (khmer)',
    'ឈ្មោះខ្មែរ',
    'ឈ្មោះអង្គការជាភាសាខ្មែរ',
  ],
  shortName: ['short_name', 'acronym', 'abbreviation', 'abbr', 'អក្សរកាត់'],
  type: ['organisation type', 'organization type', 'kind', 'ប្រភេទអង្គការ'],
  status: ['member status', 'membership', 'membership status', 'ស្ថានភាពសមាជិក'],
  subSectors: ['sub_sectors', 'subsector', 'sub-sector', 'sector', 'sectors', 'thematic area', 'វិស័យ', 'ផ្នែក'],
  districts: [
    'district',
    'working area',
    'target area',
    'location',
    'geographic area',
    'តំបន់',
    'តំបន់គោលដៅ',
    'ទីតាំង',
    'ស្រុក/ក្រុង',
  ],
  joined: [
    'joined',
    'date joined',
    'joining date',
    'since',
    'date of membership',
    'កាលបរិច្ឆេទចូលជាសមាជិក',
    'ថ្ងៃចូលជាសមាជិក',
  ],
};

export const alsoPerson: Readonly<Record<PersonColumn, readonly string[]>> = {
  contactId: ['contact_id', 'contactid'],
  name: [
    'contact_name',
    'contact name',
    'contact person',
    'focal person',
    'full name',
    'person',
    'representative',
    'អ្នកតំណាង',
    'តំណាង',
    'ឈ្មោះតំណាង',
    'គោត្តនាម និងនាម',
  ],
  honorific: ['honorific', 'salutation', 'mr/ms', 'prefix', 'គោរមងារ/ងារ', 'ងារ'],
  title: ['title', 'position', 'job title', 'office', 'មុខតំណែង', 'មុខងារ'],
  role: ['role', 'contact role'],
  lang: ['lang', 'language of mails', 'preferred language'],
  email: ['e mail', 'email', 'email address', 'e-mail address', 'mail', 'អាសយដ្ឋានអ៊ីមែល', 'អ៊ីម៉ែល'],
  phone: [
    'telephone',
    'tel',
    'mobile',
    'phone number',
    'cell',
    'contact number',
    'ទូរសព្ទ',
    'ទូរស័ព្ទ',
    'លេខទូរស័ព្ទ',
    'លេខ',
  ],
  telegram: [
    'telegram',
    'telegram username',
    'telegram account',
    'telegram id',
    'តេឡេក្រាម',
    'តេលេក្រាម',
    'ឈ្មោះតេលេក្រាម',
  ],
  reachedBy: ['reached_by', 'channel', 'contact by', 'មធ្យោបាយទំនាក់ទំនង'],
  sex: ['gender', 'm/f', 'f/m', 'male/female', 'female/male', 'ភេទ (ប/ស)'],
};

/** Who the people of a list are called, by their role. */
export const people: readonly { readonly role: ContactRole; readonly said: readonly string[] }[] = [
  { role: 'focalPoint', said: ['focal point', 'focal person', 'អ្នកទំនាក់ទំនង', 'អ្នកសម្របសម្រួល'] },
  { role: 'alternate', said: ['alternate', 'alternative focal point', 'deputy', 'អ្នកជំនួស'] },
  {
    role: 'head',
    said: [
      'head',
      'director',
      'executive director',
      'head of the organisation',
      'នាយក',
      'ប្រធាន',
      'ប្រធានអង្គការ',
      'នាយកប្រតិបត្តិ',
    ],
  },
];
