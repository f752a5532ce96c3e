import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forumAggregate, type StandingForum } from '../../functions/forum/rules/forum.ts';
import { moveForum, planForum } from '../../functions/forum/rules/plan/decide.ts';
import { workdaysAround } from '../../functions/forum/rules/plan/workdays.ts';
import { askMoreTime, finishTask, nameOwners, takeTask } from '../../functions/tasks/rules/decide.ts';
import { taskAggregate } from '../../functions/tasks/rules/task.ts';
import { followUp, messages } from '../lost-link/wishes.ts';
import { NETWORK, type Site, startSite } from '../meeting/site.ts';
import { Post } from '../tasks/post.ts';
import { decide, lotus, rice, taskNow } from '../tasks/tasks-site.ts';
import { players } from '../web/rig.ts';
import { forumHappens } from './forum-site.ts';
import { planned, week } from './plans.ts';

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

const FORUM = '01FORUM';
const CAUSE = `forum/${FORUM}`;
const path = `/n/${NETWORK}/forums`;
const get = (at: string, lang: 'km' | 'en' = 'en') =>
  site.ask(`${path}${at}`, { as: players.coordinator, lang });
const send = (at: string, form: Record<string, string>) =>
  site.ask(`${path}${at}`, { as: players.coordinator, lang: 'en', form });
const typed = { id: FORUM, 'name.en': 'Learning Forum', 'name.km': 'វេទិការៀនសូត្រ', date: '2026-03-18' };

async function forumNow(): Promise<StandingForum> {
  const { state } = await site.services.repository.load(forumAggregate, NETWORK, FORUM);
  if (state.status === 'none') throw new Error('no forum');
  return state;
}

async function plannedForum(): Promise<void> {
  expect((await send('/new', { ...typed, do: 'plan' })).status).toBe(303);
  await followUp(site);
}

/** When the venue is due: twelve weeks of working days before, three holidays among them. */
const VENUE = '2025-12-19';
const idOf = (key: string) => `${FORUM}-${key}`;

