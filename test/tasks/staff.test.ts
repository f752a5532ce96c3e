import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meetingsList } from '../../functions/meeting/rules/views.ts';
import { DAY, HOUR, later } from '../../functions/platform/clock.ts';
import {
  askMoreTime,
  beginTask,
  finishTask,
  giveBack,
  takeTask,
} from '../../functions/tasks/rules/decide.ts';
import type { TaskEvent } from '../../functions/tasks/rules/events.ts';
import { followUp, messages } from '../lost-link/wishes.ts';
import { NETWORK, NOW, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { unmarked } from '../web/unmarked.ts';
import { decide, linkTo, lotus, meas, rice, task, taskNow } from './tasks-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());

const path = `/n/${NETWORK}/tasks`;
const get = async (at: string, as: (typeof players)[keyof typeof players] = players.coordinator) =>
  (await site.ask(`${path}${at}`, { as, lang: 'en' })).text();
const post = async (at: string, form: Record<string, string> | string) => {
  const answer = await site.ask(`${path}${at}`, { as: players.coordinator, lang: 'en', form });
  await followUp(site);
  return answer;
};
const today = async (as: (typeof players)[keyof typeof players] = players.coordinator) =>
  (await site.ask(`/n/${NETWORK}/today`, { as, lang: 'en' })).text();

describe('a coordinator', () => {
  test('adds a task on any day: those it is asked of get one mail, and a double tap is one task', async () => {
    expect(await get('')).toContain('What people promise at meetings will be listed here');
    expect(await get('/new')).toContain('Who does it');
    const form = new URLSearchParams([
      ['id', 'NEW1'],
      ['what.en', 'Bring the projector'],
      ['owners', 'member:m-rice'],
      ['owners', 'member:m-rice:c-dara'],
      ['begins', 'offered'],
      ['due', '2025-11-30'],
      ['membersOnly', 'yes'],
    ]).toString();
    expect((await post('/new', form)).headers.get('location')).toBe(`${path}/NEW1?saved`);
    await post('/new', form);
    expect(await taskNow(site, 'NEW1')).toMatchObject({
      status: 'offered',
      owners: [{ seat: 'm-rice', party: 'member', person: 'c-dara' }],
      due: '2025-11-30',
      membersOnly: true,
    });
    expect((await messages(site, 'task/NEW1')).map(({ person, kind }) => `${person} ${kind}`)).toEqual([
      'c-dara taskAssigned',
    ]);
    expect(await get('/NEW1')).toContain('Rice Field Learning (to Sok Dara)');
  });

  test('is asked for what is missing, and what was typed is still there', async () => {
    const answer = await post('/new', {
      id: 'NEW2',
      begins: 'taken',
      due: '3000-01-01',
      'evidence.en': 'The list',
    });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('href="#what"');
    expect(page).toContain('value="The list"');
    const far = await post('/new', { id: 'NEW2', 'what.en': 'x', begins: 'taken', due: '3000-01-01' });
    expect(await far.text()).toContain('Choose a day within 2 years.');
  });

  test('pastes the open ones from before: sees how each line is read, and what cannot be read stays', async () => {
    const lines =
      'Visit the school; Rice Field Learning; 20/12/2025\nCount the books; Nobody at all\nNo owner yet';
    const looked = await (await post('/paste', { id: 'P1', lines, do: 'look' })).text();
    expect(looked).toContain('until Sat 20 Dec 2025');
    expect(looked).toContain('nobody in the list of members is called Nobody at all');
    expect(looked).toContain('Save 2 tasks');
    expect(await get('')).not.toContain('Visit the school');
    for (let n = 0; n < 2; n += 1) {
      const saved = await (await post('/paste', { id: 'P1', lines, do: 'save' })).text();
      expect(saved).toContain('2 tasks are saved.');
      expect(saved).toMatch(/<textarea[^>]*name="lines"[^>]*>Count the books; Nobody at all<\/textarea>/);
    }
    const list = await get('');
    expect(list.match(/Visit the school/g)).toHaveLength(1);
    expect(await get('?show=free')).toContain('No owner yet');
    expect(await get('?show=free')).not.toContain('Visit the school');
    const many = Array.from({ length: 301 }, (_, n) => `Task ${n}`).join('\n');
    expect(await (await post('/paste', { lines: many, do: 'save' })).text()).toContain(
      'at most 300 lines at once; you have 301',
    );
  });

  test('gives a task to others, changes words and date, drops it and takes it up again', async () => {
    await task(site, 'C1', { due: '2025-11-30' });
    await post('/C1', { part: 'reword', 'what.en': 'Other words', 'what.km': 'ពាក្យផ្សេង' });
    await post('/C1', { part: 'redate', due: '2025-12-05' });
    expect(await (await post('/C1', { part: 'redate', due: '2025-10-01' })).text()).toContain(
      'Choose today or a later day.',
    );
    await post('/C1', { part: 'give', owners: 'member:m-lotus', begins: 'taken' });
    expect(await taskNow(site, 'C1')).toMatchObject({
      what: { en: 'Other words', km: 'ពាក្យផ្សេង' },
      due: '2025-12-05',
      owners: [{ seat: 'm-lotus' }],
    });
    expect((await messages(site, 'task/C1')).map(({ seat, kind }) => `${seat} ${kind}`).sort()).toEqual([
      'm-lotus taskAssigned',
      'm-rice taskMoved',
    ]);
    await post('/C1', { part: 'drop', why: 'The school has closed' });
    const dropped = await get('/C1');
    expect(dropped).toContain('Take it up again');
    expect(dropped).toContain('“The school has closed”');
    expect(await get('?show=ended')).toContain('Other words');
    await post('/C1', { part: 'takeUp' });
    expect(await taskNow(site, 'C1')).toMatchObject({ status: 'taken' });
  });

  test('gives a task to others as well: who has it is ticked, whatever people their organisation has', async () => {
    const bopha = { ...lotus, person: 'c-bopha' };
    await task(site, 'C2', { owners: [bopha, meas] });
    const page = await get('/C2');
    for (const value of ['member:m-lotus:c-bopha', 'guest:g-meas']) {
      expect(page, value).toMatch(new RegExp(`<input(?=[^>]*value="${value}")[^>]*checked`));
    }
    await post('/C2', { part: 'drop' });
  });

  test('chooses who leads of several: nobody gets a mail, and what they have begun is begun', async () => {
    await task(site, 'C3', { owners: [{ ...rice, leads: true }, lotus] });
    await decide(site, 'C3', (now) => beginTask(now, lotus), 'person:c-bopha');
    const before = (await messages(site, 'task/C3')).length;
    expect(await get('/C3')).toContain('Rice Field Learning (to Keo Sokha), who leads');
    await post('/C3', { part: 'lead', lead: 'm-lotus' });
    const { status, owners } = await taskNow(site, 'C3');
    expect({ status, owners }).toEqual({ status: 'begun', owners: [rice, { ...lotus, leads: true }] });
    // Who leads goes on leading where others join.
    const form = new URLSearchParams({ part: 'give', begins: 'taken' });
    for (const owner of ['member:m-rice:c-sokha', 'member:m-lotus:c-bopha', 'member:m-poe']) {
      form.append('owners', owner);
    }
    expect(await get('/C3')).toContain('leads it now');
    await post('/C3', form.toString());
    expect((await taskNow(site, 'C3')).owners.find(({ leads }) => leads)?.seat).toBe('m-lotus');
    expect(before).toBe((await messages(site, 'task/C3')).filter(({ seat }) => seat !== 'm-poe').length);
    await post('/C3', { part: 'drop' });
  });

  test('notes what somebody said by phone as theirs', async () => {
    await task(site, 'S1', { due: '2025-11-30', owners: [lotus] });
    expect((await post('/S1', { part: 'said', who: 'm-lotus', said: 'time' })).status).toBe(422);
    await post('/S1', {
      part: 'said',
      who: 'm-lotus',
      said: 'time',
      until: '2025-12-12',
      note: 'Her road is flooded',
    });
    expect(await taskNow(site, 'S1')).toMatchObject({ due: '2025-12-12', postponed: 1 });
    await post('/S1', { part: 'said', who: 'm-lotus', said: 'done' });
    expect((await site.facts('task', 'S1')).slice(1)).toMatchObject([
      {
        type: 'MoreTimeAsked',
        by: 'staff:s-coord',
        data: { seat: 'm-lotus', person: 'c-bopha', note: 'Her road is flooded' },
      },
      { type: 'TaskDone', by: 'staff:s-coord', data: { seat: 'm-lotus' } },
    ]);
    expect(unmarked(await get('/S1'))).toContain('ចាន់ បុប្ផា, noted by Sok Dara');
  });

  test('decides about a claim and about more time, each on the page of the task and named on Today', async () => {
    await task(site, 'D1', { begins: 'open', owners: [], asks: true });
    await decide(site, 'D1', (now) => takeTask(now, rice), 'person:c-sokha');
    await task(site, 'D2', { due: '2025-10-30' });
    for (const until of ['2025-11-06', '2025-11-13', '2025-11-20']) {
      await site.ask(linkTo(site, 'D2'), { form: { task: 'D2', part: 'time', 'time.until': until } });
    }
    await task(site, 'D3');
    await decide(site, 'D3', (now) => giveBack(now, rice, 'Not ours'), 'person:c-sokha');
    const page = await today();
    expect(page).toContain('2 wait for your word about a task');
    expect(page).toContain('1 task was given back: nobody has it');
    expect(await get('?show=waiting')).toContain('Task D3');
    expect(await get('/D1')).toContain('Give it to Rice Field Learning');
    expect(await get('/D2')).toContain('Give the time until Thursday 20 November 2025');
    await post('/D1', { part: 'grantClaim', who: 'm-rice' });
    await post('/D2', { part: 'grantTime' });
    expect(await taskNow(site, 'D1')).toMatchObject({ status: 'taken', owners: [rice] });
    expect(await taskNow(site, 'D2')).toMatchObject({ due: '2025-11-20' });
    expect(await today()).not.toContain('wait for your word');
  });

  test('is asked about what is older than two meetings, those that were called off not counted, until it ends or has a date', async () => {
    await task(site, 'O1');
    const took = async (id: string, stage: 'invited' | 'cancelled') => {
      const times = { startsAt: '2025-10-20T04:00:00.000Z', endsAt: '2025-10-20T06:00:00.000Z' };
      const data = {
        id,
        stage,
        title: { en: id },
        date: '2025-10-20',
        ...times,
        mail: 0,
        byHand: 0,
        leftOut: 0,
      };
      const row = { pk: meetingsList(NETWORK), sk: `2025-10-20#${id}`, v: 1, data };
      await site.services.views.relist([row]);
    };
    await took('q1', 'invited');
    await took('q2', 'cancelled');
    site.at('2025-10-20T07:00:00.000Z');
    expect(await today()).not.toContain('older than two meetings');
    await took('q3', 'invited');
    expect(await today()).toContain('older than two meetings');
    expect(await get('?show=old')).toContain('Task O1');
    await post('/O1', { part: 'redate', due: '2025-12-20' });
    expect(await get('?show=old')).not.toContain('Task O1');
    site.at(NOW);
  });

  test('calls those who have no mail, and notes that they were told', async () => {
    await task(site, 'K1', { begins: 'offered', owners: [lotus] });
    expect(await today()).toContain('to be told of');
    const page = await get('/calls');
    expect(page).toContain('អង្គការផ្កាឈូក');
    expect(page).toContain('tel:000000102');
    const [, link = ''] = /meet\.example\.org(\/t\/[^\s<]+)/.exec(page) ?? [];
    expect((await site.ask(link)).status).toBe(200);
    await post('/calls', { told: 'c-bopha' });
    expect(await get('/calls')).toContain('nobody has to be called');
    expect(await messages(site, 'task/K1')).toMatchObject([
      { state: 'handedOver', handedBy: 'staff:s-coord' },
    ]);
  });

  test('calls the head of an organisation too, where they have no mail', async () => {
    const head = {
      name: 'Demo Vanna',
      role: 'head',
      lang: 'km',
      phone: '000 000 199',
      reachedBy: 'call',
    } as const;
    await site.member('m-lotus', [{ type: 'ContactAdded', data: { contact: 'c-head', fields: head } }]);
    await task(site, 'H1', { owners: [lotus], due: '2025-10-10' });
    await decide(
      site,
      'H1',
      () => [{ type: 'TaskTurned', data: { step: 'head', about: '2025-10-10' } }],
      'system',
    );
    expect(await get('/calls')).toContain('(to Demo Vanna)');
    await post('/calls', { told: 'c-head' });
    expect(await get('/calls')).toContain('nobody has to be called');
    await decide(site, 'H1', (now) => finishTask(now, undefined, {}), 'system');
  });

  test('reads on the page of a task who heard of it when it was reminded, and nothing that did not happen', async () => {
    const turned = (step: 'overdue' | 'head') => () => [
      { type: 'TaskTurned' as const, data: { step, about: '2025-10-10' } },
    ];
    await task(site, 'H2', { due: '2025-10-10' });
    await decide(site, 'H2', turned('overdue'), 'system');
    await decide(site, 'H2', turned('head'), 'system');
    const page = await get('/H2');
    expect(page).toContain('Reminder: past its date · Keo Sokha: ');
    expect(page).toContain('For the head of the organisation: past its date · nobody was told');
    // What somebody was told before it fell due is not about it.
    await task(site, 'H3', { due: '2025-10-10', owners: [lotus] });
    site.at(later(NOW, HOUR));
    await decide(site, 'H3', turned('head'), 'system');
    expect(await get('/H3')).toContain('past its date · nobody was told');
    site.at(later(NOW, DAY));
    await decide(site, 'H3', turned('head'), 'system');
    expect(await get('/H3')).toContain('past its date · Demo Vanna: To hand over');
    site.at(NOW);
    for (const id of ['H2', 'H3']) await decide(site, id, (now) => finishTask(now, undefined, {}), 'system');
  });

  test('sees that somebody was asked and has not answered, and nobody is called late with it', async () => {
    await task(site, 'A1', { begins: 'offered', due: '2025-10-01', what: { en: 'Bring the tables' } });
    await decide(
      site,
      'A1',
      () => [{ type: 'TaskTurned', data: { step: 'list', about: '2025-10-01' } }],
      'system',
    );
    expect(await get('?show=late')).not.toContain('Bring the tables');
    expect(await get('?show=weekLate')).not.toContain('Bring the tables');
    const unanswered = await get('?show=unanswered');
    expect(unanswered).toContain('Bring the tables');
    expect(unanswered).toContain('wanted by Wed 1 Oct 2025');
    expect(await today()).toContain('1 task that somebody was asked to take has no answer');
    const own = await (await site.ask(linkTo(site, 'A1'), { lang: 'en' })).text();
    expect(own).toContain('Wanted by Wednesday 1 October 2025');
    expect(own.split('id="others"')[0]).not.toContain('was due');
    await decide(site, 'A1', (now) => finishTask(now, undefined, {}), 'system');
  });

  test('finds what nobody has taken in time with nobody, and nobody is called late with it', async () => {
    await task(site, 'N1', {
      begins: 'open',
      owners: [],
      due: '2025-10-01',
      what: { en: 'Bring the chairs' },
    });
    expect(await get('?show=late')).not.toContain('Bring the chairs');
    const free = await get('?show=free');
    expect(free).toContain('Bring the chairs');
    expect(free).toContain('wanted by Wed 1 Oct 2025');
    await decide(site, 'N1', (now) => finishTask(now, undefined, {}));
  });

  test('is led from Today to those that are a week late, and to no others', async () => {
    await task(site, 'W1', { due: '2025-10-01' });
    await task(site, 'W2', { due: '2025-10-16' });
    const turned: TaskEvent = { type: 'TaskTurned', data: { step: 'list', about: '2025-10-01' } };
    await decide(site, 'W1', () => [turned], 'system');
    const page = await today();
    expect(page).toContain('1 task is more than a week late');
    expect(page).toContain(`${path}/calls#late`);
    const calls = (await get('/calls')).split('id="late"')[1];
    expect(calls).toContain('Rice Field Learning (to Keo Sokha)');
    expect(calls).toContain('Task W1');
    expect(calls).not.toContain('tasks/W2"');
    expect(await get('/calls')).not.toContain('nobody has to be called');
    const late = await get('?show=weekLate');
    expect(late).toContain('Task W1');
    expect(late).not.toContain('Task W2');
    expect(await get('?show=late')).toContain('Task W2');
    for (const id of ['W1', 'W2']) await decide(site, id, (now) => finishTask(now, undefined, {}));
  });

  test('reads on Today what became of tasks since yesterday, and nothing older', async () => {
    site.at(later(NOW, 10 * DAY));
    const actor = { seat: 'm-rice', party: 'member', person: 'c-sokha' } as const;
    for (const id of ['Y1', 'Y2', 'Y3', 'Y4']) await task(site, id, { due: '2026-01-20' });
    await task(site, 'Y5', { begins: 'open', owners: [] });
    for (const id of ['Y1', 'Y2'])
      await decide(site, id, (now) => finishTask(now, actor, {}), 'person:c-sokha');
    const ask = { until: '2026-01-30', note: undefined, today: '2025-10-30' };
    await decide(site, 'Y3', (now) => askMoreTime(now, actor, ask), 'person:c-sokha');
    await decide(site, 'Y4', (now) => giveBack(now, actor), 'person:c-sokha');
    await decide(site, 'Y5', (now) => takeTask(now, actor), 'person:c-sokha');
    const page = await today();
    expect(page).toContain(`<a href="${path}?show=ended">2 tasks were done</a>`);
    expect(page).toContain(`<a href="${path}/Y3">For 1 task more time is needed</a>`);
    expect(page).toContain(`<a href="${path}/Y4">1 task was given back</a>`);
    expect(page).toContain(`<a href="${path}/Y5">1 task was taken</a>`);
    site.at(later(NOW, 12 * DAY));
    expect(await today()).not.toMatch(/were done|more time is needed|task was given back<|task was taken/);
    for (const id of ['Y3', 'Y4', 'Y5']) await decide(site, id, (now) => finishTask(now, undefined, {}));
    site.at(NOW);
  });

  test('gives it to others: who has it is first and ticked, and nobody who was never asked has promised', async () => {
    await task(site, 'G1', { owners: [rice] });
    const form = (await get('/G1')).split('name="part" value="give"')[1] ?? '';
    const boxes = [...form.matchAll(/<input[^>]*name="owners"[^>]*>/g)].map(([box]) => box);
    expect(boxes[0]).toMatch(/value="member:m-rice:c-sokha".*checked|checked.*value="member:m-rice:c-sokha"/);
    expect(boxes.slice(1).some((box) => box.includes('checked'))).toBe(false);
    const ways = [...form.matchAll(/<input[^>]*name="begins"[^>]*>/g)].map(([way]) => way);
    expect(ways.find((way) => way.includes('checked'))).toContain('value="offered"');
    expect(form).toContain('they share it');
    await decide(site, 'G1', (now) => finishTask(now, undefined, {}));
  });

  test('hears that a task is with an organisation that has left, and gives it to others', async () => {
    await site.member('m-poe', [{ type: 'MemberStatusChanged', data: { status: 'left' } }]);
    await task(site, 'L1', { owners: [{ seat: 'm-poe', party: 'member', person: 'c-chan' }] });
    expect(await today()).toContain('1 task is with an organisation where nobody can be asked');
    expect(await get('?show=free')).toContain('Task L1');
    await post('/L1', { part: 'give', owners: 'member:m-rice', begins: 'taken' });
    expect(await today()).not.toContain('that has left');
  });

  test('takes the list away as a file that is no formula, and as a page to print', async () => {
    await task(site, 'F1', { what: { en: '=SUM(A1)', km: 'ផ្ញើ "បញ្ជី"' }, due: '2025-12-31' });
    const file = await site.ask(`${path}/list.csv?member=m-rice`, { as: players.coordinator, lang: 'en' });
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await file.text();
    expect(text).toContain(`'=SUM(A1),"ផ្ញើ ""បញ្ជី""",Rice Field Learning,Keo Sokha,2025-12-31,Promised\r\n`);
    expect(await get('/print')).toContain('=SUM(A1)');
  });

  test('sees on the page of a member what it has promised', async () => {
    await task(site, 'M1', { what: { en: 'Show it at the member' } });
    const page = await (
      await site.ask(`/n/${NETWORK}/members/m-rice`, { as: players.coordinator, lang: 'en' })
    ).text();
    expect(page).toContain('Show it at the member');
  });
});

test('an observer sees the list without names of persons, notes or what is for members only', async () => {
  await task(site, 'V1', { owners: [meas], what: { en: 'Shown to all' } });
  await task(site, 'V2', { membersOnly: true, what: { en: 'Members alone' } });
  await decide(site, 'V1', (now) => finishTask(now, meas, { note: 'A private word' }));
  await task(site, 'V3', { owners: [meas, rice], what: { en: 'Open to all' } });
  for (const at of ['', '?show=ended', '/print', '/print?show=ended']) {
    const page = await get(at, players.observer);
    expect(page).not.toContain('Members alone');
    for (const name of ['Meas Rithy', 'Keo Sokha', 'A private word']) expect(page).not.toContain(name);
  }
  expect(await get('', players.observer)).toContain('a guest, Rice Field Learning');
  expect((await site.ask(`${path}/V3`, { as: players.observer })).status).toBe(403);
  expect(await today(players.observer)).not.toContain('word about a task');
});
