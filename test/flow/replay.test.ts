import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectCause } from '../../functions/flow/project-cause.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { type Replayed, replay } from '../../functions/flow/replay.ts';
import { Views } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import type { BellEvent } from './bell.ts';
import { Tower } from './tower.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const hung: BellEvent = {
  type: 'BellHung',
  data: { audience: 'a', chunks: 0, ringAt: ['2025-11-07T01:00:00.000Z'] },
};

/** A network with rows in every list of the flow. */
async function furnished(): Promise<Tower> {
  const tower = new Tower(engine);
  for (const id of ['b1', 'b2', 'b3']) {
    await tower.happen(tower.bell(id), hung);
    await projectStream({ ...tower, views: await tower.generation.views() }, tower.bell(id));
  }
  const mail = { network: tower.network, cause: 'bell/b1', person: 'p', seat: 's', party: 'member' as const };
  await tower.ledger.plan([{ ...mail, kind: 'call', revision: 1, channel: 'email' }], tower.now());
  for (const row of await tower.rowsOf(tower.bell('b1'))) await tower.ledger.markFailed(row, 'x');
  await projectCause(
    { ...tower, views: await tower.generation.views(), now: tower.now },
    tower.network,
    'bell/b1',
  );
  return tower;
}

async function everything({ network, views }: Tower): Promise<object[]> {
  const lists = await Promise.all(
    ['bells', 'due', 'tallies', 'failures', 'ghosts'].map((list) => views.all(`${network}/${list}`)),
  );
  return lists.flat().map(({ pk, sk, dueAt, data }) => ({ pk, sk, dueAt, data }));
}

function replayOf(tower: Tower): Promise<Replayed> {
  async function* own(...keys: string[]) {
    yield* keys.map((key) => `${tower.network}/${key}`);
  }
  return replay({
    ...tower,
    now: tower.now,
    streams: () => own('bell/b1', 'bell/b2', 'bell/b3'),
    causes: () => own('bell/b1'),
  });
}

describe('a replay', () => {
  it('leaves every row as it was', async () => {
    const tower = await furnished();
    const before = await everything(tower);
    expect(before).toHaveLength(8);
    expect(await replayOf(tower)).toMatchObject({ streams: 3, causes: 1, failed: [] });
    expect(await everything(tower)).toEqual(before);
  });

  it('mends rows whatever their version, and takes away those that should not be there', async () => {
    const tower = await furnished();
    const before = await everything(tower);
    const old = await tower.generation.views();
    await old.put({ pk: `${tower.network}/bells`, sk: 'b1', v: 99, data: { wrong: true } });
    await old.put({ pk: `${tower.network}/ghosts`, sk: 'g', v: 1, data: {} });
    await old.put({ pk: `${tower.network}/failures`, sk: 'bell/b1#ghost', v: 1, data: {} });
    await old.put({ pk: `${tower.network}/troubles`, sk: 'bell/b1', v: 1, data: { kept: true } });
    await replayOf(tower);
    expect(await everything(tower)).toEqual(before);
    expect(await tower.views.get(`${tower.network}/troubles`, 'bell/b1')).toBeDefined();
  });

  it('loses nothing that happens and is projected meanwhile', async () => {
    const tower = await furnished();
    const raised = tower.generation.raise.bind(tower.generation);
    // Right after a stream was read by the replay, its bell is taken down and projected by the others.
    const read = tower.events.read.bind(tower.events);
    let taken = false;
    const events = {
      read: async (stream: Parameters<typeof read>[0]) => {
        const stored = await read(stream);
        if (stream.id === 'b2' && !taken) {
          taken = true;
          await tower.happen(stream, { type: 'BellTakenDown', data: {} });
          await projectStream({ ...tower, views: await tower.generation.views() }, stream);
        }
        return stored;
      },
    };
    async function* streams() {
      yield* ['b1', 'b2', 'b3'].map((id) => `${tower.network}/bell/${id}`);
    }
    async function* none(): AsyncGenerator<string> {}
    const generation = { raise: raised, deleteOlder: tower.generation.deleteOlder.bind(tower.generation) };
    await replay({ ...tower, now: tower.now, events, generation, streams, causes: none });
    const bells = await tower.views.all(`${tower.network}/bells`);
    expect(bells.map(({ sk }) => sk)).toEqual(['b1', 'b3']);
    expect((await tower.views.all(`${tower.network}/due`)).map(({ sk }) => sk)).toEqual([
      'bell/b1',
      'bell/b3',
    ]);
  });

  it('is not undone by a run of project that began before it', async () => {
    const tower = await furnished();
    const before = await tower.generation.views();
    await replayOf(tower);
    await tower.happen(tower.bell('b1'), { type: 'BellRang', data: { at: tower.now() } });
    await before.put({ pk: `${tower.network}/bells`, sk: 'b1', v: 1, data: { stale: true } });
    await projectStream({ ...tower, views: await tower.generation.views() }, tower.bell('b1'));
    expect(await tower.views.get(`${tower.network}/bells`, 'b1')).toMatchObject({ v: 2, data: { rung: 1 } });
    expect(before).toBeInstanceOf(Views);
  });

  it('deletes nothing when a stream could not be read', async () => {
    const tower = await furnished();
    await (await tower.generation.views()).put({ pk: `${tower.network}/ghosts`, sk: 'g', v: 1, data: {} });
    async function* streams() {
      yield `${tower.network}/gong/x`;
    }
    const result = await replay({ ...tower, now: tower.now, streams, causes: streams });
    expect(result).toMatchObject({
      deleted: 0,
      failed: [{ key: `${tower.network}/gong/x`, error: 'UnknownKind' }],
    });
    expect(await tower.views.get(`${tower.network}/ghosts`, 'g')).toBeDefined();
  });
});
