import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { capabilities } from '../../../functions/capabilities.ts';
import { Pace } from '../../../functions/delivery/pace.ts';
import { projectCause } from '../../../functions/flow/project-cause.ts';
import { HOUR, later, MINUTE } from '../../../functions/platform/clock.ts';
import type { PlannedMail } from '../../../functions/platform/planned-mail.ts';
import { MEETING, NETWORK, NOW, type Site, startSite } from '../../meeting/site.ts';
import { players } from '../../web/rig.ts';

let site: Site;
let pace: Pace;
beforeAll(async () => {
  site = await startSite();
  pace = new Pace(site.engine.client, site.engine.tables.mailLedger);
});
afterAll(() => site.stop());
beforeEach(async () => {
  await pace.setSending('on', 'staff:s-admin', NOW);
});

const PAGE = `/n/${NETWORK}/sending`;
const NOTICE = 'No mail is sent at the moment';

async function read(path: string, as: keyof typeof players = 'admin', lang: 'en' | 'km' = 'en') {
  const answer = await site.ask(path, { as: players[as], lang });
  expect(answer.status, path).toBe(200);
  return (await answer.text()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

const paused = () => pace.setSending('held', 'accountPaused', later(NOW, -HOUR));
const press = (since: string, as: keyof typeof players = 'admin') =>
  site.ask(PAGE, { as: players[as], form: { since } });
const switches = async () =>
  (await site.facts('network', 'self')).filter(({ type }) => type === 'SendingSwitchedOn');

/** Messages of the meeting, each to somebody else, and counted as `project` does. */
async function waiting(...mails: Partial<PlannedMail>[]): Promise<void> {
  await site.plan(mails.map((of, n) => ({ person: `p-${n}`, channel: 'email', ...of })));
  await projectCause({ ...site.services, capabilities }, NETWORK, `meeting/${MEETING}`);
}

test('everybody who waits for a mail reads that none is sent, and only an admin is led to the switch', async () => {
  await paused();
  for (const who of ['admin', 'coordinator', 'observer'] as const) {
    for (const path of [`/n/${NETWORK}/today`, `/n/${NETWORK}/meetings/${MEETING}`]) {
      const page = await (await site.ask(path, { as: players[who], lang: 'en' })).text();
      expect(page, `${who} ${path}`).toContain(NOTICE);
      expect(page.includes(`href="${PAGE}"`), `${who} ${path}`).toBe(who === 'admin');
    }
  }
  expect(await read(`/n/${NETWORK}/today`, 'coordinator')).not.toContain('All is well');
  expect(await read(`/n/${NETWORK}/today`, 'coordinator', 'km')).toContain('បច្ចុប្បន្នមិនមានការផ្ញើអ៊ីមែលទេ');
});

test('while the provider takes nothing for a passing reason the pages say it, until a later mail was heard of', async () => {
  await pace.noteTrouble('expiredCredentials', later(NOW, -MINUTE));
  expect(await read(`/n/${NETWORK}/today`, 'coordinator')).toContain(
    'Reason: the mail provider did not accept the time or the identity of our request.',
  );
  await pace.heard(NOW, true);
  expect(await read(`/n/${NETWORK}/today`, 'coordinator')).not.toContain(NOTICE);
});

test('the page of the switch does not say that mail is sent while the provider takes none, and shows what waits', async () => {
  await waiting({});
  await pace.noteQuota({ perDay: 200, perSecond: 1, sentLastDay: 200 }, await pace.read(), NOW);
  const page = await read(PAGE);
  expect(page).toContain('Amazon takes no more mail today.');
  expect(page).toContain('What would be sent');
  expect(page).not.toContain('Mail is being sent.');
  expect(page).not.toContain('Switch sending on');
  expect(await read(`/n/${NETWORK}/today`, 'coordinator')).toContain(NOTICE);
  expect(await read(`/n/${NETWORK}/meetings/${MEETING}`, 'coordinator', 'km')).toContain('យ៉ាងយូរនៅថ្ងៃស្អែក');
  await pace.noteQuota({ perDay: 200, perSecond: 1, sentLastDay: 10 }, await pace.read(), NOW);
  expect(await read(PAGE)).toContain('Mail is being sent.');
});

test('the page of the switch says why, and what would be sent, by meeting and message', async () => {
  await waiting({}, {}, { kind: 'nudge1' }, { channel: 'telegram' });
  await paused();
  const page = await read(PAGE);
  expect(page).toContain('Amazon has paused all mail of this account.');
  expect(page).toMatch(/Invitation 2 .*1 Each is looked at again/);
  expect(page).toContain('Switch sending on: 3 messages are waiting');
  expect(await read(PAGE, 'admin', 'km')).toContain('បើកការផ្ញើ៖ សារ ៣ កំពុងរង់ចាំ');
});

test('an admin switches it on, and who, when and what for is kept and shown', async () => {
  await paused();
  expect((await press(later(NOW, -HOUR), 'coordinator')).status).toBe(403);
  const answer = await press(later(NOW, -HOUR));
  expect(answer.headers.get('location')).toBe(`${PAGE}?on`);
  expect(await pace.read()).toMatchObject({ sending: 'on', why: 'staff:s-admin' });
  expect(await switches()).toEqual([
    {
      type: 'SendingSwitchedOn',
      by: 'staff:s-admin',
      data: { since: later(NOW, -HOUR), why: 'accountPaused' },
    },
  ]);
  const page = await read(`${PAGE}?on`);
  expect(page).toContain('Sending is on again.');
  expect(page).toContain('Chan Vanna switched sending on.');
  expect(page).toContain('The reason then: Amazon has paused');
  expect(await read(`/n/${NETWORK}/today`)).not.toContain(NOTICE);
  await press(later(NOW, -HOUR));
  expect(await switches()).toHaveLength(1);
});

test('what was paused again since the page was opened is not switched on by its button', async () => {
  await pace.setSending('held', 'notAllowed', NOW);
  const before = await switches();
  const answer = await press(later(NOW, -HOUR));
  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain('Sending was paused again since you opened this page.');
  expect(page).toContain('In AWS the system has no permission to send.');
  expect((await pace.read()).sending).toBe('held');
  expect(await switches()).toEqual(before);
});

test('a reason of an earlier version, and one of tomorrow, are shown too', async () => {
  await pace.setSending('held', 'AccountSendingPausedException', NOW);
  expect(await read(PAGE)).toContain('Amazon has paused all mail of this account.');
  await pace.setSending('held', 'somethingOfTomorrow', NOW);
  expect(await read(PAGE)).toContain('Prachum does not know the reason (somethingOfTomorrow).');
});
