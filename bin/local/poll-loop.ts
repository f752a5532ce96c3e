/**
 * Polls again and again: at once while there is work, otherwise after a pause that `wake` cuts short.
 */
export class PollLoop {
  readonly #poll: (loop: PollLoop) => Promise<boolean>;
  readonly #pauseMs: () => number;
  #waiters: (() => void)[] = [];
  #endPause: () => void = () => {};
  #endWindow: () => void = () => {};
  #woken = false;
  #running: Promise<void> | undefined;
  #stopped = false;
  #worked = 0;

  /**
   * @param poll does what there is to do; answers whether there was anything.
   * @param pauseMs how long to pause when there was nothing.
   */
  constructor(poll: (loop: PollLoop) => Promise<boolean>, pauseMs: () => number) {
    this.#poll = poll;
    this.#pauseMs = pauseMs;
  }

  get stopped(): boolean {
    return this.#stopped;
  }

  /** How many polls found something to do. */
  get worked(): number {
    return this.#worked;
  }

  /** True while somebody waits for this loop to be idle: batching windows close early. */
  get hurried(): boolean {
    return this.#waiters.length > 0;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  wake(): void {
    this.#woken = true;
    this.#endPause();
  }

  /** Resolves after a poll that began after this call and found nothing to do. */
  async idle(): Promise<void> {
    if (this.#stopped) return;
    await new Promise<void>((done) => {
      this.#waiters.push(done);
      this.wake();
      this.#endWindow();
    });
  }

  /** Waits for a batching window to close; shorter when somebody waits for this loop to be idle. */
  async window(ms: number): Promise<void> {
    if (this.#stopped || this.hurried) return;
    await new Promise<void>((done) => {
      this.#endWindow = endingEarly(done, ms);
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    this.#endWindow();
    await this.#running;
    for (const done of this.#waiters.splice(0)) done();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const waiting = [...this.#waiters];
      let worked = true;
      try {
        worked = await this.#poll(this);
      } catch (error) {
        if (this.#stopped) return;
        console.error(error);
        await new Promise((done) => setTimeout(done, 200));
      }
      if (worked) {
        this.#worked += 1;
        continue;
      }
      this.#waiters = this.#waiters.filter((waiter) => !waiting.includes(waiter));
      for (const done of waiting) done();
      if (!this.hurried) await this.#pause();
    }
  }

  /** Waits until there may be something to do; shorter when woken. */
  async #pause(): Promise<void> {
    if (!this.#stopped && !this.#woken) {
      await new Promise<void>((done) => {
        this.#endPause = endingEarly(done, this.#pauseMs());
      });
    }
    this.#woken = false;
  }
}

/** Calls back after a time. @returns what calls back at once instead. */
function endingEarly(done: () => void, ms: number): () => void {
  const timer = setTimeout(done, ms);
  return () => {
    clearTimeout(timer);
    done();
  };
}
