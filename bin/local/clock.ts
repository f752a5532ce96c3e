import type { LocalState } from './state.ts';

/** Time as the functions see it: real time plus an offset, shared with every worker and kept on disk. */
export class VirtualClock {
  /** One 64-bit float: milliseconds between virtual and real time. */
  readonly shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  readonly #offset = new Float64Array(this.shared);
  readonly #state: LocalState;

  constructor(state: LocalState) {
    this.#state = state;
    const kept = state.read('clock.offset');
    if (typeof kept === 'number') this.#offset[0] = kept;
  }

  /** Milliseconds between virtual and real time. */
  get offset(): number {
    return this.#offset[0] ?? 0;
  }

  /** Virtual epoch milliseconds. */
  now(): number {
    return Math.floor(Date.now() + this.offset);
  }

  date(): Date {
    return new Date(this.now());
  }

  /** Moves to an instant, forwards or backwards; time runs on from there. */
  set(instant: number): void {
    this.#move(instant - Date.now());
  }

  /** Returns to real time. */
  reset(): void {
    this.#move(0);
  }

  #move(offset: number): void {
    this.#offset[0] = offset;
    this.#state.write('clock.offset', offset);
  }
}
