import { afterEach, beforeEach, expect, test } from 'vitest';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { publishSummary } from '../../functions/minutes/rules/publish.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import {
  askMoreTime,
  decideMoreTime,
  dropTask,
  finishTask,
  grantClaim,
  nameOwners,
  redateTask,
  takeBackDone,
  takeTask,
} from '../../functions/tasks/rules/decide.ts';
import type { Owner } from '../../functions/tasks/rules/events.ts';
import { messages } from '../lost-link/wishes.ts';
import { MEETING, NETWORK, NOW, type Site, startSite } from '../meeting/site.ts';
import { comes, dueIn, Post } from './post.ts';
import { decide, lotus, meas, rice, task } from './tasks-site.ts';

let site: Site;
let post: Post;
beforeEach(async () => {
  site = await startSite();
  post = await Post.open(site);
});
afterEach(async () => {
  await post.close();
  await site.stop();
});

const head = {
  name: 'Prum Vanna',
  role: 'head',
  lang: 'en',
  email: 'vanna@example.org',
  reachedBy: 'email',
} as const;
const withHead = () =>
  site.member('m-rice', [{ type: 'ContactAdded', data: { contact: 'c-vanna', fields: head } }]);

/** Thursday morning in Battambang, three days before the end of November. */
const MORNING = '2025-11-27T01:30:00.000Z';
const PROMISES = 'promises/m-rice';
const hour = (n: number, from = MORNING) => later(from, n * 60 * MINUTE);

const reasons = async (...causes: string[]) =>
  (await messages(site, ...causes)).map(
    ({ person, kind, state, reason }) => `${person} ${kind} ${state}${reason ? ` ${reason}` : ''}`,
  );

test('the mail of a morning waits until all that falls due on it has fallen due, and names all of it', async () => {
  await withHead();
  await task(site, 'T1', { due: '2025-11-20' });
  await task(site, 'T2', { due: '2025-11-20' });
  await comes(site, '2025-11-24T01:30:00.000Z', 'T1');
  await post.until('2025-11-24T01:31:00.000Z', PROMISES);
  await comes(site, '2025-11-24T01:33:00.000Z', 'T2');
  const mails = await post.until('2025-11-24T02:30:00.000Z', PROMISES);
  const [toHead, ...others] = mails.filter(({ to }) => to === 'vanna@example.org');
  expect(others).toEqual([]);
  expect(toHead?.subject).toBe('Rice Field Learning: 2 tasks are past their date');
  expect(toHead?.text).toContain('Task T1');
  expect(toHead?.text).toContain('Task T2');
});

test('the mail to the head names also what the clock has not come to yet on that morning, so that nothing is left to say', async () => {
  await withHead();
  await task(site, 'T1', { due: '2025-11-20' });
  await task(site, 'T2', { due: '2025-11-20' });
  const morning = '2025-11-24T01:30:00.000Z';
  await comes(site, morning, 'T1');
  const [mail] = (await post.until(hour(1, morning), PROMISES)).filter(
    ({ to }) => to === 'vanna@example.org',
  );
  expect(mail?.text).toContain('Task T2');
  await comes(site, hour(2, morning), 'T2');
  const more = await post.until(hour(20, morning), PROMISES);
  expect(more.filter(({ to }) => to === 'vanna@example.org')).toEqual([]);
});

test('what was done before it was said, and is open again on the same day, is said on that day', async () => {
  await task(site, 'T1', { due: '2025-11-30' });
  await comes(site, MORNING, 'T1');
  await decide(site, 'T1', (now) => finishTask(now, rice, {}), 'person:c-sokha');
  expect(await post.until(hour(2), PROMISES)).toEqual([]);
  await decide(site, 'T1', (now) => takeBackDone(now, rice), 'person:c-sokha');
  const mails = await post.until(hour(5), PROMISES);
  expect(mails.map(({ to }) => to)).toEqual(['sokha@example.org']);
  expect(await post.until(hour(48), PROMISES)).toEqual([]);
});

test('a second task of a day has its mail also where the first one of that day needed none any more', async () => {
  await task(site, 'T1', { due: '2025-11-30' });
  await task(site, 'T2', { due: '2025-11-30' });
  await decide(site, 'T2', (now) => finishTask(now, rice, {}), 'person:c-sokha');
  await comes(site, MORNING, 'T1');
  await decide(site, 'T1', (now) => dropTask(now));
  expect(await post.until(hour(1), PROMISES)).toEqual([]);
  await decide(site, 'T2', (now) => takeBackDone(now, rice), 'person:c-sokha');
  await comes(site, hour(2), 'T2');
  const mails = await post.until(hour(5), PROMISES);
  expect(mails.map(({ subject }) => subject)).toEqual(['1 task, until Sun 30 Nov 2025']);
});

test('a day on which nothing is left to say ends with the reason', async () => {
  await task(site, 'T1', { due: '2025-11-30' });
  await comes(site, MORNING, 'T1');
  await decide(site, 'T1', (now) => redateTask(now, '2025-12-20', false, '2025-11-27'));
  expect(await post.until('2025-11-28T02:00:00.000Z', PROMISES)).toEqual([]);
  expect(await reasons(PROMISES)).toEqual(['c-sokha taskTurn skipped nothingPresses']);
});

