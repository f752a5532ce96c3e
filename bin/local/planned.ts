import * as z from 'zod';
import { DUE_SHARDS, MailLedgerShape, ViewsShape } from '../../functions/platform/table-shapes.ts';
import type { DynamoWire } from './dynamo-wire.ts';

const found = z.object({ Items: z.array(z.record(z.string(), z.object({ S: z.string() }).partial())) });

/**
 * The earliest instant after `after` at which something is due, by the due indexes of both tables.
 *
 * @returns epoch milliseconds, or undefined when nothing is planned.
 */
export async function nextPlanned(
  wire: DynamoWire,
  tables: { readonly views: string | undefined; readonly mailLedger: string | undefined },
  after: number,
): Promise<number | undefined> {
  const indexes = [
    { table: tables.views, index: ViewsShape.dueIndex },
    { table: tables.mailLedger, index: MailLedgerShape.dueIndex },
  ];
  const queries = indexes.flatMap(({ table, index }) =>
    table === undefined
      ? []
      : Array.from({ length: DUE_SHARDS }, async (_, shard) => {
          const answer = await wire.call('DynamoDB_20120810.Query', {
            TableName: table,
            IndexName: index.name,
            KeyConditionExpression: '#due = :due AND #at > :after',
            ExpressionAttributeNames: { '#due': index.partitionKey, '#at': index.sortKey },
            ExpressionAttributeValues: {
              ':due': { S: `due#${shard}` },
              ':after': { S: new Date(after).toISOString() },
            },
            Limit: 1,
          });
          return Date.parse(found.parse(answer).Items[0]?.[index.sortKey]?.S ?? '');
        }),
  );
  const instants = (await Promise.all(queries)).filter((instant) => instant > after);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
