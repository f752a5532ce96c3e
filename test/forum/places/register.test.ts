import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderMail } from '../../../functions/delivery/mail-frame.tsx';
import { registrantText } from '../../../functions/forum/rules/places/ask.ts';
import { lineOf } from '../../../functions/forum/rules/places/places.ts';
import { addressKey } from '../../../functions/platform/address.ts';
import { HOUR } from '../../../functions/platform/clock.ts';
import { followUp, messages } from '../../lost-link/wishes.ts';
import { NETWORK, type Site } from '../../meeting/site.ts';
import { players } from '../../web/rig.ts';
import {
  FORUM,
  idOf,
  judged,
  linkOf,
  placesNow,
  press,
  setPlaces,
  startForum,
  typedBy,
  typeForm,
} from './places-site.ts';

let site: Site;
beforeAll(async () => {
  site = await startForum();
  await setPlaces(site, { capacity: '2' });
});
afterAll(() => site.stop());

const registrationOf = (email: string) =>
  site.services.hash(registrantText(NETWORK, FORUM, addressKey(email))).hash;

/** Types the form and waits for the mail; answers the mail that goes out. */
async function asked(n: number | string, over: Record<string, string> = {}) {
  const typed = typedBy(n, over);
  const answer = await typeForm(site, typed);
  await followUp(site);
  const id = registrationOf(typed.email ?? '');
  return { answer, id };
}

/** The mail to confirm that was planned last for a registration, as deliver writes it. */
async function confirmMail(registration: string) {
  const keys = await site.services.ledger.keysOfPerson(NETWORK, registration, '', 10);
  const rows = await messages(site, ...new Set(keys.map(({ cause }) => cause)));
  const row = rows.find(({ kind, person }) => kind === 'placeConfirm' && person === registration);
  if (!row) throw new Error('no mail to confirm');
  return await judged(site, row);
}

test('what a stranger types is nowhere a fact until they have confirmed by the mail', async () => {
  const { answer, id } = await asked(1);
  expect(answer.headers.get('location')).toContain('?asked');
  expect((await placesNow(site)).registrations).toEqual([]);
  expect(await site.everything()).toContain('person1@example.org');
  const facts = await site.facts('placeAsk', '');
  expect(facts).toEqual([]);
  const { mail } = await confirmMail(id);
  expect(mail?.to.address).toBe('person1@example.org');
  const text = renderMail(mail?.model ?? fail()).text;
  expect(text).toContain('/g/');
  // Opening the link confirms nothing: scanners of mails do that.
  const page = await site.ask(linkOf(site, id), { lang: 'en' });
  expect(await page.text()).toContain('Confirm your registration');
  expect((await placesNow(site)).registrations).toEqual([]);
  expect((await press(site, id, 'confirm')).status).toBe(303);
  expect(await idOf(site, 'Person 1')).toBe(id);
  expect((await placesNow(site)).registrations[0]?.is).toBe('seated');
  // A double tap is one registration.
  await press(site, id, 'confirm');
  expect((await placesNow(site)).registrations).toHaveLength(1);
});

test('the answer is the same for an address that is registered; only its mailbox learns it', async () => {
  const stranger = await typeForm(site, typedBy(77));
  const known = await typeForm(site, typedBy(1, { name: 'Somebody else' }));
  expect([known.status, known.headers.get('location')]).toEqual([
    stranger.status,
    stranger.headers.get('location'),
  ]);
  expect(await known.text()).toBe(await stranger.text());
  await followUp(site);
  expect((await placesNow(site)).registrations.map(({ name }) => name)).toEqual(['Person 1']);
});

test('an hour later the mail to somebody registered says so, and changes nothing', async () => {
  site.at('2025-10-20T05:00:00.000Z');
  const { id } = await asked(1, { name: 'Somebody else' });
  const keys = await site.services.ledger.keysOfPerson(NETWORK, id, '', 10);
  const rows = await messages(site, ...new Set(keys.map(({ cause }) => cause)));
  const again = rows.filter(({ kind }) => kind === 'placeConfirm').at(-1);
  if (!again) throw new Error('no mail');
  const { mail } = await judged(site, again);
  expect(mail?.model.subject).toContain('registered already');
});

