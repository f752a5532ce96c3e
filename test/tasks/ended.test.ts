import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPointsBefore } from '../../functions/agenda/rules/open-points.ts';
import { meetingsList } from '../../functions/meeting/rules/views.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { type Task, taskAggregate } from '../../functions/tasks/rules/task.ts';
import { endedTasksList, openTasksList, taskViews } from '../../functions/tasks/rules/views.ts';
import { recorded } from '../given.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { lotus, rice } from './tasks-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  site.at('2026-02-02T02:00:00.000Z');
  await meeting('q4', '2025-11-10');
  await meeting('q1', '2026-02-09');
});
afterAll(() => site.stop());

const stream = (id: string) => ({ network: NETWORK, kind: 'task', id });

async function meeting(id: string, date: string): Promise<void> {
  const times = { startsAt: `${date}T01:30:00.000Z`, endsAt: `${date}T05:00:00.000Z` };
  const data = { id, stage: 'invited', title: { en: id }, date, ...times, mail: 0, byHand: 0, leftOut: 0 };
  await site.services.views.relist([{ pk: meetingsList(NETWORK), sk: `${date}#${id}`, v: 1, data }]);
}

/** A task that was written and is done, by instants. */
function done(id: string, owner: typeof rice | typeof lotus, writtenAt: string, doneAt: string): Task {
  return fold(
    taskAggregate,
    recorded(taskAggregate, [
      {
        type: 'TaskWritten',
        data: { what: { en: `Task ${id}` }, origin: { from: 'day' }, begins: 'taken', owners: [owner] },
        at: writtenAt,
      },
      { type: 'TaskDone', data: {}, at: doneAt },
    ]),
  );
}

async function listed(id: string, task: Task): Promise<void> {
  await site.services.views.relist(taskViews(task, 2, stream(id)));
}

test('an ended task is in the list by when it ended, once, however often that was taken back', () => {
  const first = done('t1', rice, '2025-07-01T02:00:00.000Z', '2025-08-01T02:00:00.000Z');
  const back = fold(
    taskAggregate,
    recorded(taskAggregate, [{ type: 'DoneTakenBack', data: {}, at: '2025-08-02T02:00:00.000Z' }]),
    first,
  );
  const again = fold(
    taskAggregate,
    recorded(taskAggregate, [{ type: 'TaskDone', data: {}, at: '2025-09-01T02:00:00.000Z' }]),
    back,
  );
  const rows = (task: Task) =>
    taskViews(task, 4, stream('t1')).flatMap((row) =>
      row.pk === endedTasksList(NETWORK) && 'sk' in row ? `${'gone' in row ? 'no ' : ''}${row.sk}` : [],
    );
  expect(rows(first)).toEqual(['2025-08-01T02:00:00.000Z#t1']);
  expect(rows(back)).toEqual(['no 2025-08-01T02:00:00.000Z#t1']);
  expect(rows(again)).toEqual(['no 2025-08-01T02:00:00.000Z#t1', '2025-09-01T02:00:00.000Z#t1']);
  expect(taskViews(back, 3, stream('t1'))).toMatchObject([{ pk: openTasksList(NETWORK) }, {}, {}]);
});

test('an agenda names an old task that was done last week among many newer ones', async () => {
  await listed('OLD', done('OLD', rice, '2025-01-10T02:00:00.000Z', '2026-01-28T02:00:00.000Z'));
  await listed('LONG', done('LONG', rice, '2025-01-10T02:00:00.000Z', '2025-11-01T02:00:00.000Z'));
  for (let n = 1000; n < 1120; n += 1) {
    const minute = `2026-01-${String(10 + (n % 15)).padStart(2, '0')}T02:00:00.000Z`;
    await listed(`Z${n}`, done(`Z${n}`, lotus, '2025-12-01T02:00:00.000Z', minute));
  }
  const { ended } = await readPointsBefore(site.services.views, NETWORK, 'q1', site.services.now());
  const ids = ended.map(({ id }) => id);
  expect(ids).toContain('OLD');
  expect(ids).not.toContain('LONG');
  expect(ids).toHaveLength(121);
});

test('the list of what has ended, of one member, goes on to earlier pages of that member, and claims no end before', async () => {
  const get = async (at: string) => (await site.ask(at, { as: players.coordinator, lang: 'en' })).text();
  await listed('EARLY', done('EARLY', rice, '2025-01-10T02:00:00.000Z', '2025-02-01T02:00:00.000Z'));
  await listed('LAST', done('LAST', rice, '2025-01-10T02:00:00.000Z', '2026-01-28T02:00:00.000Z'));
  for (let n = 2000; n < 2100; n += 1) {
    await listed(`Y${n}`, done(`Y${n}`, lotus, '2025-12-01T02:00:00.000Z', '2026-02-01T02:00:00.000Z'));
  }
  const first = await get(`/n/${NETWORK}/tasks?show=ended&member=m-rice`);
  expect(first).not.toContain('All is well');
  expect(first).toContain('None of these on this page.');
  const [, next = ''] = /href="([^"]*from=[^"]*)"/.exec(first) ?? [];
  expect(next).toContain('member=m-rice');
  const second = await get(next.replaceAll('&amp;', '&'));
  expect(second).toContain('Task LAST');
  expect(second).not.toContain('Task Z1000');
});
