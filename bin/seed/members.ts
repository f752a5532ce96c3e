import type { ContactFields, MemberStatus, Organisation } from '../../functions/membership/rules/events.ts';

/** A fictional person. Without `reachedBy` by e-mail; `left` were here for the earlier quarters. */
export interface DemoContact extends Pick<ContactFields, 'honorific' | 'title'> {
  readonly name: string;
  readonly role?: ContactFields['role'];
  readonly lang: ContactFields['lang'];
  /** Local part at the organisation's domain; `null` for people without e-mail. */
  readonly email?: string | null;
  readonly reachedBy?: ContactFields['reachedBy'];
  readonly left?: boolean;
}

export interface DemoMember {
  readonly en?: string;
  readonly km?: string;
  readonly shortName?: string;
  readonly type: Organisation['type'];
  readonly subSectors: readonly string[];
  readonly districts: readonly string[];
  readonly status: MemberStatus;
  readonly contacts: readonly DemoContact[];
}

const everywhere = ['02'];

/**
 * Twenty-four organisations that do not exist. All people are called Demo, all addresses are reserved,
 * no number can be dialled. Planted for the pages to show: the last but one is number 17 in another
 * spelling, number 18 has one long Khmer name, number 13 a focal point who left, and the alternate of
 * number 14 an address that bounces.
 */
