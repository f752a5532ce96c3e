import type { LangChoice } from '../../i18n/say.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import { isForgotten, known } from '../../platform/personal.ts';
import { type Channel, switched } from '../../platform/planned-mail.ts';
import {
  type Consents,
  type ContactFields,
  type ContactRole,
  type CorrectionFields,
  type MemberEvent,
  type MemberStatus,
  memberEvents,
  type Organisation,
  type RecordedMemberEvent,
} from './events.ts';
import { type FormerAddress, withFormer } from './former-addresses.ts';
import { type HeardAddress, withHeard } from './heard-addresses.ts';
import { type Sex, sexOf } from './sex.ts';
import { type Standing, withVerified } from './standings.ts';

/** A person of a member, as now known. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly honorific?: string | undefined;
  readonly title?: string | undefined;
  readonly role: ContactRole;
  readonly lang: LangChoice;
  readonly email?: string | undefined;
  /** Addresses that they had before, the earliest first, as far as the facts still say them. */
  readonly former?: readonly FormerAddress[] | undefined;
  readonly phone?: string | undefined;
  /** Name in Telegram, without the @. */
  readonly telegram?: string | undefined;
  readonly reachedBy: Channel;
  /** Absent where nobody has asked. */
  readonly sex?: Sex | undefined;
  /** Why nothing is sent to the e-mail address until it is corrected. */
  readonly held?: 'bounced' | 'complained' | undefined;
  /** Switches of the mails that they do without; absent where there is none. */
  readonly off?: readonly string[] | undefined;
  readonly left: boolean;
  readonly forgotten: boolean;
  /** Raised to revoke personal links. */
  readonly epoch: number;
  /** When the person last said that the details are right (ISO instant, UTC). */
  readonly confirmedAt?: string | undefined;
  /** What they have agreed to, and since when (instants, UTC); without an entry: no. */
  readonly consents?: Consents | undefined;
}

export interface Correction {
  readonly id: string;
  readonly contact: string;
  readonly fields: CorrectionFields;
  readonly proposedAt: string;
}

/** What became of a correction. */
export interface Decision {
  readonly correction: Correction;
  readonly outcome: 'approved' | 'declined';
  /** Of the fact, which is also the revision of the message about it. */
  readonly version: number;
  /** Instant, UTC. */
  readonly at: string;
  /** Who proposed it hears of it; of facts of earlier versions nobody does. */
  readonly tell: boolean;
  /** Why it was declined. */
  readonly reason?: string | undefined;
  /** E-mail address until then, where mail went to it. */
  readonly emailBefore?: string | undefined;
  /** Somebody has told the person, who is not reached by mail. */
  readonly told?: true | undefined;
}

/** A member: an organisation with its people. `status: 'unknown'` until it was registered. */
export interface Member extends Standing {
  readonly status: MemberStatus | 'unknown';
  readonly organisation: Organisation;
  readonly contacts: readonly Contact[];
  /** Corrections that wait for the coordinator. */
  readonly corrections: readonly Correction[];
  /** Ids of corrections that were decided or replaced, so that their rows can be taken from the list. */
  readonly closedCorrections: readonly string[];
  /** What became of them, in order; rows of lists have none. */
  readonly decisions?: readonly Decision[] | undefined;
  /** What mail to addresses of its contacts came to, of each the last, also when nobody has it any more. */
  readonly heard?: readonly HeardAddress[] | undefined;
  readonly since?: string | undefined;
  /** Somebody was added after it was registered: there may have been nobody before. */
  readonly joinedLater?: true | undefined;
}

const nobody: Member = {
  status: 'unknown',
  organisation: { name: {}, type: 'other', subSectors: [], districts: [] },
  contacts: [],
  corrections: [],
  closedCorrections: [],
};

export const memberAggregate: Aggregate<Member, MemberEvent> = {
  kind: 'member',
  events: memberEvents,
  initial: nobody,
  evolve: evolveMember,
  reacting: [
    'MemberStatusChanged',
    'AddressHeld',
    'AddressReleased',
    'ContactLeft',
    'ContactTookOver',
    'CorrectionApproved',
    'CorrectionDeclined',
  ],
};

