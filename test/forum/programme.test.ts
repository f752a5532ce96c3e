import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programmeAggregate } from '../../functions/forum/rules/programme/programme.ts';
import { proposalAggregate } from '../../functions/forum/rules/voices/proposal.ts';
import type { ProposalEvent } from '../../functions/forum/rules/voices/proposal-events.ts';
import { NETWORK } from '../meeting/site.ts';
import { players } from '../web/rig.ts';
import { FORUM } from './board-site.ts';
import { callingFor, session, startVoices, type VoicesSite } from './voices-site.ts';

const path = `/n/${NETWORK}/forums/${FORUM}/programme`;
let site: VoicesSite;
const get = async (below = '', as: (typeof players)[keyof typeof players] = players.coordinator) =>
  (await site.ask(`${path}${below}`, { as, lang: 'en' })).text();
const post = (below: string, form: Record<string, string>) =>
  site.ask(`${path}${below}`, { as: players.coordinator, lang: 'en', form });
const publicPage = (lang: 'en' | 'km' = 'en') => site.ask(`/f/${NETWORK}/${FORUM}/programme`, { lang });
const programme = async () => (await site.services.repository.load(programmeAggregate, NETWORK, FORUM)).state;

/** Somebody proposes it, and it is accepted; `confirmed`: its speakers come. */
async function accepted(id: string, fields: Record<string, string>, confirmed = true): Promise<void> {
  await site.own(session(id, fields));
  const meta = { by: 'staff:s-coord', at: site.services.now() };
  const happens = (events: (version: number) => ProposalEvent[]) =>
    site.services.repository.change(proposalAggregate, NETWORK, id, meta, (_, version) => events(version));
  await happens(() => [{ type: 'ProposalDecided', data: { is: 'yes', reason: 'We want to hear it' } }]);
  await happens((decision) => [
    { type: 'DecisionTold', data: { decision } },
    ...(confirmed ? [{ type: 'SpeakerConfirmed', data: { speaker: `${id}S0` } } as const] : []),
  ]);
  await site.settle();
}

const hall = { 'rooms.0.id': 'HALL', 'rooms.0.name.en': 'Hall', 'rooms.0.holds': '30' };
const slot = (id: string, of: string, start: string, end: string, more: Record<string, string> = {}) => ({
  ...{ id, kind: 'session', session: of, start, end, room: 'HALL' },
  ...more,
});

beforeAll(async () => {
  site = await startVoices();
  await callingFor(site);
  await accepted('READ', { 'title.en': 'Reading <corners>' });
  await accepted('WATER', {
    'title.en': 'Clean water',
    'speakers.0.name': 'Chea Dara',
    'speakers.0.sex': 'male',
  });
  await accepted('BOATS', { 'title.en': 'School boats', 'speakers.0.name': 'Ros Vanna' }, false);
});
afterAll(() => site.stop());

describe('a programme', () => {
  test('begins empty, offers what was confirmed, and is nobody else’s to read', async () => {
    const html = await get();
    expect(html).toContain('The programme is built here');
    expect(html).toContain('Reading &lt;corners&gt;');
    expect(html).not.toContain('School boats');
    expect((await publicPage()).status).toBe(404);
  });

  test('has rooms with names, and keeps what was typed where a number is none', async () => {
    const refused = await post('/rooms', { ...hall, 'rooms.0.holds': 'many' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('value="many"');
    expect((await post('/rooms', hall)).status).toBe(303);
    expect(await programme()).toMatchObject({ rooms: [{ id: 'HALL', holds: 30 }] });
  });

  test('takes two sessions into one room, names both, and is not published with them', async () => {
    expect((await post('/slot', slot('S1', 'READ', '09:00', '10:00'))).status).toBe(303);
    expect((await post('/slot', slot('S2', 'WATER', '09:30', '10:30'))).status).toBe(303);
    const html = await get();
    expect(html).toContain(
      '“Reading &lt;corners&gt;” and “Clean water” are in Hall at the same time (09:30–10:00).',
    );
    expect(html).not.toContain('Publish the programme');
    const refused = await post('', { part: 'publish' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('The programme cannot be published yet');
    expect((await programme()).published).toBeUndefined();
  });

  test('refuses a slot that ends first, one without a title, and a session twice, with what was typed', async () => {
    const first = await post('/slot', slot('S3', '', '11:00', '10:00', { 'title.en': 'Opening words' }));
    expect(first.status).toBe(422);
    const html = await first.text();
    expect(html).toContain('It would end before it begins');
    expect(html).toContain('value="Opening words"');
    expect(await (await post('/slot', slot('S3', '', '11:00', '12:00'))).text()).toContain(
      'Please choose a session, or write what this is',
    );
    expect(await (await post('/slot', slot('S3', 'READ', '11:00', '12:00'))).text()).toContain(
      'This session already has a slot, at 09:00',
    );
  });

  test('points out a small room, a missing interpreter, an unconfirmed speaker, until that is known', async () => {
    await post('/slot', slot('S2', 'WATER', '10:00', '10:30'));
    await post('/slot', slot('S3', 'BOATS', '11:00', '12:00'));
    const html = await get();
    expect(html).toContain('“Clean water”: the room may be too small.');
    expect(html).toContain('“Clean water” needs what the room lacks: an interpreter.');
    expect(html).toContain('“School boats”: not every speaker has confirmed.');
    await post('', { part: 'known', slot: 'S3', warning: 'unconfirmed' });
    expect(await get()).not.toContain('“School boats”: not every speaker has confirmed.');
  });

  test('counts whose voices are in it', async () => {
    const html = await get();
    expect(html).toContain('2 of 3');
    expect(html).toContain('Battambang');
  });

  test('shows observers no person, and no way to change it', async () => {
    const html = await get('', players.observer);
    expect(html).toContain('Clean water');
    expect(html).not.toContain('Chea Dara');
    expect(html).not.toContain('/programme/slot');
  });

  test('is published as it is, once, for everybody to read in their language', async () => {
    expect((await post('', { part: 'publish' })).status).toBe(303);
    await post('', { part: 'publish' });
    expect(
      (await site.facts('programme', FORUM)).filter(({ type }) => type === 'ProgrammePublished'),
    ).toHaveLength(1);
    const html = await (await publicPage()).text();
    expect(html).toContain('Reading &lt;corners&gt;');
    expect(html).toContain('Keo Sokha');
    expect(await (await publicPage('km')).text()).toContain('០៩:០០–១០:០០');
    // What is typed after it is not out yet.
    await post('/slot', slot('S4', '', '12:00', '13:00', { kind: 'break', 'title.en': 'Lunch' }));
    expect(await (await publicPage()).text()).not.toContain('Lunch');
    expect(await get()).toContain('1 change is not published yet');
  });

  test('loses a slot that was taken out, and a room only when nothing is in it', async () => {
    await post('/slot', { part: 'remove', id: 'S4' });
    expect((await programme()).slots.map(({ id }) => id)).toEqual(['S1', 'S2', 'S3']);
    const refused = await post('/rooms', { 'rooms.0.id': 'OTHER', 'rooms.0.name.en': 'Other' });
    expect(await refused.text()).toContain('Something is still placed in a room that you took away');
  });
});
