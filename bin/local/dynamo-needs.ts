import * as z from 'zod';
import { arnOf } from './arns.ts';
import type { Need } from './policy.ts';

/** Of one item; the partition key of every table of ours is `pk`. */
const keyed = z
  .object({ pk: z.object({ S: z.string() }) })
  .optional()
  .catch(undefined);
const table = z.object({ TableName: z.string(), Key: keyed, Item: keyed });
const call = z.object({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  Key: keyed,
  Item: keyed,
  /** Of a query of a table, which names its partition `:pk`. */
  ExpressionAttributeValues: z
    .object({ ':pk': z.object({ S: z.string() }) })
    .optional()
    .catch(undefined),
  RequestItems: z.record(z.string(), z.unknown()).optional(),
  TransactItems: z.array(z.record(z.string(), table)).optional(),
});

/**
 * What a call to DynamoDB must be allowed to do: an index is a resource of its own, and each part of a
 * transaction needs the permission of the operation that it carries out. A malformed call needs nothing,
 * because the engine refuses it in its own words.
 *
 * @param operation e.g. `TransactWriteItems`.
 * @param body the call's JSON.
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html
 */
export function dynamoNeeds(operation: string, body: string): Need[] {
  const read = call.safeParse(jsonOf(body));
  if (!read.success) return [];
  const { TableName, IndexName, Key, Item, RequestItems, TransactItems } = read.data;
  if (TransactItems !== undefined) {
    return TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName: name, Key, Item }]) => ({
        action: kind === 'ConditionCheck' ? 'dynamodb:ConditionCheckItem' : `dynamodb:${kind}Item`,
        resource: tableArn(name),
        ...leading((Key ?? Item)?.pk.S),
      })),
    );
  }
  const action = `dynamodb:${operation}`;
  if (RequestItems !== undefined) {
    return Object.keys(RequestItems).map((name) => ({ action, resource: tableArn(name) }));
  }
  if (TableName === undefined) return [{ action, resource: '*' }];
  const index = IndexName === undefined ? '' : `/index/${IndexName}`;
  const partition = (Key ?? Item)?.pk.S ?? read.data.ExpressionAttributeValues?.[':pk'].S;
  return [{ action, resource: `${tableArn(TableName)}${index}`, ...leading(partition) }];
}

/** What a condition on the partition looks at. */
function leading(partition: string | undefined): Pick<Need, 'context'> {
  return partition === undefined ? {} : { context: { 'dynamodb:LeadingKeys': [partition] } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Calls may name a table by its ARN as well. */
function tableArn(name: string): string {
  return name.startsWith('arn:') ? name : arnOf('AWS::DynamoDB::Table', name);
}
