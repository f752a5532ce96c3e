import { mailAddress, sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import { type SwitchChoice, toSwitch } from '../../platform/planned-mail.ts';
import { sameAsStored } from '../../platform/same.ts';
import type { ContactFields, MemberEvent, MemberStatus, Organisation } from './events.ts';
import type { Contact, Member } from './member.ts';
import {
  AddressNotUsable,
  ContactHasLeft,
  ContactNeedsName,
  MemberNeedsName,
  NoSuchContact,
  NoSuchMember,
  ReachedByEmailNeedsAddress,
  ReachedByPhoneNeedsNumber,
  ReachedByTelegramNeedsName,
} from './refusals.ts';

/** A contact with the id that the form or the import chose for it. */
export interface NewContact {
  readonly contact: string;
  readonly fields: ContactFields;
}

/**
 * A new member with its first people. A second tap with the same id changes nothing.
 *
 * @throws {MemberNeedsName} and the refusals of {@link addContact}.
 */
export function registerMember(
  member: Member,
  registration: {
    readonly organisation: Organisation;
    readonly status: MemberStatus;
    readonly contacts: readonly NewContact[];
    readonly import?: string;
  },
): MemberEvent[] {
  if (member.status !== 'unknown') return [];
  const { organisation, status, contacts, import: from } = registration;
  checkOrganisation(organisation);
  return [
    { type: 'MemberRegistered', data: { organisation, status, ...(from ? { import: from } : {}) } },
    ...contacts.map(
      ({ contact, fields }): MemberEvent => ({
        type: 'ContactAdded',
        data: { contact, fields: checkedContact(fields) },
      }),
    ),
  ];
}

/** @throws {NoSuchMember} {@link MemberNeedsName} */
export function reviseMember(member: Member, organisation: Organisation): MemberEvent[] {
  checkRegistered(member);
  checkOrganisation(organisation);
  if (sameAsStored(member.organisation, organisation)) return [];
  return [{ type: 'MemberRevised', data: { organisation } }];
}

/** Active, dormant, left … A member that left keeps its people and its history. @throws {NoSuchMember} */
export function changeStatus(member: Member, status: MemberStatus, reason?: string): MemberEvent[] {
  checkRegistered(member);
  if (member.status === status) return [];
  return [{ type: 'MemberStatusChanged', data: { status, ...(reason ? { reason } : {}) } }];
}

/**
 * One more person. The way they are reached must be possible: by e-mail needs an address, a call a number,
 * Telegram a number or a name; a letter is carried to the organisation and needs none of them. Where everybody before
 * has left, this person takes over.
 *
 * @throws {NoSuchMember} {@link ContactNeedsName} {@link ReachedByEmailNeedsAddress}
 *   {@link ReachedByPhoneNeedsNumber} {@link ReachedByTelegramNeedsName} {@link AddressNotUsable}
 */
export function addContact(member: Member, contact: string, fields: ContactFields): MemberEvent[] {
  checkRegistered(member);
  const { contacts } = member;
  if (contacts.some(({ id }) => id === contact)) return [];
  const takesOver = contacts.length > 0 && contacts.every(({ left, forgotten }) => left || forgotten);
  return [
    { type: 'ContactAdded', data: { contact, fields: checkedContact(fields) } },
    ...(takesOver ? [{ type: 'ContactTookOver' as const, data: { contact } }] : []),
  ];
}

/** @throws as {@link addContact}, {@link NoSuchContact} {@link ContactHasLeft} */
export function reviseContact(member: Member, id: string, fields: ContactFields): MemberEvent[] {
  const contact = presentContact(member, id);
  const checked = checkedContact(fields);
  if (sameAsStored(fieldsOf(contact), checked)) return [];
  const { held, email } = contact;
  const typed = known(checked.email);
  // The revision lets the hold of another spelling go, though it is the same mailbox.
  const heldStill: MemberEvent[] =
    held && email !== typed && sameAddress(email, typed)
      ? [{ type: 'AddressHeld', data: { contact: id, why: held } }]
      : [];
  return [{ type: 'ContactRevised', data: { contact: id, fields: checked } }, ...heldStill];
}

/** The person no longer works there: nothing more is sent to them. @throws {NoSuchContact} */
export function markContactLeft(member: Member, id: string): MemberEvent[] {
  const contact = existingContact(member, id);
  return contact.left ? [] : [{ type: 'ContactLeft', data: { contact: id } }];
}

/** 'Are these details still right?' — yes. @throws {NoSuchContact} {@link ContactHasLeft} */
export function confirmDetails(member: Member, id: string, meeting?: string): MemberEvent[] {
  presentContact(member, id);
  return [{ type: 'DetailsConfirmed', data: { contact: id, ...(meeting ? { meeting } : {}) } }];
}

/**
 * Mail to `address` bounced for good or was complained of. Late news about an address that was corrected
 * since changes nothing, nor does news about people who are gone.
 */
export function holdAddress(
  member: Member,
  id: string,
  why: 'bounced' | 'complained',
  address?: string,
): MemberEvent[] {
  const contact = member.contacts.find((one) => one.id === id);
  if (!contact?.email || contact.held) return [];
  if (address && !sameAddress(address, contact.email)) return [];
  return [{ type: 'AddressHeld', data: { contact: id, why } }];
}

/** The address works after all. @throws {NoSuchContact} */
export function releaseAddress(member: Member, id: string): MemberEvent[] {
  const contact = existingContact(member, id);
  return contact.held ? [{ type: 'AddressReleased', data: { contact: id } }] : [];
}

/**
 * Turns mails on and off that a person can do without. Either they say so, or the coordinator whom they
 * told on the telephone. What is already set is no event, so that a click that comes again stores nothing.
 *
 * @throws {NoSuchContact} {@link ContactHasLeft}
 */
export function switchMails(member: Member, id: string, choice: SwitchChoice): MemberEvent[] {
  return toSwitch(presentContact(member, id).off, choice).map((turned) => ({
    type: 'MailsSwitched',
    data: { contact: id, ...turned },
  }));
}

/** Every personal link this person ever got stops working. @throws {NoSuchContact} */
export function revokeLinks(member: Member, id: string): MemberEvent[] {
  existingContact(member, id);
  return [{ type: 'LinksRevoked', data: { contact: id } }];
}

/** What is stored of a contact, in the shape of the events. */
export function fieldsOf(contact: Contact): ContactFields {
  const { name, honorific, title, role, lang, email, phone, telegram, reachedBy, sex } = contact;
  return present({ name, honorific, title, role, lang, email, phone, telegram, reachedBy, sex });
}

function checkRegistered(member: Member): void {
  if (member.status === 'unknown') throw new NoSuchMember();
}

function checkOrganisation({ name }: Organisation): void {
  if (!name.en && !name.km) throw new MemberNeedsName();
}

/** @throws {AddressNotUsable} */
export function checkAddress(text: string): string {
  const reading = mailAddress(text);
  if (!reading.ok) throw new AddressNotUsable();
  return reading.address;
}

function checkedContact(fields: ContactFields): ContactFields {
  if (!known(fields.name)) throw new ContactNeedsName();
  const email = known(fields.email);
  const checked = present({ ...fields, email: email ? checkAddress(email) : undefined });
  const { reachedBy } = checked;
  if (reachedBy === 'email' && !checked.email) throw new ReachedByEmailNeedsAddress();
  if (reachedBy === 'call' && !known(checked.phone)) throw new ReachedByPhoneNeedsNumber();
  if (reachedBy === 'telegram' && !known(checked.phone) && !known(checked.telegram)) {
    throw new ReachedByTelegramNeedsName();
  }
  return checked;
}

function existingContact(member: Member, id: string): Contact {
  checkRegistered(member);
  const contact = member.contacts.find((one) => one.id === id);
  if (!contact || contact.forgotten) throw new NoSuchContact();
  return contact;
}

/** Somebody who is still there. @throws {NoSuchMember} {@link NoSuchContact} {@link ContactHasLeft} */
export function presentContact(member: Member, id: string): Contact {
  const contact = existingContact(member, id);
  if (contact.left) throw new ContactHasLeft();
  return contact;
}

/** Without the fields that say nothing: stored facts have no empty ones. */
export function present<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}
