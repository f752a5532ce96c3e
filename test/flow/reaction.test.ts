import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnknownKind } from '../../functions/flow/known-capabilities.ts';
import { NoSuchChunk, NoSuchEvent, type Reacting, react } from '../../functions/flow/reaction.ts';
import { tickFlow } from '../../functions/flow/tick-flow.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { Tower } from './tower.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

/** What the stream does: reacts to event after event, those that follow included. */
async function reactToAll(reacting: Reacting, stream: StreamKey): Promise<void> {
  for (let version = 1; version <= (await reacting.log.read(stream)).length; version += 1) {
    await react(reacting, stream, version);
  }
}

async function hung(tower: Tower, id = 'b1'): Promise<StreamKey> {
  await tower.audience('a1', ['anna', 'bo', 'deaf'], ['chan'], ['dara', 'em']);
  const stream = tower.bell(id);
  await tower.happen(stream, { type: 'BellHung', data: { audience: 'a1', chunks: 3, ringAt: [] } });
  return stream;
}

const everybody = ['anna', 'bo', 'chan', 'dara', 'em'];
const story = ['BellHung', 'ChunkCalled', 'ChunkCalled', 'ChunkCalled'];

describe('a reaction', () => {
  it('plans each person of every chunk once, in the name of the aggregate that asked', async () => {
    const tower = new Tower(engine);
    const stream = await hung(tower);
    await reactToAll(tower, stream);
    const rows = await tower.rowsOf(stream);
    expect(rows.map(({ person }) => person)).toEqual(everybody);
    expect(rows[0]).toMatchObject({ cause: 'bell/b1', seat: 'seat-anna', kind: 'call', revision: 1 });
    expect(await tower.types(stream)).toEqual(story);
    expect(await tower.pendingOf(stream)).toEqual([]);
  });

  it('names the event that it follows from', async () => {
    const tower = new Tower(engine);
    const stream = await hung(tower);
    await reactToAll(tower, stream);
    const [asked, followed] = await tower.log.read(stream);
    expect(followed).toMatchObject({ causeId: asked?.id, by: 'system' });
  });

  it('may be repeated as often as one likes, also twice at the same time', async () => {
    const tower = new Tower(engine);
    const stream = await hung(tower);
    await Promise.all([react(tower, stream, 1), react(tower, stream, 1), react(tower, stream, 1)]);
    await reactToAll(tower, stream);
    await reactToAll(tower, stream);
    expect(await tower.types(stream)).toEqual(story);
    expect(await tower.rowsOf(stream)).toHaveLength(5);
  });

  it('decides anew when somebody else appended meanwhile', async () => {
    const tower = new Tower(engine);
    const stream = await hung(tower);
    let disturbed = false;
    const ledger: Reacting['ledger'] = {
      plan: async (mails, now) => {
        if (!disturbed) await tower.happen(stream, { type: 'BellBroke', data: {} });
        disturbed = true;
        return tower.ledger.plan(mails, now);
      },
      closeHandOvers: (network, cause, closing) => tower.ledger.closeHandOvers(network, cause, closing),
      ofCause: (network, cause) => tower.ledger.ofCause(network, cause),
      newestOfCause: tower.ledger.newestOfCause.bind(tower.ledger),
    };
    await react({ ...tower, now: tower.now, ledger }, stream, 1);
    expect(await tower.types(stream)).toEqual(['BellHung', 'BellBroke', 'ChunkCalled']);
  });

  it('to an event that is not there, a chunk that is not there or a kind unknown stays undone', async () => {
    const tower = new Tower(engine);
    await expect(react(tower, tower.bell('none'), 1)).rejects.toThrow(NoSuchEvent);
    await expect(react(tower, tower.bell('x', 'gong'), 1)).rejects.toThrow(UnknownKind);
    const stream = tower.bell('b2');
    await tower.happen(stream, { type: 'BellHung', data: { audience: 'gone', chunks: 1, ringAt: [] } });
    await expect(react(tower, stream, 1)).rejects.toThrow(NoSuchChunk);
    expect(await tower.pendingOf(stream)).toEqual([1]);
  });
});

/** The same tools, of which the n-th call fails, before or after it was done. */
function crashing(tower: Tower, at: number, done: boolean): { reacting: Reacting; calls: () => number } {
  let calls = 0;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    calls += 1;
    const here = calls === at;
    if (here && !done) throw new Error('crash');
    const result = await work();
    if (here) throw new Error('crash');
    return result;
  };
  const reacting: Reacting = {
    now: tower.now,
    keyed: tower.keyed,
    orders: tower.orders,
    capabilities: tower.capabilities,
    events: { read: (stream) => step(() => tower.events.read(stream)) },
    ledger: {
      plan: (mails, now) => step(() => tower.ledger.plan(mails, now)),
      closeHandOvers: (network, cause, closing) =>
        step(() => tower.ledger.closeHandOvers(network, cause, closing)),
      ofCause: (network, cause) => tower.ledger.ofCause(network, cause),
      newestOfCause: tower.ledger.newestOfCause.bind(tower.ledger),
    },
    views: {
      put: (row) => step(() => tower.views.put(row)),
      get: (pk, sk) => tower.views.get(pk, sk),
      list: (pk, options) => tower.views.list(pk, options),
      all: (pk, prefix) => tower.views.all(pk, prefix),
    },
    log: {
      read: (stream, after) => tower.log.read(stream, after),
      append: (append) => step(() => tower.log.append(append)),
      settle: (stream, version) => step(() => tower.log.settle(stream, version)),
    },
  };
  return { reacting, calls: () => calls };
}

describe('a crash', () => {
  it('at any line is made good by the tick, and nothing happens twice', async () => {
    const rehearsal = new Tower(engine);
    const { reacting, calls } = crashing(rehearsal, 0, false);
    await reactToAll(reacting, await hung(rehearsal));
    const lines = calls();
    expect(lines).toBeGreaterThan(15);
    for (let line = 1; line <= lines; line += 1) {
      for (const done of [false, true]) {
        const tower = new Tower(engine);
        const stream = await hung(tower);
        await expect(reactToAll(crashing(tower, line, done).reacting, stream)).rejects.toThrow('crash');
        for (let tick = 0; tick < 5; tick += 1) {
          tower.wait(1);
          await tickFlow({ ...tower, now: tower.now, mayGoOn: () => true });
        }
        expect(await tower.types(stream), `crash at ${line}`).toEqual(story);
        expect((await tower.rowsOf(stream)).map(({ person }) => person)).toEqual(everybody);
        expect(await tower.pendingOf(stream)).toEqual([]);
      }
    }
  });
});
