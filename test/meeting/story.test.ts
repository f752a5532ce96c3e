import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { players } from '../web/rig.ts';
import { MEETING, meeting, type Site, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

/** The story of one person, as bare lines. */
async function story(person = 'c-bopha', lang: 'km' | 'en' = 'en'): Promise<string> {
  const path = `/n/best/meetings/${MEETING}/people/${person}`;
  const html = await (await site.ask(path, { as: players.coordinator, lang })).text();
  const list = /<ol class="story">([\s\S]*?)<\/ol>/.exec(html)?.[1] ?? '';
  return list
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

const fell = (kind: 'nudge1' | 'reminder'): MeetingEvent => ({
  type: 'MessageFellDue',
  data: { kind, date: 1 },
});

test('says in one line why a message was not needed', async () => {
  await site.happens([fell('nudge1')]);
  await site.plan([
    { seat: 'm-rice', person: 'c-sokha', channel: 'email', kind: 'nudge1', revision: 1, skip: 'answered' },
  ]);
  const told = await story('c-sokha');
  expect(told).toContain('First nudge: Not sent — the organisation has answered already');
  expect(told).not.toContain('First nudge: prepared');
  expect(await story('c-sokha', 'km')).toContain('អង្គការបានឆ្លើយតបរួចហើយ');
});

test('says why a message went to nobody, or was sent before this person was invited', async () => {
  await site.happens([
    { type: 'MessageAdjusted', data: { kind: 'nudge1', adjustment: { do: 'skip' } } },
    { type: 'MessageSkipped', data: { kind: 'nudge2', date: 1, reason: 'overtaken' } },
    fell('reminder'),
  ]);
  site.at('2025-11-09T02:00:00.000Z');
  const told = await story();
  expect(told).toContain('First nudge: sent to nobody, since the coordinator left it out');
  expect(told).toContain('Second nudge: sent to nobody, since the next one was already due');
  expect(told).toContain('Agenda and papers: sent to nobody, since there is no agenda');
  expect(told).toContain('Reminder: went out before this person was invited');
});

test('says nothing of what is still to come', async () => {
  expect(await story()).not.toContain('nobody');
});

test('tells the steps of the ladder and the calls in vain', async () => {
  const dara = {
    seat: 'm-rice',
    party: 'member',
    person: 'c-dara',
    channel: 'telegram',
    lang: 'km',
  } as const;
  await site.happens([
    { type: 'SeatsAsked', data: { kind: 'askAlternate', date: 1, invitees: [dara] } },
    { type: 'CallTried', data: { seat: 'm-rice', person: 'c-sokha' } },
    { type: 'CallTried', data: { seat: 'm-rice', person: 'c-sokha' } },
  ]);
  await site.plan([{ ...dara, kind: 'askAlternate', revision: 4 }]);
  const told = await story('c-dara');
  expect(told).toContain('Question to the alternate: to be handed over (Telegram)');
  expect(told).toContain('Asked because nobody in the organisation had answered.');
  expect(told).toContain('Called 2 times by then, but nobody could be reached');
});

test('each line says where that mail really went, whatever the address is now; people who only watch see none', async () => {
  const guest = { seat: 'g-meas', party: 'guest', person: 'g-meas', channel: 'email' } as const;
  const { ledger } = site.services;
  const sent = async (revision: number, stateVersion: number) => {
    await site.plan([{ ...guest, kind: 'invitation', revision }]);
    const key = {
      network: 'best',
      cause: `meeting/${MEETING}`,
      person: 'g-meas',
      kind: 'invitation',
      revision,
    };
    const row = await ledger.get(key);
    const frozen = { dtstamp: '2025-10-20T02:00:00Z', stateVersion, personVersion: stateVersion };
    const claimed = row && (await ledger.claim(row, frozen, site.services.now()));
    if (claimed) await ledger.markSent(claimed, 'ses-1', site.services.now());
  };
  await sent(3, 3);
  const guests = (meeting.guests ?? []).map((one) => ({ ...one, email: 'new.meas@example.org' }));
  const times = { startsAt: '2025-11-10T01:30:00.000Z', endsAt: '2025-11-10T05:00:00.000Z' };
  await site.happens([{ type: 'MeetingRevised', data: { changes: { guests }, ...times } }]);
  await sent(9, 4);
  const told = await story('g-meas');
  expect(told).toContain('Invitation: sent to meas@example.org');
  expect(told).toContain('Invitation: sent to new.meas@example.org');
  const path = `/n/best/meetings/${MEETING}/people/g-meas`;
  expect(await (await site.ask(path, { as: players.observer, lang: 'en' })).text()).not.toContain(
    '@example.org',
  );
});
