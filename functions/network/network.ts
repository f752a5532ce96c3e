import type { Lang } from '../i18n/say.ts';
import type { Aggregate } from '../platform/aggregate.ts';
import { known } from '../platform/personal.ts';
import {
  type NetworkEvent,
  type NetworkSettings,
  networkEvents,
  type RecordedNetworkEvent,
  type Role,
} from './events.ts';

/** Somebody who signs in. */
export interface Staff {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly lang: Lang;
  /** Subject at the issuer, once they have signed in. */
  readonly subject?: string | undefined;
  /** Sessions that carry a lower epoch are over. */
  readonly epoch: number;
  readonly revoked: boolean;
}

/** A network: who it is, and who may do what. Its stream's id is `self`. */
export type Network =
  | { readonly status: 'none' }
  | { readonly status: 'founded'; readonly settings: NetworkSettings; readonly staff: readonly Staff[] };

export type FoundedNetwork = Extract<Network, { status: 'founded' }>;

/** Id of the one network aggregate inside a network. */
export const NETWORK_ID = 'self';

export const networkAggregate: Aggregate<Network, NetworkEvent> = {
  kind: 'network',
  events: networkEvents,
  initial: { status: 'none' },
  evolve: evolveNetwork,
  reacting: ['RoleGranted', 'TestMailRequested'],
};

function evolveNetwork(network: Network, event: RecordedNetworkEvent): Network {
  if (event.type === 'NetworkFounded') {
    return { status: 'founded', settings: event.data.settings, staff: [] };
  }
  if (network.status === 'none') return network;
  switch (event.type) {
    case 'NetworkRevised':
      return { ...network, settings: event.data.settings };
    case 'RoleGranted': {
      const { staff, email, name, role, lang } = event.data;
      const before = network.staff.find((other) => other.id === staff);
      const granted: Staff = {
        id: staff,
        email: known(email) ?? '',
        name: known(name) ?? '',
        role,
        lang,
        subject: before?.subject,
        epoch: before?.epoch ?? 0,
        revoked: false,
      };
      return { ...network, staff: [...network.staff.filter((other) => other.id !== staff), granted] };
    }
    case 'RoleClaimed': {
      const { subject } = event.data;
      return withStaff(network, event.data.staff, (staff) => ({ ...staff, subject }));
    }
    case 'RoleRevoked':
      return withStaff(network, event.data.staff, (staff) => ({
        ...staff,
        revoked: true,
        epoch: staff.epoch + 1,
      }));
    case 'LanguageChosen': {
      const { lang } = event.data;
      return withStaff(network, event.data.staff, (staff) => ({ ...staff, lang }));
    }
    case 'SessionsEnded':
      return withStaff(network, event.data.staff, (staff) => ({ ...staff, epoch: staff.epoch + 1 }));
    case 'TestMailRequested':
      return network;
  }
}

function withStaff(network: FoundedNetwork, id: string, change: (staff: Staff) => Staff): Network {
  return { ...network, staff: network.staff.map((staff) => (staff.id === id ? change(staff) : staff)) };
}
