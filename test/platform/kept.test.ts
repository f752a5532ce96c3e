import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MINUTE } from '../../functions/platform/clock.ts';
import { kept } from '../../functions/platform/kept.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is kept is made once, for all who ask meanwhile', async () => {
  const make = vi.fn(async () => 'keys');
  const use = kept(make);
  expect(await Promise.all([use(), use()])).toEqual(['keys', 'keys']);
  vi.advanceTimersByTime(1000 * MINUTE);
  await use();
  expect(make).toHaveBeenCalledTimes(1);
});

test('what could not be made is made by the next use', async () => {
  let ready = false;
  const use = kept(() => {
    if (!ready) throw new Error('not yet');
    return 'keys';
  });
  await expect(use()).rejects.toThrow('not yet');
  ready = true;
  expect(await use()).toBe('keys');
});

test('what is kept for a while is made anew after it, and not before', async () => {
  let round = 0;
  const use = kept(() => ++round, { forMs: 5 * MINUTE });
  expect(await use()).toBe(1);
  vi.advanceTimersByTime(5 * MINUTE - 1);
  expect(await use()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await use()).toBe(2);
});

test('what cannot be made anew goes on serving; that is said once a while, until it can', async () => {
  const stale = vi.fn();
  let broken = false;
  let round = 0;
  const use = kept(
    () => {
      if (broken) throw new Error('no secret');
      return ++round;
    },
    { forMs: MINUTE, stale },
  );
  await use();
  broken = true;
  vi.advanceTimersByTime(MINUTE);
  expect([await use(), await use()]).toEqual([1, 1]);
  expect(stale).toHaveBeenCalledTimes(1);
  broken = false;
  vi.advanceTimersByTime(MINUTE);
  expect(await use()).toBe(2);
});
