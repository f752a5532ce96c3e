import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addressOf, NETWORK, numbersTo, personOf } from '../../bin/bench/crowd.ts';
import { byAddress, received } from './inbox.ts';
import { type Race, startRace } from './race.ts';

/** More than deliver has in flight. */
const SIZE = 28;
const QUARTER = 15 * 60_000;
const everybody = numbersTo(SIZE).map((number) => personOf(number));

let race: Race;
beforeAll(async () => {
  race = await startRace(SIZE);
});
afterEach(() => race.cloud.clearFaults());
afterAll(() => race?.stop());

async function convene(id: string): Promise<void> {
  await race.coordinator.draft(id);
  await race.coordinator.convene(id, everybody);
  await race.cloud.settle();
}

async function statesOf(id: string): Promise<Record<string, number>> {
  const count: Record<string, number> = {};
  for (const { state } of await race.coordinator.rows(id)) count[state] = (count[state] ?? 0) + 1;
  return count;
}

/** Lets time pass until every message has come to an end. */
async function wait(id: string, quarters = 8): Promise<void> {
  for (let at = 0; at < quarters; at += 1) {
    await race.cloud.advance({ ms: QUARTER });
    const { planned = 0, claimed = 0 } = await statesOf(id);
    if (planned + claimed === 0) return;
  }
}

async function expectOneEach(id: string): Promise<void> {
  const mails = byAddress(await received(race.cloud, `${NETWORK}/meeting/${id}`));
  expect([...mails.keys()].sort()).toEqual(numbersTo(SIZE).map(addressOf).sort());
  expect([...mails.values()].filter((list) => list.length !== 1)).toEqual([]);
}

test('answers lost after acceptance while feedback is down are unknown, and sent when it returns', async () => {
  race.cloud.setFaults({ send: 'reset-after-accept', sendTimes: 15, feedback: 'held' });
  await convene('LOST');
  expect(await statesOf('LOST')).toEqual({ claimed: 15, sent: SIZE - 15 });
  await race.cloud.advance({ ms: 2 * QUARTER });
  expect(await statesOf('LOST')).toEqual({ claimed: 15, sent: SIZE - 15 });
  race.cloud.setFaults({ feedback: 'publish' });
  await wait('LOST');
  expect(await statesOf('LOST')).toEqual({ delivered: SIZE });
  await expectOneEach('LOST');
});

test('feedback that stays down for a day leaves it to a person, and late events still tell', async () => {
  race.cloud.setFaults({ send: 'reset-after-accept', sendTimes: 3, feedback: 'held' });
  await convene('DEAF');
  await race.cloud.advance({ ms: 26 * 4 * QUARTER });
  await race.cloud.advance({ ms: QUARTER }); // the simulator was asked for evidence once more, in vain
  expect(await statesOf('DEAF')).toEqual({ unknown: 3, sent: SIZE - 3 });
  race.cloud.setFaults({ feedback: 'publish' });
  await race.cloud.settle();
  expect(await statesOf('DEAF')).toEqual({ delivered: SIZE });
  await expectOneEach('DEAF');
});

test('connections that broke before acceptance are sent once in the end', async () => {
  race.cloud.setFaults({ send: 'reset-before-accept', sendTimes: 15 });
  await convene('BROKEN');
  await wait('BROKEN');
  expect(await statesOf('BROKEN')).toEqual({ delivered: SIZE });
  await expectOneEach('BROKEN');
});

test('a throttling provider gets everything in the end, and nothing twice', async () => {
  race.cloud.setFaults({ send: 'throttle', sendTimes: 30 });
  await convene('THROTTLE');
  await wait('THROTTLE');
  expect(await statesOf('THROTTLE')).toEqual({ delivered: SIZE });
  await expectOneEach('THROTTLE');
});

test('a used-up daily quota delays mails, and loses and doubles none', async () => {
  await race.cloud.advance({ ms: 25 * 4 * QUARTER }); // no mail of other tests counts any more
  race.cloud.setFaults({ max24HourSend: 10 });
  await convene('QUOTA');
  await race.cloud.advance({ ms: 2 * QUARTER });
  const { delivered = 0, planned = 0 } = await statesOf('QUOTA');
  expect(delivered).toBe(10);
  expect(delivered + planned).toBe(SIZE);
  race.cloud.clearFaults();
  await wait('QUOTA');
  expect(await statesOf('QUOTA')).toEqual({ delivered: SIZE });
  await expectOneEach('QUOTA');
});

test('ticks at the same time double nothing', async () => {
  race.cloud.setFaults({ send: 'throttle', sendTimes: 30 });
  await race.coordinator.draft('TICKS');
  await race.coordinator.convene('TICKS', everybody, 120);
  await race.cloud.settle();
  for (let minutes = 0; minutes < 10; minutes += 1) {
    await race.cloud.advance({ ms: 60_000 });
    await Promise.all([1, 2, 3].map(() => race.cloud.invoke('tick', {})));
    await race.cloud.settle();
  }
  await wait('TICKS');
  expect(await statesOf('TICKS')).toEqual({ delivered: SIZE });
  await expectOneEach('TICKS');
});
