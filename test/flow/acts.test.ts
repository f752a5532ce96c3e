import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { actOf, actsList, findActs, LOOKED_THROUGH } from '../../functions/flow/acts.ts';
import { replay } from '../../functions/flow/replay.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import type { StoredEvent } from '../../functions/platform/event.ts';
import { Generation } from '../../functions/platform/generation.ts';
import { toItem } from '../../functions/platform/items.ts';
import { Views } from '../../functions/platform/views.ts';
import { projectRecords } from '../../functions/project.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { samples } from '../platform/samples.ts';
import { NetworkRig } from './network-rig.ts';

let engine: TestEngine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

const fact = (of: Partial<StoredEvent>): StoredEvent => ({
  id: '01F',
  stream: { network: 'best', kind: 'meeting', id: 'm1' },
  version: 3,
  type: 'MeetingCancelled',
  at: '2025-10-20T02:00:00.000Z',
  by: 'staff:sophea',
  data: {},
  ...of,
});

function recordOf({ stream, ...event }: StoredEvent): DynamoDBRecord {
  const pk = `${stream.network}/${stream.kind}/${stream.id}`;
  const image = toItem({ pk, ...event }) as NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;
  return {
    eventName: 'INSERT',
    dynamodb: {
      Keys: { pk: { S: pk }, version: { N: String(event.version) } },
      NewImage: image,
      SequenceNumber: event.id,
    },
  };
}