test('what was said on one morning is not the reason of a mail on another', async () => {
  await task(site, 'T1', { due: '2025-11-30' });
  await task(site, 'T2', { due: '2025-12-01' });
  await comes(site, MORNING, 'T1');
  expect(await post.until(hour(1), PROMISES)).toHaveLength(1);
  await comes(site, hour(24), 'T2');
  await decide(site, 'T2', (now) => finishTask(now, rice, {}), 'person:c-sokha');
  expect(await post.until(hour(50), PROMISES)).toEqual([]);
});

test('a task that goes away and comes back within minutes is one mail to the people who have it, and none to people who never heard of it', async () => {
  await task(site, 'T1', { begins: 'offered', owners: [rice] });
  site.at(later(NOW, 2 * MINUTE));
  await decide(site, 'T1', (now) => nameOwners(now, [meas], 'offered'));
  site.at(later(NOW, 4 * MINUTE));
  await decide(site, 'T1', (now) => nameOwners(now, [rice], 'offered'));
  const mails = await post.until(hour(2, NOW), 'task/T1');
  expect(mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
    'sokha@example.org A task for Rice Field Learning: Task T1',
  ]);
  // Once they know it, going away and coming back says nothing at all.
  await decide(site, 'T1', (now) => nameOwners(now, [meas], 'offered'));
  await decide(site, 'T1', (now) => nameOwners(now, [rice], 'offered'));
  expect(await post.until(hour(4, NOW), 'task/T1')).toEqual([]);
  expect((await reasons('task/T1')).filter((one) => one.includes('planned'))).toEqual([]);
});

test('who has promised it in the room and loses it, has it back and loses it again hears once that it is theirs no more', async () => {
  await task(site, 'T1', { owners: [rice] });
  for (const owners of [[meas], [rice], [meas]]) {
    await decide(site, 'T1', (now) => nameOwners(now, owners, 'taken'));
  }
  const mails = await post.until(hour(2, NOW), 'task/T1');
  expect(mails.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
    'meas@example.org A task for you: Task T1',
    'sokha@example.org No longer your task: Task T1',
  ]);
});

/** More time is asked for three times; the third time the coordinator decides. */
async function moreTimeWanted(id: string): Promise<void> {
  const today = NOW.slice(0, 10);
  for (const until of ['2025-11-06', '2025-11-13', '2025-11-20']) {
    await decide(site, id, (now) => askMoreTime(now, rice, { until, today }), 'person:c-sokha');
  }
}

test('what was decided about more time is said to who still has the task, and as it is by then', async () => {
  await task(site, 'T1', { due: '2025-10-30' });
  await moreTimeWanted('T1');
  await decide(site, 'T1', (now) => decideMoreTime(now, true));
  await decide(site, 'T1', (now) => redateTask(now, '2025-11-18', false, NOW.slice(0, 10)));
  const [mail, ...others] = await post.until(hour(1, NOW), 'task/T1');
  expect(others).toEqual([]);
  expect(mail?.text).toContain('The new date is Tuesday 18 November 2025.');

  await task(site, 'T2', { due: '2025-10-30' });
  await moreTimeWanted('T2');
  await decide(site, 'T2', (now) => decideMoreTime(now, true));
  await decide(site, 'T2', (now) => nameOwners(now, [lotus], 'taken'));
  const mails = await post.until(hour(2, NOW), 'task/T2');
  expect(mails.map(({ subject }) => subject)).toEqual(['No longer your task: Task T2']);

  // A date before the one they had is no more time.
  await task(site, 'T3', { due: '2025-10-30' });
  await moreTimeWanted('T3');
  await decide(site, 'T3', (now) => decideMoreTime(now, false));
  site.at(later(site.services.now(), MINUTE));
  await decide(site, 'T3', (now) => redateTask(now, '2025-11-07', false, NOW.slice(0, 10)));
  const refused = await post.until(hour(3, NOW), 'task/T3');
  expect(refused.map(({ subject }) => subject)).toEqual(['Please keep to the date: Task T3']);
  expect(refused[0]?.text).toContain('Until Friday 7 November 2025');
});

test('who asked for a task that goes to others hears so, whether or not it was granted first', async () => {
  for (const id of ['T1', 'T2']) {
    await task(site, id, { begins: 'open', owners: [], asks: true });
    await decide(site, id, (now) => takeTask(now, rice), 'person:c-sokha');
  }
  await decide(site, 'T1', (now) => grantClaim(now, 'm-rice'));
  for (const id of ['T1', 'T2']) await decide(site, id, (now) => nameOwners(now, [meas], 'taken'));
  const mails = await post.until(hour(2, NOW), 'task/T1', 'task/T2');
  expect(mails.map(({ to, subject }) => `${to} ${subject}`).sort()).toEqual([
    'meas@example.org A task for you: Task T1 · A task for you: Task T2',
    'sokha@example.org Not this time: Task T1 · Not this time: Task T2',
  ]);
});

