import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { atOnce, inOrderWithin, keyOf, oncePerGroup } from '../../functions/platform/batch.ts';

function record(pk: string, version: number, number = `${pk}${version}`): DynamoDBRecord {
  return { dynamodb: { Keys: { pk: { S: pk }, version: { N: String(version) } }, SequenceNumber: number } };
}

const group = (one: DynamoDBRecord) => keyOf(one).pk;
const failures = (...ids: string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('a batch of a stream', () => {
  it('is worked on in order within a stream', async () => {
    const done: string[] = [];
    const records = [record('a', 1), record('b', 1), record('a', 2), record('a', 3), record('b', 2)];
    const answer = await inOrderWithin(records, group, async (one) => {
      const { pk, version } = keyOf(one);
      await Promise.resolve();
      done.push(`${pk}${version}`);
    });
    expect(answer).toEqual(failures());
    expect(done.filter((one) => one.startsWith('a'))).toEqual(['a1', 'a2', 'a3']);
    expect(done.filter((one) => one.startsWith('b'))).toEqual(['b1', 'b2']);
  });

  it('stops a stream at its first failure, lets the others go on, and reports all that is left', async () => {
    const done: string[] = [];
    const records = [record('a', 1), record('a', 2), record('b', 1), record('a', 3)];
    const answer = await inOrderWithin(records, group, async (one) => {
      const { pk, version } = keyOf(one);
      if (pk === 'a' && version === 2) throw new Error('no');
      done.push(`${pk}${version}`);
    });
    expect(answer).toEqual(failures('a2', 'a3'));
    expect(done.sort()).toEqual(['a1', 'b1']);
  });

  it('is worked on once per group where only the group counts', async () => {
    const done: string[] = [];
    const records = [record('a', 1), record('b', 1), record('a', 2)];
    const answer = await oncePerGroup(records, group, async (one) => {
      if (one === 'b') throw new Error('no');
      done.push(one);
    });
    expect(done).toEqual(['a']);
    expect(answer).toEqual(failures('b1'));
  });
});

describe('many at once', () => {
  it('are never more than the limit', async () => {
    let [running, most] = [0, 0];
    await atOnce(4, Array.from({ length: 40 }), async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    });
    expect(most).toBe(4);
  });

  it('begin nothing new after an error, and the error is told when those running have ended', async () => {
    let begun = 0;
    const work = atOnce(2, Array.from({ length: 40 }), async () => {
      begun += 1;
      await Promise.resolve();
      throw new Error('first');
    });
    await expect(work).rejects.toThrow('first');
    expect(begun).toBe(2);
  });
});
