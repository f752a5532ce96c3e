import type { BatchResult } from './partial-failure.ts';

/** How a stream's event source mapping treats failures. */
export interface RetryPolicy {
  readonly bisect: boolean;
  /** -1: for ever. */
  readonly retryAttempts: number;
  /** -1: for ever. */
  readonly maxRecordAgeMs: number;
}

/** One record, with what the policy needs to know about it. */
export interface BatchItem {
  readonly sequenceNumber: string;
  readonly createdAt: number;
}

export interface BatchSteps<T extends BatchItem> {
  invoke(items: readonly T[]): Promise<BatchResult | 'stopped'>;
  /** Everything up to this item is done with, one way or the other. */
  done(last: T): void;
  /** Gives up on these: they go to the failure destination. */
  giveUp(
    items: readonly T[],
    condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded',
    invocations: number,
  ): void;
  wait(ms: number): Promise<void>;
  now(): number;
}

interface Segment<T> {
  readonly items: readonly T[];
  readonly attempts: number;
}

/**
 * Brings a batch to its end as Lambda does: on a partial failure everything from the lowest failed
 * record on comes again; a failing batch is halved first where the mapping says so (which costs no
 * attempt), then retried, then given up. Order is kept: nothing later runs before.
 *
 * @returns false when the local cloud was stopped meanwhile.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html
 */
export async function runBatch<T extends BatchItem>(
  items: readonly T[],
  policy: RetryPolicy,
  steps: BatchSteps<T>,
) {
  const segments: Segment<T>[] = [{ items, attempts: 0 }];
  for (let segment = segments.shift(); segment !== undefined; segment = segments.shift()) {
    const last = segment.items.at(-1);
    if (last === undefined) continue;
    if (isTooOld(segment, policy, steps.now())) {
      steps.giveUp(segment.items, 'RecordAgeExceeded', segment.attempts);
      steps.done(last);
      continue;
    }
    const result = await steps.invoke(segment.items);
    if (result === 'stopped') return false;
    const failedAt = firstFailure(segment.items, result);
    const before = segment.items[failedAt - 1];
    if (before !== undefined) steps.done(before);
    if (failedAt === segment.items.length) continue;
    if (failedAt > 0) segments.unshift({ items: segment.items.slice(failedAt), attempts: 0 });
    else if (policy.bisect && segment.items.length > 1) segments.unshift(...halves(segment));
    else if (policy.retryAttempts >= 0 && segment.attempts >= policy.retryAttempts) {
      steps.giveUp(segment.items, 'RetryAttemptsExhausted', segment.attempts + 1);
      steps.done(last);
    } else {
      await steps.wait(Math.min(50 * 2 ** segment.attempts, 2000));
      segments.unshift({ items: segment.items, attempts: segment.attempts + 1 });
    }
  }
  return true;
}

function isTooOld<T extends BatchItem>(segment: Segment<T>, policy: RetryPolicy, now: number): boolean {
  const oldest = segment.items[0];
  return policy.maxRecordAgeMs >= 0 && oldest !== undefined && now - oldest.createdAt > policy.maxRecordAgeMs;
}

function firstFailure(items: readonly BatchItem[], result: BatchResult): number {
  if (result === 'all-failed') return 0;
  const at = items.findIndex((item) => result.has(item.sequenceNumber));
  return at === -1 ? items.length : at;
}

function halves<T>(segment: Segment<T>): Segment<T>[] {
  const middle = Math.ceil(segment.items.length / 2);
  return [segment.items.slice(0, middle), segment.items.slice(middle)].map((items) => ({
    ...segment,
    items,
  }));
}
