import { afterEach, expect, test } from 'vitest';
import { PollLoop } from '../../bin/local/poll-loop.ts';

const LONG_MS = 60_000;

let loop: PollLoop;
afterEach(() => loop.stop());

/** A loop that waits for its batching window in its first poll, and finds nothing to do afterwards. */
function gathering() {
  const seen = { opened: Promise.withResolvers<void>(), closed: false, polls: 0 };
  loop = new PollLoop(
    async (self) => {
      seen.polls += 1;
      if (seen.polls > 1) return false;
      seen.opened.resolve();
      await self.window(LONG_MS);
      seen.closed = true;
      return true;
    },
    () => LONG_MS,
  );
  loop.start();
  return seen;
}

test('a batching window stays open when there is news, as in Lambda', async () => {
  const seen = gathering();
  await seen.opened.promise;
  loop.wake();
  await new Promise(setImmediate);
  expect(seen.closed).toBe(false);
});

test('a batching window closes when somebody waits for everything to be quiet', async () => {
  const seen = gathering();
  await seen.opened.promise;
  await loop.idle();
  expect(seen.closed).toBe(true);
});

test('a pause ends when there is news', async () => {
  const seen = gathering();
  await seen.opened.promise;
  await loop.idle();
  const before = seen.polls;
  loop.wake();
  while (seen.polls === before) await new Promise(setImmediate);
  expect(seen.polls).toBeGreaterThan(before);
});
