import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { later } from '../platform/clock.ts';
import type { Item } from '../platform/items.ts';
import { mayBeSortKey } from '../platform/key-size.ts';
import { randomMoment } from '../platform/random-moment.ts';
import { ledgerRowOf } from './ledger-item.ts';
import { type EffectsOfBefore, type LedgerRow, ledgerKey, type MailKey } from './ledger-row.ts';

export interface RowPage {
  readonly rows: readonly LedgerRow[];
  /** Goes back in as `page`. */
  readonly next?: string | undefined;
}

/** One page of what was planned for a person. */
export interface PersonPage {
  /** Newest first. `plannedAt`: instant, UTC. */
  readonly keys: readonly (MailKey & { readonly plannedAt: string })[];
  /** There are older ones, or there may be. */
  readonly more: boolean;
}

export interface DueKey extends MailKey {
  readonly dueAt: string;
}

/** Rows asked for at once where all are wanted; DynamoDB answers at most 1 MB. */
const ALL_PAGE = 2000;

/** What the ledger says: the reading half of {@link Ledger}. */
export class LedgerReads {
  protected readonly dynamo: DynamoDBClient;
  protected readonly table: string;
  readonly #before: EffectsOfBefore;

  /** `before`: rows that were planned by a version before carry no effect of their own. */
  constructor(client: DynamoDBClient, table: string, before: EffectsOfBefore) {
    this.dynamo = client;
    this.table = table;
    this.#before = before;
  }

