import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { capabilities } from '../../functions/capabilities.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import { Pace } from '../../functions/delivery/pace.ts';
import type { MailProvider } from '../../functions/delivery/ses.ts';
import { tickDelivery } from '../../functions/delivery/tick-delivery.ts';
import { dueList } from '../../functions/flow/lists.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { meetingsList } from '../../functions/meeting/rules/views.ts';
import { atOnce } from '../../functions/platform/batch.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import { DAY, later, MINUTE } from '../../functions/platform/clock.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Generation } from '../../functions/platform/generation.ts';
import { toItem } from '../../functions/platform/items.ts';
import { logger } from '../../functions/platform/logging.ts';
import { appendOf } from '../../functions/platform/repository.ts';
import { NETWORKS, Views } from '../../functions/platform/views.ts';
import { type TickDependencies, tick } from '../../functions/tick.ts';
import { DynamoWire } from '../local/dynamo-wire.ts';
import { startEngine } from '../local/engine.ts';
import { productAssembly } from '../local/local-cloud.ts';
import { createTables, tableNames } from '../local/tables.ts';
import { type Meter, startMeter, type Units } from './capacity.ts';
import { engineClient, NETWORK, numbersTo, sowCrowd } from './crowd.ts';
import { type Figure, rounded } from './figures.ts';

const DUE = 1000;
/** As many show what each of them costs at least. */
const BARE = 100;
const OLD = 10_000;
const NOW = '2025-10-13T02:00:00.000Z';
const IN_FLIGHT = 20;
/** Items of one batch write. */
const IN_ONE = 25;
/** Longer ago than anything of a meeting falls due. */
const LONG_AGO = 300 * DAY;

const provider: MailProvider = {
  send: async () => ({ outcome: 'accepted', messageId: 'bench' }),
  quota: async () => ({ perSecond: 14, perDay: 50_000, sentLastDay: 0 }),
};

/** What one tick costs: with nothing due, with much due, and with a long past that must not matter. */
export async function* tickUnits(): AsyncGenerator<Figure> {
  logger().setLogLevel('SILENT');
  const engine = await startEngine(undefined);
  const meter = await startMeter(engine.endpoint);
  const client = engineClient(meter.endpoint);
  const sowing = engineClient(engine.endpoint);
  try {
    const tables = new Tables(client, meter, await newTables(engine.endpoint));
    const sown = new Tables(sowing, meter, tables.names);
    await sowCrowd({ dynamodb: engine.endpoint, eventLogTable: tables.names.eventLog }, 1);
    await tables.views.put({ pk: NETWORKS, sk: NETWORK, v: 1, data: {} });
    const day = 24 * 60;
    // The first tick of all also learns the provider's quota.
    await tables.costOfTick(0);
    const idle = await tables.costOfTick(1);
    const sweep = await tables.costOfTick(day);
    await addOldMeetings(sowing, sown);
    const longIdle = await tables.costOfTick(day + 1);
    yield grown(`read units of a tick with nothing due, ${OLD} old meetings`, longIdle.read, idle.read);
    yield grown(`write units of a tick with nothing due, ${OLD} old meetings`, longIdle.write, idle.write);
    const longSweep = await tables.costOfTick(2 * day);
    yield grown(
      `read units of the day's sweep and its tick, ${OLD} old meetings`,
      longSweep.read,
      sweep.read,
    );
    await addDueMeetings(sown, 'T', DUE);
    const busy = await tables.costOfTick(2 * day + 1);
    const left = await tables.eventsOf(`T${DUE}`);
    if (left !== 3) throw new Error(`A due meeting has ${left} events after the tick, not 3.`);
    await addDueMeetings(sown, 'F', BARE);
    const bare = await tables.cost(() => bareWork(tables, 'F', BARE));
    yield perDue('write units per due meeting', busy.write - longIdle.write, bare.write, 1.2);
    yield perDue('read units per due meeting', busy.read - longIdle.read, bare.read, 4);
  } finally {
    client.destroy();
    sowing.destroy();
    await meter.stop();
    await engine.stop();
  }
}

function grown(what: string, figure: number, floor: number): Figure {
  return {
    what,
    figure: rounded(figure, 1),
    floor: `${rounded(floor, 1)} with none`,
    ratio: rounded(figure / floor, 2),
    budget: 'does not grow',
    ok: figure <= floor * 1.05,
  };
}

/** Beside reading the aggregate's facts, appending one and moving its due row, without a decision. */
function perDue(what: string, units: number, bare: number, most: number): Figure {
  const ratio = units / DUE / (bare / BARE);
  return {
    what: `${what}, ${DUE} due`,
    figure: rounded(units / DUE, 2),
    floor: rounded(bare / BARE, 2),
    ratio: rounded(ratio, 2),
    budget: `≤ ${most}`,
    ok: ratio <= most,
  };
}

interface Names {
  readonly eventLog: string;
  readonly views: string;
  readonly mailLedger: string;
}

/** The tables of the template, as they are deployed. */
async function newTables(endpoint: string): Promise<Names> {
  const { template } = await productAssembly();
  await createTables(template, new DynamoWire(endpoint));
  const names = Object.entries(tableNames(template));
  const named = (part: string): string => {
    const found = names.find(([id]) => id.includes(part));
    if (!found) throw new Error(`The template has no table ${part}.`);
    return found[1];
  };
  return { eventLog: named('EventLog'), views: named('Views'), mailLedger: named('MailLedger') };
}

