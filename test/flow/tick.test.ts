import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pulseList } from '../../functions/flow/lists.ts';
import { overdueMinutes } from '../../functions/flow/overdue.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { type FlowCount, tickFlow } from '../../functions/flow/tick-flow.ts';
import { backOff } from '../../functions/flow/troubles.ts';
import { HOUR, later, MINUTE } from '../../functions/platform/clock.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { tick } from '../../functions/tick.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { MORNING, Tower } from './tower.ts';

let engine: TestEngine;
let tower: Tower;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(() => {
  tower = new Tower(engine);
});

/** A bell that rings at these minutes after the morning, already in its lists. */
async function bellAt(id: string, ...minutes: number[]): Promise<StreamKey> {
  const stream = tower.bell(id);
  const ringAt = minutes.map((minute) => later(MORNING, minute * MINUTE));
  await tower.happen(stream, { type: 'BellHung', data: { audience: 'a', chunks: 0, ringAt } });
  await projectStream(tower, stream);
  await tower.log.settle(stream, 1);
  return stream;
}

function ticked(mayGoOn: () => boolean = () => true): Promise<FlowCount> {
  return tickFlow({ ...tower, now: tower.now, mayGoOn });
}

const rings = async (stream: StreamKey) =>
  (await tower.types(stream)).filter((type) => type === 'BellRang').length;
const dueAtOf = async ({ kind, id }: StreamKey) =>
  (await tower.views.get(`${tower.network}/due`, `${kind}/${id}`))?.dueAt;
const troubles = async () => (await tower.views.all(`${tower.network}/troubles`)).map(({ data }) => data);

describe('what is due', () => {
  it('happens at its time, once, and moves the aggregate to its next time', async () => {
    const stream = await bellAt('b1', 10, 70);
    await ticked();
    expect(await rings(stream)).toBe(0);
    tower.wait(10);
    await ticked();
    expect(await rings(stream)).toBe(1);
    expect(await dueAtOf(stream)).toBe(later(MORNING, 70 * MINUTE));
    await ticked();
    expect(await rings(stream)).toBe(1);
    tower.wait(120);
    await ticked();
    expect(await rings(stream)).toBe(2);
    expect(await dueAtOf(stream)).toBeUndefined();
  });

  it('is caught up with after an outage', async () => {
    const stream = await bellAt('b1', 1, 2, 3);
    tower.wait(600);
    await ticked();
    expect(await rings(stream)).toBe(3);
  });

  it('happens once when several ticks run at once', async () => {
    const streams = await Promise.all(['b1', 'b2', 'b3'].map((id) => bellAt(id, 5, 6)));
    tower.wait(10);
    await Promise.all([ticked(), ticked(), ticked()]);
    for (const stream of streams) expect(await rings(stream)).toBe(2);
    expect(await troubles()).toEqual([]);
  });

  it('is taken from the events, not from a due row left behind', async () => {
    const stream = await bellAt('b1', 5);
    await tower.happen(stream, { type: 'BellTakenDown', data: {} });
    tower.wait(10);
    await ticked();
    expect(await rings(stream)).toBe(0);
    expect(await tower.views.get(`${tower.network}/due`, 'bell/b1')).toBeUndefined();
  });

  it('is worked through in pages, and what there is no time for is left to the next tick', async () => {
    const streams: StreamKey[] = [];
    for (let n = 0; n < 450; n += 50) {
      streams.push(...(await Promise.all(Array.from({ length: 50 }, (_, m) => bellAt(`b${n + m}`, 1)))));
    }
    tower.wait(10);
    let left = 30;
    const first = await ticked(() => left-- > 0);
    expect(first.done).toBeGreaterThan(0);
    expect(first.done).toBeLessThan(450);
    const second = await ticked();
    expect(first.done + second.done).toBe(450);
    for (const stream of streams.slice(0, 20)) expect(await rings(stream)).toBe(1);
  });
});

