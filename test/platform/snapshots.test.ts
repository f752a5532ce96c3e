import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { capabilities } from '../../functions/capabilities.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { react } from '../../functions/flow/reaction.ts';
import type { NetworkEvent } from '../../functions/network/rules/events.ts';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import { CachedEventLog } from '../../functions/platform/cached-event-log.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import { DAY, later, MINUTE } from '../../functions/platform/clock.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { FactsFoldedAway, folded, Repository, readable } from '../../functions/platform/repository.ts';
import { SNAPSHOT, Snapshots, snapshotRow, snapshotsList } from '../../functions/platform/snapshots.ts';
import { bellAggregate } from '../flow/bell.ts';
import { Tower } from '../flow/tower.ts';
import { foundedWith, orders, players, type Rig, startRig } from '../web/rig.ts';
import { samples } from './samples.ts';

const CODE = 'this very code';
const FIRST_DAY = '2022-10-10T02:00:00.000Z';
const YEARS = 3;
const MORNINGS_A_YEAR = 250;

let rig: Rig;
let snapshots: Snapshots;
let log: EventLog;
beforeAll(async () => {
  rig = await startRig();
  const { client, tables } = rig.engine;
  snapshots = new Snapshots(client, tables.views, CODE);
  log = new EventLog(client, tables.eventLog, snapshots);
  inNewContainer();
});
afterAll(() => rig.stop());
afterEach(() => {
  vi.useRealTimers();
});

/** Pages are shown by a container that has read nothing yet. */
function inNewContainer(): void {
  const { client, tables } = rig.engine;
  const reading = new EventLog(client, tables.eventLog, new Snapshots(client, tables.views, CODE));
  Object.assign(rig.services, { repository: new Repository(reading) });
}

const streamOf = (network: string): StreamKey => ({ network, kind: 'network', id: NETWORK_ID });

/** A network as it is after so many mornings with a daily line, with everything that project has written. */
async function networkAfter(id: string, mornings: number): Promise<StreamKey> {
  rig.at(FIRST_DAY);
  await rig.network(id, [
    ...foundedWith(),
    { type: 'DailyLineSwitched', data: { staff: players.admin.staff, on: true } },
  ]);
  const facts = Array.from({ length: mornings }, (_, n) => morningOf(n)).flat();
  for (let from = 0; from < facts.length; from += 100) {
    const { repository } = rig.services;
    const meta = { by: 'system', at: later(FIRST_DAY, (from / 2) * DAY) };
    const some = facts.slice(from, from + 100);
    await repository.change(networkAggregate, id, NETWORK_ID, meta, () => some);
  }
  await projected(streamOf(id));
  return streamOf(id);
}

function morningOf(n: number): NetworkEvent[] {
  const date = later(FIRST_DAY, (n + 1) * DAY).slice(0, 10);
  const since = later(FIRST_DAY, n * DAY).slice(0, 10);
  const counted = { due: n % 40, sent: n % 40, byHand: 0, skipped: { answered: n % 7 }, failed: 0, stuck: 0 };
  return [
    { type: 'DayFellDue', data: { date, since } },
    { type: 'DayCounted', data: { date, since, ...counted } },
  ];
}

async function projected(stream: StreamKey, code = CODE): Promise<void> {
  const { views, now } = rig.services;
  await projectStream({ capabilities, events: new CachedEvents(log), views, now, code }, stream);
}

const consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });
let units = 0;
let metered: DynamoDBClient | undefined;

/** Read units of some work, as the engine counts them. */
async function unitsOf(work: () => Promise<unknown>): Promise<number> {
  const { client } = rig.engine;
  if (metered !== client) {
    client.middlewareStack.add(
      (next, context) => async (args) => {
        const reads = /^(Get|Query|Scan)/.test(context.commandName ?? '');
        if (reads) Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const result = await next(args);
        if (reads) units += consumed.parse(result.output).ConsumedCapacity.CapacityUnits;
        return result;
      },
      { step: 'initialize' },
    );
    metered = client;
  }
  units = 0;
  await work();
  return units;
}

