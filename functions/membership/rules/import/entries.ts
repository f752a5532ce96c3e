import { withoutLineBreaks } from '../../../i18n/clean-text.ts';
import { searchKey } from '../../../i18n/khmer.ts';
import type { Text } from '../../../i18n/say.ts';
import { sameAddress } from '../../../platform/address.ts';
import { known } from '../../../platform/personal.ts';
import type { ContactFields, MemberStatus, Organisation } from '../events.ts';
import {
  CellProblem,
  readChannel,
  readDate,
  readDistricts,
  readEmail,
  readLang,
  readLine,
  readPhone,
  readRole,
  readSex,
  readStatus,
  readSubSectors,
  readTelegram,
  readType,
} from './cells.ts';
import { organisationColumns, personColumns } from './columns.ts';
import type { ImportRow } from './events.ts';
import { importTexts as texts } from './texts.ts';

/** Why a row is not used. `column` names the heading where the problem is in one cell. */
export interface RowProblem {
  readonly row: number;
  readonly column?: Text | undefined;
  readonly text: Text;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What the file says of one person; fields it does not name are not touched. */
export interface EntryPerson {
  /** Notes on cells that are not taken as they are. */
  readonly notes: readonly RowProblem[];
  /** A number that may be a slip: the organisation is taken only where a person says so. */
  readonly odd?: true;
  readonly row: number;
  readonly place: number;
  readonly contactId?: string | undefined;
  readonly fields: Partial<ContactFields>;
}

/** Everything the file says of one organisation, from one row or several. */
export interface Entry {
  readonly rows: readonly number[];
  readonly memberId?: string | undefined;
  readonly organisation: Partial<Organisation>;
  readonly status?: MemberStatus | undefined;
  readonly people: readonly EntryPerson[];
}

interface Reading {
  readonly row: number;
  readonly memberId: string | undefined;
  readonly organisation: Partial<Organisation>;
  readonly status: MemberStatus | undefined;
  readonly people: readonly EntryPerson[];
}

/**
 * Rows as organisations: rows with the same ID or the same name (in any Khmer spelling) are one, and a
 * row without a name belongs to the one above it. A row with a problem is left out with its reason.
 */
export function readEntries(
  rows: readonly ImportRow[],
  dayFirst: boolean,
): { readonly entries: readonly Entry[]; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const groups: Reading[][] = [];
  const byKey = new Map<string, Reading[]>();
  let above: Reading[] | undefined;
  for (const row of rows) {
    const reading = readRow(row, dayFirst, problems);
    const keys = keysOf(row);
    const group = keys.length === 0 ? above : keys.map((key) => byKey.get(key)).find((one) => one);
    if (keys.length === 0 && !above) {
      if (reading) problems.push({ row: row.row, text: texts.noOrganisation, values: {} });
      continue;
    }
    const own = group ?? [];
    if (!group) groups.push(own);
    for (const key of keys) byKey.set(key, own);
    above = own;
    if (reading) own.push(reading);
  }
  const entries = groups.flatMap((group) => {
    const merged = group.length === 0 ? undefined : merge(group);
    if (!merged) return [];
    if ('problem' in merged) {
      problems.push(...group.map(({ row }) => ({ ...merged.problem, row })));
      return [];
    }
    return [merged];
  });
  return { entries, problems: problems.sort((a, b) => a.row - b.row) };
}

/** What rows are the same organisation by: its ID, or its names. */
function keysOf({ organisation }: ImportRow): string[] {
  const { memberId, name, nameEn, nameKm } = organisation;
  if (memberId) return [`id ${memberId}`];
  const { en, km } = namesOf(name, nameEn, nameKm);
  return [en, km].flatMap((one) => (one ? [`name ${searchKey(one)}`] : []));
}

function readRow(row: ImportRow, dayFirst: boolean, problems: RowProblem[]): Reading | undefined {
  const found: RowProblem[] = (row.tooLong ?? []).map((column) => ({
    row: row.row,
    column: { en: column, km: column },
    text: texts.cellMuchTooLong,
    values: {},
  }));
  const read = <T>(column: Text, value: string | undefined, reader: (value: string) => T): T | undefined => {
    if (!value) return undefined;
    try {
      return reader(value);
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      found.push({ row: row.row, column, text: error.text, values: error.values });
      return undefined;
    }
  };
  const cells = row.organisation;
  const columns = organisationColumns;
  const name = namesOf(
    read(columns.name, cells.name, (value) => value),
    read(columns.nameEn, cells.nameEn, readLine),
    read(columns.nameKm, cells.nameKm, readLine),
  );
  for (const one of [name.en, name.km]) read(columns.name, one, readLine);
  const organisation = defined<Partial<Organisation>>({
    name: name.en || name.km ? name : undefined,
    shortName: read(columns.shortName, cells.shortName, readLine),
    type: read(columns.type, cells.type, readType),
    subSectors: read(columns.subSectors, cells.subSectors, readSubSectors),
    districts: read(columns.districts, cells.districts, readDistricts),
    joined: read(columns.joined, cells.joined, (value) => readDate(value, dayFirst)),
  });
  const status = read(columns.status, cells.status, readStatus);
  const people = row.people.flatMap((person, place): EntryPerson[] => {
    const phone = read(personColumns.phone, known(person.phone), readPhone);
    const notes = phone?.note ? [{ row: row.row, column: personColumns.phone, ...phone.note }] : [];
    const fields = defined<Partial<ContactFields>>({
      name: read(personColumns.name, known(person.name), readLine),
      honorific: read(personColumns.honorific, person.honorific, readLine),
      title: read(personColumns.title, person.title, readLine),
      role: read(personColumns.role, person.role, readRole),
      lang: read(personColumns.lang, person.lang, readLang),
      email: read(personColumns.email, known(person.email), readEmail),
      phone: phone?.value,
      telegram: read(personColumns.telegram, known(person.telegram), readTelegram),
      reachedBy: read(personColumns.reachedBy, person.reachedBy, readChannel),
      sex: read(personColumns.sex, known(person.sex), readSex),
    });
    const { contactId } = person;
    if (!contactId && !fields.name && !fields.email && !fields.phone && !fields.telegram) return [];
    if (!contactId && !fields.name) found.push({ row: row.row, text: texts.noPersonName, values: {} });
    return [{ row: row.row, place, contactId, fields, notes, ...(phone?.odd ? { odd: true } : {}) }];
  });
  problems.push(...found);
  return found.length > 0
    ? undefined
    : { row: row.row, memberId: cells.memberId, organisation, status, people };
}

/** Several rows about one organisation, which must say the same of it. */
function merge(group: readonly Reading[]): Entry | { problem: Omit<RowProblem, 'row'> } {
  const rows = group.map(({ row }) => row);
  const organisation: Record<string, unknown> = {};
  for (const reading of group) {
    for (const [field, value] of Object.entries(reading.organisation)) {
      const before = organisation[field];
      if (field === 'name') {
        const names = value as Organisation['name'];
        const earlier = (before ?? {}) as Organisation['name'];
        if (differs(earlier.en, names.en) || differs(earlier.km, names.km)) {
          return disagreement(organisationColumns.name, rows);
        }
        organisation.name = { ...names, ...earlier };
      } else if (before !== undefined && JSON.stringify(before) !== JSON.stringify(value)) {
        return disagreement(Object.entries(organisationColumns).find(([name]) => name === field)?.[1], rows);
      } else organisation[field] = value;
    }
  }
  const statuses = [...new Set(group.flatMap(({ status }) => status ?? []))];
  if (statuses.length > 1) return disagreement(organisationColumns.status, rows);
  return {
    rows,
    memberId: group.find(({ memberId }) => memberId)?.memberId,
    organisation: organisation as Partial<Organisation>,
    status: statuses[0],
    people: onePersonOnce(group.flatMap(({ people }) => people)),
  };
}

/**
 * People of one organisation, each once: the same name with the same address (compared without case), or with
 * one of the two addresses left out, is one person. The first row counts, the others fill its gaps. An
 * address that two names share is an office's, and two people's.
 */
function onePersonOnce(people: readonly EntryPerson[]): EntryPerson[] {
  const kept: EntryPerson[] = [];
  /** Places of those kept, by what they may be the same person by: lists have thousands of rows. */
  const places = new Map<string, number[]>();
  for (const person of people) {
    const key = personKey(person);
    const alike = (key === undefined ? undefined : places.get(key)) ?? [];
    const at = alike.find((place) => kept[place] && isSamePerson(kept[place], person));
    const there = at === undefined ? undefined : kept[at];
    if (at === undefined || !there) {
      if (key !== undefined) places.set(key, alike);
      alike.push(kept.length);
      kept.push(person);
      continue;
    }
    const note = {
      row: person.row,
      text: texts.onePerson,
      values: { name: known(person.fields.name) ?? '' },
    };
    kept[at] = {
      ...there,
      fields: { ...person.fields, ...there.fields },
      notes: [...there.notes, ...person.notes, note],
      ...(there.odd || person.odd ? { odd: true } : {}),
    };
  }
  return kept;
}

/** The ID, else the name in any spelling; nothing for nobody. */
function personKey({ contactId, fields }: EntryPerson): string | undefined {
  const name = known(fields.name);
  if (contactId) return `id ${contactId}`;
  return name ? `name ${searchKey(name)}` : undefined;
}

/** Of two people with one {@link personKey}: those with an ID are one, the others where no address says otherwise. */
function isSamePerson(a: EntryPerson, b: EntryPerson): boolean {
  if (a.contactId) return true;
  const [email, address] = [known(a.fields.email), known(b.fields.email)];
  return !email || !address || sameAddress(email, address);
}

function disagreement(
  column: Text = organisationColumns.name,
  rows: readonly number[],
): { problem: Omit<RowProblem, 'row'> } {
  return { problem: { column, text: texts.disagree, values: { rows: rows.join(', ') } } };
}

/** Names that are spelt differently but read the same do not differ; the first is kept. */
function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && searchKey(a) !== searchKey(b);
}

/** English and Khmer name from one column or two; `Name / ឈ្មោះ` in one cell is divided. */
function namesOf(
  name: string | undefined,
  en: string | undefined,
  km: string | undefined,
): { en?: string; km?: string } {
  const split = name ? splitName(name) : {};
  return defined({ en: en ?? split.en, km: km ?? split.km });
}

const KHMER = /\p{Script=Khmer}/u;

function splitName(name: string): { en?: string; km?: string } {
  const line = withoutLineBreaks(name);
  if (!KHMER.test(name)) return { en: line };
  if (!/\p{Script=Latin}/u.test(name)) return { km: line };
  const parts = name
    .split(/\n|\s[/|–-]\s|\/|[()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const khmer = parts.filter((part) => KHMER.test(part));
  const latin = parts.filter((part) => !KHMER.test(part));
  const [ownKm, ownEn] = [khmer[0], latin[0]];
  return khmer.length === 1 && latin.length === 1 && ownKm && ownEn ? { en: ownEn, km: ownKm } : { km: line };
}

function defined<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
