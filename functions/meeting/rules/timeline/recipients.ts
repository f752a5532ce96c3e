import { searchKey } from '../../../i18n/khmer.ts';
import type { LangChoice } from '../../../i18n/say.ts';
import { contactsInOrder, type Member, reachedNow } from '../../../membership/rules/member.ts';
import type { Network, Staff } from '../../../network/rules/network.ts';
import { addressKey } from '../../../platform/address.ts';
import type { Addressee } from '../../../platform/capability.ts';
import { known } from '../../../platform/personal.ts';
import type { Channel } from '../../../platform/planned-mail.ts';
import type { MessageRule, NotWanted } from '../../messages/rule.ts';
import {
  type FanOutKind,
  isForStaff,
  type LadderKind,
  type NamedKind,
  ruleOf,
  rules,
} from '../../messages/table.ts';
import type { Invitee } from '../events.ts';
import { guestByHand, guestHeld, type WithGuestHolds } from '../guest-holds.ts';
import { holderOf } from '../one-person.ts';
import type { GivenAnswer } from '../seat.ts';
import { canBeReached, contactInvitee } from '../select-audience.ts';
import type { PartialDetails, SingleInvitation, Times } from '../state.ts';
import { type WithSummary, whyNotWanted } from './wants.ts';

/*
 * Whom a message of the timeline is for, decided on what is known this moment: when it is planned, and
 * on the pages that show it beforehand.
 */

/** The meeting as the people of a message depend on it; a draft has it too. */
export interface Gathering extends WithSummary {
  readonly details: PartialDetails;
  readonly singles: Readonly<Record<string, SingleInvitation>>;
  /** The times of its date, see `Convened`; none as long as nobody can have answered. */
  readonly dateTimes: readonly Times[];
  readonly guestHolds?: WithGuestHolds['guestHolds'];
}

/** What organisations and their people are, and what they have answered. */
export interface Known {
  member(id: string): Member;
  answer(seat: string): GivenAnswer | undefined;
  /** Switches that the guest of a seat has turned off for this meeting. */
  guestOff(seat: string): readonly string[] | undefined;
  /** Whether a seat has promised something by the summary that is published; absent where there is none. */
  readonly promised?: ((seat: string) => boolean) | undefined;
}

/** Why somebody invited gets no message: a code with a text in the catalogue of reasons. */
export type WhyNot =
  | NotWanted
  | Gone
  | 'switchedOff'
  | 'nothingPromised'
  | 'addressComplained'
  | 'sameAddress';
type Gone = 'noSuchPerson' | 'memberLeft' | 'forgotten' | 'contactLeft';

/** Somebody invited, as they are reached today, and why they get nothing. */
export interface Recipient extends Addressee {
  readonly skip?: WhyNot | undefined;
}

/** Everybody invited, with the reason where the message is not needed. */
export function recipientsOf(
  kind: FanOutKind,
  people: readonly Addressee[],
  meeting: Gathering,
  about: Known,
): Recipient[] {
  const seen = new Set<string>();
  return people.map((one): Recipient => {
    const { reached, gone, off, complained } = presently(one, meeting, about);
    const { email, ...as } = reached;
    const wanting = {
      person: one.person,
      ladder: meeting.singles[one.person]?.ladder,
      answer: about.answer(one.seat),
      meeting,
    };
    const skip =
      gone ??
      whyNotWanted(kind, wanting) ??
      doesWithout(kind, off, about.promised?.(one.seat)) ??
      (complained ? notByHand(kind) : undefined) ??
      secondCopy(kind, email, seen);
    return { ...one, ...as, skip };
  });
}

/** What is the same for everybody reaches a person who speaks for two organisations once. */
function secondCopy(
  kind: FanOutKind,
  email: string | undefined,
  seen: Set<string>,
): 'sameAddress' | undefined {
  if (isForStaff(kind) || !rules[kind].oncePerAddress || !email) return undefined;
  const key = addressKey(email);
  if (seen.has(key)) return 'sameAddress';
  seen.add(key);
  return undefined;
}

