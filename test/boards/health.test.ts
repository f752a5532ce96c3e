import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { figuresSince } from '../../functions/boards/rules/figures-row.ts';
import { quarterFigures } from '../../functions/boards/rules/health.ts';
import { beginOfQuarter, quartersUpTo } from '../../functions/boards/rules/quarters.ts';
import { listStandings } from '../../functions/membership/rules/standings.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { recount } from './recount.ts';
import { Stored } from './stored.ts';
import { type RawFact, twoYears } from './two-years.ts';

const SEED = 20_260;
const TODAY = '2025-12-20';
const QUARTERS = quartersUpTo(TODAY, 8);

let engine: TestEngine;
let network: Stored;
const story = twoYears(SEED);

beforeAll(async () => {
  engine = await startEngine();
  network = new Stored(engine);
  await network.store(story);
  await network.project(story);
}, 120_000);
afterAll(() => engine.stop());

async function figures() {
  const views = await network.views();
  const [rows, standings] = await Promise.all([
    figuresSince(views, network.id, beginOfQuarter(QUARTERS[0] ?? '')),
    listStandings(views, network.id),
  ]);
  return QUARTERS.map((quarter) => {
    const { meetings: _, ...rest } = quarterFigures(quarter, rows, standings, TODAY);
    return JSON.parse(JSON.stringify(rest));
  });
}

/** Something promised at the last meeting but one for a day before the last, done in between. */
function promiseLeftOpen(): RawFact {
  const ended = new Set(
    story.facts.filter(({ type }) => /^Task(Done|Dropped)$/.test(type)).map(({ id }) => id),
  );
  const open = story.facts.find(
    ({ type, id, data }) =>
      type === 'TaskWritten' && id.startsWith('t-mt7') && !ended.has(id) && String(data.due) < '2025-11-07',
  );
  if (!open) throw new Error('Every promise was kept');
  return { ...open, at: '2025-11-01T02:00:00.000Z', type: 'TaskDone', data: {} };
}

describe('the figures of two years', () => {
  test('are what a second count from the stored facts alone comes to', async () => {
    expect(await figures()).toEqual(recount(story, QUARTERS));
  });

  test('are the same after a replay', async () => {
    const before = await figures();
    expect(await network.replay()).toMatchObject({ failed: [] });
    expect(await figures()).toEqual(before);
  }, 120_000);

  test('follow a promise that is done: the next meeting has kept one more', async () => {
    const done = [promiseLeftOpen()];
    const more = { ...story, facts: [...story.facts, ...done] };
    const before = await figures();
    await network.store({ facts: done, mails: [] });
    await network.projectStreams(done.map(({ kind, id }) => `${network.id}/${kind}/${id}`));
    expect(await figures()).toEqual(recount(more, QUARTERS));
    expect(await figures()).not.toEqual(before);
  });

  test('leave a gap where there was no meeting, and say nothing of a day that was never closed', () => {
    const [, , , unclosed, none] = recount(story, QUARTERS);
    expect(none).toMatchObject({ quarter: '2025-Q1', dropped: 0 });
    expect(none).not.toHaveProperty('answered');
    expect(none).not.toHaveProperty('notice');
    expect(unclosed).toHaveProperty('answered');
    expect(unclosed).not.toHaveProperty('present');
  });
});
