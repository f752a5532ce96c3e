import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MEETING, moved, type Site, startSite } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { dayOf, NINE, openDoor, type Phone, presence, tap } from './door.ts';

/*
 * What nobody sends who uses the pages: a sentence or the page again, never an error of ours, and nothing stored that
 * breaks a page afterwards.
 */
let site: Site;
let phone: Phone;
beforeEach(async () => {
  site = await startSite();
  phone = await openDoor(site);
  site.at(NINE);
});
afterEach(() => site.stop());

const PATH = `/n/best/meetings/${MEETING}`;
const as = players.coordinator;
const EMOJI = '😀';

describe('ids that somebody made up', () => {
  const ids = ['constructor', '__proto__', 'toString', 'a/../b', '"><img>', ' ', 'é\ud800', 'x'.repeat(61)];

  test('are refused in taps, one by one', async () => {
    const taps = ids.map((person, n) => tap({ person, id: `t${n}` }));
    const { status, answers } = await phone.send([...taps, tap({ id: 'good' })]);
    expect(status).toBe(200);
    expect(answers.filter(({ is }) => is === 'taken').map(({ id }) => id)).toEqual(['good']);
    expect(answers.filter(({ is }) => is === 'refused')).toHaveLength(ids.length);
    expect(Object.keys((await dayOf(site)).taps)).toEqual(['c-sokha']);
  });

  test.each(['room', 'person', 'walkIn'])(
    'are refused in the field %s of a form without script',
    async (field) => {
      for (const id of ['__proto__', 'constructor', '../..', 'x'.repeat(61)]) {
        // The id of who walks in has a letter before it, after which any word will do.
        const isRefused = field !== 'walkIn' || !/^\w{1,40}$/.test(id);
        const form = { [field]: id, name: 'Demo Vuthy', sex: 'female' };
        expect((await site.ask(phone.path, { form })).status).toBe(isRefused ? 422 : 303);
      }
      expect((await site.ask(phone.path)).status).toBe(200);
    },
  );

  test('are no lines of the grid and no links for the door', async () => {
    const line = { 'rows.0.person': 'constructor', 'rows.0.was': '{}', 'rows.0.is': 'room' };
    expect((await site.ask(`${PATH}/attendance`, { as, form: { id: '01FORM0000', ...line } })).status).toBe(
      303,
    );
    for (const form of [
      { revoke: 'constructor' },
      { revoke: '__proto__' },
      { id: 'constructor', name: 'x' },
    ]) {
      expect((await site.ask(`${PATH}/doors`, { as, form })).status).toBe(303);
    }
    for (const query of ['', '?given=constructor', '?given=__proto__']) {
      expect((await site.ask(`${PATH}/doors${query}`, { as })).status).toBe(200);
    }
    expect(Object.keys((await dayOf(site)).doors)).toHaveLength(1);
    expect((await site.ask(`${PATH}/attendance/constructor`, { as })).status).toBe(404);
  });
});

test('a text that is cut at its limit is not cut through a character, which could not be stored', async () => {
  const long = `${'a'.repeat(199)}${EMOJI}`;
  const line = {
    'rows.0.person': 'c-sokha',
    'rows.0.was': '{}',
    'rows.0.is': 'room',
    'rows.0.instead': long,
  };
  expect((await site.ask(`${PATH}/attendance`, { as, form: { id: '01FORM0000', ...line } })).status).toBe(
    303,
  );
  expect(await presence(site)).toMatchObject({ standsIn: { name: 'a'.repeat(199) } });
  const walkIn = { walkIn: '01WALKIN01', name: long };
  expect((await site.ask(phone.path, { form: walkIn })).status).toBe(303);
  const door = { id: '01K9NEWDOOR0', name: `${'a'.repeat(99)}${EMOJI}` };
  expect((await site.ask(`${PATH}/doors`, { as, form: door })).status).toBe(303);
});

test.each([
  ['2', '2025-11-10'],
  ['1e300', '2025-11-10'],
  ['1', '2025-99-99'],
  ['1', '2025-02-31'],
  ['1', '0000-01-01'],
])('a page of the staff that says it was made for date %s, %s, is answered', async (date, on) => {
  await site.happens(moved);
  const taps = JSON.stringify([tap()]);
  const answer = await site.ask(`${PATH}/check-in/taps`, { as, form: { taps, date, on } });
  expect(answer.status).toBe(200);
  expect((await site.ask(`${PATH}/check-in`, { as })).status).toBe(200);
});

test('the page of a file that is on its way looks again for minutes, whatever its address says of when it was sent', async () => {
  const refresh = async (since: string) =>
    (await site.ask(`${PATH}/files/01FORM-abc?since=${since}`, { as })).headers.get('refresh');
  expect(await refresh(String(Date.parse(NINE)))).toBe('3');
  for (const since of ['99999999999999', '1', 'soon']) expect(await refresh(since)).toBeNull();
});
