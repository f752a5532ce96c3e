import type { Lang } from '../../i18n/say.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import { known } from '../../platform/personal.ts';
import { sameAsStored } from '../../platform/same.ts';
import {
  type DayCounted,
  type NetworkEvent,
  type NetworkSettings,
  networkEvents,
  type RecordedNetworkEvent,
  type SheetHead,
  type StaffRole,
} from './events.ts';

/** Somebody who signs in. */
export interface Staff {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** `unknown`: one of a later version, by which nothing is granted. */
  readonly role: StaffRole;
  readonly lang: Lang;
  /** Subject at the issuer, once they have signed in. */
  readonly subject?: string | undefined;
  /** An unproven subject with the same verified address, which asks to be taken for this person. */
  readonly asked?: { readonly subject: string; readonly at: string } | undefined;
  /** When, and by whom (`staff:<id>`, `founder`, `deployment`), a new account was last taken for this person. */
  readonly recognised?: { readonly at: string; readonly by: string } | undefined;
  /** Sessions that carry a lower epoch are over. */
  readonly epoch: number;
  readonly revoked: boolean;
  /** By which fact the role was taken away, and when (instant, UTC); absent as long as they have it. */
  readonly taken?: { readonly version: number; readonly at: string } | undefined;
  /** Version of the fact by which they were last asked to come. */
  readonly invitedIn?: number | undefined;
  /** Since when they get the daily line (instant, UTC); absent: they do not. */
  readonly dailyLine?: string | undefined;
}

/** What is known of the mornings on which the day before was counted. Local dates. */
export interface Daily {
  /** Mornings that came, the last ones; a clock that was put back does not bring one again. */
  readonly fired: readonly string[];
  readonly counted: readonly string[];
  readonly last?: (DayCounted & { readonly version: number }) | undefined;
}

/** Somebody of the network switched the sending of the deployment on. Instants in UTC. */
export interface SwitchedOn {
  readonly at: string;
  /** `staff:<id>`. */
  readonly by: string;
  /** Since when it had been paused, and why, as the pace said it. */
  readonly since?: string | undefined;
  readonly why?: string | undefined;
}

/** The last times that the page shows. */
const SWITCHES = 5;

/** Mornings that are remembered. */
const MORNINGS = 100;

/** A network: who it is, and who may do what. Its stream's id is `self`. */
export type Network =
  | { readonly status: 'none' }
  | {
      readonly status: 'founded';
      readonly settings: NetworkSettings;
      readonly staff: readonly Staff[];
      /** Version of the last fact that changed when things fall due in the network. */
      readonly timesVersion: number;
      readonly daily: Daily;
      /** Messages that came with a later version, and since when the network sends them (instants, UTC). */
      readonly introduced: Readonly<Partial<Record<string, string>>>;
      readonly switchedOn: readonly SwitchedOn[];
      /** It said that it keeps no attendance. */
      readonly attendanceDeclined?: true | undefined;
      /** Absent where nobody has changed it. */
      readonly sheetHead?: SheetHead | undefined;
    };

export type FoundedNetwork = Extract<Network, { status: 'founded' }>;

/** Id of the one network aggregate inside a network. */
export const NETWORK_ID = 'self';

export const networkAggregate: Aggregate<Network, NetworkEvent> = {
  kind: 'network',
  events: networkEvents,
  initial: { status: 'none' },
  evolve: evolveNetwork,
  reacting: [
    'NetworkFounded',
    'NetworkRevised',
    'RoleGranted',
    'RoleRevoked',
    'PersonRecognised',
    'TestMailRequested',
    // What these bring makes everything open due at another time.
    'KindsIntroduced',
    // For how long sheets are kept.
    'SheetHeadSet',
    // Nothing follows but that the tick must find the next morning.
    'DailyLineSwitched',
    'DayFellDue',
    'DayCounted',
  ],
};

