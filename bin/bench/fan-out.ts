import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { MailLedgerShape } from '../../functions/platform/table-shapes.ts';
import { DynamoWire } from '../local/dynamo-wire.ts';
import { acceptedBy, type BenchCloud, startBenchCloud } from './bench-cloud.ts';
import { bundled } from './bundled.ts';
import { numbersTo, personOf, sowCrowd } from './crowd.ts';
import { type Figure, rounded } from './figures.ts';

const MAILS = 1000;
/** Mails that deliver has in flight: its batch size. */
const IN_FLIGHT = 25;
const WARM = 50;
const BARE_LEDGER = 'BareLedger';

const timed = z.object({ mails: z.number(), ms: z.number() });

/** Fan-out: from the stored event to the last mail accepted by SES's endpoint, beside a bare loop. */
export async function fanOut(): Promise<Figure> {
  const bench = await startBenchCloud((endpoints) => sowCrowd(endpoints, MAILS));
  try {
    const { coordinator, cloud } = bench;
    await coordinator.draft('WARM');
    await coordinator.convene(
      'WARM',
      numbersTo(WARM).map((number) => personOf(number)),
    );
    await acceptedBy(bench, WARM);
    await cloud.settle();
    await coordinator.draft('FAN');
    await coordinator.convene(
      'FAN',
      numbersTo(MAILS).map((number) => personOf(number)),
    );
    const began = performance.now();
    await acceptedBy(bench, WARM + MAILS);
    const rate = (MAILS / (performance.now() - began)) * 1000;
    await cloud.settle();
    const floor = await bareLoop(bench, 'FAN', MAILS);
    return {
      what: `fan-out of ${MAILS}, event stored to accepted by SES`,
      figure: `${rounded(rate)} mails/s`,
      floor: `${rounded(floor)} mails/s`,
      ratio: rounded(rate / floor, 2),
      budget: '≥ 0.5',
      ok: rate / floor >= 0.5,
    };
  } finally {
    await bench.stop();
  }
}

/** Mails a second of the bare loop, against the same engine and the same SES endpoint. */
export async function bareLoop(
  { cloud, scratch }: BenchCloud,
  meeting: string,
  mails: number,
): Promise<number> {
  await createLedger(cloud.dynamodb);
  const worker = new Worker(await bundled('bin/bench/bare-loop.ts', scratch), {
    workerData: {
      dynamodb: cloud.dynamodb,
      aws: cloud.aws,
      eventLogTable: cloud.tables.EVENT_LOG_TABLE,
      ledgerTable: BARE_LEDGER,
      mailDomain: cloud.functions.find(({ shortName }) => shortName === 'deliver')?.variables.MAIL_DOMAIN,
      meeting,
      mails,
      inFlight: IN_FLIGHT,
    },
  });
  const said = await new Promise((done, fail) => worker.once('message', done).once('error', fail));
  const { mails: sent, ms } = timed.parse(said);
  await worker.terminate();
  return (sent / ms) * 1000;
}

/** A ledger with the same keys and indexes, which nobody listens to. */
async function createLedger(endpoint: string): Promise<void> {
  const indexes = [MailLedgerShape.personIndex, MailLedgerShape.dueIndex];
  const keySchema = (keys: { partitionKey: string; sortKey: string }) => [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' },
  ];
  const names = new Set([MailLedgerShape, ...indexes].flatMap((keys) => [keys.partitionKey, keys.sortKey]));
  await new DynamoWire(endpoint).call('DynamoDB_20120810.CreateTable', {
    TableName: BARE_LEDGER,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(MailLedgerShape),
    AttributeDefinitions: [...names].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
  });
}
