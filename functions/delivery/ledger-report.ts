import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  TransactionConflictException,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { toItem } from '../platform/items.ts';
import { ledgerRowOf } from './ledger-item.ts';
import { type LedgerRow, ledgerKey, type MailKey, type MailState } from './ledger-row.ts';
import { type Report, reportChange } from './report.ts';

/** Without a reason, a row in one of these ranks below every report but 'sent'. */
const expecting: readonly MailState[] = ['claimed', 'sent'];

/**
 * Notes a report on a row as nearly all are when they are reported on, without reading it first. Not for
 * 'sent', which deliver has mostly written itself: a look is cheaper than a write that is refused.
 *
 * @returns the row as it then is; `undefined` where it must be looked at, or where there is none.
 */
export async function reportUnread(
  client: DynamoDBClient,
  table: string,
  key: MailKey,
  report: Report,
): Promise<LedgerRow | undefined> {
  const { pk, sk } = ledgerKey(key);
  const { set, remove } = reportChange({ sentAt: undefined }, report);
  const names = [...Object.keys(set), ...remove, 'reason'];
  const sets = Object.keys(set).map((name) =>
    // Deliver says when it was; the provider only where deliver could not.
    name === 'sentAt' ? '#sentAt = if_not_exists(#sentAt, :sentAt)' : `#${name} = :${name}`,
  );
  const values = Object.entries({
    ...set,
    ...Object.fromEntries(expecting.map((one) => [`was_${one}`, one])),
  });
  try {
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: { pk: { S: pk }, sk: { S: sk } },
        UpdateExpression: `SET ${sets.join(', ')} REMOVE ${remove.map((name) => `#${name}`).join(', ')}`,
        ConditionExpression: `#state IN (${expecting.map((one) => `:was_${one}`).join(', ')}) AND attribute_not_exists(#reason)`,
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: toItem(
          Object.fromEntries(values.map(([name, value]) => [`:${name}`, value])),
        ),
        ReturnValues: 'ALL_NEW',
      }),
    );
    return Attributes && ledgerRowOf(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException) {
      return undefined;
    }
    throw error;
  }
}
