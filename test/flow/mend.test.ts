import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../functions/delivery/ledger.ts';
import { mend } from '../../functions/flow/mend.ts';
import { DAY, HOUR, later, MINUTE } from '../../functions/platform/clock.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { tick } from '../../functions/tick.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { NetworkRig, planned } from './network-rig.ts';
import { readUnits } from './read-units.ts';
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

it('counts of the messages about a network, which never end, the newest of each kind to each person', async () => {
  const cause = 'network/self';
  const units: number[] = [];
  for (const days of [40, 400]) {
    rig = new NetworkRig(engine);
    await rig.found();
    const lines = Array.from({ length: days }, (_, day) =>
      ['anna', 'bora'].map((person) => ({
        ...planned(person, day + 1),
        kind: 'dailyLine',
        cause,
        network: rig.id,
      })),
    ).flat();
    const role = {
      ...planned('anna'),
      party: 'staff' as const,
      kind: 'roleGiven',
      cause,
      network: rig.id,
    };
    await rig.ledger.plan([...lines, role], rig.time);
    const first = await rig.ledger.get({ ...role });
    if (first) await rig.ledger.markFailed(first, 'unwritable');
    units.push(await readUnits(engine.client, () => rig.projectCause(cause)));
    expect((await rig.views.get(`${rig.id}/tallies`, cause))?.data).toMatchObject({ total: 41 });
    expect(await rig.views.all(`${rig.id}/failures`)).toHaveLength(1);
    const kept = await rig.ledger.newestOfCause(rig.id, cause, 20);
    expect(kept.find(({ kind }) => kind === 'dailyLine')?.revision).toBe(days - 19);
  }
  expect(units[1]).toBe(units[0]);
});

describe('the daily mending', () => {
  const mended = (ledger: Pick<Ledger, 'allOfCause' | 'newestOfCause'> = rig.ledger) =>
    mend({ ...rig.tools(), log: rig.log, ledger, views: rig.views, mayGoOn: () => true });

  it('looks once a day at what was touched lately, also with several ticks at once', async () => {
    await meetingOn('2031-01-15');
    const looked = await Promise.all([mended(), mended(), mended()]);
    expect(looked.filter((n) => n > 0)).toHaveLength(1);
    expect(await listed()).toHaveLength(1);
    rig.time = later(rig.time, HOUR);
    expect(await mended()).toBe(0);
  });

  it('counts the messages of a meeting once, however many of the last days it was touched on', async () => {
    const stream = await meetingOn('2031-01-15');
    const revised = {
      type: 'MeetingDraftSaved',
      data: { details: drafted('2031-01-16').data.details },
    } as const;
    for (let day = 0; day < 3; day += 1) {
      rig.time = later(rig.time, DAY);
      await rig.meeting(stream.id, [revised], false);
    }
    const counted: string[] = [];
    const allOfCause: Ledger['allOfCause'] = (network, cause) => {
      counted.push(cause);
      return rig.ledger.allOfCause(network, cause);
    };
    await mended({ allOfCause, newestOfCause: rig.ledger.newestOfCause.bind(rig.ledger) });
    expect(counted).toEqual(['meeting/m1']);
  });

  it('costs no more after years: what it reads grows with the last weeks alone', async () => {
    const units: number[] = [];
    for (const years of [1, 3]) {
      const { time } = rig;
      rig = new NetworkRig(engine);
      rig.time = later(time, 100 * DAY);
      await rig.found();
      await past(years * 300);
      rig.time = later(rig.time, 100 * DAY);
      await meetingOn('2031-01-15');
      units.push(await readUnits(engine.client, () => mended()));
    }
    const [young = 0, old = 0] = units;
    expect(young).toBeGreaterThan(0);
    expect(old).toBe(young);
  });
});

/** Facts of meetings that are over. */
async function past(facts: number): Promise<void> {
  const meta = { by: 'system', at: rig.time };
  const happened = { type: 'SomethingHappened', data: { words: 'ក្នុងអតីតកាល '.repeat(60) } };
  for (let from = 0; from < facts; from += 100) {
    const stream = { network: rig.id, kind: 'meeting', id: `old${from}` };
    const events = Array.from({ length: Math.min(100, facts - from) }, () => happened);
    await rig.log.append({ stream, expected: 0, events, meta, reacting: [] });
  }
}