function evolveMember(member: Member, event: RecordedMemberEvent): Member {
  switch (event.type) {
    case 'MemberRegistered':
      return {
        ...member,
        organisation: event.data.organisation,
        status: event.data.status,
        since: event.at,
        was: [[event.at, event.data.status]],
        works: worksSince(member.works, event.data.organisation, event.at),
      };
    case 'MemberRevised': {
      const { organisation } = event.data;
      return { ...member, organisation, works: worksSince(member.works, organisation, event.at) };
    }
    case 'MemberStatusChanged':
      return {
        ...member,
        status: event.data.status,
        was: [...(member.was ?? []), [event.at, event.data.status]],
      };
    case 'ContactAdded':
      return {
        ...member,
        ...(event.at === member.since ? {} : { joinedLater: true as const }),
        contacts: [
          ...member.contacts,
          { id: event.data.contact, left: false, epoch: 0, ...contactOf(event.data.fields) },
        ],
      };
    case 'ContactRevised': {
      const fields = contactOf(event.data.fields);
      return withContact(member, event.data.contact, (contact) => ({
        id: contact.id,
        left: contact.left,
        epoch: contact.epoch,
        confirmedAt: contact.confirmedAt,
        held: contact.email === fields.email ? contact.held : undefined,
        off: contact.off,
        consents: contact.consents,
        ...withFormer(contact, fields.email, event.version),
        ...fields,
      }));
    }
    case 'ContactLeft':
      return withContact(member, event.data.contact, (contact) => ({ ...contact, left: true }));
    case 'AddressHeld':
      return heardOf(member, event, event.data.why);
    case 'AddressReleased':
      return heardOf(member, event, undefined);
    case 'MailsSwitched': {
      const { mails, on } = event.data;
      return withContact(member, event.data.contact, (contact) => ({
        ...contact,
        off: switched(contact.off, mails, on),
      }));
    }
    case 'DetailsConfirmed':
      return {
        ...withContact(member, event.data.contact, (contact) => ({ ...contact, confirmedAt: event.at })),
        verified: withVerified(member.verified, event.at),
      };
    case 'CorrectionProposed': {
      const { correction, contact, fields } = event.data;
      const rest = member.corrections.filter((other) => other.contact !== contact);
      const replaced = member.corrections.filter((other) => other.contact === contact);
      return {
        ...member,
        closedCorrections: [...member.closedCorrections, ...replaced.map(({ id }) => id)],
        corrections: [...rest, { id: correction, contact, fields, proposedAt: event.at }],
      };
    }
    case 'CorrectionApproved':
    case 'CorrectionDeclined':
      return decided(member, event);
    case 'CorrectionWithdrawn':
      return withoutCorrection(member, event.data.correction);
    case 'CorrectionTold': {
      const { correction: id } = event.data;
      const decisions = member.decisions?.map((one) =>
        one.correction.id === id ? { ...one, told: true as const } : one,
      );
      return { ...member, decisions };
    }
    case 'ContactTookOver':
      return member;
    case 'ConsentGiven':
    case 'ConsentWithdrawn': {
      const { contact: id, purpose } = event.data;
      const since = event.type === 'ConsentGiven' ? event.at : undefined;
      return withContact(member, id, (contact) => ({
        ...contact,
        consents: { ...contact.consents, [purpose]: since },
      }));
    }
    case 'LinksRevoked':
      return withContact(member, event.data.contact, (contact) => ({
        ...contact,
        epoch: contact.epoch + 1,
      }));
  }
}

function withoutCorrection(member: Member, id: string): Member {
  return {
    ...member,
    corrections: member.corrections.filter((other) => other.id !== id),
    closedCorrections: [...member.closedCorrections, id],
  };
}

function worksSince(
  before: Member['works'] = [],
  { districts, subSectors }: Organisation,
  at: string,
): Member['works'] {
  const last = before.at(-1);
  const isSame =
    JSON.stringify([last?.districts, last?.subSectors]) === JSON.stringify([districts, subSectors]);
  return isSame ? before : [...before, { at, districts, subSectors }];
}

