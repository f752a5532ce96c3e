import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { LogCode, log } from './logging.ts';

/** Groups of one batch that are worked on at the same time. */
const GROUPS_AT_ONCE = 8;

/**
 * Works through the records of a batch: in order within a group, groups beside each other. A group stops
 * at its first failure; the others go on. Everything not done is reported, of which Lambda takes the
 * lowest sequence number and sends all records from there again: `work` must bear repetition.
 */
export async function inOrderWithin(
  records: readonly DynamoDBRecord[],
  groupOf: (record: DynamoDBRecord) => string,
  work: (record: DynamoDBRecord) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  const failures: string[] = [];
  await atOnce(GROUPS_AT_ONCE, grouped(records, groupOf).entries(), async ([group, members]) => {
    for (const [index, record] of members.entries()) {
      try {
        await work(record);
      } catch (error) {
        log.error(LogCode.recordFailed, error, { group, event: record.eventID });
        failures.push(...members.slice(index).map(sequenceNumber));
        return;
      }
    }
  });
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Works once per group, however many records touched it; all records of a group fail with it. */
export async function oncePerGroup(
  records: readonly DynamoDBRecord[],
  groupOf: (record: DynamoDBRecord) => string,
  work: (group: string) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  const failures: string[] = [];
  await atOnce(GROUPS_AT_ONCE, grouped(records, groupOf).entries(), async ([group, members]) => {
    try {
      await work(group);
    } catch (error) {
      log.error(LogCode.recordFailed, error, { group, event: members[0]?.eventID });
      failures.push(...members.map(sequenceNumber));
    }
  });
  return { batchItemFailures: failures.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Runs `work` on every item, at most `limit` at the same time; the first error ends it. */
export async function atOnce<Item>(
  limit: number,
  items: Iterable<Item>,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let failed = false;
  const worker = async (): Promise<void> => {
    for (let next = iterator.next(); !next.done && !failed; next = iterator.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: limit }, worker));
  const broken = workers.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

/** Key of the item that a record is about: events have a `version`, all other items an `sk`. */
export function keyOf(record: DynamoDBRecord): { pk: string; version?: number; sk?: string } {
  const { pk, version, sk } = record.dynamodb?.Keys ?? {};
  return {
    pk: pk?.S ?? '',
    ...(version?.N === undefined ? {} : { version: Number(version.N) }),
    ...(sk?.S === undefined ? {} : { sk: sk.S }),
  };
}

function grouped(
  records: readonly DynamoDBRecord[],
  groupOf: (record: DynamoDBRecord) => string,
): Map<string, DynamoDBRecord[]> {
  const groups = new Map<string, DynamoDBRecord[]>();
  for (const record of records) {
    const group = groupOf(record);
    const members = groups.get(group);
    if (members) members.push(record);
    else groups.set(group, [record]);
  }
  return groups;
}

/** A record without a number cannot be reported: the empty text makes Lambda repeat the whole batch. */
function sequenceNumber(record: DynamoDBRecord): string {
  return record.dynamodb?.SequenceNumber ?? '';
}
