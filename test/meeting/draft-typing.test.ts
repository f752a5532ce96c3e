import { beforeEach, expect, test } from 'vitest';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import { markOf } from '../../functions/typing/rules/merge.ts';
import type { TypingSaid } from '../../functions/typing/rules/said.ts';
import { type Player, players } from '../web/rig.ts';
import { type MeetingRig, NETWORK, startMeetingRig } from './meeting-rig.ts';

const id = '01K7M000000000000000000001';
const path = `/n/${NETWORK}/meetings/${id}/edit`;
let rig: MeetingRig;

beforeEach(async () => {
  rig = await startMeetingRig();
  rig.at('2025-10-13T02:00:00.000Z');
  await rig.post(`/n/${NETWORK}/meetings/new`, { id, from: 'empty' });
  await send({ 'was.host': '', host: 'A', 'was.venue': '', 'venue.en': 'Hall' });
  return () => rig.stop();
});

async function send(form: Record<string, string>, as: Player = players.coordinator): Promise<TypingSaid> {
  const answer = await rig.ask(path, { as, form, headers: { accept: 'application/json' } });
  return JSON.parse(await answer.text());
}

async function details() {
  const { state } = await rig.services.repository.load(meetingAggregate, NETWORK, id);
  return 'details' in state ? state.details : {};
}

/** As forms that are open name it. */
async function markIn(field: string): Promise<string> {
  const { html } = await rig.page(path);
  return new RegExp(`name="was.${field}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

test('what is sent of a draft is what was changed, and only that is touched', async () => {
  const said = await send({ 'was.note': '', 'note.km': 'យកបញ្ជី' });
  expect(said).toMatchObject({ of: `draft ${id}`, saved: 'Saved 09:00', fields: { note: { is: 'saved' } } });
  expect(await details()).toMatchObject({ host: 'A', venue: { en: 'Hall' }, note: { km: 'យកបញ្ជី' } });
});

test('two tabs of one person on one draft lose nothing of each other', async () => {
  const [host, venue] = [await markIn('host'), await markIn('venue')];
  await send({ 'was.host': host, host: 'B' });
  const second = await send({ 'was.venue': venue, 'venue.en': 'New hall', since: '2' });
  expect(await details()).toMatchObject({ host: 'B', venue: { en: 'New hall' } });
  expect(second.fields.host).toMatchObject({ is: 'news', parts: 'host=B' });
  const clash = await send({ 'was.host': host, host: 'C' });
  expect(clash.fields.host).toMatchObject({
    is: 'beside',
    text: 'B',
    yours: 'C',
    who: 'Sok Dara',
    when: '09:00',
  });
  expect(await details()).toMatchObject({ host: 'B' });
  const chosen = await send({ 'was.host': clash.fields.host?.mark ?? '', host: 'C' });
  expect(chosen.fields.host).toMatchObject({ is: 'saved' });
  expect(await details()).toMatchObject({ host: 'C' });
});

test('a form as a whole, sent without script, overwrites nothing that it did not touch', async () => {
  const { html } = await rig.page(path);
  const marks = [...html.matchAll(/name="(was\.[a-zA-Z]+)" value="([^"]*)"/g)].map(
    ([, name = '', mark = '']): [string, string] => [name, mark],
  );
  expect(marks).toHaveLength(17);
  await send({ 'was.host': await markIn('host'), host: 'B' });
  const typed = { host: 'A', 'venue.en': 'Hall', 'note.en': 'Mine', 'audience.choice': 'all' };
  const answer = await rig.post(path, { ...Object.fromEntries(marks), ...typed });
  expect(answer.status).toBe(303);
  expect(await details()).toEqual(expect.objectContaining({ host: 'B', note: { en: 'Mine' } }));
});

test('its own text, stored without being heard of, is not taken for somebody else’s', async () => {
  const was = await markIn('venue');
  await send({ 'was.venue': was, 'venue.en': 'One' });
  const said = await send({
    'was.venue': was,
    'venue.en': 'One two',
    'sent.venue': 'venue.km=&venue.en=One',
  });
  expect(said.fields.venue).toMatchObject({ is: 'saved' });
  expect(await details()).toMatchObject({ venue: { en: 'One two' } });
});

test('what cannot be read is refused alone, with its sentence; what is odd is saved and pointed out', async () => {
  const said = await send({
    ...{ 'was.date': '', date: '31.2.2026', 'was.start': '', start: '10:00', 'was.end': '', end: '09:00' },
  });
  expect(said.fields.date).toMatchObject({
    is: 'refused',
    why: expect.stringContaining('a day that exists'),
  });
  expect(said.fields.start).toEqual({ is: 'saved', mark: markOf('"10:00"') });
  expect(said.fields.end).toMatchObject({ is: 'saved', why: expect.stringMatching(/./) });
  expect(await details()).toMatchObject({ start: '10:00', end: '09:00' });
});

test('a draft that is none any more says so, and keeps what was typed in the page', async () => {
  await rig.post(path.replace('edit', 'discard'), {});
  const gone = await rig.ask(path, {
    as: players.coordinator,
    form: { 'was.host': '', host: 'B' },
    headers: { accept: 'application/json' },
  });
  expect(gone.status).toBe(410);
  expect(await gone.json()).toMatchObject({
    of: `draft ${id}`,
    say: expect.stringContaining('no draft any more'),
  });
});

test('a page that was loaded before names a version, and what it did not touch stays as others saved it', async () => {
  await send({ 'was.host': await markIn('host'), host: 'B' }, players.admin);
  const answer = await rig.post(path, { host: 'A', 'venue.en': 'New hall', version: '2' });
  expect(answer.status).toBe(303);
  expect(await details()).toMatchObject({ host: 'B', venue: { en: 'New hall' } });
});
