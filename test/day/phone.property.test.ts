import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PhoneSaid, PhoneTap } from '../../functions/day/door/phone/phone-tap.ts';
import { memoryShelf, Queue, type Shelf } from '../../functions/day/door/phone/queue.ts';
import { sender } from '../../functions/day/door/phone/sender.ts';
import { phoneAnswers, readTaps } from '../../functions/day/door/take.ts';
import { type Day, dayAggregate } from '../../functions/day/rules/day.ts';
import { type DayEvent, presences } from '../../functions/day/rules/events.ts';
import { presencesOf } from '../../functions/day/rules/presence.ts';
import { takeTaps } from '../../functions/day/rules/take-taps.ts';
import { fold } from '../../functions/platform/aggregate.ts';
import { MINUTE, SECOND } from '../../functions/platform/clock.ts';
import { recorded } from '../given.ts';

const ON = '2025-11-10';
const MORNING = Date.parse('2025-11-10T01:00:00.000Z');
const PHONES = ['d1', 'd2'] as const;
type Name = (typeof PHONES)[number];

/**
 * What a line does with a request: it arrives and is answered · neither · a portal answers · it arrives, and the
 * answer is lost at once, or never comes.
 */
const lines = ['good', 'gone', 'portal', 'lost', 'silent'] as const;

const wrongClock = fc.integer({ min: -288, max: 288 }).map((steps) => steps * 5);

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('tap' as const),
      tab: fc.nat(1),
      person: fc.constantFrom('p1', 'p2', 'p3'),
      is: fc.constantFrom(...presences),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('line' as const), line: fc.constantFrom(...lines) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 90 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('kill' as const), tab: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fill' as const) }) },
);
const story = fc.record({
  steps: fc.array(fc.tuple(fc.constantFrom(...PHONES), step), { maxLength: 30 }),
  /** By how many minutes the clock of each phone is wrong: in the steps in which it is put right. */
  wrong: fc.record({ d1: wrongClock, d2: wrongClock }),
});

/** Time that passes only when it is told to. */
class Time {
  now = MORNING;
  #timers: { at: number; then: () => void }[] = [];

  after = (ms: number, then: () => void) => {
    const timer = { at: this.now + ms, then };
    this.#timers.push(timer);
    return () => this.#drop(timer);
  };

  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      const [next] = this.#timers.toSorted((a, b) => a.at - b.at);
      if (!next || next.at > until) break;
      this.now = Math.max(this.now, next.at);
      this.#drop(next);
      next.then();
      await quiet();
    }
    this.now = until;
    await quiet();
  }

  #drop(timer: { at: number; then: () => void }): void {
    this.#timers = this.#timers.filter((one) => one !== timer);
  }
}

/** Everything that only waited for answers that are there has happened. */
const quiet = () => new Promise((done) => setImmediate(done));

/** The server, as the pages call it. */
class Door {
  day: Day = fold(
    dayAggregate,
    recorded(
      dayAggregate,
      PHONES.map(
        (door): DayEvent => ({ type: 'DoorLinkGiven', data: { door, name: 'Dara', date: 1, on: ON } }),
      ),
    ),
  );

  take(door: Name, taps: readonly PhoneTap[], sentAt: string, now: string): PhoneSaid {
    const read = readTaps(JSON.stringify(taps));
    const { events, answers } = takeTaps(
      this.day,
      { taps: read?.taps ?? [], sentAt, way: 'door', door, date: 1, on: ON },
      { zone: 'Asia/Phnom_Penh', seatOf: () => undefined },
      now,
    );
    const facts = events.map((event) => ({ ...event, at: now, by: `door:${door}` }));
    this.day = fold(dayAggregate, recorded(dayAggregate, facts), this.day);
    return { door: 'm1', version: 1, answers: phoneAnswers(answers, 'Asia/Phnom_Penh', 'en'), rows: [] };
  }
}

interface Tab {
  readonly queue: Queue;
  send: () => Promise<void>;
  dead: boolean;
}

/** One phone with two tabs of the page, which share what it keeps. */
class Phone {
  line: (typeof lines)[number] = 'good';
  /** The disk is full: nothing more is written. */
  isFull = false;
  readonly #items = memoryShelf();
  readonly #name: Name;
  readonly #door: Door;
  readonly #time: Time;
  readonly #wrong: number;
  #tabs: Tab[];

