import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAggregate } from '../../functions/forum/rules/voices/call.ts';
import { proposalAggregate } from '../../functions/forum/rules/voices/proposal.ts';
import { NETWORK } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { FORUM } from './board-site.ts';
import { calling, session, startVoices, VOICES, type VoicesSite } from './voices-site.ts';

let site: VoicesSite;
const rithy = {
  'speakers.1.id': 'RITHY',
  'speakers.1.name': 'Demo Rithy',
  'speakers.1.email': 'rithy@example.org',
};

beforeAll(async () => {
  site = await startVoices();
  await site.staff('/call', calling);
  await site.own(
    session('01CORNERS', {
      ...rithy,
      'about.en': 'Keo Sokha of Rice Field Learning, 012 345 678, wrote it.',
    }),
  );
  await site.own(session('01DRUMS', { 'title.en': 'Drums', 'speakers.0.name': 'ចាន់ បុប្ផា' }), lotus);
  await site.own(session('01MAPS', { 'title.en': 'Maps of villages' }));
  await site.settle();
});
afterAll(() => site.stop());

const lotus = { seat: 'm-lotus', person: 'c-bopha' };
const reader = (seat: string, person: string) =>
  site.staff('/call', { do: 'reader', reader: `${seat}.${person}` });
const closed = '2025-11-24T02:00:00.000Z';
const sheet = { relevance: '4', voices: '4', practice: '5', clarity: '3' };

/** What of a call falls due by now, as the tick appends it. */
async function readingBegins(): Promise<void> {
  const { repository, now } = site.services;
  await repository.change(callAggregate, NETWORK, FORUM, { by: 'system', at: now() }, () => [
    { type: 'CallFellDue' as const, data: { step: 'reading' as const, closes: calling.closes } },
  ]);
  await site.settle();
}

async function readerLink(person: string): Promise<string> {
  const mails = await site.mails(`call/${FORUM}`);
  return mails.find((one) => one.person === person && one.kind === 'readProposals')?.link ?? '';
}

test('the call goes to each member and guest once: by mail, or by hand where so reached', async () => {
  const page = await (await site.staff('/call')).text();
  expect(page).toContain('Send the call to 3 people');
  const guest = { do: 'guest', id: 'GUEST', name: 'Demo Vuthy', lang: 'en' };
  const without = await site.staff('/call', guest);
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('value="Demo Vuthy"');
  expect((await site.staff('/call', { ...guest, email: 'vuthy@example.org' })).status).toBe(303);
  for (let n = 0; n < 2; n += 1) expect((await site.staff('/call', { do: 'send' })).status).toBe(303);
  await site.settle();
  const mails = await site.mails(`call/${FORUM}`);
  expect(mails.map(({ person }) => person).sort()).toEqual(['GUEST', 'c-bopha', 'c-chan', 'c-sokha']);
  const vuthy = mails.find(({ person }) => person === 'GUEST');
  expect(vuthy?.text).toContain('Propose a session for: Provincial Education Learning Forum');
  expect(vuthy?.text).toContain('What works in small schools?');
  expect((await site.follow(vuthy?.link ?? '', session('01GUESTS'))).status).toBe(303);
  expect(await site.proposal('01GUESTS')).toMatchObject({ way: 'guest', proposer: { name: 'Demo Vuthy' } });
  await site.follow(vuthy?.link ?? '', { withdraw: '01GUESTS' });
  await site.settle();
  const hand = await (await site.staff('/hand')).text();
  expect(hand).toContain('ចាន់ បុប្ផា');
  const [, told = ''] = /name="told" value="([^"]+c-bopha[^"]+)"/.exec(hand) ?? [];
  await site.staff('/hand', { told });
  expect(await (await site.staff('/hand')).text()).not.toContain('ចាន់ បុប្ផា');
});

test('two readers are named by the coordinator, a fourth is refused, and nobody who is no contact', async () => {
  expect((await reader('m-poe', 'c-chan')).status).toBe(303);
  expect((await reader('m-rice', 'c-dara')).status).toBe(303);
  expect((await reader('m-rice', 'nobody')).status).toBe(422);
  expect(await (await site.staff('/call')).text()).toContain('Release Sok Dara');
});

