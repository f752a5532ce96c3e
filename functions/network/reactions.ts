import type { PlannedMail } from '../delivery/ledger-row.ts';
import type { Intent } from '../platform/capability.ts';
import type { StreamKey } from '../platform/event.ts';
import type { NetworkEvent, RecordedNetworkEvent } from './events.ts';
import { NETWORK_ID, type Network } from './network.ts';

/** The cause that the network's own mails stand under in the ledger. */
export const NETWORK_CAUSE = `network/${NETWORK_ID}`;

/** Mails of the network itself, to those who run it. */
export const networkMailKinds = ['staffInvitation', 'testMail'] as const;
export type NetworkMailKind = (typeof networkMailKinds)[number];

/** What follows from a fact about the network: one mail, or nothing. */
export function networkReactions(
  event: RecordedNetworkEvent,
  _state: Network,
  stream: StreamKey,
): readonly Intent<Network, NetworkEvent>[] {
  if (event.type === 'RoleGranted' && event.data.invited) {
    return [{ do: 'plan', mails: [mailTo(event.data.staff, 'staffInvitation', event.version, stream)] }];
  }
  if (event.type === 'TestMailRequested') {
    return [{ do: 'plan', mails: [mailTo(event.data.staff, 'testMail', event.version, stream)] }];
  }
  return [];
}

function mailTo(staff: string, kind: NetworkMailKind, revision: number, stream: StreamKey): PlannedMail {
  const { network } = stream;
  return {
    network,
    cause: NETWORK_CAUSE,
    person: staff,
    seat: network,
    party: 'staff',
    kind,
    revision,
    channel: 'email',
  };
}
