import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../local/engine.ts';
import { type LocalCloud, type SeedEndpoints, startLocalCloud } from '../local/local-cloud.ts';
import { type Meter, startMeter } from './capacity.ts';
import { Coordinator } from './coordinator.ts';
import { engineClient, OFFICE_HOURS } from './crowd.ts';

/** A local cloud in memory, since DynamoDB does not write to this disk: for one measurement. */
export interface BenchCloud {
  readonly cloud: LocalCloud;
  readonly coordinator: Coordinator;
  /** Mails accepted so far, counted without disturbing anybody. */
  accepted(): number;
  /** Folder that is gone after `stop`. */
  readonly scratch: string;
  stop(): Promise<void>;
}

/**
 * Starts it in office hours, fills it, and lets it learn the provider's rates, which are set out of the way.
 */
export async function startBenchCloud(
  seed: (endpoints: SeedEndpoints) => Promise<void>,
): Promise<BenchCloud> {
  const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
  const cloud = await startLocalCloud({
    dataDir: join(scratch, 'data'),
    seed,
    memory: true,
    startAt: OFFICE_HOURS,
  });
  const client = engineClient(cloud.checkedDynamodb);
  cloud.setFaults({ maxSendRate: 100_000, max24HourSend: -1 });
  await cloud.settle();
  await cloud.tick();
  return {
    cloud,
    scratch,
    coordinator: new Coordinator(client, cloud.tables, () => cloud.now()),
    accepted: () => cloud.accepted(),
    stop: async () => {
      client.destroy();
      await cloud.stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

/** A cloud whose engine also says what it costs. */
export interface MeteredCloud {
  readonly bench: BenchCloud;
  readonly meter: Meter;
}

/** Runs a measurement on a metered cloud of its own, and takes everything down, however it ends. */
export async function* onMeteredCloud<T>(
  seed: (endpoints: SeedEndpoints) => Promise<void>,
  measure: (metered: MeteredCloud) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const engine = await startEngine(undefined);
  const meter = await startMeter(engine.endpoint);
  process.env.AWS_ENDPOINT_URL_DYNAMODB = meter.endpoint;
  try {
    const bench = await startBenchCloud(seed);
    try {
      yield* measure({ bench, meter });
    } finally {
      await bench.stop();
    }
  } finally {
    delete process.env.AWS_ENDPOINT_URL_DYNAMODB;
    await meter.stop();
    await engine.stop();
  }
}

/** Waits until this number of mails was accepted. @throws after two minutes without any. */
export async function acceptedBy(bench: BenchCloud, mails: number): Promise<void> {
  let [seen, since] = [0, Date.now()];
  for (;;) {
    const began = performance.now();
    const now = bench.accepted();
    if (now >= mails) return;
    if (now > seen) [seen, since] = [now, Date.now()];
    if (Date.now() - since > 120_000) throw new Error(`Only ${now} of ${mails} mails were accepted.`);
    // Looking takes a twentieth of the time at most: it is the mail provider's thread that looks.
    const pause = Math.max(5, 19 * (performance.now() - began));
    await new Promise((done) => setTimeout(done, pause));
  }
}
