import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Pace } from '../../functions/delivery/pace.ts';
import { Slots } from '../../functions/delivery/slots.ts';
import { HOUR, SECOND } from '../../functions/platform/clock.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { NOW } from './ledger-samples.ts';

/** Milliseconds between slots: nine tenths of ten mails a second. */
const APART = SECOND / 9;

let engine: TestEngine;
let pace: Pace;
/** Milliseconds since 1970. */
let ms = Date.parse(NOW);
const now = (): string => new Date(ms).toISOString();
const wait = async (milliseconds: number): Promise<void> => {
  ms += milliseconds;
};
const never = (): Promise<void> => new Promise(() => undefined);

beforeAll(async () => {
  engine = await startEngine();
});
afterAll(() => engine.stop());

beforeEach(async () => {
  pace = new Pace(engine.client, engine.tables.mailLedger);
  ms += 2 * HOUR;
  await pace.noteQuota({ perDay: -1, perSecond: 10, sentLastDay: 0 }, await pace.read(), now());
});

/** The next slot of a run that must have one. */
async function nextOf(slots: Slots): Promise<number> {
  return (await slots.next(9)) ?? Number.NaN;
}

test('a slot in which nothing was sent is the next message’s, for a tenth of a second', async () => {
  const slots = new Slots({ pace, now, wait });
  const first = await nextOf(slots);
  slots.giveBack(first);
  ms = first + 100;
  expect(await nextOf(slots)).toBe(first);
  slots.giveBack(first);
  ms = first + 101;
  expect(await nextOf(slots)).toBeCloseTo(first + APART, 5);
});

test('a message that waits for its slot takes one that is given back, and leaves its own to the next', async () => {
  const slots = new Slots({ pace, now, wait: never });
  const first = await nextOf(slots);
  const waiting = slots.next(9);
  slots.giveBack(first);
  expect(await waiting).toBe(first);
  ms = first + 200;
  expect(await nextOf(slots)).toBeCloseTo(first + APART, 5);
});

test('a run that was held up lets the slots of its pause pass, but for those of the last second', async () => {
  const slots = new Slots({ pace, now, wait });
  const first = await nextOf(slots);
  ms = first + 1500;
  expect(await nextOf(slots)).toBeCloseTo(first + 5 * APART, 5);
});

test('a run gives up where the first free slot is more than four seconds away, and says why', async () => {
  const slots = new Slots({ pace, now, wait });
  await pace.pauseForQuota(now());
  expect(await slots.next(9)).toBeUndefined();
  expect(slots.none).toBe('busy');
});