describe('a network that had a daily line for three years', () => {
  let old: StreamKey;
  let fresh: StreamKey;
  beforeAll(async () => {
    old = await networkAfter('old', YEARS * MORNINGS_A_YEAR);
    fresh = await networkAfter('fresh', 0);
  });

  it('is in the same state by its snapshot as by all its facts', async () => {
    const whole = folded(networkAggregate, await log.read(old));
    const recent = await log.toFold(old);
    expect(recent[0]?.type).toBe(SNAPSHOT);
    expect(recent.length).toBeLessThan(32);
    expect(folded(networkAggregate, recent)).toEqual(whole);
  });

  /** Once for each container: the snapshot, and the newest facts, of which a young network has fewer. */
  const MORE = 2;

  it.each(['settings', 'settings/people', 'today', 'you', 'members', 'pulse', 'meetings/new'])(
    'costs a page no more than on its first day: %s',
    async (page) => {
      rig.at(later(FIRST_DAY, 1100 * DAY));
      const cost = (network: string) =>
        unitsOf(async () => {
          const answer = await rig.ask(`/n/${network}/${page}`, { as: players.admin });
          expect(answer.status).toBe(200);
          await answer.text();
        });
      inNewContainer();
      const [before, now] = [await cost('fresh'), await cost('old')];
      expect(now - before).toBeLessThanOrEqual(MORE);
      expect(await cost('old')).toBe(await cost('fresh'));
    },
  );

  it('costs a mail no more than on its first day, in a new container and in one that goes on', async () => {
    const { client, tables } = rig.engine;
    const cost = async ({ network }: StreamKey) => {
      const unread = new Snapshots(client, tables.views, CODE);
      const repository = new Repository(new CachedEventLog(client, tables.eventLog, unread));
      const mail = async () => {
        const { version } = await repository.load(networkAggregate, network, NETWORK_ID);
        await repository.load(networkAggregate, network, NETWORK_ID, version);
      };
      return { first: await unitsOf(mail), next: await unitsOf(mail) };
    };
    const [before, now] = [await cost(fresh), await cost(old)];
    expect(now.first - before.first).toBeLessThanOrEqual(MORE);
    expect(now.next).toBe(before.next);
  });

  it('costs the flow no more either: react, tick and project read it as well', async () => {
    const cost = (stream: StreamKey) => unitsOf(() => new CachedEvents(log).read(stream));
    expect((await cost(old)) - (await cost(fresh))).toBeLessThanOrEqual(MORE);
    expect(await unitsOf(() => projected(old))).toBeLessThan(20);
  });

  it('does what follows from a fact that its snapshot has swallowed', async () => {
    const { ledger, views, now } = rig.services;
    const events = new CachedEvents(log);
    const { version } = (await log.read(old)).find(({ type }) => type === 'DayCounted') ?? { version: 0 };
    await react(
      { capabilities, events, log, ledger, views, keyed: async () => () => '', orders, now },
      old,
      version,
    );
    const rows = await ledger.ofCause('old', 'network/self');
    expect(rows.rows).toMatchObject([{ kind: 'dailyLine', revision: version }]);
  });

  it('is read as of a version before its snapshot, from the facts', async () => {
    for (const cached of [
      log,
      new CachedEventLog(rig.engine.client, rig.engine.tables.eventLog, snapshots),
    ]) {
      const { state, version } = await new Repository(cached).load(networkAggregate, 'old', NETWORK_ID, 7);
      expect(version).toBe(7);
      expect(state).toEqual(folded(networkAggregate, (await log.read(old)).slice(0, 7)));
    }
  });

  it('gives its facts one by one where they are asked for', async () => {
    const cached = new CachedEventLog(rig.engine.client, rig.engine.tables.eventLog, snapshots);
    await cached.toFold(old);
    expect((await cached.read(old)).length).toBe(YEARS * MORNINGS_A_YEAR * 2 + 8);
    const [seventh] = await cached.read(old, 6);
    expect(seventh?.version).toBe(7);
    const recent = await log.toFold(old);
    expect(() => readable(networkAggregate, recent)).toThrow(FactsFoldedAway);
  });

  it('is read from its facts where another version of the code has folded it', async () => {
    const { client, tables } = rig.engine;
    const other = new EventLog(client, tables.eventLog, new Snapshots(client, tables.views, 'other code'));
    const events = await other.toFold(old);
    expect(events[0]).toMatchObject({ version: 1, type: 'NetworkFounded' });
    expect(events).toHaveLength(YEARS * MORNINGS_A_YEAR * 2 + 8);
  });
});

