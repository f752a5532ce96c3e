import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { atOnce } from '../platform/batch.ts';
import type { Item } from '../platform/items.ts';
import { ledgerRowOf } from './ledger-item.ts';
import { type LedgerRow, ledgerKey, type MailKey } from './ledger-row.ts';

const GETS_AT_ONCE = 10;
/** Rows of one person that a page shows. */
const PERSON_ROWS = 200;

export interface RowPage {
  readonly rows: readonly LedgerRow[];
  /** Goes back in as `page`. */
  readonly next?: string | undefined;
}

export interface DueKey extends MailKey {
  readonly dueAt: string;
}

/** What the ledger says: the reading half of {@link Ledger}. */
export class LedgerReads {
  protected readonly dynamo: DynamoDBClient;
  protected readonly table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.dynamo = client;
    this.table = table;
  }

  /** One row, read consistently. */
  async get(key: MailKey): Promise<LedgerRow | undefined> {
    const { Item: item } = await this.dynamo.send(
      new GetItemCommand({ TableName: this.table, Key: keyItem(key), ConsistentRead: true }),
    );
    return item && ledgerRowOf(item);
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
      rows.push(...(page.Items ?? []).flatMap((item) => ledgerRowOf(item) ?? []));
      start = page.LastEvaluatedKey;
    } while (start);
    return rows;
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
    const rows = (found.Items ?? []).flatMap((item) => ledgerRowOf(item) ?? []);
    return { rows, next: found.LastEvaluatedKey?.sk?.S };
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
    const rows = (found.Items ?? []).flatMap((item) => ledgerRowOf(item) ?? []);
    return { rows, next: found.LastEvaluatedKey?.sk?.S };
  }

  /** What was ever said to one person, newest first, at most {@link PERSON_ROWS}. */
  async ofPerson(network: string, person: string): Promise<LedgerRow[]> {
    const page = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: 'person',
        KeyConditionExpression: 'person = :person',
        ExpressionAttributeValues: { ':person': { S: `${network}/${person}` } },
        ScanIndexForward: false,
        Limit: PERSON_ROWS,
      }),
    );
    const rows: LedgerRow[] = [];
    await atOnce(GETS_AT_ONCE, page.Items ?? [], async (item) => {
      const row = await this.get(keyOfItem(item));
      if (row) rows.push(row);
    });
    return rows.sort((a, b) => (a.plannedAt < b.plannedAt ? 1 : -1));
  }

  /**
   * Keys of what was planned for one person since an instant, newest first, at most `limit`. The index
   * is a moment behind.
   */
  async keysOfPerson(network: string, person: string, since: string, limit: number): Promise<MailKey[]> {
    const page = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: 'person',
        KeyConditionExpression: 'person = :person AND plannedAt >= :since',
        ExpressionAttributeValues: { ':person': { S: `${network}/${person}` }, ':since': { S: since } },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return (page.Items ?? []).map(keyOfItem);
  }

  /** Keys of rows due at or before an instant, from one shard of the due index, oldest first. */
  async due(
    shard: string,
    now: string,
    limit: number,
    page?: Item,
  ): Promise<{ keys: DueKey[]; next?: Item | undefined }> {
    const found = await this.dynamo.send(
      new QueryCommand({
        TableName: this.table,
        IndexName: 'due',
        KeyConditionExpression: 'due = :shard AND dueAt <= :now',
        ExpressionAttributeValues: { ':shard': { S: shard }, ':now': { S: now } },
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
