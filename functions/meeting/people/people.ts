import { dayAggregate, tapsOf } from '../../day/rules/day.ts';
import { presenceOf } from '../../day/rules/presence.ts';
import { emailOfWalkIn, heldWalkIn } from '../../day/rules/walk-in-hold.ts';
import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Registration } from '../../forum/rules/places/places.ts';
import type { Bilingual, LangChoice } from '../../i18n/say.ts';
import { byHand, type Member, memberAggregate } from '../../membership/rules/member.ts';
import { NETWORK_ID, networkAggregate } from '../../network/rules/network.ts';
import { known } from '../../platform/personal.ts';
import type { Channel } from '../../platform/planned-mail.ts';
import type { Repository } from '../../platform/repository.ts';
import { guestByHand, guestHeld, type WithGuestHolds } from '../rules/guest-holds.ts';
import {
  isConvened,
  type Meeting,
  type PartialDetails,
  type SharedSummary,
  type WhyHeld,
} from '../rules/state.ts';

/** Somebody a message goes to, as known at one version of the stream that holds them. */
export interface Person {
  readonly name: string;
  readonly honorific?: string | undefined;
  /** Office or title, for letters. */
  readonly title?: string | undefined;
  readonly lang: LangChoice;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  /** Name in Telegram, without the @. */
  readonly telegram?: string | undefined;
  /** The member they speak for; absent for guests and staff. */
  readonly organisation?: Bilingual | undefined;
  /** A guest's own organisation, as it was typed; it is no member that they would speak for. */
  readonly worksAt?: string | undefined;
  /** They registered for a forum: its id and local date. Their own page is that of the registration. */
  readonly registeredFor?: { readonly forum: string; readonly day: string } | undefined;
  /** They came without being invited. */
  readonly walkedIn?: true | undefined;
  /** Raised to revoke personal links. */
  readonly epoch: number;
  /** Switches of the mails that a contact does without; a guest's are facts of their seat. */
  readonly off?: readonly string[] | undefined;
  /** How a contact is reached without e-mail. */
  readonly byHand?: Exclude<Channel, 'email'> | undefined;
  /** Why nothing may be sent to them now: a reason code of the ledger. */
  readonly barred?:
    | 'contactLeft'
    | 'memberLeft'
    | 'addressHeld'
    | 'addressComplained'
    | 'noAddress'
    | 'forgotten'
    | undefined;
  /** Version of the stream this was read from. */
  readonly version: number;
}

/** Where guests are known from: a meeting at one version. */
export interface GuestBook {
  readonly details: PartialDetails;
  readonly version: number;
  readonly epochs: Readonly<Record<string, number>>;
  readonly guestHolds?: WithGuestHolds['guestHolds'];
  /** Who came and was not invited, where the summary goes to them. */
  readonly alsoTo?: SharedSummary['alsoTo'];
  /** Whose day the meeting is: people from outside register there. */
  readonly forum?: string | undefined;
}

export function guestsIn(meeting: Exclude<Meeting, { status: 'none' }>, version: number): GuestBook {
  const { details, guestHolds } = meeting;
  if (!isConvened(meeting)) return { details, version, epochs: {}, guestHolds };
  const { guestEpochs: epochs, forum, summary } = meeting;
  return { details, version, epochs, guestHolds, forum, alsoTo: summary?.alsoTo };
}

/**
 * The person a ledger row is for: a contact of a member, a guest of a meeting, or staff. `atVersion` reads
 * them as they were then.
 */
export async function findPerson(
  repository: Repository,
  row: Pick<LedgerRow, 'network' | 'party' | 'seat' | 'person'> & Partial<Pick<LedgerRow, 'cause'>>,
  guests: GuestBook,
  atVersion?: number,
): Promise<Person | undefined> {
  switch (row.party) {
    case 'member':
      return await contactOf(repository, row, atVersion);
    case 'guest':
      return guestOf(row.person, guests) ?? (await walkInOf(repository, row, guests));
    case 'staff':
      return await staffOf(repository, row, atVersion);
    case 'registered':
      return await registrantOf(repository, row, guests.forum, atVersion);
  }
}

async function contactOf(
  repository: Repository,
  row: Pick<LedgerRow, 'network' | 'seat' | 'person'>,
  atVersion: number | undefined,
): Promise<Person | undefined> {
  const { state, version } = await repository.load(memberAggregate, row.network, row.seat, atVersion);
  return contactIn(state, version, row.person);
}

