import type { Bilingual, Lang } from '../../i18n/say.ts';
import { plain } from '../../i18n/typed-text.ts';
import { listHeard } from '../../membership/rules/heard-addresses.ts';
import { contactsInOrder } from '../../membership/rules/member.ts';
import { listMembers } from '../../membership/rules/views.ts';
import { addressKey } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import type { StaffContext } from '../../web/context.ts';
import type { OpenMeeting } from '../page/context.ts';
import { type Named, namesOf } from '../people/audience-names.ts';
import { audienceHash } from '../rules/audience.ts';
import type { Guest } from '../rules/details.ts';
import { heldGuests } from '../rules/guest-holds.ts';
import {
  countChannels,
  type MemberWithId,
  type Selection,
  selectAudience,
} from '../rules/select-audience.ts';
import type { PartialDetails, WhyHeld } from '../rules/state.ts';

/** Exactly the people who would be invited this moment. */
export interface PreviewAudience extends Selection {
  readonly hash: string;
  readonly mail: number;
  readonly byHand: number;
  readonly members: readonly MemberWithId[];
  /** Guests whose address is on hold, here or at any meeting before, by id. */
  readonly heldGuests: ReadonlyMap<string, WhyHeld>;
  readonly named: (seat: string, person: string | undefined) => Named;
}

/**
 * Chosen from the members as listed, a moment behind the facts: to read each of them would cost one request for each.
 * What somebody became since is looked at when their message is sent.
 */
export async function audienceNow(c: StaffContext, open: OpenMeeting): Promise<PreviewAudience> {
  const { details } = open.meeting;
  const [members, elsewhere] = await Promise.all([
    listMembers(c.var.services.views, c.var.networkId),
    listHeard(c.var.services.views, c.var.networkId),
  ]);
  const held = heldGuests(open.meeting, elsewhere);
  const guests = details.guests ?? [];
  const selection = selectAudience(details.audience ?? { choice: 'all' }, members, guests, held);
  return {
    ...selection,
    ...countChannels(selection.invited),
    hash: audienceHash(selection.invited),
    members,
    heldGuests: held,
    named: namesOf(members, guests, c.var.lang),
  };
}

/** One mail address by which two organisations are invited. */
export interface SharedAddress {
  readonly email: string;
  readonly people: readonly Named[];
}

/** Addresses, compared without case, that are used for more than one seat of those invited by e-mail. */
export function sharedAddresses({
  invited,
  named,
}: Pick<PreviewAudience, 'invited' | 'named'>): SharedAddress[] {
  const byAddress = Map.groupBy(
    invited.filter(({ channel }) => channel === 'email'),
    ({ seat, person }) => addressKey(named(seat, person).email ?? ''),
  );
  return [...byAddress].flatMap(([email, all]) => {
    if (email === '' || new Set(all.map(({ seat }) => seat)).size < 2) return [];
    return [{ email, people: all.map(({ seat, person }) => named(seat, person)) }];
  });
}

/** A guest whose address is a contact's of a member. */
export interface GuestOfMember {
  readonly guest: string;
  readonly contact: string;
  readonly organisation: string;
}

/** Guests who are in the list of members already, by their address. */
export function guestsOfMembers(
  guests: readonly Guest[],
  members: readonly MemberWithId[],
  lang: Lang,
): GuestOfMember[] {
  if (guests.length === 0) return [];
  const contacts = new Map(
    members.flatMap(({ member }) =>
      contactsInOrder(member).flatMap(({ email, name }) =>
        email && member.status !== 'left'
          ? [
              [
                addressKey(email),
                { contact: name, organisation: plain(member.organisation.name, lang) },
              ] as const,
            ]
          : [],
      ),
    ),
  );
  return guests.flatMap(({ name, email }) => {
    const address = known(email);
    const found = address ? contacts.get(addressKey(address)) : undefined;
    return found ? [{ guest: known(name) ?? '', ...found }] : [];
  });
}

/** Fields whose text exists in one language only, and the language that is missing. */
export function missingLanguage(details: PartialDetails, missing: Lang): readonly PartField[] {
  const other: Lang = missing === 'km' ? 'en' : 'km';
  const lacks = (text: Bilingual | undefined) => Boolean(text?.[other]) && !text?.[missing];
  const found: readonly (readonly [PartField, boolean])[] = [
    ['title', lacks(details.title)],
    ['venue', lacks(details.venue)],
    ['address', lacks(details.address)],
    ['objectives', (details.objectives ?? []).some(lacks)],
    ['agenda', (details.agenda ?? []).some((item) => lacks(item.title))],
    ['contributions', (details.contributions ?? []).some(({ what }) => lacks(what))],
    ['note', lacks(details.note)],
  ];
  return found.flatMap(([field, yes]) => (yes ? [field] : []));
}

export type PartField = 'title' | 'venue' | 'address' | 'objectives' | 'agenda' | 'contributions' | 'note';
