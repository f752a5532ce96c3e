import type { DynamoDBRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectCause, restAfter } from '../../functions/flow/project-cause.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { tickFlow } from '../../functions/flow/tick-flow.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { type ViewGone, type ViewRow, Views } from '../../functions/platform/views.ts';
import { projectRecords } from '../../functions/project.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import type { BellEvent } from './bell.ts';
import { MORNING, Tower } from './tower.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

function eventRecord({ network, kind, id }: StreamKey, version: number): DynamoDBRecord {
  const Keys = { pk: { S: `${network}/${kind}/${id}` }, version: { N: String(version) } };
  return { dynamodb: { Keys, SequenceNumber: `${id}-${version}` } };
}

function ledgerRecord(pk: string, sk: string): DynamoDBRecord {
  return { dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber: `${pk}${sk}` } };
}

const HOUR = '2025-10-13T03:00:00.000Z';
const hung = (ringAt: string[] = []): BellEvent => ({
  type: 'BellHung',
  data: { audience: 'a1', chunks: 0, ringAt },
});

/** Notes what is written; `before` happens before each write. */
class WatchedViews extends Views {
  readonly written: (ViewRow | ViewGone)[] = [];
  readonly #before: (row: ViewRow | ViewGone) => Promise<void>;

  constructor(
    { client, tables }: TestEngine,
    before: (row: ViewRow | ViewGone) => Promise<void> = async () => {},
  ) {
    super(client, tables.views);
    this.#before = before;
  }

  override async put(row: ViewRow | ViewGone): Promise<void> {
    this.written.push(row);
    await this.#before(row);
    await super.put(row);
  }
}

/** All rows of the lists that bells are in. */
async function rowsOf(tower: Tower): Promise<object[]> {
  return [
    ...(await tower.views.all(`${tower.network}/bells`)),
    ...(await tower.views.all(`${tower.network}/due`)),
  ];
}

describe('rows of an aggregate', () => {
  it('are those of its latest version, with its place among what is due', async () => {
    const tower = new Tower(engine);
    const stream = tower.bell('b1');
    await tower.happen(stream, hung([HOUR]));
    await projectRecords(tower, { Records: [eventRecord(stream, 1)] });
    expect(await rowsOf(tower)).toMatchObject([
      { sk: 'b1', v: 1, data: { called: 0, rung: 0 } },
      { sk: 'bell/b1', v: 1, dueAt: HOUR },
    ]);
    await tower.happen(stream, { type: 'BellTakenDown', data: {} });
    await projectRecords(tower, { Records: [eventRecord(stream, 2)] });
    expect(await rowsOf(tower)).toEqual([]);
  });

  it('are the same whatever the order and number of records, also when runs cross each other', async () => {
    const event = fc.constantFrom<BellEvent['type']>('BellRang', 'ChunkCalled', 'BellTakenDown', 'BellHung');
    const life = fc.array(event, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        life,
        life,
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        runOnce,
      ),
      { numRuns: 40 },
    );
  });

  async function runOnce(
    one: BellEvent['type'][],
    other: BellEvent['type'][],
    again: number[],
    chance: Iterator<number>,
  ): Promise<void> {
    const tower = new Tower(engine);
    const streams = [tower.bell('b1'), tower.bell('b2')];
    const records: DynamoDBRecord[] = [];
    for (const [index, life] of [one, other].entries()) {
      const stream = streams[index] ?? tower.bell('b3');
      for (const [n, type] of life.entries()) {
        await tower.happen(stream, eventOf(type, n));
        records.push(eventRecord(stream, n + 1));
        // Some records are worked on while the life goes on.
        if (Number(chance.next().value) % 3 === 0) await projectRecords(tower, { Records: [...records] });
      }
    }
    const shuffled = [...records, ...again.flatMap((n) => records[n % records.length] ?? [])]
      .map((record) => ({ record, order: Number(chance.next().value) }))
      .sort((a, b) => a.order - b.order)
      .map(({ record }) => record);
    const half = Math.ceil(shuffled.length / 2);
    await Promise.all([
      projectRecords(tower, { Records: shuffled.slice(0, half) }),
      projectRecords(tower, { Records: shuffled.slice(half) }),
    ]);
    const rows = await rowsOf(tower);
    for (const stream of streams) await projectStream(tower, stream);
    expect(rows).toEqual(await rowsOf(tower));
  }

  function eventOf(type: BellEvent['type'], n: number): BellEvent {
    if (type === 'BellHung') return hung([HOUR]);
    if (type === 'ChunkCalled') return { type, data: { chunk: n } };
    if (type === 'BellRang') return { type, data: { at: HOUR } };
    return { type: 'BellTakenDown', data: {} };
  }

  it('that were just taken away are not brought back by a slower run', async () => {
    const tower = new Tower(engine);
    const stream = tower.bell('b1');
    await tower.happen(stream, hung());
    const views = new WatchedViews(engine, async () => {
      if (views.written.length > 1) return;
      await tower.happen(stream, { type: 'BellTakenDown', data: {} });
      await projectStream(tower, stream);
    });
    await projectStream({ ...tower, views }, stream);
    expect(await rowsOf(tower)).toEqual([]);
  });

  it('of one that fails come again, the others are written', async () => {
    const tower = new Tower(engine);
    const [good, malformed] = [tower.bell('b1'), tower.bell('x')];
    await tower.happen(good, hung());
    await tower.log.append({
      stream: malformed,
      expected: 0,
      events: [{ type: 'BellHung', data: { chunks: 'many' } }],
      meta: { by: 'system', at: tower.now() },
      reacting: [],
    });
    const answer = await projectRecords(tower, {
      Records: [eventRecord(malformed, 1), eventRecord(good, 1)],
    });
    expect(answer.batchItemFailures).toEqual([{ itemIdentifier: 'x-1' }]);
    expect(await rowsOf(tower)).toHaveLength(1);
  });

  it('of a kind that only a later version knows hold nothing up', async () => {
    const tower = new Tower(engine);
    const [good, unknown] = [tower.bell('b1'), tower.bell('x', 'gong')];
    await tower.happen(good, hung());
    const answer = await projectRecords(tower, { Records: [eventRecord(unknown, 1), eventRecord(good, 1)] });
    expect(answer.batchItemFailures).toEqual([]);
    expect(await rowsOf(tower)).toHaveLength(1);
  });
});

