import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { atOnce } from '../platform/batch.ts';
import { SECOND } from '../platform/clock.ts';
import type { Item } from '../platform/items.ts';
import { LogCode, log } from '../platform/logging.ts';
import { Repository } from '../platform/repository.ts';
import type { DeliveryEngine } from './delivery-engine.ts';
import { deliverRow } from './engine.ts';
import { type LedgerRow, ledgerKey } from './ledger-row.ts';
import { isMergeable, type MailTools } from './mail-source.ts';

/** Mails of one batch that are on their way at the same time. */
const IN_FLIGHT = 25;
/** The last mail of a batch must be able to end before the function does. */
const TO_END_MS = 60_000;
/**
 * What one decision plans is stored within seconds: a message that may go out in one mail with others
 * waits for them.
 */
export const GATHER = 5 * SECOND;

interface Work {
  readonly row: LedgerRow;
  /** Milliseconds since 1970; it waits in the batch until then. */
  readonly readyAt: number;
  readonly records: string[];
}

/**
 * Sends what the stream brings, one slot of the pace after the other. What gets no slot stays planned:
 * its due time brings it back by the tick, so that a throttle never blocks the stream. Only where the
 * table fails is a record given back.
 *
 * @param remainingMs what is left of the function's time.
 */
export async function deliverBatch(
  engine: DeliveryEngine,
  records: readonly DynamoDBRecord[],
  remainingMs: number,
): Promise<DynamoDBBatchResponse> {
  const works = readyRows(records, engine);
  if (works.length === 0) return { batchItemFailures: [] };
  const now = engine.now();
  const slots = await engine.pace.reserve(works.length, now, Date.parse(now) + remainingMs - TO_END_MS);
  if (!slots.granted) {
    log.info(LogCode.noSlots, { why: slots.why, mails: works.length });
    return { batchItemFailures: [] };
  }
  const batch = { ...engine, tools: ofOneBatch(engine.tools) };
  const failures: string[] = [];
  await atOnce(IN_FLIGHT, works.entries(), async ([index, { row, readyAt, records: numbers }]) => {
    try {
      await until(Math.max(slots.startAt + index * slots.interval, readyAt), engine);
      await deliverRow(batch, row);
    } catch (error) {
      log.error(LogCode.recordFailed, error, ledgerKey(row));
      failures.push(...numbers);
    }
  });
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Mails of one batch ask for the same meeting and network: they share the answer for a moment. */
function ofOneBatch(tools: MailTools): MailTools {
  return { ...tools, repository: new Repository(tools.repository.log.recent()) };
}

/** Each row once, however many records it has; not those that were put off. Who must wait comes last. */
function readyRows(records: readonly DynamoDBRecord[], { ledger, now, sources }: DeliveryEngine): Work[] {
  const works = new Map<string, Work>();
  const at = now();
  for (const record of records) {
    const image = record.dynamodb?.NewImage;
    // Lambda's types name the same attribute shapes once more, with other optional marks.
    const row = image && ledger.rowOf(image as Item);
    if (row?.state !== 'planned') continue;
    const { pk, sk } = ledgerKey(row);
    const numbers = works.get(`${pk} ${sk}`)?.records ?? [];
    // Planned before a clock was put back, it lies ahead: it waits no longer than others.
    const planned = Math.min(Date.parse(row.plannedAt), Date.parse(at));
    const readyAt = isMergeable(sources, row) ? planned + GATHER : 0;
    works.set(`${pk} ${sk}`, {
      row,
      readyAt,
      records: [...numbers, record.dynamodb?.SequenceNumber ?? ''],
    });
  }
  return [...works.values()]
    .filter(({ row }) => row.notBefore === undefined || row.notBefore <= at)
    .sort((a, b) => a.readyAt - b.readyAt);
}

async function until(slot: number, { now }: DeliveryEngine): Promise<void> {
  const wait = slot - Date.parse(now());
  if (wait > 0) await new Promise((done) => setTimeout(done, wait));
}
