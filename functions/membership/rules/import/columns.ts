import { searchKey } from '../../../i18n/khmer.ts';
import type { Text } from '../../../i18n/say.ts';
import type { ContactRole } from '../events.ts';
import { madeOnce } from '../made-once.ts';

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
const alsoOrganisation: Readonly<Record<OrganisationColumn, readonly string[]>> = {
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

const alsoPerson: Readonly<Record<PersonColumn, readonly string[]>> = {
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
};

const people: readonly { readonly role: ContactRole; readonly said: readonly string[] }[] = [
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

/** Headings are compared by letters and digits alone: `E-mail`, `e mail` and `EMAIL` are one. */
export function headingKey(text: string): string {
  return searchKey(text).replace(/[^\p{L}\p{M}\p{Nd}]/gu, '');
}

const known = madeOnce(knownHeadings);

function knownHeadings(): ReadonlyMap<string, Column> {
  const map = new Map<string, Column>();
  const add = (heading: string, column: Column) => {
    const key = headingKey(heading);
    if (key !== '' && !map.has(key)) map.set(key, column);
  };
  const personHeadings = Object.entries(personColumns).map(([column, { en, km }]) => {
    const name = column as PersonColumn;
    return { name, said: [en, km, name, ...alsoPerson[name]] };
  });
  for (const [column, { en, km }] of Object.entries(organisationColumns)) {
    const name = column as OrganisationColumn;
    for (const heading of [en, km, name, ...alsoOrganisation[name]]) {
      add(heading, { of: 'organisation', column: name });
    }
  }
  for (const { name, said } of personHeadings) {
    for (const heading of said) add(heading, { of: 'person', person: '', column: name });
  }
  for (const { role, said } of people) {
    for (const who of said) {
      add(who, { of: 'person', person: role, column: 'name', role });
      for (const { name, said: what } of personHeadings) {
        for (const heading of ['name', 'ឈ្មោះ', ...what]) {
          const column = heading === 'name' || heading === 'ឈ្មោះ' ? 'name' : name;
          for (const both of [`${who} ${heading}`, `${heading} ${who}`]) {
            add(both, { of: 'person', person: role, column, role });
          }
        }
      }
    }
  }
  return map;
}

/**
 * Where a heading leads; `undefined` for one that no list was seen with. A heading in two languages, divided by
 * a line break, a slash, a dash or brackets, leads where its first known half does.
 */
export function columnOf(heading: string): Column | undefined {
  const halves = heading.split(/[\n/|()[\]（）]|\s[-–—]\s/).filter((half) => half.trim() !== '');
  for (const said of [heading, ...(halves.length > 1 ? halves : [])]) {
    const column = columnOfOne(said);
    if (column) return column;
  }
  return undefined;
}

function columnOfOne(heading: string): Column | undefined {
  const key = headingKey(heading);
  const found = known().get(key);
  if (found) return found;
  // `Contact 2 e-mail`, `E-mail 2`: a second person in the same row.
  const numbered = /^(.*?)(\d)(.*)$/.exec(key);
  if (!numbered) return undefined;
  const [, before = '', number = '', after = ''] = numbered;
  const stem = `${before}${after}`;
  const column = known().get(stem) ?? known().get(stem.replace(/^(contact|អ្នកទំនាក់ទំនង)/, ''));
  if (column?.of === 'person')
    return { ...column, person: `${column.person}${number === '1' ? '' : number}` };
  const named = stem.startsWith('contact') && column?.of === 'organisation' && column.column === 'name';
  return named ? { of: 'person', person: number === '1' ? '' : number, column: 'name' } : undefined;
}

/** The line of headings among the first lines of a file: the first that names an organisation and more. */
export function headingsOf(
  rows: readonly (readonly string[])[],
): { readonly line: number; readonly columns: readonly (Column | undefined)[] } | undefined {
  for (const [line, row] of rows.slice(0, 10).entries()) {
    const columns = namesSaidTwice(row, row.map(columnOf));
    const found = columns.filter((column) => column !== undefined);
    if (
      found.length >= Math.min(2, row.filter((cell) => cell.trim() !== '').length) &&
      found.some(namesMember)
    ) {
      return { line, columns: withoutRepeats(columns) };
    }
  }
  return undefined;
}

const KHMER = /\p{Script=Khmer}/u;
const ORGANISATION_IN_KHMER = /អង្គការ|ស្ថាប័ន|អង្គភាព/u;
const isPlain = (heading: string) => ['name', 'ឈ្មោះ'].includes(headingKey(heading));

/**
 * Two columns seem to hold the organisation's name. `Organisation, ឈ្មោះអង្គការ` are its two languages. Of others
 * the plain 'Name' is the person's (`Organisation, Name` and `Name, Organisation`), else the second, unless another
 * heading names the person.
 */
function namesSaidTwice(
  row: readonly string[],
  columns: readonly (Column | undefined)[],
): (Column | undefined)[] {
  const heading = (index: number) => row[index] ?? '';
  const names = [...columns.keys()].filter((index) => {
    const column = columns[index];
    return column?.of === 'organisation' && column.column === 'name';
  });
  const inLatin = names.find((index) => !KHMER.test(heading(index)) && !isPlain(heading(index)));
  const inKhmer =
    inLatin === undefined ? undefined : names.find((index) => ORGANISATION_IN_KHMER.test(heading(index)));
  const own = inLatin ?? names.find((index) => !isPlain(heading(index))) ?? names[0];
  const hasPerson = columns.some((column) => column?.of === 'person' && column.column === 'name');
  return columns.map((column, index) => {
    if (index === inKhmer) return { of: 'organisation', column: 'nameKm' };
    if (index === own || !names.includes(index)) return column;
    return hasPerson ? undefined : { of: 'person', person: '', column: 'name' };
  });
}

function namesMember(column: Column): boolean {
  return column.of === 'organisation' && ['name', 'nameEn', 'nameKm', 'memberId'].includes(column.column);
}

/** A heading that is there twice counts once: the first. */
function withoutRepeats(columns: readonly (Column | undefined)[]): (Column | undefined)[] {
  const seen = new Set<string>();
  return columns.map((column) => {
    if (!column) return undefined;
    const key = column.of === 'person' ? `${column.person}.${column.column}` : column.column;
    if (seen.has(`${column.of} ${key}`)) return undefined;
    seen.add(`${column.of} ${key}`);
    return column;
  });
}
