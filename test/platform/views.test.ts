import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Generation, partitions } from '../../functions/platform/generation.ts';
import { dueShards, Views } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';

let engine: TestEngine;
let views: Views;
let generation: Generation;
let lists = 0;

beforeAll(async () => {
  engine = await startEngine();
  views = new Views(engine.client, engine.tables.views);
  generation = new Generation(engine.client, engine.tables.views);
});
afterAll(() => engine.stop());

const newList = () => `best/list${++lists}`;
const row = (pk: string, v: number, dueAt?: string) => ({ pk, sk: 'a', v, data: { v }, dueAt });
const dueKeys = async (now: string) =>
  (await Promise.all(dueShards.map((s) => views.due(s, now, 100)))).flat();

describe('what can be no key', () => {
  it('names no row, and no place in a list to go on from', async () => {
    const pk = newList();
    await views.put(row(pk, 1));
    for (const sk of ['', 'x'.repeat(1025), 'ក'.repeat(342)]) {
      expect(await views.get(pk, sk)).toBeUndefined();
      expect((await views.list(pk, { from: sk })).rows).toHaveLength(1);
    }
  });
});

describe('a row', () => {
  it('ends at the newest version, in whatever order versions come and however often', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 }),
        async (order) => {
          const pk = newList();
          for (const v of order) await views.put(row(pk, v));
          expect(await views.get(pk, 'a')).toMatchObject({ v: Math.max(...order) });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is not taken away by an older version', async () => {
    const pk = newList();
    await views.put(row(pk, 5));
    await views.put({ pk, sk: 'a', v: 4, gone: true });
    expect(await views.get(pk, 'a')).toMatchObject({ v: 5 });
    await views.put({ pk, sk: 'a', v: 5, gone: true });
    expect(await views.get(pk, 'a')).toBeUndefined();
  });

  it('that is not there can be taken away, and other rows stay', async () => {
    const pk = newList();
    await views.put({ ...row(pk, 1), sk: 'b' });
    await views.put({ pk, sk: 'a', v: 1, gone: true });
    expect((await views.all(pk)).map(({ sk }) => sk)).toEqual(['b']);
  });
});

describe('a list', () => {
  it('is read in pages, by prefix, in both directions', async () => {
    const pk = newList();
    for (const sk of ['a1', 'a2', 'a3', 'b1']) await views.put({ pk, sk, v: 1, data: {} });
    const first = await views.list(pk, { limit: 2 });
    expect(first.rows.map(({ sk }) => sk)).toEqual(['a1', 'a2']);
    const second = await views.list(pk, { limit: 2, from: first.next });
    expect(second.rows.map(({ sk }) => sk)).toEqual(['a3', 'b1']);
    expect((await views.list(pk, { backwards: true, limit: 1 })).rows.map(({ sk }) => sk)).toEqual(['b1']);
    expect((await views.all(pk, 'a')).map(({ sk }) => sk)).toEqual(['a1', 'a2', 'a3']);
  });
});

describe('a page that reads lists once', () => {
  it('has each as it was when it was read first, and others as they are', async () => {
    const pk = newList();
    await views.put({ pk, sk: 'a', v: 1, data: {} });
    const once = views.readingOnce();
    const sks = async () => (await once.all(pk)).map(({ sk }) => sk);
    expect(await sks()).toEqual(['a']);
    await views.put({ pk, sk: 'b', v: 1, data: {} });
    expect(await sks()).toEqual(['a']);
    expect((await once.list(pk, { limit: 5 })).rows).toHaveLength(2);
    expect((await views.readingOnce().all(pk)).map(({ sk }) => sk)).toEqual(['a', 'b']);
  });
});

describe('the due index', () => {
  it('holds a row from its instant on, and no longer than it says so', async () => {
    const pk = newList();
    const isDue = async (now: string) => (await dueKeys(now)).some((key) => key.pk === pk);
    await views.put(row(pk, 1, '2025-11-07T01:00:00.000Z'));
    expect(await isDue('2025-11-07T00:59:59.999Z')).toBe(false);
    expect(await isDue('2025-11-07T01:00:00.000Z')).toBe(true);
    await views.put(row(pk, 2));
    expect(await isDue('2026-01-01T00:00:00.000Z')).toBe(false);
  });
});

describe('a generation', () => {
  it('overwrites rows whatever their version, and is not overwritten by an older one', async () => {
    const pk = newList();
    const old = await generation.views();
    await old.put(row(pk, 9));
    const { views: now } = await generation.raise();
    await now.put(row(pk, 3));
    await old.put(row(pk, 10));
    expect(await views.get(pk, 'a')).toMatchObject({ v: 3 });
    await (await generation.views()).put(row(pk, 4));
    expect(await views.get(pk, 'a')).toMatchObject({ v: 4 });
  });

  it('ends with the rows that nobody wrote any more, only in lists that were rebuilt', async () => {
    const [left, kept, written] = [newList(), newList(), newList()];
    const old = await generation.views();
    for (const pk of [left, kept, written]) await old.put(row(pk, 1));
    const { generation: number, views: now } = await generation.raise();
    await now.put(row(written, 1));
    await generation.deleteOlder(number, (pk) => pk === left || pk === written);
    expect(await views.get(left, 'a')).toBeUndefined();
    expect(await views.get(kept, 'a')).toBeDefined();
    expect(await views.get(written, 'a')).toBeDefined();
  });
});

it('every partition of a table is named once', async () => {
  const pk = newList();
  for (let n = 0; n < 30; n += 1) await views.put({ pk, sk: `row${n}`, v: 1, data: {} });
  const found: string[] = [];
  for await (const one of partitions(engine.client, engine.tables.views)) found.push(one);
  expect(found.filter((one) => one === pk)).toEqual([pk]);
});
