import { createHash } from 'node:crypto';
import type { VirtualClock } from './clock.ts';
import type { DynamoWire } from './dynamo-wire.ts';
import { passesFilter } from './filter.ts';
import type { LocalFunction } from './local-function.ts';
import { batchResult } from './partial-failure.ts';
import { PollLoop } from './poll-loop.ts';
import type { LocalQueues } from './queues.ts';
import type { LocalState } from './state.ts';
import { type BatchItem, type RetryPolicy, runBatch } from './stream-batches.ts';
import { checkpoint, StreamReader, type StreamRecord } from './stream-reader.ts';

/** An event source mapping of a table's stream, as the template declares it. */
export interface StreamMapping extends RetryPolicy {
  readonly id: string;
  readonly tableName: string;
  readonly streamArn: string;
  readonly start: 'TRIM_HORIZON' | 'LATEST';
  readonly patterns: readonly unknown[];
  readonly batchSize: number;
  readonly windowMs: number;
  readonly reportsFailures: boolean;
  readonly failureQueueArn?: string;
}

export interface PumpParts {
  readonly wire: DynamoWire;
  readonly state: LocalState;
  readonly queues: LocalQueues;
  readonly clock: VirtualClock;
  /** Milliseconds to pause when the stream is drained. */
  readonly pauseMs: () => number;
}

interface Item extends BatchItem {
  readonly shardId: string;
  readonly record: Record<string, unknown>;
}

/**
 * Reads a table's stream for one function, as Lambda's event source mapping would. The checkpoint is
 * written after the function was done with the records, so that a kill repeats some and loses none.
 */
export function streamPump(mapping: StreamMapping, target: LocalFunction, parts: PumpParts): PollLoop {
  const { wire, state, queues, clock } = parts;
  const kept = `checkpoint.${mapping.id}`;
  const from = checkpoint.safeParse(state.read(kept));
  const reader = new StreamReader(wire, mapping.tableName, mapping.start, from.data);
  const done = (item: Item) =>
    state.write(kept, { shardId: item.shardId, sequenceNumber: item.sequenceNumber });
  let readAhead: Item[] = [];

  const read = async (): Promise<Item | undefined> => {
    const { shardId, records } = await reader.read(Math.max(mapping.batchSize, 100));
    const items = records.map((record) => itemOf(record, shardId, mapping.streamArn, clock.offset));
    readAhead.push(...items.filter((item) => passesFilter(mapping.patterns, item.record)));
    return items.at(-1);
  };

  const poll = async (loop: PollLoop): Promise<boolean> => {
    const last = readAhead.length >= mapping.batchSize ? undefined : await read();
    if (readAhead.length === 0) {
      if (last !== undefined) done(last); // nothing of this passes the filter
      return last !== undefined;
    }
    await gather(loop);
    const batch = readAhead.slice(0, mapping.batchSize);
    const finished = await runBatch(batch, mapping, {
      invoke: async (items) => {
        const outcome = await target.invoke({ Records: items.map((item) => item.record) });
        if (!outcome.ok && outcome.stopped) return 'stopped';
        const known = items.map((item) => item.sequenceNumber);
        return batchResult(outcome, mapping.reportsFailures, known);
      },
      done,
      giveUp: (items, condition, invocations) => {
        const { failureQueueArn } = mapping;
        if (failureQueueArn === undefined) return;
        queues.send(
          failureQueueArn,
          JSON.stringify(failureNotice(items, condition, invocations, mapping, target)),
        );
      },
      wait: (ms) => new Promise((wake) => setTimeout(wake, ms)),
      now: () => Date.now(),
    });
    if (finished) readAhead = readAhead.slice(batch.length);
    return true;
  };

  /** Waits for a full batch or the end of the batching window. */
  const gather = async (loop: PollLoop): Promise<void> => {
    const until = Date.now() + mapping.windowMs;
    while (readAhead.length < mapping.batchSize && !loop.hurried && !loop.stopped) {
      const left = until - Date.now();
      if (left <= 0) return;
      await loop.window(Math.min(left, 250));
      await read();
    }
  };

  return new PollLoop(poll, parts.pauseMs);
}

/** A record as Lambda hands it over; its time is moved with the clock, like everything functions see. */
function itemOf(record: StreamRecord, shardId: string, streamArn: string, offset: number): Item {
  const createdAt = record.dynamodb.ApproximateCreationDateTime * 1000;
  return {
    shardId,
    sequenceNumber: record.dynamodb.SequenceNumber,
    createdAt,
    record: {
      ...record,
      dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: Math.floor((createdAt + offset) / 1000) },
      eventSourceARN: streamArn,
    },
  };
}

/** Metadata only, as Lambda sends it to a queue. */
function failureNotice(
  items: readonly Item[],
  condition: string,
  invocations: number,
  mapping: StreamMapping,
  target: LocalFunction,
): unknown {
  const first = items[0];
  const last = items.at(-1);
  const arrival = (item: Item | undefined) => new Date(item?.createdAt ?? 0).toISOString();
  const requestId = createHash('md5').update(`${mapping.id}${first?.sequenceNumber}`).digest('hex');
  return {
    requestContext: {
      requestId,
      functionArn: target.spec.arn,
      condition,
      approximateInvokeCount: invocations,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: first?.shardId,
      startSequenceNumber: first?.sequenceNumber,
      endSequenceNumber: last?.sequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: items.length,
      streamArn: mapping.streamArn,
    },
  };
}
