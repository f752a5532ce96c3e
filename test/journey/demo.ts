import { rmSync } from 'node:fs';
import { type LocalCloud, startLocalCloud } from '../../bin/local/local-cloud.ts';
import { seed } from '../../bin/seed.ts';
import { scratchDir } from './race.ts';

/** The demo network on the morning of 13 October 2025, in memory. */
export interface Demo {
  readonly cloud: LocalCloud;
  stop(): Promise<void>;
}

export async function startDemo(): Promise<Demo> {
  const dataDir = scratchDir();
  const cloud = await startLocalCloud({
    dataDir,
    seed,
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
