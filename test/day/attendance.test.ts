import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { capabilities } from '../../functions/capabilities.ts';
import { memberAggregate } from '../../functions/membership/rules/member.ts';
import { listMembers } from '../../functions/membership/rules/views.ts';
import { later } from '../../functions/platform/clock.ts';
import { MEETING, moved, NETWORK, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { unmarked } from '../web/unmarked.ts';
import { dayHas, dayOf, days, NINE, openDoor, phoneAt, presence, tap } from './door.ts';

const PATH = `/n/best/meetings/${MEETING}/attendance`;
const FORM = '01FORM00000000000000000001';

let site: Site;
beforeEach(async () => {
  site = await startSite();
  site.at(later(NINE, 8 * 3_600_000));
});
afterEach(() => site.stop());

/** The sheet is printed, with so many empty rows. */
const print = (rows = '4') =>
  site.ask(`/n/best/meetings/${MEETING}/sheet`, { as: players.coordinator, form: { rows } });

const read = async (query = '', lang: 'km' | 'en' = 'en') =>
  (await site.ask(`${PATH}${query}`, { as: players.coordinator, lang })).text();

/** The form as a browser sends it: all lines of the page, with some cells typed over. */
async function send(
  typed: Readonly<Record<string, Readonly<Record<string, string>>>>,
  options: { id?: string; query?: string; besides?: Record<string, string>; page?: string } = {},
): Promise<Response> {
  const { id = FORM, query = '', besides = {}, page = await read(query) } = options;
  const form = new URLSearchParams({ ...besides, id });
  for (const [, n, person] of page.matchAll(/name="rows\.(\d+)\.person" value="([^"]+)"/g)) {
    form.set(`rows.${n}.person`, person ?? '');
    const was = new RegExp(`name="rows\\.${n}\\.was" value="([^"]*)"`).exec(page)?.[1] ?? '';
    form.set(`rows.${n}.was`, was.replaceAll('&quot;', '"'));
    for (const [cell, value] of Object.entries(typed[person ?? ''] ?? {}))
      form.set(`rows.${n}.${cell}`, value);
  }
  for (const [key, cells] of Object.entries(typed)) {
    if (!/^\d+$/.test(key)) continue;
    form.set(`rows.${key}.was`, '{}');
    for (const [cell, value] of Object.entries(cells)) form.set(`rows.${key}.${cell}`, value);
  }
  return await site.ask(`${PATH}${query}`, { as: players.coordinator, form: form.toString() });
}

const minutes = (n: number) => site.at(later(NINE, 8 * 3_600_000 + n * 60_000));
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const tapsOf = async (person: string) => (await dayOf(site)).taps[person] ?? [];
const contact = async (id: string, member = 'm-rice') =>
  (await site.services.repository.load(memberAggregate, NETWORK, member)).state.contacts.find(
    (one) => one.id === id,
  );

