import { searchKey } from '../../../i18n/khmer.ts';
import { madeOnce } from '../made-once.ts';
import {
  alsoOrganisation,
  alsoPerson,
  type Column,
  type OrganisationColumn,
  organisationColumns,
  type PersonColumn,
  people,
  personColumns,
} from './columns.ts';

/** Headings are compared by letters and digits alone: `E-mail`, `e mail` and `EMAIL` are one. */
function headingKey(text: string): string {
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
function columnOf(heading: string): Column | undefined {
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
