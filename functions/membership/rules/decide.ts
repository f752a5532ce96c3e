import { mailAddress, sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import { type SwitchChoice, toSwitch } from '../../platform/planned-mail.ts';
import { sameAsStored } from '../../platform/same.ts';
import type { ContactFields, CorrectionFields, MemberEvent, MemberStatus, Organisation } from './events.ts';
import type { Contact, Correction, Member } from './member.ts';
import {
  AddressNotUsable,
  ContactHasLeft,
  ContactNeedsName,
  MemberNeedsName,
  NoSuchContact,
  NoSuchCorrection,
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
 * Telegram a number or a name; a letter is carried to the organisation and needs none of them.
 *
 * @throws {NoSuchMember} {@link ContactNeedsName} {@link ReachedByEmailNeedsAddress}
 *   {@link ReachedByPhoneNeedsNumber} {@link ReachedByTelegramNeedsName} {@link AddressNotUsable}
 */
export function addContact(member: Member, contact: string, fields: ContactFields): MemberEvent[] {
  checkRegistered(member);
  if (member.contacts.some(({ id }) => id === contact)) return [];
  return [{ type: 'ContactAdded', data: { contact, fields: checkedContact(fields) } }];
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
 * A person says what is wrong; nothing changes until the coordinator approves. Only what differs is
 * kept; where nothing does, the details are confirmed. A newer proposal takes the place of the older.
 *
 * @throws {NoSuchContact} {@link ContactHasLeft} {@link AddressNotUsable}
 */
export function proposeCorrection(
  member: Member,
  proposal: {
    readonly correction: string;
    readonly contact: string;
    readonly fields: CorrectionFields;
    readonly meeting?: string;
  },
): MemberEvent[] {
  const { correction, meeting } = proposal;
  if (member.corrections.some(({ id }) => id === correction)) return [];
  if (member.closedCorrections.includes(correction)) return [];
  const contact = presentContact(member, proposal.contact);
  const fields = differing(member, contact, proposal.fields);
  if (Object.keys(fields).length === 0) return confirmDetails(member, contact.id, meeting);
  const asked = { correction, contact: contact.id, fields, ...(meeting ? { meeting } : {}) };
  return [{ type: 'CorrectionProposed', data: asked }];
}

/** Applies what was proposed. @throws {NoSuchCorrection} {@link ContactHasLeft} and as {@link addContact} */
export function approveCorrection(member: Member, id: string): MemberEvent[] {
  const correction = openCorrection(member, id);
  const contact = presentContact(member, correction.contact);
  const { organisation, fields } = corrected(member, contact, correction);
  return [
    { type: 'CorrectionApproved', data: { correction: id } },
    ...reviseMember(member, organisation),
    ...reviseContact(member, contact.id, fields),
    ...(correction.fields.left ? markContactLeft(member, contact.id) : []),
  ];
}

/** @throws {NoSuchCorrection} */
export function declineCorrection(member: Member, id: string): MemberEvent[] {
  openCorrection(member, id);
  return [{ type: 'CorrectionDeclined', data: { correction: id } }];
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

/** Organisation and contact as they would be with a correction. */
export function corrected(
  member: Member,
  contact: Contact,
  { fields: asked }: Pick<Correction, 'fields'>,
): { organisation: Organisation; fields: ContactFields } {
  const { organisationName } = asked;
  const inScript = organisationName && /\p{Script=Khmer}/u.test(organisationName) ? 'km' : 'en';
  const name = { ...member.organisation.name, ...(organisationName ? { [inScript]: organisationName } : {}) };
  const stored = fieldsOf(contact);
  return {
    organisation: { ...member.organisation, name },
    fields: {
      ...stored,
      name: known(asked.name) || stored.name,
      lang: asked.lang ?? stored.lang,
      ...(known(asked.email) ? { email: asked.email } : {}),
      ...(known(asked.phone) ? { phone: asked.phone } : {}),
    },
  };
}

function differing(member: Member, contact: Contact, asked: CorrectionFields): CorrectionFields {
  const { organisationName, name, email, phone, lang, left, note } = asked;
  const { organisation } = member;
  const address = known(email);
  if (address) checkAddress(address);
  const isNew = (proposed: string | undefined, stored: string | undefined) =>
    proposed && proposed !== stored ? proposed : undefined;
  const named = organisationName === organisation.name.en ? undefined : organisationName;
  return present({
    organisationName: isNew(named, organisation.name.km),
    name: isNew(known(name), contact.name),
    email: isNew(address, contact.email),
    phone: isNew(known(phone), contact.phone),
    lang: lang === contact.lang ? undefined : lang,
    left: left || undefined,
    note: known(note) || undefined,
  });
}

function checkRegistered(member: Member): void {
  if (member.status === 'unknown') throw new NoSuchMember();
}

function checkOrganisation({ name }: Organisation): void {
  if (!name.en && !name.km) throw new MemberNeedsName();
}

function checkAddress(text: string): string {
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

function presentContact(member: Member, id: string): Contact {
  const contact = existingContact(member, id);
  if (contact.left) throw new ContactHasLeft();
  return contact;
}

function openCorrection(member: Member, id: string): Correction {
  const correction = member.corrections.find((one) => one.id === id);
  if (!correction) throw new NoSuchCorrection();
  return correction;
}

/** Without the fields that say nothing: stored facts have no empty ones. */
function present<T extends object>(fields: T): T {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}
