import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Item, toAttribute } from '../platform/items.ts';
import { type LedgerRow, ledgerKey } from './ledger-row.ts';

/** Attributes to set and to take away. */
export interface Change {
  readonly set: Readonly<Record<string, unknown>>;
  readonly remove: readonly string[];
}

/**
 * Changes a row if it still is what was read: the same state, attempt, wake and due time. Answers
 * `false` where somebody else was first.
 */
export async function changeRow(
  client: DynamoDBClient,
  table: string,
  row: LedgerRow,
  { set, remove }: Change,
): Promise<boolean> {
  const { pk, sk } = ledgerKey(row);
  const names: Record<string, string> = {};
  const values: Item = {};
  const name = (attribute: string): string => {
    names[`#${attribute}`] = attribute;
    return `#${attribute}`;
  };
  const seen = (['state', 'attempt', 'leaseUntil', 'wake', 'notBefore', 'reason'] as const).map(
    (attribute) => {
      const was = row[attribute];
      if (was === undefined) return `attribute_not_exists(${name(attribute)})`;
      values[`:was_${attribute}`] = toAttribute(was);
      return `${name(attribute)} = :was_${attribute}`;
    },
  );
  const sets = Object.entries(set).map(([attribute, value]) => {
    values[`:${attribute}`] = toAttribute(value);
    return `${name(attribute)} = :${attribute}`;
  });
  const setting = sets.length > 0 ? `SET ${sets.join(', ')}` : '';
  const removing = remove.length > 0 ? ` REMOVE ${remove.map(name).join(', ')}` : '';
  try {
    await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: { pk: { S: pk }, sk: { S: sk } },
        UpdateExpression: `${setting}${removing}`,
        ConditionExpression: seen.join(' AND '),
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
