import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import type { MemberEvent } from '../../functions/membership/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import type { NetworkEvent, NetworkSettings } from '../../functions/network/rules/events.ts';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import { type Append, EventLog } from '../../functions/platform/event-log.ts';
import { appendOf } from '../../functions/platform/repository.ts';
import { demoPeople } from '../local/people.ts';

/** A network of any size, for tests in which only the number of people matters. */
export const NETWORK = 'crowd';

/**
 * Monday morning in Battambang, no holiday near: whatever waits for working hours is sent at once, whatever
 * day it really is.
 */
export const OFFICE_HOURS = new Date('2025-10-20T02:00:00.000Z');

/** Events in one transaction of DynamoDB. */
const IN_ONE = 100;

const settings: NetworkSettings = {
  name: { en: 'Crowd', km: 'ហ្វូងមនុស្ស' },
  shortName: 'CROWD',
  aliases: [],
  zone: 'Asia/Phnom_Penh',
  languages: ['km', 'en'],
  senderLocalPart: 'meetings',
  replyAddress: 'coordinator@crowd.example.org',
  address: { en: 'Battambang', km: 'បាត់ដំបង' },
  stopSeconds: 0,
  lateNoticeDays: 10,
  answerDays: 5,
};

/** Where a local cloud keeps its events. */
export interface Target {
  readonly dynamodb: string;
  readonly eventLogTable: string;
}

export function engineClient(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'local', credentials });
}

/**
 * The person with this number as an audience names them.
 *
 * @param perMember contacts of one member; usually one speaks for one member.
 */
export function personOf(number: number, perMember = 1): Invitee {
  const lang = (['km', 'en', 'both'] as const)[number % 3] ?? 'en';
  const seat = `M${Math.ceil(number / perMember)}`;
  return { seat, party: 'member', person: `C${number}`, channel: 'email', lang };
}

/** The address of a person of the crowd. */
export function addressOf(number: number): string {
  return `person${number}@crowd.example.org`;
}

export function numbersTo(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index + 1);
}

export interface CrowdOptions {
  /** Other addresses than {@link addressOf}, by number. */
  readonly addresses?: ReadonlyMap<number, string>;
  /** Contacts of one member, at most 90. */
  readonly perMember?: number;
}

/** Founds the network with as many contacts as asked, each reached by e-mail. */
export async function sowCrowd(target: Target, size: number, options: CrowdOptions = {}): Promise<void> {
  const { addresses, perMember = 1 } = options;
  const client = engineClient(target.dynamodb);
  try {
    const log = new EventLog(client, target.eventLogTable);
    const meta = { by: 'system', at: new Date(0).toISOString() };
    await foundNetwork(log);
    const members = new Map<string, MemberEvent[]>();
    for (const number of numbersTo(size)) {
      const { seat } = personOf(number, perMember);
      const events = members.get(seat) ?? [registered(seat)];
      members.set(seat, [...events, added(number, addresses?.get(number) ?? addressOf(number))]);
    }
    const appends = [...members].map(([seat, events]) =>
      appendOf(memberAggregate, NETWORK, seat, 0, events, meta),
    );
    for (const some of transactions(appends)) await log.appendAll(some);
  } finally {
    client.destroy();
  }
}

/** Appends the facts of the network itself. */
export async function foundNetwork(log: EventLog): Promise<void> {
  const meta = { by: 'system', at: new Date(0).toISOString() };
  await log.append(appendOf(networkAggregate, NETWORK, NETWORK_ID, 0, founded(), meta));
}

/** As many appends as fit into one transaction. */
function transactions(appends: readonly Append[]): Append[][] {
  const groups: Append[][] = [[]];
  let events = 0;
  for (const append of appends) {
    events += append.events.length;
    if (events > IN_ONE) {
      groups.push([]);
      events = append.events.length;
    }
    groups.at(-1)?.push(append);
  }
  return groups;
}

/** The network, with the demo's people in their roles. */
function founded(): NetworkEvent[] {
  const roles = demoPeople.map(
    ({ email, name, role, subject }): NetworkEvent => ({
      type: 'RoleGranted',
      data: { staff: subject, email, name, role, lang: 'en', invited: false },
    }),
  );
  return [{ type: 'NetworkFounded', data: { settings } }, ...roles];
}

function registered(seat: string): MemberEvent {
  const name = `Organisation ${seat}`;
  return {
    type: 'MemberRegistered',
    data: {
      organisation: { name: { en: name, km: name }, type: 'localNgo', subSectors: [], districts: [] },
      status: 'active',
    },
  };
}

function added(number: number, email: string): MemberEvent {
  const { person, lang } = personOf(number);
  return {
    type: 'ContactAdded',
    data: {
      contact: person,
      fields: { name: `Person ${number}`, role: 'focalPoint', lang, email, reachedBy: 'email' },
    },
  };
}
