import { afterEach, beforeEach, expect, test } from 'vitest';
import { Pace } from '../../../functions/delivery/pace.ts';
import { talliesList } from '../../../functions/flow/lists.ts';
import type { MeetingEvent } from '../../../functions/meeting/rules/events.ts';
import { players } from '../../web/rig.ts';
import { MEETING, type Site, startSite } from '../site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.stop());

async function today(as: keyof typeof players = 'coordinator'): Promise<string> {
  const answer = await site.ask('/n/best/today', { as: players[as], lang: 'en' });
  expect(answer.status).toBe(200);
  return await answer.text();
}

const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const nudged: MeetingEvent = { type: 'MessageFellDue', data: { kind: 'nudge1', date: 1 } };

test('the line of the next meeting has a message on the day on which it was sent, not on the one planned', async () => {
  site.at('2025-10-28T02:00:00.000Z');
  expect(plain(await today())).toMatch(/Tue 28 Oct First nudge/);
  await site.happens([nudged], '2025-10-28T02:00:00.000Z');
  site.at('2025-10-29T02:00:00.000Z');
  const line = plain(await today());
  expect(line).toMatch(/Tue 28 Oct First nudge/);
  expect(line).not.toContain('27 Oct');
});

test('today counts who is invited by now, as the page of the meeting does', async () => {
  const silentIn = (html: string) => /(\d+) (?:not answered yet|no answer yet)/.exec(plain(html))?.[1];
  const own = async () =>
    await (await site.ask(`/n/best/meetings/${MEETING}`, { as: players.coordinator, lang: 'en' })).text();
  const both = async () => [silentIn(await today()), silentIn(await own())];
  expect(await both()).toEqual(['4', '4']);
  const one = (person: string, seat = person) =>
    ({ seat, person, party: 'member', channel: 'email', lang: 'en' }) as const;
  await site.happens([
    { type: 'SeatInvited', data: { invitee: { ...one('g-new'), party: 'guest' }, again: false } },
    { type: 'SeatInvited', data: { invitee: one('c-dara', 'm-rice'), again: false } },
  ]);
  expect(await both()).toEqual(['5', '5']);
  expect(plain(await today())).toMatch(/Invited 5/);
  await site.happens([{ type: 'SeatUninvited', data: { invitee: { ...one('g-new'), party: 'guest' } } }]);
  expect(await both()).toEqual(['4', '4']);
});

test('the line of the next meeting says how many are invited by now, and nothing of it while all invitations wait', async () => {
  const tallied = (invitation: Record<string, number>, v: number) =>
    site.services.views.relist([
      {
        pk: talliesList('best'),
        sk: `meeting/${MEETING}`,
        v,
        data: { total: 4, states: invitation, kinds: { invitation }, updatedAt: '2025-10-20T02:00:00.000Z' },
      },
    ]);
  await tallied({ planned: 2, toHandOver: 2 }, 1);
  expect(plain(await today())).toMatch(/Invitation 4/);
  await tallied({ sent: 2, toHandOver: 2 }, 2);
  expect(plain(await today())).toMatch(/Invited 2/);
});

test('while no mail is sent, that is the first word of the line at the top, and not that all is well', async () => {
  const pace = new Pace(site.engine.client, site.engine.tables.mailLedger);
  await pace.setSending('held', 'x', '2025-10-20T01:00:00.000Z');
  expect(plain(await today())).toContain('No mail is sent at the moment. Nothing else needs you today.');
  expect(plain(await today())).not.toContain('All is well');
});

test('a meeting of yesterday is linked until its summary is due, with the way to share it for people who may', async () => {
  site.at('2025-11-11T02:00:00.000Z');
  const html = await today();
  expect(html).toContain('id="held"');
  expect(html).toContain(`href="/n/best/meetings/${MEETING}"`);
  expect(html).toContain(`href="/n/best/meetings/${MEETING}/summary"`);
  expect(plain(html)).toContain('Monday 10 November 2025 (yesterday)');
  expect(await today('observer')).not.toContain('/summary"');
  site.at('2025-11-12T02:00:00.000Z');
  const due = await today();
  expect(due).not.toContain('id="held"');
  expect(due).toContain(`href="/n/best/meetings/${MEETING}/summary"`);
});

test('a cancelled meeting is not among what is due', async () => {
  const due = async () =>
    /Next: [^<]*/.exec(
      await (await site.ask('/n/best/workflows', { as: players.admin, lang: 'en' })).text(),
    )?.[0] ?? '';
  await site.services.views.relist([
    { pk: 'best/due', sk: `meeting/${MEETING}`, v: 9, dueAt: '2025-11-10T05:00:00.000Z', data: {} },
  ]);
  expect(await due()).toContain('Mon 10 Nov 2025');
  await site.happens([{ type: 'MeetingCancelled', data: {} }]);
  expect(await due()).toBe('');
});
