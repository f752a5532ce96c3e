import { type Contact, contactsInOrder, type Member, reachedNow } from '../../membership/rules/member.ts';
import { addressKey } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import type { Channel } from '../../platform/planned-mail.ts';
import type { LeftOut } from './audience.ts';
import type { AudienceChoice, Guest } from './details.ts';
import type { Invitee } from './events.ts';
import { guestByHand } from './guest-holds.ts';
import { MAX_SEATS } from './one-person.ts';
import type { WhyHeld } from './state.ts';

/** A member with its id, as loaded for a preview. */
export interface MemberWithId {
  readonly id: string;
  readonly member: Member;
}

export interface Selection {
  readonly invited: readonly Invitee[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * Who is invited, and who is not and why: one person per member (focal point, else alternate, else
 * head) and every guest, as a contact is whose address is on hold (`heldGuests`, by id). Members that left or are not yet accepted are never chosen.
 */
export function selectAudience(
  choice: AudienceChoice,
  members: readonly MemberWithId[],
  guests: readonly Guest[],
  heldGuests: ReadonlyMap<string, WhyHeld> = new Map(),
): Selection {
  const invited: Invitee[] = [];
  const leftOut: LeftOut[] = [];
  const addresses = new Map<string, Invitee[]>();
  /** Of everybody invited, however they are reached: who has it is asked already. */
  const asked = new Set<string>();
  for (const { id, member } of withHolds(members)) {
    const found = inviteeOf(id, member, choice);
    if ('reason' in found) leftOut.push({ seat: id, ...found });
    else {
      invited.push(found.invitee);
      const email = member.contacts.find((one) => one.id === found.invitee.person)?.email;
      if (email) asked.add(addressKey(email));
      const address = found.address && addressKey(found.address);
      if (address) addresses.set(address, [...(addresses.get(address) ?? []), found.invitee]);
    }
  }
  const guestAddresses = new Set<string>();
  for (const guest of guests) {
    const address = known(guest.email);
    const held = heldGuests.get(guest.id);
    const byMail = !held && guest.reachedBy === 'email' && address ? addressKey(address) : undefined;
    if (held === 'bounced') {
      leftOut.push({ seat: guest.id, person: guest.id, reason: 'addressHeld' });
    } else if (guest.reachedBy === 'email' && !address) {
      leftOut.push({ seat: guest.id, person: guest.id, reason: 'noAddress' });
    } else if ((address && asked.has(addressKey(address))) || (byMail && guestAddresses.has(byMail))) {
      leftOut.push({ seat: guest.id, person: guest.id, reason: 'sameAddress' });
    } else {
      if (byMail) guestAddresses.add(byMail);
      invited.push({
        seat: guest.id,
        party: 'guest',
        person: guest.id,
        channel: held ? guestByHand(guest) : guest.reachedBy,
        lang: guest.lang,
      });
    }
  }
  return { invited: onePersonEach(invited, [...addresses.values()]), leftOut };
}

/** An address that is on hold in one of these members is so in all, also where it was added later. */
function withHolds(members: readonly MemberWithId[]): readonly MemberWithId[] {
  const held = new Map(
    members.flatMap(({ member }) =>
      member.contacts.flatMap(({ email, held: why }) => (email && why ? [[addressKey(email), why]] : [])),
    ),
  );
  if (held.size === 0) return members;
  const asHeld = (contact: Contact): Contact =>
    contact.email && !contact.held ? { ...contact, held: held.get(addressKey(contact.email)) } : contact;
  return members.map((one) => ({
    ...one,
    member: { ...one.member, contacts: one.member.contacts.map(asHeld) },
  }));
}

/** A person who speaks for several organisations with one address has their seats together. */
function onePersonEach(invited: readonly Invitee[], byAddress: readonly Invitee[][]): Invitee[] {
  const several = byAddress.filter((all) => all.length > 1);
  const together = new Map(
    several.flatMap((all) => {
      const some = all.slice(0, MAX_SEATS);
      const seats = some.map(({ seat, person }) => ({ seat, person }));
      return some.map((one, n) => [one, n === 0 ? some.map((each) => ({ ...each, seats })) : []] as const);
    }),
  );
  return invited.flatMap((one) => together.get(one) ?? [one]);
}

/** How many go by mail and how many by hand. */
export function countChannels(invited: readonly Invitee[]): { mail: number; byHand: number } {
  const mail = invited.filter((one) => one.channel === 'email').length;
  return { mail, byHand: invited.length - mail };
}

/** One contact of a member as an invitee. */
export function contactInvitee(memberId: string, contact: Contact): Invitee {
  return {
    seat: memberId,
    party: 'member',
    person: contact.id,
    channel: reachedNow(contact),
    lang: contact.lang,
  };
}

/** Whether a message can reach this person in the way they are reached by. */
export function canBeReached(contact: Contact): boolean {
  if (contact.left || contact.forgotten) return false;
  const needs: Record<Channel, boolean> = {
    email: Boolean(contact.email) && !contact.held,
    telegram: true,
    call: true,
    letter: true,
  };
  return needs[reachedNow(contact)];
}

function inviteeOf(
  id: string,
  member: Member,
  choice: AudienceChoice,
): { invitee: Invitee; address: string | undefined } | Omit<LeftOut, 'seat'> {
  if (member.status === 'left') return { reason: 'left' };
  if (member.status === 'pending' || member.status === 'unknown') return { reason: 'pending' };
  if (!isChosen(id, member, choice)) return { reason: 'notChosen' };
  const present = contactsInOrder(member);
  const contact = present.find(canBeReached);
  if (contact) {
    const address = reachedNow(contact) === 'email' ? contact.email : undefined;
    return { invitee: contactInvitee(id, contact), address };
  }
  const [first] = present;
  if (!first) return { reason: 'noContact' };
  return { person: first.id, reason: first.held ? 'addressHeld' : 'noAddress' };
}

function isChosen(id: string, member: Member, choice: AudienceChoice): boolean {
  const { subSectors, districts } = member.organisation;
  switch (choice.choice) {
    case 'all':
      return true;
    case 'picked':
      return choice.members.includes(id);
    case 'subSector':
      return choice.subSectors.some((one) => subSectors.includes(one));
    case 'district':
      return choice.districts.some((one) => districts.includes(one));
  }
}
