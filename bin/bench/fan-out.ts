import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { MailLedgerShape } from '../../functions/platform/table-shapes.ts';
import { DynamoWire } from '../local/dynamo-wire.ts';
import { memoryOf } from '../local/environment.ts';
import { acceptedBy, type BenchCloud, startBenchCloud } from './bench-cloud.ts';
import { bundled } from './bundled.ts';
import { numbersTo, personOf, sowCrowd } from './crowd.ts';
import { type Figure, median, rounded } from './figures.ts';

const MAILS = 1000;
/** Mails that deliver has in flight at most. */
const IN_FLIGHT = 25;
/** Enough to start every environment that the measured round needs. */
const WARM = 200;

const timed = z.object({ mails: z.number(), ms: z.number(), processorMs: z.number() });
/** What the mails of a bare loop took. */
export type Timed = z.infer<typeof timed>;

/** Interleaved with bare loops, since a busy machine changes both from one minute to the next. */
const PAIRS = 5;
/**
 * What all functions may take, by what the loop takes: MIME, one call of SES and two writes alone are 5.4 ms of this
 * processor, and a bound in milliseconds would be one of the machine.
 */
const MOST_OF_LOOP = 1.35;
/** What works on a mail, from the stored event to its delivery event. */
const workers = ['react', 'deliver', 'feedback', 'project'] as const;

/** What one round of mails took. */
interface Round {
  /** From the stored event to the last mail accepted. */
  readonly ms: number;
  /** Of the functions until all is still again, cold starts left out; of each by name. */
  readonly processorMs: Readonly<Record<string, number>>;
  /** To DynamoDB, by operation. */
  readonly requests: Readonly<Record<string, number>>;
}

/**
 * Fan-out: from the stored event to the last mail accepted by SES's endpoint, in pairs with a bare loop. The first
 * figure is time, in which all of the local cloud shares this machine's cores with the product; then deliver's own
 * processor time beside that of the loop, and what one mail takes of all functions that work on it: processor time,
 * and requests to DynamoDB.
 *
 * Each pair has a cloud of its own: at every write the engine here looks through all that the table's stream has
 * kept, which DynamoDB does not do, and a second pair would measure the first one's mails.
 */
export async function* fanOut(): AsyncGenerator<Figure> {
  const pairs: { bare: Timed; round: Round }[] = [];
  while (pairs.length < PAIRS) pairs.push(await pairInItsCloud());
  const of = (figure: (pair: (typeof pairs)[number]) => number) => median(pairs.map(figure));
  const ratio = of(({ bare, round }) => bare.ms / round.ms);
  yield {
    what: `fan-out of ${MAILS}, event stored to accepted by SES, median of ${PAIRS} pairs`,
    figure: `${rounded(of(({ round }) => (MAILS / round.ms) * 1000))} mails/s`,
    floor: `${rounded(of(({ bare }) => (MAILS / bare.ms) * 1000))} mails/s`,
    ratio: rounded(ratio, 2),
    budget: '≥ 0.55',
    ok: ratio >= 0.55,
  };
  const bare = of((pair) => pair.bare.processorMs / MAILS);
  const [deliver = Number.NaN] = workerFigures(['deliver']);
  const own = of(({ bare, round }) => bare.processorMs / (round.processorMs.deliver ?? Number.NaN));
  yield {
    what: `fan-out of ${MAILS}, processor time of deliver`,
    figure: `${rounded(deliver, 1)} ms a mail`,
    floor: `${rounded(bare, 1)} ms a mail`,
    ratio: rounded(own, 2),
    budget: '≥ 0.5',
    ok: own >= 0.5,
  };
  const all = of(({ round }) => sum(round.processorMs) / MAILS);
  yield {
    what: `fan-out of ${MAILS}, processor time of ${workers.join(', ')}`,
    figure: `${rounded(all, 1)} ms a mail (${workerFigures(workers)
      .map((ms) => rounded(ms, 2))
      .join(' + ')})`,
    floor: `${rounded(bare, 1)} ms a mail`,
    ratio: rounded(all / bare, 2),
    budget: '≤ 1.35 of the loop',
    ok: all <= MOST_OF_LOOP * bare,
  };
  const requests = of(({ round }) => sum(round.requests) / MAILS);
  const last = Object.entries(pairs.at(-1)?.round.requests ?? {}).sort(([, a], [, b]) => b - a);
  yield {
    what: `fan-out of ${MAILS}, requests to DynamoDB`,
    figure: `${rounded(requests, 2)} a mail (${last.map(([name, n]) => `${rounded(n / MAILS, 2)} ${name}`).join(', ')})`,
    floor: '',
    ratio: '',
    budget: '≤ 5.5',
    ok: requests <= 5.5,
  };

  function workerFigures(names: readonly string[]): number[] {
    return names.map((name) => of(({ round }) => (round.processorMs[name] ?? Number.NaN) / MAILS));
  }
}

