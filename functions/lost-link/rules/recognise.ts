import { guestHeld } from '../../meeting/rules/guest-holds.ts';
import { meetingAggregate } from '../../meeting/rules/meeting.ts';
import { isConvened } from '../../meeting/rules/state.ts';
import { meetingRow } from '../../meeting/rules/views.ts';
import { byHand, type Contact, memberAggregate, reachedNow } from '../../membership/rules/member.ts';
import { memberRow } from '../../membership/rules/views.ts';
import { sameAddress } from '../../platform/address.ts';
import type { KeyedHash, ReadStream, StreamName } from '../../platform/capability.ts';
import { known } from '../../platform/personal.ts';
import type { Channel } from '../../platform/planned-mail.ts';
import { folded } from '../../platform/repository.ts';
import { readRow } from '../../platform/tomorrow.ts';
import type { ViewRow } from '../../platform/views.ts';
import { isAskedBy } from './asked-by.ts';
import type { Recognised } from './events.ts';

/** A wish, by which people are compared with the one who made it. */
export interface Wish {
  readonly network: string;
  readonly id: string;
  readonly key: string;
  readonly hour: string;
}

/** Members with somebody of this address or number, by the list; the facts say whether it is still so. */
export function membersAsking(rows: readonly ViewRow[], wish: Wish, keyed: KeyedHash): StreamName[] {
  return rows.flatMap(({ data }) => {
    const row = readRow('members', memberRow(), data);
    const asks = row?.contacts.some(({ email, phone }) => isEither(wish, { email, phone }, keyed));
    return row && asks ? [{ kind: memberAggregate.kind, id: row.id }] : [];
  });
}

/** Meetings that are coming: guests are known by them alone. */
export function meetingsComing(rows: readonly ViewRow[], now: string): StreamName[] {
  return rows.flatMap(({ data }) => {
    const row = readRow('meetings', meetingRow, data);
    const coming = row?.released && row.startsAt && row.startsAt > now && row.stage !== 'cancelled';
    return row && coming ? [{ kind: meetingAggregate.kind, id: row.id }] : [];
  });
}

/** Which person of these members it is; one mail or one way by hand for all seats of the address or number. */
export function contactAsking(
  members: readonly StreamName[],
  read: ReadStream,
  wish: Wish,
  keyed: KeyedHash,
): Omit<Recognised, 'day'> | undefined {
  const asking = members.flatMap((stream) => {
    const { status, contacts } = folded(memberAggregate, read(stream));
    if (status === 'left' || status === 'unknown') return [];
    return contacts
      .filter((contact) => !contact.left && !contact.forgotten && isEither(wish, contact, keyed))
      .map((contact) => ({ seat: stream.id, contact }));
  });
  // In an order that two wishes share, so that the pause of the first holds for the others.
  const [first, ...others] = asking.sort((a, b) => (a.contact.id < b.contact.id ? -1 : 1));
  if (!first) return undefined;
  const seats = [first, ...others].map(({ seat, contact }) => ({ seat, person: contact.id }));
  return {
    party: 'member',
    seat: first.seat,
    person: first.contact.id,
    channel: channelFor(heldWith(first.contact, asking), isAskedBy(wish, first.contact.email, keyed)),
    ...(others.length > 0 ? { seats } : {}),
  };
}

/** The address may be on hold in another member only, where the same was added there later. */
function heldWith(contact: Contact, asking: readonly { readonly contact: Contact }[]): Contact {
  const alike = asking.find(
    (one) => one.contact.held !== undefined && sameAddress(one.contact.email, contact.email),
  );
  return alike ? { ...contact, held: alike.contact.held } : contact;
}

/** By mail to people who ask by a good address, however else they are reached; to others on their own way. */
function channelFor(contact: Contact, byAddress: boolean): Channel {
  if (contact.email && !contact.held && byAddress) return 'email';
  const usual = reachedNow(contact);
  if (usual !== 'email') return usual;
  return contact.email && !contact.held ? 'email' : byHand(contact);
}

/** The guest that it is, at the first meeting that names them. */
export function guestAsking(
  meetings: readonly StreamName[],
  read: ReadStream,
  wish: Wish,
  keyed: KeyedHash,
): Omit<Recognised, 'day'> | undefined {
  for (const stream of meetings) {
    const meeting = folded(meetingAggregate, read(stream));
    if (!isConvened(meeting) || meeting.status === 'cancelled') continue;
    for (const guest of meeting.details.guests ?? []) {
      const [email, phone] = [known(guest.email), known(guest.phone)];
      if (!isEither(wish, { email, phone }, keyed) || meeting.singles[guest.id]?.invited === false) continue;
      const good = email && !guestHeld(meeting, guest.id);
      const mail = good && (guest.reachedBy === 'email' || isAskedBy(wish, email, keyed));
      const channel = mail ? 'email' : guest.reachedBy === 'email' ? byHand({ phone }) : guest.reachedBy;
      return { party: 'guest', seat: guest.id, person: guest.id, channel, meeting: stream.id };
    }
  }
  return undefined;
}

function isEither(
  wish: Wish,
  { email, phone }: { readonly email?: string | undefined; readonly phone?: string | undefined },
  keyed: KeyedHash,
): boolean {
  return isAskedBy(wish, email, keyed) || isAskedBy(wish, phone, keyed);
}
