import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Lang } from '../../i18n/say.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { sameAddress } from '../../platform/address.ts';
import type { Services } from '../../web/context.ts';
import type { Guest } from '../rules/details.ts';
import type { Invitee } from '../rules/events.ts';
import { alike, holderOf, joined } from '../rules/one-person.ts';
import { AddressAlreadyInvited } from '../rules/refusals.ts';
import type { MemberWithId } from '../rules/select-audience.ts';
import { namesOf } from './audience-names.ts';

/** Everybody who was ever asked to a meeting, and where their addresses are found. */
export interface AskedSoFar {
  readonly network: string;
  readonly meeting: string;
  readonly asked: readonly { readonly invitee: Invitee; readonly invited: boolean }[];
  readonly members: readonly Pick<MemberWithId, 'id' | 'member'>[];
  readonly guests: readonly Guest[];
}

type Reading = Pick<Services, 'repository' | 'ledger'>;

/** Somebody who gets an invitation now, as one person with those who were asked at their address before. */
export async function withTheirPerson(services: Reading, one: Invitee, so: AskedSoFar): Promise<Invitee> {
  const asked = so.asked.map(({ invitee }) => invitee);
  const member = memberIn(so.members);
  const others = alike(one, asked, member);
  if (others.length === 0) return one;
  const { email } = member(one.seat).contacts.find(({ id }) => id === one.person) ?? {};
  const wereThere = await Promise.all(
    [...others, one].map(async (each) =>
      (await wasWrittenTo(services, each, email, so)) ? [each.person] : [],
    ),
  );
  return joined(one, asked, member, new Set(wereThere.flat()));
}

/**
 * The same for somebody whose address may be somebody else's at this meeting.
 *
 * @throws {AddressAlreadyInvited}
 */
export async function toInvite(
  services: Reading,
  one: Invitee,
  so: AskedSoFar,
  lang: Lang,
): Promise<Invitee> {
  const { asked, members, guests } = so;
  const invited = asked.flatMap((each) => (each.invited ? [each.invitee] : []));
  const holder = holderOf(one, invited, { member: memberIn(members), guests });
  if (holder) {
    const { organisation, name } = namesOf(members, guests, lang)(holder.seat, holder.person);
    throw new AddressAlreadyInvited({ who: organisation || name });
  }
  return await withTheirPerson(services, one, so);
}

/** Whether mail of this meeting went to an address by messages of one person: its calendar knows their ORGANIZER. */
async function wasWrittenTo(
  { repository, ledger }: Reading,
  { seat, person }: Invitee,
  email: string | undefined,
  { network, meeting }: AskedSoFar,
): Promise<boolean> {
  const rows = await ledger.lane(network, `meeting/${meeting}`, person);
  for (const version of new Set(rows.flatMap((row) => versionOf(row, person)))) {
    const { state } = await repository.load(memberAggregate, network, seat, version);
    if (sameAddress(state.contacts.find(({ id }) => id === person)?.email, email)) return true;
  }
  return false;
}

/** The version of the member that a mail took the address of this person from; nothing where none was sent. */
function versionOf(row: LedgerRow, person: string): number[] {
  if (!row.frozen || !row.calendar) return [];
  const spoken = row.frozen.seats?.find(({ place }) => row.seats?.[place]?.person === person);
  return [spoken?.personVersion ?? row.frozen.personVersion];
}

function memberIn(members: AskedSoFar['members']) {
  const byId = new Map(members.map(({ id, member }) => [id, member]));
  return (id: string) => byId.get(id) ?? memberAggregate.initial;
}
