import type { AddressHolder } from '../../delivery/feedback.ts';
import type { Repository } from '../../platform/repository.ts';
import { callAggregate } from '../rules/voices/call.ts';
import { aboutOf } from '../rules/voices/kinds.ts';
import { proposalAggregate } from '../rules/voices/proposal.ts';

/**
 * Notes that mail to somebody whom no address book has came back for good, or was complained of: where they were called,
 * or in the proposal that has their address. What is about neither goes to `others`.
 */
export function voiceAddresses(repository: Repository, others: AddressHolder): AddressHolder {
  return {
    async hold(held) {
      const { network, cause, person, why, at } = held;
      const complained = why === 'complained' ? { complained: true as const } : {};
      const meta = { by: 'system', at };
      const id = aboutOf(held);
      if (cause.startsWith(`${callAggregate.kind}/`)) {
        await repository.change(callAggregate, network, id, meta, (call) =>
          call.status === 'called' && call.guests.some((one) => one.id === person && one.held !== why)
            ? [{ type: 'CalledAddressHeld' as const, data: { guest: person, ...complained } }]
            : [],
        );
      } else if (cause.startsWith(`${proposalAggregate.kind}/`)) {
        await repository.change(proposalAggregate, network, id, meta, (proposal) =>
          proposal.status === 'none' || proposal.held[person] === why
            ? []
            : [{ type: 'VoiceAddressHeld' as const, data: { person, ...complained } }],
        );
      } else await others.hold(held);
    },
  };
}