  constructor(name: Name, door: Door, time: Time, wrong: number) {
    [this.#name, this.#door, this.#time, this.#wrong] = [name, door, time, wrong];
    this.#tabs = [this.#tab(), this.#tab()];
  }

  #clock(): string {
    return new Date(this.#time.now + this.#wrong).toISOString();
  }

  #tab(): Tab {
    const shelf: Shelf = {
      get length() {
        return items.length;
      },
      key: (n) => items.key(n),
      getItem: (key) => items.getItem(key),
      removeItem: (key) => items.removeItem(key),
      setItem: (key, text) => {
        if (this.isFull) throw new Error('QuotaExceededError');
        items.setItem(key, text);
      },
    };
    const items = this.#items;
    const queue = new Queue(shelf, '/d/x ');
    const tab: Tab = { queue, send: async () => undefined, dead: false };
    const { send } = sender({
      queue,
      post: (taps) => this.#post(taps),
      isOurs: (answer): answer is PhoneSaid => (answer as Partial<PhoneSaid>).door === 'm1',
      now: () => Date.parse(this.#clock()),
      random: () => 0.5,
      after: (ms, then) => this.#time.after(ms, () => !tab.dead && then()),
      heard: () => undefined,
      tried: () => undefined,
    });
    tab.send = send;
    return tab;
  }

  async #post(taps: readonly PhoneTap[]): Promise<unknown> {
    const { line } = this;
    if (line === 'gone') throw new TypeError('Failed to fetch');
    if (line === 'portal') return { welcome: 'to the hotel' };
    const said = this.#door.take(this.#name, taps, this.#clock(), new Date(this.#time.now).toISOString());
    if (line === 'lost') throw new TypeError('Failed to fetch');
    return line === 'silent' ? new Promise(() => undefined) : said;
  }

  tap(tab: number, id: string, person: string, is: PhoneTap['is']): void {
    const { queue, send } = this.#tabs[tab] ?? this.#tab();
    queue.add({ id, person, is, at: this.#clock(), called: person });
    void send();
  }

  /** Whether the page would ask before it is closed. */
  isFragile(tab: number): boolean {
    return this.#tabs[tab]?.queue.isFragile() ?? false;
  }

  kill(tab: number): void {
    const killed = this.#tabs[tab];
    if (killed) killed.dead = true;
    const opened = this.#tab();
    this.#tabs[tab] = opened;
    void opened.send();
  }

  wake(): void {
    for (const { send } of this.#tabs) void send();
  }

  waiting(): number {
    return this.#tabs.reduce((sum, { queue }) => sum + queue.all().length, 0);
  }

  keys(): number {
    return this.#items.length;
  }
}

test('whatever happens to lines, tabs and disks, every tap is counted once, and phones keep nothing afterwards', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ steps, wrong }) => {
      const [time, door] = [new Time(), new Door()];
      const phones = new Map(PHONES.map((name) => [name, new Phone(name, door, time, wrong[name] * MINUTE)]));
      const made: { id: string; person: string; is: string }[] = [];
      for (const [name, one] of steps) {
        const phone = phones.get(name);
        if (!phone) continue;
        if (one.do === 'line') phone.line = one.line;
        else if (one.do === 'fill') phone.isFull = true;
        // A page that holds taps in its memory asks to stay open, and somebody at the door says yes.
        else if (one.do === 'kill' && !phone.isFragile(one.tab)) phone.kill(one.tab);
        else if (one.do === 'wait') await time.pass(one.seconds * SECOND);
        else if (one.do === 'tap') {
          await time.pass(SECOND);
          const id = `t${made.length}`;
          made.push({ id, person: one.person, is: one.is });
          phone.tap(one.tab, id, one.person, one.is);
          await quiet();
        }
      }
      for (const phone of phones.values()) {
        phone.line = 'good';
        phone.wake();
      }
      await time.pass(10 * MINUTE);
      const counted = Object.values(door.day.taps).flat();
      expect(counted.map(({ id }) => id).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
      const last = new Map(made.map(({ person, is }) => [person, is]));
      const found = [...presencesOf(door.day, 1)].map(([person, { is }]) => [person, is] as const);
      expect(new Map(found.toSorted())).toEqual(new Map([...last].toSorted()));
      for (const phone of phones.values()) expect([phone.waiting(), phone.keys()]).toEqual([0, 0]);
    }),
    { numRuns: 100 },
  );
});
