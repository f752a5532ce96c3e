import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { type PostBox, postBox } from '../replies/post-box.ts';
import { sample } from '../replies/samples.ts';
import { players } from '../web/rig.ts';
import { secondOrganisation } from './second-organisation.ts';
import { invitees, MEETING, NETWORK, type Site, startSite } from './site.ts';

const [sokha] = invitees as [Invitee];
const seats = [
  { seat: 'm-rice', person: 'c-sokha' },
  { seat: 'm-two', person: 'c-two' },
];
const own: Invitee = { ...sokha, seats };
const second: Invitee = { ...own, seat: 'm-two', person: 'c-two' };

let site: Site;
let box: PostBox;
const stopped: Site[] = [];

beforeEach(async () => {
  site = await startSite();
  stopped.push(site);
  box = postBox(site);
  await secondOrganisation(site);
  await site.happens([
    { type: 'SeatInvited', data: { invitee: own, again: false } },
    { type: 'SeatInvited', data: { invitee: second, again: false } },
  ]);
});
afterAll(async () => {
  await Promise.all(stopped.map((one) => one.stop()));
});

const said = async (seat: string) =>
  (await site.facts('seat', `${MEETING}.${seat}`)).map(
    ({ data }) => (data as { fields: { answer: string } }).fields.answer,
  );
const html = async (path: string) => (await site.ask(path)).text();

test('another seat is on the page only as long as its address is the same', async () => {
  const path = `/a/${site.token()}`;
  expect(await html(path)).toContain('Second House');
  const fields = { name: 'Keo Sokha', role: 'head', lang: 'en', reachedBy: 'email' } as const;
  await site.member('m-two', [
    { type: 'ContactRevised', data: { contact: 'c-two', fields: { ...fields, email: 'new@example.org' } } },
  ]);
  expect(await html(path)).not.toContain('Second House');
});

test('one page asks for each seat of the person, and each has its own answer', async () => {
  const path = `/a/${site.token()}`;
  const asked = await html(path);
  expect(asked).toContain('Rice Field Learning');
  expect(asked).toContain('Second House');
  const form = { part: 'answer', answer: 'no' };
  const answer = await site.ask(`${path}?seat=m-two`, { form });
  expect(answer.headers.get('location')).toContain('saved=answer&seat=m-two');
  expect([await said('m-rice'), await said('m-two')]).toEqual([[], ['no']]);
  await site.ask(path, { form: { ...form, answer: 'yes' } });
  expect([await said('m-rice'), await said('m-two')]).toEqual([['yes'], ['no']]);
  const answered = await html(path);
  expect(answered).toContain('Say more for Second House');
  const [, more = ''] = /href="[^"]*(\/a\/[^"]+)">Say more for/.exec(answered) ?? [];
  expect(await html(more)).toContain('Rice Field Learning');
});

test('nobody else’s seat can be answered through it', async () => {
  await site.ask(`/a/${site.token()}?seat=m-poe`, { form: { part: 'answer', answer: 'no' } });
  expect([await said('m-rice'), await said('m-poe')]).toEqual([['no'], []]);
});

test('the answer of a calendar counts for every seat of the person', async () => {
  await box.arrives(sample('gmail-accept'));
  expect([await said('m-rice'), await said('m-two')]).toEqual([['yes'], ['yes']]);
});

test('the answer of a calendar still counts once the first seat is not invited any more', async () => {
  await site.happens([{ type: 'SeatUninvited', data: { invitee: own } }]);
  await box.arrives(sample('gmail-accept'), { dmarc: 'GRAY' });
  expect([await said('m-rice'), await said('m-two')]).toEqual([[], ['yes']]);
});

test('the pages of both organisations show the one mail, and that of a third with neither', async () => {
  await site.plan([{ seat: 'm-rice', person: 'c-sokha', channel: 'email', seats }]);
  const page = async (id: string) =>
    (await site.ask(`/n/${NETWORK}/members/${id}`, { as: players.coordinator, lang: 'en' })).text();
  for (const id of ['m-rice', 'm-two']) expect(await page(id), id).toContain('One message');
  expect(await page('m-lotus')).toContain('Nothing has been sent to this organisation yet.');
});
