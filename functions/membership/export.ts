import { type Lang, say } from '../i18n/say.ts';
import { csvLine } from './rules/csv-cell.ts';
import { placeName } from './rules/districts.ts';
import { organisationColumns, type PersonColumn, personColumns } from './rules/import/columns.ts';
import type { Contact, Member } from './rules/member.ts';
import { subSectorName } from './rules/sub-sectors.ts';
import { channelWords, langWords, roleWords, sexWords, statusWords, typeWords } from './words.ts';

const { name: _, memberId, ...ofOrganisation } = organisationColumns;
const { contactId, ...ofPerson } = personColumns;

/** Columns that are for the network's own staff: how people can be reached, and what they said of themselves. */
const PRIVATE: ReadonlySet<string> = new Set(['email', 'phone', 'telegram', 'sex'] satisfies PersonColumn[]);

/**
 * Members and their present people as a file that Excel opens (UTF-8 with byte order mark, one row per
 * contact) and that imports again without changing anything. People who left are not in it; `ways` says
 * whether addresses, numbers and sex are.
 */
export function exportMembers(
  members: readonly { readonly id: string; readonly member: Member }[],
  lang: Lang,
  { ways }: { readonly ways: boolean },
): string {
  const columns = personColumnsShown(ways);
  const headings = [
    ...Object.values(ofOrganisation),
    ...columns.map((column) => ofPerson[column]),
    memberId,
    contactId,
  ].map((heading) => say(lang, heading));
  const rows = members.flatMap(({ id, member }) => {
    const present = member.contacts.filter((contact) => !contact.left && !contact.forgotten);
    const people = present.length > 0 ? present : [undefined];
    return people.map((contact) => [
      ...organisationCells(member, lang),
      ...personCells(contact, lang, columns),
      id,
      contact?.id ?? '',
    ]);
  });
  return `\ufeff${[headings, ...rows].map(csvLine).join('')}`;
}

function organisationCells({ organisation, status }: Member, lang: Lang): string[] {
  const { name, shortName, type, subSectors, districts, joined } = organisation;
  const cells: Record<keyof typeof ofOrganisation, string> = {
    nameEn: name.en ?? '',
    nameKm: name.km ?? '',
    shortName: shortName ?? '',
    type: say(lang, typeWords[type]),
    status: status === 'unknown' ? '' : say(lang, statusWords[status]),
    subSectors: subSectors.map((code) => subSectorName(lang, code)).join('; '),
    districts: districts.map((code) => placeName(lang, code)).join('; '),
    joined: joined ?? '',
  };
  return Object.keys(ofOrganisation).map((column) => cells[column as keyof typeof cells]);
}

type ShownColumn = Exclude<PersonColumn, 'contactId'>;

function personColumnsShown(ways: boolean): ShownColumn[] {
  const all = Object.keys(ofPerson) as ShownColumn[];
  return ways ? all : all.filter((column) => !PRIVATE.has(column));
}

function personCells(contact: Contact | undefined, lang: Lang, columns: readonly ShownColumn[]): string[] {
  const cells: Record<ShownColumn, string> = {
    name: contact?.name ?? '',
    honorific: contact?.honorific ?? '',
    title: contact?.title ?? '',
    role: contact ? say(lang, roleWords[contact.role]) : '',
    lang: contact ? say(lang, langWords[contact.lang]) : '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    telegram: contact?.telegram ?? '',
    reachedBy: contact ? say(lang, channelWords[contact.reachedBy]) : '',
    sex: contact?.sex ? say(lang, sexWords[contact.sex]) : '',
  };
  return columns.map((column) => cells[column]);
}
