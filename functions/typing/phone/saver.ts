/** Milliseconds: how long somebody may type on before it is saved. */
export const EVERY = 20_000;
/** Milliseconds: how long an answer is waited for on a slow line, and the pauses after one that did not come. */
const PATIENCE = 30_000;
const SOONEST = 5000;
const LATEST = 60_000;

/** `lost`: no answer of ours came · `held`: it came, and there is nothing to be done before somebody types on. */
export type Heard = 'heard' | 'lost' | 'held';

/** What saving needs of the page. */
export interface Work {
  readonly isUnsaved: () => boolean;
  /** Sends everything that is unsaved as it is now. `last`: the page is going away. */
  readonly send: (last: boolean) => Promise<Heard>;
  /** Calls back after milliseconds; gives what takes it back. */
  readonly after: (ms: number, then: () => void) => () => void;
  /** From 0 to 1: pages that lost their line together do not come back together. */
  readonly random: () => number;
  /** Something began or ended. */
  readonly changed: () => void;
}

export interface Saver {
  /** Somebody typed: it is saved in a while, unless it is saved before. */
  readonly soon: () => void;
  /** Saves now; where a request is on its way, after it. Tells when there is nothing left to wait for. */
  readonly now: () => Promise<void>;
  /** The page goes away, perhaps for ever: what is unsaved is sent beside a request that is on its way. */
  readonly last: () => void;
}

/**
 * When a form is saved: one request at a time, the newest text waits for it (a second one would carry the mark of
 * before and be taken for somebody else's), and again after one that was lost.
 */
export function saver(work: Work): Saver {
  let busy: Promise<void> | undefined;
  let again = false;
  let pause = SOONEST;
  let cancel: (() => void) | undefined;

  const at = (ms: number) => {
    if (cancel) cancel();
    cancel = work.after(ms, () => {
      cancel = undefined;
      void now();
    });
  };

  async function now(): Promise<void> {
    if (busy) {
      again = true;
      await busy;
      return;
    }
    if (!work.isUnsaved()) return;
    if (cancel) cancel();
    cancel = undefined;
    busy = once();
    await busy;
  }

  async function once(): Promise<void> {
    do {
      again = false;
      const tooLate = new Promise<Heard>((done) => {
        work.after(PATIENCE, () => done('lost'));
      });
      const heard = await Promise.race([work.send(false), tooLate]);
      if (heard === 'lost') {
        at(pause * (0.5 + work.random() / 2));
        pause = Math.min(LATEST, pause * 2);
        break;
      }
      pause = SOONEST;
      if (heard === 'heard' && work.isUnsaved() && !again) at(EVERY);
    } while (again && work.isUnsaved());
    busy = undefined;
    work.changed();
  }

  return {
    soon: () => {
      if (!cancel && !busy) at(EVERY);
    },
    now,
    last: () => {
      if (work.isUnsaved()) void work.send(true);
    },
  };
}
