import { expect, test } from 'vitest';
import type { BatchResult } from '../../bin/local/partial-failure.ts';
import { batchResult } from '../../bin/local/partial-failure.ts';
import { type BatchItem, type RetryPolicy, runBatch } from '../../bin/local/stream-batches.ts';

const policy: RetryPolicy = { bisect: true, retryAttempts: 2, maxRecordAgeMs: -1 };
const items = (count: number): BatchItem[] =>
  Array.from({ length: count }, (_, at) => ({ sequenceNumber: String(at + 1), createdAt: 0 }));

async function run(
  count: number,
  given: RetryPolicy,
  answer: (numbers: string[], call: number) => BatchResult | 'stopped',
  now = 0,
) {
  const calls: string[] = [];
  const done: string[] = [];
  const givenUp: string[] = [];
  const finished = await runBatch(items(count), given, {
    invoke: async (batch) => {
      const numbers = batch.map((item) => item.sequenceNumber);
      calls.push(numbers.join(''));
      return answer(numbers, calls.length);
    },
    done: (last) => done.push(last.sequenceNumber),
    giveUp: (batch, condition) =>
      givenUp.push(`${condition} ${batch.map((item) => item.sequenceNumber).join('')}`),
    wait: async () => {},
    now: () => now,
  });
  return { calls, done, givenUp, finished };
}

test('a batch that succeeds is done with its last record', async () => {
  expect(await run(3, policy, () => new Set())).toEqual({
    calls: ['123'],
    done: ['3'],
    givenUp: [],
    finished: true,
  });
});

test('after a partial failure everything from the lowest failed record on comes again, also what succeeded', async () => {
  const result = await run(4, policy, (_, call) => new Set(call === 1 ? ['3', '2'] : []));
  expect(result.calls).toEqual(['1234', '234']);
  expect(result.done).toEqual(['1', '4']);
});

test('a throwing batch is halved until the poisoned record is alone, which is then retried and given up', async () => {
  const result = await run(4, policy, (numbers) => (numbers.includes('3') ? 'all-failed' : new Set()));
  expect(result.calls).toEqual(['1234', '12', '34', '3', '3', '3', '4']);
  expect(result.givenUp).toEqual(['RetryAttemptsExhausted 3']);
  expect(result.done).toEqual(['2', '3', '4']);
});

test('without bisecting the whole batch is retried and given up', async () => {
  const result = await run(2, { ...policy, bisect: false }, () => 'all-failed');
  expect(result.calls).toEqual(['12', '12', '12']);
  expect(result.givenUp).toEqual(['RetryAttemptsExhausted 12']);
});

test('records older than the limit are given up without a call', async () => {
  const result = await run(2, { ...policy, maxRecordAgeMs: 1000 }, () => new Set(), 1001);
  expect(result).toEqual({ calls: [], done: ['2'], givenUp: ['RecordAgeExceeded 12'], finished: true });
});

test('stopping in the middle leaves the checkpoint where it was', async () => {
  expect(await run(2, policy, () => 'stopped')).toEqual({
    calls: ['12'],
    done: [],
    givenUp: [],
    finished: false,
  });
});

test('an identifier that is not in the batch fails the whole batch, as an answer of the wrong shape does', () => {
  const say = (value: unknown) => batchResult({ ok: true, requestId: 'r', value }, true, ['1', '2']);
  expect(say({ batchItemFailures: [{ itemIdentifier: '2' }] })).toEqual(new Set(['2']));
  expect(say({ batchItemFailures: [{ itemIdentifier: '' }] })).toBe('all-failed');
  expect(say({ batchItemFailures: 'no' })).toBe('all-failed');
  expect(say(null)).toEqual(new Set());
});
