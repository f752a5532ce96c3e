import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mend } from '../../functions/flow/mend.ts';
import { DAY, HOUR, later, MINUTE } from '../../functions/platform/clock.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { tick } from '../../functions/tick.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { NetworkRig, planned } from './network-rig.ts';
import { MORNING } from './tower.ts';

let engine: TestEngine;
let rig: NetworkRig;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());
let days = 0;
beforeEach(async () => {
  rig = new NetworkRig(engine);
  // Days of their own for every test, since the mending is one for all networks.
  days += 100;
  rig.time = later(MORNING, days * DAY);
  await rig.found();
});

const run = { awsRequestId: 'r', getRemainingTimeInMillis: () => 50_000 };

/** Ticks, as they come, until the next day has been looked through. */
async function aDayLater(): Promise<void> {
  rig.time = later(rig.time, DAY);
  for (let minute = 0; minute < 3; minute += 1) {
    rig.time = later(rig.time, MINUTE);
    const { views } = rig;
    const none = { woken: 0, resolved: 0, settled: 0, unknown: 0, unsent: 0 };
    const mails = { ...none, canary: false, standstill: false, atWork: false };
    const tools = { ...rig.tools(), log: rig.log, ledger: rig.ledger, delivery: async () => mails };
    await tick({ ...tools, generation: { views: async () => views }, succeeded: () => {} }, {}, run);
  }
}

const drafted = (day: string) =>
  ({
    type: 'MeetingDrafted',
    data: { zone: 'Asia/Phnom_Penh', details: { title: { en: `Meeting of ${day}` }, date: day } },
  }) as const;
const listed = async () => (await rig.views.all(`${rig.id}/meetings`)).map(({ sk }) => sk);
const tally = async (meeting: string) =>
  (await rig.views.get(`${rig.id}/tallies`, `meeting/${meeting}`))?.data;
const meetingOn = (day: string): Promise<StreamKey> => rig.meeting('m1', [drafted(day)], false);

describe('a list that is wrong', () => {
  it('because a record was lost is right again within a day, without a person', async () => {
    await meetingOn('2031-01-15');
    expect(await listed()).toEqual([]);
    await aDayLater();
    expect(await listed()).toMatchObject([expect.stringContaining('m1')]);
  });

  it('because a row vanished, or was never taken away, is right again as well', async () => {
    const stream = await rig.meeting('m1', [drafted('2031-01-15')]);
    const before = await rig.views.all(`${rig.id}/meetings`);
    expect(before).toHaveLength(1);
    const [row] = before;
    if (row) await rig.views.put({ pk: row.pk, sk: row.sk, v: row.v, gone: true });
    expect(await listed()).toEqual([]);
    expect(stream.kind).toBe('meeting');
    await aDayLater();
    expect(await rig.views.all(`${rig.id}/meetings`)).toEqual(before);
  });

  it('counts messages right again, also those of a meeting that nothing has happened to for weeks', async () => {
    await rig.meeting('m1', [drafted('2031-01-15')]);
    rig.time = later(rig.time, 40 * DAY);
    await rig.plan('m1', planned('anna'), planned('bora'));
    expect(await tally('m1')).toBeUndefined();
    await aDayLater();
    expect(await tally('m1')).toMatchObject({ total: 2, states: { planned: 2 } });
  });

  it('keeps no other waiting where its own aggregate cannot be read', async () => {
    const stream = await meetingOn('2031-01-15');
    await rig.log.append({
      stream,
      expected: 1,
      events: [{ type: 'MeetingRevised', data: { nonsense: true } }],
      meta: { by: 'system', at: rig.time },
      reacting: [],
    });
    await rig.meeting('m2', [drafted('2031-02-15')], false);
    await aDayLater();
    expect(await listed()).toMatchObject([expect.stringContaining('m2')]);
  });
});

describe('the daily mending', () => {
  const mended = (mayGoOn = () => true) =>
    mend({ ...rig.tools(), log: rig.log, ledger: rig.ledger, views: rig.views, mayGoOn });

  it('looks once a day at what was touched lately, also with several ticks at once', async () => {
    await meetingOn('2031-01-15');
    const looked = await Promise.all([mended(), mended(), mended()]);
    expect(looked.filter((n) => n > 0)).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
    rig.time = later(rig.time, HOUR);
    expect(await mended()).toBe(0);
  });
});
