import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, NETWORK, numbersTo, personOf } from '../../bin/bench/crowd.ts';
import { isConvened } from '../../functions/meeting/rules/state.ts';
import { byAddress, received } from './inbox.ts';
import { type Race, startRace } from './race.ts';

const SIZE = 12;
const GONE = 3;
const BOUNCING = 5;
const everybody = numbersTo(SIZE).map((number) => personOf(number));
const email = (number: number) => addressOf(number);

let race: Race;
beforeAll(async () => {
  race = await startRace(SIZE, {}, new Map([[BOUNCING, 'bounce5@crowd.example.org']]));
});
afterAll(() => race?.stop());

async function rowOf(id: string, number: number, kind = 'invitation') {
  const rows = await race.coordinator.rows(id);
  return rows.filter((row) => row.person === personOf(number).person && row.kind === kind);
}

test('a contact who leaves between planning and sending is skipped with the reason', async () => {
  const { cloud, coordinator } = race;
  await coordinator.draft('LEFT');
  await coordinator.convene('LEFT', everybody, 120);
  await cloud.settle();
  await coordinator.changeMember(`M${GONE}`, { type: 'ContactLeft', data: { contact: `C${GONE}` } });
  await cloud.advance({ ms: 180_000 });
  expect(await rowOf('LEFT', GONE)).toMatchObject([{ state: 'skipped', reason: 'contactLeft' }]);
  const mails = byAddress(await received(cloud, `${NETWORK}/meeting/LEFT`));
  expect(mails.size).toBe(SIZE - 1);
  expect(mails.has(email(GONE))).toBe(false);
});

test('an address that bounces for good is held, skipped next time, and works again when corrected', async () => {
  const { cloud, coordinator } = race;
  expect(await rowOf('LEFT', BOUNCING)).toMatchObject([{ state: 'bounced', reason: 'noSuchAddress' }]);
  await coordinator.draft('HELD');
  await coordinator.convene('HELD', everybody);
  await cloud.settle();
  expect(await rowOf('HELD', BOUNCING)).toMatchObject([{ state: 'skipped', reason: 'addressHeld' }]);
  await coordinator.fixAndResend('HELD', BOUNCING, email(BOUNCING));
  await cloud.settle();
  expect((await rowOf('HELD', BOUNCING)).map(({ state }) => state)).toEqual(['skipped', 'delivered']);
  const mails = byAddress(await received(cloud, `${NETWORK}/meeting/HELD`));
  expect(mails.get(email(BOUNCING))).toHaveLength(1);
});

test('two coordinators who invite at once invite one audience, once', async () => {
  const { cloud, coordinator } = race;
  await coordinator.draft('TWO');
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => coordinator.convene('TWO', everybody)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await cloud.settle();
  const meeting = await coordinator.meeting('TWO');
  expect(isConvened(meeting) && meeting.fanOuts).toHaveLength(1);
  const mails = byAddress(await received(cloud, `${NETWORK}/meeting/TWO`));
  expect([...mails.values()].filter((list) => list.length !== 1)).toEqual([]);
  expect(mails.size).toBe(SIZE - 1);
});
