import { afterAll, beforeAll, expect, test } from 'vitest';
import { voiceAddresses } from '../../functions/forum/voices/hold.ts';
import { NETWORK } from '../meeting/site.ts';
import { FORUM } from './board-site.ts';
import { calling, callingFor, session, startVoices, type VoicesSite } from './voices-site.ts';

let site: VoicesSite;
beforeAll(async () => {
  site = await startVoices();
});
afterAll(() => site.stop());

/** The page of the stranger’s own, by the link in their mail. */
let link = '';
const path = `/f/${NETWORK}/${FORUM}/propose`;
const from = (email: string) => ({
  ...{ 'from.name': 'Demo Vuthy', 'from.email': email, 'from.organisation': 'University of the Delta' },
});
const propose = (id: string, email: string, ip = '203.0.113.7') =>
  site.ask(path, { form: session(id, from(email)), lang: 'en', from: ip });

test('there is no public form before there is a call, and none where strangers are not called', async () => {
  expect((await site.ask(path)).status).toBe(404);
  await site.staff('/call', calling);
  const page = await (await site.ask(path, { lang: 'en' })).text();
  expect(page).toContain('by the link in their mail');
  expect(page).not.toContain('name="title.en"');
  expect((await propose('01NOTCALLED', 'vuthy@example.org')).status).toBe(422);
  await callingFor(site);
  expect(await (await site.ask(path, { lang: 'en' })).text()).toContain('name="title.en"');
});

test('a stranger’s proposal counts once they have followed the link in their mail and pressed the button', async () => {
  expect((await propose('01STRANGE', 'vuthy@example.org')).status).toBe(303);
  await site.settle();
  expect((await site.proposal('01STRANGE')).status).toBe('unconfirmed');
  const before = await (await site.staff('')).text();
  expect(before).toContain('wait');
  expect(before).not.toContain('Reading corners');
  expect((await site.staff('/01STRANGE')).status).toBe(404);
  const [mail] = await site.mails('proposal/01STRANGE');
  expect(mail).toMatchObject({ kind: 'proposalConfirm', person: '01STRANGE' });
  expect(mail?.text).toContain('Is this proposal yours? Reading corners');
  link = mail?.link ?? '';
  const page = await (await site.follow(link)).text();
  expect(page).toContain('Yes, this proposal is mine');
  // To open the page changes nothing: mail scanners do.
  expect((await site.proposal('01STRANGE')).status).toBe('unconfirmed');
  for (let n = 0; n < 2; n += 1) expect((await site.follow(link, { do: 'confirm' })).status).toBe(303);
  expect((await site.proposal('01STRANGE')).status).toBe('proposed');
  await site.settle();
  expect((await site.mails('proposal/01STRANGE')).map(({ kind }) => kind).sort()).toEqual([
    'proposalConfirm',
    'proposalReceived',
  ]);
  expect(await (await site.staff('')).text()).toContain('University of the Delta');
  const changed = session('01STRANGE', { 'title.en': 'Reading corners by the river' });
  expect((await site.follow(link, changed)).status).toBe(303);
  expect((await site.proposal('01STRANGE')).session.title.en).toBe('Reading corners by the river');
});

test('by their link a stranger makes no second proposal, and changes nobody else’s', async () => {
  const second = await site.follow(link, session('01SECOND'));
  expect(second.status).toBe(422);
  await site.own(session('01THEIRS'));
  expect((await site.follow(link, session('01THEIRS', { 'title.en': 'Mine' }))).status).toBe(422);
  expect((await site.proposal('01THEIRS')).session.title.en).toBe('Reading corners');
});

test('a proposal by a stranger ten times: the same form is one, and of ten from one address three are taken', async () => {
  for (let n = 0; n < 10; n += 1) expect((await propose('01SAME', 'same@example.org')).status).toBe(303);
  await site.settle();
  expect(await site.mails('proposal/01SAME')).toHaveLength(1);
  const answers = [];
  for (let n = 0; n < 10; n += 1)
    answers.push(await propose(`01TEN${n}`, 'Ten@example.org', `203.0.113.${n}`));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, ...Array(7).fill(422)]);
  const page = (await answers[9]?.text()) ?? '';
  expect(page).toContain('3 times a day');
  expect(page).toContain('value="Reading corners"');
  expect(page).toContain('value="Ten@example.org"');
});

test('what is wrong with a stranger’s form is said at its fields, with everything that was typed', async () => {
  const form = session('01BAD', { ...from('vuthy at example'), 'title.en': '', minutes: '999' });
  const answer = await site.ask(path, { form, lang: 'en' });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const field of ['from.email', 'title', 'minutes']) expect(page).toContain(`href="#${field}"`);
  expect(page).toContain('value="vuthy at example"');
  expect(page).toContain('value="999"');
});

test('after the call has closed the public form says so, and takes nothing', async () => {
  site.at('2025-11-21T02:00:00.000Z');
  expect(await (await site.ask(path, { lang: 'en' })).text()).toContain('The call closed on');
  const late = await propose('01LATE', 'late@example.org');
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('value="Reading corners"');
  expect((await site.ask('/f/nobody/nothing/propose')).status).toBe(404);
  site.at('2025-10-20T02:00:00.000Z');
});

test('an address from which mail came back is held where it was typed, and nothing more is sent there', async () => {
  const none = { hold: async () => expect.unreachable('it is about a proposal') };
  const held = { network: NETWORK, cause: 'proposal/01STRANGE', seat: '01STRANGE', person: '01STRANGE' };
  const holder = voiceAddresses(site.services.repository, none);
  for (let n = 0; n < 2; n += 1) {
    await holder.hold({ ...held, why: 'bounced', personVersion: 1, at: site.services.now() });
  }
  const facts = await site.facts('proposal', '01STRANGE');
  expect(facts.filter(({ type }) => type === 'VoiceAddressHeld')).toHaveLength(1);
  const mails = await site.mails('proposal/01STRANGE');
  expect(mails.find(({ kind }) => kind === 'proposalReceived')?.text).toBe('addressHeld');
});
