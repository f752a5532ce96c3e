import { passesFilter } from './filter.ts';
import { isObject } from './intrinsics.ts';
import type { LocalFunction } from './local-function.ts';
import { batchResult } from './partial-failure.ts';
import { PollLoop } from './poll-loop.ts';
import { type LocalQueues, lambdaRecordOf, type QueuedMessage } from './queues.ts';

/** An event source mapping of a queue, as the template declares it. */
export interface QueueMapping {
  readonly id: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly windowMs: number;
  readonly reportsFailures: boolean;
  readonly patterns: readonly unknown[];
}

/** Batches of one queue that run at once. */
const CONCURRENT_BATCHES = 2;

/**
 * Reads a queue for one function: what succeeded is deleted, what failed waits for its visibility
 * timeout and goes to the dead-letter queue when it was received too often.
 */
export function queuePump(
  mapping: QueueMapping,
  target: LocalFunction,
  queues: LocalQueues,
  pauseMs: () => number,
) {
  const run = async (batch: readonly QueuedMessage[]): Promise<void> => {
    const records = batch.map((message) => ({ message, record: lambdaRecordOf(message, mapping.queueArn) }));
    const wanted = records.filter(({ record }) => passesFilter(mapping.patterns, withParsedBody(record)));
    const ids = wanted.map(({ message }) => message.id);
    queues.delete(batch.map((message) => message.id).filter((id) => !ids.includes(id)));
    if (wanted.length === 0) return;
    const outcome = await target.invoke({ Records: wanted.map(({ record }) => record) });
    if (!outcome.ok && outcome.stopped) return;
    const failed = batchResult(outcome, mapping.reportsFailures, ids);
    const left = failed === 'all-failed' ? ids : ids.filter((id) => failed.has(id));
    queues.delete(ids.filter((id) => !left.includes(id)));
    queues.release(left);
  };

  const poll = async (loop: PollLoop): Promise<boolean> => {
    const batches: QueuedMessage[][] = [];
    while (batches.length < CONCURRENT_BATCHES) {
      let batch = queues.receive(mapping.queueArn, mapping.batchSize);
      if (batch.length === 0) break;
      if (batch.length < mapping.batchSize && mapping.windowMs > 0 && !loop.hurried) {
        await loop.window(mapping.windowMs);
        batch = [...batch, ...queues.receive(mapping.queueArn, mapping.batchSize - batch.length)];
      }
      batches.push(batch);
    }
    await Promise.all(batches.map(run));
    return batches.length > 0;
  };
  return new PollLoop(poll, pauseMs);
}

/** Filters look into a body that is JSON. */
function withParsedBody(record: Record<string, unknown>): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(String(record.body));
    return isObject(body) ? { ...record, body } : record;
  } catch {
    return record;
  }
}
