import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Pace } from '../../functions/delivery/pace.ts';
import { HOUR, later, MINUTE, SECOND } from '../../functions/platform/clock.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { NOW } from './ledger-samples.ts';

let engine: TestEngine;
let now = NOW;
let pace: Pace;

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

beforeEach(async () => {
  pace = new Pace(engine.client, engine.tables.mailLedger);
  now = later(now, 2 * HOUR);
  await allow({ perDay: -1, perSecond: 10 });
});

async function allow(of: { perDay: number; perSecond: number; sentLastDay?: number }): Promise<void> {
  await pace.noteQuota({ sentLastDay: 0, ...of }, await pace.read(), now);
}

const soon = () => Date.parse(now) + 5 * MINUTE;

test('slots lie apart by nine tenths of the allowed rate, also for runs that do not know of each other', async () => {
  const other = new Pace(engine.client, engine.tables.mailLedger);
  const blocks = await Promise.all([
    pace.reserve(5, now, soon()),
    other.reserve(5, now, soon()),
    pace.reserve(5, now, soon()),
    other.reserve(5, now, soon()),
  ]);
  const slots = blocks
    .flatMap((block) =>
      block.granted ? Array.from({ length: 5 }, (_, n) => block.startAt + n * block.interval) : [],
    )
    .sort((a, b) => a - b);
  expect(slots).toHaveLength(20);
  for (const [n, slot] of slots.entries()) {
    const before = slots[n - 1];
    if (before !== undefined) expect(slot - before).toBeGreaterThan(111);
  }
});

test('a block that would begin too late reserves nothing', async () => {
  expect(await pace.reserve(9, now, Date.parse(now) + 500)).toMatchObject({ count: 9 });
  expect(await pace.reserve(4, now, Date.parse(now) + 500)).toEqual({ granted: false, why: 'busy' });
  expect(await pace.reserve(4, now, Date.parse(now) + 1000)).toMatchObject({
    startAt: Date.parse(now) + 1000,
  });
});

test('a block is no longer than a second, and at least one slot', async () => {
  expect(await pace.reserve(500, now, soon())).toMatchObject({ granted: true, count: 9 });
  now = later(now, 2 * HOUR);
  await allow({ perDay: -1, perSecond: 0.2 });
  expect(await pace.reserve(500, now, soon())).toMatchObject({ granted: true, count: 1 });
});

test('a slot from before the clock was put back is forgotten', async () => {
  await pace.reserve(5, later(now, 48 * HOUR), Date.parse(now) + 49 * HOUR);
  expect(await pace.reserve(1, now, soon())).toMatchObject({ granted: true, startAt: Date.parse(now) });
});

test('the quota of the day is a limit, -1 is none, and the sandbox is recognised', async () => {
  expect((await pace.read()).sandbox).toBe(false);
  now = later(now, 2 * HOUR);
  await allow({ perDay: 200, perSecond: 1, sentLastDay: 190 });
  expect(await pace.read()).toMatchObject({ sandbox: true, left: 10 });
  for (let n = 0; n < 10; n += 1) {
    expect(await pace.reserve(3, now, soon())).toMatchObject({ granted: true, count: 1 });
  }
  expect(await pace.reserve(3, now, soon())).toEqual({ granted: false, why: 'dailyQuota' });
});

test('nothing is reserved while sending is held', async () => {
  await pace.setSending('held', 'staff:chan', now);
  expect(await pace.reserve(1, now, soon())).toEqual({ granted: false, why: 'held' });
  expect(await pace.read()).toMatchObject({ sending: 'held', why: 'staff:chan', since: now });
  await pace.setSending('on', 'staff:chan', now);
  expect(await pace.reserve(1, now, soon())).toMatchObject({ granted: true });
});

test('the quota is asked for once an hour, and sooner when it is used up or was wrong', async () => {
  expect(pace.isQuotaOld(await pace.read(), later(now, 59 * MINUTE))).toBe(false);
  expect(pace.isQuotaOld(await pace.read(), later(now, HOUR))).toBe(true);
  await pace.slowDown(now);
  expect(pace.isQuotaOld(await pace.read(), now)).toBe(true);
  await allow({ perDay: 200, perSecond: 1, sentLastDay: 200 });
  expect(pace.isQuotaOld(await pace.read(), later(now, 10 * MINUTE))).toBe(true);
});

test('of two ticks that ask at the same time one is noted', async () => {
  const seen = await pace.read();
  const at = later(now, HOUR);
  await pace.noteQuota({ perDay: 500, perSecond: 5, sentLastDay: 0 }, seen, at);
  await pace.reserve(100, at, Date.parse(at) + HOUR);
  await pace.noteQuota({ perDay: 500, perSecond: 5, sentLastDay: 0 }, seen, at);
  expect(await pace.read()).toMatchObject({ left: 495 });
});

test('what feedback has heard of only moves forward', async () => {
  const at = later(now, MINUTE);
  await pace.heard(at);
  await pace.heard(later(at, -30 * SECOND), true);
  expect((await pace.read()).heardOf).toBe(at);
});

test('silence proves something only for mails that could no longer be sent when the last one heard of was sent', async () => {
  await pace.heard(now, true);
  const seen = await pace.read();
  expect(pace.isSilenceProof(seen, later(now, -1), now)).toBe(true);
  expect(pace.isSilenceProof(seen, now, now)).toBe(false);
  await pace.deaf(now);
  const deaf = await pace.read();
  expect(pace.isSilenceProof(deaf, later(now, -1), later(now, 29 * MINUTE))).toBe(false);
  expect(pace.isSilenceProof(deaf, later(now, -1), later(now, 30 * MINUTE))).toBe(true);
});

test('the simulator is asked at most every two minutes, by one tick', async () => {
  const seen = await pace.read();
  const taken = await Promise.all([1, 2, 3].map(() => pace.takeCanary(seen, now)));
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await pace.takeCanary(await pace.read(), later(now, MINUTE))).toBe(false);
  expect(await pace.takeCanary(await pace.read(), later(now, 2 * MINUTE))).toBe(true);
});
