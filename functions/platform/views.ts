import { isDeepStrictEqual } from 'node:util';
import {
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { atOnce } from './batch.ts';
import { fromItem, type Item, toItem } from './items.ts';
import { mayBeSortKey } from './key-size.ts';
import { GONE, Packs } from './packed.ts';
import { DUE_SHARDS, ViewsShape } from './table-shapes.ts';

/**
 * One row of a list. `pk` is `network/list`, `sk` orders the list. A row is replaced only by a newer
 * version of the aggregate it was folded from, so records may come twice and in any order.
 */
export interface ViewRow {
  readonly pk: string;
  readonly sk: string;
  /** Version of the aggregate this row was folded from. */
  readonly v: number;
  /** When something about this aggregate falls due, as an ISO instant in UTC; puts it in the due index. */
  readonly dueAt?: string | undefined;
  readonly data: object;
  /** It is in the packs of its list too: see `packed.ts`. */
  readonly packed?: true | undefined;
}

/** A row that must no longer be listed, as of a version. */
export interface ViewGone {
  readonly pk: string;
  readonly sk: string;
  readonly v: number;
  readonly gone: true;
  /** It goes from the packs of its list too. */
  readonly packed?: true | undefined;
}

/** Of a list, what begins like this is all of one aggregate: rows that are not named beside it go, as of a version. */
export interface ViewRest {
  readonly pk: string;
  readonly prefix: string;
  readonly v: number;
}

/** How an aggregate is shown in the lists. */
export type Listing = readonly (ViewRow | ViewGone | ViewRest)[];

/** `from`: where the page before ended. */
interface ListOptions {
  readonly prefix?: string;
  readonly limit?: number;
  readonly from?: string | undefined;
  readonly backwards?: boolean;
}

export interface ViewPage {
  readonly rows: readonly ViewRow[];
  readonly next?: string | undefined;
}

/** The list of every network of this deployment, by id. */
export const NETWORKS: string = ViewsShape.networks;

/** The partition of the due index that a key belongs to. */
export function dueShard(key: string): string {
  let hash = 0;
  for (const char of key) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  return `due#${hash % DUE_SHARDS}`;
}

export const dueShards: readonly string[] = Array.from({ length: DUE_SHARDS }, (_, n) => `due#${n}`);

const ROWS_AT_ONCE = 16;

/** What is: lists for pages, disposable, rebuilt by `npm run replay`. */
export class Views {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;
  /** Raised by a replay, which overwrites rows of the same version but an older generation. */
  readonly #generation: number;
  readonly packs: Packs;

  /** @param code fingerprint of the code of all functions, where packs of lists are read. */
  constructor(
    client: DynamoDBClient,
    table: string,
    generation = 1,
    code?: string,
    packs = new Packs(client, table, generation, code),
  ) {
    this.packs = packs;
    this.#dynamo = client;
    this.#table = table;
    this.#generation = generation;
  }

  /** Puts or deletes a row unless a newer one is there. */
  async put(row: ViewRow | ViewGone): Promise<void> {
    const condition = {
      TableName: this.#table,
      ConditionExpression: 'attribute_not_exists(pk) OR g < :g OR (g = :g AND v <= :v)',
      ExpressionAttributeValues: { ':g': { N: String(this.#generation) }, ':v': { N: String(row.v) } },
    };
    const command =
      'gone' in row
        ? new DeleteItemCommand({ ...condition, Key: { pk: { S: row.pk }, sk: { S: row.sk } } })
        : new PutItemCommand({ ...condition, Item: this.#item(row) });
    try {
      await this.#dynamo.send(command as PutItemCommand);
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }

  /**
   * Brings the lists to say this, and no more: rows that are stored like that already, by whichever version,
   * are not written. They are compared with what is stored, read consistently, not with what an earlier run
   * should have stored: a row that was lost comes back with the next event. Rows of an older generation
   * count as not stored. A row that is alone is not looked at: to read it would cost more than the few
   * writes that it saves.
   */
  async relist(listing: Listing): Promise<void> {
    await atOnce(ROWS_AT_ONCE, await this.#changed(listing), (row) => this.put(row));
    const packed = listing.flatMap((row) => ('packed' in row && row.packed ? [row] : []));
    await atOnce(ROWS_AT_ONCE, packed, (row) => this.packs.put('gone' in row ? { ...row, data: GONE } : row));
  }

  async #changed(listing: Listing): Promise<(ViewRow | ViewGone)[]> {
    const rests = listing.filter(isRest);
    const rows = listing.filter((row): row is ViewRow | ViewGone => !isRest(row));
    const inRest = (row: Key) => rests.some(({ pk, prefix }) => row.pk === pk && row.sk.startsWith(prefix));
    const own = rows.filter((row) => !inRest(row));
    const alone = own.length === 1 ? own[0] : undefined;
    const [listed, found] = await Promise.all([
      Promise.all(rests.map((rest) => this.#listed(rest))),
      Promise.all(alone ? [] : own.map((row) => this.#found(row))),
    ]);
    const stored = new Map([...listed.flat(), ...found.flat()].map((item) => [nameOf(keyOf(item)), item]));
    const named = new Set(rows.map(nameOf));
    const left = rests.flatMap(({ v }, n) =>
      (listed[n] ?? []).map((item): ViewGone => ({ ...keyOf(item), v, gone: true })),
    );
    return [
      ...rows.filter((row) => row === alone || this.#differs(row, stored)),
      ...left.filter((row) => !named.has(nameOf(row)) && this.#differs(row, stored)),
    ];
  }

  #differs(row: ViewRow | ViewGone, stored: ReadonlyMap<string, Item>): boolean {
    const item = stored.get(nameOf(row));
    if (!item) return !('gone' in row);
    const [g, v] = [Number(item.g?.N), Number(item.v?.N)];
    if (g !== this.#generation) return g < this.#generation;
    // Somebody knows more than this run; what it put would be refused.
    if (v > row.v) return false;
    return (
      'gone' in row || !isDeepStrictEqual({ ...item, v: undefined }, { ...this.#item(row), v: undefined })
    );
  }

  async #found({ pk, sk }: Key): Promise<Item[]> {
    const { Item: item } = await this.#dynamo.send(
      new GetItemCommand({
        TableName: this.#table,
        Key: { pk: { S: pk }, sk: { S: sk } },
        ConsistentRead: true,
      }),
    );
    return item ? [item] : [];
  }

  async #listed({ pk, prefix }: ViewRest): Promise<Item[]> {
    const items: Item[] = [];
    let start: Item | undefined;
    do {
      const page = await this.#dynamo.send(
        new QueryCommand({
          TableName: this.#table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': { S: pk }, ':prefix': { S: prefix } },
          ConsistentRead: true,
          ExclusiveStartKey: start,
        }),
      );
      items.push(...(page.Items ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    return items;
  }

  /**
   * Puts a row only where none or an older one is, whatever its generation: of two writers of the same
   * version one is refused. For rows by which somebody claims work; answers whether they got it.
   */
  async advance(row: ViewRow): Promise<boolean> {
    try {
      await this.#dynamo.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: this.#item(row),
          ConditionExpression: 'attribute_not_exists(pk) OR v < :v',
          ExpressionAttributeValues: { ':v': { N: String(row.v) } },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  /** Puts a row in the place of one that was read, by its version, or of none; answers whether it still was so. */
  async replace(row: ViewRow, seen: number | undefined): Promise<boolean> {
    const condition =
      seen === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: 'v = :v AND g <= :g',
            ExpressionAttributeValues: { ':v': { N: String(seen) }, ':g': { N: String(this.#generation) } },
          };
    try {
      await this.#dynamo.send(
        new PutItemCommand({ TableName: this.#table, Item: this.#item(row), ...condition }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async get(pk: string, sk: string): Promise<ViewRow | undefined> {
    if (!mayBeSortKey(sk)) return undefined;
    const { Item: item } = await this.#dynamo.send(
      new GetItemCommand({ TableName: this.#table, Key: { pk: { S: pk }, sk: { S: sk } } }),
    );
    return item ? viewRow(item) : undefined;
  }

  /** A row as it is at this moment, read consistently. */
  async getNow(pk: string, sk: string): Promise<ViewRow | undefined> {
    const [item] = await this.#found({ pk, sk });
    return item && viewRow(item);
  }

  /** One page of a list, in the order of `sk`; `next` goes back in as `from`, and what is no key is the beginning. */
  async list(pk: string, options: ListOptions = {}): Promise<ViewPage> {
    const from = options.from !== undefined && mayBeSortKey(options.from) ? options.from : undefined;
    const page = await this.#dynamo.send(
      new QueryCommand({
        TableName: this.#table,
        KeyConditionExpression: options.prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
        ExpressionAttributeValues: {
          ':pk': { S: pk },
          ...(options.prefix ? { ':prefix': { S: options.prefix } } : {}),
        },
        Limit: options.limit,
        ScanIndexForward: !options.backwards,
        ExclusiveStartKey: from === undefined ? undefined : { pk: { S: pk }, sk: { S: from } },
      }),
    );
    return { rows: (page.Items ?? []).map(viewRow), next: page.LastEvaluatedKey?.sk?.S };
  }

  /** A whole list, for those that are small by nature (seats of a meeting), or packed but not whole yet. */
  async all(pk: string, prefix?: string): Promise<ViewRow[]> {
    const rows: ViewRow[] = [];
    let from: string | undefined;
    do {
      const page = await this.list(pk, { ...(prefix ? { prefix } : {}), from });
      rows.push(...page.rows);
      from = page.next;
    } while (from);
    return rows;
  }

  /** Keys of rows due at or before an instant, from one shard of the due index. */
  async due(shard: string, now: string, limit: number): Promise<{ pk: string; sk: string; dueAt: string }[]> {
    const page = await this.#dynamo.send(
      new QueryCommand({
        TableName: this.#table,
        IndexName: 'due',
        KeyConditionExpression: 'due = :shard AND dueAt <= :now',
        ExpressionAttributeValues: { ':shard': { S: shard }, ':now': { S: now } },
        Limit: limit,
      }),
    );
    return (page.Items ?? []).map((item) => ({
      pk: item.pk?.S ?? '',
      sk: item.sk?.S ?? '',
      dueAt: item.dueAt?.S ?? '',
    }));
  }

  /** The same lists, each read once: for a page that many parts read them for. It is for one request. */
  readingOnce(): Views {
    return new ReadOnceViews(this.#dynamo, this.#table, this.#generation, undefined, this.packs);
  }

  #item(row: ViewRow): Item {
    const { pk, sk, v, dueAt, data } = row;
    const due = dueAt === undefined ? {} : { due: dueShard(`${pk}/${sk}`), dueAt };
    return toItem({ pk, sk, v, g: this.#generation, ...due, data });
  }
}

class ReadOnceViews extends Views {
  readonly #pages = new Map<string, Promise<ViewPage>>();

  override list(pk: string, options: ListOptions = {}): Promise<ViewPage> {
    const name = JSON.stringify([pk, options.prefix, options.limit, options.from, options.backwards]);
    const page = this.#pages.get(name) ?? super.list(pk, options);
    this.#pages.set(name, page);
    return page;
  }
}

type Key = Pick<ViewRow, 'pk' | 'sk'>;

function isRest(row: Listing[number]): row is ViewRest {
  return 'prefix' in row;
}

function keyOf({ pk, sk }: Item): Key {
  return { pk: pk?.S ?? '', sk: sk?.S ?? '' };
}

function nameOf({ pk, sk }: Key): string {
  return `${pk} ${sk}`;
}

function viewRow(item: Item): ViewRow {
  const { pk, sk, v, dueAt, data } = fromItem(item);
  return {
    pk: String(pk),
    sk: String(sk),
    v: Number(v),
    ...(typeof dueAt === 'string' ? { dueAt } : {}),
    data: typeof data === 'object' && data !== null ? data : {},
  };
}
