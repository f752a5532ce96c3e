import * as z from 'zod';
import { arnOf } from './arns.ts';
import type { Need } from './policy.ts';

const table = z.object({ TableName: z.string() });
const call = z.object({
  TableName: z.string().optional(),
  IndexName: z.string().optional(),
  /** Of a call about one item; the partition key of every table of ours is `pk`. */
  Key: z
    .object({ pk: z.object({ S: z.string() }) })
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
  const { TableName, IndexName, Key, RequestItems, TransactItems } = read.data;
  if (TransactItems !== undefined) {
    return TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName: name }]) => ({
        action: kind === 'ConditionCheck' ? 'dynamodb:ConditionCheckItem' : `dynamodb:${kind}Item`,
        resource: tableArn(name),
      })),
    );
  }
  const action = `dynamodb:${operation}`;
  if (RequestItems !== undefined) {
    return Object.keys(RequestItems).map((name) => ({ action, resource: tableArn(name) }));
  }
  if (TableName === undefined) return [{ action, resource: '*' }];
  const index = IndexName === undefined ? '' : `/index/${IndexName}`;
  const context = Key && { 'dynamodb:LeadingKeys': [Key.pk.S] };
  return [{ action, resource: `${tableArn(TableName)}${index}`, ...(context ? { context } : {}) }];
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
