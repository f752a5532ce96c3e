import { type Lang, say, type Text } from '../../i18n/say.ts';
import { known } from '../../platform/personal.ts';
import { channelWords, langWords, roleWords, sexWords, statusWords, typeWords } from '../words.ts';
import { fieldsOf } from './decide.ts';
import { placeName } from './districts.ts';
import type { ContactFields, MemberEvent, Organisation } from './events.ts';
import { organisationColumns, personColumns } from './import/columns.ts';
import type { Contact, Member } from './member.ts';
import { sexOf } from './sex.ts';
import { subSectorName } from './sub-sectors.ts';

/** One thing that an event changes, for pages: old and new in the reader's words; `-` is nothing. */
export interface Change {
  readonly what: Text;
  /** The person it is about, by name as typed. */
  readonly who?: string | undefined;
  readonly from?: ((lang: Lang) => string) | undefined;
  readonly to?: ((lang: Lang) => string) | undefined;
}

type Said = ((lang: Lang) => string) | undefined;

const typed = (value: string | undefined): Said => (value ? () => value : undefined);
const listed = (values: readonly string[] | undefined, name: (lang: Lang, code: string) => string): Said =>
  values && values.length > 0 ? (lang) => values.map((one) => name(lang, one)).join(', ') : undefined;

/** What an organisation's fields are called and what is in them. */
export function saidOfOrganisation(of: Organisation): { readonly what: Text; readonly value: Said }[] {
  const { nameEn, nameKm, shortName, type, subSectors, districts, joined } = organisationColumns;
  return [
    { what: nameKm, value: typed(of.name.km) },
    { what: nameEn, value: typed(of.name.en) },
    { what: shortName, value: typed(of.shortName) },
    { what: type, value: (lang) => say(lang, typeWords[of.type]) },
    { what: subSectors, value: listed(of.subSectors, subSectorName) },
    { what: districts, value: listed(of.districts, placeName) },
    { what: joined, value: typed(of.joined) },
  ];
}

/** The same of a person. */
export function saidOfPerson(of: ContactFields): { readonly what: Text; readonly value: Said }[] {
  const text = (value: ContactFields['name'] | undefined) =>
    typed(typeof value === 'string' ? value : undefined);
  const sex = sexOf(of.sex);
  return [
    { what: personColumns.name, value: text(of.name) },
    { what: personColumns.honorific, value: typed(of.honorific) },
    { what: personColumns.title, value: typed(of.title) },
    { what: personColumns.role, value: (lang) => say(lang, roleWords[of.role]) },
    { what: personColumns.lang, value: (lang) => say(lang, langWords[of.lang]) },
    { what: personColumns.email, value: text(of.email) },
    { what: personColumns.phone, value: text(of.phone) },
    { what: personColumns.telegram, value: typed(atName(known(of.telegram))) },
    { what: personColumns.reachedBy, value: (lang) => say(lang, channelWords[of.reachedBy]) },
    { what: personColumns.sex, value: sex && ((lang) => say(lang, sexWords[sex])) },
  ];
}

function atName(telegram: string | undefined): string | undefined {
  return telegram ? `@${telegram}` : undefined;
}

type Rows = readonly { readonly what: Text; readonly value: Said }[];

function differences(before: Rows, after: Rows, who?: string): Change[] {
  return after.flatMap(({ what, value }, index): Change[] => {
    const from = before[index]?.value;
    return from?.('en') === value?.('en') ? [] : [{ what, who, from, to: value }];
  });
}

/** What events would change of a member, field by field. */
export function changesOf(member: Member, events: readonly MemberEvent[]): Change[] {
  return events.flatMap((event): Change[] => {
    switch (event.type) {
      case 'MemberRevised':
        return differences(
          saidOfOrganisation(member.organisation),
          saidOfOrganisation(event.data.organisation),
        );
      case 'MemberStatusChanged': {
        const { status } = event.data;
        const { status: before } = member;
        return [
          {
            what: organisationColumns.status,
            from: before === 'unknown' ? undefined : (lang) => say(lang, statusWords[before]),
            to: (lang) => say(lang, statusWords[status]),
          },
        ];
      }
      case 'ContactRevised': {
        const contact = member.contacts.find(({ id }) => id === event.data.contact);
        return contact ? contactDifferences(contact, event.data.fields) : [];
      }
      case 'ContactAdded':
        return [{ what: personColumns.name, to: typed(nameOf(event.data.fields)) }];
      default:
        return [];
    }
  });
}

function contactDifferences(contact: Contact, fields: ContactFields): Change[] {
  return differences(saidOfPerson(fieldsOf(contact)), saidOfPerson(fields), contact.name);
}

function nameOf({ name }: ContactFields): string | undefined {
  return typeof name === 'string' ? name : undefined;
}
