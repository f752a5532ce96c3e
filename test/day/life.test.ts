import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DayEvent, Tap } from '../../functions/day/rules/events.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { memberViews } from '../../functions/membership/rules/views.ts';
import { MEETING, moved, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { dayHas, dayOf, listDay, NINE } from './door.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const path = `/n/best/meetings/${MEETING}`;
/** After the meeting, on its day. */
const EVENING = '2025-11-10T12:00:00.000Z';
/** The next working day after the meeting, in the morning, in Battambang. */
const TUESDAY = '2025-11-11T02:00:00.000Z';

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, '’')
    .replace(/\s+/g, ' ');

async function page(at = `${path}/day`, as: keyof typeof players = 'coordinator'): Promise<string> {
  const answer = await site.ask(at, { as: players[as], lang: 'en' });
  expect(answer.status).toBe(200);
  return await answer.text();
}

async function post(form: Record<string, string>, at = `${path}/close`): Promise<Response> {
  const answer = await site.ask(at, { as: players.coordinator, lang: 'en', form });
  await listDay(site);
  return answer;
}

/** Last part of the address of what a page of the meeting offers first. */
const first = async (below = '') =>
  /class="actions"><a class="button main" href="[^"]*?([^/"]+)"/.exec(await page(`${path}${below}`))?.[1];

const tapOf = (person: string, fields: Partial<Tap> = {}): Tap => ({
  id: `${person}-1`,
  person,
  seat: person === 'c-sokha' ? 'm-rice' : person,
  is: 'room',
  at: NINE,
  ...fields,
});

/** Sokha in the room, a guest online, and a walk-in of whom no sex is known. */
async function came(date = 1): Promise<void> {
  const taps = [
    tapOf('c-sokha', { sex: 'female' }),
    tapOf('g-meas', { is: 'online', sex: 'male' }),
    tapOf('w1', { seat: undefined, walkIn: { name: 'Demo Vuthy', organisation: 'Demo Farm School' } }),
  ].map(({ seat, ...tap }) => (seat === undefined ? tap : { ...tap, seat }));
  const noted: DayEvent = { type: 'AttendanceNoted', data: { date, way: 'page', taps } };
  await dayHas(site, [noted]);
}

describe('the page of a meeting', () => {
  test('has its plan, its people, its mails and its day at addresses of their own, and its people at the one of before', async () => {
    for (const [below, has] of [
      ['', 'id="people"'],
      ['/people', 'id="people"'],
      ['/plan', 'id="plan"'],
      ['/mails', 'id="mails"'],
      ['/day', 'id="ready"'],
      ['?who=silent', 'id="people"'],
    ] as const) {
      const html = await page(`${path}${below}`);
      expect(html, below).toContain(has);
      expect(html.match(/ id="(?:people|plan|mails|ready)"/g)).toHaveLength(1);
      expect(html.match(/aria-current="page">(Plan|People|Mails|Day)</g)).toHaveLength(1);
    }
    expect((await site.ask(`${path}/nowhere`, { as: players.coordinator })).status).toBe(404);
  });

  test('says what is next, whichever part is open: to note who comes, then to close the day, then the summary', async () => {
    await dayHas(site, [
      { type: 'DoorLinkGiven', data: { door: 'd', name: 'Rith', date: 1, on: '2025-11-10' } },
    ]);
    site.at(NINE);
    for (const below of ['', '/plan', '/day']) expect(await first(below)).toBe('check-in');
    await came();
    for (const at of [EVENING, TUESDAY]) {
      site.at(at);
      for (const below of ['', '/mails', '/day']) expect(await first(below)).toBe('close');
    }
    await post({});
    for (const below of ['', '/day']) expect(await first(below)).toBe('summary');
  });
});

describe('closing the day', () => {
  beforeEach(async () => {
    site.at(TUESDAY);
    await came();
  });

  test('settles who came, says it the way reports do, and can be taken back', async () => {
    expect(plain(await page())).toMatch(
      /3 came \(1 female, 1 of unknown sex\) 2 in the room 1 online 3 organisations/,
    );
    const answer = await post({ pwd: '2' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}/day`]);
    expect((await dayOf(site)).closed).toMatchObject({ date: 1, pwd: 2, by: 'staff:s-coord' });
    expect(plain(await page())).toContain('3 (1 female, 1 of unknown sex, 2 PwD)');
    const ofMember = async () => plain(await page('/n/best/members/m-rice'));
    expect(await ofMember()).toMatch(/Meetings they came to .*Monday 10 November 2025 .*One person/);
    for (let n = 0; n < 2; n += 1) expect((await post({ do: 'reopen' })).status).toBe(303);
    expect((await dayOf(site)).closed).toBeUndefined();
    expect(await ofMember()).toContain('Nobody from this organisation has been checked in');
  });

  test('takes Khmer digits, no number at all, and none that is larger than the meeting', async () => {
    expect((await post({ pwd: '១' })).status).toBe(303);
    expect((await dayOf(site)).closed?.pwd).toBe(1);
    expect((await post({ pwd: '' })).status).toBe(303);
    expect((await dayOf(site)).closed).not.toHaveProperty('pwd');
    for (const [pwd, says] of [
      ['4', 'That is more than the number of people who came (3).'],
      ['many', 'whole number'],
    ] as const) {
      const answer = await post({ pwd });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(says);
      expect(html).toContain(`value="${pwd}"`);
    }
  });

  test('is for a meeting that has begun', async () => {
    site.at('2025-11-09T02:00:00.000Z');
    const answer = await post({});
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('The meeting has not begun yet');
    expect((await dayOf(site)).closed).toBeUndefined();
  });

  test('shows people who only watch how many came, and no name, number or figure of disability', async () => {
    const before = await page(undefined, 'observer');
    expect(plain(before)).not.toMatch(/\bcame \(|female/);
    expect(before).toContain('when the coordinator has closed the day');
    await post({ pwd: '2' });
    const html = await page(undefined, 'observer');
    expect(plain(html)).toContain('3 came (1 female, 1 of unknown sex)');
    expect(html).not.toMatch(/PwD|disabilit|Sokha|Vuthy|Demo Farm|\/attendance|\/close/);
    expect((await site.ask(`${path}/close`, { as: players.observer })).status).toBe(403);
  });
});

describe('the counts of a closed day', () => {
  const dara = { name: 'Sok Dara', role: 'alternate', lang: 'km', reachedBy: 'letter' } as const;
  const daraIs = (fields: object) =>
    site.member('m-rice', [
      { type: 'ContactRevised', data: { contact: 'c-dara', fields: { ...dara, ...fields } } },
    ]);
  const noted = (...taps: Tap[]) =>
    dayHas(site, [{ type: 'AttendanceNoted', data: { date: 1, way: 'page', taps } }]);

  beforeEach(async () => {
    site.at(EVENING);
    await came();
    await daraIs({ sex: 'female' });
    await noted(tapOf('c-dara', { seat: 'm-rice' }));
    await post({ pwd: '1' });
    expect(plain(await page())).toContain('4 (2 female, 1 of unknown sex, 1 PwD)');
    // As after a forgetting: neither the list nor a tap says any more what sex they have.
    await daraIs({});
  });

  test('do not change when somebody leaves or is forgotten, or the number beside them is typed anew', async () => {
    await site.member('m-rice', [
      { type: 'ContactLeft', data: { contact: 'c-dara' } },
      { type: 'MemberStatusChanged', data: { status: 'left' } },
    ]);
    expect(plain(await page())).toContain('4 (2 female, 1 of unknown sex, 1 PwD)');
    expect(plain(await page(`${path}/attendance`))).toContain('4 (2 female, 1 of unknown sex, 1 PwD)');
    await post({ pwd: '2' });
    expect(plain(await page())).toContain('4 (2 female, 1 of unknown sex, 2 PwD)');
    expect(plain(await page(undefined, 'observer'))).toContain('4 came (2 female, 1 of unknown sex)');
  });

  test('follow what is corrected afterwards, and nothing else', async () => {
    const id = /name="id" value="([^"]+)"/.exec(await page(`${path}/attendance`))?.[1] ?? '';
    const line = { 'rows.0.person': 'w1', 'rows.0.name': 'Demo Vuthy' };
    const was = JSON.stringify({ is: 'room', name: 'Demo Vuthy', organisation: 'Demo Farm School' });
    const typed = { 'rows.0.was': was, 'rows.0.is': 'room', 'rows.0.sex': 'female' };
    expect((await post({ id, ...line, ...typed }, `${path}/attendance`)).status).toBe(303);
    expect(plain(await page())).toContain('4 (3 female, 1 PwD)');
  });

  test('are counted anew when the day is opened again', async () => {
    await post({ do: 'reopen' });
    expect(plain(await page())).toContain('4 came (1 female, 2 of unknown sex)');
    await post({});
    expect(plain(await page())).toContain('4 (1 female, 2 of unknown sex)');
  });
});

describe('a dormant member that came', () => {
  const dormant = () => site.member('m-rice', [{ type: 'MemberStatusChanged', data: { status: 'dormant' } }]);
  const pages = async (as: keyof typeof players = 'coordinator') =>
    [await page(undefined, as), await page('/n/best/members/m-rice', as)].map(plain);

  test('is pointed out once the day is closed, with one button that makes it active again', async () => {
    site.at(NINE.replace('T02', 'T00'));
    await dormant();
    site.at(EVENING);
    await came();
    for (const html of await pages()) expect(html).not.toContain('was dormant');
    await post({});
    for (const html of await pages()) {
      expect(html).toMatch(/Rice Field Learning was dormant, and somebody came on Monday 10 November 2025\./);
      expect(html).toContain('Make Rice Field Learning active again');
    }
    for (const html of await pages('observer')) expect(html).not.toContain('was dormant');
    expect((await post({ status: 'active' }, '/n/best/members/m-rice/status')).status).toBe(303);
    const { state, version } = await site.services.repository.load(memberAggregate, 'best', 'm-rice');
    expect(state.status).toBe('active');
    await site.services.views.relist(
      memberViews(state, version, { network: 'best', kind: 'member', id: 'm-rice' }),
    );
    for (const html of await pages()) expect(html).not.toContain('was dormant');
  });

  test('is not, where somebody made it dormant after that day', async () => {
    site.at(EVENING);
    await came();
    await post({});
    await dormant();
    for (const html of await pages()) expect(html).not.toContain('was dormant');
  });
});

describe('what was noted for a date that the meeting does not have', () => {
  test('is kept, named on its page, and not counted', async () => {
    site.at(NINE);
    await came();
    await post({});
    expect(await page('/n/best/members/m-rice')).toContain('id="came"');
    expect(plain(await page('/n/best/members/m-rice'))).toMatch(/Meetings they came to .*One person/);
    await site.happens(moved, NINE);
    const html = plain(await page());
    expect(html).toContain('3 people were checked in for another date of this meeting, before it moved.');
    expect(html).not.toContain('1 female');
    expect(plain(await page('/n/best/members/m-rice'))).toContain(
      'Nobody from this organisation has been checked in',
    );
  });

  test('is kept of a cancelled meeting as well', async () => {
    site.at(NINE);
    await came();
    await site.happens([{ type: 'MeetingCancelled', data: { reason: { en: 'Flood.' } } }], NINE);
    const html = plain(await page());
    expect(html).toContain('3 people were checked in for this meeting, which is cancelled.');
    expect(html).not.toContain('1 female');
  });
});

describe('Today', () => {
  const today = async (as: keyof typeof players = 'coordinator') => plain(await page('/n/best/today', as));

  test('says calmly in the evening that the day is to be closed, and asks from the next working day on', async () => {
    site.at('2025-11-10T04:00:00.000Z');
    await came();
    expect(await today()).not.toMatch(/close the day/i);
    site.at(EVENING);
    const html = await page('/n/best/today');
    expect(plain(html)).toMatch(/The meeting is over: close the day .*3 people have been checked in\./);
    expect(plain(html)).not.toContain('All is well');
    expect(html).toContain('class="state info"');
    site.at(TUESDAY);
    expect(await today()).toContain('Close the day: who came?');
    expect(await today('observer')).not.toMatch(/close the day/i);
    await post({});
    expect(await today()).not.toMatch(/close the day/i);
  });

  test('does not ask about meetings of long ago at which nothing was noted', async () => {
    await dayHas(site, [
      { type: 'DoorLinkGiven', data: { door: 'd', name: 'Rith', date: 1, on: '2025-11-10' } },
    ]);
    site.at('2025-12-01T02:00:00.000Z');
    expect(await first()).toBe('close');
    site.at('2025-12-02T02:00:00.000Z');
    expect(await first()).toBe('summary');
  });

  test('names the door on the day itself', async () => {
    site.at(NINE);
    expect(await today()).toContain('Today: check people in');
  });

  test('asks a network that notes nobody once whether it does, and never again', async () => {
    for (const at of [EVENING, TUESDAY]) {
      site.at(at);
      expect(await today()).toContain('Do you keep attendance?');
      expect(await page()).toContain('We keep no attendance');
      expect(await first()).toBe('day');
    }
    for (let n = 0; n < 2; n += 1) expect((await post({ do: 'decline' })).status).toBe(303);
    expect(
      (await site.facts('network', 'self')).filter(({ type }) => type === 'AttendanceDeclined'),
    ).toHaveLength(1);
    for (const at of [EVENING, TUESDAY]) {
      site.at(at);
      expect(await today()).not.toMatch(/keep attendance|close the day/i);
      expect(await first()).toBe('summary');
    }
    expect(await page()).not.toContain('We keep no attendance');
    // A network that notes somebody all the same is asked to close that day.
    await came();
    expect(await today()).toContain('Close the day: who came?');
  });
});

describe('sharing the summary while the day is open', () => {
  const share = (thanks?: string) =>
    post({ 'text.en': 'We agreed.', ...(thanks ? { thanks } : {}) }, `${path}/summary`);
  const shared = async () =>
    (await site.facts('meeting', MEETING))
      .filter(({ type }) => type === 'SummaryShared')
      .map(({ data }) => data);
  beforeEach(() => site.at('2025-11-12T02:00:00.000Z'));

  test('offers to close it, and then thanks those who came', async () => {
    await came();
    const html = await page(`${path}/summary`);
    expect(html).toContain('Close the day now');
    const missing = await share();
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('We agreed.');
    expect(await shared()).toEqual([]);
    expect((await share('close')).status).toBe(303);
    expect((await dayOf(site)).closed).toMatchObject({ date: 1 });
    expect(await shared()).toEqual([{ text: { en: 'We agreed.' }, thanks: true }]);
  });

  test('or to send it without thanks, which closing it later does not change', async () => {
    await came();
    expect((await share('without')).status).toBe(303);
    expect((await dayOf(site)).closed).toBeUndefined();
    await post({});
    expect(await shared()).toEqual([{ text: { en: 'We agreed.' } }]);
  });

  test('asks nothing where it is closed, and nothing of a network that notes nobody', async () => {
    expect(await page(`${path}/summary`)).not.toMatch(/name="thanks"|Nobody has been checked in/);
    await came();
    await post({});
    expect(await page(`${path}/summary`)).not.toContain('name="thanks"');
    expect((await share()).status).toBe(303);
    expect(await shared()).toEqual([{ text: { en: 'We agreed.' }, thanks: true }]);
  });
});