test('readers hear of it when the call has closed, and cannot read before', async () => {
  const token = site.token({ purpose: 'reader', cause: FORUM, person: 'c-dara', expires: '2026-02-13' });
  const early = await (await site.ask(`/read/${token}`, { lang: 'en' })).text();
  expect(early).toContain('proposals may still change');
  expect(early).not.toContain('Maps of villages');
  expect((await site.ask(`/read/${token}/01MAPS`, { form: sheet, lang: 'en' })).status).toBe(422);
  site.at(closed);
  await readingBegins();
  const mails = await site.mails(`call/${FORUM}`);
  const dara = mails.find(({ person, kind }) => person === 'c-dara' && kind === 'readProposals');
  expect(dara?.text).toContain('៣');
  expect(await (await site.follow(dara?.link ?? '')).text()).toContain('Maps of villages');
});

test('a reader sees no person, organisation, address or number, of what is known', async () => {
  const link = await readerLink('c-dara');
  const list = await (await site.follow(link)).text();
  const one = await (await site.follow(`${link}/01CORNERS`)).text();
  for (const page of [list, one]) {
    for (const known of ['Sokha', 'Rithy', 'Rice Field', 'rithy@', '012 345'])
      expect(page).not.toContain(known);
  }
  expect(one).toContain('▒▒▒');
  expect(one).toContain('may still tell who it is from');
});

