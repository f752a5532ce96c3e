import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import * as z from 'zod';
import { type NewEvent, parseStreamKey, type StoredEvent, type StreamKey, streamKey } from './event.ts';
import { fromItem, type Item, toItem } from './items.ts';

/** Somebody else appended first: load again and decide again. */
export class VersionConflict extends Error {
  readonly stream: StreamKey;
  constructor(stream: StreamKey) {
    super(`${streamKey(stream)} has moved on`);
    this.name = 'VersionConflict';
    this.stream = stream;
  }
}

/** An event is larger than {@link MAX_EVENT_BYTES}; what was typed must be shortened. */
export class EventTooLarge extends Error {
  readonly bytes: number;
  constructor(type: string, bytes: number) {
    super(`${type} has ${bytes} bytes`);
    this.name = 'EventTooLarge';
    this.bytes = bytes;
  }
}

/** UTF-8 bytes of one event's data. DynamoDB's own limit is 400 KB an item; Khmer is 3 bytes a character. */
export const MAX_EVENT_BYTES = 100_000;

/** Actions in one DynamoDB transaction (Service quotas, TransactWriteItems). */
const MAX_TRANSACTION = 100;

export interface AppendMeta {
  readonly by: string;
  readonly at: string;
  readonly causeId?: string | undefined;
}

export interface Append {
  readonly stream: StreamKey;
  /** The version the decision was made on; 0 for a new stream. */
  readonly expected: number;
  readonly events: readonly NewEvent[];
  readonly meta: AppendMeta;
  /** Types whose reactions must not be lost. */
  readonly reacting: readonly string[];
}

const storedItem = z.object({
  pk: z.string(),
  version: z.number(),
  id: z.string(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  causeId: z.string().optional(),
  data: z.unknown(),
});

/** One pending event: a pointer, the event itself is read from its stream. */
export interface Pending {
  readonly stream: StreamKey;
  readonly version: number;
  readonly since: string;
}

/**
 * What happened. An append is conditional on the version, so that two decisions on the same state
 * cannot both be stored; several events of one decision are stored together or not at all.
 */
export class EventLog {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.#dynamo = client;
    this.#table = table;
  }

  /** The facts of a stream after a version, oldest first, read consistently. */
  async read(stream: StreamKey, after = 0): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    let start: Item | undefined;
    do {
      const page = await this.#dynamo.send(
        new QueryCommand({
          TableName: this.#table,
          KeyConditionExpression: 'pk = :pk AND version > :after',
          ExpressionAttributeValues: { ':pk': { S: streamKey(stream) }, ':after': { N: String(after) } },
          ConsistentRead: true,
          ExclusiveStartKey: start,
        }),
      );
      for (const item of page.Items ?? []) events.push(storedEvent(item));
      start = page.LastEvaluatedKey;
    } while (start);
    return events;
  }

  /**
   * The log for one batch of work: what was read for it a moment ago may count as the present. Here nothing is
   * kept, so that it is the log itself.
   */
  recent(): EventLog {
    return this;
  }

  /** The facts of a stream up to and including a version, oldest first. */
  async readTo(stream: StreamKey, version: number): Promise<StoredEvent[]> {
    return (await this.read(stream)).filter((event) => event.version <= version);
  }

  /**
   * Stores the events of one decision.
   *
   * @throws {VersionConflict} when the stream is no longer at the expected version.
   * @throws {EventTooLarge} before anything is stored.
   */
  async append(append: Append): Promise<StoredEvent[]> {
    return this.appendAll([append]);
  }

  /** Stores decisions about several streams together or not at all. @throws as {@link append} */
  async appendAll(appends: readonly Append[]): Promise<StoredEvent[]> {
    const stored = appends.flatMap(numbered);
    if (stored.length === 0) return [];
    if (stored.length > MAX_TRANSACTION) throw new RangeError(`${stored.length} events in one append`);
    const puts = stored.map(({ event, reacting }) => ({
      TableName: this.#table,
      Item: toItem(asItem(event, reacting)),
      ConditionExpression: 'attribute_not_exists(pk)',
    }));
    try {
      const [only] = puts;
      if (puts.length === 1 && only) await this.#dynamo.send(new PutItemCommand(only));
      else
        await this.#dynamo.send(
          new TransactWriteItemsCommand({ TransactItems: puts.map((put) => ({ Put: put })) }),
        );
    } catch (error) {
      const [first] = appends;
      if (first && isConflict(error)) throw new VersionConflict(first.stream);
      throw error;
    }
    return stored.map(({ event }) => event);
  }

  /** Marks an event's reactions as stored. Doing it twice is harmless. */
  async settle(stream: StreamKey, version: number): Promise<void> {
    await this.#dynamo.send(
      new UpdateItemCommand({
        TableName: this.#table,
        Key: { pk: { S: streamKey(stream) }, version: { N: String(version) } },
        UpdateExpression: 'REMOVE pending, pendingSince',
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
  }

  /** All events with reactions to store: the sparse index holds nothing else, so it is read whole. */
  async pending(limit = 1000): Promise<Pending[]> {
    const page = await this.#dynamo.send(
      new ScanCommand({ TableName: this.#table, IndexName: 'pending', Limit: limit }),
    );
    return (page.Items ?? []).map((item) => ({
      stream: parseStreamKey(item.pk?.S ?? ''),
      version: Number(item.version?.N),
      since: item.pendingSince?.S ?? '',
    }));
  }
}

function numbered(append: Append): { event: StoredEvent; reacting: boolean }[] {
  return append.events.map((event, index) => {
    const bytes = Buffer.byteLength(JSON.stringify(event.data));
    if (bytes > MAX_EVENT_BYTES) throw new EventTooLarge(event.type, bytes);
    return {
      event: {
        id: ulid(Date.parse(append.meta.at)),
        stream: append.stream,
        version: append.expected + index + 1,
        type: event.type,
        ...append.meta,
        data: event.data,
      },
      reacting: append.reacting.includes(event.type),
    };
  });
}

function asItem(event: StoredEvent, reacting: boolean): object {
  const { stream, ...rest } = event;
  const pending = reacting ? { pending: stream.network, pendingSince: event.at } : {};
  return { pk: streamKey(stream), ...rest, ...pending };
}

/** Reads an item of the table, from a query or from a stream record. */
export function storedEvent(item: Item): StoredEvent {
  const { pk, ...rest } = storedItem.parse(fromItem(item));
  return { ...rest, stream: parseStreamKey(pk) };
}

function isConflict(error: unknown): boolean {
  if (error instanceof ConditionalCheckFailedException) return true;
  if (!(error instanceof TransactionCanceledException)) return false;
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code);
  return codes.includes('ConditionalCheckFailed') || codes.includes('TransactionConflict');
}
