import { setImmediate } from 'node:timers/promises';

interface Sleeper {
  readonly until: number;
  readonly wakes: () => void;
}

/**
 * A clock that does not move while anybody works, and then jumps to the next instant for which somebody waits:
 * hours of sending pass in the time that the work itself takes. What takes real time is said to it by
 * {@link outside}; everything else between two waits must be over within one turn of the event loop.
 */
export class VirtualClock {
  #now: number;
  #sleepers: Sleeper[] = [];
  #outside = 0;
  #news = 0;
  #allBack: () => void = () => {};

  /** @param start ISO instant. */
  constructor(start: string) {
    this.#now = Date.parse(start);
  }

  /** Milliseconds since 1970. */
  get ms(): number {
    return this.#now;
  }

  readonly now = (): string => new Date(this.#now).toISOString();

  readonly wait = (milliseconds: number): Promise<void> => {
    this.#news += 1;
    const until = this.#now + Math.max(0, milliseconds);
    return new Promise((wakes) => {
      const later = this.#sleepers.findIndex((one) => one.until > until);
      const sleeper = { until, wakes };
      if (later < 0) this.#sleepers.push(sleeper);
      else this.#sleepers.splice(later, 0, sleeper);
    });
  };

  /**
   * Work that takes real time, and `milliseconds` of this clock's. Who began first goes on first, even where the
   * other's work was over sooner.
   */
  async outside<T>(work: () => Promise<T>, milliseconds: number): Promise<T> {
    const time = this.wait(milliseconds);
    this.#outside += 1;
    try {
      return await work();
    } finally {
      this.#outside -= 1;
      if (this.#outside === 0) this.#allBack();
      await time;
    }
  }

  /** Lets time pass until `isOver`, which is asked whenever everybody waits. @throws where nobody waits any more. */
  async run(isOver: () => boolean): Promise<void> {
    for (;;) {
      await this.#quiet();
      if (isOver()) return;
      const next = this.#sleepers.shift();
      if (!next) throw new Error('Everybody has stopped, and nothing will happen any more.');
      this.#now = Math.max(this.#now, next.until);
      next.wakes();
    }
  }

  /** Until everybody waits: a turn of the event loop has passed in which nobody did anything. */
  async #quiet(): Promise<void> {
    for (let seen = -1; this.#outside > 0 || this.#news !== seen; ) {
      if (this.#outside > 0) await new Promise<void>((back) => (this.#allBack = back));
      seen = this.#news;
      await setImmediate();
    }
  }
}
