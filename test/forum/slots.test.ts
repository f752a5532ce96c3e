import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposalAggregate } from '../../functions/forum/rules/voices/proposal.ts';
import type { ProposalEvent } from '../../functions/forum/rules/voices/proposal-events.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import { messages } from '../lost-link/wishes.ts';
import { NETWORK } from '../meeting/site.ts';
import { Post } from '../tasks/post.ts';
import { players } from '../web/rig.ts';
import { FORUM, planned } from './board-site.ts';
import { callingFor, session, startVoices, type VoicesSite } from './voices-site.ts';

const path = `/n/${NETWORK}/forums/${FORUM}/programme`;
const PROGRAMME = `programme/${FORUM}`;
let site: VoicesSite;
let post: Post;
const send = (below: string, form: Record<string, string>) =>
  site.ask(`${path}${below}`, { as: players.coordinator, lang: 'en', form });
const page = () => site.ask(path, { as: players.coordinator, lang: 'en' });
const slot = (id: string, of: string, start: string, end: string, more: Record<string, string> = {}) =>
  send('/slot', { id, kind: 'session', session: of, start, end, room: 'HALL', ...more });
const publish = async () => {
  await send('', { part: 'publish' });
  await site.settle();
};
const sent = async (...causes: string[]) => sentWithin(90 * MINUTE, ...causes);
const sentWithin = async (time: number, ...causes: string[]) => {
  const mails = await post.until(later(site.services.now(), time), ...causes);
  return mails.map(({ to, subject }) => `${to} ${subject}`);
};

beforeAll(async () => {
  site = await startVoices();
  post = await Post.open(site);
  await callingFor(site);
  for (const [id, title, speaker, email] of [
    ['READ', 'Reading corners', 'Keo Sokha', ''],
    ['WATER', 'Clean water', 'Chea Dara', 'chea@example.org'],
  ] as const) {
    const fields = { 'title.en': title, 'speakers.0.name': speaker, 'speakers.0.email': email };
    await site.own(session(id, fields));
    const meta = { by: 'staff:s-coord', at: site.services.now() };
    const happens = (events: (version: number) => ProposalEvent[]) =>
      site.services.repository.change(proposalAggregate, NETWORK, id, meta, (_, version) => events(version));
    await happens(() => [{ type: 'ProposalDecided', data: { is: 'yes', reason: 'Good' } }]);
    await happens((decision) => [
      { type: 'DecisionTold', data: { decision } },
      { type: 'SpeakerConfirmed', data: { speaker: `${id}S0` } },
    ]);
  }
  await site.settle();
  await send('/rooms', { 'rooms.0.id': 'HALL', 'rooms.0.name.en': 'Hall' });
  await slot('S1', 'READ', '09:00', '10:00');
  await slot('S2', 'WATER', '10:00', '11:00', { moderator: 'm-rice/c-dara' });
  await site.settle();
  await post.until(later(site.services.now(), 90 * MINUTE), 'proposal/READ', 'proposal/WATER');
});
afterAll(async () => {
  await post.close();
  await site.stop();
});

