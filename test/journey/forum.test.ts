import { afterAll, beforeAll, expect, test } from 'vitest';
import { theForum } from '../../bin/demo/story/forum.ts';
import { Teller } from '../../bin/demo/story/teller.ts';
import { typed } from '../../bin/demo/story/typing.ts';
import { type Demo, startDemo } from './demo.ts';

const printed: string[] = [];
let demo: Demo;

beforeAll(async () => {
  demo = await startDemo('2026-01-05T01:00:00.000Z');
  const teller = new Teller(demo.cloud, (line) => printed.push(line));
  try {
    await theForum(teller, await decidedItem(teller));
  } finally {
    teller.stop();
  }
}, 600_000);
afterAll(() => demo?.stop());

/** The first item of the last meeting, with what was decided in it. */
async function decidedItem(teller: Teller): Promise<string> {
  const today = await teller.signIn();
  const { dara } = teller;
  const meetings = await dara.follow(today, /^Meetings$/);
  const minutes = await dara.open(`${meetings.link(/Q3/)}/minutes`);
  const item = minutes.links.find((one) => one.startsWith(`${minutes.url}/`)) ?? '';
  await typed(dara, item, 'decision', { 'text.en': 'The learning forum is on 22 May 2026.' });
  return item;
}

test('a forum is played from the decision on, until its last task is done', () => {
  const ready = printed.flatMap((line) => /“ready: .*”/.exec(line)?.[0] ?? []);
  expect(ready[0]).toBe('“ready: – (nothing was due yet)”');
  expect(ready).toContain('“ready: 75 % of what was due”');
  expect(ready.at(-1)).toBe('“ready: 100 % of what was due”');
});

test('no function did anything in it that its role does not allow', async () => {
  expect((await demo.cloud.state()).refusals).toEqual([]);
});