describe('how long the oldest due thing waits', () => {
  const waits = (sending = false) =>
    overdueMinutes({ views: tower.views, ledger: tower.ledger }, tower.time, sending);

  it('is counted over aggregates and messages, in whole minutes, and 0 once they are worked on', async () => {
    // Long before everything of other tests, since the index is one for all networks.
    tower.time = '2020-01-01T00:00:00.000Z';
    expect(await waits()).toBe(0);
    const row = { pk: `${tower.network}/due`, sk: 'bell/late', v: 1, dueAt: tower.time, data: {} };
    await tower.views.put(row);
    tower.wait(42);
    expect(await waits()).toBe(42);
    await tower.views.put({ pk: row.pk, sk: row.sk, v: 2, gone: true });
    expect(await waits()).toBe(0);
    const mail = {
      person: 'anna',
      seat: 'anna',
      party: 'member',
      kind: 'call',
      revision: 1,
      channel: 'email',
    } as const;
    await tower.ledger.plan([{ ...mail, network: tower.network, cause: 'bell/late' }], tower.time);
    tower.wait(25);
    expect(await waits()).toBe(25);
    // A large pile may take hours at the provider's pace.
    expect(await waits(true)).toBe(0);
    const [stored] = await tower.rowsOf(tower.bell('late'));
    if (stored) await tower.ledger.markSent(stored, 'x', tower.time);
    expect(await waits()).toBe(0);
  });
});

describe('an aggregate that fails', () => {
  it('is named, put back with growing waits, and never stops the others', async () => {
    const broken = await bellAt('broken', 5);
    const others = await Promise.all(['b1', 'b2', 'b3', 'b4', 'b5'].map((id) => bellAt(id, 5)));
    await tower.happen(broken, { type: 'BellBroke', data: {} });
    tower.wait(10);
    expect(await ticked()).toMatchObject({ done: 5, failed: 1 });
    for (const stream of others) expect(await rings(stream)).toBe(1);
    expect(await troubles()).toEqual([
      {
        kind: 'bell',
        id: 'broken',
        error: 'BrokenBell',
        failures: 1,
        since: tower.now(),
        nextAt: later(tower.now(), MINUTE),
      },
    ]);
    expect(await ticked()).toMatchObject({ failed: 0 });
    tower.wait(1);
    expect(await ticked()).toMatchObject({ failed: 1 });
    expect(await troubles()).toMatchObject([{ failures: 2, nextAt: later(tower.now(), 2 * MINUTE) }]);
    expect(backOff(30)).toBe(HOUR);
  });

  it('is no longer named once it works again', async () => {
    const stream = await bellAt('b1', 5);
    await tower.happen(stream, { type: 'BellBroke', data: {} });
    tower.wait(10);
    await ticked();
    await tower.happen(stream, { type: 'BellMended', data: {} });
    tower.wait(5);
    await ticked();
    expect(await rings(stream)).toBe(1);
    expect(await troubles()).toEqual([]);
  });

  it('for saying that it is due when nothing is due does not spin', async () => {
    const liar = tower.bell('l1', 'liar');
    await tower.happen(liar, { type: 'BellBroke', data: {} });
    await projectStream(tower, liar);
    tower.wait(10);
    await ticked();
    expect(await troubles()).toMatchObject([{ kind: 'liar', error: 'DueWithoutFacts' }]);
    expect(await ticked()).toEqual({ done: 0, failed: 0, waiting: 0 });
  });
});