describe('planning a forum on its pages', () => {
  test('says what will be here while there is none, and lists it once there is', async () => {
    expect(await (await get('')).text()).toContain('Your forums will appear here.');
    await plannedForum();
    const list = await (await get('')).text();
    expect(list).toContain('Learning Forum');
    expect(list).toContain('Wednesday 18 March 2026 · 30 tasks');
    expect(await (await get('', 'km')).text()).toContain('វេទិការៀនសូត្រ');
  });

  test('shows the plan before anything is decided, then decides it once', async () => {
    const preview = await (await send('/new', { ...typed, do: 'preview' })).text();
    expect(preview).toContain('Plan the forum with 30 tasks');
    expect((await site.facts('forum', FORUM)).length).toBe(0);
    await plannedForum();
    expect((await send('/new', { ...typed, do: 'plan' })).status).toBe(303);
    expect((await forumNow()).tasks).toHaveLength(30);
    expect(await taskNow(site, idOf('venue'))).toMatchObject({ status: 'open', due: VENUE });
    const page = await (await get(`/${FORUM}`)).text();
    expect(page).toContain('Visit the venue');
    expect(page).not.toContain('Tasks that are as the plan says');
  });

  test('with ten weeks shows what is dropped and made simpler, and keeps what somebody wants to keep', async () => {
    const short = { ...typed, date: '2025-12-29' };
    const preview = await (await send('/new', { ...short, do: 'preview' })).text();
    expect(preview).toContain('Time left in weeks: ');
    expect(preview).toContain('Keep it all the same: Close the call');
    expect(preview).toContain('one committee for all');
    expect(preview).toContain('Plan the forum with 28 tasks');
    const kept = await (await send('/new', { ...short, keep: 'score', do: 'preview' })).text();
    expect(kept).toContain('Plan the forum with 29 tasks');
    await send('/new', { ...short, keep: 'score', do: 'plan' });
    expect((await forumNow()).squeezed).toMatchObject({ dropped: ['saveTheDate'] });
  });

  test('refuses a day in the past and one too soon with a sentence, and keeps what was typed', async () => {
    for (const [date, sentence] of [
      ['2025-10-01', 'Choose a day after today.'],
      ['2025-11-10', 'A forum takes at least 6 weeks of preparation'],
      ['2031-01-01', 'Choose a day within 2 years.'],
    ] as const) {
      const answer = await send('/new', { ...typed, date, do: 'plan' });
      expect(answer.status).toBe(422);
      const page = await answer.text();
      expect(page).toContain(sentence);
      expect(page).toContain('value="Learning Forum"');
    }
    const nameless = await send('/new', { ...typed, 'name.en': '', 'name.km': '', do: 'plan' });
    expect(nameless.status).toBe(422);
    expect((await site.facts('forum', FORUM)).length).toBe(0);
  });

  test('begins from the decision of a meeting, with its words as a first name', async () => {
    site.at('2025-11-11T03:00:00.000Z');
    const minutes = `/n/${NETWORK}/meetings/01MEETING`;
    const ask = (at: string, form?: Record<string, string>) =>
      site.ask(`${minutes}${at}`, { as: players.coordinator, lang: 'en', ...(form ? { form } : {}) });
    await ask('/minutes', { id: '01ITEMITEM01', 'title.en': 'Forum' });
    const said = { 'was.D1.kind': '', 'D1.kind': 'decision', 'was.D1.text.en': '' };
    await ask('/minutes/01ITEMITEM01', { ...said, 'D1.text.en': 'We hold a Provincial Forum.\nIn May.' });
    await ask('/minutes/01ITEMITEM01', {
      'was.P1.kind': '',
      'P1.kind': 'point',
      'was.P1.text.en': '',
      'P1.text.en': 'Hall',
    });
    for (const at of ['/minutes/01ITEMITEM01', '/summary-parts']) {
      const links = [...(await (await ask(at)).text()).matchAll(/href="([^"]*forums\/new[^"]*)"/g)];
      expect(
        links.map(([, href]) => href?.replaceAll('&amp;', '&')),
        at,
      ).toEqual([`${path}/new?meeting=01MEETING&item=01ITEMITEM01&entry=D1`]);
    }
    const form = await (await get('/new?meeting=01MEETING&item=01ITEMITEM01&entry=D1')).text();
    expect(form).toContain('value="We hold a Provincial Forum"');
    expect(form).toContain('Decided at: BEST Q4 Meeting');
    const other = await (await get('/new?meeting=01MEETING&item=01ITEMITEM01&entry=no')).text();
    expect(other).not.toContain('We hold a Provincial Forum');
  });

  test('remembers which decision it follows from', async () => {
    const page = await (await get('/new?meeting=01MEETING&item=i1&entry=e1')).text();
    expect(page).toContain('Decided at: BEST Q4 Meeting');
    await send('/new', { ...typed, meeting: '01MEETING', item: 'i1', entry: 'e1', do: 'plan' });
    expect((await forumNow()).decidedIn).toEqual({ meeting: '01MEETING', item: 'i1', entry: 'e1' });
  });
});

describe('on Today', () => {
  const today = async (as: 'coordinator' | 'observer' = 'coordinator') =>
    (await site.ask(`/n/${NETWORK}/today`, { as: players[as], lang: 'en' })).text();

  test('a forum is shown with its day and what is due next, and nothing is asked for it while nothing is late', async () => {
    expect(await today()).not.toContain('Learning Forum');
    await plannedForum();
    const page = await today();
    expect(page).toMatch(/Learning Forum<\/a>[\s\S]*Wednesday 18 March 2026[\s\S]*Next: [^<]+, until /);
    expect(page).not.toMatch(/Learning Forum (is|are) late/);
  });

  test('what is late is counted, with how many days the forum is at risk, and who only watches is asked nothing', async () => {
    await plannedForum();
    site.at('2026-02-02T03:00:00.000Z');
    const page = await today();
    expect(page).toMatch(/12 tasks of Learning Forum are late<[\s\S]{0,60}the forum still has time/);
    site.at('2026-03-06T03:00:00.000Z');
    expect(await today()).toMatch(
      /tasks of Learning Forum are late<[\s\S]{0,60}at risk by [0-9]+ working days/,
    );
    expect(page).toContain(`href="${path}/${FORUM}/drawing"`);
    const watching = await today('observer');
    expect(watching).toContain('Learning Forum');
    expect(watching).not.toContain('are late');
  });
});

