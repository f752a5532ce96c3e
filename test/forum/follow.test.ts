import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { react } from '../../functions/flow/reaction.ts';
import type { ForumEvent } from '../../functions/forum/rules/events.ts';
import { forumAggregate, type StandingForum } from '../../functions/forum/rules/forum.ts';
import {
  cancelForum,
  moveForum,
  planForum,
  replanTask,
  takeOut,
} from '../../functions/forum/rules/plan/decide.ts';
import { workdaysAround } from '../../functions/forum/rules/plan/workdays.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import type { EventLog } from '../../functions/platform/event-log.ts';
import { askMoreTime, finishTask, takeTask } from '../../functions/tasks/rules/decide.ts';
import { taskAggregate } from '../../functions/tasks/rules/task.ts';
import { followUp, messages } from '../lost-link/wishes.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { decide, lotus, rice, taskNow } from '../tasks/tasks-site.ts';
import { keyed, orders } from '../web/rig.ts';
import { forumHappens } from './forum-site.ts';
import { planned, week } from './plans.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const FORUM = 'FORUM1';
const today = '2025-10-20';
const DAY = '2026-03-18';
const name = { en: 'Learning Forum' };

const calendar = (day = DAY) => ({ workdays: workdaysAround(day, today, week), today, progress: new Map() });

const three = [
  planned('venue', { offset: -30, minDays: 5, role: 'logistics', evidenceWanted: { en: 'Photos' } }),
  planned('letter', { offset: -20, minDays: 5, needs: ['venue'] }),
  planned('invite', { offset: -10, minDays: 3, needs: ['letter'] }),
];

async function now(): Promise<StandingForum> {
  const { state } = await site.services.repository.load(forumAggregate, NETWORK, FORUM);
  if (state.status === 'none') throw new Error('no forum');
  return state;
}

/** What a coordinator decides, without what follows. */
async function decided(decision: (forum: StandingForum) => readonly ForumEvent[]): Promise<void> {
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  const forum = await now();
  await site.services.repository.change(forumAggregate, NETWORK, FORUM, meta, () => decision(forum));
}

const plan = (tasks = three) =>
  forumHappens(site, planForum({ status: 'none' }, { name, date: DAY }, tasks, calendar()), FORUM);
const move = (date: string) => (forum: StandingForum) =>
  moveForum(forum, { date, withPinned: false }, calendar(date)).events;
const many = Array.from({ length: 120 }, (_, n) => planned(`t${n}`, { offset: -(n % 40) }));

describe('tasks of a plan', () => {
  test('are written as the plan has them, for anybody who takes them', async () => {
    await plan();
    expect(await taskNow(site, 'venue')).toMatchObject({
      ...{ status: 'open', due: '2026-02-04', role: 'logistics', minDays: 5, owners: [] },
      ...{ origin: { from: 'forum', forum: FORUM }, evidenceWanted: { en: 'Photos' } },
    });
    expect((await taskNow(site, 'letter')).needs).toEqual(['venue']);
    expect((await now()).following).toBeUndefined();
  });

  test('follow in runs of fifty, and the forum says how far they are', async () => {
    await plan(many);
    const facts = await site.facts('forum', FORUM);
    expect(facts.filter(({ type }) => type === 'TasksFollowed').map(({ data }) => data)).toEqual([
      { of: 4, done: 50, all: 120 },
      { of: 4, done: 100, all: 120 },
      { of: 4, done: 120, all: 120 },
    ]);
    expect((await site.facts('task', 't119')).length).toBe(1);
  });

  test('that are done keep their date when the forum moves; those that are open move', async () => {
    await plan();
    await decide(site, 'venue', (task) => takeTask(task, rice));
    await decide(site, 'venue', (task) => finishTask(task, rice, {}));
    await decide(site, 'letter', (task) => takeTask(task, rice));
    await forumHappens(site, move('2026-04-01')(await now()), FORUM);
    expect(await taskNow(site, 'venue')).toMatchObject({ status: 'done', due: '2026-02-04' });
    expect(await taskNow(site, 'letter')).toMatchObject({
      status: 'taken',
      due: '2026-03-04',
      owners: [rice],
    });
  });

  test('keep a date that their owners were given, until the plan decides it anew', async () => {
    await plan();
    await decide(site, 'letter', (task) => takeTask(task, rice));
    await decide(site, 'letter', (task) =>
      askMoreTime(task, rice, { until: '2026-02-20', note: undefined, today }),
    );
    await forumHappens(site, move('2026-04-01')(await now()), FORUM);
    expect(await taskNow(site, 'letter')).toMatchObject({ due: '2026-02-20', ownDate: true });
    const letter = three[1] ?? planned('letter');
    await forumHappens(
      site,
      replanTask(await now(), letter, { wanted: undefined, anew: true }, calendar('2026-04-01')),
      FORUM,
    );
    expect(await taskNow(site, 'letter')).toMatchObject({ due: '2026-03-04', ownDate: false });
  });

  test('are dropped with the reason when they are taken out, or the forum is cancelled; done ones stay', async () => {
    await plan();
    await decide(site, 'venue', (task) => takeTask(task, rice));
    await decide(site, 'venue', (task) => finishTask(task, rice, {}));
    await forumHappens(site, takeOut(await now(), 'letter', 'Not asked for', calendar()), FORUM);
    expect((await taskNow(site, 'letter')).status).toBe('dropped');
    expect((await taskNow(site, 'invite')).needs).toEqual(['venue']);
    await forumHappens(site, cancelForum(await now(), 'Floods'), FORUM);
    expect((await taskNow(site, 'venue')).status).toBe('done');
    expect((await taskNow(site, 'invite')).status).toBe('dropped');
    expect((await site.facts('task', 'invite')).at(-1)?.data).toEqual({ why: 'Floods' });
  });
});

