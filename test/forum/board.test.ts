import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finishTask } from '../../functions/tasks/rules/decide.ts';
import { taskAggregate } from '../../functions/tasks/rules/task.ts';
import { taskViews } from '../../functions/tasks/rules/views.ts';
import { phonePageValidator } from '../meeting/phone-page-validator.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { decide, linkTo, lotus, meas, rice, task, taskNow } from '../tasks/tasks-site.ts';
import { bopha, chan, FORUM, forum, forumTask } from './board-site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const board = (claims: Parameters<typeof linkTo>[2] = {}) => `${linkTo(site, '-', claims)}/board`;
const pageOf = async (path: string, lang: 'km' | 'en' = 'en') => (await site.ask(path, { lang })).text();
const claim = (path: string, id: string, sure?: 'yes') =>
  site.ask(path, { lang: 'en', form: { task: id, ...(sure ? { sure } : {}) } });

describe('the board of a forum', () => {
  test('shows what nobody has first, who has the rest by the names of organisations, and no person or address', async () => {
    await forum(site);
    await forumTask(site, 'F1', { due: '2025-12-05' });
    await forumTask(site, 'F2', { owners: [rice], due: '2025-11-20' });
    await forumTask(site, 'F3', { owners: [lotus], due: '2025-11-21', needs: ['F1'] });
    await forumTask(site, 'F4', { owners: [meas] });
    await task(site, 'T9', { owners: [rice] });
    const page = await pageOf(board());
    expect(page).toContain('Provincial Education Learning Forum');
    expect(page).toContain('The forum is on Friday 13 February 2026');
    expect(page).toContain('1 task that nobody has yet');
    expect(page).toContain('Rice Field Learning takes this');
    expect(page.indexOf('Task F1')).toBeLessThan(page.indexOf('Task F2'));
    expect(page).toContain('អង្គការផ្កាឈូក');
    expect(page).not.toContain('Task T9');
    for (const secret of ['@example', 'Sokha', 'Bopha', 'បុប្ផា', 'Meas', '000 000'])
      expect(page).not.toContain(secret);
    expect(await pageOf(board(), 'km')).toContain('វេទិការៀនសូត្រអប់រំខេត្ត');
    expect(await phonePageValidator.validateString(page)).toMatchObject({ valid: true });
  });

  test('is one tap to take a task, says whose name it carries, and leads away who is not meant', async () => {
    await forum(site);
    await forumTask(site, 'F1');
    const path = board();
    const answer = await claim(path, 'F1');
    expect(answer.status).toBe(303);
    expect(await taskNow(site, 'F1')).toMatchObject({ status: 'taken', owners: [rice] });
    const after = await pageOf(answer.headers.get('location') ?? '');
    expect(after).toContain('It is yours now: Task F1');
    expect(after).not.toContain('takes this<');
    expect(after).toContain('Answering for Rice Field Learning');
    const [, away = ''] = /href="([^"]+)">This is not me/.exec(after) ?? [];
    expect(await pageOf(away)).toContain('name="contact"');
  });

  test('changes nothing by being opened, and says that no forum is prepared where none is', async () => {
    expect(await pageOf(board())).toContain('No forum is being prepared');
    await forum(site);
    await forumTask(site, 'F1');
    const before = await site.everything();
    await pageOf(board());
    await pageOf(`${board()}?is=yours&task=F1`);
    expect(await site.everything()).toBe(before);
  });

  test('is for organisations: a guest of a meeting and a dead link open nothing', async () => {
    await forum(site);
    await forumTask(site, 'F1', { owners: [meas] });
    const guest = `${linkTo(site, 'F1', { seat: 'g-meas', person: 'g-meas' })}/board`;
    expect((await site.ask(guest)).status).toBe(404);
    expect((await site.ask(board({ epoch: 4 }))).status).toBe(404);
    expect((await claim(board({ epoch: 4 }), 'F1')).status).toBe(422);
  });

  test('tells who taps twice that it is theirs already, and writes nothing again', async () => {
    await forum(site);
    await forumTask(site, 'F1');
    const [one, two] = [await claim(board(), 'F1'), await claim(board(), 'F1')];
    expect(one.headers.get('location')).toContain('is=yours');
    expect(await pageOf(two.headers.get('location') ?? '')).toContain('It is yours already: Task F1');
    expect((await site.facts('task', 'F1')).map(({ type }) => type)).toEqual(['TaskWritten', 'TaskTaken']);
  });

  test('gives a task to one of two who claim it in the same second, and tells the other what is still open', async () => {
    await forum(site);
    for (let round = 1; round <= 5; round += 1) {
      const id = `F${round}`;
      await forumTask(site, id);
      await forumTask(site, `G${round}`);
      const answers = await Promise.all([
        claim(board(), id, 'yes'),
        claim(board(bopha), id, 'yes'),
        claim(board(chan), id, 'yes'),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
      const lost = await answers.find(({ status }) => status === 422)?.text();
      expect(lost).toMatch(/អង្គការមួយទៀតបានទទួល|Another organisation has taken/);
      expect(lost).toContain(`Task G${round}`);
      const { owners } = await taskNow(site, id);
      expect(owners).toHaveLength(1);
      const facts = await site.facts('task', id);
      expect(facts.filter(({ type }) => type === 'TaskTaken')).toHaveLength(1);
    }
  });

  test('refuses a claim on what is done, or on nothing, with a sentence', async () => {
    await forum(site);
    await forumTask(site, 'F1', { owners: [lotus] });
    await decide(site, 'F1', (now) => finishTask(now, lotus, {}));
    const answer = await claim(board(), 'F1');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('This task has ended meanwhile');
    expect(await (await claim(board(), 'nothing')).text()).toContain('There is no such task');
    expect((await claim(board(), '../x')).status).toBe(303);
  });

  test('warns who has three tasks in the same weeks, and takes it where they are sure', async () => {
    await forum(site);
    for (const [n, due] of ['2025-11-28', '2025-12-01', '2025-12-08', '2026-01-30'].entries()) {
      await task(site, `T${n}`, { owners: [rice], due });
    }
    await forumTask(site, 'F1', { due: '2025-12-04' });
    await forumTask(site, 'F2', { due: '2026-01-29' });
    const page = await (await claim(board(), 'F1')).text();
    expect(page).toContain('You have 3 tasks in the same weeks');
    expect(page).toContain('Yes, Rice Field Learning takes this as well');
    expect(await taskNow(site, 'F1')).toMatchObject({ status: 'open' });
    expect((await claim(board(), 'F2')).headers.get('location')).toContain('is=yours');
    expect((await claim(board(), 'F1', 'yes')).headers.get('location')).toContain('is=yours');
  });

  test('of a forum whose coordinator decides lets several ask, and says to each that they have', async () => {
    await forum(site, { asks: true });
    await forumTask(site, 'F1', { asks: true });
    expect(await pageOf(board())).toContain('Rice Field Learning asks for this');
    const first = await claim(board(), 'F1');
    expect(await pageOf(first.headers.get('location') ?? '')).toContain('You have asked for it: Task F1');
    expect((await claim(board(bopha), 'F1')).status).toBe(303);
    expect((await taskNow(site, 'F1')).claims.map(({ seat }) => seat)).toEqual(['m-rice', 'm-lotus']);
    await site.project(NETWORK);
    const again = await claim(board(), 'F1');
    expect(await pageOf(again.headers.get('location') ?? '')).toContain('You have asked for it already');
  });

  test('of 500 tasks stays within 60 KB, names how many are left out, and shows them all when asked', async () => {
    await forum(site);
    const { repository } = site.services;
    const meta = { by: 'staff:s-coord', at: site.services.now() };
    for (let n = 0; n < 500; n += 1) {
      const id = `X${n}`;
      await repository.change(taskAggregate, NETWORK, id, meta, () => [
        {
          type: 'TaskWritten' as const,
          data: {
            what: {
              en: `Prepare part ${n} of the forum with schools`,
              km: `រៀបចំផ្នែក ${n} នៃវេទិកាជាមួយសាលារៀន`,
            },
            origin: { from: 'forum' as const, forum: FORUM },
            begins: n % 2 === 0 ? ('open' as const) : ('taken' as const),
            owners: n % 2 === 0 ? [] : [rice],
            due: '2025-12-05',
          },
        },
      ]);
      const stream = { network: NETWORK, kind: 'task', id };
      await site.services.views.relist(
        taskViews((await repository.load(taskAggregate, NETWORK, id)).state, 1, stream),
      );
    }
    const page = await pageOf(board());
    expect(page).toContain('Show 420 more');
    const whole = await pageOf(`${board()}?all`);
    expect(whole).toContain('Prepare part 499');
    expect(gzipSync(whole).length).toBeLessThan(60_000);
    // The own page shows three of them, and the way to the board.
    const own = await pageOf(linkTo(site, 'T0'));
    expect(own.match(/takes this/g)).toHaveLength(3);
    expect(own).toContain('/board">The board');
  }, 60_000);
});
