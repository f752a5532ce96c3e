import type { VirtualClock } from './clock.ts';

export interface TravelParts {
  readonly clock: Pick<VirtualClock, 'now' | 'set'>;
  /** The next instant after the given one at which something is due. */
  readonly nextDue: (after: number) => Promise<number | undefined>;
  /** Fires the schedules once and waits until everything is settled; answers whether more than that ran. */
  readonly tick: () => Promise<boolean>;
}

/** Most stops on one journey, and most ticks at one stop: whatever never ends is shown, not awaited. */
const MOST_STOPS = 1000;
const MOST_TICKS = 10;

/**
 * Moves the clock forward as time would pass: it stops wherever something is due, lets the schedules
 * fire until nothing more happens, and goes on. Backwards it jumps.
 *
 * @param target virtual epoch milliseconds.
 */
export async function travelTo(target: number, parts: TravelParts): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const due = await parts.nextDue(parts.clock.now());
    if (due === undefined || due >= target) break;
    parts.clock.set(due);
    await tickUntilQuiet(parts);
  }
  parts.clock.set(target);
  await tickUntilQuiet(parts);
}

async function tickUntilQuiet(parts: TravelParts): Promise<void> {
  for (let ticks = 0; ticks < MOST_TICKS; ticks += 1) {
    if (!(await parts.tick())) return;
  }
}