test('when all places are taken the next one waits, hears its number once, and sees it on the page', async () => {
  for (const n of [2, 3, 4]) {
    const { id } = await asked(n);
    await press(site, id, 'confirm');
  }
  const places = await placesNow(site);
  expect(places.registrations.map(({ is }) => is)).toEqual(['seated', 'seated', 'waiting', 'waiting']);
  const id = await idOf(site, 'Person 4');
  const [row] = (await messages(site, `places/${FORUM}`)).filter(({ person }) => person === id);
  expect(row?.kind).toBe('placeWaits');
  const { mail } = await judged(site, row ?? fail());
  expect(mail?.model.sections[0].lead.join(' ')).toContain('number 2');
  const page = await (await site.ask(linkOf(site, id), { lang: 'en' })).text();
  expect(page).toContain('Your place in it: 2');
});

test('who gives a place up frees it for the one who waits longest, who takes it by the link', async () => {
  await press(site, await idOf(site, 'Person 1'), 'cancel');
  const third = await idOf(site, 'Person 3');
  const offered = (await placesNow(site)).registrations.find(({ id }) => id === third);
  // Monday 12:00 in Phnom Penh: until Wednesday at the same hour.
  expect(offered).toMatchObject({ is: 'offered', until: '2025-10-22T05:00:00.000Z' });
  const row = (await messages(site, `places/${FORUM}`)).find(
    ({ person, kind }) => person === third && kind === 'placeOffered',
  );
  const { mail } = await judged(site, row ?? fail());
  expect(mail?.model.subject).toContain('A place is free');
  await press(site, third, 'take');
  expect((await placesNow(site)).registrations.find(({ id }) => id === third)?.is).toBe('seated');
  // The offer is used once: its mail is no longer true.
  expect((await judged(site, row ?? fail())).verdict).toMatchObject({
    send: false,
    reason: 'placeDecidedAnew',
  });
});

test('fewer places than are registered throw nobody out, and the form says how many there are', async () => {
  expect((await setPlaces(site, { capacity: '1' })).status).toBe(303);
  const { registrations } = await placesNow(site);
  expect(registrations.filter(({ is }) => is === 'seated')).toHaveLength(2);
  const page = await site.ask(`/n/${NETWORK}/forums/${FORUM}/places`, {
    as: players.coordinator,
    lang: 'en',
  });
  const html = await page.text();
  expect(html).toContain('Registered or offered already: 2.');
  expect(html).toContain('There are more registered (2) than places to register for (1)');
});

test('staff give a place only where one is free, and the list is found by name', async () => {
  const fourth = await idOf(site, 'Person 4');
  const path = `/n/${NETWORK}/forums/${FORUM}/places`;
  const as = players.coordinator;
  const full = await site.ask(path, { as, lang: 'en', form: { do: 'give', registration: fourth } });
  expect(full.status).toBe(422);
  expect(await full.text()).toContain('Every place (1) is taken');
  await setPlaces(site, { capacity: '3' });
  expect((await placesNow(site)).registrations.find(({ id }) => id === fourth)?.is).toBe('offered');
  const given = await site.ask(path, { as, lang: 'en', form: { do: 'give', registration: fourth } });
  expect(given.status).toBe(303);
  expect(lineOf(await placesNow(site))).toEqual([]);
  const found = await (await site.ask(`${path}?q=person+4`, { as, lang: 'en' })).text();
  expect(found).toContain('person4@example.org');
  expect(found).not.toContain('person2@example.org');
});