test('who asked for a task that is dropped, or done by others, hears that nobody need do it any more', async () => {
  const ids = ['T1', 'T2', 'T3'];
  for (const id of ids) {
    await task(site, id, { begins: 'open', owners: [], asks: true });
    await decide(site, id, (now) => takeTask(now, rice), 'person:c-sokha');
  }
  await decide(site, 'T1', (now) => dropTask(now));
  await decide(site, 'T2', (now) => finishTask(now, undefined, {}));
  // Granted, and dropped before they heard of it.
  await decide(site, 'T3', (now) => grantClaim(now, 'm-rice'));
  await decide(site, 'T3', (now) => dropTask(now));
  const mails = await post.until(hour(2, NOW), ...ids.map((id) => `task/${id}`));
  expect(mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
    'sokha@example.org Not needed any more: Task T1 · Not needed any more: Task T2 (and one more message)',
  ]);
  expect(mails[0]?.text.match(/Nobody needs to do it any more/g)?.length).toBeGreaterThanOrEqual(3);
});

test('an organisation that loses a task hears of it also where the person who was told of it has left, and others do not', async () => {
  for (const id of ['T1', 'T2']) {
    await task(site, id, { begins: 'offered', owners: [rice] });
    if (id === 'T1') expect(await post.until(hour(1, NOW), 'task/T1')).toHaveLength(1);
  }
  await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-sokha' } }]);
  for (const id of ['T1', 'T2']) await decide(site, id, (now) => nameOwners(now, [lotus], 'offered'));
  const mails = await post.until(hour(3, NOW), 'task/T1', 'task/T2');
  expect(mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
    'dara.sok@example.org លែងជាកិច្ចការរបស់លោកអ្នក៖ Task T1',
  ]);
});

test('several things that are said about one task within minutes go out as one mail', async () => {
  await task(site, 'T1', { due: '2025-10-30' });
  await moreTimeWanted('T1');
  await decide(site, 'T1', (now) => decideMoreTime(now, true));
  site.at(later(NOW, 3 * MINUTE));
  await task(site, 'T2', { begins: 'offered' });
  site.at(later(NOW, 6 * MINUTE));
  await task(site, 'T3', { begins: 'offered' });
  const mails = await post.until(hour(2, NOW), 'task/T1', 'task/T2', 'task/T3');
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain('Task T3');
});

/** The meeting's summary is published with one action point, or corrected; all that falls due by it is done. */
async function publishes(at: string, owners: readonly Owner[]): Promise<void> {
  site.at(at);
  const { repository } = site.services;
  const { state: meeting } = await repository.load(meetingAggregate, NETWORK, MEETING);
  const by = 'staff:s-coord';
  const point = { id: 'P1', item: 'i1', kind: 'point', text: { en: 'Send the list', km: 'ផ្ញើបញ្ជី' } } as const;
  const seen =
    (await repository.load(minutesAggregate, NETWORK, MEETING)).state.current?.published.revision ?? 0;
  await repository.change(minutesAggregate, NETWORK, MEETING, { by, at }, (minutes) =>
    publishSummary(
      minutes,
      meeting,
      {
        content: {
          title: { en: 'Q4', km: 'ត្រីមាសទី៤' },
          parts: {},
          entries: [{ ...point, membersOnly: false, owners: [...owners], open: false }],
          photos: [],
        },
        thanks: false,
        alsoTo: [],
        mail: true,
        seen,
        halfToo: false,
        unsettled: [],
      },
      { now: at, by },
    ),
  );
  await dueIn(site, 'minutes', MEETING, later(at, 3 * MINUTE));
  await dueIn(site, 'meeting', MEETING, later(at, 3 * MINUTE));
}

const OF_MEETING = [`meeting/${MEETING}`, 'task/P1'];
/** The day after the meeting, within the hours of the network. */
const AFTER = '2025-11-11T02:00:00.000Z';

test('who hears by the summary, or a correction to it, that a task is theirs or is no more is not told again', async () => {
  await publishes(AFTER, [meas]);
  // Before the summary has left it is corrected: it says so itself.
  await decide(site, 'P1', (now) => nameOwners(now, [rice], 'taken'));
  await publishes(later(AFTER, 4 * MINUTE), [rice]);
  const subjects = async (until: string) => {
    const mails = await post.until(until, ...OF_MEETING);
    return mails.map(({ to, subject }) => `${to.split('@')[0]} ${subject}`).sort();
  };
  const title = 'Mon 10 Nov 2025: BEST Q4 Meeting';
  expect(await subjects(hour(2, AFTER))).toEqual([`meas Summary, ${title}`, `sokha Summary, ${title}`]);
  // A correction that goes out says who has it.
  await publishes(hour(3, AFTER), [meas]);
  expect(await subjects(hour(5, AFTER))).toEqual([
    `meas Correction to the summary, ${title}`,
    `sokha Correction to the summary, ${title}`,
  ]);
  // What is changed without the summary is told by itself.
  await decide(site, 'P1', (now) => nameOwners(now, [rice], 'taken'));
  expect(await subjects(hour(7, AFTER))).toEqual([
    'meas No longer your task: Send the list',
    'sokha A task for Rice Field Learning: Send the list',
  ]);
});
