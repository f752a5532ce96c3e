import { SECOND } from '../platform/clock.ts';
import type { DeliveryEngine } from './delivery-engine.ts';
import type { Reservation } from './pace.ts';

/** Why there are no more slots. */
type NoSlots = Extract<Reservation, { granted: false }>['why'];

/**
 * A run that finds the first free slot later than this gives up: other runs take every slot there is, and
 * find its messages in the index. It bounds how many runs wait for slots at the same time.
 */
const NEAR = 4 * SECOND;
/**
 * A slot that was not used goes to the next message, unless it is older than that: as much as the pace leaves free
 * of each second, so that the provider never finds more in one than it allows.
 */
const SPARE_MS = 100;
/** A run that was held up does not make up for it at once. */
const LATE_MS = SECOND;

/** Slots of the pace for one run: each is waited for, and given to a message only if that one is sent. */
export class Slots {
  /** Set once there are no more. */
  none: NoSlots | undefined;
  readonly #engine: Pick<DeliveryEngine, 'pace' | 'now' | 'wait'>;
  #block = { startAt: 0, interval: 0, count: 0 };
  #taken = 0;
  #spare: number[] = [];
  #last: Promise<unknown> = Promise.resolve();
  /** A message that waits for a slot takes one that is given back. */
  #take: ((slot: number) => void) | undefined;

  constructor(engine: Pick<DeliveryEngine, 'pace' | 'now' | 'wait'>) {
    this.#engine = engine;
  }

  /**
   * Waits for the next slot, and answers its time (milliseconds since 1970); nothing where there is none.
   * Messages get theirs in the order in which they asked.
   *
   * @param wanted how many messages wait: not more are reserved.
   */
  next(wanted: number): Promise<number | undefined> {
    const slot = this.#last.then(() => this.#first(wanted));
    this.#last = slot.catch(() => undefined);
    return slot;
  }

  async #first(wanted: number): Promise<number | undefined> {
    const { pace, now, wait } = this.#engine;
    const from = Date.parse(now()) - SPARE_MS;
    this.#spare = this.#spare.filter((at) => at >= from);
    const spare = this.#spare.pop();
    if (spare !== undefined) return spare;
    let slot = this.#nextOfBlock();
    if (slot === undefined) {
      const at = now();
      const reserved = await pace.reserve(wanted, at, Date.parse(at) + NEAR);
      if (!reserved.granted) {
        this.none = reserved.why;
        return undefined;
      }
      this.#block = reserved;
      this.#taken = 1;
      slot = reserved.startAt;
    }
    const early = slot - Date.parse(now());
    if (early <= 0) return slot;
    const given = await Promise.race([wait(early), this.#given()]);
    this.#take = undefined;
    if (given === undefined) return slot;
    this.#taken -= 1;
    return given;
  }

  /** A slot that is given back in the meantime. */
  #given(): Promise<number> {
    return new Promise((take) => {
      this.#take = take;
    });
  }

  #nextOfBlock(): number | undefined {
    const { startAt, interval, count } = this.#block;
    const from = Date.parse(this.#engine.now()) - LATE_MS;
    while (this.#taken < count) {
      const slot = startAt + this.#taken * interval;
      this.#taken += 1;
      if (slot >= from) return slot;
    }
    return undefined;
  }

  /** Whether some are reserved that no message has asked for yet. */
  get areLeft(): boolean {
    return this.#taken < this.#block.count;
  }

  /** Nothing was sent in a slot: the next message may be. */
  giveBack(slot: number): void {
    if (this.#take) this.#take(slot);
    else this.#spare.push(slot);
    this.#take = undefined;
  }
}
