import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, numbersTo, personOf } from '../../bin/bench/crowd.ts';
import { type Race, startRace } from './race.ts';

const SIZE = 4;
/** Reports whatever comes as unwanted: the simulator of the mail provider answers so. */
const COMPLAINING = 2;
const everybody = numbersTo(SIZE).map((number) => personOf(number));

let race: Race;
beforeAll(async () => {
  race = await startRace(SIZE, {}, new Map([[COMPLAINING, 'complaint2@crowd.example.org']]));
  for (const id of ['ONE', 'OTHER']) {
    await race.coordinator.draft(id, { date: '2025-11-19', title: { en: `Meeting ${id}` } });
    await race.coordinator.convene(id, everybody);
    await race.cloud.settle();
  }
});
afterAll(() => race?.stop());

async function ends(id: string, number: number): Promise<string[]> {
  const rows = await race.coordinator.rows(id);
  return rows
    .filter(({ person }) => person === `C${number}`)
    .map(({ kind, state, channel, reason }) => [kind, state, channel, reason].filter(Boolean).join(' '));
}

/** What a mail program reads of the newest mail to an address. */
async function newest(address: string) {
  const [kept] = race.cloud.mails(address);
  const { headerLines, subject = '' } = await simpleParser(race.cloud.rawMail(kept?.id ?? ''));
  const header = (name: string) => headerLines.find(({ key }) => key === name)?.line ?? '';
  return { subject, header, url: /<(http[^>]+)>/.exec(header('list-unsubscribe'))?.[1] ?? '' };
}

test('one click on a mail that says two messages stops both kinds, and only those', async () => {
  const { cloud } = race;
  const address = addressOf(3);
  await cloud.advance({ to: new Date('2025-11-07T02:00:00.000Z') });
  const joined = await newest(address);
  expect(joined.subject).toMatch(/Meeting (ONE|OTHER).* · .*Meeting (ONE|OTHER)$/);
  expect(joined.url).toMatch(/\/questions$/);
  expect(joined.header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');

  const answer = await fetch(joined.url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });
  expect(answer.status).toBe(200);
  await cloud.settle();

  await cloud.advance({ to: new Date('2025-11-18T12:00:00.000Z') });
  for (const id of ['ONE', 'OTHER']) {
    const then = (await ends(id, 3)).filter((one) => !one.startsWith('nudge1'));
    expect(then.filter((one) => one.endsWith('switchedOff')).length, then.join()).toBeGreaterThan(0);
    expect(then.filter((one) => /^(nudge2|lastCall)/.test(one) && /delivered|sent/.test(one))).toEqual([]);
    expect(then).toContain('reminder delivered email');
    expect((await ends(id, 4)).filter((one) => one.endsWith('switchedOff'))).toEqual([]);
  }
});

test('a person who reports a mail as unwanted gets no other: the rest is handed over, or not said at all', async () => {
  const { cloud, coordinator } = race;
  const address = 'complaint2@crowd.example.org';
  expect(await ends('ONE', COMPLAINING)).toContain('invitation complained email');
  expect(await ends('OTHER', COMPLAINING)).toContain('invitation toHandOver letter addressComplained');
  expect(cloud.mails(address)).toHaveLength(1);
  const later = await ends('ONE', COMPLAINING);
  expect(later).toContain('reminder skipped letter addressComplained');
  await coordinator.cancel('ONE');
  await cloud.settle();
  await cloud.advance({ ms: 600_000 });
  expect(await ends('ONE', COMPLAINING)).toContain('cancellation toHandOver letter addressComplained');
  expect(cloud.mails(address)).toHaveLength(1);
});

test('once somebody has spoken with them, mail is sent again', async () => {
  const { cloud, coordinator } = race;
  await coordinator.changeMember(`M${COMPLAINING}`, {
    type: 'AddressReleased',
    data: { contact: `C${COMPLAINING}` },
  });
  await coordinator.draft('NEXT', { date: '2025-12-22' });
  await coordinator.convene('NEXT', everybody);
  await cloud.settle();
  expect(await ends('NEXT', COMPLAINING)).toContain('invitation complained email');
});

test('a guest who reports a mail as unwanted is handed the rest', async () => {
  const { cloud, coordinator } = race;
  const email = 'complaint-guest@crowd.example.org';
  const guests = [{ id: 'G1', name: 'Demo Guest', email, lang: 'en' as const, reachedBy: 'email' as const }];
  const invited = { seat: 'G1', party: 'guest', person: 'G1', channel: 'email', lang: 'en' } as const;
  await coordinator.draft('GUEST', { guests });
  await coordinator.convene('GUEST', [...everybody, invited]);
  await cloud.settle();
  const rows = async () =>
    (await coordinator.rows('GUEST'))
      .filter(({ person }) => person === 'G1')
      .map(({ kind, state, reason }) => [kind, state, reason].filter(Boolean).join(' '));
  expect(await rows()).toEqual(['invitation complained']);
  await coordinator.cancel('GUEST');
  await cloud.settle();
  await cloud.advance({ ms: 600_000 });
  expect(await rows()).toContain('cancellation toHandOver addressComplained');
  expect(cloud.mails(email)).toHaveLength(1);
});
