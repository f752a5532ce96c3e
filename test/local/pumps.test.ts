import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { startFixture } from './fixture/start.ts';
import { Jobs } from './jobs.ts';

let cloud: LocalCloud;
let jobs: Jobs;
beforeAll(async () => {
  cloud = await startFixture({ dataDir: mkdtempSync(join(tmpdir(), 'pumps-')), memory: true });
  jobs = new Jobs(cloud);
});
afterAll(() => cloud.stop());

function failures() {
  const spec = cloud.queues.specs.find(({ name }) => name.startsWith('Failures'));
  return cloud.queues.list(spec?.arn ?? '').map((message) => JSON.parse(message.body));
}

test('a record reaches its function in the shape that Lambda gives it', async () => {
  const job = await jobs.put('shape', 'ok');
  await cloud.settle();
  const { count, note } = await jobs.seen(job);
  const { record } = JSON.parse(note);
  expect(count).toBe(1);
  expect(record).toMatchObject({
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    awsRegion: expect.any(String),
  });
  expect(record.eventSourceARN).toMatch(/^arn:aws:dynamodb:.*:table\/Jobs.*\/stream\//);
  expect(record.dynamodb.NewImage).toEqual({
    pk: { S: 'shape' },
    sk: { N: job.split('/')[1] },
    task: { S: 'ok' },
  });
  expect(record.dynamodb.Keys.sk).toEqual({ N: job.split('/')[1] });
  expect(record.dynamodb.ApproximateCreationDateTime).toBeLessThan(Date.now() / 1000 + 1);
  expect(Number.isInteger(record.dynamodb.ApproximateCreationDateTime)).toBe(true);
});

test('a record that the filter refuses costs no invocation', async () => {
  const job = await jobs.put('filtered', undefined);
  await cloud.settle();
  expect((await jobs.seen(job)).count).toBe(0);
});

test('after a partial failure the failed record comes again and nothing is given up', async () => {
  const all = [
    await jobs.put('partial', 'ok'),
    await jobs.put('partial', 'fail-once'),
    await jobs.put('partial', 'ok'),
  ];
  await cloud.settle();
  const counts = await Promise.all(all.map(async (job) => (await jobs.seen(job)).count));
  expect(counts[1]).toBe(2);
  expect(Math.min(...counts)).toBe(1);
  expect(failures()).toEqual([]);
});

test('a poisoned record is isolated, retried, and told to the failure queue by its number only; the rest arrives', async () => {
  const all = [
    await jobs.put('poison', 'ok'),
    await jobs.put('poison', 'throw'),
    await jobs.put('poison', 'ok'),
  ];
  await cloud.settle();
  const counts = await Promise.all(all.map(async (job) => (await jobs.seen(job)).count));
  expect(counts[1]).toBeGreaterThanOrEqual(3);
  expect(counts[2]).toBeGreaterThanOrEqual(1);
  expect(failures()).toHaveLength(1);
  const { record } = JSON.parse((await jobs.seen(all[1] ?? '')).note);
  expect(failures()[0]).toMatchObject({
    requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 3 },
    DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: record.dynamodb.SequenceNumber },
  });
});

test('a batch that fails only as a whole is halved until it passes', async () => {
  const before = failures().length;
  await Promise.all([1, 2, 3, 4].map(() => jobs.put('halves', 'throw-in-batch')));
  await cloud.settle();
  expect(failures()).toHaveLength(before);
});

test('a message that a consumer refuses comes back after its visibility timeout, and ends in the dead-letter queue', async () => {
  const before = failures().length;
  await jobs.put('refuse', 'send', { to: 'someone@example.org' });
  await cloud.settle();
  expect((await jobs.seen('heard/refuse/Send')).count).toBe(1);
  await cloud.advance({ ms: 7 * 60_000 });
  expect((await jobs.seen('heard/refuse/Send')).count).toBe(2);
  expect(failures()).toHaveLength(before);
  await cloud.advance({ ms: 7 * 60_000 });
  expect((await jobs.seen('heard/refuse/Send')).count).toBe(2);
  expect(failures().length).toBe(before + 2);
});
