import { afterAll, beforeAll, expect, test } from 'vitest';
import { calling, session, startVoices, type VoicesSite } from './voices-site.ts';

let site: VoicesSite;
beforeAll(async () => {
  site = await startVoices();
});
afterAll(() => site.stop());

const dara = { person: 'c-dara' };
const lotus = { seat: 'm-lotus', person: 'c-bopha' };

test('before there is a call nobody can propose, and the page of proposals says how to begin', async () => {
  expect(await (await site.staff('')).text()).toContain('Open the call');
  const early = await site.own(session('01EARLY'));
  expect(early.status).toBe(422);
  expect(await early.text()).toContain('value="Reading corners"');
});

test('a call that closes in the past, on the day of the forum or without words is refused, with what was typed', async () => {
  for (const [closes, sentence] of [
    ['2025-10-19', 'cannot close in the past'],
    ['2026-02-13', 'must close before the day of the forum'],
  ] as const) {
    const answer = await site.staff('/call', { ...calling, closes });
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain(sentence);
    expect(page).toContain('What works in small schools?</textarea>');
  }
  const wordless = await site.staff('/call', { closes: '2025-11-20' });
  expect(wordless.status).toBe(422);
  expect((await site.staff('/call', calling)).status).toBe(303);
});

test('a member proposes by their link, in one language, and it is there once, however often it is tapped', async () => {
  const page = await (await site.own()).text();
  expect(page).toContain('What works in small schools?');
  expect(page).toContain('value="Keo Sokha"');
  for (const answer of [await site.own(session('01CORNERS')), await site.own(session('01CORNERS'))]) {
    expect(answer.status).toBe(303);
  }
  expect(await site.proposal('01CORNERS')).toMatchObject({ status: 'proposed', way: 'member', revisions: 0 });
  await site.settle();
  const list = await (await site.staff('')).text();
  expect(list).toContain('Reading corners');
  expect(list).toContain('45 min · Khmer and English · Rice Field Learning');
  expect(list).toContain('Proposed, not decided');
});

test('a contact who speaks is stored by their id, without the address in their address book', async () => {
  const { session: stored } = await site.proposal('01CORNERS');
  expect(stored.speakers).toEqual([
    expect.objectContaining({ name: 'Keo Sokha', sex: 'female', seat: 'm-rice', person: 'c-sokha' }),
  ]);
  expect(stored.speakers[0]?.email).toBeUndefined();
});

test('a colleague changes what their organisation proposed, and nobody else can', async () => {
  const more = { 'title.en': 'Reading corners that last' };
  expect((await site.own(session('01CORNERS', more), dara)).status).toBe(303);
  expect((await site.proposal('01CORNERS')).session.title.en).toBe('Reading corners that last');
  const stranger = await site.own(session('01CORNERS', { 'title.en': 'Mine now' }), lotus);
  expect(stranger.status).toBe(422);
  expect(await stranger.text()).toContain('There is no such proposal any more');
  expect((await site.own({ withdraw: '01CORNERS' }, lotus)).status).toBe(422);
  expect((await site.proposal('01CORNERS')).session.title.en).toBe('Reading corners that last');
});

test('what is missing or wrong is said at its field, and nothing typed is lost', async () => {
  const answer = await site.own(
    session('01WRONG', {
      ...{ 'title.en': '', 'speakers.0.name': '', 'speakers.0.email': 'not an address', minutes: '3' },
      ...{ 'speakers.1.id': '01S1', 'speakers.1.name': 'Demo Rithy', needsText: 'A low table' },
    }),
  );
  expect(answer.status).toBe(422);
  const page = await answer.text();
  for (const field of ['title', 'speakers.0.name', 'speakers.0.email', 'minutes']) {
    expect(page).toContain(`href="#${field}"`);
  }
  expect(page).toContain('value="Demo Rithy"');
  expect(page).toContain('value="A low table"');
  expect(page).toContain('What three schools learned in a year.</textarea>');
});

test('nobody who speaks is a problem at the first speaker', async () => {
  const answer = await site.own(session('01NOBODY', { 'speakers.0.name': '', 'speakers.0.sex': '' }));
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('href="#speakers.0.name"');
});

test('another speaker is added without script, with everything that was typed', async () => {
  const answer = await site.own(session('01ADD', { add: 'speakers' }));
  expect(answer.status).toBe(200);
  const page = await answer.text();
  expect(page).toContain('name="speakers.1.name"');
  expect(page).toContain('value="Reading corners"');
  await expect(site.proposal('01ADD')).rejects.toThrow('no proposal');
});

test('an organisation has five proposals on its way at most, and one that is taken back makes room', async () => {
  for (const id of ['01A', '01B', '01C', '01D', '01E']) {
    expect((await site.own(session(id), lotus)).status).toBe(303);
    await site.settle();
  }
  const sixth = await site.own(session('01F'), lotus);
  expect(sixth.status).toBe(422);
  expect(await sixth.text()).toContain('5 proposals are the most');
  expect((await site.own({ withdraw: '01A' }, lotus)).status).toBe(303);
  await site.settle();
  expect((await site.own(session('01F'), lotus)).status).toBe(303);
});

test('once the call has closed the page says so, and a form that was open meanwhile shows what was typed', async () => {
  site.at('2025-11-20T16:59:00.000Z');
  expect((await site.own(session('01LAST'))).status).toBe(303);
  site.at('2025-11-20T17:00:00.000Z');
  const late = await site.own(session('01LATE'));
  expect(late.status).toBe(422);
  const page = await late.text();
  expect(page).toContain('The call has closed');
  expect(page).toContain('value="Reading corners"');
  const shown = await (await site.own()).text();
  expect(shown).toContain('The call closed on');
  expect(shown).not.toContain('A new proposal');
  expect(shown).toContain('Reading corners that last');
  site.at('2025-10-20T02:00:00.000Z');
});

test('a link for something else, or of somebody who left, opens nothing', async () => {
  expect((await site.own(undefined, { purpose: 'task' })).status).toBe(404);
  expect((await site.own(undefined, { epoch: 3 })).status).toBe(404);
  expect((await site.own(undefined, { cause: '01NOFORUM' })).status).toBe(404);
});
