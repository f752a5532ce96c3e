import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { react } from '../../functions/flow/reaction.ts';
import { reschedule } from '../../functions/flow/reschedule.ts';
import { sweep } from '../../functions/flow/sweep.ts';
import { defaultTimeline, type TimelineSettings } from '../../functions/meeting/rules/timeline/settings.ts';
import type { NetworkEvent } from '../../functions/network/rules/events.ts';
import { DAY, later, MINUTE } from '../../functions/platform/clock.ts';
import type { Views } from '../../functions/platform/views.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { invited, invitee } from '../meeting/meetings.ts';
import { settings } from '../web/rig.ts';
import { NetworkRig } from './network-rig.ts';

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

function nudgedAt(days: number): TimelineSettings {
  const messages = { ...defaultTimeline.messages, nudge1: { on: true, days } };
  return { ...defaultTimeline, messages };
}

const revised = (change: Partial<typeof settings & { timeline: TimelineSettings }>): NetworkEvent => ({
  type: 'NetworkRevised',
  data: { settings: { ...settings, ...change } },
});

/** The first nudge of the meeting on 10 November, a Monday, two weeks before. */
const NUDGE = '2025-10-27T01:00:00.000Z';

async function meetingOn(id: string): Promise<void> {
  const stream = await rig.meeting(id, invited);
  for (const { version } of await rig.log.read(stream)) await rig.log.settle(stream, version);
}

const dueOf = (id: string) => rig.dueAt(`meeting/${id}`);

describe('settings of a network that change', () => {
  it('move what is due in its meetings, earlier and later', async () => {
    await meetingOn('m1');
    expect(await dueOf('m1')).toBe(NUDGE);
    await rig.happen(revised({ timeline: nudgedAt(-20) }));
    expect(await dueOf('m1')).toBe('2025-10-21T01:00:00.000Z');
    await rig.happen(revised({ timeline: nudgedAt(-11) }));
    expect(await dueOf('m1')).toBe('2025-10-30T01:00:00.000Z');
  });

  it('cost one look at each meeting where times changed, and none where only a name did', async () => {
    await meetingOn('m1');
    await rig.views.put({ pk: `${rig.id}/due`, sk: 'meeting/m1', v: 99, gone: true });
    await rig.happen(revised({ shortName: 'NEW' }));
    expect(await dueOf('m1')).toBeUndefined();
    await rig.happen(revised({ timeline: nudgedAt(-20) }));
    expect(await dueOf('m1')).toBeDefined();
  });

  it('are brought up to date once where two changes follow each other before react comes', async () => {
    await meetingOn('m1');
    await rig.happen(revised({ timeline: nudgedAt(-20) }), revised({ timeline: nudgedAt(-11) }));
    expect(await dueOf('m1')).toBe('2025-10-30T01:00:00.000Z');
  });

  it('hold for the tick also where the due row still says the old time', async () => {
    await meetingOn('m1');
    const row = await rig.views.get(`${rig.id}/due`, 'meeting/m1');
    if (!row) throw new Error('a due row');
    await rig.happen(revised({ timeline: nudgedAt(-11) }));
    await rig.views.put(row);
    await rig.minuteAt(NUDGE);
    const types = await rig.types({ ...rig.stream, kind: 'meeting', id: 'm1' });
    expect(types).not.toContain('MessageFellDue');
    expect(await dueOf('m1')).toBe('2025-10-30T01:00:00.000Z');
  });

  it('are kept by react alone while project is down', async () => {
    await meetingOn('m1');
    const { stream } = rig;
    const stored = await rig.log.append({
      stream,
      expected: (await rig.log.read(stream)).length,
      events: [revised({ timeline: nudgedAt(-20) })],
      meta: { by: 'staff:sophea', at: rig.now() },
      reacting: ['NetworkRevised'],
    });
    await react(rig.tools(), stream, stored.at(-1)?.version ?? 0);
    expect(await dueOf('m1')).toBe('2025-10-21T01:00:00.000Z');
  });
});

