import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { later, MINUTE, SECOND } from '../platform/clock.ts';
import type { Item } from '../platform/items.ts';
import { LogCode, log } from '../platform/logging.ts';
import type { DeliveryEngine } from './delivery-engine.ts';
import { DeliveryRun, nameOf } from './delivery-run.ts';
import type { LedgerRow } from './ledger-row.ts';
import { AHEAD } from './start-runs.ts';

/** A run ends after that: what a function holds in memory is not older, and no run outlives its account. */
const RUN_MS = 2 * MINUTE;
/** The last mail of a run must be able to end before the function does. */
const TO_END_MS = MINUTE;

/**
 * Sends what the stream brings. A record is a hint that something waits: what is sent is what the table says,
 * and what gets no slot stays planned, so that a throttle never blocks the stream. Only where the table fails
 * is a record given back.
 *
 * @param remainingMs what is left of the function's time.
 */
export async function deliverBatch(
  engine: DeliveryEngine,
  records: readonly DynamoDBRecord[],
  remainingMs: number,
): Promise<DynamoDBBatchResponse> {
  const now = Date.parse(engine.now());
  const run = new DeliveryRun(engine, now + Math.min(RUN_MS, remainingMs - TO_END_MS));
  const numbers = new Map<string, string[]>();
  for (const { dynamodb } of records) {
    // Lambda's types name the same attribute shapes once more, with other optional marks.
    const row = dynamodb?.NewImage && engine.ledger.rowOf(dynamodb.NewImage as Item);
    if (!row || !isReady(row, engine.now())) continue;
    const createdAt = (dynamodb.ApproximateCreationDateTime ?? now / SECOND) * SECOND;
    run.add(row, createdAt);
    const name = nameOf(row);
    numbers.set(name, [...(numbers.get(name) ?? []), dynamodb.SequenceNumber ?? '']);
  }
  if (numbers.size === 0) return { batchItemFailures: [] };
  await run.work();
  if (run.noSlots) log.info(LogCode.noSlots, { why: run.noSlots, mails: numbers.size });
  const failures = [...run.broken].flatMap((name) => numbers.get(name) ?? []);
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Not what was put off, but for what a run was started for that waits until then. */
function isReady({ state, notBefore, wake }: LedgerRow, now: string): boolean {
  if (state !== 'planned') return false;
  return notBefore === undefined || notBefore <= (wake === undefined ? now : later(now, AHEAD));
}
