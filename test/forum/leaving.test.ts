import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { feedPath } from '../../functions/feed/feed-link.ts';
import { followUp, messages } from '../lost-link/wishes.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { linkTo, lotus, rice, task, taskNow } from '../tasks/tasks-site.ts';
import { forum, forumTask } from './board-site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const say = (path: string, form: Record<string, string>) => site.ask(path, { lang: 'en', form });

describe('an organisation that leaves', () => {
  test('gives back what it had of a forum, at once on the board, and the lead of the role hears', async () => {
    const lead = { seat: 'm-rice', party: 'member', person: 'c-sokha' } as const;
    await forum(site, { events: [{ type: 'RoleGiven', data: { role: 'programme', lead } }] });
    await forumTask(site, 'F1', { owners: [lotus] });
    await forumTask(site, 'F2', { owners: [{ ...rice, leads: true }, lotus] });
    await task(site, 'T1', { owners: [lotus] });
    await site.member('m-lotus', [{ type: 'MemberStatusChanged', data: { status: 'left' } }]);
    await followUp(site);
    expect(await taskNow(site, 'F1')).toMatchObject({ status: 'open', owners: [] });
    expect((await taskNow(site, 'F2')).owners.map(({ seat }) => seat)).toEqual(['m-rice']);
    expect((await messages(site, 'task/F1')).map(({ kind, person }) => `${kind} ${person}`)).toContain(
      'roleBack c-sokha',
    );
    expect(await (await site.ask(`${linkTo(site, '-')}/board`, { lang: 'en' })).text()).toContain(
      '1 task that nobody has yet',
    );
    // What was promised at a meeting is the coordinator's to give to others, as before.
    expect((await taskNow(site, 'T1')).owners).toHaveLength(1);
  });

  test('does so as well when the last of its people leaves, and not while somebody is left', async () => {
    await forum(site);
    await forumTask(site, 'F1', { owners: [rice] });
    await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-sokha' } }]);
    await followUp(site);
    expect(await taskNow(site, 'F1')).toMatchObject({ status: 'taken' });
    await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-dara' } }]);
    await followUp(site);
    expect(await taskNow(site, 'F1')).toMatchObject({ status: 'open', owners: [] });
  });
});

test('what is to be shown is asked for once when it is said to be done, and there may be nothing', async () => {
  await forum(site);
  for (const id of ['F1', 'F2']) {
    await forumTask(site, id, { owners: [rice], evidenceWanted: { en: 'The published call' } });
  }
  const path = linkTo(site, 'F1');
  const asked = await say(path, { task: 'F1', part: 'done' });
  expect(asked.status).toBe(422);
  const page = await asked.text();
  expect(page).toContain('Something was to be shown when this is done');
  expect(page).toContain('There is nothing to show');
  expect(await taskNow(site, 'F1')).toMatchObject({ status: 'taken' });
  expect((await say(path, { task: 'F1', part: 'done', 'done.none': 'yes' })).status).toBe(303);
  expect(await taskNow(site, 'F1')).toMatchObject({ status: 'done' });
  expect((await say(path, { task: 'F2', part: 'done', 'done.link': 'example.org/call' })).status).toBe(303);
});

test('dates of the forum are in the calendar of who promised them, as whole days from which nothing is answered', async () => {
  await forum(site);
  await forumTask(site, 'F1', { owners: [rice], due: '2025-12-05' });
  await forumTask(site, 'F2', { owners: [lotus], due: '2025-12-06' });
  await task(site, 'T1', { due: '2025-12-07' });
  const at = feedPath(
    { network: NETWORK, seat: 'm-rice', person: 'c-sokha', epoch: 0 },
    site.services.signLink,
  );
  const calendar = (await (await site.ask(at)).text()).replaceAll('\r\n ', '');
  expect(calendar).toContain('SUMMARY:Due: Task F1');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20251205');
  expect(calendar).toContain('DTEND;VALUE=DATE:20251206');
  for (const other of ['Task F2', 'Task T1', '/t/', 'ATTENDEE', 'RSVP'])
    expect(calendar).not.toContain(other);
});