describe('the mail of a cause', () => {
  async function planned(tower: Tower, people: string[], channel: 'email' | 'call' = 'email') {
    const mails = people.map((person) => ({
      network: tower.network,
      cause: 'bell/b1',
      person,
      seat: person,
      party: 'member' as const,
      kind: 'call',
      revision: 1,
      channel,
    }));
    await tower.ledger.plan(mails, tower.now());
  }
  const project = (tower: Tower) =>
    projectRecords(tower, { Records: [ledgerRecord(`${tower.network}/bell/b1`, 'any')] });
  const failures = async (tower: Tower) =>
    (await tower.views.all(`${tower.network}/failures`)).map(({ sk, data }) => ({ sk, ...data }));

  it('is counted anew from its rows, however many pages they fill', async () => {
    const tower = new Tower(engine);
    await planned(
      tower,
      Array.from({ length: 2100 }, (_, n) => `p${n}`),
    );
    await planned(tower, ['a', 'b'], 'call');
    await project(tower);
    await project(tower);
    expect(await tower.views.get(`${tower.network}/tallies`, 'bell/b1')).toMatchObject({
      data: {
        kinds: { call: { planned: 2100, toHandOver: 2 } },
        states: { planned: 2100, toHandOver: 2 },
        total: 2102,
        updatedAt: tower.now(),
      },
    });
  });

  it('that failed is listed until it is another state or a later message has reached the person', async () => {
    const tower = new Tower(engine);
    await planned(tower, ['anna', 'bo']);
    for (const row of await tower.rowsOf(tower.bell('b1'))) await tower.ledger.markFailed(row, 'badAddress');
    await project(tower);
    expect(await failures(tower)).toMatchObject([
      { sk: 'bell/b1#anna#call#000001', person: 'anna', state: 'failed', reason: 'badAddress' },
      { sk: 'bell/b1#bo#call#000001', person: 'bo' },
    ]);
    tower.wait(10);
    const [anna] = await tower.rowsOf(tower.bell('b1'));
    if (!anna) throw new Error('no row');
    await tower.ledger.plan([{ ...anna, revision: 2 }], tower.now());
    const [, resent] = await tower.rowsOf(tower.bell('b1'));
    if (!resent) throw new Error('no row');
    await tower.ledger.markSent(resent, 'm-1', tower.now());
    await project(tower);
    expect((await failures(tower)).map(({ sk }) => sk)).toEqual(['bell/b1#bo#call#000001']);
  });

  it('is not confused by the row that holds the pace of sending', async () => {
    const tower = new Tower(engine);
    expect(await projectRecords(tower, { Records: [ledgerRecord('-/pace', 'ses')] })).toEqual({
      batchItemFailures: [],
    });
  });
});

