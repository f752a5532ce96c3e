import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Channel } from '../../functions/delivery/ledger-row.ts';
import type { Invitee } from '../../functions/meeting/events.ts';
import type { MemberEvent } from '../../functions/membership/events.ts';
import { memberAggregate } from '../../functions/membership/member.ts';
import type { NetworkSettings } from '../../functions/network/events.ts';
import { NETWORK_ID, networkAggregate } from '../../functions/network/network.ts';
import { type Append, EventLog } from '../../functions/platform/event-log.ts';
import { appendOf } from '../../functions/platform/repository.ts';

/** A network of any size, for tests in which only the number of people matters. */
export const NETWORK = 'crowd';

/** Members whose events fit into one transaction of 100. */
const AT_ONCE = 50;

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

/** The person with this number as an audience names them; one contact stands for one member. */
export function personOf(number: number, channel: Channel = 'email'): Invitee {
  const lang = (['km', 'en', 'both'] as const)[number % 3] ?? 'en';
  return { seat: `M${number}`, party: 'member', person: `C${number}`, channel, lang };
}

/** The address of a person of the crowd. */
export function addressOf(number: number): string {
  return `person${number}@crowd.example.org`;
}

export function numbersTo(size: number): number[] {
  return Array.from({ length: size }, (_, index) => index + 1);
}

/**
 * Founds the network with as many members as asked, the contact of each reached by e-mail.
 *
 * @param addresses other addresses than {@link addressOf}, by number.
 */
export async function sowCrowd(
  target: Target,
  size: number,
  addresses: ReadonlyMap<number, string> = new Map(),
): Promise<void> {
  const client = engineClient(target.dynamodb);
  try {
    const log = new EventLog(client, target.eventLogTable);
    const meta = { by: 'system', at: new Date(0).toISOString() };
    const founded = { type: 'NetworkFounded' as const, data: { settings } };
    await log.append(appendOf(networkAggregate, NETWORK, NETWORK_ID, 0, [founded], meta));
    const members = numbersTo(size).map((number): Append => {
      const events = memberEventsOf(number, addresses.get(number) ?? addressOf(number));
      return appendOf(memberAggregate, NETWORK, personOf(number).seat, 0, events, meta);
    });
    for (let from = 0; from < members.length; from += AT_ONCE) {
      await log.appendAll(members.slice(from, from + AT_ONCE));
    }
  } finally {
    client.destroy();
  }
}

function memberEventsOf(number: number, email: string): MemberEvent[] {
  const { person, lang } = personOf(number);
  const name = `Organisation ${number}`;
  return [
    {
      type: 'MemberRegistered',
      data: {
        organisation: { name: { en: name, km: name }, type: 'localNgo', subSectors: [], districts: [] },
        status: 'active',
      },
    },
    {
      type: 'ContactAdded',
      data: {
        contact: person,
        fields: { name: `Person ${number}`, role: 'focalPoint', lang, email, reachedBy: 'email' },
      },
    },
  ];
}