describe('a snapshot', () => {
  it('may be older or newer than what is read beside it, or missing: the state is the same', async () => {
    const tower = new Tower(rig.engine);
    const { client, tables } = rig.engine;
    const reading = new EventLog(client, tables.eventLog, snapshots);
    const stream = tower.bell('long');
    const facts = Array.from({ length: 80 }, () => ({ type: 'BellRang' as const, data: { at: tower.time } }));
    for (let n = 0; n < 3; n += 1) await tower.happen(stream, ...facts);
    const whole = await log.read(stream);
    for (const version of [undefined, 1, 150, 207, 208, 209, 239, 240]) {
      if (version !== undefined) {
        const state = folded(bellAggregate, whole.slice(0, version));
        const row = snapshotRow(stream, version, CODE, state);
        if (row) await tower.views.put(row);
      }
      // As it is stored, and as this container has kept it since.
      for (const from of [
        new EventLog(client, tables.eventLog, new Snapshots(client, tables.views, CODE)),
        reading,
      ]) {
        const recent = await from.toFold(stream);
        expect(recent.at(-1)?.version).toBe(240);
        expect(folded(bellAggregate, recent)).toEqual(folded(bellAggregate, whole));
      }
    }
  });

  it('is kept by a container for five minutes, since personal fields in it may be blanked meanwhile', async () => {
    const stream = streamOf('kept');
    const row = snapshotRow(stream, 240, CODE, networkAggregate.initial);
    if (row) await rig.services.views.put(row);
    const own = new Snapshots(rig.engine.client, rig.engine.tables.views, CODE);
    await own.of(stream);
    vi.setSystemTime(Date.now() + 5 * MINUTE - 1000);
    expect(own.kept(stream)?.version).toBe(240);
    vi.setSystemTime(Date.now() + 1000);
    expect(own.kept(stream)).toBeUndefined();
  });

  it('is made of no stream of up to 200 facts, and of no state that does not fit', async () => {
    await networkAfter('young', 90);
    expect(await rig.services.views.all(snapshotsList('young'))).toEqual([]);
    expect(snapshotRow(streamOf('x'), 300, CODE, { text: 'x'.repeat(100_000) })).toBeUndefined();
  });

  it('is written every few facts, not with each', async () => {
    const stream = await networkAfter('busy', 100);
    const version = async () => (await rig.services.views.all(snapshotsList('busy')))[0]?.v;
    const before = await version();
    expect(before).toBe(195);
    for (let n = 100; n < 106; n += 1) {
      await rig.services.repository.change(
        networkAggregate,
        'busy',
        NETWORK_ID,
        { by: 'system', at: FIRST_DAY },
        () => morningOf(n).slice(0, 1),
      );
      await projected(stream);
    }
    expect(await version()).toBe(205);
  });
});

it('every state is the same after it was written down as JSON, so that it may be a snapshot', () => {
  for (const known of capabilities.all) {
    const own = samples.map(({ event }) => event).filter(({ stream }) => stream.kind === known.kind);
    const stored = own.sort((a, b) => a.version - b.version);
    for (let cut = 1; cut <= stored.length; cut += 1) {
      const state = known.state(stored.slice(0, cut));
      const again: unknown = JSON.parse(JSON.stringify(state));
      expect(again).toEqual(state);
      const { stream } = stored[0] ?? { stream: streamOf('x') };
      const before = { id: 's', stream, version: cut, type: SNAPSHOT, at: '', by: 'system', data: again };
      expect(known.state([before, ...stored.slice(cut)])).toEqual(known.state(stored));
    }
  }
});