describe('changing a plan on its pages', () => {
  beforeEach(plannedForum);

  const venue = {
    'what.en': 'Visit the hall',
    role: 'logistics',
    minDays: '5',
    needs: idOf('budget'),
  };

  test('adds, rewords, re-links and takes out a task, and the tasks follow', async () => {
    const banner = {
      id: '01BANNER',
      'what.en': 'Banner',
      role: 'communication',
      due: '2026-02-25',
      minDays: '3',
    };
    expect((await send(`/${FORUM}/tasks/new`, { ...banner, needs: idOf('venue') })).status).toBe(303);
    await send(`/${FORUM}/tasks/new`, { ...banner, needs: idOf('venue') });
    await followUp(site);
    expect(await taskNow(site, '01BANNER')).toMatchObject({
      due: '2026-02-25',
      needs: [idOf('venue')],
      role: 'communication',
    });
    const form = await (await get(`/${FORUM}/tasks/${idOf('venue')}`)).text();
    expect(form).toContain(`value="${VENUE}"`);
    expect((await send(`/${FORUM}/tasks/${idOf('venue')}`, { ...venue, due: VENUE })).status).toBe(303);
    await followUp(site);
    expect((await taskNow(site, idOf('venue'))).what).toEqual({ en: 'Visit the hall' });
    expect(await (await get(`/${FORUM}/tasks/01BANNER/remove`)).text()).toContain(
      'Nobody need do it any more.',
    );
    await send(`/${FORUM}/tasks/01BANNER/remove`, { why: 'No money' });
    await followUp(site);
    expect((await taskNow(site, '01BANNER')).status).toBe('dropped');
    expect((await get(`/${FORUM}/tasks/01BANNER`)).status).toBe(404);
  });

  test('refuses a circle and an impossible date at their fields, naming the tasks, and keeps what was typed', async () => {
    const at = `/${FORUM}/tasks/${idOf('venue')}`;
    const circle = await send(at, { ...venue, due: VENUE, needs: idOf('invitations') });
    expect(circle.status).toBe(422);
    const page = await circle.text();
    expect(page).toContain('“Visit the hall” needs “Formal invitations');
    expect(page).toContain('id="needs-problem"');
    const early = await send(at, { ...venue, due: '2025-10-22' });
    expect(await early.text()).toContain('first “Budget');
    const past = await send(at, { ...venue, due: '2025-10-01' });
    expect(await past.text()).toContain('Choose today or a later day.');
    const late = await send(at, { ...venue, due: '2026-03-10' });
    expect(await late.text()).toContain('must be done by');
    expect((await forumNow()).tasks.find(({ id }) => id === idOf('venue'))?.what.en).toContain('checklist');
  });

  test('fixes a date, which is marked, and lets it go again', async () => {
    const at = `/${FORUM}/tasks/${idOf('venue')}`;
    await send(at, { ...venue, due: '2026-01-06', pinned: 'yes' });
    await followUp(site);
    expect(await taskNow(site, idOf('venue'))).toMatchObject({ due: '2026-01-06', pinned: true });
    expect(await (await get(`/${FORUM}`)).text()).toContain('fixed date');
    await send(at, { ...venue, due: VENUE });
    await followUp(site);
    expect(await taskNow(site, idOf('venue'))).toMatchObject({ due: VENUE, pinned: false });
  });

  test('says that owners were given another date, and takes it back only where somebody says so', async () => {
    await decide(site, idOf('venue'), (task) => takeTask(task, rice), 'person:c-sokha');
    const asked = { until: '2026-01-05', note: undefined, today: '2025-10-20' };
    await decide(site, idOf('venue'), (task) => askMoreTime(task, rice, asked));
    expect(await (await get(`/${FORUM}`)).text()).toContain('date given to its owners');
    const at = `/${FORUM}/tasks/${idOf('venue')}`;
    expect(await (await get(at)).text()).toContain('although its owners were given Monday 5 January 2026');
    await send(at, { ...venue, due: VENUE });
    await followUp(site);
    expect((await taskNow(site, idOf('venue'))).due).toBe('2026-01-05');
    await send(at, { ...venue, due: VENUE, anew: 'yes' });
    await followUp(site);
    expect((await taskNow(site, idOf('venue'))).due).toBe(VENUE);
  });
});