describe('the row of an act', () => {
  it('is for people only: what follows by itself has none', () => {
    for (const by of ['staff:a', 'person:b', 'door:c', 'rapporteur:d', 'founder', 'deployment']) {
      expect(actOf(fact({ by }))?.data).toMatchObject({ by, type: 'MeetingCancelled' });
    }
    for (const by of ['system', 'systems', 'staff', 'founders']) expect(actOf(fact({ by }))).toBeUndefined();
  });

  it('says by ids what it is about', () => {
    const about = (kind: string, id: string, data: object) =>
      actOf(fact({ stream: { network: 'best', kind, id }, data }))?.data;
    expect(about('seat', 'm1.rice', {})).toMatchObject({ meeting: 'm1', seat: 'rice' });
    expect(about('item', 'm1.i2', {})).toMatchObject({ meeting: 'm1' });
    expect(about('day', 'm1', {})).toMatchObject({ meeting: 'm1' });
    expect(about('member', 'rice', { contact: 'c1' })).toMatchObject({ seat: 'rice', person: 'c1' });
    expect(about('meeting', 'm1', { invitee: { seat: 'rice', person: 'c1' } })).toMatchObject({
      meeting: 'm1',
      seat: 'rice',
      person: 'c1',
    });
    expect(about('task', 't1', { origin: { meeting: 'm1' } })).toMatchObject({ meeting: 'm1' });
    expect(about('file', 'f1', { of: { kind: 'meeting', id: 'm1' } })).toMatchObject({ meeting: 'm1' });
  });

  it('holds nothing of what was typed, no link and nothing personal: of every fact that was ever stored', () => {
    const ids = new Set(['kind', 'id', 'type', 'by', 'meeting', 'seat', 'person']);
    for (const { event, file } of samples) {
      const { data = {} } = actOf({ ...event, by: 'staff:s-coord' }) ?? {};
      expect(
        Object.keys(data).filter((name) => !ids.has(name)),
        file,
      ).toEqual([]);
      for (const value of Object.values(data)) {
        expect(String(value), file).toMatch(/^[\w.:\-#@]{1,120}$/);
        expect(String(value), file).not.toMatch(/@.*\./);
      }
      expect(JSON.stringify(data).length, file).toBeLessThan(700);
    }
  });
});

/** Counts the writes. */
class CountedViews extends Views {
  puts: string[] = [];
  override async put(row: Parameters<Views['put']>[0]): Promise<void> {
    this.puts.push(row.pk);
    await super.put(row);
  }
}

describe('acts', () => {
  it('cost one write for a fact of a person, none for one of the system, and come once however often the record does', async () => {
    const rig = new NetworkRig(engine);
    await rig.found();
    const views = new CountedViews(engine.client, engine.tables.views);
    const project = (event: StoredEvent) =>
      projectRecords(
        {
          events: rig.events,
          ledger: rig.ledger,
          generation: { views: async () => views },
          capabilities,
          code: 'c',
          now: rig.now,
        },
        { Records: [recordOf(event)] },
      );
    const [first] = await rig.log.read(rig.stream);
    if (!first) throw new Error('no fact');
    const acts = () => views.puts.filter((pk) => pk === actsList(rig.id)).length;
    expect(await project(first)).toEqual({ batchItemFailures: [] });
    expect(acts()).toBe(1);
    await project({ ...first, by: 'system' });
    expect(acts()).toBe(1);
    await project(first);
    expect((await views.all(actsList(rig.id))).length).toBe(1);
  });

  it('are all there again after a replay, and those that nobody did are not', async () => {
    const rig = new NetworkRig(engine);
    await rig.found();
    await rig.meeting('m1', [
      { type: 'MeetingDrafted', data: { zone: 'Asia/Phnom_Penh', details: {} } },
      { type: 'MeetingDraftDiscarded', data: {} },
    ]);
    const keys = [`${rig.id}/network/self`, `${rig.id}/meeting/m1`];
    await rig.views.put({ pk: actsList(rig.id), sk: '2020#left-over', v: 1, data: {} });
    const { failed } = await replay({
      capabilities,
      events: new CachedEvents(rig.log),
      ledger: rig.ledger,
      generation: new Generation(engine.client, engine.tables.views),
      streams: async function* () {
        yield* keys;
      },
      causes: async function* () {},
      now: rig.now,
    });
    expect(failed).toEqual([]);
    const facts = (
      await Promise.all([
        rig.log.read(rig.stream),
        rig.log.read({ network: rig.id, kind: 'meeting', id: 'm1' }),
      ])
    ).flat();
    const rows = await rig.views.all(actsList(rig.id));
    expect(rows.map(({ sk }) => sk)).toEqual(facts.map(({ at, id }) => `${at}#${id}`).sort());
  });

  it('are found by person, meeting and member, and a page looks through no more than so many', async () => {
    const rig = new NetworkRig(engine);
    const put = async (n: number, of: Partial<StoredEvent>) => {
      const at = `2025-10-20T02:00:00.${String(n).padStart(3, '0')}Z`;
      const row = actOf(fact({ id: `f${n}`, at, ...of }));
      if (row) await rig.views.put({ ...row, pk: actsList(rig.id) });
    };
    await put(0, { by: 'person:c1', stream: { network: 'x', kind: 'seat', id: 'm1.rice' } });
    for (let n = 1; n <= LOOKED_THROUGH; n += 1) await put(n, { by: 'staff:a' });
    await put(900, { by: 'staff:b', stream: { network: 'x', kind: 'member', id: 'lotus' } });
    const find = (asked: Parameters<typeof findActs>[2]) => findActs(rig.views, rig.id, asked, 25);
    expect((await find({ by: 'staff:b' })).acts).toHaveLength(1);
    expect((await find({ seats: new Set(['lotus']) })).acts).toMatchObject([{ by: 'staff:b' }]);
    const page = await find({ by: 'person:c1' });
    expect(page).toMatchObject({ acts: [], until: '2025-10-20T02:00:00.002Z' });
    const rest = await find({ by: 'person:c1', before: page.next });
    expect(rest).toMatchObject({ acts: [{ by: 'person:c1', meeting: 'm1', seat: 'rice' }], next: undefined });
    // Pages of all follow each other without a gap.
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const next = await findActs(rig.views, rig.id, { before, meeting: 'm1' }, 25);
      seen.push(...next.acts.map(({ at }) => at));
      before = next.next;
    } while (before !== undefined);
    expect(seen).toHaveLength(LOOKED_THROUGH + 1);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });
});
