import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { react } from '../../functions/flow/reaction.ts';
import { tickFlow } from '../../functions/flow/tick-flow.ts';
import { switchDailyLine } from '../../functions/network/rules/decide.ts';
import type { NetworkEvent } from '../../functions/network/rules/events.ts';
import { networkAggregate } from '../../functions/network/rules/network.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { NetworkRig, planned } from '../flow/network-rig.ts';
import { players } from '../web/rig.ts';

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

const wants = (staff: string, on = true): NetworkEvent => ({
  type: 'DailyLineSwitched',
  data: { staff, on },
});
const { admin, observer } = players;
/** A Monday, 09:00 in Phnom Penh. */
const MONDAY = '2025-10-13T02:00:00.000Z';
const morning = (date: string) => `${date}T01:00:00.000Z`;
const lines = async () => (await rig.rows('network/self')).filter(({ kind }) => kind === 'dailyLine');
const mornings = async () =>
  (await rig.facts()).flatMap((event) => (event.type === 'DayFellDue' ? [event.data] : []));

describe('the daily line', () => {
  it('is switched on and off by the person it goes to, and the same wish again is no event', async () => {
    const { state } = await rig.network();
    const on = switchDailyLine(state, observer.staff, true);
    expect(on).toEqual([wants(observer.staff)]);
    await rig.happen(...on);
    const after = await rig.network();
    expect(switchDailyLine(after.state, observer.staff, true)).toEqual([]);
    expect(switchDailyLine(after.state, observer.staff, false)).toEqual([wants(observer.staff, false)]);
  });

  it('is neither counted nor sent where nobody wants it', async () => {
    for (const day of ['2025-10-14', '2025-10-15']) await rig.minuteAt(morning(day));
    expect(await rig.types()).not.toContain('DayFellDue');
    expect(await rig.dueAt()).toBeUndefined();
  });

  it('begins on the morning after it was asked for', async () => {
    await rig.happen(wants(admin.staff));
    expect(await rig.dueAt()).toBe(morning('2025-10-14'));
    await rig.minuteAt(later(MONDAY, MINUTE));
    expect(await lines()).toEqual([]);
    await rig.minuteAt(morning('2025-10-14'));
    expect(await lines()).toMatchObject([{ person: admin.staff, channel: 'email', cause: 'network/self' }]);
  });

  it('counts what was asked for on the day before, and says why something was left out', async () => {
    await rig.happen(wants(admin.staff));
    await rig.plan('m1', planned('anna'), planned('bo'), { ...planned('chan'), skip: 'alreadyTold' });
    for (const row of await rig.rows('meeting/m1')) {
      if (row.person === 'anna') await rig.ledger.markSent(row, 'x', rig.now());
      if (row.person === 'bo') await rig.ledger.markFailed(row, 'badAddress');
    }
    await rig.projectCause('meeting/m1');
    rig.time = later(MONDAY, 24 * 60 * MINUTE);
    await rig.plan('m1', planned('dara', 2));
    await rig.projectCause('meeting/m1');
    await rig.minuteAt(morning('2025-10-14'));
    const [count] = (await rig.facts()).flatMap((event) => (event.type === 'DayCounted' ? [event.data] : []));
    expect(count).toEqual({
      date: '2025-10-14',
      since: '2025-10-13',
      due: 3,
      sent: 1,
      byHand: 0,
      skipped: { alreadyTold: 1 },
      failed: 1,
      stuck: 0,
    });
  });

  it('comes on working days, and tells on Monday of everything since Friday', async () => {
    await rig.happen(wants(admin.staff));
    for (const day of ['14', '15', '16', '17', '18', '19', '20'])
      await rig.minuteAt(morning(`2025-10-${day}`));
    expect(await mornings()).toMatchObject([
      { date: '2025-10-14', since: '2025-10-13' },
      // The 15th commemorates the King Father.
      { date: '2025-10-16', since: '2025-10-14' },
      { date: '2025-10-17', since: '2025-10-16' },
      { date: '2025-10-20', since: '2025-10-17' },
    ]);
  });

  it('comes late on the same day after an outage, and is not made up for on the next', async () => {
    await rig.happen(wants(admin.staff));
    await rig.minuteAt('2025-10-14T08:00:00.000Z');
    expect(await mornings()).toHaveLength(1);
    await rig.minuteAt('2025-10-16T12:00:00.000Z');
    expect(await mornings()).toHaveLength(1);
    expect(await rig.dueAt()).toBe(morning('2025-10-17'));
  });

  it('comes once for a day: with several ticks at once, restarts, and a clock that jumps both ways', async () => {
    await rig.happen(wants(admin.staff), wants(observer.staff));
    const there = ['2025-10-14', '2025-10-16', '2025-12-01'];
    const days = [...there, '2025-10-14', '2025-10-16', '2025-10-17', '2025-12-01'];
    for (const day of days) {
      rig.time = morning(day);
      await Promise.all([rig.minute(), rig.minute(), rig.restarted().minute()]);
      // The daily look at all that is open comes to this network after those of the other tests.
      for (let n = 0; n < 8; n += 1) await rig.restarted().minute();
    }
    const dates = (await mornings()).map(({ date }) => date);
    expect(dates).toEqual(['2025-10-14', '2025-10-16', '2025-12-01', '2025-10-17']);
    expect((await rig.types()).filter((type) => type === 'DayCounted')).toHaveLength(4);
    expect(await lines()).toHaveLength(8);
  });

  it('goes only to those who still want it, and not to people who asked later that morning', async () => {
    await rig.happen(wants(admin.staff), wants(observer.staff));
    await rig.minuteAt(morning('2025-10-14'));
    await rig.happen(wants(observer.staff, false));
    await rig.minuteAt(morning('2025-10-16'));
    const people = (await lines()).map(({ person }) => person).sort();
    expect(people).toEqual([admin.staff, admin.staff, observer.staff].sort());
    await rig.happen({ type: 'RoleRevoked', data: { staff: admin.staff } });
    expect(await rig.dueAt()).toBeUndefined();
  });

  it('is made good after a crash between the count and its mails', async () => {
    await rig.happen(wants(admin.staff));
    rig.time = morning('2025-10-14');
    const ledger = {
      ofCause: rig.ledger.ofCause.bind(rig.ledger),
      allOfCause: rig.ledger.allOfCause.bind(rig.ledger),
      newestOfCause: rig.ledger.newestOfCause.bind(rig.ledger),
      closeHandOvers: rig.ledger.closeHandOvers.bind(rig.ledger),
      plan: async () => {
        throw new Error('crash');
      },
    };
    const tools = { ...rig.tools(), ledger };
    await tickFlow({ ...tools, log: rig.log, views: rig.views, mayGoOn: () => true });
    for (const version of await rig.pending()) {
      await react(tools, rig.stream, version).catch(() => undefined);
    }
    for (const version of await rig.pending()) {
      await react(tools, rig.stream, version).catch(() => undefined);
    }
    expect(await lines()).toEqual([]);
    rig.time = later(rig.time, 5 * MINUTE);
    await rig.minute();
    expect(await lines()).toHaveLength(1);
  });
});

it('its due row is put by react, where project never runs', async () => {
  const stored = await rig.log.append({
    stream: rig.stream,
    expected: (await rig.log.read(rig.stream)).length,
    events: [networkAggregate.events.write(wants(admin.staff))],
    meta: { by: 'system', at: rig.now() },
    reacting: networkAggregate.reacting,
  });
  await react(rig.tools(), rig.stream, stored.at(-1)?.version ?? 0);
  expect(await rig.dueAt()).toBe(morning('2025-10-14'));
});

it('project finds the same morning', async () => {
  await rig.happen(wants(admin.staff));
  const events = new CachedEvents(new EventLog(engine.client, engine.tables.eventLog));
  await projectStream({ events, views: rig.views, capabilities, now: rig.now }, rig.stream);
  expect(await rig.dueAt()).toBe(morning('2025-10-14'));
});
