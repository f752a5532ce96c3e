import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { HOUR, SECOND } from '../../functions/platform/clock.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** As `lib/deliver.ts` and `lib/stream-source.ts` have it. */
const BATCH = 100;
const MAX_AGE = 6 * HOUR;
const TRIES = 6;
/** Lambda asks each shard of a stream four times a second. */
const POLL = 250;
/** What a call takes before our code runs. */
const START = 30;

/**
 * An event source mapping over the shards of a stream: in order within a shard, one call at a time, what was
 * given back comes again, what is too old is dropped. A partition is in one shard.
 */
export class Shards {
  #down = false;
  #isPolling = false;
  readonly #clock: VirtualClock;
  readonly #shards: { readonly records: DynamoDBRecord[]; busy: boolean }[];
  readonly #invoke: (records: readonly DynamoDBRecord[]) => Promise<DynamoDBBatchResponse>;

  constructor(
    clock: VirtualClock,
    count: number,
    invoke: (records: readonly DynamoDBRecord[]) => Promise<DynamoDBBatchResponse>,
  ) {
    this.#clock = clock;
    this.#shards = Array.from({ length: count }, () => ({ records: [], busy: false }));
    this.#invoke = invoke;
  }

  /** While it is down, nothing is read, and what comes waits. */
  set down(down: boolean) {
    this.#down = down;
    this.#pollSoon();
  }

  /** A record that was written at this moment. */
  put(record: DynamoDBRecord): void {
    if (record.dynamodb) record.dynamodb.ApproximateCreationDateTime = Math.floor(this.#clock.ms / SECOND);
    const pk = record.dynamodb?.Keys?.pk?.S ?? '';
    let hash = 0;
    for (const char of pk) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
    this.#shards[hash % this.#shards.length]?.records.push(record);
    this.#pollSoon();
  }

  #pollSoon(): void {
    if (this.#isPolling) return;
    this.#isPolling = true;
    void this.#clock.wait(POLL - (this.#clock.ms % POLL)).then(() => {
      this.#isPolling = false;
      this.#poll();
    });
  }

  /** Lets every shard be worked on that has something. */
  #poll(): void {
    for (const shard of this.#shards) {
      const isIdle = !this.#down && !shard.busy && shard.records.length > 0;
      if (isIdle) void this.#work(shard);
    }
  }

  async #work(shard: { readonly records: DynamoDBRecord[]; busy: boolean }): Promise<void> {
    shard.busy = true;
    for (let tries = 1; !this.#down; ) {
      this.#forgetOld(shard.records);
      const batch = shard.records.slice(0, BATCH);
      if (batch.length === 0) break;
      await this.#clock.wait(START);
      const done = batch.length - (await this.#leftOf(batch));
      shard.records.splice(0, done === 0 && tries >= TRIES ? batch.length : done);
      tries = done > 0 || tries >= TRIES ? 1 : tries + 1;
    }
    shard.busy = false;
  }

  /** How many of the last records of a batch come again. */
  async #leftOf(batch: readonly DynamoDBRecord[]): Promise<number> {
    try {
      const { batchItemFailures } = await this.#invoke(batch);
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const first = batch.findIndex(({ dynamodb }) => failed.has(dynamodb?.SequenceNumber ?? ''));
      return first < 0 ? 0 : batch.length - first;
    } catch {
      return batch.length;
    }
  }

  #forgetOld(records: DynamoDBRecord[]): void {
    const from = (this.#clock.ms - MAX_AGE) / SECOND;
    const fresh = records.findIndex(({ dynamodb }) => (dynamodb?.ApproximateCreationDateTime ?? 0) >= from);
    records.splice(0, fresh < 0 ? records.length : fresh);
  }
}
