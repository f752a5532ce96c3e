import { sameAddress } from '../../platform/address.ts';
import type { RecordedMemberEvent } from './events.ts';
import { memberAggregate } from './member.ts';

/**
 * Why nothing may be sent to the address that a contact had at a version, as far as the facts of the member tell:
 * it was put on hold, then or later, while it was theirs, and nobody has released it. That the contact, or the
 * member, has left since or has another address now changes nothing about the old one.
 */
export function holdOfAddress(
  facts: readonly RecordedMemberEvent[],
  contact: string,
  version: number,
): 'bounced' | 'complained' | undefined {
  let member = memberAggregate.initial;
  let address: string | undefined;
  let why: 'bounced' | 'complained' | undefined;
  for (const fact of facts) {
    member = memberAggregate.evolve(member, fact);
    if (fact.version < version) continue;
    const now = member.contacts.find(({ id }) => id === contact);
    if (fact.version === version) address = now?.email;
    if (now && address !== undefined && sameAddress(now.email, address)) why = now.held;
  }
  return why;
}