/** A contact of a member, as known at one version of it. */
export function contactIn(state: Member, version: number, id: string): Person | undefined {
  const contact = state.contacts.find((one) => one.id === id);
  if (!contact) return undefined;
  const { name, honorific, title, lang, email, phone, telegram, epoch, off } = contact;
  const organisation = state.organisation.name;
  const person = {
    name,
    honorific,
    title,
    lang,
    email,
    phone,
    telegram,
    organisation,
    epoch,
    off,
    byHand: byHand(contact),
    version,
  };
  if (contact.forgotten) return { ...person, barred: 'forgotten' };
  if (state.status === 'left' || state.status === 'unknown') return { ...person, barred: 'memberLeft' };
  if (contact.left) return { ...person, barred: 'contactLeft' };
  if (contact.held) return { ...person, barred: barredBy(contact.held) };
  return email ? person : { ...person, barred: 'noAddress' };
}

function barredBy(held: WhyHeld): 'addressComplained' | 'addressHeld' {
  return held === 'complained' ? 'addressComplained' : 'addressHeld';
}

function guestOf(id: string, book: GuestBook): Person | undefined {
  const { details, version, epochs } = book;
  const guest = details.guests?.find((one) => one.id === id);
  if (!guest) return undefined;
  const email = known(guest.email);
  const phone = known(guest.phone);
  const person: Person = {
    name: known(guest.name) ?? '',
    honorific: guest.honorific,
    title: guest.role,
    worksAt: guest.organisation,
    lang: guest.lang,
    email,
    phone,
    telegram: known(guest.telegram),
    epoch: epochs[id] ?? 0,
    byHand: guestByHand(guest),
    version,
  };
  const held = guestHeld(book, id);
  if (held) return { ...person, barred: barredBy(held) };
  return email ? person : { ...person, barred: 'noAddress' };
}

/**
 * Somebody who walked in and is written to once, as a guest of the meeting: their name and address are the day's, and
 * gone when the day no longer keeps them.
 */
async function walkInOf(
  repository: Repository,
  { network, person, cause }: Pick<LedgerRow, 'network' | 'person'> & Partial<Pick<LedgerRow, 'cause'>>,
  { alsoTo, version, epochs }: GuestBook,
): Promise<Person | undefined> {
  if (!cause || !alsoTo?.some((one) => one.person === person && one.party === 'guest')) return undefined;
  const { state: day } = await repository.load(dayAggregate, network, cause.slice(cause.indexOf('/') + 1));
  const presence = presenceOf(person, tapsOf(day, person));
  const walkIn = presence?.walkIn;
  if (!presence || !walkIn) return undefined;
  const email = emailOfWalkIn(presence);
  const found = {
    name: known(walkIn.name) ?? '',
    lang: 'both',
    walkedIn: true,
    epoch: epochs[person] ?? 0,
    version,
  } as const;
  if (!email) return { ...found, barred: 'noAddress' };
  const held = heldWalkIn(day, person);
  return { ...found, email, ...(held ? { barred: barredBy(held.why) } : {}) };
}

/** Somebody who registered for the forum whose day the meeting is; nothing once they are off its list. */
async function registrantOf(
  repository: Repository,
  { network, person }: Pick<LedgerRow, 'network' | 'person'>,
  forum: string | undefined,
  atVersion: number | undefined,
): Promise<Person | undefined> {
  if (forum === undefined) return undefined;
  // Few meetings are the day of a forum: nobody waits for its rules who opens another invitation.
  const { placesAggregate } = await import('../../forum/rules/places/places.ts');
  const { state, version } = await repository.load(placesAggregate, network, forum, atVersion);
  const one = state.registrations.find(({ id }) => id === person);
  return one && registrantIn(one, { forum, day: state.settings?.day ?? '' }, version);
}

/** Somebody who registered, as known at one version of the places of the forum. */
export function registrantIn(
  one: Registration,
  registeredFor: NonNullable<Person['registeredFor']>,
  version: number,
): Person {
  const { name, lang, email, phone, held, forgotten, organisation: en } = one;
  const organisation = en === undefined ? undefined : { en };
  const known = { name, lang, email, phone, organisation };
  const person = { ...known, registeredFor, epoch: 0, byHand: 'call', version } as const;
  if (forgotten) return { ...person, barred: 'forgotten' };
  if (held) return { ...person, barred: barredBy(held) };
  return email ? person : { ...person, barred: 'noAddress' };
}

async function staffOf(
  repository: Repository,
  row: Pick<LedgerRow, 'network' | 'person'>,
  atVersion: number | undefined,
): Promise<Person | undefined> {
  const { state, version } = await repository.load(networkAggregate, row.network, NETWORK_ID, atVersion);
  if (state.status !== 'founded') return undefined;
  const staff = state.staff.find((one) => one.id === row.person);
  if (!staff) return undefined;
  const { name, lang, email, epoch } = staff;
  return { name, lang, email, epoch, version, ...(staff.revoked ? { barred: 'contactLeft' } : {}) };
}
