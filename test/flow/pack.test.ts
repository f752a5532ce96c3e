import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { pack } from '../../functions/flow/pack.ts';
import { listMembers, membersList } from '../../functions/membership/rules/views.ts';
import { NETWORKS, Views } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';

const NETWORK = 'best';
const list = membersList(NETWORK);
let engine: TestEngine;
/** As the function that shows pages has them, and those that write. */
let views: Views;
let minute = 0;

beforeAll(async () => {
  engine = await startEngine();
  views = new Views(engine.client, engine.tables.views, 1, 'today');
  await views.put({ pk: NETWORKS, sk: NETWORK, v: 1, data: {} });
});
afterAll(() => engine.stop());

const organisation = { type: 'localNgo' as const, subSectors: [], districts: [] };

/** A row as `project` lists a member. */
function row(id: string, v: number, name = `Organisation ${id}`) {
  const data = {
    ...{ id, version: v, status: 'active', organisation: { ...organisation, name: { en: name } } },
    ...{ contacts: [], corrections: 0, keys: name.toLowerCase() },
  };
  return { pk: list, sk: id, v, data };
}
const packedRow = (id: string, v: number, name?: string) => ({ ...row(id, v, name), packed: true as const });

async function names(from = views): Promise<(string | undefined)[]> {
  return (await listMembers(from, NETWORK)).map(({ member }) => member.organisation.name.en);
}

/** The run of a day, by one version of the code. */
async function daily(code: string): Promise<number> {
  minute += 1;
  const now = () => `2025-10-13T02:${String(minute).padStart(2, '0')}:00.000Z`;
  return await pack({ capabilities, views, now, code, mayGoOn: () => true });
}

describe('a packed list', () => {
  test('is read from rows until a daily run has packed what the version before wrote', async () => {
    await views.put(row('A', 1));
    await views.relist([packedRow('B', 1)]);
    expect(await views.packs.all(list)).toBeUndefined();
    expect(await names()).toEqual(['Organisation A', 'Organisation B']);
    expect(await daily('today')).toBe(2);
    expect((await views.packs.all(list))?.map(({ sk }) => sk)).toEqual(['A', 'B']);
    expect(await names()).toEqual(['Organisation A', 'Organisation B']);
  });

  test('is as new as its rows, in whatever order versions come', async () => {
    await views.relist([packedRow('A', 3, 'Third')]);
    await views.relist([packedRow('A', 2, 'Second')]);
    expect(await names()).toEqual(['Third', 'Organisation B']);
  });

  test('keeps every one of many that are written at the same moment', async () => {
    const ids = Array.from({ length: 150 }, (_, n) => `C${n}`);
    await Promise.all(ids.map((id) => views.relist([packedRow(id, 1)])));
    expect(await names()).toHaveLength(152);
  });

  test('is read from rows by another version, until that has looked through them', async () => {
    const tomorrow = new Views(engine.client, engine.tables.views, 1, 'tomorrow');
    // What a version before packs wrote, when it was back for a day.
    await views.put(row('A', 4, 'Fourth'));
    expect((await names(tomorrow))[0]).toBe('Fourth');
    await daily('tomorrow');
    expect((await names(tomorrow))[0]).toBe('Fourth');
    expect((await tomorrow.packs.all(list))?.[0]).toMatchObject({ sk: 'A', v: 4 });
  });

  test('is overwritten by a replay, and nobody who began before it undoes that', async () => {
    const raised = new Views(engine.client, engine.tables.views, 2, 'tomorrow');
    await raised.relist([packedRow('A', 4, 'Replayed')]);
    await views.relist([packedRow('A', 5, 'Of the generation before')]);
    expect((await names(raised))[0]).toBe('Replayed');
  });
});

describe('a container that has read a packed list', () => {
  test('reads it again only when it has changed', async () => {
    const reading = new Views(engine.client, engine.tables.views, 2, 'tomorrow');
    const before = await reading.packs.all(list);
    expect(await reading.packs.all(list)).toBe(before);
    const writing = new Views(engine.client, engine.tables.views, 2);
    await writing.relist([packedRow('A', 5, 'Fifth')]);
    expect((await names(reading))[0]).toBe('Fifth');
    await writing.relist([{ pk: list, sk: 'A', v: 6, gone: true, packed: true }]);
    expect(await names(reading)).not.toContain('Fifth');
    const after = await reading.packs.all(list);
    await writing.relist([packedRow('A', 5, 'Late')]);
    expect(await reading.packs.all(list)).toBe(after);
  });
});
