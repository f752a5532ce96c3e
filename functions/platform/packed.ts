import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { compressed, expanded } from './compressed.ts';
import type { Item } from './items.ts';
import { KeptRows } from './kept-rows.ts';
import { randomMoment } from './random-moment.ts';

/**
 * Rows of a list in few items, for lists that pages need whole: DynamoDB bills what is read by its size, and a
 * thousand rows that repeat the names of their fields are four times as large as what is in them. The rows
 * themselves stay as they are: a version that does not know of the packs reads those.
 */

/**
 * Items that the rows of a list are spread over, by a hash of their names: of a list of the whole network
 * (`network/list`), and of one about one thing in it, which is smaller. It is in stored keys.
 */
const [PACKS, PACKS_OF_ONE] = [64, 16];
/** Somebody else wrote to the same pack in between so often before it gives up. */
const ATTEMPTS = 10;
/** Beside the packs of a list: the code for which every row is in them. */
const WHOLE = 'whole';
/** Beside them as well, read before all packs: another value whenever one of them has changed. */
const STAMP = '!stamp';

/** The list that holds the packs of a list. */
export function packsOf(list: string): string {
  return `${list}/packed`;
}

/**
 * A row as packs keep it: see `ViewRow`. What a search looks through (`keys`) is left out: it repeats the rest, and
 * the search makes it again.
 */
export interface PackedRow {
  readonly pk: string;
  readonly sk: string;
  readonly v: number;
  readonly data: object & { readonly keys?: unknown };
}

/** What a pack keeps of a row that is gone, so that nobody who is late brings it back. */
export const GONE = { gone: true } as const;

/** name, generation, version, data. */
const parts = z.array(z.tuple([z.string(), z.number(), z.number(), z.looseObject({})]));
type Part = z.infer<typeof parts>[number];

export class Packs {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;
  readonly #generation: number;
  readonly #code: string | undefined;
  readonly #kept = new KeptRows<PackedRow>();

  /** @param code fingerprint of the code of all functions; without it nothing is read. */
  constructor(client: DynamoDBClient, table: string, generation: number, code: string | undefined) {
    this.#code = code;
    this.#dynamo = client;
    this.#table = table;
    this.#generation = generation;
  }

  /** Puts rows of one list into their packs, each unless it is there like that already, or a newer one is. */
  async put(...rows: readonly PackedRow[]): Promise<void> {
    const changed = new Set<string>();
    for (const [pack, some] of Map.groupBy(rows, ({ pk, sk }) => packOf(pk, sk))) {
      if (await this.#putInto(pack, some)) changed.add(some[0]?.pk ?? '');
    }
    for (const list of changed) await this.#stamp(list);
  }

  /** After packs have changed: a page that has read them before reads them again. */
  async #stamp(list: string): Promise<void> {
    const key = { pk: { S: packsOf(list) }, sk: { S: STAMP } };
    const item = { ...key, v: { N: '0' }, g: { N: String(this.#generation) }, stamp: { S: randomUUID() } };
    await this.#dynamo.send(new PutItemCommand({ TableName: this.#table, Item: item }));
  }

  async #stampOf(list: string): Promise<string | undefined> {
    const key = { pk: { S: packsOf(list) }, sk: { S: STAMP } };
    const { Item: item } = await this.#dynamo.send(new GetItemCommand({ TableName: this.#table, Key: key }));
    return item?.stamp?.S;
  }

  async #putInto(pack: string, rows: readonly PackedRow[]): Promise<boolean> {
    const list = rows[0]?.pk ?? '';
    const key = { pk: { S: packsOf(list) }, sk: { S: pack } };
    for (let attempt = 1; ; attempt += 1) {
      const { Item: item } = await this.#dynamo.send(
        new GetItemCommand({ TableName: this.#table, Key: key, ConsistentRead: true }),
      );
      const stored = new Map((item ? unpacked(item) : []).map((part) => [part[0], part]));
      const changed = rows.flatMap(({ sk, v, data: { keys: _, ...data } }): Part[] => {
        const own = stored.get(sk);
        return own && !this.#differs(own, v, data) ? [] : [[sk, this.#generation, v, data]];
      });
      if (changed.length === 0) return false;
      // What is new comes last: the same rows in the same order give the same bytes.
      for (const part of changed) {
        stored.delete(part[0]);
        stored.set(part[0], part);
      }
      const next: Item = {
        ...key,
        v: { N: String(Number(item?.v?.N ?? 0) + 1) },
        g: { N: String(Math.max(this.#generation, Number(item?.g?.N ?? 0))) },
        z: { B: compressed([...stored.values()]) },
      };
      if (await this.#replace(next, item)) return true;
      if (attempt >= ATTEMPTS) throw new Error(`A pack of ${list} was written by others ${ATTEMPTS} times`);
      await randomMoment(attempt);
    }
  }

  #differs([, generation, version, before]: Part, v: number, data: object): boolean {
    if (generation !== this.#generation) return generation < this.#generation;
    return version < v || (version === v && JSON.stringify(before) !== JSON.stringify(data));
  }

  async #replace(item: Item, before: Item | undefined): Promise<boolean> {
    try {
      await this.#dynamo.send(
        new PutItemCommand({
          TableName: this.#table,
          Item: item,
          ConditionExpression: before ? 'v = :seen' : 'attribute_not_exists(pk)',
          ...(before?.v ? { ExpressionAttributeValues: { ':seen': before.v } } : {}),
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  /** Every row of a list from its packs, in the order of `sk`; nothing unless they are whole for this code. */
  async all(pk: string): Promise<readonly PackedRow[] | undefined> {
    if (this.#code === undefined) return undefined;
    const kept = this.#kept.has(pk) ? this.#kept.of(pk, await this.#stampOf(pk)) : undefined;
    if (kept) return kept;
    let stamp: string | undefined;
    const rows: PackedRow[] = [];
    let isWhole = false;
    let start: Item | undefined;
    do {
      const page = await this.#dynamo.send(
        new QueryCommand({
          TableName: this.#table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: packsOf(pk) } },
          ExclusiveStartKey: start,
        }),
      );
      for (const item of page.Items ?? []) {
        if (item.sk?.S === STAMP) stamp = item.stamp?.S;
        else if (item.sk?.S === WHOLE) isWhole = item.data?.M?.code?.S === this.#code;
        else
          rows.push(
            ...unpacked(item).flatMap(([sk, , v, data]) => ('gone' in data ? [] : [{ pk, sk, v, data }])),
          );
      }
      start = page.LastEvaluatedKey;
    } while (start);
    if (!isWhole) return undefined;
    rows.sort((a, b) => (a.sk < b.sk ? -1 : 1));
    this.#kept.keep(pk, stamp, rows);
    return rows;
  }
}

/** The row that says that the packs of a list are whole, for one code: another one may pack otherwise. */
export function wholeRow(list: string, code: string, v: number) {
  return { pk: packsOf(list), sk: WHOLE, v, data: { code } };
}

/** The pack that a row of a list belongs to. */
function packOf(list: string, sk: string): string {
  let hash = 0;
  for (const char of sk) hash = (hash * 31 + (char.codePointAt(0) ?? 0)) >>> 0;
  const packs = list.split('/').length > 2 ? PACKS_OF_ONE : PACKS;
  return `pack#${String(hash % packs).padStart(2, '0')}`;
}

function unpacked({ z: bytes }: Item): Part[] {
  return bytes?.B ? parts.parse(expanded(bytes.B)) : [];
}
