import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlacesClock } from '../../../functions/forum/rules/places/clock.ts';
import {
  changeAnswers,
  givePlace,
  giveUp,
  mayBeAsked,
  nextToOffer,
  register,
  setPlaces,
  takeOff,
  takeOffer,
  whatFellDue,
} from '../../../functions/forum/rules/places/decide.ts';
import type { PlacesEvent, PlacesSettings } from '../../../functions/forum/rules/places/events.ts';
import {
  evolvePlaces,
  lineOf,
  type Places,
  placesAggregate,
  standing,
} from '../../../functions/forum/rules/places/places.ts';
import { placesDueAt } from '../../../functions/forum/rules/places/schedule.ts';
import { isHeld, mayHold, openPlaces } from '../../../functions/forum/rules/places/seats.ts';
import { sendingTimes } from '../../../functions/network/rules/timeline-settings.ts';
import { HOUR, later } from '../../../functions/platform/clock.ts';
import { Refusal } from '../../../functions/platform/refusal.ts';

const hours = { ...sendingTimes(undefined), zone: 'Asia/Phnom_Penh' };
const START = '2026-01-05T01:00:00.000Z';
const DAY = '2026-02-20';

const settingsOf = (capacity: number, kept: number, keptUntil: string): PlacesSettings => ({
  ...{ capacity, aside: { members: Math.min(2, capacity), speakers: 0, guests: 0 } },
  ...{ opens: '2026-01-01', closes: '2026-02-18', day: DAY, far: ['0209'], keptUntil },
  kept: { opd: Math.min(kept, Math.max(0, capacity - 2)) },
});

type Command = (places: Places, clock: PlacesClock) => readonly PlacesEvent[];

const id = fc.integer({ min: 0, max: 14 }).map((n) => `r${n}`);
const answers = fc.record({
  name: fc.constant('Somebody'),
  email: fc.constant('somebody@example.org'),
  lang: fc.constant('km' as const),
  speaksFor: fc.constantFrom('opd', undefined, undefined),
  district: fc.constantFrom('0209', '0203'),
});
const set = fc
  .record({
    capacity: fc.integer({ min: 0, max: 9 }),
    kept: fc.integer({ min: 0, max: 3 }),
    until: fc.constantFrom('2026-01-10', '2026-02-01'),
  })
  .map(
    ({ capacity, kept, until }): Command =>
      (now, clock) =>
        setPlaces(now, settingsOf(capacity, kept, until), clock),
  );
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(id, answers).map(
      ([one, said]): Command =>
        (now, clock) =>
          register(now, { id: one, via: 'form', answers: said }, clock),
    ),
  },
  {
    weight: 3,
    arbitrary: id.map(
      (one): Command =>
        (now, clock) =>
          takeOffer(now, one, clock),
    ),
  },
  {
    weight: 3,
    arbitrary: id.map(
      (one): Command =>
        (now, clock) =>
          giveUp(now, one, clock),
    ),
  },
  {
    weight: 1,
    arbitrary: id.map(
      (one): Command =>
        (now, clock) =>
          takeOff(now, one, clock),
    ),
  },
  {
    weight: 1,
    arbitrary: id.map(
      (one): Command =>
        (now) =>
          givePlace(now, one),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(id, answers).map(
      ([one, said]): Command =>
        (now, clock) =>
          changeAnswers(now, one, said, clock),
    ),
  },
  { weight: 1, arbitrary: set },
);
/** Hours that pass before a command. */
const step = fc.tuple(fc.integer({ min: 0, max: 60 }), command);

class Life {
  places: Places = placesAggregate.initial;
  #version = 0;
  now = START;

  get clock(): PlacesClock {
    return { now: this.now, hours };
  }

  store(events: readonly PlacesEvent[]): void {
    for (const event of events) {
      this.#version += 1;
      const meta = { id: `e${this.#version}`, version: this.#version, at: this.now, by: 'x' };
      this.places = evolvePlaces(this.places, { ...event, ...meta });
    }
  }

  /** As the tick does it: what is due by then falls due at its time. */
  until(instant: string): void {
    for (let n = 0; n < 500; n += 1) {
      const due = placesDueAt(this.places, this.clock);
      if (due === undefined || due > instant) break;
      if (due > this.now) this.now = due;
      const events = whatFellDue(this.places, this.clock);
      const again = placesDueAt(this.places, this.clock);
      if (events.length === 0) {
        expect(again === undefined || again > this.now, 'due, but nothing falls due').toBe(true);
        continue;
      }
      this.store(events);
      this.hold();
    }
    this.now = instant;
  }

  /** What is true after every fact. */
  hold(before?: Places): void {
    const { places, clock } = this;
    const { settings } = places;
    if (!settings) return;
    const held = places.registrations.filter(isHeld).length;
    const heldBefore = before?.registrations.filter(isHeld).length ?? held;
    // Lowered below those registered nobody is thrown out, and nobody joins.
    if (held > openPlaces(settings)) expect(held).toBeLessThanOrEqual(heldBefore);
    expect(nextToOffer(places, clock), 'a place is idle while somebody waits and may be offered').toBe(
      undefined,
    );
  }
}

test('never more than there are, and no place idle while somebody waits and may be offered one', () => {
  fc.assert(
    fc.property(set, fc.array(step, { maxLength: 60 }), (first, steps) => {
      const life = new Life();
      life.store(first(life.places, life.clock));
      for (const [pause, decide] of steps) {
        life.until(later(life.now, pause * HOUR));
        const before = life.places;
        try {
          life.store(decide(life.places, life.clock));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        life.hold(before);
      }
      life.until('2026-02-21T00:00:00.000Z');
      // In the end nobody holds an offer, and who still waits has been told.
      expect(life.places.registrations.filter(({ is }) => is === 'offered')).toEqual([]);
      expect(life.places.waitingEnded || lineOf(life.places).length === 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('a waiting person is overtaken only by people who may have a place that they may not', () => {
  fc.assert(
    fc.property(set, fc.array(fc.tuple(id, answers), { maxLength: 25 }), (first, all) => {
      const life = new Life();
      life.store(first(life.places, life.clock));
      for (const [one, said] of all) {
        const waiting = lineOf(life.places).filter(mayBeAsked);
        const isNew = !standing(life.places, one);
        life.store(register(life.places, { id: one, via: 'form', answers: said }, life.clock));
        const seated = life.places.registrations.find((r) => r.id === one)?.is === 'seated';
        if (seated && isNew) {
          const today = '2026-01-05';
          const earlier = {
            ...life.places,
            registrations: life.places.registrations.filter((r) => r.id !== one),
          };
          for (const other of waiting) expect(mayHold(earlier, other, today)).toBe(false);
        }
      }
    }),
    { numRuns: 200 },
  );
});