describe('who speaks', () => {
  test('hears of nothing before the programme is published', async () => {
    expect(await sent('proposal/READ', 'proposal/WATER', PROGRAMME)).toEqual([]);
  });

  test('is not asked to confirm what they have confirmed meanwhile', async () => {
    const asked = (await messages(site, 'proposal/READ', 'proposal/WATER')).filter(
      ({ kind }) => kind === 'proposalYes',
    );
    expect(
      asked.map(({ person, state, reason }) => `${person} ${state} ${reason ?? ''}`.trim()).sort(),
    ).toEqual(['WATERS0 skipped answeredAlready', 'c-sokha sent', 'c-sokha skipped answeredAlready']);
  });

  test('gets their slot once it is, with an entry for the calendar; who moderates gets theirs', async () => {
    await publish();
    const mails = await sent('proposal/READ', 'proposal/WATER', PROGRAMME);
    expect(mails.sort()).toEqual([
      expect.stringContaining('chea@example.org ពេលវេលាដែលលោកអ្នកនិយាយ'),
      expect.stringContaining('dara.sok@example.org'),
      'sokha@example.org When you speak: Reading corners',
    ]);
    const mail = post.mails.findLast(({ to }) => to === 'chea@example.org');
    expect(mail?.text).toContain('Friday 13 February 2026 · 10:00–11:00 · Hall');
    const [ics] = post.calendars('chea@example.org');
    expect(ics).toContain('METHOD:REQUEST');
    expect(ics).toContain('DTSTART:20260213T030000Z');
    expect(ics).toContain('UID:slot-WATER@');
  });

  test('hears again only where their slot is another, in the same entry of the calendar', async () => {
    await slot('S2', 'WATER', '10:30', '11:30', { moderator: 'm-rice/c-dara' });
    await publish();
    expect((await sent('proposal/READ', 'proposal/WATER', PROGRAMME)).sort()).toEqual([
      expect.stringContaining('chea@example.org ពេលវេលាដែលលោកអ្នកនិយាយ'),
      expect.stringContaining('dara.sok@example.org'),
    ]);
    const [first, second] = post.calendars('chea@example.org');
    const sequence = (ics = '') => Number(/SEQUENCE:(\d+)/.exec(ics)?.[1]);
    expect(sequence(second)).toBeGreaterThan(sequence(first));
    expect(second).toContain('DTSTART:20260213T033000Z');
  });

  test('published twice in a row is told once, as it is in the end', async () => {
    await slot('S1', 'READ', '08:00', '09:00');
    await publish();
    await slot('S1', 'READ', '08:30', '09:00');
    await publish();
    expect(await sent('proposal/READ', 'proposal/WATER', PROGRAMME)).toEqual([
      'sokha@example.org When you speak: Reading corners',
    ]);
    expect(post.mails.at(-1)?.text).toContain('08:30–09:00');
  });

  test('is told when their session leaves the programme, and the calendar forgets it', async () => {
    await send('/slot', { part: 'remove', id: 'S2' });
    await publish();
    expect((await sent('proposal/READ', 'proposal/WATER', PROGRAMME)).sort()).toEqual([
      expect.stringContaining('chea@example.org លែងមានក្នុងកម្មវិធី'),
      expect.stringContaining('dara.sok@example.org'),
    ]);
    expect(post.calendars('chea@example.org').at(-1)).toContain('METHOD:CANCEL');
  });

  test('hears of another day of the forum once the programme is published for it', async () => {
    await slot('S4', '', '15:00', '15:30', {
      kind: 'plenary',
      'title.en': 'Closing',
      moderator: 'm-rice/c-dara',
    });
    await publish();
    await sentWithin(24 * 60 * MINUTE, PROGRAMME);
    expect(await (await page()).text()).toContain('What is published is what you see here');
    await planned(site, [{ type: 'ForumMoved', data: { date: '2026-02-20', withPinned: false } }]);
    const html = await (await page()).text();
    expect(html).toContain('Publish the programme');
    expect(html).toContain('These hear of their slot: Keo Sokha, Sok Dara.');
    await publish();
    const mails = await sentWithin(24 * 60 * MINUTE, 'proposal/READ', 'proposal/WATER', PROGRAMME);
    expect(mails).toContain('sokha@example.org When you speak: Reading corners');
    expect(mails).toContainEqual(expect.stringContaining('dara.sok@example.org'));
    expect(post.calendars('sokha@example.org').at(-1)).toContain('DTSTART:20260220T013000Z');
  });

  test('hears when their room has another name', async () => {
    await send('/rooms', { 'rooms.0.id': 'HALL', 'rooms.0.name.en': 'Garden' });
    expect(await (await page()).text()).toContain('2 changes are not published yet');
    await publish();
    const mails = await sentWithin(24 * 60 * MINUTE, 'proposal/READ', PROGRAMME);
    expect(mails).toContain('sokha@example.org When you speak: Reading corners');
    expect(post.mails.findLast(({ to }) => to === 'sokha@example.org')?.text).toContain('Garden');
  });

  test('hears of no slot once they have said that they do not come', async () => {
    const meta = { by: 'staff:s-coord', at: site.services.now() };
    await site.services.repository.change(proposalAggregate, NETWORK, 'READ', meta, () => [
      { type: 'SpeakerDeclined' as const, data: { speaker: 'READS0', person: 'c-sokha' } },
    ]);
    await slot('S1', 'READ', '08:00', '09:00');
    await publish();
    expect(await sentWithin(24 * 60 * MINUTE, 'proposal/READ')).toEqual([]);
  });

  test('whom no mail reaches is brought it by hand, with the text ready', async () => {
    await slot('S3', 'WATER', '13:00', '14:00', { moderator: 'm-lotus/c-bopha' });
    await publish();
    expect((await messages(site, PROGRAMME)).map(({ person, state }) => `${person} ${state}`)).toContain(
      'c-bopha toHandOver',
    );
    const html = await (
      await site.ask(`/n/${NETWORK}/forums/${FORUM}/voices/hand`, { as: players.coordinator, lang: 'en' })
    ).text();
    expect(html).toContain('១៣:០០–១៤:០០');
    expect(html).not.toContain('ភ្ជាប់មកជាមួយ');
  });
});
