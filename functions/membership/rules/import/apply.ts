import { searchKey } from '../../../i18n/khmer.ts';
import { sameAddress } from '../../../platform/address.ts';
import { known } from '../../../platform/personal.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  addContact,
  changeStatus,
  fieldsOf,
  registerMember,
  reviseContact,
  reviseMember,
} from '../decide.ts';
import { derivedId } from '../derived-id.ts';
import type { ContactFields, MemberEvent, Organisation } from '../events.ts';
import type { Contact, Member } from '../member.ts';
import { CellProblem } from './cells.ts';
import type { Entry, EntryPerson, RowProblem } from './entries.ts';
import { importTexts as texts } from './texts.ts';

/** A person as an entry leaves them stored. */
export interface StoredPerson {
  readonly row: number;
  readonly fields: ContactFields;
  readonly is: 'added' | 'changed' | 'unchanged';
}

/**
 * What an entry of an import does to a member as it now is; nothing where it already says the same. People
 * the rules refuse are left out, each with its reason. Empty cells change nothing.
 */
export function entryEvents(
  member: Member,
  entry: Entry,
  importId: string,
): {
  readonly events: readonly MemberEvent[];
  readonly problems: readonly RowProblem[];
  readonly stored: readonly StoredPerson[];
} {
  const isNew = member.status === 'unknown';
  const problems: RowProblem[] = [];
  const stored: StoredPerson[] = [];
  const people = entry.people.flatMap((person, index): MemberEvent[] => {
    try {
      const { events, left } = personEvents(
        isNew ? { ...member, status: 'active' } : member,
        person,
        importId,
        index,
      );
      stored.push({ row: person.row, ...left });
      return events;
    } catch (error) {
      problems.push({ row: person.row, ...reasonOf(error) });
      return [];
    }
  });
  const organisation = organisationOf(member, entry);
  const own = isNew
    ? registerMember(member, {
        organisation,
        status: entry.status ?? 'active',
        contacts: [],
        import: importId,
      })
    : [...reviseMember(member, organisation), ...(entry.status ? changeStatus(member, entry.status) : [])];
  return { events: [...own, ...people], problems, stored };
}

function organisationOf(member: Member, { organisation }: Entry): Organisation {
  const stored = member.organisation;
  const name = { ...stored.name, ...organisation.name };
  return { ...stored, ...organisation, name };
}

function personEvents(
  member: Member,
  person: EntryPerson,
  importId: string,
  index: number,
): { readonly events: MemberEvent[]; readonly left: Omit<StoredPerson, 'row'> } {
  const there = sameContact(member, person);
  if (there) {
    const fields = { ...fieldsOf(there), ...person.fields, ...keptAddress(there, person) };
    const events = reviseContact(member, there.id, fields);
    return { events, left: { fields, is: events.length > 0 ? 'changed' : 'unchanged' } };
  }
  const first = index === 0 && member.contacts.every((contact) => contact.left);
  const fields = completed(person.fields, first);
  const events = addContact(member, derivedId(importId, `${person.row}.${person.place}`), fields);
  return { events, left: { fields, is: 'added' } };
}

/** An address that differs in case alone is not another one. */
function keptAddress({ email }: Contact, { fields }: EntryPerson): Pick<ContactFields, 'email'> {
  return email && sameAddress(known(fields.email), email) ? { email } : {};
}

/** Who of the people present is meant: by ID, else by name and address, by name, by address alone. */
function sameContact(member: Member, { contactId, fields }: EntryPerson): Contact | undefined {
  const present = member.contacts.filter((contact) => !contact.left && !contact.forgotten);
  const own = present.find(({ id }) => id === contactId);
  if (own || contactId) return own;
  const email = known(fields.email);
  const name = searchKey(known(fields.name) ?? '');
  const hasName = (contact: Contact) => name !== '' && searchKey(contact.name) === name;
  const hasAddress = (contact: Contact) => sameAddress(contact.email, email);
  return (
    present.find((contact) => hasName(contact) && hasAddress(contact)) ??
    present.find(hasName) ??
    present.find(hasAddress)
  );
}

/** A new person with what a list need not say. */
function completed(fields: Partial<ContactFields>, first: boolean): ContactFields {
  const { name, email, phone, telegram } = fields;
  const reachedBy =
    fields.reachedBy ??
    (known(email) ? 'email' : known(phone) ? 'call' : known(telegram) ? 'telegram' : undefined);
  if (!name || !reachedBy) {
    throw new CellProblem(name ? texts.noWayToReach : texts.noPersonName, { name: known(name) ?? '' });
  }
  const role = fields.role ?? (first ? 'focalPoint' : 'alternate');
  return { ...fields, name, role, lang: fields.lang ?? 'both', reachedBy };
}

function reasonOf(error: unknown): Omit<RowProblem, 'row'> {
  if (error instanceof CellProblem || error instanceof Refusal) {
    return { text: error.text, values: error.values };
  }
  throw error;
}
