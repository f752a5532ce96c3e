import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ForumEvent } from '../../functions/forum/rules/events.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import {
  beginTask,
  dropTask,
  finishTask,
  giveBack,
  takeBackDone,
  takeTask,
} from '../../functions/tasks/rules/decide.ts';
import { messages } from '../lost-link/wishes.ts';
import { NOW, type Site, startSite } from '../meeting/site.ts';
import { comes, Post } from '../tasks/post.ts';
import { decide, lotus, rice, task } from '../tasks/tasks-site.ts';
import { forum, forumTask, planned } from './board-site.ts';

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

const hour = (n: number, from = NOW) => later(from, n * 60 * MINUTE);
const LEADS = 'leads/01FORUM';
const leads = (seat = 'm-rice', person = 'c-sokha'): ForumEvent => ({
  type: 'RoleGiven',
  data: { role: 'programme', lead: { seat, party: 'member', person } },
});
const by = (person: string) => `person:${person}`;
const reasons = async (...causes: string[]) =>
  (await messages(site, ...causes)).map(
    ({ person, kind, state, reason }) => `${person} ${kind} ${state}${reason ? ` ${reason}` : ''}`,
  );

describe('who has a task of a forum', () => {
  test('reads that they can begin once all is done that it needed, with what waits for them; and once only', async () => {
    await forum(site);
    await forumTask(site, 'A', { owners: [lotus] });
    await forumTask(site, 'B', { owners: [lotus] });
    await forumTask(site, 'C', { owners: [rice], needs: ['A', 'B'], due: '2025-12-05' });
    await forumTask(site, 'D', { owners: [lotus], needs: ['C'] });
    await decide(site, 'A', (now) => finishTask(now, lotus, {}), by('c-bopha'));
    expect(await post.until(hour(2), 'task/C')).toEqual([]);
    await decide(site, 'B', (now) => finishTask(now, lotus, {}), by('c-bopha'));
    const mails = await post.until(hour(4), 'task/C');
    expect(mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      'sokha@example.org You can begin now: Task C',
    ]);
    expect(mails[0]?.text).toContain('Until Friday 5 December 2025');
    expect(mails[0]?.text).toMatch(/Wait for it:? +Task D/);
    await decide(site, 'B', (now) => takeBackDone(now, undefined));
    await decide(site, 'B', (now) => finishTask(now, undefined, {}));
    expect(await post.until(hour(6), 'task/C')).toHaveLength(1);
  });

  test('does not read it where it is not true any more by the time it would be sent', async () => {
    await forum(site);
    await forumTask(site, 'A', { owners: [lotus] });
    for (const id of ['C', 'D', 'E']) await forumTask(site, id, { owners: [rice], needs: ['A'] });
    await decide(site, 'A', (now) => finishTask(now, lotus, {}), by('c-bopha'));
    await decide(site, 'C', (now) => beginTask(now, rice), by('c-sokha'));
    await decide(site, 'D', (now) => dropTask(now));
    await decide(site, 'A', (now) => takeBackDone(now, undefined));
    expect(await post.until(hour(2), 'task/C', 'task/D', 'task/E')).toEqual([]);
    expect(await reasons('task/C', 'task/D', 'task/E')).toEqual([
      'c-sokha taskReady skipped alreadyKnown',
      'c-sokha taskReady skipped nothingOpen',
      'c-sokha taskReady skipped notReady',
    ]);
  });

  test('reads in every mail what the task waits for and what waits for it', async () => {
    await forum(site);
    await forumTask(site, 'A', { owners: [lotus] });
    await forumTask(site, 'B', { owners: [rice], begins: 'offered', needs: ['A'], due: '2025-12-05' });
    await forumTask(site, 'C', { owners: [lotus], needs: ['B'] });
    const [mail] = await post.until(hour(2), 'task/B');
    expect(mail?.text).toMatch(/Waits for:? +Task A/);
    expect(mail?.text).toMatch(/Wait for it:? +Task C/);
    await comes(site, '2025-12-02T01:30:00.000Z', 'B');
    const [soon] = await post.until('2025-12-02T03:00:00.000Z', 'promises/m-rice');
    expect(soon?.text).toContain('waits for: Task A');
    expect(soon?.text).toContain('waited for by: Task C');
  });
});

