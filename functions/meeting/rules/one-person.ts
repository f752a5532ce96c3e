import { type Contact, type Member, memberAggregate } from '../../membership/rules/member.ts';
import { sameAddress } from '../../platform/address.ts';
import type { Addressee, StreamName } from '../../platform/capability.ts';
import type { PlannedMail, SeatOfPerson } from '../../platform/planned-mail.ts';
import { emailOf, type WithGuestHolds } from './guest-holds.ts';

/*
 * One person with several seats: the same address is used for several organisations. What is stored is a fact
 * of the invitation: each of these invitees names all the seats of the person (`seats`, in the order in which
 * they were invited), whatever made them one; today that is the address, see `selectAudience`.
 *
 * - Their messages are rows of the first seat whose address is still this one: one lane, one mail. The row
 *   names the seats, the claim freezes which of them it speaks for, each judged as if it were alone.
 * - UID and SEQUENCE are the meeting's; the address that calendars answer to stays the first seat's.
 * - Each seat has its own answer. A page shows them all, a calendar answers for all of them at once.
 * - A person who gets another address, or another channel, has messages of their own from then on.
 * - A person who is invited later, again, or at a corrected address joins those who were asked at the same address
 *   before, see `joined`: the list of their seats grows at its end only, because a claim names seats by their
 *   place in it.
 * - An organisation answers once, and a guest for nobody else: where a colleague or a guest is invited at an
 *   address, nobody else is, see `holderOf`.
 */

/** Most seats of one person that one mail speaks for: a row stays small. */
export const MAX_SEATS = 6;

/** Those of a person's seats that are reached by mail at the address of this one now, in order. */
export function reachedTogether(
  { seat, person, seats = [] }: Pick<Addressee, 'seat' | 'person' | 'seats'>,
  member: (id: string) => Member,
): readonly SeatOfPerson[] {
  const own = addressOf({ seat, person }, member);
  if (own === undefined) return [{ seat, person }];
  const together = seats.filter((one) => sameAddress(addressOf(one, member), own));
  return together.length > 0 ? together : [{ seat, person }];
}

/** Also of somebody who has left: what went to them is taken back there, and the lane goes on. */
function addressOf({ seat, person }: SeatOfPerson, member: (id: string) => Member): string | undefined {
  const contact = member(seat).contacts.find(({ id, forgotten }) => id === person && !forgotten);
  return contact?.reachedBy === 'email' ? contact.email : undefined;
}

/** Where the addresses of a meeting's people are found. */
export interface AddressBook {
  readonly member: (id: string) => Member;
  readonly guests: WithGuestHolds['details']['guests'];
}

/**
 * The one of those invited who has the address of somebody who is to be invited too, so that they cannot be: of a
 * contact, a guest or a colleague for the same seat; of a guest, anybody. Somebody who has left holds nothing.
 */
export function holderOf<Some extends Addressee>(
  one: Addressee,
  invited: readonly Some[],
  book: AddressBook,
): Some | undefined {
  const address = one.channel === 'email' ? addressIn(book, one) : undefined;
  return invited.find(
    (other) =>
      other.person !== one.person &&
      (one.party !== 'member' || other.party !== 'member' || other.seat === one.seat) &&
      !(other.party === 'member' && hasLeft(other, book)) &&
      sameAddress(addressIn(book, other), address),
  );
}

function addressIn({ member, guests }: AddressBook, one: Addressee): string | undefined {
  if (one.party === 'guest') return one.channel === 'email' ? emailOf({ guests }, one.person) : undefined;
  return one.party === 'member' ? addressOf(one, member) : undefined;
}

function hasLeft({ seat, person }: SeatOfPerson, { member }: AddressBook): boolean {
  const { status, contacts } = member(seat);
  return status === 'left' || contacts.some((contact) => contact.id === person && contact.left);
}

/**
 * A contact of a member who is to be invited by mail, as one person with everybody who was ever asked at their
 * address for this meeting, also who is not invited any more: one calendar takes one ORGANIZER for a UID. First
 * come those who were written to there before (`there`, by person), as they were asked; unchanged where there is
 * nobody else, and beyond {@link MAX_SEATS}.
 */
