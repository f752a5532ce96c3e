import { rmSync } from 'node:fs';
import { type LocalCloud, startLocalCloud } from '../../bin/local/local-cloud.ts';
import { seed } from '../../bin/seed.ts';
import { scratchDir } from './race.ts';

/** The demo network on the morning of 13 October 2025, in memory. */
export interface Demo {
  readonly cloud: LocalCloud;
  stop(): Promise<void>;
}

export function startDemo(): Promise<Demo> {
  return start({ seed });
}

/** The same morning with nothing in it, as a real network begins. */
export function startEmpty(): Promise<Demo> {
  return start({});
}

async function start(begin: { readonly seed?: typeof seed }): Promise<Demo> {
  const dataDir = scratchDir();
  const cloud = await startLocalCloud({
    dataDir,
    ...begin,
    memory: true,
    startAt: new Date('2025-10-13T02:00:00.000Z'),
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