function evolveNetwork(network: Network, event: RecordedNetworkEvent): Network {
  if (event.type === 'NetworkFounded') {
    const { settings } = event.data;
    const daily = { fired: [], counted: [] };
    return {
      status: 'founded',
      settings,
      staff: [],
      timesVersion: event.version,
      daily,
      introduced: {},
      switchedOn: [],
    };
  }
  if (network.status === 'none') return network;
  switch (event.type) {
    case 'NetworkRevised':
      return revised(network, event.data.settings, event.version);
    case 'RoleGranted': {
      const { staff, email, name, role, lang, invited } = event.data;
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
        invitedIn: invited ? event.version : before?.invitedIn,
        dailyLine: before?.dailyLine,
        asked: before?.asked,
        recognised: before?.recognised,
      };
      return { ...network, staff: [...network.staff.filter((other) => other.id !== staff), granted] };
    }
    case 'RoleClaimed': {
      const { subject } = event.data;
      return withStaff(network, event.data.staff, (staff) => ({ ...staff, subject, asked: undefined }));
    }
    case 'RecognitionAsked': {
      const asked = { subject: event.data.subject, at: event.at };
      return withStaff(network, event.data.staff, (staff) => ({ ...staff, asked }));
    }
    case 'PersonRecognised': {
      const recognised = { at: event.at, by: event.by };
      return withStaff(network, event.data.staff, (staff) => ({ ...staff, recognised }));
    }
    case 'RoleRevoked':
      return withStaff(network, event.data.staff, (staff) => ({
        ...staff,
        revoked: true,
        taken: { version: event.version, at: event.at },
        asked: undefined,
        dailyLine: undefined,
        epoch: staff.epoch + 1,
      }));
    case 'LanguageChosen': {
      const { lang } = event.data;
      return withStaff(network, event.data.staff, (staff) => ({ ...staff, lang }));
    }
    case 'SessionsEnded':
      return withStaff(network, event.data.staff, (staff) => ({ ...staff, epoch: staff.epoch + 1 }));
    case 'DailyLineSwitched': {
      const dailyLine = event.data.on ? event.at : undefined;
      return withStaff(network, event.data.staff, (staff) => ({ ...staff, dailyLine }));
    }
    case 'DayFellDue': {
      const fired = [...network.daily.fired, event.data.date].slice(-MORNINGS);
      return { ...network, daily: { ...network.daily, fired } };
    }
    case 'DayCounted': {
      const counted = [...network.daily.counted, event.data.date].slice(-MORNINGS);
      return {
        ...network,
        daily: { ...network.daily, counted, last: { ...event.data, version: event.version } },
      };
    }
    case 'KindsIntroduced': {
      const since = Object.fromEntries(event.data.kinds.map((kind) => [kind, event.at]));
      return { ...network, introduced: { ...since, ...network.introduced } };
    }
    case 'SendingSwitchedOn': {
      const switched = { at: event.at, by: event.by, ...event.data };
      return { ...network, switchedOn: [...network.switchedOn, switched].slice(-SWITCHES) };
    }
    case 'AttendanceDeclined':
      return { ...network, attendanceDeclined: true };
    case 'SheetHeadSet':
      return { ...network, sheetHead: event.data.head };
    case 'TestMailRequested':
      return network;
  }
}

function revised(network: FoundedNetwork, settings: NetworkSettings, version: number): Network {
  const { zone, timeline } = network.settings;
  const same = settings.zone === zone && sameAsStored(settings.timeline, timeline);
  return { ...network, settings, timesVersion: same ? network.timesVersion : version };
}

function withStaff(network: FoundedNetwork, id: string, change: (staff: Staff) => Staff): Network {
  return { ...network, staff: network.staff.map((staff) => (staff.id === id ? change(staff) : staff)) };
}

/** Who mails come from, as their readers see it. `mailDomain`: the deployment's own. */
export function senderOf(
  { senderName, shortName, senderLocalPart }: NetworkSettings,
  mailDomain: string,
): { readonly name: string; readonly address: string } {
  return { name: senderName ?? shortName, address: `${senderLocalPart}@${mailDomain}` };
}