export function joined<One extends Addressee>(
  one: One,
  asked: readonly Addressee[],
  member: (id: string) => Member,
  there: ReadonlySet<string> = new Set(),
): One {
  const others = alike(one, asked, member);
  if (others.length === 0) return one;
  const lists = [...others, one].map((each) => {
    const { seat, person, seats = [] } = each;
    // Of the seats that it had at another address, those that came along.
    const known = person === one.person ? reachedTogether(one, member) : seats;
    return { person, seats: [...known, { seat, person }] };
  });
  const inOrder = [
    ...lists.filter(({ person }) => there.has(person)),
    ...lists.filter(({ person }) => !there.has(person)),
  ];
  const all = inOrder.flatMap((each) => each.seats);
  const seats = all.filter(({ person }, place) => place === all.findIndex((each) => each.person === person));
  return seats.length > MAX_SEATS ? one : { ...one, seats };
}

/** Everybody else who was ever asked at the address at which a contact of a member is to be invited by mail. */
export function alike<Some extends Addressee>(
  one: Addressee,
  asked: readonly Some[],
  member: (id: string) => Member,
): Some[] {
  if (one.party !== 'member' || one.channel !== 'email') return [];
  const own = addressOf(one, member);
  return asked.filter(
    (each) =>
      each.party === 'member' && each.person !== one.person && sameAddress(addressOf(each, member), own),
  );
}

/** {@link joined} for several who are asked at once: those of one address know of each other. */
export function joinedAll<One extends Addressee>(
  invitees: readonly One[],
  asked: readonly Addressee[],
  member: (id: string) => Member,
): One[] {
  const before: One[] = [];
  for (const one of invitees) before.push(joined(one, [...asked, ...before], member));
  return before.map((one) => {
    const last = before.findLast(({ seats }) => isAmong(one, seats));
    return last ? { ...one, seats: last.seats } : one;
  });
}

function isAmong({ person }: SeatOfPerson, seats: readonly SeatOfPerson[] = []): boolean {
  return seats.some((one) => one.person === person);
}

/** All other contacts of a network who are reached by mail at the address of this one now, also who left. */
export function othersAt(
  one: SeatOfPerson,
  members: readonly { readonly id: string; readonly member: Member }[],
): (SeatOfPerson & Pick<Contact, 'epoch' | 'left'>)[] {
  const byId = new Map(members.map(({ id, member }) => [id, member]));
  const own = addressOf(one, (id) => byId.get(id) ?? memberAggregate.initial);
  return members.flatMap(({ id: seat, member }) =>
    member.contacts.flatMap(({ id: person, epoch, left }) =>
      person !== one.person &&
      sameAddress(
        addressOf({ seat, person }, () => member),
        own,
      )
        ? [{ seat, person, epoch, left: left || member.status === 'left' }]
        : [],
    ),
  );
}

/** Somebody as the person whose messages are theirs: unchanged for a person with one seat. */
export function asOnePerson<One extends Addressee>(one: One, member: (id: string) => Member): One {
  if (!one.seats) return one;
  const [first, ...others] = reachedTogether(one, member);
  if (others.length === 0 && first?.person === one.person) {
    const { seats: _, ...alone } = one;
    return alone as One;
  }
  return first ? { ...one, ...first } : one;
}

/** One message for each person: one that is wanted for a seat is wanted, whatever the others need. */
export function onePerPerson(mails: readonly PlannedMail[]): PlannedMail[] {
  const byPerson = Map.groupBy(mails, ({ person }) => person);
  return [...byPerson.values()].flatMap((all) => all.find(({ skip }) => skip === undefined) ?? all[0] ?? []);
}

/** The organisations of all seats of these people, where somebody has several. */
export function membersOf(people: readonly Pick<Addressee, 'seats'>[]): StreamName[] {
  const ids = new Set(people.flatMap(({ seats = [] }) => seats.map(({ seat }) => seat)));
  return [...ids].map((id) => ({ kind: memberAggregate.kind, id }));
}
