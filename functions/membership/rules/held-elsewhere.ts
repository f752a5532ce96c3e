import { sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import type { MemberEvent } from './events.ts';
import { type HeardAddress, lastHeard } from './heard-addresses.ts';
import type { Member } from './member.ts';

/** Facts of a member, and that an address which somebody has by them, and had not before, is on hold elsewhere. */
export function withHolds(
  before: Member,
  events: readonly MemberEvent[],
  elsewhere: readonly HeardAddress[],
): readonly MemberEvent[] {
  const heard = [...elsewhere, ...(before.heard ?? [])];
  const holds = events.flatMap((event): MemberEvent[] => {
    if (event.type !== 'ContactAdded' && event.type !== 'ContactRevised') return [];
    const { contact, fields } = event.data;
    const email = known(fields.email);
    if (sameAddress(before.contacts.find(({ id }) => id === contact)?.email, email)) return [];
    const why = lastHeard(heard, email)?.why;
    return why ? [{ type: 'AddressHeld', data: { contact, why } }] : [];
  });
  return holds.length > 0 ? [...events, ...holds] : events;
}
