import { rmSync } from 'node:fs';
import { type LocalCloud, startLocalCloud } from '../../bin/local/local-cloud.ts';
import { seed } from '../../bin/seed.ts';
import { scratchDir } from './race.ts';

/** The demo network on a morning, in memory. */
export interface Demo {
  readonly cloud: LocalCloud;
  stop(): Promise<void>;
}

const OCTOBER = '2025-10-13T02:00:00.000Z';

/** @param startAt an instant (UTC) of the quarter from 13 October 2025 on. */
export function startDemo(startAt = OCTOBER): Promise<Demo> {
  return start({ seed, startAt });
}

/** The same morning with nothing in it, as a real network begins. */
export function startEmpty(): Promise<Demo> {
  return start({ startAt: OCTOBER });
}

async function start(begin: { readonly seed?: typeof seed; readonly startAt: string }): Promise<Demo> {
  const dataDir = scratchDir();
  const cloud = await startLocalCloud({
    dataDir,
    ...begin,
    memory: true,
    startAt: new Date(begin.startAt),
  });
  await cloud.settle();
  await cloud.tick();
  return {
    cloud,
    stop: async () => {
      await cloud.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
