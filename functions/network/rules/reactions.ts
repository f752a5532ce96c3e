import { localInstant } from '../../i18n/dates.ts';
import type { Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { PlannedMail } from '../../platform/planned-mail.ts';
import { countedBetween, dailyReaders, type Morning } from './daily.ts';
import type { NetworkEvent, RecordedNetworkEvent } from './events.ts';
import { introduced } from './introducing.ts';
import { type FoundedNetwork, NETWORK_ID, type Network } from './network.ts';
import { sendingTimes } from './timeline-settings.ts';

/** The cause that the network's own mails have in the ledger. */
export const NETWORK_CAUSE = `network/${NETWORK_ID}`;

/** Mails of the network itself, to those who run it. */
export const networkMailKinds = [
  'staffInvitation',
  'roleTaken',
  'recognised',
  'testMail',
  'dailyLine',
] as const;
export type NetworkMailKind = (typeof networkMailKinds)[number];

type NetworkIntent = Intent<Network, NetworkEvent>;

/** What follows from a fact about the network. `kinds`: see `introducing.ts`. */
export function networkReactions(
  kinds: readonly string[],
): (event: RecordedNetworkEvent, network: Network, stream: StreamKey) => readonly NetworkIntent[] {
  return (event, network, stream) => {
    if (network.status !== 'founded') return [];
    switch (event.type) {
      case 'NetworkFounded':
        return introduced(network, kinds).length > 0 ? [hearOf(kinds)] : [];
      case 'NetworkRevised':
        // A later change brings everything up to date in its own turn.
        return network.timesVersion === event.version ? [{ do: 'reschedule' }] : [];
      case 'KindsIntroduced':
      // For how long sheets are kept.
      case 'SheetHeadSet':
        return [{ do: 'reschedule' }];
      case 'RoleGranted':
        if (!event.data.invited) return [];
        return [{ do: 'plan', mails: [mailTo(event.data.staff, 'staffInvitation', event.version, stream)] }];
      case 'RoleRevoked':
        return [{ do: 'plan', mails: [mailTo(event.data.staff, 'roleTaken', event.version, stream)] }];
      case 'PersonRecognised':
        return [{ do: 'plan', mails: [mailTo(event.data.staff, 'recognised', event.version, stream)] }];
      case 'TestMailRequested':
        return [{ do: 'plan', mails: [mailTo(event.data.staff, 'testMail', event.version, stream)] }];
      case 'DayFellDue':
        return dailyReaders(network).length > 0 ? [countOfDay(event.data, network)] : [];
      case 'DayCounted':
        return [{ do: 'plan', mails: dailyLines(event, network, stream) }];
      default:
        return [];
    }
  };
}

/** A network that is founded now knows every message from its first day. */
function hearOf(kinds: readonly string[]): NetworkIntent {
  return {
    do: 'consult',
    streams: () => [],
    decide: () => ({ mails: [], record: (now) => introduced(now, kinds) }),
  };
}

function countOfDay(day: Pick<Morning, 'date' | 'since'>, network: FoundedNetwork): NetworkIntent {
  return {
    do: 'count',
    ...countedBetween(network, day),
    record: (now, count) => {
      if (now.status !== 'founded' || now.daily.counted.includes(day.date)) return [];
      const { date, since } = day;
      return [{ type: 'DayCounted', data: { date, since, ...count } }];
    },
  };
}

/** To those who had asked for it before that morning came. */
function dailyLines(
  { data, version }: Extract<RecordedNetworkEvent, { type: 'DayCounted' }>,
  network: FoundedNetwork,
  stream: StreamKey,
): PlannedMail[] {
  const { settings } = network;
  const came = localInstant(data.date, sendingTimes(settings.timeline).sendAt, settings.zone).instant;
  return dailyReaders(network)
    .filter(({ dailyLine = came }) => dailyLine < came)
    .map(({ id }) => mailTo(id, 'dailyLine', version, stream));
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
