import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Coordinator } from '../../bin/bench/coordinator.ts';
import { engineClient, OFFICE_HOURS, sowCrowd } from '../../bin/bench/crowd.ts';
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../../bin/local/local-cloud.ts';

/** A local cloud with a crowd in it, and somebody who convenes. */
export interface Race {
  readonly cloud: LocalCloud;
  readonly coordinator: Coordinator;
  stop(): Promise<void>;
}

export function scratchDir(): string {
  return mkdtempSync(join(tmpdir(), 'journey-'));
}

/**
 * Starts a race in memory, since a process that is to be killed is started otherwise; the provider's rates
 * are known, so that nothing goes slowly.
 */
export async function startRace(
  size: number,
  options: Partial<LocalCloudOptions> = {},
  addresses?: ReadonlyMap<number, string>,
): Promise<Race> {
  const dataDir = options.dataDir ?? scratchDir();
  const cloud = await startLocalCloud({
    dataDir,
    memory: true,
    startAt: OFFICE_HOURS,
    seed: ({ dynamodb, eventLogTable }) =>
      sowCrowd({ dynamodb, eventLogTable }, size, addresses ? { addresses } : {}),
    ...options,
  });
  const client = engineClient(cloud.dynamodb);
  await cloud.settle();
  await cloud.tick();
  return {
    cloud,
    coordinator: new Coordinator(client, cloud.tables, () => cloud.now()),
    stop: async () => {
      const { refusals } = await cloud.state();
      client.destroy();
      await cloud.stop();
      rmSync(dataDir, { recursive: true, force: true });
      if (refusals.length > 0) throw new Error(`Roles lack: ${JSON.stringify(refusals)}`);
    },
  };
}

/** Polls until a condition holds. @throws after `seconds`, naming what did not happen. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  seconds = 120,
): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} s in vain: ${what}`);
    await new Promise((done) => setTimeout(done, 5));
  }
}
