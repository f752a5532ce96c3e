import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileAggregate } from '../../functions/files/rules/file.ts';
import { forumAggregate } from '../../functions/forum/rules/forum.ts';
import { forumViews } from '../../functions/forum/rules/views.ts';
import { finishTask, giveBack } from '../../functions/tasks/rules/decide.ts';
import { phonePageValidator } from '../meeting/phone-page-validator.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { decide, linkTo, lotus } from '../tasks/tasks-site.ts';
import { players } from '../web/rig.ts';
import { bopha, FORUM, forum, forumTask, type planned } from './board-site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const roles = `/n/${NETWORK}/forums/${FORUM}/roles`;
const get = async (path = roles, as: (typeof players)[keyof typeof players] = players.coordinator) =>
  (await site.ask(path, { as, lang: 'en' })).text();
const post = async (form: Record<string, string>) => {
  const answer = await site.ask(roles, { as: players.coordinator, lang: 'en', form });
  await site.project(NETWORK);
  const { repository, views } = site.services;
  const stream = { network: NETWORK, kind: 'forum', id: FORUM };
  const { state, version } = await repository.load(forumAggregate, NETWORK, FORUM);
  await views.relist(forumViews(state, version, stream));
  return answer;
};
const forumNow = async () => {
  const { state } = await site.services.repository.load(forumAggregate, NETWORK, FORUM);
  if (state.status === 'none') throw new Error('no forum');
  return state;
};
const pageOf = async (path: string, lang: 'km' | 'en' = 'en') => (await site.ask(path, { lang })).text();
const led: Parameters<typeof planned>[1] = [
  {
    type: 'RoleGiven',
    data: { role: 'programme', lead: { seat: 'm-rice', party: 'member', person: 'c-sokha' } },
  },
];

describe('who leads a role', () => {
  test('is a person of a member, by name, until they lead it no longer', async () => {
    await forum(site);
    await forumTask(site, 'F1');
    expect(await get()).toContain('Nobody leads it yet');
    expect(await get(`/n/${NETWORK}/today`)).toContain('1 role of a forum has no lead');
    const answer = await post({ part: 'lead', role: 'programme', who: 'member:m-rice:c-sokha' });
    expect(answer.headers.get('location')).toBe(`${roles}?saved`);
    expect((await forumNow()).leads.programme).toEqual({
      seat: 'm-rice',
      party: 'member',
      person: 'c-sokha',
    });
    expect(await get()).toContain('Rice Field Learning: Keo Sokha');
    expect(await get(`/n/${NETWORK}/today`)).not.toContain('has no lead');
    // Observers see the organisation, and nobody's name.
    expect(await get(roles, players.observer)).not.toContain('Keo Sokha');
    await post({ part: 'unlead', role: 'programme' });
    expect((await forumNow()).leads.programme).toBeUndefined();
  });

  test('is nobody once that person has left: nobody leads a role because they come next', async () => {
    await forum(site, { events: led });
    await forumTask(site, 'F1');
    await site.member('m-rice', [{ type: 'ContactLeft', data: { contact: 'c-sokha' } }]);
    expect(await get()).toContain('Nobody leads it yet');
    expect(await get(`/n/${NETWORK}/today`)).toContain('1 role of a forum has no lead');
  });

  test('is refused with a sentence where nobody is chosen, and nothing typed is lost', async () => {
    await forum(site);
    await forumTask(site, 'F1');
    const answer = await post({ part: 'lead', role: 'programme', who: '' });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('<option value="programme" selected');
    expect(page).toMatch(/href="#who"/);
    await post({ part: 'lead', role: 'programme', who: 'member:m-rice:c-stranger' });
    expect((await forumNow()).leads.programme).toBeUndefined();
  });

  test('sees the tasks of their role and what was shown for them by their link, and no address', async () => {
    await forum(site, { events: led });
    await forumTask(site, 'F1', { owners: [lotus], due: '2025-10-10', evidenceWanted: { en: 'The call' } });
    await forumTask(site, 'F2', { owners: [lotus] });
    await forumTask(site, 'F3', { role: 'logistics' });
    await decide(site, 'F2', (now) =>
      finishTask(now, lotus, { note: 'Printed', link: 'https://example.org/x', file: 'FILE1' }),
    );
    const path = `${linkTo(site, '-')}/lead`;
    const page = await pageOf(path);
    expect(page).toMatch(/Late · .*promised/);
    expect(page).toContain('The call');
    expect(page).toContain('Printed');
    expect(page).toContain('https://example.org/x');
    expect(page).not.toContain('Task F3');
    for (const secret of ['@example', 'បុប្ផា', '000 000']) expect(page).not.toContain(secret);
    expect(await phonePageValidator.validateString(page)).toMatchObject({ valid: true });
    expect(await pageOf(`${linkTo(site, '-', bopha)}/lead`, 'km')).toContain('មិនដឹកនាំ');
    const meta = { by: 'staff:s-coord', at: site.services.now() };
    await site.services.repository.change(fileAggregate, NETWORK, 'FILE1', meta, () => [
      {
        type: 'FileKept' as const,
        data: {
          ...{ of: { kind: 'task', id: 'F2' }, purpose: 'evidence' as const, format: 'pdf' as const },
          objects: [{ name: 'file.pdf', bytes: 1 }],
        },
      },
    ]);
    expect((await site.ask(`${path}/F2/FILE1`)).status).toBe(303);
    // Of another role, of another person, of another task: nothing.
    expect((await site.ask(`${path}/F3/FILE1`)).status).toBe(404);
    expect((await site.ask(`${linkTo(site, '-', bopha)}/lead/F2/FILE1`)).status).toBe(404);
    expect((await site.ask(`${linkTo(site, '-', { epoch: 3 })}/lead`)).status).toBe(404);
  });

  test('reads that a task of their role was given back', async () => {
    await forum(site, { events: led });
    await forumTask(site, 'F1', { owners: [lotus] });
    await decide(site, 'F1', (now) => giveBack(now, lotus, 'No car'), 'person:c-bopha');
    expect(await pageOf(`${linkTo(site, '-')}/lead`)).toContain('It was given back: nobody has it');
    // At once on the board.
    expect(await pageOf(`${linkTo(site, '-')}/board`)).toContain('1 task that nobody has yet');
  });
});

