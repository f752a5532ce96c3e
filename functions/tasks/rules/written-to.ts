import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import type { ContactRole } from '../../membership/rules/events.ts';
import { type Contact, type Member, memberAggregate, reachedNow } from '../../membership/rules/member.ts';
import type { ReadStream, StreamName } from '../../platform/capability.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';
import { folded } from '../../platform/repository.ts';
import type { Owner } from './events.ts';

/** First part of the causes under which an organisation is written to about what it has promised. */
export const PROMISES = 'promises';

/** Somebody to write to about a task: how a plan names them. */
export type WrittenTo = Pick<PlannedMail, 'cause' | 'person' | 'seat' | 'party' | 'channel'>;

/** The cause of messages about all that an organisation or guest has promised. */
export function promisesOf({ seat, meeting }: Pick<Owner, 'seat' | 'meeting'>): string {
  return `${PROMISES}/${meeting === undefined ? seat : `${meeting}.${seat}`}`;
}

/** The meeting in such a cause, where it is a guest's. */
export function meetingOfPromises(cause: string): string | undefined {
  const [meeting, ...guest] = cause.slice(cause.indexOf('/') + 1).split('.');
  return guest.length > 0 ? meeting : undefined;
}

/** Streams that say who is behind an owner. */
export function streamOf({ party, seat, meeting }: Owner): StreamName[] {
  if (party === 'member') return [{ kind: memberAggregate.kind, id: seat }];
  return meeting === undefined ? [] : [{ kind: meetingAggregate.kind, id: meeting }];
}

/**
 * Whom to write to about what an owner has: the person it was given to, or, where they have left, the next person of
 * their organisation. Nobody where there is none.
 */
export function writtenTo(owner: Owner, read: ReadStream): WrittenTo | undefined {
  const [stream] = streamOf(owner);
  if (!stream) return undefined;
  const named = { cause: promisesOf(owner), seat: owner.seat, party: owner.party };
  if (owner.party === 'member') {
    const contact = contactFor(folded(memberAggregate, read(stream)), owner.person);
    return contact && { ...named, person: contact.id, channel: reachedNow(contact) };
  }
  const meeting = folded(meetingAggregate, read(stream));
  const guests = 'details' in meeting ? (meeting.details.guests ?? []) : [];
  const guest = guests.find(({ id }) => id === owner.seat);
  return guest && { ...named, person: guest.id, channel: guest.reachedBy };
}

/** The very contact that is named, while they are there; nobody who comes next. */
export function namedHere(named: Owner | undefined, read: ReadStream): Omit<WrittenTo, 'cause'> | undefined {
  if (named?.party !== 'member') return undefined;
  const member = folded(memberAggregate, read({ kind: memberAggregate.kind, id: named.seat }));
  const contact = member.status === 'left' ? undefined : here(member).find(({ id }) => id === named.person);
  return contact && { seat: named.seat, party: 'member', person: contact.id, channel: reachedNow(contact) };
}

/** The head of an owner's organisation, where there is one and it is somebody else than who is written to. */
export function headOf(owner: Owner, read: ReadStream): WrittenTo | undefined {
  if (owner.party !== 'member') return undefined;
  const head = headIn(
    folded(memberAggregate, read({ kind: memberAggregate.kind, id: owner.seat })),
    owner.person,
  );
  const { seat, party } = owner;
  return head && { cause: promisesOf(owner), seat, party, person: head.id, channel: reachedNow(head) };
}

/** The head of an organisation, where it is somebody else than is written to about what this person has. */
export function headIn(member: Member, person: string | undefined): Contact | undefined {
  const head = here(member).find(({ role }) => role === 'head');
  return head?.id === contactFor(member, person)?.id ? undefined : head;
}

/**
 * Whether nobody is left who could be asked about what an organisation has: it has left the network, or none of its
 * people is there any more.
 */
export function isDeserted(member: Member | undefined): boolean {
  return member === undefined || member.status === 'left' || here(member).length === 0;
}

/** The contact with this id while they are there; else the next of their organisation. */
export function contactFor(member: Member, person: string | undefined): Contact | undefined {
  const people = here(member);
  const byRole = (wanted: ContactRole) => people.find(({ role }) => role === wanted);
  return (
    people.find(({ id }) => id === person) ??
    byRole('focalPoint') ??
    byRole('alternate') ??
    byRole('head') ??
    people[0]
  );
}

function here({ contacts }: Member): Contact[] {
  return contacts.filter(({ left, forgotten }) => !left && !forgotten);
}
