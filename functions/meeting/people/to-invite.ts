import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { Lang } from '../../i18n/say.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import { sameAddress } from '../../platform/address.ts';
import type { SeatOfPerson } from '../../platform/planned-mail.ts';
import type { Services } from '../../web/context.ts';
import type { Guest } from '../rules/details.ts';
import type { Invitee } from '../rules/events.ts';
import { alike, asOnePerson, holderOf, joined, reachedTogether } from '../rules/one-person.ts';
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

/**
 * Of a person's seats those that stay at an address which this one has left, one for each address: what they have in
 * their calendar came by messages of the one who left, and they have none of their own yet. They get an invitation
 * of their own, or no cancellation could follow.
 *
 * @param one as they were asked before.
 */
export async function leftBehind(
  { ledger }: Pick<Services, 'ledger'>,
  { person, seat, seats = [] }: Invitee,
  { asked, members, network, meeting }: AskedSoFar,
): Promise<Invitee[]> {
  const member = memberIn(members);
  const along = reachedTogether({ person, seat, seats }, member);
  const stay = asked.flatMap(({ invitee, invited }) =>
    invited && isIn(seats, invitee) && !isIn(along, invitee) ? [invitee] : [],
  );
  const first = stay.filter((each) => asOnePerson(each, member).person === each.person);
  const lanes = await Promise.all(
    first.map((each) => ledger.lane(network, `meeting/${meeting}`, each.person)),
  );
  return first.filter((_, n) => lanes[n]?.every(({ frozen, calendar }) => !frozen || !calendar));
}

function isIn(seats: readonly SeatOfPerson[], { person }: Invitee): boolean {
  return seats.some((one) => one.person === person);
}

/** Whether mail of this meeting went to an address by messages of one person: its calendar knows their ORGANIZER. */
async function wasWrittenTo(
  { repository, ledger }: Reading,
  { person }: Invitee,
  email: string | undefined,
  { network, meeting }: AskedSoFar,
): Promise<boolean> {
  const rows = await ledger.lane(network, `meeting/${meeting}`, person);
  for (const { seat, person: to, version } of rows.flatMap((row) => writtenAs(row))) {
    const { state } = await repository.load(memberAggregate, network, seat, version);
    if (sameAddress(state.contacts.find(({ id }) => id === to)?.email, email)) return true;
  }
  return false;
}

/** Whose address a mail took, and from which version of their member; nothing where none was sent. */
function writtenAs({
  seat,
  person,
  seats,
  frozen,
  calendar,
}: LedgerRow): (SeatOfPerson & { version: number })[] {
  if (!frozen || !calendar) return [];
  const [first] = frozen.seats ?? [];
  const to = (first && seats?.[first.place]) ?? { seat, person };
  return [{ ...to, version: first?.personVersion ?? frozen.personVersion }];
}

function memberIn(members: AskedSoFar['members']) {
  const byId = new Map(members.map(({ id, member }) => [id, member]));
  return (id: string) => byId.get(id) ?? memberAggregate.initial;
}