describe('the paper typed in', () => {
  test('has everybody by the numbers of the sheet, in whichever language, and finds by number and name', async () => {
    const order = (html: string) => [...html.matchAll(/<fieldset [^>]*id="p-([^"]+)"/g)].map(([, id]) => id);
    await print();
    const onGrid = order(await read());
    expect(onGrid).toHaveLength(4);
    expect(order(await read('', 'km'))).toEqual(onGrid);
    const sheet = await (
      await site.ask(`/n/best/meetings/${MEETING}/sheet`, { as: players.coordinator })
    ).text();
    const place = (text: string) => sheet.indexOf(text);
    expect(onGrid.indexOf('c-sokha') < onGrid.indexOf('g-meas')).toBe(
      place('Keo Sokha') < place('Meas Rithy'),
    );
    expect(order(await read('?q=២'))).toEqual([onGrid[1]]);
    expect(order(await read('?q=SOKHA'))).toEqual(['c-sokha']);
  });

  test('is noted as grid taps with their seats; what is left alone is not noted', async () => {
    const answer = await send({
      'c-sokha': { is: 'room', sex: 'female', photo: 'yes' },
      'c-bopha': { is: 'online' },
      'c-chan': { is: '' },
    });
    expect(answer.status).toBe(303);
    expect(await presence(site)).toMatchObject({
      is: 'room',
      sex: 'female',
      photo: true,
      taps: [{ way: 'grid', seat: 'm-rice', by: 'staff:s-coord' }],
    });
    expect(await presence(site, 'c-bopha')).toMatchObject({ is: 'online' });
    expect(await presence(site, 'c-chan')).toBeUndefined();
    const html = await read();
    expect(html).toContain('2 (1 female, 1 of unknown sex)');
    expect(html).toContain('1 in the room · 1 online · 2 organisations');
    expect(html).toContain('2 not noted yet');
  });

  test('pressed twice is stored once; corrected after going back it is taken', async () => {
    const page = await read();
    await send({ 'c-sokha': { is: 'room' } }, { page });
    minutes(1);
    await send({ 'c-sokha': { is: 'room' } }, { page });
    expect(await tapsOf('c-sokha')).toHaveLength(1);
    minutes(2);
    await send({ 'c-sokha': { is: 'away' } }, { page });
    expect(await presence(site)).toMatchObject({ is: 'away' });
    minutes(3);
    await send({ 'c-sokha': { is: 'room' } }, { page });
    expect(await presence(site)).toMatchObject({ is: 'room' });
  });

  test('by two people at once meets only inside a line', async () => {
    const page = await read();
    await send({ 'c-sokha': { is: 'room' }, 'c-chan': { is: 'room' } }, { page });
    minutes(1);
    await send(
      { 'c-bopha': { is: 'room' }, 'c-chan': { is: 'away' } },
      { page, id: `${FORM.slice(0, -1)}2` },
    );
    expect(await presence(site)).toMatchObject({ is: 'room' });
    expect(await presence(site, 'c-bopha')).toMatchObject({ is: 'room' });
    expect(await presence(site, 'c-chan')).toMatchObject({ is: 'away' });
  });

  test('says who came instead, with their own sex', async () => {
    await send({ 'c-sokha': { is: 'room', instead: 'Demo Chan', insteadSex: 'male' } });
    expect(await presence(site)).toMatchObject({ standsIn: { name: 'Demo Chan' }, sex: 'male' });
    expect(await read()).toContain('Demo Chan came instead');
  });

  test('asks where somebody was, and stores nothing of the page before it is said', async () => {
    const before = await site.everything();
    const answer = await send({ 'c-sokha': { is: 'room' }, 'c-bopha': { sex: 'female' } });
    expect(answer.status).toBe(422);
    expect(unmarked(await answer.text())).toContain('ចាន់ បុប្ផា: choose in the room, online or not there.');
    const instead = await send({ 'c-sokha': { is: 'away', instead: 'Demo Chan' } });
    expect(await instead.text()).toContain('Keo Sokha: somebody came instead.');
    expect(await site.everything()).toBe(before);
  });
});

