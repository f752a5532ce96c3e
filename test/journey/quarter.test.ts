import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Told, theQuarter } from '../../bin/demo/story/story.ts';
import { Teller } from '../../bin/demo/story/teller.ts';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { type Demo, startDemo } from './demo.ts';

const printed: string[] = [];
let demo: Demo;
let cloud: LocalCloud;
let told: Told;

beforeAll(async () => {
  demo = await startDemo();
  cloud = demo.cloud;
  const teller = new Teller(cloud, (line) => printed.push(line));
  told = await theQuarter(teller).finally(() => teller.stop());
}, 400_000);
afterAll(() => demo?.stop());

/** Local time, kind, how many by mail and by hand, and how many were skipped for which reason. */
function lines({ messages }: Told, isAbout: (meeting: string) => boolean): string[] {
  return messages
    .filter(({ meeting }) => isAbout(meeting))
    .map(({ at, kind, mail, byHand, skipped }) => {
      const others = Object.entries(skipped).map(([reason, n]) => `, ${n} ${reason}`);
      return `${at} ${kind}: ${mail} by mail, ${byHand} by hand${others.join('')}`;
    });
}

test('the BEST Q4 meeting of 2025 sends exactly this', () => {
  expect(lines(told, (meeting) => meeting === told.q4)).toEqual([
    '2025-10-13 09:02 invitation: 15 by mail, 7 by hand',
    '2025-10-16 10:07 change: 15 by mail, 7 by hand',
    '2025-10-20 09:05 change: 15 by mail, 7 by hand',
    '2025-10-27 08:00 nudge1: 13 by mail, 0 by hand, 3 answered, 6 invitationWaits',
    '2025-10-31 08:00 nudge2: 10 by mail, 0 by hand, 6 answered, 6 invitationWaits',
    '2025-11-03 08:00 agenda: 13 by mail, 7 by hand, 2 declined',
    '2025-11-03 08:00 askAlternate: 2 by mail, 0 by hand',
    '2025-11-07 08:00 askHead: 1 by mail, 0 by hand',
    '2025-11-07 08:00 headcountToForward: 1 by mail, 0 by hand',
    '2025-11-07 08:00 lastCall: 7 by mail, 0 by hand, 1 addressHeld, 10 answered, 6 invitationWaits',
    '2025-11-07 08:00 reminder: 14 by mail, 7 by hand, 1 addressHeld, 2 declined',
    '2025-11-11 08:00 actionPoints: 1 by mail, 0 by hand',
    '2025-11-11 08:00 thanksByHand: 1 by mail, 0 by hand',
    '2025-11-12 08:00 summaryDue: 1 by mail, 0 by hand',
    '2025-11-12 10:02 summary: 17 by mail, 7 by hand, 1 addressHeld',
    '2025-12-25 08:00 midQuarter: 1 by mail, 0 by hand',
  ]);
  expect(told.leftOut).toEqual([
    { kind: 'summaryLate1', reason: 'summaryShared' },
    { kind: 'summaryLate2', reason: 'summaryShared' },
    { kind: 'summaryToAdmin', reason: 'summaryShared' },
  ]);
});

test('what one coordinator is told on one morning is one mail', () => {
  const morning = cloud.mails('dara@best.example.org').filter(({ at }) => at.startsWith('2025-11-11'));
  expect(morning.map(({ recipients }) => recipients)).toEqual([['dara@best.example.org']]);
});

test('a table says who got how many mails, and of what the clock sends nobody got more than five in fourteen days', () => {
  expect(Math.max(...told.got.map(({ most }) => most))).toBeLessThanOrEqual(5);
  const table = printed.join('\n').split('Who got how many mails about the Q4 meeting')[1] ?? '';
  expect(table).toMatch(/mails +by the clock +in 14 days +by hand/);
  for (const name of ['Demo Dara', 'Battambang']) expect(table).toContain(name);
  expect(told.got.filter(({ byHand }) => byHand > 0)).toHaveLength(7);
});

test('the second meeting invites and is called off, and everybody invited by mail is told', () => {
  expect(lines(told, (meeting) => meeting !== told.q4)).toEqual([
    '2025-12-26 09:02 invitation: 15 by mail, 7 by hand',
    '2025-12-26 09:10 cancellation: 15 by mail, 0 by hand, 7 neverInvited',
  ]);
});

test('paper, a phone and the grid count together: each person once, and who came is thanked', () => {
  const story = printed.join('\n');
  expect(story).toContain('On every phone now: 11 here (5 female, 1 of unknown sex) · 1 online');
  expect(story).toContain('For the report: 14 (7 female, 1 of unknown sex, 1 PwD)');
  expect(story).toContain('An observer sees, from now on: 14 came (7 female, 1 of unknown sex)');
  expect(story).toContain('“Thank you for coming” begins the mail of 8.');
  expect(story).toContain('“We missed you” begins the mail of 6.');
});

test('what was decided reaches everybody, and what was promised is asked for until it is done', () => {
  const story = printed.join('\n');
  expect(story).toContain('“The learning forum in May” is on the agenda');
  expect(story).toContain('sees his text and hers');
  expect(story).toMatch(/3 of them, to two organisations, begin with what these have promised/);
  expect(story).toContain('2025-11-24  director@org01.example.org');
  expect(story).toContain('begins with what is still open from the meeting before');
});

test('the story tells each message with its time, its people and the reason', () => {
  const story = printed.join('\n');
  expect(story).toContain('2025-10-27 08:00  First question');
  expect(story).toMatch(/13 by mail \(6 both, 7 Khmer\); 3 not: the organisation has answered already/);
});

test('no function did anything that its role does not allow', async () => {
  expect((await cloud.state()).refusals).toEqual([]);
});
