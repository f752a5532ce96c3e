import type { Bilingual, Lang } from '../../i18n/say.ts';
import { addressKey } from '../../platform/address.ts';
import type { StaffContext } from '../../web/context.ts';
import { loadMembers, type OpenMeeting } from '../page/context.ts';
import { type Named, namesOf } from '../people/audience-names.ts';
import { listGuestHolds } from '../people/held-guests.ts';
import { audienceHash } from '../rules/audience.ts';
import type { Invitee } from '../rules/events.ts';
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

/** Chosen from the members as they are now, each read consistently. */
export async function audienceNow(c: StaffContext, open: OpenMeeting): Promise<PreviewAudience> {
  const { details } = open.meeting;
  const [members, elsewhere] = await Promise.all([
    loadMembers(c),
    listGuestHolds(c.var.services.views, c.var.networkId),
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

/** A longer list is not carried in the form: only its hash says that it changed. */
const REMEMBERED = 1000;

/** The list as the form remembers it, so that a later one can be compared: `seat/person/channel/lang`. */
export function rememberedAudience(invited: readonly Invitee[]): string {
  if (invited.length > REMEMBERED) return '';
  return invited.map((one) => [one.seat, one.person, one.channel, one.lang].join('/')).join(' ');
}

export interface AudienceDifference {
  readonly added: readonly Named[];
  readonly gone: readonly Named[];
  readonly otherwise: readonly Named[];
}

/** What became different since a list was remembered. */
export function differenceSince(remembered: string, now: PreviewAudience): AudienceDifference {
  if (remembered === '') return { added: [], gone: [], otherwise: [] };
  const before = new Map(
    remembered
      .split(' ')
      .map((entry) => entry.split('/'))
      .flatMap(([seat, person, ...rest]) =>
        seat && person ? [[`${seat}/${person}`, { seat, person, rest: rest.join('/') }] as const] : [],
      ),
  );
  const after = new Map(now.invited.map((one) => [`${one.seat}/${one.person}`, one]));
  const named = (list: readonly { seat: string; person: string }[]) =>
    list.map(({ seat, person }) => now.named(seat, person));
  return {
    added: named(now.invited.filter((one) => !before.has(`${one.seat}/${one.person}`))),
    gone: named([...before.values()].filter(({ seat, person }) => !after.has(`${seat}/${person}`))),
    otherwise: named(
      now.invited.filter((one) => {
        const was = before.get(`${one.seat}/${one.person}`);
        return was !== undefined && was.rest !== `${one.channel}/${one.lang}`;
      }),
    ),
  };
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