/** Whether it is one of the mails that somebody does without. `off`: the switches they have turned off. */
export function switchedOff(kind: string, off: readonly string[] | undefined): 'switchedOff' | undefined {
  const name = ruleOf(kind)?.optional;
  return name && off?.includes(name) ? 'switchedOff' : undefined;
}

/**
 * The same where a message is also how somebody gets what they have promised: with the switch turned off they get that
 * alone. `promised`: whether there is anything; absent where the message does not say it.
 */
export function doesWithout(
  kind: string,
  off: readonly string[] | undefined,
  promised: boolean | undefined,
): 'switchedOff' | 'nothingPromised' | undefined {
  const isOff = switchedOff(kind, off);
  if (!isOff || promised === undefined || !sendsPromises(kind)) return isOff;
  return promised ? undefined : 'nothingPromised';
}

function sendsPromises(kind: string): boolean {
  const rule = ruleOf(kind);
  return rule !== undefined && 'ownWithout' in rule;
}

/** What one can do without is not carried to people who reported our mail as unwanted. */
export function notByHand(kind: string): 'addressComplained' | undefined {
  return ruleOf(kind)?.optional ? 'addressComplained' : undefined;
}

/** An organisation that has not answered, and who of it is asked next, if there is anybody. */
export interface Silent {
  readonly seat: string;
  readonly next?: Invitee | undefined;
}

/** Every organisation that is still silent, with the next person up who was not asked yet. */
export function silentOf(
  kind: LadderKind,
  people: readonly Addressee[],
  meeting: Gathering,
  about: Known,
): Silent[] {
  const silent = new Map<string, Invitee | undefined>();
  const singles = Object.values(meeting.singles).flatMap(({ invitee, invited }) =>
    invited ? [invitee] : [],
  );
  for (const one of people) {
    if (one.party !== 'member' || silent.get(one.seat)) continue;
    const answer = about.answer(one.seat);
    if (whyNotWanted(kind, { person: one.person, answer, meeting })) continue;
    silent.set(one.seat, nextUp(one, kind, [...people, ...singles], meeting, about));
  }
  return [...silent].map(([seat, next]) => ({ seat, next }));
}

/** Nobody is asked at an address at which a colleague or a guest is asked: that person reads both. */
function nextUp(
  one: Addressee,
  kind: LadderKind,
  invited: readonly Addressee[],
  meeting: Gathering,
  about: Known,
): Invitee | undefined {
  const member = about.member(one.seat);
  if (member.status === 'left' || member.status === 'unknown') return undefined;
  const role = rules[kind].to === 'heads' ? 'head' : 'alternate';
  const book = { member: about.member, guests: meeting.details.guests };
  const next = contactsInOrder(member).find(
    (contact) =>
      contact.id !== one.person &&
      contact.role === role &&
      meeting.singles[contact.id] === undefined &&
      holderOf(contactInvitee(one.seat, contact), invited, book) === undefined,
  );
  return next && canBeReached(next) ? contactInvitee(one.seat, next) : undefined;
}

/** Somebody found by the name of their organisation. */
export interface Found {
  /** Positions of the names, where they were written down by several. */
  readonly places: readonly number[];
  readonly recipient: Recipient;
}

/** Of the organisations or people a message is about, by name, who is among the people invited. */
export function foundByName(
  kind: NamedKind,
  names: readonly string[],
  people: readonly Addressee[],
  meeting: Gathering,
  about: Known,
  before: readonly number[] = [],
): Found[] {
  const keys = names.map(searchKey);
  const taken = new Set(before);
  return people.flatMap((one): Found[] => {
    const own = namesOf(one, meeting, about);
    const places = keys.flatMap((name, place) => (own.includes(name) ? [place] : []));
    const { reached, gone, off, complained } = presently(one, meeting, about);
    if (places.length === 0 || places.some((place) => taken.has(place)) || gone) return [];
    for (const place of places) taken.add(place);
    const { email: _, ...as } = reached;
    const skip = switchedOff(kind, off) ?? (complained ? notByHand(kind) : undefined);
    return [{ places, recipient: { ...one, ...as, skip } }];
  });
}