/** A log that breaks off after so many appends. */
function breaking(log: EventLog, after: number): Pick<EventLog, 'read' | 'append' | 'settle'> {
  let left = after;
  return {
    read: (stream) => log.read(stream),
    settle: (stream, version) => log.settle(stream, version),
    append: async (append) => {
      left -= 1;
      if (left < 0) throw new Error('it broke off');
      return await log.append(append);
    },
  };
}

async function breaksOff(after: number): Promise<void> {
  const { repository, ledger, views, now: clock } = site.services;
  const log = breaking(repository.log, after);
  const [pending] = (await repository.log.pending()).slice(-1);
  if (!pending) throw new Error('nothing follows');
  const events = new CachedEvents(repository.log);
  const reacting = { events, log, ledger, views, capabilities, keyed, orders, now: clock };
  await expect(react(reacting, pending.stream, pending.version)).rejects.toThrow('it broke off');
}

describe('a run that breaks off', () => {
  test.each([0, 7, 50])('after %i tasks is done again, and each task has each change once', async (after) => {
    await plan(many);
    await decided(move('2026-04-01'));
    await breaksOff(after);
    await followUp(site);
    for (const { id } of many) {
      const changes = (await site.facts('task', id)).filter(({ type }) => type === 'TaskRedated');
      expect(changes.length, id).toBe(1);
      expect((await taskNow(site, id)).due, id).toBe((await now()).dates[id]);
    }
  });

  test('does not take back what owners were given in the meantime', async () => {
    await plan();
    await decide(site, 'letter', (task) => takeTask(task, rice));
    await decided(move('2026-04-01'));
    await breaksOff(3);
    const asked = { until: '2026-03-06', note: undefined, today };
    const meta = { by: 'person:c-sokha', at: site.services.now() };
    await site.services.repository.change(taskAggregate, NETWORK, 'letter', meta, (task) =>
      askMoreTime(task, rice, asked),
    );
    await followUp(site);
    expect(await taskNow(site, 'letter')).toMatchObject({ due: '2026-03-06' });
  });

  test('is taken over by a later decision, with all that it had to do', async () => {
    await plan(many);
    await decided(move('2026-04-01'));
    await decided((forum) => takeOut(forum, 't7', undefined, calendar('2026-04-01')));
    await followUp(site);
    expect((await now()).following).toBeUndefined();
    expect((await taskNow(site, 't7')).status).toBe('dropped');
    for (const { id } of many.filter((one) => one.id !== 't7')) {
      expect((await taskNow(site, id)).due, id).toBe((await now()).dates[id]);
    }
  });
});

describe('who hears of it', () => {
  test('is everybody who has an open task, once, however many of theirs it is about', async () => {
    await plan();
    for (const id of ['venue', 'letter']) await decide(site, id, (task) => takeTask(task, rice));
    await decide(site, 'invite', (task) => takeTask(task, lotus));
    await forumHappens(site, move('2026-04-01')(await now()), FORUM);
    const rows = await messages(site, `forum/${FORUM}`);
    expect(rows.map(({ person, kind }) => [person, kind]).sort()).toEqual([
      ['c-bopha', 'forumMoved'],
      ['c-sokha', 'forumMoved'],
    ]);
  });
});
