import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { tickFlow } from '../../functions/flow/tick-flow.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import { DAY, later, MINUTE } from '../../functions/platform/clock.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { FORGOTTEN } from '../../functions/platform/personal.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { NetworkRig } from '../flow/network-rig.ts';

let engine: TestEngine;
let rig: NetworkRig;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
beforeEach(async () => {
  rig = new NetworkRig(engine);
  await rig.found();
});

const DAY_IT_WAS = '2025-11-10T02:00:00.000Z';

async function noted(walkIn: object, at = DAY_IT_WAS): Promise<StreamKey> {
  const stream = { network: rig.id, kind: 'day', id: 'm1' };
  const expected = (await rig.log.read(stream)).length;
  const tap = { id: `t${expected}`, person: `w${expected}`, is: 'room', at, walkIn };
  const events = [{ type: 'AttendanceNoted', data: { date: 1, way: 'page', taps: [tap] } }];
  await rig.log.append({ stream, expected, events, meta: { by: 'staff:sophea', at }, reacting: [] });
  rig.time = at;
  await rig.project(stream);
  return stream;
}

const walkIns = async (stream: StreamKey) =>
  JSON.stringify((await rig.log.read(stream)).map(({ data }) => Object(data).taps[0].walkIn));

describe('the number of somebody who walked in', () => {
  test('is kept for a year, and blanked by the tick after it', async () => {
    const stream = await noted({ name: 'Demo Vuthy', reach: '012 000 999', organisation: 'House 7' });
    expect(await rig.dueAt('day/m1')).toBe(later(DAY_IT_WAS, 365 * DAY));
    await rig.minuteAt(later(DAY_IT_WAS, 364 * DAY));
    expect(await walkIns(stream)).toContain('012 000 999');
    await rig.minuteAt(later(DAY_IT_WAS, 365 * DAY));
    expect(JSON.parse(await walkIns(stream))).toEqual([
      { name: FORGOTTEN, reach: FORGOTTEN, organisation: 'House 7' },
    ]);
  });

  test('is nothing that is due any more, once it is blanked', async () => {
    await noted({ name: 'Demo Vuthy' });
    await rig.minuteAt(later(DAY_IT_WAS, 366 * DAY));
    expect(await rig.dueAt('day/m1')).toBeUndefined();
  });

  test('that was noted later is kept for longer', async () => {
    await noted({ name: 'Demo Vuthy' });
    const stream = await noted({ name: 'Demo Thida' }, later(DAY_IT_WAS, 10 * DAY));
    await rig.minuteAt(later(DAY_IT_WAS, 366 * DAY));
    expect(await walkIns(stream)).toContain('Demo Thida');
    expect(await walkIns(stream)).not.toContain('Demo Vuthy');
    expect(await rig.dueAt('day/m1')).toBe(later(DAY_IT_WAS, 375 * DAY));
  });

  test('is blanked although a run before died between the facts and the lists', async () => {
    const stream = await noted({ name: 'Demo Vuthy' });
    const [event] = await rig.log.read(stream);
    if (!event) throw new Error('no fact');
    const blanked = structuredClone(event.data);
    Object(blanked).taps[0].walkIn.name = FORGOTTEN;
    await rig.log.blank(event, blanked, rig.time);
    const restarted = rig.restarted();
    await restarted.minuteAt(later(DAY_IT_WAS, 366 * DAY));
    expect(await restarted.dueAt('day/m1')).toBeUndefined();
  });
});