test('each reader has an order of their own, which stays the same', async () => {
  const orders = await Promise.all(
    ['c-dara', 'c-chan', 'c-dara'].map(async (person) => {
      const seat = person === 'c-dara' ? 'm-rice' : 'm-poe';
      const token = site.token({ purpose: 'reader', cause: FORUM, seat, person, expires: '2026-02-13' });
      const page = await (await site.ask(`/read/${token}`)).text();
      return [...page.matchAll(/\/(01[A-Z]+)"/g)].map(([, id]) => id);
    }),
  );
  expect(orders[0]).toEqual(orders[2]);
  expect([...(orders[0] ?? [])].sort()).toEqual([...(orders[1] ?? [])].sort());
  expect(orders[0]).not.toEqual(orders[1]);
});

test('a sheet that is not whole is refused with what was chosen, and another’s is seen only after one’s own', async () => {
  const link = await readerLink('c-dara');
  const half = await site.follow(`${link}/01CORNERS`, { relevance: '4', line: 'New here' });
  expect(half.status).toBe(422);
  const page = await half.text();
  expect(page).toContain('href="#clarity"');
  expect(page).toContain('value="New here"');
  const chan = site.token({
    purpose: 'reader',
    cause: FORUM,
    seat: 'm-poe',
    person: 'c-chan',
    expires: '2026-02-13',
  });
  const twos = { relevance: '2', voices: '2', practice: '1', clarity: '1' };
  expect((await site.ask(`/read/${chan}/01CORNERS`, { form: twos })).status).toBe(303);
  expect(await (await site.follow(`${link}/01CORNERS`)).text()).not.toContain('Others:');
  await site.settle();
  expect(await (await site.staff('/01CORNERS')).text()).toContain('There is no mean');
  expect((await site.follow(`${link}/01CORNERS`, sheet)).status).toBe(303);
  expect(await (await site.follow(`${link}/01CORNERS`)).text()).toContain('Others: 1.5');
  expect((await site.follow(`${link}/01DRUMS`, { do: 'aside' })).status).toBe(303);
  const staff = await (await site.staff('/01CORNERS')).text();
  expect(staff).toContain('The readers differ by 2.5');
  expect(staff).toContain('Mean 2.8 of 5');
  expect(await (await site.staff('/01DRUMS')).text()).toContain('stepped aside');
});

test('a decision needs a reason, tells nobody, and is counted as decided and not told', async () => {
  const decide = (id: string, is: string, reason: string, seen = '0') =>
    site.staff(`/${id}`, { is, reason, seen });
  const without = await decide('01CORNERS', 'yes', '');
  expect(without.status).toBe(422);
  expect(await without.text()).toContain('href="#reason"');
  expect((await decide('01CORNERS', 'yes', 'New and useful')).status).toBe(303);
  expect((await decide('01DRUMS', 'maybe', 'There may be a hall')).status).toBe(303);
  expect((await decide('01MAPS', 'no', 'It was shown last year')).status).toBe(303);
  const late = await decide('01MAPS', 'yes', 'Why not');
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('Why not</textarea>');
  await site.settle();
  expect(await (await site.staff('')).text()).toContain('3 decided, not told');
  const today = await site.ask(`/n/${NETWORK}/today`, { as: players.coordinator, lang: 'en' });
  expect(await today.text()).toContain('3 proposals decided, not told');
  const rows = (await site.mails('proposal/01CORNERS')).map(({ kind }) => kind);
  expect(rows).toEqual(['proposalReceived']);
  expect(await (await site.own()).text()).not.toContain('New and useful');
});

test('telling shows number and titles before, asks by when a maybe is settled, and tells everybody once', async () => {
  const choice = await (await site.staff('/tell')).text();
  const picked = [...choice.matchAll(/name="pick" value="([^"]+)"/g)].map(([, value = '']) => value);
  expect(picked).toHaveLength(3);
  const pick = (values: string[], more: Record<string, string> = {}) =>
    site.ask(`${VOICES}/tell`, {
      ...{ as: players.coordinator, lang: 'en' },
      form: new URLSearchParams([
        ...values.map((value) => ['pick', value]),
        ...Object.entries(more),
      ]).toString(),
    });
  expect((await site.staff('/tell', {})).status).toBe(422);
  const preview = await (await pick(picked)).text();
  for (const words of ['One yes', 'One maybe', 'One no', 'Maps of villages', 'Tell 4 people now']) {
    expect(preview).toContain(words);
  }
  const undated = await pick(picked, { do: 'tell' });
  expect(undated.status).toBe(422);
  expect((await site.proposal('01CORNERS')).told).toBeUndefined();
  for (let n = 0; n < 2; n += 1) await pick(picked, { do: 'tell', settledBy: '2025-12-05' });
  await site.settle();
  const yes = await site.mails('proposal/01CORNERS');
  const told = yes.filter(({ kind }) => kind === 'proposalYes');
  expect(told.map(({ person }) => person).sort()).toEqual(['RITHY', 'c-sokha']);
  for (const { text } of told) {
    expect(text).toContain('Accepted: please confirm');
    expect(text).toContain('New and useful');
  }
  const [no] = (await site.mails('proposal/01MAPS')).filter(({ kind }) => kind === 'proposalNo');
  expect(no?.text).toContain('It was shown last year');
  // Nobody's address reaches anybody else.
  for (const { text } of [...told, ...(no ? [no] : [])]) expect(text).not.toContain('@example.org');
  expect(await (await site.staff('/hand')).text()).toContain('ចាន់ បុប្ផា');
  expect(await (await site.own()).text()).toContain('It was shown last year');
});

test('speakers confirm by their own link; to open it changes nothing, and the coordinator says it for those who phone', async () => {
  const mails = (await site.mails('proposal/01CORNERS')).filter(({ kind }) => kind === 'proposalYes');
  const link = (person: string) => mails.find((one) => one.person === person)?.link ?? '';
  const page = await (await site.follow(link('RITHY'))).text();
  expect(page).toContain('Do you come to speak?');
  expect((await site.proposal('01CORNERS')).speakersSay).toEqual({});
  const blank = await site.follow(link('RITHY'), { note: 'By bus' });
  expect(blank.status).toBe(422);
  expect(await blank.text()).toContain('value="By bus"');
  expect((await site.follow(link('RITHY'), { comes: 'no', note: 'I am abroad' })).status).toBe(303);
  await site.settle();
  const staff = await (await site.staff('/01CORNERS')).text();
  expect(staff).toContain('Accepted, not confirmed by all speakers');
  expect(staff).toContain('Demo Rithy: I am abroad');
  expect((await site.staff('/01CORNERS', { do: 'comes:c-sokha' })).status).toBe(303);
  await site.settle();
  expect(await (await site.staff('')).text()).toContain('Confirmed');
  expect(await (await site.follow(link('c-sokha'))).text()).toContain('You come to speak.');
  const { state } = await site.services.repository.load(proposalAggregate, NETWORK, '01CORNERS');
  expect(state.status).toBe('proposed');
});

test('what is decided anew is told anew, and an answer to the older decision is not taken', async () => {
  const speaker = { purpose: 'speaker', cause: '01CORNERS', seat: 'RITHY', person: 'RITHY' } as const;
  const link = `/speak/${site.token({ ...speaker, expires: '2026-03-15' })}`;
  const seen = String((await site.proposal('01CORNERS')).decision?.version);
  await site.staff('/01CORNERS', { is: 'no', reason: 'The hall burned down', seen });
  const late = await site.follow(link, { comes: 'yes', note: 'By bus' });
  expect(late.status).toBe(422);
  const page = await late.text();
  expect(page).toContain('has changed');
  expect(page).toContain('By bus');
  const rows = (await site.mails('proposal/01CORNERS')).filter(({ kind }) => kind === 'proposalYes');
  expect(rows.map(({ text }) => text)).toEqual(['proposalDecidedAnew', 'proposalDecidedAnew']);
});
