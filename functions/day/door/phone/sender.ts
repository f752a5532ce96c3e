import type { PhoneSaid, PhoneTap } from './phone-tap.ts';
import type { KeptTap, Queue } from './queue.ts';

/** Taps in one request, and about how many bytes of them: the server takes 50, and 100,000 of a stranger. */
const BATCH = 50;
const MOST_BYTES = 60_000;

/** Milliseconds: how long an answer is waited for, and the shortest and longest pause after one that did not come. */
const PATIENCE = 8000;
const SOONEST = 5000;
const LATEST = 60_000;

/** What sending needs of the world. */
export interface Line {
  readonly queue: Queue;
  /** Sends taps, none for a look; gives what came back as JSON, from us or from somebody else. */
  readonly post: (taps: readonly PhoneTap[]) => Promise<unknown>;
  /** Whether an answer is of this door: a portal of a hotel answers everything with 200. */
  readonly isOurs: (answer: unknown) => answer is PhoneSaid;
  readonly now: () => number;
  /** From 0 to 1: phones that lost their line together do not come back together. */
  readonly random: () => number;
  /** Calls back after milliseconds; gives what takes it back. */
  readonly after: (ms: number, then: () => void) => () => void;
  readonly heard: (said: PhoneSaid) => void;
  /** Something was tried: what waits may be other than before. */
  readonly tried: (reached: boolean) => void;
}

/**
 * Sends what waits, one request at a time, and again until the server has named each tap: after an answer of ours at
 * once, otherwise after a pause that grows. An answer that is lost costs a repetition, which the server knows by its
 * ids.
 */
export function sender(line: Line): { readonly send: () => Promise<void> } {
  const { queue } = line;
  let busy = false;
  let pause = SOONEST;
  let cancel: (() => void) | undefined;

  const later = (ms: number) => {
    if (cancel) cancel();
    cancel = line.after(ms, () => {
      cancel = undefined;
      void send();
    });
  };

  async function send(): Promise<void> {
    if (busy) return;
    const taps = batchOf(queue.waiting().map(bare));
    if (taps.length === 0) return;
    if (!queue.begins(line.now())) {
      later(SOONEST);
      return;
    }
    busy = true;
    const said = await answered(taps);
    if (said) queue.settle(said.answers);
    queue.ends();
    busy = false;
    const left = queue.waiting();
    const isOn = said !== undefined && !taps.every(({ id }) => left.some((one) => one.id === id));
    pause = isOn ? SOONEST : Math.min(LATEST, pause * 2);
    if (said) line.heard(said);
    line.tried(said !== undefined);
    if (left.length > 0) later(isOn ? 0 : pause * (0.5 + line.random() / 2));
  }

  function answered(taps: readonly PhoneTap[]): Promise<PhoneSaid | undefined> {
    const posted = line.post(taps).then(
      (answer) => (line.isOurs(answer) ? answer : undefined),
      () => undefined,
    );
    const tooLate = new Promise<undefined>((done) => {
      line.after(PATIENCE, () => done(undefined));
    });
    return Promise.race([posted, tooLate]);
  }

  return { send };
}

/** As many as fit into one request, the earliest first; one alone always does. */
function batchOf(waiting: readonly PhoneTap[]): PhoneTap[] {
  const batch: PhoneTap[] = [];
  let bytes = 0;
  for (const tap of waiting) {
    // Nine bytes for a Khmer letter, as a form sends it.
    bytes += encodeURIComponent(JSON.stringify(tap)).length;
    if (batch.length >= BATCH || (batch.length > 0 && bytes > MOST_BYTES)) break;
    batch.push(tap);
  }
  return batch;
}

/** As it is sent: without what only the phone needs. */
function bare(tap: KeptTap): PhoneTap {
  const { called: _, refused: __, who: ___, ...rest } = tap;
  return rest;
}
