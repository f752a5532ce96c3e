import { afterAll, beforeAll, expect, test } from 'vitest';
import { HIDDEN, masked } from '../../functions/forum/rules/voices/mask.ts';
import { NETWORK } from '../meeting/site.ts';
import { FORUM } from './board-site.ts';
import { callingFor, type Fields, session, startVoices, type VoicesSite } from './voices-site.ts';

let site: VoicesSite;
beforeAll(async () => {
  site = await startVoices();
  await callingFor(site);
});
afterAll(() => site.stop());

const path = `/f/${NETWORK}/${FORUM}/propose`;
const from = (email: string) => ({ 'from.name': 'Demo Vuthy', 'from.email': email });
let callers = 0;
/** A form of a stranger, each from another address of the internet. */
const post = (form: Fields) => {
  callers += 1;
  return site.ask(path, { form, lang: 'en', from: `203.0.113.${callers}` });
};
const kindsOf = async (id: string) => (await site.mails(`proposal/${id}`)).map(({ kind }) => kind);

test('an id by which every object has something names no speaker and no proposal: nobody has confirmed by it', async () => {
  for (const id of ['constructor', '__proto__', 'toString']) {
    expect((await site.own(session('01NAMED', { 'speakers.0.id': id }))).status).toBe(422);
    expect((await post(session(id, from('ids@example.org')))).status).toBe(422);
  }
  expect(await site.facts('proposal', '01NAMED')).toEqual([]);
});

test('thousands of speakers are not shown back one by one, whether they are added to or sent', async () => {
  const rows = Object.fromEntries(Array.from({ length: 4000 }, (_, n) => [`speakers.${n}.name`, 'x']));
  const added = await post({ ...rows, add: 'speakers' });
  expect(added.status).toBe(200);
  expect((await added.text()).length).toBeLessThan(500_000);
  const sent = await post({ ...session('01ROWS', from('rows@example.org')), ...rows });
  expect(sent.status).toBe(422);
  const page = await sent.text();
  expect(page).toContain('there is room for 6');
  expect(page.length).toBeLessThan(500_000);
});

test('a stranger’s proposal under the id of an organisation is on no list of theirs, and counts as none of theirs', async () => {
  expect((await post(session('m-rice', from('other@example.org')))).status).toBe(303);
  await site.settle();
  const page = await (await site.own()).text();
  expect(page).not.toContain('value="m-rice"');
  expect(page).not.toContain('proposal=m-rice');
  expect((await site.own(session('01OWN'))).status).toBe(303);
});

test('who had a mistake in their address and sends the form again gets the mail at the right one', async () => {
  expect((await post(session('01TYPO', from('vuty@example.org')))).status).toBe(303);
  for (let n = 0; n < 2; n += 1)
    expect((await post(session('01TYPO', from('vuthy@example.org')))).status).toBe(303);
  await site.settle();
  const { rows } = await site.services.views.list(`${NETWORK}/proposals/${FORUM}`, {});
  const all = await Promise.all(rows.map(async ({ sk }) => await site.proposal(sk.slice(1))));
  const addresses = all.flatMap(({ proposer }) => proposer?.email ?? []).filter((one) => one.includes('vut'));
  expect(addresses.sort()).toEqual(['vuthy@example.org', 'vuty@example.org']);
  expect(await kindsOf('01TYPO')).toEqual(['proposalConfirm']);
});

test('a stranger’s form that comes again with other words: they count until it is confirmed, and later are refused, not lost', async () => {
  await post(session('01AGAIN', from('again@example.org')));
  const better = session('01AGAIN', { ...from('again@example.org'), 'title.en': 'Better words' });
  expect((await post(better)).status).toBe(303);
  expect((await site.proposal('01AGAIN')).session.title.en).toBe('Better words');
  await site.settle();
  const [mail] = await site.mails('proposal/01AGAIN');
  expect(mail?.text).toContain('Better words');
  await site.follow(mail?.link ?? '', { do: 'confirm' });
  expect((await post(better)).status).toBe(303);
  const late = await post({ ...better, 'title.en': 'Too late' });
  expect(late.status).toBe(422);
  const page = await late.text();
  expect(page).toContain('by the link in the mail');
  expect(page).toContain('value="Too late"');
  expect((await site.proposal('01AGAIN')).session.title.en).toBe('Better words');
});

test('what a stranger types leads nowhere from the mail to an address that may be somebody else’s', async () => {
  const bait = {
    'title.en': 'Win at https://bait.example/now or bait.com/x',
    'from.name': 'www.bait.example',
  };
  await post(session('01BAIT', { ...from('victim@example.org'), ...bait }));
  await site.settle();
  const [mail] = await site.mails('proposal/01BAIT');
  expect(mail?.text).toContain(`Win at ${HIDDEN} or ${HIDDEN}`);
  expect(mail?.text).not.toContain('bait');
});

test('readers see no number, site, file or name however it is written', () => {
  const names = ['Keo Sokha', 'កែវ សុខា'];
  for (const text of [
    ...['០១២ ៣៤៥ ៦៧៨', '០១២៣៤៥៦៧៨', '+៨៥៥ ១២ ៣៤៥ ៦៧៨', '(012) 345-678', '012/345/678'],
    ...['t.me/sokha', 'facebook.com/our.school', 'report_final.pdf'],
    ...['keo-sokha', 'Keo\u200bSokha', 'KeoSokha', 'កែវ\u200bសុខា', 'កែវសុ\u200bខា', 'កែវសុខា'],
  ]) {
    expect(masked(`a ${text} b`, names), text).toBe(`a ${HIDDEN} b`);
  }
  for (const text of ['in 2024 10 of 12 schools', 'ឆ្នាំ២០២៤ ២០២៥', 'e.g. this', 'Sokha’s 1,000 books']) {
    expect(masked(text, names), text).toBe(text);
  }
});

test('of many proposals of one organisation at the same moment ten are the most, and the others are refused, not lost', async () => {
  const others = { seat: 'm-lotus', person: 'c-bopha' };
  const answers = await Promise.all(
    Array.from({ length: 14 }, (_, n) => site.own(session(`01RACE${n}`), others)),
  );
  const refused = answers.filter(({ status }) => status === 422);
  expect(answers.length - refused.length).toBeLessThanOrEqual(10);
  expect(await refused[0]?.text()).toContain('value="Reading corners"');
});