it('a due row is put by react where project never runs, by the settings of the network', async () => {
  await rig.happen(revised({ timeline: nudgedAt(-20) }));
  await rig.audience('it.1', [invitee(1)], [invitee(2)]);
  const stream = await rig.meeting('m1', invited, false);
  await rig.reactToAll(stream);
  expect(await rig.types(stream)).toContain('AudienceChunkPlanned');
  expect(await dueOf('m1')).toBe('2025-10-21T01:00:00.000Z');
});

describe('the daily sweep', () => {
  const NEXT = later('2025-10-13T02:00:00.000Z', DAY);
  const swept = (mayGoOn = () => true, views: Views = rig.views) =>
    sweep({ capabilities, events: rig.events, views, now: rig.now, mayGoOn });
  const lose = (id: string) => rig.views.put({ pk: `${rig.id}/due`, sk: `meeting/${id}`, v: 99, gone: true });
  let day = 0;
  beforeEach(() => {
    // Days of their own for every test, since the sweep is one for all networks.
    day += 1;
    rig.time = later(NEXT, -10 * day * DAY);
  });

  it('finds a due row that was lost', async () => {
    await meetingOn('m1');
    await lose('m1');
    expect(await dueOf('m1')).toBeUndefined();
    while ((await swept()) > 0);
    expect(await dueOf('m1')).toBe(NUDGE);
  });

  it('runs once a day, also with several ticks at once', async () => {
    await meetingOn('m1');
    const looked = await Promise.all([swept(), swept(), swept()]);
    expect(looked.filter((n) => n > 0)).toHaveLength(1);
    while ((await swept()) > 0);
    await lose('m1');
    rig.time = later(rig.time, 60 * MINUTE);
    expect(await swept()).toBe(0);
    expect(await dueOf('m1')).toBeUndefined();
    rig.time = later(rig.time, DAY);
    while ((await swept()) > 0);
    expect(await dueOf('m1')).toBe(NUDGE);
  });

  it('goes on in the next minute where there was no time, and looks at nobody twice', async () => {
    for (let n = 1; n <= 5; n += 1) await meetingOn(`m${n}`);
    let rows = 0;
    let pages = 0;
    for (let tick = 0; tick < 80; tick += 1) {
      let left = 1;
      const looked = await swept(() => left-- > 0);
      rows += looked;
      pages += looked > 0 ? 1 : 0;
    }
    expect(await swept()).toBe(0);
    rig.time = later(rig.time, DAY);
    let again = 0;
    for (let looked = await swept(); looked > 0; looked = await swept()) again += looked;
    expect(rows).toBe(again);
    expect(pages).toBeGreaterThan(1);
  });

  it('does a page again whose tick ended in the middle, once nobody can be working on it any more', async () => {
    await meetingOn('m1');
    await lose('m1');
    const { views } = rig;
    const list: Views['list'] = async () => {
      throw new Error('crash');
    };
    const broken = new Proxy(views, {
      get: (of, name) => (name === 'list' ? list : Reflect.get(of, name).bind(of)),
    });
    await expect(swept(undefined, broken)).rejects.toThrow('crash');
    expect(await swept()).toBe(0);
    rig.time = later(rig.time, 3 * MINUTE);
    while ((await swept()) > 0);
    expect(await dueOf('m1')).toBe(NUDGE);
  });

  it('names a meeting that cannot be read, and goes on with the others', async () => {
    await meetingOn('m1');
    await meetingOn('m2');
    await rig.log.append({
      stream: { network: rig.id, kind: 'meeting', id: 'm1' },
      expected: 3,
      events: [{ type: 'MeetingRevised', data: { nonsense: true } }],
      meta: { by: 'system', at: rig.now() },
      reacting: [],
    });
    await lose('m2');
    expect(
      await reschedule({ capabilities, events: rig.events, views: rig.views, now: rig.now }, rig.id),
    ).toBe(3);
    expect(await dueOf('m2')).toBe(NUDGE);
    const troubles = await rig.views.all(`${rig.id}/troubles`);
    expect(troubles.map(({ data }) => data)).toMatchObject([
      { kind: 'meeting', id: 'm1', error: 'EventShapeError' },
    ]);
  });
});
