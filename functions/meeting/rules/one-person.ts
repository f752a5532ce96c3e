import { type Member, memberAggregate } from '../../membership/rules/member.ts';
import type { Addressee, StreamName } from '../../platform/capability.ts';
import type { PlannedMail, SeatOfPerson } from '../../platform/planned-mail.ts';

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
 * - A person who is invited later joins those who were asked at the same address before, see `joined`: the list of
 *   their seats grows at its end only, because a claim names seats by their place in it.
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
  const together = seats.filter((one) => addressOf(one, member) === own);
  return together.length > 0 ? together : [{ seat, person }];
}

/** Also of somebody who has left: what went to them is taken back there, and the lane goes on. */
function addressOf({ seat, person }: SeatOfPerson, member: (id: string) => Member): string | undefined {
  const contact = member(seat).contacts.find(({ id, forgotten }) => id === person && !forgotten);
  return contact?.reachedBy === 'email' ? contact.email?.toLowerCase() : undefined;
}

/**
 * A contact of a member who is to be invited, as one person with everybody who was ever asked at their address
 * for this meeting, also who is not invited any more: one calendar takes one ORGANIZER for a UID. Unchanged where
 * there is nobody, and beyond {@link MAX_SEATS}.
 */
export function joined<One extends Addressee>(
  one: One,
  asked: readonly Addressee[],
  member: (id: string) => Member,
): One {
  const same = atSameAddress(one, asked, member).filter(({ person }) => person !== one.person);
  if (one.party !== 'member' || same.length === 0) return one;
  const all = [...same, one].flatMap(({ seat, person, seats = [] }) => [...seats, { seat, person }]);
  const seats = all.filter(({ person }, place) => place === all.findIndex((each) => each.person === person));
  return seats.length > MAX_SEATS ? one : { ...one, seats };
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

/** Those contacts of members among people who are reached by mail at the address of this one now. */
export function atSameAddress<Some extends Addressee>(
  one: SeatOfPerson,
  people: readonly Some[],
  member: (id: string) => Member,
): Some[] {
  const own = addressOf(one, member);
  if (own === undefined) return [];
  return people.filter((each) => each.party === 'member' && addressOf(each, member) === own);
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
