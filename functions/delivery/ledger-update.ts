import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
  type Update,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Item, toAttribute } from '../platform/items.ts';
import { randomMoment } from '../platform/random-moment.ts';
import { type LedgerRow, ledgerKey } from './ledger-row.ts';

/**
 * Attributes to set and to take away. One that sets a `claim` is known by it where its answer was lost: when the
 * SDK's own repetition finds the row changed, or when no answer came at all.
 */
export interface RowChange {
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
}

/** A transaction that holds a row up is over within milliseconds. */
const CONFLICTS = 5;

/**
 * Changes a row if it still is what was read: the same state, attempt and due time. Answers
 * `false` where somebody else was first.
 */
export async function changeRow(
  client: DynamoDBClient,
  table: string,
  row: LedgerRow,
  change: RowChange,
): Promise<boolean> {
  const update = updateOf(table, row, change);
  for (let conflicts = 1; ; conflicts += 1) {
    try {
      await client.send(new UpdateItemCommand(update));
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return isMadeBy(change, error.Item);
      // Not yet decided who was first: what became of a mail must not be forgotten because of that.
      if (!(error instanceof TransactionConflictException) || conflicts >= CONFLICTS) {
        return await foundMade(client, table, row, change, error);
      }
      await randomMoment(conflicts);
    }
  }
}

/** Changes several rows, all or none, each if it still is what was read; the first one's claim tells of all. */
export async function changeRows(
  client: DynamoDBClient,
  table: string,
  changes: readonly [readonly [LedgerRow, RowChange], ...(readonly [LedgerRow, RowChange])[]],
): Promise<boolean> {
  const [[row, change]] = changes;
  const TransactItems = changes.map(([row, change]) => ({ Update: updateOf(table, row, change) }));
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) {
      return await foundMade(client, table, row, change, error);
    }
    const reasons = error.CancellationReasons ?? [];
    const codes = reasons.map(({ Code }) => Code);
    if (codes.includes('ConditionalCheckFailed')) return isMadeBy(change, reasons[0]?.Item);
    if (codes.includes('TransactionConflict')) return false;
    throw error;
  }
}

/** Whether a row is what this very change made of it. */
function isMadeBy({ set: { claim, state } }: RowChange, item: Item | undefined): boolean {
  return claim !== undefined && item?.claim?.S === claim && item.state?.S === state;
}

/** Nobody knows what was stored: the row says it. @throws {error} where it was not, or cannot be asked either. */
async function foundMade(
  client: DynamoDBClient,
  table: string,
  row: LedgerRow,
  change: RowChange,
  error: unknown,
): Promise<true> {
  if (change.set.claim === undefined) throw error;
  const { pk, sk } = ledgerKey(row);
  const get = new GetItemCommand({
    TableName: table,
    Key: { pk: { S: pk }, sk: { S: sk } },
    ConsistentRead: true,
  });
  const found = await client.send(get).catch(() => undefined);
  if (!isMadeBy(change, found?.Item)) throw error;
  return true;
}

function updateOf(table: string, row: LedgerRow, { set, remove }: RowChange): Update {
  const { pk, sk } = ledgerKey(row);
  const names: Record<string, string> = {};
  const values: Item = {};
  const name = (attribute: string): string => {
    names[`#${attribute}`] = attribute;
    return `#${attribute}`;
  };
  const seen = (['state', 'attempt', 'leaseUntil', 'notBefore', 'reason', 'wake'] as const)
    // To let a run begin changes nothing that others decide by.
    .filter((attribute) => attribute !== 'wake' || 'wake' in set)
    .map((attribute) => {
      const was = attribute === 'state' ? (row.storedState ?? row.state) : row[attribute];
      if (was === undefined) return `attribute_not_exists(${name(attribute)})`;
      values[`:was_${attribute}`] = toAttribute(was);
      return `${name(attribute)} = :was_${attribute}`;
    });
  const sets = Object.entries(set).map(([attribute, value]) => {
    values[`:${attribute}`] = toAttribute(value);
    return `${name(attribute)} = :${attribute}`;
  });
  const setting = sets.length > 0 ? `SET ${sets.join(', ')}` : '';
  const removing = remove.length > 0 ? ` REMOVE ${remove.map(name).join(', ')}` : '';
  return {
    TableName: table,
    Key: { pk: { S: pk }, sk: { S: sk } },
    UpdateExpression: `${setting}${removing}`,
    ConditionExpression: seen.join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ...('claim' in set ? { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } : {}),
  };
}