async function pairInItsCloud(): Promise<{ bare: Timed; round: Round }> {
  const bench = await startBenchCloud((endpoints) => sowCrowd(endpoints, MAILS));
  try {
    await fanOutTo(bench, 'WARM', WARM);
    const bare = await bareLoop(bench, 'WARM', MAILS);
    return { bare, round: await fanOutTo(bench, 'FAN', MAILS) };
  } finally {
    await bench.stop();
  }
}

async function fanOutTo(bench: BenchCloud, id: string, people: number): Promise<Round> {
  const { coordinator, cloud } = bench;
  const accepted = bench.accepted();
  await coordinator.draft(id);
  await cloud.settle();
  const before = await usedBy(bench);
  await coordinator.convene(
    id,
    numbersTo(people).map((number) => personOf(number)),
  );
  const began = performance.now();
  await acceptedBy(bench, accepted + people);
  const ms = performance.now() - began;
  await cloud.settle();
  const after = await usedBy(bench);
  return {
    ms,
    processorMs: minus(after.processorMs, before.processorMs),
    requests: minus(after.requests, before.requests),
  };
}

async function usedBy({ cloud }: BenchCloud): Promise<Omit<Round, 'ms'>> {
  const requests: Record<string, number> = {};
  for (const [operation, n] of workers.flatMap((name) => Object.entries(cloud.requests(name)))) {
    requests[operation] = (requests[operation] ?? 0) + n;
  }
  const each = workers.map(async (name) => [name, await cloud.processorMs(name)] as const);
  return { requests, processorMs: Object.fromEntries(await Promise.all(each)) };
}

function minus(after: Round['requests'], before: Round['requests']): Record<string, number> {
  return Object.fromEntries(Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)]));
}

function sum(parts: Round['requests']): number {
  return Object.values(parts).reduce((all, one) => all + one, 0);
}

/** The bare loop, by the same way to the same engine and the same SES endpoint. */
export async function bareLoop(bench: BenchCloud, meeting: string, mails: number): Promise<Timed> {
  const { cloud, scratch } = bench;
  const ledgerTable = `BareLedger-${crypto.randomUUID()}`;
  await createLedger(cloud.dynamodb, ledgerTable);
  const deliver = cloud.functions.find(({ shortName }) => shortName === 'deliver');
  if (!deliver) throw new Error('There is no deliver to compare with.');
  const worker = new Worker(await bundled('bin/bench/bare-loop.ts', scratch), {
    // With more memory for what is young it would hardly collect garbage, which deliver must.
    resourceLimits: memoryOf(deliver),
    workerData: {
      dynamodb: cloud.checkedDynamodb,
      aws: cloud.aws,
      eventLogTable: cloud.tables.EVENT_LOG_TABLE,
      ledgerTable,
      mailDomain: deliver.variables.MAIL_DOMAIN,
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
