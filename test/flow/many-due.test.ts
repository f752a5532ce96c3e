import { afterAll, beforeAll, expect, it } from 'vitest';
import { tickFlow } from '../../functions/flow/tick-flow.ts';
import { atOnce } from '../../functions/platform/batch.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { MORNING, Tower } from './tower.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const MANY = 900;
/** Aggregates that one tick has time for. */
const A_TICK = 300;

it('what is due in great number is worked off across ticks, page by page, and nothing of it twice', async () => {
  const tower = new Tower(engine);
  const at = later(MORNING, MINUTE);
  const bells = Array.from({ length: MANY }, (_, n) => tower.bell(`b${n}`));
  await atOnce(50, bells, async (stream) => {
    await tower.happen(stream, { type: 'BellHung', data: { audience: 'a', chunks: 0, ringAt: [at] } });
    await tower.log.settle(stream, 1);
    await tower.views.put({ pk: `${tower.network}/due`, sk: `bell/${stream.id}`, v: 1, dueAt: at, data: {} });
  });
  tower.wait(10);
  const done: number[] = [];
  do {
    let left = A_TICK;
    const [one, other] = await Promise.all([
      tickFlow({ ...tower, now: tower.now, mayGoOn: () => left-- > 0 }),
      // A second tick that runs beside it for a while.
      tickFlow({ ...tower, now: tower.now, mayGoOn: () => left > A_TICK / 2 }),
    ]);
    expect(one.failed + other.failed).toBe(0);
    done.push(one.done + other.done);
  } while (done.at(-1) !== 0);
  expect(done.length).toBeGreaterThan(3);
  const rung = new Set<number>();
  await atOnce(50, bells, async (stream) => rung.add((await tower.log.read(stream)).length));
  expect([...rung]).toEqual([2]);
});
