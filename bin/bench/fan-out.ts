import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { MailLedgerShape } from '../../functions/platform/table-shapes.ts';
import { DynamoWire } from '../local/dynamo-wire.ts';
import { acceptedBy, type BenchCloud, startBenchCloud } from './bench-cloud.ts';
import { bundled } from './bundled.ts';
import { numbersTo, personOf, sowCrowd } from './crowd.ts';
import { type Figure, rounded } from './figures.ts';

const MAILS = 1000;
/** Mails that deliver has in flight at most. */
const IN_FLIGHT = 25;
/** Enough to start every environment that the measured round needs. */
const WARM = 200;

const timed = z.object({ mails: z.number(), ms: z.number(), processorMs: z.number() });
/** What the mails of a bare loop took. */
export type Timed = z.infer<typeof timed>;

/**
 * Fan-out: from the stored event to the last mail accepted by SES's endpoint, beside a bare loop before and
 * after it. The first figure is time, in which all of the local cloud shares this machine's cores with the
 * product; the second is deliver's own processor time, cold starts left out, beside that of the loop.
 */
export async function* fanOut(): AsyncGenerator<Figure> {
  const bench = await startBenchCloud((endpoints) => sowCrowd(endpoints, MAILS));
  try {
    const { coordinator, cloud } = bench;
    const fanOutTo = async (id: string, people: number): Promise<number> => {
      const before = bench.accepted();
      await coordinator.draft(id);
      await coordinator.convene(
        id,
        numbersTo(people).map((number) => personOf(number)),
      );
      const began = performance.now();
      await acceptedBy(bench, before + people);
      return performance.now() - began;
    };
    await fanOutTo('WARM', WARM);
    await cloud.settle();
    const before = await bareLoop(bench, 'WARM', MAILS);
    const used = await cloud.processorMs('deliver');
    const ms = await fanOutTo('FAN', MAILS);
    const own = ((await cloud.processorMs('deliver')) - used) / MAILS;
    await cloud.settle();
    const after = await bareLoop(bench, 'FAN', MAILS);
    const rate = (MAILS / ms) * 1000;
    const floor = ((2 * MAILS) / (before.ms + after.ms)) * 1000;
    const bare = (before.processorMs + after.processorMs) / (2 * MAILS);
    yield {
      what: `fan-out of ${MAILS}, event stored to accepted by SES`,
      figure: `${rounded(rate)} mails/s`,
      floor: `${rounded(floor)} mails/s`,
      ratio: rounded(rate / floor, 2),
      budget: '≥ 0.5',
      ok: rate / floor >= 0.5,
    };
    yield {
      what: `fan-out of ${MAILS}, processor time of deliver`,
      figure: `${rounded(own, 1)} ms a mail`,
      floor: `${rounded(bare, 1)} ms a mail`,
      ratio: rounded(bare / own, 2),
      budget: '≥ 0.5',
      ok: bare / own >= 0.5,
    };
  } finally {
    await bench.stop();
  }
}

/** The bare loop, by the same way to the same engine and the same SES endpoint. */
export async function bareLoop(bench: BenchCloud, meeting: string, mails: number): Promise<Timed> {
  const { cloud, scratch } = bench;
  const ledgerTable = `BareLedger-${crypto.randomUUID()}`;
  await createLedger(cloud.dynamodb, ledgerTable);
  const worker = new Worker(await bundled('bin/bench/bare-loop.ts', scratch), {
    workerData: {
      dynamodb: cloud.checkedDynamodb,
      aws: cloud.aws,
      eventLogTable: cloud.tables.EVENT_LOG_TABLE,
      ledgerTable,
      mailDomain: cloud.functions.find(({ shortName }) => shortName === 'deliver')?.variables.MAIL_DOMAIN,
      meeting,
      mails,
      inFlight: IN_FLIGHT,
      now: cloud.now().toISOString(),
    },
  });
  const said = await new Promise((done, fail) => worker.once('message', done).once('error', fail));
  await worker.terminate();
  return timed.parse(said);
}

/** A ledger with the same keys and indexes, which nobody listens to. */
async function createLedger(endpoint: string, name: string): Promise<void> {
  const indexes = [MailLedgerShape.personIndex, MailLedgerShape.dueIndex];
  const keySchema = (keys: { partitionKey: string; sortKey: string }) => [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' },
  ];
  const names = new Set([MailLedgerShape, ...indexes].flatMap((keys) => [keys.partitionKey, keys.sortKey]));
  await new DynamoWire(endpoint).call('DynamoDB_20120810.CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(MailLedgerShape),
    AttributeDefinitions: [...names].map((attribute) => ({ AttributeName: attribute, AttributeType: 'S' })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
  });
}