describe('a photo of a signed sheet', () => {
  const stream = () => ({ network: rig.id, kind: 'file', id: '01FILE-abc' });
  const happened = async (type: string, data: object, at = DAY_IT_WAS) => {
    const expected = (await rig.log.read(stream())).length;
    const events = [{ type, data }];
    await rig.log.append({
      stream: stream(),
      expected,
      events,
      meta: { by: 'staff:sophea', at },
      reacting: [],
    });
    await rig.project(stream());
  };
  const kept = (purpose: string) => {
    const of = { kind: 'meeting', id: 'm1' };
    const objects = [{ name: 'large.jpg', bytes: 100 }];
    return happened('FileKept', { of, purpose, format: 'picture', objects });
  };
  const object = () => `files/${rig.id}/01FILE-abc/large.jpg`;
  const keptFor = (years: number) => rig.happen({ type: 'SheetHeadSet', data: { head: { years } } });
  const ticked = async (at: string) => {
    const removed: string[] = [];
    rig.time = at;
    const files = { remove: async (key: string) => void removed.push(key) };
    await tickFlow({
      ...rig.tools(),
      log: rig.log,
      events: rig.events,
      views: rig.views,
      files,
      mayGoOn: () => true,
    });
    return removed;
  };

  test('is kept for seven years, then deleted with all that is listed of it', async () => {
    await kept('sheet');
    expect(await ticked(later(DAY_IT_WAS, 7 * 366 * DAY - MINUTE))).toEqual([]);
    expect(await ticked(later(DAY_IT_WAS, 7 * 366 * DAY))).toEqual([`files/${rig.id}/01FILE-abc/large.jpg`]);
    expect(await rig.views.all(`${rig.id}/files/meeting/m1`)).toEqual([]);
    expect(await ticked(later(DAY_IT_WAS, 7 * 366 * DAY + MINUTE))).toEqual([]);
  });

  test.each(['sheet', 'evidence'])('is kept for the years that the network has said: %s', async (purpose) => {
    await keptFor(10);
    await kept(purpose);
    expect(await ticked(later(DAY_IT_WAS, 10 * 366 * DAY - MINUTE))).toEqual([]);
    expect(await ticked(later(DAY_IT_WAS, 10 * 366 * DAY))).toEqual([object()]);
  });

  test('is kept longer, or goes earlier, where the network says so while it is kept', async () => {
    await kept('sheet');
    await keptFor(3);
    expect(await rig.dueAt('file/01FILE-abc')).toBe(later(DAY_IT_WAS, 3 * 366 * DAY));
    await keptFor(9);
    expect(await ticked(later(DAY_IT_WAS, 7 * 366 * DAY + MINUTE))).toEqual([]);
    await keptFor(2);
    expect(await ticked(later(DAY_IT_WAS, 7 * 366 * DAY + 2 * MINUTE))).toEqual([object()]);
  });

  test('is deleted in the next minute where somebody deleted it, with the words about it', async () => {
    await kept('photo');
    const alt = { en: 'A private letter' };
    await happened('FilePublished', { alt, consent: 'nobody', text: { version: 1, lang: 'en' } });
    await happened('PeopleNamed', { people: [{ person: 'c1' }] });
    expect(await ticked(later(DAY_IT_WAS, MINUTE))).toEqual([]);
    await happened('FileDeleted', {}, later(DAY_IT_WAS, DAY));
    expect(await ticked(later(DAY_IT_WAS, DAY))).toEqual([object()]);
    const facts = JSON.stringify(await rig.log.read(stream()));
    expect(facts).not.toContain('private letter');
    expect(facts).not.toContain('c1');
    expect(facts).toContain('FileDeleted');
    expect(await rig.dueAt('file/01FILE-abc')).toBeUndefined();
  });

  test('of nobody but people who are forgotten is deleted; one of several is kept', async () => {
    await kept('photo');
    await happened('PeopleNamed', { people: [FORGOTTEN, { person: 'c1' }] });
    expect(await ticked(later(DAY_IT_WAS, DAY))).toEqual([]);
    await happened('PeopleNamed', { people: [FORGOTTEN] });
    expect(await ticked(later(DAY_IT_WAS, DAY))).toEqual([object()]);
  });

  test('is not deleted where it is a photo of the meeting: that is taken back by people', async () => {
    await kept('photo');
    expect(await ticked(later(DAY_IT_WAS, 20 * 365 * DAY))).toEqual([]);
  });
});

test('a fact that was blanked meanwhile is not overwritten with what was read before', async () => {
  const stream = await noted({ name: 'Demo Vuthy', reach: '012 000 999' });
  const [event] = await rig.log.read(stream);
  if (!event) throw new Error('no fact');
  await rig.log.blank(event, { date: 1 }, rig.time);
  await expect(rig.log.blank(event, event.data, rig.time)).rejects.toThrow('blanked meanwhile');
});

test('a container that remembers a stream reads it anew once it was blanked', async () => {
  const stream = await noted({ name: 'Demo Vuthy' });
  const remembered = new CachedEvents(rig.log);
  await remembered.read(stream);
  await rig.minuteAt(later(DAY_IT_WAS, 366 * DAY + MINUTE));
  remembered.outdated(stream);
  expect(JSON.stringify(await remembered.read(stream))).not.toContain('Demo Vuthy');
});