describe('the lead of a role', () => {
  test('hears of what is late in it before the coordinator does, once, with its owners', async () => {
    await forum(site, { events: [leads()] });
    await forumTask(site, 'A', { owners: [lotus], due: '2025-11-06' });
    await forumTask(site, 'B', { owners: [lotus], due: '2025-11-06', role: 'logistics' });
    // The third working morning after it was due.
    await comes(site, '2025-11-11T01:30:00.000Z', 'A', 'B');
    const mails = await post.until('2025-11-11T06:00:00.000Z', LEADS);
    expect(mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      'sokha@example.org 1 task of what you lead is late',
    ]);
    expect(mails[0]?.text).toContain('Task A');
    expect(mails[0]?.text).toContain('អង្គការផ្កាឈូក');
    expect(mails[0]?.text).not.toContain('Task B');
    expect(mails[0]?.text).toMatch(/\/t\/\S+\/lead/);
    await comes(site, '2025-11-12T01:30:00.000Z', 'A');
    expect(await post.until('2025-11-12T06:00:00.000Z', LEADS)).toEqual([]);
  });

  test('does not hear of what was done by the time the mail would be sent', async () => {
    await forum(site, { events: [leads()] });
    await forumTask(site, 'A', { owners: [lotus], due: '2025-11-06' });
    await comes(site, '2025-11-11T01:30:00.000Z', 'A');
    await decide(site, 'A', (now) => finishTask(now, undefined, {}));
    expect(await post.until('2025-11-11T06:00:00.000Z', LEADS)).toEqual([]);
    expect(await reasons(LEADS)).toEqual(['c-sokha roleLate skipped nothingPresses']);
  });

  test('hears at once of a task of theirs that was given back, with what was said; not where somebody has it by then', async () => {
    await forum(site, { events: [leads()] });
    await forumTask(site, 'A', { owners: [lotus] });
    await forumTask(site, 'B', { owners: [lotus] });
    await decide(site, 'A', (now) => giveBack(now, lotus, 'No car this month'), by('c-bopha'));
    await decide(site, 'B', (now) => giveBack(now, lotus), by('c-bopha'));
    await decide(site, 'B', (now) => takeTask(now, lotus), by('c-bopha'));
    const mails = await post.until(hour(2), 'task/A', 'task/B');
    expect(mails.map(({ to, subject }) => `${to} ${subject}`)).toEqual([
      'sokha@example.org Given back: Task A',
    ]);
    expect(mails[0]?.text).toContain('No car this month');
    expect((await reasons('task/B')).filter((one) => one.includes('roleBack'))).toEqual([
      'c-sokha roleBack skipped ownerChanged',
    ]);
  });

  test('is nobody: the head of the organisation hears, as of any other task', async () => {
    const head = {
      name: 'Prum Vanna',
      role: 'head',
      lang: 'en',
      email: 'vanna@example.org',
      reachedBy: 'email',
    } as const;
    await site.member('m-rice', [{ type: 'ContactAdded', data: { contact: 'c-vanna', fields: head } }]);
    await forum(site, { events: [leads('m-lotus', 'c-gone')] });
    await forumTask(site, 'A', { owners: [rice], due: '2025-11-06' });
    await comes(site, '2025-11-11T01:30:00.000Z', 'A');
    const mails = await post.until('2025-11-11T06:00:00.000Z', 'promises/m-rice', LEADS);
    expect(mails.map(({ to }) => to)).toContain('vanna@example.org');
    expect(await messages(site, LEADS)).toEqual([]);
  });

  test('who leads it no longer hears nothing more of it', async () => {
    await forum(site, { events: [leads()] });
    await forumTask(site, 'A', { owners: [lotus], due: '2025-11-06' });
    await comes(site, '2025-11-11T01:30:00.000Z', 'A');
    await planned(site, [{ type: 'RoleGiven', data: { role: 'programme' } }]);
    expect(await post.until('2025-11-11T06:00:00.000Z', LEADS)).toEqual([]);
  });
});

describe('the mail of the week', () => {
  test('offers its focal point what a forum needs and nobody has, and names the empty seats; nobody else', async () => {
    await forum(site);
    await forumTask(site, 'F1', { due: '2025-12-05' });
    await task(site, 'T1', { due: '2026-01-30' });
    await comes(site, '2025-11-03T01:30:00.000Z', 'T1');
    const [mail] = await post.until('2025-11-03T05:00:00.000Z', 'promises/m-rice');
    expect(mail?.to).toBe('sokha@example.org');
    expect(mail?.text).toContain('The forum still needs somebody for this');
    expect(mail?.text).toContain('Task F1');
    expect(mail?.text).toContain('4 seats in its preparation are empty as well');
    expect(mail?.text).toMatch(/\/t\/\S+\/board/);
    // Nobody who has nothing to do gets a mail for it.
    expect(await messages(site, 'promises/m-lotus')).toEqual([]);
  });

  test('to somebody who is no focal point has nothing of it', async () => {
    await forum(site);
    await forumTask(site, 'F1', { due: '2025-12-05' });
    const dara = { seat: 'm-rice', party: 'member', person: 'c-dara' } as const;
    await task(site, 'T1', { owners: [dara], due: '2026-01-30' });
    await comes(site, '2025-11-03T01:30:00.000Z', 'T1');
    const [mail] = await post.until('2025-11-03T05:00:00.000Z', 'promises/m-rice');
    expect(mail?.to).toBe('dara.sok@example.org');
    expect(mail?.text).not.toContain('Task F1');
  });
});
