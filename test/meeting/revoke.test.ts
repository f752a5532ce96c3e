import { afterEach, beforeEach, expect, test } from 'vitest';
import { players } from '../web/rig.ts';
import { MEETING, type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

const page = (person: string) => `/n/best/meetings/${MEETING}/people/${person}`;
const guest = (epoch = 0) => `/a/${site.token({ seat: 'g-meas', person: 'g-meas', epoch })}`;
const contact = (epoch = 0) => `/a/${site.token({ epoch })}`;
const status = async (path: string) => (await site.ask(path)).status;
const revoke = (person: string, as: keyof typeof players = 'coordinator') =>
  site.ask(page(person), { as: players[as], form: { do: 'revoke' } });

test('the links of a guest are revoked singly: theirs are dead, a colleague’s open, and the next one works', async () => {
  expect([await status(guest()), await status(contact())]).toEqual([200, 200]);
  expect((await revoke('g-meas')).headers.get('location')).toBe(`${page('g-meas')}?done=revoked`);
  expect([await status(guest()), await status(contact())]).toEqual([404, 200]);
  expect(await status(guest(1))).toBe(200);
  await revoke('g-meas');
  expect([await status(guest(1)), await status(guest(2))]).toEqual([404, 200]);
});

test('what was done to the links of a guest is in their history', async () => {
  const history = async () =>
    await (await site.ask(page('g-meas'), { as: players.coordinator, lang: 'en' })).text();
  expect(await history()).not.toContain('Their links were revoked');
  await revoke('g-meas');
  expect(await history()).toMatch(/Their links were revoked<\/p><p class="muted">Sok Dara/);
});

test('with the answer link of a guest dies the one to their mails', async () => {
  const mails = (epoch = 0) =>
    `/u/${site.token({ purpose: 'preferences', seat: 'g-meas', person: 'g-meas', epoch })}`;
  expect(await status(mails())).toBe(200);
  await revoke('g-meas');
  expect([await status(mails()), await status(mails(1))]).toEqual([404, 200]);
  await site.ask(`${mails()}/questions`, { form: { 'List-Unsubscribe': 'One-Click' } });
  expect((await site.facts('seat', `${MEETING}.g-meas`)).map(({ type }) => type)).not.toContain(
    'MailsSwitched',
  );
});

test('a revoked link to a guest’s own page leads to no meeting and to no new answer link', async () => {
  const own = (epoch: number) =>
    `/p/${site.token({ purpose: 'personal', cause: '-', seat: 'g-meas', person: 'g-meas', epoch })}`;
  const html = async (epoch: number) => await (await site.ask(own(epoch))).text();
  expect(await html(0)).toContain('/a/');
  await revoke('g-meas');
  expect(await html(0)).not.toMatch(/\/a\/|BEST Q4|Meas/);
  expect(await html(1)).toContain('/a/');
});

test('the links of a contact are revoked from a meeting, and the member’s history says so', async () => {
  expect((await revoke('c-sokha')).status).toBe(303);
  expect([await status(contact()), await status(contact(1)), await status(guest())]).toEqual([404, 200, 200]);
  const member = await (
    await site.ask('/n/best/members/m-rice', { as: players.coordinator, lang: 'en' })
  ).text();
  expect(member).toContain('Older links of Keo Sokha no longer work');
});

test('the button asks once more and says whose links it takes; observers have none', async () => {
  const html = async (path: string, as: keyof typeof players = 'coordinator') =>
    await (await site.ask(path, { as: players[as], lang: 'en' })).text();
  expect(await html(page('g-meas'))).not.toContain('value="revoke"');
  expect(await html(`${page('g-meas')}?revoke`)).toContain('Revoke the links of Meas Rithy');
  expect(await html(`${page('c-sokha')}?revoke`)).toContain('calendars that were subscribed to');
  expect(await html(`${page('g-meas')}?revoke`, 'observer')).not.toMatch(/value="revoke"|Revoke/);
  expect((await revoke('g-meas', 'observer')).status).toBe(403);
});

test('also after the meeting was cancelled: a link that went astray shows nothing any more', async () => {
  await site.happens([{ type: 'MeetingCancelled', data: {} }]);
  expect(await status(guest())).toBe(200);
  await revoke('g-meas');
  expect(await status(guest())).toBe(404);
});

test('who is handed a message afterwards gets a link that works', async () => {
  await site.plan([{ seat: 'g-meas', person: 'g-meas', party: 'guest', channel: 'call' }]);
  await revoke('g-meas');
  const html = await (
    await site.ask(`/n/best/meetings/${MEETING}/hand-over`, { as: players.coordinator, lang: 'en' })
  ).text();
  const [, token = ''] = /\/a\/([\w.-]*g-meas[\w.-]*)/.exec(html) ?? [];
  expect(await status(`/a/${token}`)).toBe(200);
});