class Tables {
  readonly names: Names;
  readonly log: EventLog;
  readonly views: Views;
  readonly #client: DynamoDBClient;
  readonly #meter: Meter;

  constructor(client: DynamoDBClient, meter: Meter, names: Names) {
    this.#client = client;
    this.#meter = meter;
    this.names = names;
    this.log = new EventLog(client, names.eventLog);
    this.views = new Views(client, names.views);
  }

  async cost(work: () => Promise<unknown>): Promise<Units> {
    const before = this.#meter.total();
    await work();
    const after = this.#meter.total();
    return {
      read: after.read - before.read,
      write: after.write - before.write,
      calls: after.calls - before.calls,
    };
  }

  /** One tick in a new container, this number of minutes after the beginning. */
  costOfTick(minutes: number): Promise<Units> {
    const ledger = new Ledger(this.#client, this.names.mailLedger, effectsOfBefore);
    const pace = new Pace(this.#client, this.names.mailLedger);
    const delivery = { ledger, pace, provider, mailDomain: 'example.org' };
    const dependencies: TickDependencies = {
      log: this.log,
      events: new CachedEvents(this.log),
      ledger,
      generation: new Generation(this.#client, this.names.views),
      delivery: (now) => tickDelivery(delivery, now),
      capabilities,
      keyed: async () => () => '',
      orders: async () => ({ write: () => Promise.resolve() }),
      now: () => later(NOW, minutes * MINUTE),
      succeeded: () => {},
    };
    const run = { awsRequestId: 'bench', getRemainingTimeInMillis: () => 55_000 };
    return this.cost(() => tick(dependencies, {}, run));
  }

  async eventsOf(id: string): Promise<number> {
    return (await this.log.read({ network: NETWORK, kind: 'meeting', id })).length;
  }
}

/** Meetings of years ago, in the list in which they stay for good: all that a tick could come across. */
async function addOldMeetings(client: DynamoDBClient, { names }: Tables): Promise<void> {
  const rows = numbersTo(OLD).map((number) => {
    const at = later(NOW, -LONG_AGO - number * 60 * MINUTE);
    const date = at.slice(0, '2025-10-13'.length);
    return { pk: meetingsList(NETWORK), sk: `${date}#OLD${number}`, v: 3, g: 1, data: { date } };
  });
  await putAll(client, names.views, rows);
}

/** Many at once, since only that they are there matters. */
async function putAll(client: DynamoDBClient, table: string, items: readonly object[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(items.length / IN_ONE) }, (_, n) =>
    items.slice(n * IN_ONE, (n + 1) * IN_ONE),
  );
  await atOnce(IN_FLIGHT, batches, (batch) =>
    client.send(
      new BatchWriteItemCommand({
        RequestItems: { [table]: batch.map((item) => ({ PutRequest: { Item: toItem(item) } })) },
      }),
    ),
  );
}

/** Convened a moment ago, so that their invitations are due. */
async function addDueMeetings({ log, views }: Tables, prefix: string, count: number): Promise<void> {
  await atOnce(IN_FLIGHT, numbersTo(count), async (number) => {
    const id = `${prefix}${number}`;
    const facts = factsOf('2025-12-10', NOW);
    const append = appendOf(meetingAggregate, NETWORK, id, 0, facts, { by: 'system', at: NOW });
    await log.append({ ...append, reacting: [] });
    await views.put({ pk: dueList(NETWORK), sk: `meeting/${id}`, v: 2, dueAt: NOW, data: {} });
  });
}

/** The least that a due meeting costs: its facts are read, one is appended, its due row moves. */
async function bareWork({ log, views }: Tables, prefix: string, count: number): Promise<void> {
  await atOnce(IN_FLIGHT, numbersTo(count), async (number) => {
    const id = `${prefix}${number}`;
    await log.read({ network: NETWORK, kind: 'meeting', id });
    const facts: MeetingEvent[] = [{ type: 'InvitationsReleased', data: {} }];
    await log.append(appendOf(meetingAggregate, NETWORK, id, 2, facts, { by: 'system', at: NOW }));
    const dueAt = later(NOW, 30 * DAY);
    await views.put({ pk: dueList(NETWORK), sk: `meeting/${id}`, v: 3, dueAt, data: {} });
  });
}

function factsOf(date: string, releaseAt: string): MeetingEvent[] {
  const title = { en: `Meeting of ${date}`, km: `កិច្ចប្រជុំ ${date}` };
  const hall = { en: 'The hall', km: 'សាល' };
  const details = { title, date, start: '08:30', end: '12:00', venue: hall, objectives: [{ en: 'Meet' }] };
  const times = { startsAt: `${date}T01:30:00.000Z`, endsAt: `${date}T05:00:00.000Z` };
  const counts = { mail: 1, byHand: 0, leftOut: 0 };
  return [
    { type: 'MeetingDrafted', data: { zone: 'Asia/Phnom_Penh', details } },
    {
      type: 'MeetingConvened',
      data: { audience: 'A', chunks: 1, hash: '-', releaseAt, ...counts, ...times },
    },
  ];
}
