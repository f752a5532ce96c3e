/** Counts what runs, so that 'settled' can be told: nothing in flight, and nothing began meanwhile. */
export class Activity {
  #inFlight = 0;
  #begun = 0;
  readonly #listeners = new Set<() => void>();

  get inFlight(): number {
    return this.#inFlight;
  }

  /** Rises with everything that begins. */
  get begun(): number {
    return this.#begun;
  }

  async during<T>(work: () => Promise<T>): Promise<T> {
    this.#begun += 1;
    this.#inFlight += 1;
    try {
      return await work();
    } finally {
      this.#inFlight -= 1;
      for (const listener of this.#listeners) listener();
    }
  }

  /** Calls back whenever something ends: new rows may be waiting in the streams. */
  onEnd(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Resolves when nothing is in flight. */
  async quiet(): Promise<void> {
    while (this.#inFlight > 0) {
      await new Promise<void>((done) => {
        const listener = () => {
          this.#listeners.delete(listener);
          done();
        };
        this.#listeners.add(listener);
      });
    }
  }
}
