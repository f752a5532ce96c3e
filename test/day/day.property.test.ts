import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Day, dayAggregate } from '../../functions/day/rules/day.ts';
import { type DayEvent, presences, type Tap } from '../../functions/day/rules/events.ts';
import { presencesOf } from '../../functions/day/rules/presence.ts';
import { takeTaps } from '../../functions/day/rules/take-taps.ts';
import { sexes } from '../../functions/membership/rules/sex.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { later, MINUTE, SECOND } from '../../functions/platform/clock.ts';
import { recorded } from '../given.ts';

const ON = '2025-11-10';
const MORNING = '2025-11-10T01:00:00.000Z';
const ZONE = 'Asia/Phnom_Penh';
const PHONES = ['d1', 'd2'] as const;

const opened: DayEvent[] = PHONES.map((door) => ({
  type: 'DoorLinkGiven',
  data: { door, name: 'Dara', date: 1, on: ON },
}));

/** A tap, the phone that it is made on, and how wrong the clock of that phone is. */
const tapped = fc.record({
  phone: fc.constantFrom(...PHONES),
  person: fc.constantFrom('p1', 'p2', 'p3'),
  is: fc.constantFrom(...presences),
  minute: fc.nat(180),
  sex: fc.option(fc.constantFrom(...sexes), { nil: undefined }),
});

const wrongClock = fc.integer({ min: -288, max: 288 }).map((steps) => steps * 300);

/** A phone sends what waits on it, in whichever parts; an answer may be lost, and then it sends that again. */
const sending = fc.record({
  taps: fc.array(tapped, { minLength: 1, maxLength: 25 }),
  order: fc.array(fc.record({ size: fc.integer({ min: 1, max: 6 }), lost: fc.boolean() }), {
    minLength: 60,
    maxLength: 60,
  }),
  turns: fc.array(fc.constantFrom(...PHONES), { minLength: 80, maxLength: 80 }),
  // A clock is wrong by whole steps of five minutes here, and each request takes its time on top.
  skews: fc.record({ d1: wrongClock, d2: wrongClock }),
  delays: fc.array(fc.nat(100), { minLength: 80, maxLength: 80 }),
});

type Sending = typeof sending extends fc.Arbitrary<infer T> ? T : never;

/** The same taps as they were really made, in order of time and each at once. */
function truth({ taps }: Sending) {
  return taps.map(({ minute, person, is, sex }, n) => ({
    tap: { id: `t${n}`, person, is, ...(sex ? { sex } : {}) },
    at: later(MORNING, minute * MINUTE + n * SECOND),
  }));
}

function take(day: Day, door: string, taps: readonly Tap[], sentAt: string, now: string) {
  const { events, answers } = takeTaps(
    day,
    { taps, sentAt, way: 'door', door, date: 1, on: ON },
    { zone: ZONE, seatOf: () => undefined },
    now,
  );
  const facts = recorded(
    dayAggregate,
    events.map((event) => ({ ...event, at: now, by: `door:${door}` })),
  );
  return { day: fold(dayAggregate, facts, day), answers };
}

function sent(all: Sending): { day: Day; takenIds: string[] } {
  const made = truth(all);
  const waiting = new Map<string, Tap[]>(PHONES.map((phone) => [phone, []]));
  made.forEach(({ tap, at }, n) => {
    const phone = all.taps[n]?.phone ?? 'd1';
    waiting.get(phone)?.push({ ...tap, at: later(at, -all.skews[phone] * SECOND) });
  });
  let day = fold(dayAggregate, recorded(dayAggregate, opened));
  const takenIds: string[] = [];
  let now = later(MORNING, 200 * MINUTE);
  let requests = 0;
  const round = (phone: 'd1' | 'd2', size: number, lost: boolean) => {
    const queue = waiting.get(phone) ?? [];
    if (queue.length === 0) return;
    const delay = all.delays[requests % all.delays.length] ?? 0;
    requests += 1;
    now = later(now, (delay + 1) * SECOND);
    const part = queue.slice(0, size);
    const result = take(day, phone, part, later(now, -(all.skews[phone] + delay) * SECOND), now);
    day = result.day;
    takenIds.push(...result.answers.flatMap((one) => (one.is === 'taken' ? [one.id] : [])));
    if (!lost)
      waiting.set(
        phone,
        queue.filter(({ id }) => !result.answers.some((one) => one.id === id)),
      );
  };
  for (const [n, { size, lost }] of all.order.entries()) round(all.turns[n] ?? 'd1', size, lost);
  for (const phone of PHONES) while ((waiting.get(phone) ?? []).length > 0) round(phone, 50, false);
  return { day, takenIds };
}

test('whatever the order of taps, losses and repeats on two phones, the same people are there, each tap once', () => {
  fc.assert(
    fc.property(sending, (all) => {
      const { day, takenIds } = sent(all);
      expect(takenIds.toSorted()).toEqual(
        truth(all)
          .map(({ tap }) => tap.id)
          .toSorted(),
      );
      const last = new Map(
        truth(all)
          .toSorted((a, b) => (a.at < b.at ? -1 : 1))
          .map(({ tap }) => [tap.person, tap.is]),
      );
      const found = [...presencesOf(day, 1)].map(([person, { is }]) => [person, is] as const);
      expect(new Map(found.toSorted())).toEqual(new Map([...last].toSorted()));
    }),
    { numRuns: 200 },
  );
});