describe('a seat in the preparation', () => {
  test('is a gap on the board and on Today until an organisation fills it, and again when that has left', async () => {
    await forum(site);
    const board = () => pageOf(`${linkTo(site, '-')}/board`);
    expect(await board()).toContain('4 seats in the preparation that nobody has yet');
    expect(await board()).toContain('Organisation of persons with disabilities');
    expect(await get(`/n/${NETWORK}/today`)).toContain('4 seats in the preparation are gaps');
    await post({ part: 'fill', seat: 'disability', member: 'm-lotus' });
    expect(await board()).toContain('3 seats in the preparation that nobody has yet');
    expect(await board()).not.toContain('Organisation of persons with disabilities');
    await site.member('m-lotus', [{ type: 'MemberStatusChanged', data: { status: 'left' } }]);
    expect(await board()).toContain('4 seats in the preparation that nobody has yet');
    expect(await get()).toMatch(/អង្គការផ្កាឈូក.* has left: nobody yet/);
    // Of one that has left it can be filled anew.
    await post({ part: 'fill', seat: 'disability', member: 'm-rice' });
    expect((await forumNow()).seats.find(({ id }) => id === 'disability')?.member).toBe('m-rice');
  });

  test('that somebody else was given meanwhile is refused, and one that is not there as well', async () => {
    await forum(site);
    await post({ part: 'fill', seat: 'youth', member: 'm-lotus' });
    const answer = await post({ part: 'fill', seat: 'youth', member: 'm-rice' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Another organisation has this seat meanwhile');
    expect((await post({ part: 'fill', seat: 'nothing', member: 'm-rice' })).status).toBe(422);
  });

  test('is one more where a coordinator wants it, once for a form that is sent twice, and can be given up', async () => {
    await forum(site);
    const id = '01K7SEAT0000000000000000AA';
    for (const _ of [1, 2]) await post({ part: 'want', id, voice: 'youth' });
    expect((await forumNow()).seats.filter(({ of }) => of === 'youth')).toHaveLength(2);
    await post({ part: 'fill', seat: id, member: 'm-rice' });
    await post({ part: 'empty', seat: id });
    expect((await forumNow()).seats.find((one) => one.id === id)?.member).toBeUndefined();
    await post({ part: 'giveUp', seat: id });
    expect((await forumNow()).seats).toHaveLength(4);
  });
});
