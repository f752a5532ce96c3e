import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  dropTask,
  giveBack,
  nameOwners,
  refuseClaims,
  takeTask,
} from '../../functions/tasks/rules/decide.ts';
import { offerHandOver, withdrawHandOver } from '../../functions/tasks/rules/hand-over.ts';
import { forum, forumTask } from '../forum/board-site.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { comes } from './post.ts';
import { decide, lotus, rice, task, taskNow } from './tasks-site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const path = `/n/${NETWORK}`;
const get = async (at: string) =>
  (await site.ask(`${path}${at}`, { as: players.coordinator, lang: 'en' })).text();
const buttons = (page: string) =>
  [...page.matchAll(/name="told" value="([^"]+)"/g)].flatMap(([, value]) => value ?? []);
const tell = (told: string) =>
  site.ask(`${path}/tasks/calls`, { as: players.coordinator, lang: 'en', form: { told } });
const byRice = 'person:c-sokha';
const byLotus = 'person:c-bopha';
const lead = (role: 'programme' | 'logistics') =>
  ({
    type: 'RoleGiven',
    data: { role, lead: { seat: 'm-lotus', party: 'member', person: 'c-bopha' } },
  }) as const;

describe('what an organisation says by phone about a task that nobody has', () => {
  const claims = (id: string, claimant: string) =>
    site.ask(`${path}/tasks/${id}`, {
      as: players.coordinator,
      lang: 'en',
      form: { part: 'claims', claimant },
    });

  test('is noted as its claim, or as what it asks for where the coordinator decides', async () => {
    await task(site, 'T1', { owners: [], begins: 'open' });
    await task(site, 'T2', { owners: [], begins: 'open', asks: true });
    expect(await get('/tasks/T1')).toContain('Note that an organisation claims it');
    expect((await claims('T1', 'm-lotus')).status).toBe(303);
    expect((await claims('T2', 'm-lotus')).status).toBe(303);
    expect(await taskNow(site, 'T1')).toMatchObject({ status: 'taken', owners: [lotus] });
    expect(await taskNow(site, 'T2')).toMatchObject({ status: 'asked', owners: [], claims: [lotus] });
    expect(await get('/tasks/T1')).not.toContain('Note that an organisation claims it');
  });

  test('is refused in words where nobody is chosen, or others have it by then', async () => {
    await task(site, 'T1', { owners: [], begins: 'open' });
    expect((await claims('T1', '')).status).toBe(422);
    await decide(site, 'T1', (now) => takeTask(now, rice), byRice);
    expect((await claims('T1', 'm-lotus')).status).toBe(422);
    expect((await taskNow(site, 'T1')).owners).toEqual([rice]);
  });
});

/** Demo Bopha of Lotus Steps is reached by Telegram alone. */
describe('somebody whom no mail reaches is told by a person', () => {
  test('of a task that is offered to them, with the link on which they answer, until they were told', async () => {
    await task(site, 'T1', { owners: [rice], due: '2025-12-05' });
    await decide(site, 'T1', (now) => offerHandOver(now, rice, lotus, false), byRice);
    expect(await get('/today')).toContain('1 person has to be told of their tasks');
    const page = await get('/tasks/calls');
    expect(page).toContain('Also to be told');
    expect(page).toContain('tel:000000102');
    const [, link = ''] = /meet\.example\.org(\/t\/[^\s<]+)/.exec(page) ?? [];
    expect(await (await site.ask(link, { lang: 'en' })).text()).toContain('Yes, we do it');
    const [told = ''] = buttons(page);
    await tell(told);
    expect(await get('/tasks/calls')).toContain('nobody has to be called');
    expect(await get('/today')).not.toContain('to be told of their tasks');
  });

  test('not of an offer that was withdrawn before', async () => {
    await task(site, 'T1', { owners: [rice] });
    await decide(site, 'T1', (now) => offerHandOver(now, rice, lotus, false), byRice);
    await decide(site, 'T1', (now) => withdrawHandOver(now, rice), byRice);
    expect(buttons(await get('/tasks/calls'))).toEqual([]);
  });

  test('that a task which they asked for is not theirs, also where nobody need do it any more', async () => {
    for (const id of ['T1', 'T2']) {
      await task(site, id, { owners: [], begins: 'open', asks: true });
      await decide(site, id, (now) => takeTask(now, lotus), byLotus);
    }
    await decide(site, 'T1', (now) => refuseClaims(now));
    await decide(site, 'T2', (now) => dropTask(now));
    const page = await get('/tasks/calls');
    expect(buttons(page)).toHaveLength(2);
    expect(page).toContain('Task T1');
    expect(page).toContain('Task T2');
  });

  test('that a task which they had is with others', async () => {
    await task(site, 'T1', { owners: [lotus], begins: 'taken' });
    await decide(site, 'T1', (now) => nameOwners(now, [rice], 'taken'));
    expect(buttons(await get('/tasks/calls'))).toHaveLength(1);
  });

  test('of what is late and what was given back in the role that they lead, while it is so', async () => {
    await forum(site, { events: [lead('programme')] });
    await forumTask(site, 'A', { owners: [rice], due: '2025-11-06' });
    await forumTask(site, 'B', { owners: [rice] });
    await forumTask(site, 'C', { owners: [rice], role: 'logistics' });
    await comes(site, '2025-11-11T01:30:00.000Z', 'A');
    for (const id of ['B', 'C']) await decide(site, id, (now) => giveBack(now, rice), byRice);
    const page = await get('/tasks/calls');
    const texts = [...page.matchAll(/<textarea[^>]*>([^<]*)/g)].flatMap(([, text]) => text ?? []);
    expect(texts.map((text) => /Task ./.exec(text)?.[0])).toEqual(['Task B', 'Task A']);
    for (const text of texts) expect(text).toMatch(/\/t\/\S+\/lead/);
    await decide(site, 'B', (now) => takeTask(now, rice), byRice);
    expect(buttons(await get('/tasks/calls'))).toHaveLength(1);
  });
});