  /** Reads a row from an item, e.g. of a stream record; `undefined` for one that is no message. */
  readonly rowOf = (item: Item): LedgerRow | undefined => ledgerRowOf(item, this.#before);

  /** One row, read consistently. */
  async get(key: MailKey): Promise<LedgerRow | undefined> {
    if (!mayBeSortKey(ledgerKey(key).sk)) return undefined;
    const { Item: item } = await this.dynamo.send(
      new GetItemCommand({ TableName: this.table, Key: keyItem(key), ConsistentRead: true }),
    );
    return item && this.rowOf(item);
  }

  /** Rows by name, at most 100, read consistently; those that are there, in any order. */
  async getAll(keys: readonly MailKey[]): Promise<LedgerRow[]> {
    const rows: LedgerRow[] = [];
    let wanted = keys.map(keyItem);
    for (let refusals = 0; wanted.length > 0; refusals += 1) {
      // What is left was refused for want of throughput (API reference, BatchGetItem): at once would meet it again.
      if (refusals > 0) await randomMoment(refusals);
      const { Responses: found, UnprocessedKeys: refused } = await this.dynamo.send(
        new BatchGetItemCommand({ RequestItems: { [this.table]: { Keys: wanted, ConsistentRead: true } } }),
      );
      rows.push(...(found?.[this.table] ?? []).flatMap((item) => this.rowOf(item) ?? []));
      wanted = refused?.[this.table]?.Keys ?? [];
    }
    return rows;
  }

  /** Every row to one person about one cause, read consistently; the lane of a message is part of it. */
  async lane(network: string, cause: string, person: string): Promise<LedgerRow[]> {
    const rows: LedgerRow[] = [];
    let start: Item | undefined;
    do {
      const page = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :person)',
          ExpressionAttributeValues: { ':pk': { S: `${network}/${cause}` }, ':person': { S: `${person}#` } },
          ConsistentRead: true,
          ExclusiveStartKey: start,
        }),
      );
      rows.push(...(page.Items ?? []).flatMap((item) => this.rowOf(item) ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    return rows;
  }

  /** The newest message of one kind to one person about one cause, read consistently. */
  async newest(network: string, cause: string, person: string, kind: string): Promise<LedgerRow | undefined> {
    const { Items: [item] = [] } = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :kind)',
        ExpressionAttributeValues: {
          ':pk': { S: `${network}/${cause}` },
          ':kind': { S: `${person}#${kind}#` },
        },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: 1,
      }),
    );
    return item && this.rowOf(item);
  }

  /** One page of the rows of a cause, by person, read consistently. */
  async ofCause(network: string, cause: string, page?: string, limit = 500): Promise<RowPage> {
    const pk = `${network}/${cause}`;
    const found = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
        ConsistentRead: true,
        Limit: limit,
        ExclusiveStartKey: page === undefined ? undefined : { pk: { S: pk }, sk: { S: page } },
      }),
    );
    const rows = (found.Items ?? []).flatMap((item) => this.rowOf(item) ?? []);
    return { rows, next: found.LastEvaluatedKey?.sk?.S };
  }

  /** Every row of a cause, by person, read consistently. */
  async allOfCause(network: string, cause: string): Promise<LedgerRow[]> {
    const rows: LedgerRow[] = [];
    let from: string | undefined;
    do {
      const page = await this.ofCause(network, cause, from, ALL_PAGE);
      rows.push(...page.rows);
      from = page.next;
    } while (from !== undefined);
    return rows;
  }

  /** The newest rows of a cause, so many of each kind to each person, read consistently: two questions for each. */
  async newestOfCause(network: string, cause: string, each: number): Promise<LedgerRow[]> {
    const pk = { S: `${network}/${cause}` };
    const rows: LedgerRow[] = [];
    // Before the first key there is no shorter one than a blank.
    for (let after = ' '; ; ) {
      const { Items: [first] = [] } = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk AND sk > :after',
          ExpressionAttributeValues: { ':pk': pk, ':after': { S: after } },
          ConsistentRead: true,
          Limit: 1,
        }),
      );
      const sk = first?.sk?.S;
      if (sk === undefined) return rows;
      const alike = sk.slice(0, sk.lastIndexOf('#') + 1);
      const found = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :alike)',
          ExpressionAttributeValues: { ':pk': pk, ':alike': { S: alike } },
          ConsistentRead: true,
          ScanIndexForward: false,
          Limit: each,
        }),
      );
      rows.push(...(found.Items ?? []).flatMap((item) => this.rowOf(item) ?? []).reverse());
      // Revisions are digits, all before this.
      after = `${alike}~`;
    }
  }

  /** One page of the messages about a cause that wait to be handed over, read consistently. */
  async toHandOver(network: string, cause: string, page?: string): Promise<RowPage> {
    const pk = `${network}/${cause}`;
    const found = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        KeyConditionExpression: 'pk = :pk',
        FilterExpression: '#state = :state',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':pk': { S: pk }, ':state': { S: 'toHandOver' } },
        ConsistentRead: true,
        ExclusiveStartKey: page === undefined ? undefined : { pk: { S: pk }, sk: { S: page } },
      }),
    );
    const rows = (found.Items ?? []).flatMap((item) => this.rowOf(item) ?? []);
    return { rows, next: found.LastEvaluatedKey?.sk?.S };
  }

  /**
   * Keys of what was planned for one person since an instant (UTC), newest first, at most `limit`: what it
   * was about and of which kind, without reading a row. The index is a moment behind.
   */
  async keysOfPerson(
    network: string,
    person: string,
    since: string,
    limit = Number.POSITIVE_INFINITY,
  ): Promise<MailKey[]> {
    const keys: MailKey[] = [];
    let start: Item | undefined;
    do {
      const page = await this.dynamo.send(
        new QueryCommand({
          TableName: this.table,
          IndexName: 'person',
          KeyConditionExpression: 'person = :person AND plannedAt >= :since',
          ExpressionAttributeValues: { ':person': { S: `${network}/${person}` }, ':since': { S: since } },
          ScanIndexForward: false,
          Limit: Number.isFinite(limit) ? limit - keys.length : undefined,
          ExclusiveStartKey: start,
        }),
      );
      keys.push(...(page.Items ?? []).map(keyOfItem));
      start = page.LastEvaluatedKey;
    } while (start && keys.length < limit);
    return keys;
  }

  /**
   * One page of them, between two instants (UTC), the second one excluded. Many may be planned at one instant: a page
   * goes on behind `after`, the last message of the page before.
   */
  async pageOfPerson(
    network: string,
    person: string,
    {
      from,
      to,
      limit,
      after,
    }: { from: string; to: string; limit: number; after?: PersonPage['keys'][number] },
  ): Promise<PersonPage> {
    const place = { S: `${network}/${person}` };
    const page = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: 'person',
        KeyConditionExpression: 'person = :person AND plannedAt BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':person': place, ':from': { S: from }, ':to': { S: later(to, -1) } },
        ScanIndexForward: false,
        Limit: limit,
        ExclusiveStartKey: after && { ...keyItem(after), person: place, plannedAt: { S: after.plannedAt } },
      }),
    );
    const keys = (page.Items ?? []).map((item) => ({
      ...keyOfItem(item),
      plannedAt: item.plannedAt?.S ?? '',
    }));
    return { keys, more: page.LastEvaluatedKey !== undefined };
  }

  /** Keys of rows due at or before an instant, and not before `since`, from one shard of the due index, oldest first. */
  async due(
    shard: string,
    now: string,
    limit: number,
    page?: Item,
    since = '',
  ): Promise<{ keys: DueKey[]; next?: Item | undefined }> {
    const found = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: 'due',
        KeyConditionExpression: 'due = :shard AND dueAt BETWEEN :since AND :now',
        ExpressionAttributeValues: { ':shard': { S: shard }, ':since': { S: since }, ':now': { S: now } },
        Limit: limit,
        ExclusiveStartKey: page,
      }),
    );
    const keys = (found.Items ?? []).map((item) => ({ ...keyOfItem(item), dueAt: item.dueAt?.S ?? '' }));
    return { keys, next: found.LastEvaluatedKey };
  }
}

function keyItem(key: MailKey): Item {
  const { pk, sk } = ledgerKey(key);
  return { pk: { S: pk }, sk: { S: sk } };
}

function keyOfItem(item: Item): MailKey {
  const pk = item.pk?.S ?? '';
  const cut = pk.indexOf('/');
  const [person = '', kind = '', revision = ''] = (item.sk?.S ?? '').split('#');
  return { network: pk.slice(0, cut), cause: pk.slice(cut + 1), person, kind, revision: Number(revision) };
}