describe('a pending event', () => {
  it('is left to react for half a minute, then the tick does it', async () => {
    const stream = tower.bell('b1');
    await tower.happen(stream, { type: 'BellRang', data: { at: MORNING } });
    await ticked();
    expect(await tower.pendingOf(stream)).toEqual([1]);
    tower.wait(1);
    await ticked();
    expect(await tower.pendingOf(stream)).toEqual([]);
    expect(await tower.rowsOf(stream)).toHaveLength(1);
  });

  it('that fails is put back as well, without a due row of its own', async () => {
    const stream = tower.bell('b1');
    await tower.happen(stream, { type: 'BellHung', data: { audience: 'late', chunks: 1, ringAt: [] } });
    tower.wait(1);
    await ticked();
    expect(await troubles()).toMatchObject([{ error: 'NoSuchChunk', failures: 1 }]);
    await tower.audience('late', ['anna']);
    expect(await ticked()).toMatchObject({ waiting: 1 });
    tower.wait(2);
    await ticked();
    expect(await tower.rowsOf(stream)).toHaveLength(1);
    expect(await troubles()).toEqual([]);
  });
});

it('an event that can never be carried out keeps back neither later ones nor what is due', async () => {
  const stream = tower.bell('b1');
  const ringAt = [later(MORNING, MINUTE)];
  await tower.happen(stream, { type: 'BellHung', data: { audience: 'none', chunks: 1, ringAt } });
  await tower.happen(stream, { type: 'BellRang', data: { at: MORNING } });
  await projectStream(tower, stream);
  tower.wait(2);
  expect(await ticked()).toMatchObject({ failed: 1 });
  expect(await tower.pendingOf(stream)).toEqual([1]);
  expect(await tower.rowsOf(stream)).toHaveLength(1);
});

it('what is pending is found behind a page full of events that react may still be working on', async () => {
  const long = new Tower(engine);
  long.time = later(MORNING, -HOUR);
  // In many networks, so that some come after the page, wherever the index puts it.
  const old = Array.from({ length: 12 }, (_, n) => ({ network: `pending${n}`, kind: 'bell', id: 'old' }));
  for (const stream of old) await long.happen(stream, { type: 'BellRang', data: { at: MORNING } });
  const fresh = Array.from({ length: 100 }, () => ({ type: 'BellRang' as const, data: { at: MORNING } }));
  for (let n = 0; n < 11; n += 1) await tower.happen(tower.bell(`fresh${n}`), ...fresh);
  await ticked();
  for (const { network } of old) {
    expect((await tower.ledger.ofCause(network, 'bell/old')).rows).toHaveLength(1);
  }
});

describe('a tick', () => {
  const nothing = { woken: 0, resolved: 0, settled: 0, unknown: 0 };
  const mails = { ...nothing, canary: false, standstill: false, atWork: false, unsent: 0 };
  const run = { awsRequestId: 'r', getRemainingTimeInMillis: () => 50_000 };

  it('proves that it ran, and beats once more in its hour', async () => {
    let proofs = 0;
    const succeeded = () => {
      proofs += 1;
    };
    // An hour of its own, since the pulse is one for all networks.
    tower.wait(60 * 24);
    const tools = {
      ...tower,
      now: tower.now,
      delivery: async () => mails,
      succeeded,
    };
    await tick(tools, {}, run);
    tower.wait(1);
    await tick(tools, {}, run);
    expect(proofs).toBe(2);
    expect(await tower.views.get(pulseList, '2025-10-14T02')).toMatchObject({
      data: { ticks: 2, lastAt: tower.now() },
    });
  });

  it('works on aggregates also when the mails fail, and then says that it failed', async () => {
    const stream = await bellAt('b1', 5);
    tower.wait(10);
    const delivery = async () => {
      throw new Error('no quota');
    };
    const tools = { ...tower, now: tower.now, delivery, succeeded: () => expect.unreachable() };
    await expect(tick(tools, {}, run)).rejects.toThrow('no quota');
    expect(await rings(stream)).toBe(1);
  });

  it('stops while there is time to end well', async () => {
    const stream = await bellAt('b1', 5);
    tower.wait(10);
    const tools = { ...tower, now: tower.now, delivery: async () => mails, succeeded: () => {} };
    await tick(tools, {}, { ...run, getRemainingTimeInMillis: () => 9_000 });
    expect(await rings(stream)).toBe(0);
  });
});