export const demoMembers: readonly DemoMember[] = [
  {
    en: 'Sangkae Reading Bridge',
    km: 'ស្ពានអំណានសង្កែ',
    shortName: 'SRB',
    type: 'localNgo',
    subSectors: ['primary', 'literacy'],
    districts: ['0203', '0208'],
    status: 'active',
    contacts: [
      { name: 'ដេម៉ូ បុប្ផា', honorific: 'អ្នកគ្រូ', lang: 'km' },
      { name: 'Demo Rotha', role: 'head', lang: 'both', email: 'director' },
    ],
  },
  {
    en: 'Lotus Steps Preschools',
    km: 'មត្តេយ្យសិក្សាជំហានផ្កាឈូក',
    type: 'localNgo',
    subSectors: ['ecce'],
    districts: ['0201', '0206'],
    status: 'active',
    contacts: [{ name: 'ដេម៉ូ ដារ៉ា', honorific: 'លោកគ្រូ', lang: 'km' }],
  },
  {
    en: 'Rice Bowl Teachers’ Circle',
    km: 'ក្រុមគ្រូបង្រៀនជង្រុកស្រូវ',
    type: 'localNgo',
    subSectors: ['teachers'],
    districts: ['0202', '0204'],
    status: 'active',
    contacts: [{ name: 'ដេម៉ូ សុភា', honorific: 'អ្នកគ្រូ', lang: 'km' }],
  },
  {
    en: 'Open Gate Inclusion Group',
    km: 'ក្រុមទ្វារចំហដើម្បីបរិយាប័ន្ន',
    type: 'opd',
    subSectors: ['disability'],
    districts: everywhere,
    status: 'active',
    contacts: [{ name: 'Demo Vibol', honorific: 'លោក', lang: 'both', reachedBy: 'telegram' }],
  },
  {
    en: 'River Signs Deaf Association',
    km: 'សមាគមមនុស្សថ្លង់សញ្ញាទន្លេ',
    type: 'opd',
    subSectors: ['disability'],
    districts: ['0203', '0205'],
    status: 'active',
    contacts: [{ name: 'ដេម៉ូ លក្ខិណា', honorific: 'អ្នកនាង', lang: 'km' }],
  },
  {
    en: 'Cardamom Hills Schools',
    km: 'សាលារៀនភ្នំក្រវាញ',
    type: 'localNgo',
    subSectors: ['primary', 'infrastructure'],
    districts: ['0209', '0214'],
    status: 'active',
    contacts: [{ name: 'ដេម៉ូ ឫទ្ធី', honorific: 'លោក', lang: 'km', reachedBy: 'telegram' }],
  },
  {
    en: 'Border Children Learning Fund',
    km: 'មូលនិធិសិក្សាកុមារតំបន់ព្រំដែន',
    type: 'localNgo',
    subSectors: ['emergencies'],
    districts: ['0210', '0211', '0212'],
    status: 'active',
    contacts: [{ name: 'Demo Channary', honorific: 'លោកស្រី', lang: 'both' }],
  },
  {
    en: 'Second Chance Learning Centres',
    km: 'មជ្ឈមណ្ឌលសិក្សាឱកាសទីពីរ',
    type: 'localNgo',
    subSectors: ['nfe'],
    districts: ['0203', '0207'],
    status: 'active',
    contacts: [{ name: 'ដេម៉ូ ពិសិដ្ឋ', honorific: 'លោក', lang: 'km' }],
  },
  {
    en: 'Floating Classroom Project',
    km: 'គម្រោងថ្នាក់រៀនបណ្តែតទឹក',
    type: 'community',
    subSectors: ['primary', 'ecce'],
    districts: ['0205'],
    status: 'dormant',
    contacts: [{ name: 'ដេម៉ូ ម៉ាលី', honorific: 'អ្នកគ្រូ', lang: 'km', email: null, reachedBy: 'call' }],
  },
  {
    en: 'Young Makers TVET',
    km: 'មជ្ឈមណ្ឌលវិជ្ជាជីវៈយុវជនច្នៃប្រឌិត',
    type: 'localNgo',
    subSectors: ['secondary', 'tvet'],
    districts: ['0203', '0208'],
    status: 'active',
    contacts: [{ name: 'Demo Kosal', honorific: 'លោក', lang: 'both' }],
  },
  {
    en: 'Northwest School Reform Lab',
    km: 'មន្ទីរពិសោធន៍កំណែទម្រង់សាលារៀនភាគពាយ័ព្យ',
    type: 'internationalNgo',
    subSectors: ['schoolReform'],
    districts: ['0202', '0203', '0206'],
    status: 'active',
    contacts: [{ name: 'Demo Anna', honorific: 'Ms', lang: 'en' }],
  },
  {
    en: 'Peace & Memory Education Desk',
    km: 'ការិយាល័យអប់រំសន្តិភាព និងការចងចាំ',
    type: 'internationalNgo',
    subSectors: ['peace'],
    districts: ['0203'],
    status: 'active',
    contacts: [{ name: 'Demo Jonas', honorific: 'Mr', lang: 'en' }],
  },
  {
    en: 'Banyan Girls’ Scholarship',
    km: 'អាហារូបករណ៍កុមារីដើមជ្រៃ',
    type: 'localNgo',
    subSectors: ['secondary'],
    districts: ['0204', '0213'],
    status: 'active',
    contacts: [
      { name: 'Demo Sreymom', honorific: 'លោកស្រី', lang: 'both', left: true },
      { name: 'ដេម៉ូ គន្ធា', honorific: 'អ្នកនាង', role: 'alternate', lang: 'km', email: 'office' },
    ],
  },
  {
    en: 'Healthy School Meals',
    km: 'អាហារសាលារៀនប្រកបដោយសុខភាព',
    shortName: 'HSM',
    type: 'internationalNgo',
    subSectors: ['health'],
    districts: ['0206', '0213'],
    status: 'active',
    contacts: [
      { name: 'Demo Thida', honorific: 'Ms', lang: 'both' },
      { name: 'Demo Samnang', role: 'alternate', lang: 'both', email: 'bounce.samnang' },
    ],
  },
  {
    en: 'Tonle Library Boats',
    km: 'ទូកបណ្ណាល័យទន្លេ',
    type: 'community',
    subSectors: ['nfe', 'literacy'],
    districts: ['0205', '0208'],
    status: 'dormant',
    contacts: [{ name: 'ដេម៉ូ សម្បត្តិ', honorific: 'លោកគ្រូ', lang: 'km', email: null, reachedBy: 'telegram' }],
  },
  {
    en: 'Circus of Learning Arts',
    km: 'សៀកសិល្បៈសិក្សា',
    type: 'localNgo',
    subSectors: ['arts', 'nfe'],
    districts: ['0203'],
    status: 'active',
    contacts: [{ name: 'Demo Nita', honorific: 'Ms', lang: 'both' }],
  },
  {
    en: 'Migrant Families Study Net',
    km: 'បណ្តាញសិក្សាគ្រួសារចំណាកស្រុក',
    type: 'localNgo',
    subSectors: ['outOfSchool'],
    districts: ['0210', '0212'],
    status: 'active',
    contacts: [{ name: 'ដេម៉ូ ហេង', honorific: 'លោក', lang: 'km' }],
  },
  {
    km: 'សហព័ន្ធមាតាបិតា និងអាណាព្យាបាលសិស្សតាមភូមិ ដើម្បីអភិបាលកិច្ចសាលារៀន ក្នុងស្រុកថ្មគោល និងស្រុករុក្ខគិរី ខេត្តបាត់ដំបង',
    type: 'community',
    subSectors: ['governance'],
    districts: ['0202', '0214'],
    status: 'active',
    contacts: [{ name: 'ដេម៉ូ រ៉ន', honorific: 'លោកស្រី', lang: 'km', email: null, reachedBy: 'call' }],
  },
  {
    en: 'Provincial Education Office (Demo)',
    km: 'មន្ទីរអប់រំ យុវជន និងកីឡាខេត្ត (សាកល្បង)',
    shortName: 'POE',
    type: 'government',
    subSectors: ['coordination'],
    districts: everywhere,
    status: 'observer',
    contacts: [
      {
        name: 'ដេម៉ូ សារុន',
        honorific: 'ឯកឧត្តម',
        title: 'ប្រធានមន្ទីរ',
        lang: 'km',
        reachedBy: 'letter',
      },
    ],
  },
  {
    en: 'District Education Office Samlout (Demo)',
    km: 'ការិយាល័យអប់រំ យុវជន និងកីឡាស្រុកសំឡូត (សាកល្បង)',
    shortName: 'DOE Samlout',
    type: 'government',
    subSectors: ['coordination'],
    districts: ['0209'],
    status: 'observer',
    contacts: [
      {
        name: 'ដេម៉ូ ផល្លា',
        honorific: 'លោកស្រី',
        title: 'ប្រធានការិយាល័យ',
        lang: 'km',
        email: null,
        reachedBy: 'letter',
      },
    ],
  },
  {
    en: 'Battambang Demo University, Education Faculty',
    km: 'សាកលវិទ្យាល័យសាកល្បងបាត់ដំបង មហាវិទ្យាល័យអប់រំ',
    shortName: 'BDU',
    type: 'university',
    subSectors: ['research', 'higher'],
    districts: ['0203'],
    status: 'active',
    contacts: [{ name: 'Demo Ratha', honorific: 'លោក', lang: 'both' }],
  },
  {
    en: 'Digital Classrooms Demo',
    km: 'ថ្នាក់រៀនឌីជីថល (សាកល្បង)',
    type: 'internationalNgo',
    subSectors: ['digital'],
    districts: ['0203', '0204'],
    status: 'left',
    contacts: [{ name: 'Demo Mark', honorific: 'Mr', lang: 'en' }],
  },
  {
    en: 'Migrant Family Study Network',
    km: 'បណ្ដាញសិក្សាគ្រួសារចំណាកស្រុក',
    type: 'localNgo',
    subSectors: ['outOfSchool'],
    districts: ['0210', '0212'],
    status: 'pending',
    contacts: [{ name: 'Demo Davy', lang: 'both' }],
  },
  {
    en: 'National Education Coalition (Demo)',
    km: 'សម្ព័ន្ធអប់រំជាតិ (សាកល្បង)',
    shortName: 'NEC',
    type: 'network',
    subSectors: ['coordination'],
    districts: ['00'],
    status: 'observer',
    contacts: [
      { name: 'Demo Chenda', honorific: 'Ms', lang: 'both' },
      { name: 'Demo Lina', honorific: 'Ms', role: 'alternate', lang: 'en', email: 'lina' },
    ],
  },
];