describe('a cause with many messages', () => {
  const MANY = 300;

  async function counted(tower: Tower): Promise<{ total?: number; reads: number }> {
    const { cause, record } = here;
    let reads = 0;
    const ledger = {
      newestOfCause: tower.ledger.newestOfCause.bind(tower.ledger),
      lane: (...of: Parameters<typeof tower.ledger.lane>) => tower.ledger.lane(...of),
      allOfCause: (...of: Parameters<typeof tower.ledger.allOfCause>) => {
        reads += 1;
        return tower.ledger.allOfCause(...of);
      },
    };
    await projectRecords({ ...tower, ledger, now: tower.now }, { Records: [record(tower)] });
    const row = await tower.views.get(`${tower.network}/tallies`, cause);
    return { ...(row ? { total: Object(row.data).total } : {}), reads };
  }

  const here = {
    cause: 'bell/big',
    record: (tower: Tower) => ledgerRecord(`${tower.network}/bell/big`, 'p1#call#1'),
  };
  const mails = (tower: Tower, from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => ({
      network: tower.network,
      cause: here.cause,
      person: `p${from + n}`,
      seat: `p${from + n}`,
      party: 'member' as const,
      kind: 'call',
      revision: 1,
      channel: 'email' as const,
    }));
  const planSome = async (tower: Tower, from: number, to: number) => {
    for (let at = from; at < to; at += 50)
      await tower.ledger.plan(mails(tower, at, Math.min(at + 50, to)), tower.time);
  };
  const ticked = (tower: Tower) => tickFlow({ ...tower, now: tower.now, mayGoOn: () => true });

  it('is not counted anew every two seconds of its fan-out, and right when that is over', async () => {
    const tower = new Tower(engine);
    await planSome(tower, 0, MANY);
    expect(await counted(tower)).toEqual({ total: MANY, reads: 1 });
    let reads = 0;
    for (let seconds = 0; seconds < 5; seconds += 1) {
      tower.time = later(tower.time, 1000);
      await planSome(tower, MANY + seconds, MANY + seconds + 1);
      reads += (await counted(tower)).reads;
    }
    expect(reads).toBe(0);
    // Nobody tells of it any more: the tick counts what is left.
    tower.wait(1);
    await ticked(tower);
    expect(await tower.views.get(`${tower.network}/tallies`, here.cause)).toMatchObject({
      data: { total: MANY + 5 },
    });
    // They still wait to be sent, so that it is looked at again: its packs follow every five minutes.
    const { dueAt } = (await tower.views.get(`${tower.network}/tallies`, here.cause)) ?? {};
    expect(dueAt).toBe(later(MORNING, 5 * MINUTE));
    expect(await ticked(tower)).toEqual({ done: 0, failed: 0, waiting: 0 });
  });

  it('shows its progress while it lasts: once it has rested, the next record counts it', async () => {
    const tower = new Tower(engine);
    await planSome(tower, 0, MANY);
    await counted(tower);
    await planSome(tower, MANY, MANY + 1);
    expect((await counted(tower)).reads).toBe(0);
    tower.time = later(tower.time, restAfter(MANY));
    expect(await counted(tower)).toEqual({ total: MANY + 1, reads: 1 });
  });

  it('stays due where a count that began before the last record ends after it', async () => {
    const tower = new Tower(engine);
    await planSome(tower, 0, MANY);
    await counted(tower);
    tower.time = later(tower.time, 1000);
    const slow = new Date(Date.parse(tower.time)).toISOString();
    tower.time = later(tower.time, 1000);
    await planSome(tower, MANY, MANY + 1);
    await counted(tower);
    const rows = (await tower.ledger.allOfCause(tower.network, here.cause)).slice(0, MANY);
    const ledger = { allOfCause: async () => rows, newestOfCause: async () => rows };
    await projectCause({ ...tower, ledger, now: () => slow }, tower.network, here.cause);
    tower.wait(1);
    await ticked(tower);
    expect(await tower.views.get(`${tower.network}/tallies`, here.cause)).toMatchObject({
      data: { total: MANY + 1 },
    });
  });

  it('of which a long fan-out changes each message reads a few times as many rows, not their square', () => {
    const countsAt14 = (rows: number) => rows / 14 / (restAfter(rows) / 1000);
    for (const rows of [1_000, 10_000, 50_000]) expect(countsAt14(rows)).toBeLessThan(15);
    expect(restAfter(200)).toBe(0);
  });
});