test('somebody who calls is written down at once, without an address to be called', async () => {
  const path = `/n/${NETWORK}/forums/${FORUM}/places/new`;
  const as = players.coordinator;
  const form = { ...typedBy('phone', { email: '', phone: '000 000 310' }), id: '01KPHONE' };
  const nothing = await site.ask(path, { as, lang: 'en', form: { ...form, phone: '' } });
  expect(nothing.status).toBe(422);
  expect(await nothing.text()).toContain('Person phone');
  for (const _ of [1, 2]) expect((await site.ask(path, { as, lang: 'en', form })).status).toBe(303);
  await followUp(site);
  const called = (await placesNow(site)).registrations.filter(({ via }) => via === 'phone');
  expect(called).toHaveLength(1);
  const [row] = (await messages(site, `places/${FORUM}`)).filter(({ person }) => person === '01KPHONE');
  expect(row).toMatchObject({ channel: 'call', state: 'toHandOver' });
  const page = await (await site.ask(`/n/${NETWORK}/forums/${FORUM}/places`, { as, lang: 'en' })).text();
  expect(page).toContain('To tell by phone');
  await site.ask(`/n/${NETWORK}/forums/${FORUM}/places`, {
    as,
    lang: 'en',
    form: { do: 'told', registration: '01KPHONE' },
  });
  const told = (await messages(site, `places/${FORUM}`)).find(({ person }) => person === '01KPHONE');
  expect(told?.state).toBe('handedOver');
});

test('a form with mistakes comes back with all that was typed, and nothing is kept', async () => {
  const before = await site.everything();
  const answer = await typeForm(site, typedBy('x', { email: 'no address', agree: '' }));
  expect(answer.status).toBe(422);
  const html = await answer.text();
  expect(html).toContain('Person x');
  expect(html).toContain('Without your agreement we cannot keep a place');
  expect(await site.everything()).toBe(before);
});

test('one place of the internet cannot use up the forum, nor can somebody fill a mailbox', async () => {
  for (let n = 0; n < 3; n += 1) expect((await typeForm(site, typedBy('many'))).status).toBe(303);
  const fourth = await typeForm(site, typedBy('many'));
  expect(fourth.status).toBe(422);
  expect(await fourth.text()).toContain('Person many');
});

test('tries for one address that are refused use up nothing of what all others may do', async () => {
  const counted = async () => {
    const window = Math.floor(Date.parse(site.services.now()) / HOUR);
    const Key = { pk: { S: `${NETWORK}/bounds` }, sk: { S: `register#${FORUM}#${window}` } };
    const get = new GetItemCommand({ TableName: site.engine.tables.views, Key });
    return Number((await site.engine.client.send(get)).Item?.done?.N ?? 0);
  };
  const before = await counted();
  for (let n = 0; n < 5; n += 1) await typeForm(site, typedBy('again'));
  expect((await counted()) - before).toBe(3);
});

test('a link of somebody else, or of another page, opens nothing', async () => {
  const strange = await site.ask(linkOf(site, 'nobody'), { lang: 'en' });
  expect(await strange.text()).toContain('was not confirmed within two days');
  const wrong = linkOf(site, await idOf(site, 'Person 3'), { purpose: 'answer' });
  expect((await site.ask(wrong, { lang: 'en' })).status).toBe(404);
});

function fail(): never {
  throw new Error('not there');
}

test('giving a place up and confirming it again, over and over, is bounded, and so are the mails to others', async () => {
  const { id } = await asked('loop');
  const post = (what: string) => site.ask(linkOf(site, id), { form: { do: what } });
  const answers: number[] = [];
  for (let n = 0; n < 20; n += 1)
    for (const what of ['confirm', 'cancel']) answers.push((await post(what)).status);
  expect(answers.filter((status) => status === 303)).toHaveLength(30);
  const refused = await post('confirm');
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('30 times a day');
  const facts = await site.facts('places', FORUM);
  expect(facts.filter(({ by }) => by === `person:${id}`).length).toBeLessThanOrEqual(60);
});

test('a name that leads somewhere does so in no mail to an address that may be somebody else’s', async () => {
  const { id } = await asked('bait', { name: 'Win at https://bait.example/now' });
  const { mail } = await confirmMail(id);
  if (!mail) throw new Error('no mail');
  const { text } = renderMail(mail.model);
  expect(`${mail.to.name} ${text}`).not.toContain('bait.example');
});

test('the page of a registration is in the language that was chosen there, whatever the browser wants', async () => {
  const { id } = await asked('khmer', { lang: 'km' });
  const headers = { 'accept-language': 'en' };
  const page = await (
    await site.app.request(`${site.services.origin}${linkOf(site, id)}`, { headers })
  ).text();
  expect(page).toContain('<html lang="km"');
});
