import type { AddressHolder } from '../delivery/feedback.ts';
import { fold } from '../platform/aggregate.ts';
import type { Repository } from '../platform/repository.ts';
import { holdAddress } from './rules/decide.ts';
import { memberAggregate } from './rules/member.ts';

/**
 * Puts addresses that bounced or complained on hold in their member. News about an older address, or
 * from before somebody said that it works after all, changes nothing.
 */
export function memberAddresses(repository: Repository): AddressHolder {
  return {
    async hold({ network, seat: member, person: contact, why, personVersion, at }) {
      const facts = await repository.history(memberAggregate, network, member);
      const since = facts.filter((fact) => fact.version > personVersion);
      if (since.some((fact) => fact.type === 'AddressReleased' && fact.data.contact === contact)) return;
      const before = fold(
        memberAggregate,
        facts.filter((fact) => fact.version <= personVersion),
      );
      const address = before.contacts.find((one) => one.id === contact)?.email;
      if (address === undefined) return;
      await repository.change(memberAggregate, network, member, { by: 'system', at }, (now) =>
        holdAddress(now, contact, why, address),
      );
    },
  };
}
