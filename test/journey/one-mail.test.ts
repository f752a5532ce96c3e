import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, numbersTo, personOf } from '../../bin/bench/crowd.ts';
import { type Race, startRace } from './race.ts';

const SIZE = 3;
/** Speaks for two organisations, hence is in both under one address. */
const TWICE = addressOf(1);
const everybody = numbersTo(SIZE).map((number) => personOf(number));

let race: Race;
beforeAll(async () => {
  race = await startRace(SIZE, {}, new Map([[2, TWICE]]));
  for (const [id, start] of [
    ['ONE', '08:30'],
    ['OTHER', '13:30'],
  ] as const) {
    await race.coordinator.draft(id, {
      date: '2025-11-19',
      start,
      end: '16:00',
      title: { en: `Meeting ${id}` },
    });
    await race.coordinator.convene(id, everybody);
  }
  await race.cloud.settle();
});
afterAll(() => race?.stop());

/** Texts of the mails that came to an address after the first `before`. */
async function textsTo(address: string, before: number): Promise<string[]> {
  const kept = race.cloud.mails(address).toReversed().slice(before);
  return Promise.all(kept.map(async ({ id }) => (await race.cloud.readMail(id)).text));
}

test('what two meetings ask of one person on one morning is one mail that says both', async () => {
  const { cloud } = race;
  const address = addressOf(3);
  const before = cloud.mails(address).length;
  await cloud.advance({ to: new Date('2025-11-07T02:00:00.000Z') });
  const texts = await textsTo(address, before);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('Meeting ONE');
  expect(texts[0]).toContain('Meeting OTHER');
  expect(texts[0]?.match(/\/a\//g)?.length).toBeGreaterThanOrEqual(2);
});

test('a person who speaks for two organisations is asked once for each, and told for which', async () => {
  const { cloud } = race;
  const before = cloud.mails(TWICE).length;
  await cloud.advance({ to: new Date('2025-11-10T02:00:00.000Z') });
  const texts = await textsTo(TWICE, before);
  expect(texts).toHaveLength(2);
  for (const organisation of ['Organisation M1', 'Organisation M2']) {
    expect(texts.filter((text) => text.includes(organisation))).toHaveLength(1);
  }
});

test('a person who speaks for two organisations gets the summary once', async () => {
  const { cloud, coordinator } = race;
  await cloud.advance({ to: new Date('2025-11-19T10:00:00.000Z') });
  const before = cloud.mails(TWICE).length;
  await coordinator.shareSummary('ONE');
  await cloud.settle();
  await cloud.advance({ ms: 60_000 });
  expect(await textsTo(TWICE, before)).toHaveLength(1);
  const rows = (await coordinator.rows('ONE')).filter(({ kind }) => kind === 'summary');
  const ends = rows.map(({ person, state, reason }) => `${person} ${reason ?? state}`);
  expect(ends.sort()).toEqual(['C1 delivered', 'C2 sameAddress', 'C3 delivered']);
});