describe('a new number or address', () => {
  test('corrects the directory in the same step, and a repeat corrects nothing', async () => {
    const typed = { 'c-sokha': { is: 'room', phone: '012 345 678', email: 'keo.sokha@example.org' } };
    const page = await read();
    expect((await send(typed, { page })).status).toBe(303);
    expect(await contact('c-sokha')).toMatchObject({ phone: '012 345 678', email: 'keo.sokha@example.org' });
    const stored = (await site.facts('member', 'm-rice')).length;
    await send(typed, { page });
    expect(await site.facts('member', 'm-rice')).toHaveLength(stored);
  });

  test('that is wrong is a problem at its field; nothing is stored, and what was typed stays', async () => {
    const before = await site.everything();
    const answer = await send({
      'c-sokha': { is: 'room', phone: '12', email: 'keo.sokha example.org' },
      'c-bopha': { is: 'room', photo: 'no', phone: '012 345 678' },
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toMatch(/id="rows\.\d\.phone-problem"/);
    expect(html).toMatch(/id="rows\.\d\.email-problem"/);
    for (const typed of ['value="12"', 'value="keo.sokha example.org"', 'value="012 345 678"']) {
      expect(html).toContain(typed);
    }
    expect(html).toMatch(/<option value="no" selected/);
    expect(await site.everything()).toBe(before);
  });
});

describe('the empty rows of the paper', () => {
  const vuthy = { name: 'Demo Vuthy', organisation: 'Another School', is: 'room' };
  const rows = (html: string) =>
    [...html.matchAll(/<details class="attendee blank[^>]*><summary>([^<]+)/g)].map(([, title]) => title);

  test('have the numbers of the paper, as many as it has, and go on after a save where it had stopped', async () => {
    await print();
    expect(rows(await read())).toEqual([
      ...[5, 6, 7, 8].map((n) => `Row ${n}, empty`),
      'Somebody else',
      'Somebody else',
    ]);
    await send({ 'r1-5': vuthy, 'r1-6': { ...vuthy, name: 'Demo Rith' } });
    const html = await read('?saved=1');
    expect(rows(html)).toEqual(['Row 7, empty', 'Row 8, empty', 'Somebody else', 'Somebody else']);
    expect(html).toMatch(/<span class="n">5<\/span><span><b>Demo Vuthy/);
    expect(html).toContain('<a href="#row-7">Go on with row 7</a>');
    expect(await presence(site, 'r1-6')).toMatchObject({ walkIn: { name: 'Demo Rith' } });
  });

  test('are found by their number, and come before people who were added by a later print', async () => {
    await print();
    expect(rows(await read('?q=7'))).toEqual(['Row 7, empty']);
    const invitee = {
      seat: 'm-rice',
      party: 'member',
      person: 'c-dara',
      channel: 'email',
      lang: 'km',
    } as const;
    await site.happens([{ type: 'SeatInvited', data: { invitee, again: false } }]);
    expect(await read()).toContain('Invited since the sheet was printed');
    await print();
    const html = await read();
    expect(html.indexOf('Row 8, empty')).toBeLessThan(html.indexOf('Added since the first print'));
    expect(html).toMatch(/<span class="n">9<\/span><span><b>Sok Dara/);
  });

  test('hold one person each: another name that two people type on one row is asked about, and nobody is lost', async () => {
    await print();
    const page = await read();
    await send({ 'r1-5': vuthy }, { page });
    minutes(1);
    await send({ 'r1-5': vuthy }, { page, id: `${FORM.slice(0, -1)}2` });
    expect(await tapsOf('r1-5')).toHaveLength(1);
    const second = await send(
      { 'r1-5': { ...vuthy, name: 'Demo Rith' } },
      { page, id: `${FORM.slice(0, -1)}3` },
    );
    expect(second.status).toBe(422);
    const html = await second.text();
    expect(html).toContain('Row 5: Demo Vuthy was typed in on this row in the meantime.');
    expect(html).toContain('value="Demo Rith"');
    expect(await presence(site, 'r1-5')).toMatchObject({ walkIn: { name: 'Demo Vuthy' } });
  });

  test('that were left empty note nobody, also when somebody else has typed one in since', async () => {
    await print();
    const page = await read();
    await send({ 'r1-5': { ...vuthy, is: 'online' } }, { page });
    minutes(1);
    await send(
      { 'r1-5': { name: '', is: 'room' }, 'c-sokha': { is: 'room' } },
      { page, id: `${FORM.slice(0, -1)}2` },
    );
    expect(await presence(site, 'r1-5')).toMatchObject({ is: 'online' });
    expect(await presence(site)).toMatchObject({ is: 'room' });
  });

  test('lead on to who somebody is only once all was saved', async () => {
    await print();
    await send({ 'r1-5': vuthy });
    expect(await read()).toMatch(/<button[^>]* name="who" value="r1-5"/);
    const answer = await send({ 'r1-6': { ...vuthy, name: 'Demo Rith' } }, { besides: { who: 'r1-5' } });
    expect(answer.headers.get('location')).toBe(`${PATH}/r1-5`);
    expect(await presence(site, 'r1-6')).toMatchObject({ walkIn: { name: 'Demo Rith' } });
    await site.ask(`${PATH}/r1-5`, { as: players.coordinator, form: { join: 'm-rice/c-sokha' } });
    expect(await read()).toContain('Keo Sokha has a line of their own.');
    await site.ask(`${PATH}/r1-6`, { as: players.coordinator, form: { join: 'm-rice/c-dara' } });
    expect(await read()).toMatch(/<span class="n">6<\/span><span><b>Sok Dara/);
  });
});

describe('people who were not invited', () => {
  test('are typed in empty rows, once however often they are sent; a row without a name asks for it', async () => {
    const page = await read();
    const typed = {
      '4': {
        name: 'Demo Vuthy',
        organisation: 'rice field LEARNING',
        sex: 'male',
        phone: '012 345 678',
        is: 'room',
      },
    };
    await send(typed, { page });
    minutes(1);
    await send(typed, { page });
    const person = `w${FORM}x4`;
    expect(await tapsOf(person)).toHaveLength(1);
    expect(await presence(site, person)).toMatchObject({
      sex: 'male',
      walkIn: {
        name: 'Demo Vuthy',
        organisation: 'rice field LEARNING',
        member: 'm-rice',
        reach: '012 345 678',
      },
    });
    const nameless = await send({ '5': { name: '', organisation: 'Lotus', is: 'room' } });
    expect(nameless.status).toBe(422);
    expect(await nameless.text()).toContain('Write the name of the person');
    expect((await send({ '5': { name: '', organisation: '', is: 'room' } })).status).toBe(303);
  });

  test('are listed apart where their organisation was not invited, and are pointed out where they may be one person', async () => {
    const phone = await openDoor(site);
    const walkIn = (id: string, name: string, organisation?: string) =>
      tap({ id, person: `w${id}`, walkIn: { name, ...(organisation ? { organisation } : {}) } });
    await phone.send(
      [
        walkIn('a', 'Demo Vuthy', 'Another School'),
        walkIn('b', 'demo vuthy', 'another school'),
        walkIn('c', 'Keo Sokha'),
      ],
      { sentAt: NINE },
    );
    const html = await read();
    const [besides, apart] = ['id="besides"', 'id="apart"'].map((part) => html.indexOf(part));
    expect(besides).toBeGreaterThan(0);
    expect(html.indexOf('id="p-wc"')).toBeLessThan(apart ?? 0);
    expect(html.indexOf('id="p-wa"')).toBeGreaterThan(apart ?? 0);
    expect(html).toContain('Please check: 3');
    expect(html).toContain('Perhaps the same person as Keo Sokha');
  });

  test('are joined to somebody the network knows, who then is on their own line', async () => {
    const phone = await openDoor(site);
    const walkIn = { name: 'Sok Dara' };
    await phone.send([tap({ person: 'wd', sex: 'male', photo: true, walkIn })], { sentAt: NINE });
    const page = await (await site.ask(`${PATH}/wd`, { as: players.coordinator })).text();
    expect(page).toContain('This is Sok Dara');
    for (let n = 0; n < 2; n += 1) {
      const answer = await site.ask(`${PATH}/wd`, {
        as: players.coordinator,
        form: { join: 'm-rice/c-dara' },
      });
      expect(answer.status).toBe(303);
    }
    expect(await presence(site, 'c-dara')).toMatchObject({ is: 'room' });
    expect(await contact('c-dara')).toMatchObject({ sex: 'male', consents: { photo: expect.anything() } });
    expect((await site.facts('day', MEETING)).filter(({ type }) => type === 'WalkInJoined')).toHaveLength(1);
  });

  test('are made a contact, once', async () => {
    const phone = await openDoor(site);
    await phone.send([tap({ person: 'wd', walkIn: { name: 'Demo Vuthy' } })], { sentAt: NINE });
    const form = { member: 'm-lotus', name: 'Demo Vuthy', phone: '12', email: '' };
    const wrong = await site.ask(`${PATH}/wd`, { as: players.coordinator, form });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('id="phone-problem"');
    for (let n = 0; n < 2; n += 1) {
      await site.ask(`${PATH}/wd`, { as: players.coordinator, form: { ...form, phone: '012 345 678' } });
    }
    const { state } = await site.services.repository.load(memberAggregate, NETWORK, 'm-lotus');
    expect(state.contacts.filter(({ name }) => name === 'Demo Vuthy')).toMatchObject([
      { phone: '012 345 678', reachedBy: 'call' },
    ]);
    expect((await site.ask(`${PATH}/wnobody`, { as: players.coordinator })).status).toBe(404);
  });

  test('of an organisation that is no member bring it into the network, once, and their colleagues count with it', async () => {
    const phone = await openDoor(site);
    const walkIns = [
      tap({
        id: 't1',
        person: 'wd',
        photo: true,
        walkIn: { name: 'Demo Vuthy', organisation: 'Green Village' },
      }),
      tap({ id: 't2', person: 'we', walkIn: { name: 'Demo Lina', organisation: 'green  village' } }),
    ];
    await phone.send(walkIns, { sentAt: NINE });
    const page = await (await site.ask(`${PATH}/wd`, { as: players.coordinator })).text();
    expect(page).toMatch(/name="name.en"[^>]*value="Green Village"/);
    const contact = { 'contact.name': 'Demo Vuthy', 'contact.phone': '12', 'contact.email': '' };
    const form = {
      new: 'organisation',
      'name.km': '',
      'name.en': 'Green Village',
      type: 'localNgo',
      ...contact,
    };
    const wrong = await site.ask(`${PATH}/wd`, { as: players.coordinator, form });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('id="contact.phone-problem"');
    const right = { ...form, 'contact.phone': '012 345 678' };
    const known = await site.ask(`${PATH}/wd`, {
      as: players.coordinator,
      form: { ...right, 'name.en': 'Rice Field Learning' },
    });
    expect(await known.text()).toContain('Rice Field Learning is on the list already');
    for (let n = 0; n < 2; n += 1) {
      expect((await site.ask(`${PATH}/wd`, { as: players.coordinator, form: right })).status).toBe(303);
    }
    const membership = capabilities.of('member');
    for (const stream of site.changed().filter(({ kind }) => kind === 'member')) {
      await site.services.views.relist(
        membership.views(await site.services.repository.log.read(stream), stream),
      );
    }
    const made = (await listMembers(site.services.views, NETWORK)).filter(
      ({ member }) => member.organisation.name.en === 'Green Village',
    );
    expect(made).toMatchObject([
      {
        member: {
          status: 'active',
          contacts: [{ name: 'Demo Vuthy', phone: '012 345 678', role: 'focalPoint' }],
        },
      },
    ]);
    const stored = await site.facts('member', made[0]?.id ?? '');
    expect(stored.map(({ type }) => type)).toEqual(['MemberRegistered', 'ContactAdded', 'ConsentGiven']);
    const after = plain(await (await site.ask(PATH, { as: players.coordinator })).text());
    expect(after).toContain('2 (2 of unknown sex) · 2 in the room · 1 organisation');
  });
});

describe('when', () => {
  test('two people said the opposite, a third says what is right and it is settled', async () => {
    const first = await openDoor(site);
    const second = phoneAt(site, `/n/best/meetings/${MEETING}/check-in`, players.coordinator);
    site.at(NINE);
    await first.send([tap()], { sentAt: NINE });
    await second.send([tap({ id: 't2', is: 'away' })], { sentAt: NINE });
    minutes(0);
    expect(await presence(site)).toMatchObject({ disputed: true });
    expect(await read()).toContain('Two people noted opposite things');
    const [noted] = [await presence(site)];
    await send({ 'c-sokha': { is: noted?.is ?? '', confirm: 'yes' } });
    expect(await presence(site)).toMatchObject({ is: noted?.is, disputed: false });
  });

  test('the meeting was more than fourteen days ago, it asks why', async () => {
    site.at(days(15));
    const silent = await send({ 'c-sokha': { is: 'room' } });
    expect(silent.status).toBe(422);
    expect(await silent.text()).toContain('id="why-problem"');
    const told = await send({ 'c-sokha': { is: 'room' } }, { besides: { why: 'The sheet was found' } });
    expect(told.status).toBe(303);
    expect(await presence(site)).toMatchObject({ taps: [{ why: 'The sheet was found' }] });
  });

  test('the meeting is still to come, or was cancelled, nothing can be typed', async () => {
    site.at(days(-1));
    expect(await read()).toContain('You can type in who came from that day.');
    const before = await site.everything();
    await send({ 'c-sokha': { is: 'room' } });
    expect(await site.everything()).toBe(before);
    await site.happens([{ type: 'MeetingCancelled', data: {} }]);
    site.at(days(1));
    expect(await read()).toContain('is cancelled. What was noted is kept, but not counted.');
  });

  test('the meeting was moved, what was noted for the other date is kept, and not counted', async () => {
    await send({ 'c-sokha': { is: 'room' } });
    await site.happens(moved);
    site.at(days(8));
    const html = await read();
    expect(html).toContain('People checked in for another date, before the meeting was moved: 1');
    expect(html).toMatch(/<b>0<\/b>/);
  });

  test('the day is closed, its number of persons with disabilities is beside the others, and corrections count', async () => {
    await send({ 'c-sokha': { is: 'room', sex: 'female' } });
    await dayHas(site, [{ type: 'DayClosed', data: { date: 1, pwd: 2 } }]);
    expect(await read()).toContain('1 (1 female, 2 PwD)');
    minutes(5);
    await send({ 'c-sokha': { is: 'away' } });
    expect(await presence(site)).toMatchObject({ is: 'away' });
  });
});
