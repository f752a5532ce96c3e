import type { Lang } from '../../i18n/say.ts';
import { memberAggregate } from '../../membership/rules/member.ts';
import type { Guest } from '../rules/details.ts';
import type { Invitee } from '../rules/events.ts';
import { holderOf, joined } from '../rules/one-person.ts';
import { AddressAlreadyInvited } from '../rules/refusals.ts';
import type { MemberWithId } from '../rules/select-audience.ts';
import { namesOf } from './audience-names.ts';

/** Everybody who was ever asked to a meeting, and where their addresses are found. */
export interface AskedSoFar {
  readonly asked: readonly { readonly invitee: Invitee; readonly invited: boolean }[];
  readonly members: readonly Pick<MemberWithId, 'id' | 'member'>[];
  readonly guests: readonly Guest[];
}

/** Somebody who gets an invitation now, as one person with those who were asked at their address before. */
export function withTheirPerson(one: Invitee, { asked, members }: Omit<AskedSoFar, 'guests'>): Invitee {
  return joined(
    one,
    asked.map(({ invitee }) => invitee),
    memberIn(members),
  );
}

/**
 * The same for somebody whose address may be somebody else's at this meeting.
 *
 * @throws {AddressAlreadyInvited}
 */
export function toInvite(one: Invitee, so: AskedSoFar, lang: Lang): Invitee {
  const { asked, members, guests } = so;
  const invited = asked.flatMap((each) => (each.invited ? [each.invitee] : []));
  const holder = holderOf(one, invited, { member: memberIn(members), guests });
  if (holder) {
    const { organisation, name } = namesOf(members, guests, lang)(holder.seat, holder.person);
    throw new AddressAlreadyInvited({ who: organisation || name });
  }
  return withTheirPerson(one, so);
}

function memberIn(members: AskedSoFar['members']) {
  const byId = new Map(members.map(({ id, member }) => [id, member]));
  return (id: string) => byId.get(id) ?? memberAggregate.initial;
}
