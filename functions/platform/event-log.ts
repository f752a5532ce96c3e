import {
  ConditionalCheckFailedException,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { type AppendFailure, appendFailure } from './append-failure.ts';
import { type NewEvent, type StoredEvent, type StreamKey, streamKey } from './event.ts';
import { dayOf, EventReads } from './event-reads.ts';
import { toAttribute, toItem } from './items.ts';
import { randomMoment } from './random-moment.ts';

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

/** A fact is not stored any more as it was read: something of it was blanked meanwhile. */
export class FactChanged extends Error {
  constructor(stream: StreamKey) {
    super(`A fact of ${streamKey(stream)} was blanked meanwhile`);
    this.name = 'FactChanged';
  }
}

/**
 * UTF-8 bytes of one event's data, where its kind takes no longer ones. DynamoDB's own limit is 400 KB an item; Khmer is
 * 3 bytes a character.
 */
export const MAX_EVENT_BYTES = 100_000;

/** Actions in one DynamoDB transaction (Service quotas, TransactWriteItems). */
const MAX_TRANSACTION = 100;
/** How often a put is tried where somebody else's transaction, or DynamoDB's capacity, is in its way. */
const TRIES = 4;

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
  /** Bytes that one event of this kind may have; absent: {@link MAX_EVENT_BYTES}. */
  readonly mostBytes?: number | undefined;
}

/**
 * What happened. An append is conditional on the version, so that two decisions on the same state
 * cannot both be stored; several events of one decision are stored together or not at all.
 */
export class EventLog extends EventReads {
  /**
   * The log for one batch of work: what was read for it a moment ago may count as the present. Here nothing is
   * kept, so that it is the log itself.
   */
  recent(): EventLog {
    return this;
  }

  /**
   * Stores the events of one decision. Where the answer is lost, or the SDK repeats a put that was stored
   * with an answer that was lost, what is stored is recognised by its event's id.
   *
   * @throws {VersionConflict} when the stream is no longer at the expected version, or somebody's transaction
   * holds its next place and does not end.
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
      TableName: this.table,
      Item: toItem(asItem(event, reacting)),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    }));
    const events = stored.map(({ event }) => event);
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.#put(puts);
        return events;
      } catch (error) {
        const failure = appendFailure(error);
        if ((failure.is === 'throttled' || failure.is === 'contested') && attempt < TRIES) {
          await randomMoment(attempt);
          continue;
        }
        if (await this.#isStored(events, failure)) return events;
        const [first] = appends;
        if (first && (failure.is === 'taken' || failure.is === 'contested')) {
          throw new VersionConflict(first.stream);
        }
        throw error;
      }
    }
  }

  /** The SDK gives a transaction a token of its own, by which DynamoDB knows a repetition for ten minutes. */
  async #put(puts: readonly PutItemCommand['input'][]): Promise<void> {
    const [only] = puts;
    if (puts.length === 1 && only) await this.dynamo.send(new PutItemCommand(only));
    else
      await this.dynamo.send(new TransactWriteItemsCommand({ TransactItems: puts.map((Put) => ({ Put })) }));
  }

  /** All are stored or none: one of them says it of all. Where that cannot be asked either, nobody knows. */
  async #isStored(events: readonly StoredEvent[], failure: AppendFailure): Promise<boolean> {
    if (failure.is === 'throttled') return false;
    if (failure.is === 'taken' && failure.item) return failure.item.id?.S === events[failure.place]?.id;
    const [first] = events;
    if (!first) return false;
    try {
      const found = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk AND version = :version',
          ExpressionAttributeValues: {
            ':pk': { S: streamKey(first.stream) },
            ':version': { N: String(first.version) },
          },
          ConsistentRead: true,
        }),
      );
      return found.Items?.[0]?.id?.S === first.id;
    } catch {
      return false;
    }
  }

  /**
   * Stores the data of a fact with personal fields blanked. Nothing else ever overwrites a fact, and only what was read
   * is overwritten: somebody else may be blanked in the same fact at the same time.
   *
   * @throws {FactChanged} when it is not what was read any more; read it again.
   */
  async blank({ stream, version, data: before }: StoredEvent, data: unknown, at: string): Promise<void> {
    try {
      await this.dynamo.send(
        new UpdateItemCommand({
          TableName: this.table,
          Key: { pk: { S: streamKey(stream) }, version: { N: String(version) } },
          UpdateExpression: 'SET #data = :blanked, blankedAt = :at',
          ConditionExpression: '#data = :before',
          ExpressionAttributeNames: { '#data': 'data' },
          ExpressionAttributeValues: {
            ':before': toAttribute(before),
            ':blanked': toAttribute(data),
            ':at': { S: at },
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      throw new FactChanged(stream);
    }
  }

  /** Marks an event's reactions as stored. Doing it twice is harmless. */
  async settle(stream: StreamKey, version: number): Promise<void> {
    await this.dynamo.send(
      new UpdateItemCommand({
        TableName: this.table,
        Key: { pk: { S: streamKey(stream) }, version: { N: String(version) } },
        UpdateExpression: 'REMOVE pending, pendingSince',
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
  }
}

function numbered(append: Append): { event: StoredEvent; reacting: boolean }[] {
  return append.events.map((event, index) => {
    const bytes = Buffer.byteLength(JSON.stringify(event.data));
    if (bytes > (append.mostBytes ?? MAX_EVENT_BYTES)) throw new EventTooLarge(event.type, bytes);
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
  return { pk: streamKey(stream), ...rest, day: dayOf(event.at), ...pending };
}
