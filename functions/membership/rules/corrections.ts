import { known } from '../../platform/personal.ts';
import { sameAsStored } from '../../platform/same.ts';
import {
  checkAddress,
  fieldsOf,
  markContactLeft,
  present,
  presentContact,
  reviseContact,
  reviseMember,
} from './decide.ts';
import type { ContactFields, CorrectionFields, Emptiable, MemberEvent, Organisation } from './events.ts';
import { MOST_NOTE } from './events.ts';
import { byHand, type Contact, type Correction, type Decision, type Member, reachedNow } from './member.ts';
import { DeclineNeedsReason, NoSuchCorrection, NotesTooLong, NothingCorrected } from './refusals.ts';

/**
 * What somebody says of their details. A field that is not there says nothing of it. An empty text is a statement as
 * well: what is known is wrong, or, of a note, it is taken back.
 */
export type Saying = Omit<CorrectionFields, 'emptied'>;

/**
 * A person says what is wrong; nothing changes until the coordinator approves. Only what differs is kept, and what they
 * said before and is still waiting stays, unless they say something else of it. What is as it is known takes back what
 * was said of it.
 *
 * @throws {NothingCorrected} where nothing was said that differs, {@link NotesTooLong} {@link NoSuchContact}
 *   {@link ContactHasLeft} {@link AddressNotUsable}
 */
export function proposeCorrection(
  member: Member,
  proposal: {
    readonly correction: string;
    readonly contact: string;
    readonly fields: Saying;
    readonly meeting?: string;
  },
): MemberEvent[] {
  const { correction, meeting } = proposal;
  if (member.corrections.some(({ id }) => id === correction)) return [];
  if (member.closedCorrections.includes(correction)) return [];
  const contact = presentContact(member, proposal.contact);
  const waits = waitingOf(member, contact.id);
  const fields = withSaid(member, contact, waits?.fields ?? {}, proposal.fields);
  if (waits && sameAsStored(waits.fields, fields)) return [];
  if (Object.keys(fields).length === 0) {
    if (!waits) throw new NothingCorrected();
    return [{ type: 'CorrectionWithdrawn', data: { correction: waits.id } }];
  }
  const asked = { correction, contact: contact.id, fields, ...(meeting ? { meeting } : {}) };
  return [{ type: 'CorrectionProposed', data: asked }];
}

/** What a person has proposed and nobody has decided. */
export function waitingOf(member: Member, contact: string): Correction | undefined {
  return member.corrections.find((one) => one.contact === contact);
}

/** Applies what was proposed. @throws {NoSuchCorrection} {@link ContactHasLeft} and as `reviseContact` */
export function approveCorrection(member: Member, id: string): MemberEvent[] {
  const correction = openCorrection(member, id);
  const contact = presentContact(member, correction.contact);
  const { organisation, fields } = corrected(member, contact, correction);
  return [
    { type: 'CorrectionApproved', data: { correction: id, tell: true } },
    ...reviseMember(member, organisation),
    ...reviseContact(member, contact.id, fields),
    ...(correction.fields.left ? markContactLeft(member, contact.id) : []),
  ];
}

/** @throws {NoSuchCorrection} {@link DeclineNeedsReason} */
export function declineCorrection(member: Member, id: string, reason: string): MemberEvent[] {
  const { contact } = openCorrection(member, id);
  if (reason.trim() === '') throw new DeclineNeedsReason();
  return [{ type: 'CorrectionDeclined', data: { correction: id, contact, reason: reason.trim() } }];
}

/** Somebody of the network has told them; pressed twice it is said once. */
export function tellDecision(member: Member, id: string): MemberEvent[] {
  const waits = toTell(member).some(({ correction }) => correction.id === id);
  return waits ? [{ type: 'CorrectionTold', data: { correction: id } }] : [];
}

/** Decisions that a person has to bring, to people who are not reached by mail. */
export function toTell(member: Member): Decision[] {
  return (member.decisions ?? []).filter((decision) => {
    const contact = member.contacts.find(({ id }) => id === decision.correction.contact);
    if (!decision.tell || decision.told || !contact || contact.left || contact.forgotten) return false;
    return reachedNow(contact) !== 'email' || contact.held !== undefined;
  });
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
  const said = (field: 'email' | 'phone') =>
    isEmptied(asked, field) ? undefined : (known(asked[field]) ?? known(stored[field]));
  return {
    organisation: { ...member.organisation, name },
    fields: stillReached({
      ...stored,
      name: known(asked.name) || stored.name,
      lang: asked.lang ?? stored.lang,
      email: said('email'),
      phone: said('phone'),
    }),
  };
}

/** Whether a correction says that what is known there is wrong, and nothing right. */
export function isEmptied({ emptied }: CorrectionFields, field: Emptiable): boolean {
  return emptied?.includes(field) ?? false;
}

/** By another way where the one before has gone with what was emptied. */
function stillReached(fields: ContactFields): ContactFields {
  const { reachedBy } = fields;
  const [email, phone, telegram] = [known(fields.email), known(fields.phone), known(fields.telegram)];
  const works = { email: email, call: phone, telegram: telegram ?? phone, letter: true };
  if (works[reachedBy]) return present(fields);
  return present({ ...fields, reachedBy: email ? 'email' : byHand({ telegram, phone }) });
}

function withSaid(member: Member, contact: Contact, waits: CorrectionFields, said: Saying): CorrectionFields {
  const { name } = member.organisation;
  const stored: Record<Emptiable, readonly (string | undefined)[]> = {
    organisationName: [name.km, name.en],
    name: [contact.name],
    email: [contact.email],
    phone: [contact.phone],
  };
  const address = known(said.email);
  if (address) checkAddress(address);
  const emptied: Emptiable[] = [];
  const text = (field: Emptiable): string | undefined => {
    const typed = known(said[field]);
    const isWrong = typed === undefined ? isEmptied(waits, field) : typed === '';
    if (isWrong && stored[field].some(Boolean)) emptied.push(field);
    if (typed === undefined) return known(waits[field]);
    return stored[field].includes(typed) ? undefined : typed;
  };
  const fields: CorrectionFields = present({
    organisationName: text('organisationName'),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    lang: said.lang === contact.lang ? undefined : (said.lang ?? waits.lang),
    left: (said.left ?? waits.left) || undefined,
    note: known(said.note) ?? known(waits.note),
  });
  if ((known(fields.note) ?? '').length > MOST_NOTE) throw new NotesTooLong();
  return emptied.length > 0 ? { ...fields, emptied } : fields;
}

function openCorrection(member: Member, id: string): Correction {
  const correction = member.corrections.find((one) => one.id === id);
  if (!correction) throw new NoSuchCorrection();
  return correction;
}