/** Office hours of a Monday. */
const MONDAY = '2025-10-20T03:00:00.000Z';
const minutesOn = (minutes: number) => new Date(Date.parse(MONDAY) + minutes * 60_000).toISOString();

describe('moving a forum on its pages', () => {
  beforeEach(async () => {
    site.at(MONDAY);
    await plannedForum();
    for (const key of ['venue', 'call'])
      await decide(site, idOf(key), (task) => takeTask(task, rice), 'person:c-sokha');
    await decide(site, idOf('purpose'), (task) => takeTask(task, rice), 'person:c-sokha');
    await decide(site, idOf('purpose'), (task) => finishTask(task, rice, {}), 'person:c-sokha');
    await decide(site, idOf('budget'), (task) => nameOwners(task, [{ ...lotus }], 'taken'));
  });

  const move = async (date: string) => {
    const preview = await (await send(`/${FORUM}/move`, { date, do: 'preview' })).text();
    const [, version = ''] = /name="version" value="(\d+)"/.exec(preview) ?? [];
    const answer = await send(`/${FORUM}/move`, { date, version, do: 'move' });
    await followUp(site);
    return { preview, answer };
  };

  test('says first how many move, stay and are told; then every open task moves, and each owner has one mail', async () => {
    const { preview, answer } = await move('2026-04-01');
    expect(preview).toContain('29 tasks move · 1 stays · 2 people will be told');
    expect(answer.status).toBe(303);
    expect((await taskNow(site, idOf('purpose'))).due).toBe('2025-11-21');
    expect(await post.until(minutesOn(29), CAUSE)).toEqual([]);
    const [mail, ...more] = await post.until(minutesOn(31), CAUSE);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ to: 'sokha@example.org' });
    expect(mail?.subject).toBe('New date: Learning Forum, Wed 1 Apr 2026');
    expect(mail?.text).toContain('Visit the venue');
    expect(mail?.text).toContain('instead of Friday 19 December 2025');
    expect(mail?.text).not.toContain('Decide the purpose');
  });

  test('moved twice is told once, and moved forth and back not at all', async () => {
    await move('2026-04-01');
    site.at(minutesOn(10));
    await move('2026-04-08');
    const [mail, ...more] = await post.until(minutesOn(60), CAUSE);
    expect(more).toEqual([]);
    expect(mail?.subject).toContain('Wed 8 Apr 2026');
    site.at(minutesOn(70));
    await move('2026-04-22');
    site.at(minutesOn(80));
    await move('2026-04-08');
    expect(await post.until(minutesOn(180), CAUSE)).toEqual([]);
    expect(
      (await messages(site, CAUSE)).filter(({ reason }) => reason === 'planAsBefore').length,
    ).toBeGreaterThan(0);
  });

  test('is decided only on the plan that was looked at', async () => {
    const preview = await (await send(`/${FORUM}/move`, { date: '2026-04-01', do: 'preview' })).text();
    const [, version = ''] = /name="version" value="(\d+)"/.exec(preview) ?? [];
    await send(`/${FORUM}/name`, { 'name.en': 'Another name' });
    const answer = await send(`/${FORUM}/move`, { date: '2026-04-01', version, do: 'move' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('The plan changed since you looked at it.');
    expect((await forumNow()).date).toBe('2026-03-18');
  });

  test('refuses a day for which there is no time, with the chain', async () => {
    const answer = await send(`/${FORUM}/move`, { date: '2025-10-30', do: 'preview' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('There is no time for this');
  });

  test('tells those who are not reached by mail through a person, with the text', async () => {
    await move('2026-04-01');
    const page = await (await get(`/${FORUM}/tell`)).text();
    expect(page).toContain('ចាន់ បុប្ផា');
    expect(page).toContain('វេទិកាមានកាលបរិច្ឆេទថ្មី');
    await send(`/${FORUM}/tell`, { told: 'c-bopha' });
    expect(await (await get(`/${FORUM}/tell`)).text()).toContain('Nobody waits to be told.');
  });

  test('cancelled, its open tasks end with the reason, done ones stay, and each owner hears once, also of a move before', async () => {
    await move('2026-04-01');
    expect(await (await get(`/${FORUM}/cancel`)).text()).toContain(
      '29 open tasks are closed · 1 is done and stays',
    );
    expect((await send(`/${FORUM}/cancel`, { why: '' })).status).toBe(422);
    expect((await send(`/${FORUM}/cancel`, { why: 'The roads are flooded.' })).status).toBe(303);
    await followUp(site);
    expect((await taskNow(site, idOf('venue'))).status).toBe('dropped');
    expect((await taskNow(site, idOf('purpose'))).status).toBe('done');
    const [mail, ...more] = await post.until(minutesOn(60), CAUSE);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Cancelled: Learning Forum');
    expect(mail?.text).toContain('The roads are flooded.');
    expect(mail?.text).toContain('Visit the venue');
    const page = await (await get(`/${FORUM}`)).text();
    expect(page).toContain('This forum is cancelled.');
    expect(page).not.toContain('Move the forum');
  });

  test('a task that is taken out is told to its owner, and to nobody else', async () => {
    await send(`/${FORUM}/tasks/${idOf('call')}/remove`, { why: '' });
    await followUp(site);
    const mails = await post.until(minutesOn(60), CAUSE);
    expect(mails.map(({ subject }) => subject)).toEqual(['Your tasks have changed: Learning Forum']);
    expect(mails[0]?.text).toContain('Nobody need do this any more');
    expect((await messages(site, CAUSE)).map(({ person }) => person)).toEqual(['c-sokha']);
  });
});

describe('a plan of 500 tasks', () => {
  test('moves with one mail to each of 40 owners, and the page says how far it is', async () => {
    site.at(MONDAY);
    const today = '2025-10-20';
    const calendar = { workdays: workdaysAround('2026-03-18', today, week), today, progress: new Map() };
    const many = Array.from({ length: 500 }, (_, n) => planned(`t${n}`, { offset: -(n % 70) }));
    const name = { en: 'Learning Forum' };
    await forumHappens(
      site,
      planForum({ status: 'none' }, { name, date: '2026-03-18' }, many, calendar),
      FORUM,
    );
    const person = (n: number) => ({ seat: `m${n}`, party: 'member', person: `p${n}` }) as const;
    for (let n = 0; n < 40; n += 1) {
      const fields = {
        name: `Person ${n}`,
        lang: 'en',
        email: `p${n}@example.org`,
        reachedBy: 'email',
      } as const;
      await site.member(`m${n}`, [
        {
          type: 'MemberRegistered',
          data: {
            organisation: {
              name: { en: `Organisation ${n}` },
              type: 'localNgo',
              subSectors: [],
              districts: [],
            },
            status: 'active',
          },
        },
        { type: 'ContactAdded', data: { contact: `p${n}`, fields: { ...fields, role: 'focalPoint' } } },
      ]);
    }
    const meta = { by: 'person:p', at: MONDAY };
    for (const [n, { id }] of many.entries()) {
      await site.services.repository.change(taskAggregate, NETWORK, id, meta, (task) =>
        takeTask(task, person(n % 40)),
      );
    }
    await followUp(site);
    await forumHappens(
      site,
      moveForum(
        await forumNow(),
        { date: '2026-04-01', withPinned: false },
        {
          ...calendar,
          workdays: workdaysAround('2026-04-01', today, week),
        },
      ).events,
      FORUM,
    );
    const facts = await site.facts('forum', FORUM);
    expect(
      facts
        .filter(({ type }) => type === 'TasksFollowed')
        .slice(-10)
        .map(({ data }) => (data as { done: number }).done),
    ).toEqual([50, 100, 150, 200, 250, 300, 350, 400, 450, 500]);
    const mails = await post.until(minutesOn(60), CAUSE);
    expect(mails).toHaveLength(40);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(40);
    expect(mails[0]?.text).toContain('And 1 task more.');
    const { dates } = await forumNow();
    for (const { id } of many) expect((await taskNow(site, id)).due).toBe(dates[id]);
  }, 120_000);
});
