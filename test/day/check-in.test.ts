import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_BATCH } from '../../functions/day/rules/events.ts';
import { later } from '../../functions/platform/clock.ts';
import { VersionConflict } from '../../functions/platform/event-log.ts';
import { phonePageValidator } from '../meeting/phone-page-validator.ts';
import { MEETING, moved, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { DOOR, dayHas, dayOf, days, NINE, openDoor, type Phone, phoneAt, presence, tap } from './door.ts';

let site: Site;
let phone: Phone;
beforeEach(async () => {
  site = await startSite();
  phone = await openDoor(site);
  site.at(NINE);
});
afterEach(() => site.stop());

const staffPath = `/n/best/meetings/${MEETING}/check-in`;
const staff = () => phoneAt(site, staffPath, players.coordinator);
const page = async (path = phone.path, lang: 'km' | 'en' = 'en') => (await site.ask(path, { lang })).text();
const post = (form: Record<string, string>, path = phone.path) => site.ask(path, { form });

describe('the page at the door', () => {
  test('has everybody invited by name and organisation, and none of their other details', async () => {
    const html = await page();
    expect(html).toContain('Keo Sokha');
    expect(html).toContain('ចាន់ បុប្ផា');
    expect(html).toContain('Meas Rithy');
    expect(html).toContain('University of the Delta');
    // Dara is a contact of the same organisation, and was not invited.
    expect(html).not.toContain('Sok Dara');
    expect(html).not.toMatch(/example\.org|000 000|000 101|mailto:|tel:/);
  });

  test('is a page that browsers and readers understand, in both languages', async () => {
    await dayHas(site, []);
    for (const lang of ['en', 'km'] as const) {
      const html = await page(`${phone.path}?who=c-sokha`, lang);
      expect((await phonePageValidator.validateString(html)).results).toEqual([]);
    }
  });

  test('finds names in Khmer and Latin without script, and in any spelling', async () => {
    for (const [search, name] of [
      ['SOKHA', 'Keo Sokha'],
      ['បុប្ផា', 'ចាន់ បុប្ផា'],
      ['delta', 'Meas Rithy'],
    ]) {
      const html = await page(`${phone.path}?q=${encodeURIComponent(search ?? '')}`);
      expect(html.match(/<li id="p-/g)).toHaveLength(1);
      expect(html).toContain(name);
    }
  });

  test('notes somebody by a form without script, comes back to their row, and asks their sex where nobody knows it', async () => {
    const answer = await post({ room: 'c-sokha' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${phone.path}?who=c-sokha#p-c-sokha`);
    expect(await presence(site)).toMatchObject({
      is: 'room',
      taps: [{ seat: 'm-rice', door: DOOR, by: `door:${DOOR}` }],
    });
    const asked = await page(`${phone.path}?who=c-sokha`);
    expect(asked).toContain('For the count: is the person who came female or male?');
    const said = await post({ person: 'c-sokha', sex: 'female' });
    expect(said.headers.get('location')).toBe(`${phone.path}#p-c-sokha`);
    expect(await presence(site)).toMatchObject({ is: 'room', sex: 'female' });
    expect(await page()).toContain('1 here (1 female)');
  });

  test('notes without script that somebody is online, came instead, or is not here after all', async () => {
    await post({ person: 'c-bopha', is: 'online' });
    await post({ person: 'c-sokha', came: '1', standIn: 'Sok Dara', sex: 'male' });
    await post({ room: 'c-chan' });
    await post({ person: 'c-chan', is: 'away' });
    expect(await presence(site)).toMatchObject({ standsIn: { name: 'Sok Dara' }, sex: 'male' });
    expect(await presence(site, 'c-bopha')).toMatchObject({ is: 'online' });
    expect(await presence(site, 'c-chan')).toMatchObject({ is: 'away' });
    expect(await page()).toContain('1 here · 1 online');
  });

  test('notes a walk-in in three fields, once, however often the form is sent', async () => {
    const walkIn = {
      walkIn: '01WALKIN01',
      name: 'Demo Vuthy',
      organisation: 'rice field LEARNING',
      sex: 'male',
      walk: '1',
    };
    for (let n = 0; n < 2; n += 1) {
      expect((await post(walkIn)).headers.get('location')).toBe(`${phone.path}#p-w01WALKIN01`);
    }
    expect(await presence(site, 'w01WALKIN01')).toMatchObject({
      walkIn: { name: 'Demo Vuthy', organisation: 'rice field LEARNING', member: 'm-rice' },
      taps: [{ sex: 'male' }],
    });
    expect(await page()).toContain('Demo Vuthy');
    const nameless = await post({ ...walkIn, walkIn: '01WALKIN02', name: ' ' });
    expect(nameless.status).toBe(422);
    expect(await nameless.text()).toContain('Write the name of the person who came without an invitation.');
  });
});

describe('taps that a phone sends', () => {
  test('are answered by id: taken, already, or refused with a sentence; one keeps no other from it', async () => {
    const yesterday = tap({ id: 't2', at: days(-1) });
    const { status, answers } = await phone.send([tap(), yesterday, { id: 't3' }, 'nonsense', tap()]);
    expect(status).toBe(200);
    expect(answers.map(({ id, is }) => [id, is])).toEqual([
      ['t1', 'taken'],
      ['t2', 'refused'],
      ['t1', 'already'],
      ['t3', 'refused'],
    ]);
    expect(answers[1]?.why).toBe(
      'The meeting is on Monday 10 November 2025. You can check people in from that morning.',
    );
    expect((await phone.send([tap()])).answers).toEqual([{ id: 't1', is: 'already' }]);
    expect((await dayOf(site)).taps['c-sokha']).toHaveLength(1);
  });

  test('say nothing of seats: the server knows who is invited, and keeps everybody else apart', async () => {
    await phone.send([tap({ seat: 'm-poe' }), tap({ id: 't2', person: 'c-nobody', seat: 'm-rice' })]);
    expect((await presence(site))?.taps[0]?.seat).toBe('m-rice');
    expect((await presence(site, 'c-nobody'))?.taps[0]).not.toHaveProperty('seat');
    expect(await page()).toContain('Somebody who is not on the list');
  });

  test('of a phone whose clock is a day off are of the time at which they were made', async () => {
    const { answers } = await phone.send([tap({ at: days(1) })], { sentAt: later(days(1), 600_000) });
    expect(answers).toEqual([{ id: 't1', is: 'taken' }]);
    expect(await presence(site)).toMatchObject({ arrivedAt: later(NINE, -600_000) });
  });

  test('are decided anew where another phone was first, and recorded at the instant of the decision', async () => {
    const { log } = site.services.repository;
    const append = log.append.bind(log);
    let first = true;
    log.append = async (one) => {
      if (!first) return append(one);
      first = false;
      await phone.send([tap()]);
      throw new VersionConflict(one.stream);
    };
    const { answers } = await phone.send([tap(), tap({ id: 't2', person: 'c-chan' })]);
    expect(answers.map(({ is }) => is)).toEqual(['already', 'taken']);
    const facts = await log.read({ network: NETWORK, kind: 'day', id: MEETING });
    expect(facts.at(-1)).toMatchObject({ at: NINE, by: `door:${DOOR}` });
  });

  test('that are no list, too many, or too long are refused whole, without an id that could be thrown away', async () => {
    const many = Array.from({ length: MAX_BATCH + 1 }, (_, n) => tap({ id: `t${n}` }));
    for (const [taps, status] of [
      ['{}', 422],
      ['[', 422],
      [JSON.stringify(many), 422],
      [JSON.stringify(['x'.repeat(200_000)]), 413],
    ] as const) {
      const answer = await site.ask(`${phone.path}/taps`, { form: { taps, sentAt: NINE } });
      expect(answer.status).toBe(status);
      expect(await answer.text()).not.toContain('answers');
    }
    const json = await site.ask(`${phone.path}/taps`, {
      form: '[]',
      headers: { 'content-type': 'application/json' },
    });
    expect(json.status).toBe(415);
  });

  test('can be sent so often in an hour, and then the phone keeps them and is told so', async () => {
    const { bounds } = site.services;
    bounds.take = async () => false;
    const said = await phone.send([tap()]);
    expect(said).toMatchObject({ status: 429, answers: [] });
    expect(said.say).toContain('times an hour');
    expect((await post({ room: 'c-sokha' })).status).toBe(422);
    // People who are signed in have no such bound.
    expect((await staff().send([tap()])).answers).toEqual([{ id: 't1', is: 'taken' }]);
  });

  test('tell each phone what another one has noted since, and nothing twice', async () => {
    const first = await phone.send([tap()]);
    expect(first.rows).toEqual([{ person: 'c-sokha', is: 'room' }]);
    const walkIn = { name: 'Demo Vuthy', organisation: 'Elsewhere' };
    const other = await staff().send([tap({ id: 't2', person: 'w1', walkIn })], { since: first.version });
    expect(other.rows).toEqual([{ person: 'w1', is: 'room', name: 'Demo Vuthy', organisation: 'Elsewhere' }]);
    const look = async (since: number) => {
      const answer = await site.ask(`${phone.path}/taps?since=${since}`);
      return answer.json();
    };
    expect((await look(first.version)).rows).toMatchObject([{ person: 'w1', other: true }]);
    expect((await look(other.version)).rows).toEqual([]);
    expect((await look(0)).rows).toHaveLength(2);
    expect(await page()).toContain('noted by somebody else');
  });
});

describe('a meeting that changes while its door is open', () => {
  test('cancelled: what is sent is kept, and said not to be counted; the names are gone from the page', async () => {
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    const said = await phone.send([tap()]);
    expect(said.answers).toEqual([{ id: 't1', is: 'taken' }]);
    expect(said.say).toContain('is cancelled. What was noted is kept');
    expect(await page()).not.toContain('Keo Sokha');
  });

  test('closed: nobody is checked in there any more, and the staff are led to where it is opened again', async () => {
    await dayHas(site, [{ type: 'DayClosed', data: { date: 1 } }]);
    const meeting = `/n/best/meetings/${MEETING}`;
    const asStaff = async (below: string) =>
      (await site.ask(`${meeting}${below}`, { as: players.coordinator, lang: 'en' })).text();
    for (const html of [await page(), await asStaff('/check-in')]) {
      expect(html).toContain('The day was closed at 09:00.');
      expect(html).not.toMatch(/id="list"|name="walk"|Keo Sokha/);
    }
    expect(await page()).not.toContain(`${meeting}/day`);
    expect(await asStaff('/check-in')).toMatch(new RegExp(`href="${meeting}/day"[^>]*>Open the day again`));
    const doors = await asStaff('/doors');
    expect(doors).toMatch(new RegExp(`href="${meeting}/day"[^>]*>Open the day again`));
    for (const html of [doors, await asStaff('/attendance'), await asStaff('/day')]) {
      expect(html).not.toContain(`href="${meeting}/check-in"`);
    }
    expect(doors).not.toMatch(/Make a link|Text for Rith|Text for Demo/);
  });

  test('moved: what was noted for the old day is kept under it', async () => {
    await site.happens(moved);
    for (const one of [phone, staff()]) {
      const said = await one.send([tap({ id: one.path.slice(0, 20) })]);
      expect(said.answers[0]?.is).toBe('taken');
    }
    expect((await phone.send([])).say).toContain('this page was for Monday 10 November 2025');
    expect((await dayOf(site)).taps['c-sokha']?.map(({ date }) => date)).toEqual([1, 1]);
  });

  test('closed: what was noted before is taken, what is noted after it is refused with a sentence', async () => {
    await dayHas(site, [{ type: 'DayClosed', data: { date: 1 } }]);
    const after = later(NINE, 60_000);
    site.at(after);
    const said = await phone.send([tap({ at: later(NINE, -60_000) }), tap({ id: 't2', at: after })]);
    expect(said.answers.map(({ is }) => is)).toEqual(['taken', 'refused']);
    expect(said.answers[1]?.why).toContain('The day was closed before this was noted.');
    expect(await page()).toContain('The day was closed at 09:00.');
  });
});

describe('a link for the door', () => {
  test('shows no names before its day and after it, and still takes what waited', async () => {
    site.at(days(-1));
    expect(await page()).toContain('The meeting is on Monday 10 November 2025.');
    expect(await page()).not.toContain('Keo Sokha');
    site.at(days(2));
    expect(await page()).not.toContain('Keo Sokha');
    const late = await phone.send([tap({ at: NINE })]);
    expect(late.answers).toEqual([{ id: 't1', is: 'taken' }]);
    // An old link tells nobody's name.
    expect(late.rows).toEqual([]);
  });

  test('no longer works two days later, and says so for each tap and on its page', async () => {
    site.at(days(3));
    const { answers } = await phone.send([tap({ at: NINE })]);
    expect(answers[0]).toMatchObject({ id: 't1', is: 'refused' });
    expect(answers[0]?.why).toContain('This link was for Monday 10 November 2025');
    const answer = await site.ask(phone.path);
    expect(answer.status).toBe(410);
    expect(answer.headers.get('x-door')).toBe('over');
    site.at(days(9));
    const dead = await site.ask(phone.path);
    expect(dead.status).toBe(404);
    // The script still shows what waits on the phone.
    expect(await dead.text()).toMatch(/data-part="waits".*door\.js/s);
  });

  test('that was switched off shows no list, and what is sent by it is refused', async () => {
    await dayHas(site, [{ type: 'DoorLinkRevoked', data: { door: DOOR } }]);
    expect((await site.ask(phone.path)).status).toBe(410);
    expect(await page()).not.toContain('Keo Sokha');
    expect((await phone.send([tap()])).answers[0]?.why).toContain('This link was switched off.');
    expect(await presence(site)).toBeUndefined();
  });

  test('opens nothing else, and no other link opens the door', async () => {
    const { path } = phone;
    for (const other of [path.replace('/d/', '/a/'), path.replace('/d/', '/p/'), `${path}/dailyLine`]) {
      expect((await site.ask(other)).status).toBe(404);
    }
    for (const purpose of ['answer', 'personal', 'dailyLine'] as const) {
      expect((await site.ask(`/d/${site.token({ purpose })}`)).status).toBe(404);
      expect((await site.ask(`/d/${site.token({ purpose })}/taps`, { form: { taps: '[]' } })).status).toBe(
        404,
      );
    }
  });

  test('has a worker of its own, which throws itself away where there is nothing to keep', async () => {
    const worker = async (path = phone.path) => site.ask(`${path}/worker.js`);
    const answer = await worker();
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('service-worker-allowed')).toBe(phone.path);
    const text = await answer.text();
    expect(text).toContain(`"scope":"${phone.path}"`);
    // Midnight after the day, in Battambang.
    expect(text).toContain(`"until":${Date.parse('2025-11-10T17:00:00.000Z')}`);
    site.at(days(1));
    expect(await (await worker()).text()).toContain('unregister');
    expect(await (await worker('/d/x')).text()).toContain('unregister');
  });
});

describe('the page of links', () => {
  const path = `/n/best/meetings/${MEETING}/doors`;
  const as = players.coordinator;

  test('gives a link once, shows it to scan and to copy, and switches it off', async () => {
    const form = { id: '01K9NEWDOOR0', name: 'Demo Chenda' };
    for (let n = 0; n < 2; n += 1) {
      const answer = await site.ask(path, { as, form });
      expect(answer.headers.get('location')).toBe(`${path}?given=01K9NEWDOOR0#01K9NEWDOOR0`);
    }
    const html = await (await site.ask(path, { as })).text();
    const [link = ''] = html.match(/https:\/\/meet\.example\.org\/d\/[\w.-]+01K9NEWDOOR0[\w.-]+/) ?? [];
    expect(html).toContain('class="qr"');
    expect(await page(new URL(link).pathname)).toContain('Keo Sokha');
    expect((await site.ask(path, { as, form: { revoke: '01K9NEWDOOR0' } })).status).toBe(303);
    expect((await site.ask(new URL(link).pathname)).status).toBe(410);
    expect(await (await site.ask(path, { as })).text()).toContain('Switched off');
  });

  test('asks for a name, and keeps what was typed', async () => {
    const answer = await site.ask(path, { as, form: { id: '01K9NEWDOOR0', name: '  ' } });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Write the name of the helper.');
  });
});

test('the staff’s page takes taps by form and by script, and is no one else’s', async () => {
  const as = players.coordinator;
  const html = await (await site.ask(staffPath, { as })).text();
  expect(html).toContain('Links for door helpers');
  expect(html).toContain('data-keep');
  await site.ask(staffPath, { as, form: { room: 'c-chan' } });
  expect(await presence(site, 'c-chan')).toMatchObject({ taps: [{ way: 'page', by: 'staff:s-coord' }] });
  // A computer that others use keeps no copy.
  const shared = await (await site.ask(staffPath, { as, shared: true })).text();
  expect(shared).not.toContain('data-keep');
  site.at(days(-3));
  expect(await (await site.ask(staffPath, { as })).text()).toContain('Keo Sokha');
  expect((await staff().send([tap({ at: days(-3) })])).answers[0]?.is).toBe('refused');
});

test('what waits under one account is never taken as somebody else’s who has signed in since', async () => {
  const form = { taps: JSON.stringify([tap()]), sentAt: NINE, since: '1', date: '1', on: '2025-11-10' };
  const sentBy = async (who: string) => {
    const answer = await site.ask(`${staffPath}/taps`, {
      as: players.coordinator,
      lang: 'en',
      form: { ...form, who },
    });
    return { status: answer.status, said: await answer.json() };
  };
  const { status, said } = await sentBy('staff:s-admin');
  expect(status).toBe(409);
  // It names no tap, so that the phone keeps them all, and asks for the same rows again.
  expect(said).toMatchObject({ answers: [], rows: [], version: 1 });
  expect(said.say).toContain('This page was opened by somebody else');
  expect((await dayOf(site)).taps).toEqual({});
  expect((await sentBy('staff:s-coord')).said.answers).toEqual([{ id: 't1', is: 'taken' }]);
  expect(await (await site.ask(staffPath, { as: players.coordinator })).text()).toContain(
    'data-who="staff:s-coord"',
  );
  expect(await page()).toContain('data-who=""');
});