/** What a correction changes is a fact of its own, after this one. */
function decided(
  member: Member,
  event: Extract<RecordedMemberEvent, { type: 'CorrectionApproved' | 'CorrectionDeclined' }>,
): Member {
  const closed = withoutCorrection(member, event.data.correction);
  const correction = member.corrections.find(({ id }) => id === event.data.correction);
  if (!correction) return closed;
  const contact = member.contacts.find(({ id }) => id === correction.contact);
  const reason = event.type === 'CorrectionDeclined' ? event.data.reason : undefined;
  const tell = event.type === 'CorrectionApproved' ? event.data.tell === true : reason !== undefined;
  const emailBefore = contact?.held ? undefined : contact?.email;
  const outcome = event.type === 'CorrectionApproved' ? 'approved' : 'declined';
  const { version, at } = event;
  const decision = { correction, outcome, version, at, tell, reason: known(reason), emailBefore } as const;
  // Who says what is wrong says that the rest is right.
  const verified = outcome === 'approved' ? withVerified(member.verified, at) : member.verified;
  return { ...closed, verified, decisions: [...(member.decisions ?? []), decision] };
}

/** Erased addresses are forgotten here, too: they are folded from what the facts still say. */
function heardOf(
  member: Member,
  { at, data }: Extract<RecordedMemberEvent, { type: 'AddressHeld' | 'AddressReleased' }>,
  why: Contact['held'],
): Member {
  const email = member.contacts.find(({ id }) => id === data.contact)?.email;
  const heard = email ? withHeard(member.heard, { email, why, at }) : (member.heard ?? []);
  return { ...withContact(member, data.contact, (contact) => ({ ...contact, held: why })), heard };
}

function contactOf(fields: ContactFields): Omit<Contact, 'id' | 'left' | 'epoch'> {
  return {
    name: known(fields.name) ?? '',
    honorific: fields.honorific,
    title: fields.title,
    role: fields.role,
    lang: fields.lang,
    email: known(fields.email),
    phone: known(fields.phone),
    telegram: known(fields.telegram),
    reachedBy: fields.reachedBy,
    sex: sexOf(fields.sex),
    forgotten: isForgotten(fields.name),
  };
}

function withContact(member: Member, id: string, change: (contact: Contact) => Contact): Member {
  return {
    ...member,
    contacts: member.contacts.map((contact) => (contact.id === id ? change(contact) : contact)),
  };
}

/**
 * How somebody is reached now: people who reported our mail as unwanted are reached by hand, until somebody
 * has spoken with them.
 */
export function reachedNow(contact: Contact): Channel {
  const { held, reachedBy } = contact;
  return held === 'complained' && reachedBy === 'email' ? byHand(contact) : reachedBy;
}

/** How somebody who is reached by e-mail is reached without it. */
export function byHand({ telegram, phone }: Pick<Contact, 'telegram' | 'phone'>): Exclude<Channel, 'email'> {
  if (telegram) return 'telegram';
  return phone ? 'call' : 'letter';
}

/** Who of a member could be written to, in that order: focal point, alternates, head; nobody who has left. */
export function contactsInOrder(member: Member): Contact[] {
  const rank = { focalPoint: 0, alternate: 1, head: 2 };
  return member.contacts
    .filter((contact) => !contact.left && !contact.forgotten)
    .sort((left, right) => rank[left.role] - rank[right.role]);
}

/** Whether a member is invited as others are, and there is nobody in it who could be. */
export function hasNobody(member: Member): boolean {
  const { status } = member;
  const isInvited = status === 'active' || status === 'dormant' || status === 'observer';
  return isInvited && contactsInOrder(member).length === 0;
}

/** The contact whose link of this epoch still opens something: not revoked, and they still speak for the member. */
export function contactOfLink(member: Member, id: string, epoch: number): Contact | undefined {
  const contact = ownerOfLink(member, id, epoch);
  return contact && !hasLeft(member, contact) ? contact : undefined;
}

/** The contact whose link of this epoch it is, who may have left since; nobody once it was revoked, or they forgotten. */
export function ownerOfLink(member: Member, id: string, epoch: number): Contact | undefined {
  return member.contacts.find((one) => one.id === id && one.epoch === epoch && !one.forgotten);
}

/** Whether somebody no longer speaks for a member. */
export function hasLeft(member: Member, contact: Contact): boolean {
  return contact.left || member.status === 'left';
}
