import { type DynamoDBClient, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { parseStreamKey, type StoredEvent, type StreamKey, streamKey } from './event.ts';
import { fromItem, type Item } from './items.ts';
import { mayBePartitionKey } from './key-size.ts';
import { isFoldedAway, LONG, type Snapshots } from './snapshots.ts';

/** One pending event: a pointer, the event itself is read from its stream. */
export interface Pending {
  readonly stream: StreamKey;
  readonly version: number;
  readonly since: string;
}

/** Where a look over the whole table goes on. */
export interface TablePlace {
  readonly stream: string;
  readonly version: number;
}

/** Where a look over a day goes on: after this fact. */
export interface DayPlace {
  readonly stream: string;
  readonly version: number;
  readonly at: string;
}

const PENDING_PAGE = 1000;
const DAY_PAGE = 1000;
const TABLE_PAGE = 1000;
/** The newest facts of a stream that are read at once: most streams have no more. */
const NEWEST = 32;

const storedItem = z.object({
  pk: z.string(),
  version: z.number(),
  id: z.string(),
  type: z.string(),
  at: z.string(),
  by: z.string(),
  causeId: z.string().optional(),
  blankedAt: z.string().optional(),
  data: z.unknown(),
});

/** What happened: the reading half of {@link EventLog}. */
export class EventReads {
  protected readonly dynamo: DynamoDBClient;
  protected readonly table: string;
  readonly #snapshots: Snapshots | undefined;

  /** Without `snapshots` long streams are read whole. */
  constructor(client: DynamoDBClient, table: string, snapshots?: Snapshots) {
    this.dynamo = client;
    this.table = table;
    this.#snapshots = snapshots;
  }

  /** The facts of a stream after a version, oldest first, read consistently. */
  async read(stream: StreamKey, after = 0): Promise<StoredEvent[]> {
    return this.#between(stream, after);
  }

  /**
   * The facts of a stream that was written at once and is never added to, of which this many are there: facts do not
   * change, so that they are read at half the price, and consistently only where some are not to be seen yet.
   */
  async readFixed(stream: StreamKey, facts: number): Promise<StoredEvent[]> {
    const seen = await this.#between(stream, 0, undefined, false);
    return seen.length < facts ? await this.#between(stream, 0) : seen;
  }

  /** One fact of a stream; facts do not change, so that it is read consistently only where it is not to be seen yet. */
  async readOne(stream: StreamKey, version: number): Promise<StoredEvent | undefined> {
    const [seen] = await this.#between(stream, version - 1, version, false);
    return seen ?? (await this.#between(stream, version - 1, version))[0];
  }

  /**
   * What the state of a stream is folded from, oldest first, read consistently: its facts, of which a long
   * stream has a snapshot in the place of its older ones. `folded` understands both.
   */
  async toFold(stream: StreamKey): Promise<StoredEvent[]> {
    const kept = this.#snapshots?.kept(stream);
    if (kept) {
      const newer = await this.#between(stream, kept.version);
      if (newer.length > NEWEST) this.#snapshots?.outgrown(stream);
      return [kept, ...newer];
    }
    if (!mayBePartitionKey(streamKey(stream))) return [];
    const page = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: streamKey(stream) } },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: NEWEST,
      }),
    );
    const newest = (page.Items ?? []).map(storedEvent).reverse();
    const first = newest[0]?.version ?? 1;
    if (first === 1) return newest;
    const last = newest.at(-1)?.version ?? 0;
    const snapshot = last > LONG ? await this.#snapshots?.of(stream) : undefined;
    if (!snapshot) return [...(await this.#between(stream, 0, first - 1)), ...newest];
    if (snapshot.version < first - 1) {
      return [snapshot, ...(await this.#between(stream, snapshot.version, first - 1)), ...newest];
    }
    return [snapshot, ...newest.filter(({ version }) => version > snapshot.version)];
  }

  /** The same of an earlier version, which may be folded away since: then all facts up to it. */
  async toFoldAt(stream: StreamKey, version: number): Promise<StoredEvent[]> {
    const events = await this.toFold(stream);
    if (isFoldedAway(events, version + 1)) return this.#between(stream, 0, version);
    return events.filter((event) => event.version <= version);
  }

  async #between(stream: StreamKey, after: number, to?: number, consistent = true): Promise<StoredEvent[]> {
    const events: StoredEvent[] = [];
    if (!mayBePartitionKey(streamKey(stream))) return events;
    let start: Item | undefined;
    do {
      const page = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression:
            to === undefined
              ? 'pk = :pk AND version > :after'
              : 'pk = :pk AND version BETWEEN :first AND :to',
          ExpressionAttributeValues: {
            ':pk': { S: streamKey(stream) },
            ...(to === undefined
              ? { ':after': { N: String(after) } }
              : { ':first': { N: String(after + 1) }, ':to': { N: String(to) } }),
          },
          ConsistentRead: consistent,
          ExclusiveStartKey: start,
        }),
      );
      for (const item of page.Items ?? []) events.push(storedEvent(item));
      start = page.LastEvaluatedKey;
    } while (start);
    return events;
  }

  /**
   * All events with reactions to store, those that wait longest first: the sparse index holds nothing else,
   * so it is read whole, page by page, as long as `mayGoOn`.
   */
  async pending(mayGoOn: () => boolean = () => true): Promise<Pending[]> {
    const found: Pending[] = [];
    let start: Item | undefined;
    do {
      const page = await this.dynamo.send(
        new ScanCommand({
          TableName: this.table,
          IndexName: 'pending',
          Limit: PENDING_PAGE,
          ExclusiveStartKey: start,
        }),
      );
      for (const item of page.Items ?? []) {
        found.push({
          stream: parseStreamKey(item.pk?.S ?? ''),
          version: Number(item.version?.N),
          since: item.pendingSince?.S ?? '',
        });
      }
      start = page.LastEvaluatedKey;
    } while (start && mayGoOn());
    return found.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  }

  /** Facts of a stream were blanked: a snapshot of it that was read before is not used any more. */
  outdated(stream: StreamKey): void {
    this.#snapshots?.outgrown(stream);
  }

  /**
   * One page of all facts of all networks, read consistently; a stream may lie on two. A read unit for each 4 KB, over
   * the whole history: only for somebody who is to be forgotten.
   */
  async facts(
    from?: TablePlace,
  ): Promise<{ readonly facts: readonly StoredEvent[]; readonly next: TablePlace | undefined }> {
    const page = await this.dynamo.send(
      new ScanCommand({
        TableName: this.table,
        ConsistentRead: true,
        Limit: TABLE_PAGE,
        ExclusiveStartKey: from && { pk: { S: from.stream }, version: { N: String(from.version) } },
      }),
    );
    const { pk, version } = page.LastEvaluatedKey ?? {};
    return {
      facts: (page.Items ?? []).map(storedEvent),
      next: pk?.S && version?.N ? { stream: pk.S, version: Number(version.N) } : undefined,
    };
  }

  /**
   * The newest facts of one day (UTC, `2026-01-01`) of all networks together, the newest first: which streams, which
   * versions, and when (instants, UTC). The index is a moment behind.
   */
  async newestOn(
    day: string,
    limit: number,
  ): Promise<{ readonly stream: StreamKey; readonly version: number; readonly at: string }[]> {
    const page = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: 'day',
        KeyConditionExpression: '#day = :day',
        ExpressionAttributeNames: { '#day': 'day' },
        ExpressionAttributeValues: { ':day': { S: day } },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return (page.Items ?? []).map(({ pk, version, at }) => ({
      stream: parseStreamKey(pk?.S ?? ''),
      version: Number(version?.N),
      at: at?.S ?? '',
    }));
  }

  /**
   * Streams with a fact of one day (UTC, `2026-01-01`), in one page of them. A stream may be on two pages, and on
   * several days. The index is a moment behind.
   */
  async touchedOn(
    day: string,
    from?: DayPlace,
  ): Promise<{ readonly touched: ReadonlySet<string>; readonly next: DayPlace | undefined }> {
    const page = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: 'day',
        KeyConditionExpression: '#day = :day',
        ExpressionAttributeNames: { '#day': 'day' },
        ExpressionAttributeValues: { ':day': { S: day } },
        Limit: DAY_PAGE,
        ExclusiveStartKey: from && {
          day: { S: day },
          at: { S: from.at },
          pk: { S: from.stream },
          version: { N: String(from.version) },
        },
      }),
    );
    const { pk, version, at } = page.LastEvaluatedKey ?? {};
    return {
      touched: new Set((page.Items ?? []).map((item) => item.pk?.S ?? '')),
      next: pk?.S && at?.S ? { stream: pk.S, version: Number(version?.N), at: at.S } : undefined,
    };
  }
}

/** The day of UTC that an instant lies in, as facts are found by it. */
export function dayOf(instant: string): string {
  return instant.slice(0, '2026-01-01'.length);
}

/** Reads an item of the table, as a query or a stream's record has it. */
export function storedEvent(item: Item): StoredEvent {
  const { pk, ...rest } = storedItem.parse(fromItem(item));
  return { ...rest, stream: parseStreamKey(pk) };
}