/** The coordinator who convened (`staff:<id>`), if they still have a role; else every coordinator; else the admins. */
export function staffInCharge(
  audience: 'coordinator' | 'admins',
  convenedBy: string | undefined,
  network: Network,
): Staff[] {
  const present = network.status === 'founded' ? network.staff.filter(({ revoked }) => !revoked) : [];
  const admins = present.filter(({ role }) => role === 'admin');
  if (audience === 'admins') return admins;
  const convener = present.filter(({ id, role }) => `staff:${id}` === convenedBy && role !== 'observer');
  if (convener.length > 0) return convener;
  const coordinators = present.filter(({ role }) => role === 'coordinator');
  return coordinators.length > 0 ? coordinators : admins;
}

/** How somebody is reached, and in which language. */
interface Reached {
  readonly channel: Channel;
  readonly lang: LangChoice;
  readonly email?: string | undefined;
}

/** How somebody is reached today, or why they are not any more. */
function presently(
  one: Addressee,
  meeting: Gathering,
  about: Known,
): {
  readonly reached: Reached;
  readonly gone?: Gone | undefined;
  readonly off?: readonly string[] | undefined;
  readonly complained?: boolean;
} {
  const asInvited = { channel: one.channel, lang: one.lang };
  // Known to the forum that they registered for, and looked for there when it is sent.
  if (one.party === 'registered') return { reached: asInvited, off: about.guestOff(one.seat) };
  if (one.party === 'guest') {
    const guest = meeting.details.guests?.find(({ id }) => id === one.person);
    if (!guest) {
      // Somebody who walked in is known to the day alone, and is looked for there when it is sent.
      const walkedIn = meeting.summary?.alsoTo?.some(({ person }) => person === one.person);
      return walkedIn
        ? { reached: asInvited, off: about.guestOff(one.seat) }
        : { reached: asInvited, gone: 'noSuchPerson' };
    }
    const complained = guest.reachedBy === 'email' && guestHeld(meeting, guest.id) === 'complained';
    const channel = complained ? guestByHand(guest) : guest.reachedBy;
    const reached = { channel, lang: guest.lang, email: known(guest.email) };
    return { reached, off: about.guestOff(one.seat), complained };
  }
  const member = about.member(one.seat);
  if (member.status === 'left') return { reached: asInvited, gone: 'memberLeft' };
  const contact = member.contacts.find(({ id }) => id === one.person);
  if (!contact) return { reached: asInvited, gone: 'noSuchPerson' };
  if (contact.forgotten) return { reached: asInvited, gone: 'forgotten' };
  if (contact.left) return { reached: asInvited, gone: 'contactLeft' };
  const { lang, email, off } = contact;
  const channel = reachedNow(contact);
  return { reached: { channel, lang, email }, off, complained: channel !== contact.reachedBy };
}

/** Every name by which the organisation of somebody could have been written down, as search keys. */
function namesOf(one: Addressee, meeting: Gathering, about: Known): string[] {
  if (one.party === 'registered') return [];
  if (one.party === 'guest') {
    const guest = meeting.details.guests?.find(({ id }) => id === one.person);
    return [guest?.organisation, guest && known(guest.name)].flatMap((name) =>
      name ? [searchKey(name)] : [],
    );
  }
  const { name, shortName } = about.member(one.seat).organisation;
  return [name.en, name.km, shortName].flatMap((written) => (written ? [searchKey(written)] : []));
}

/** Who gets a message beside everybody invited: the summary and its corrections go to who came all the same. */
export function besidesInvited(
  kind: FanOutKind,
  { summary, singles }: Pick<Gathering, 'summary' | 'singles'>,
): readonly Addressee[] {
  const rule: MessageRule = rules[kind];
  if (!('alsoToWhoCame' in rule) || !rule.alsoToWhoCame) return [];
  return summary?.alsoTo?.filter(({ person }) => !singles[person]) ?? [];
}
