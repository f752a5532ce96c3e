import { Stack, Validations } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';

export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'Scan';

/**
 * Lets a function do exactly these things to the items of a table. CDK's own `grantReadData` and
 * `grantWriteData` add scans, batch writes and all indexes, which no function here needs.
 */
export function allowOnTable(user: IFunction, table: TableV2, ...actions: readonly TableAction[]): void {
  user.addToRolePolicy(
    new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
    }),
  );
}

/** Lets a function read one named index; only a sparse index may be scanned whole. */
export function allowOnIndex(user: IFunction, table: TableV2, index: string, action: 'Query' | 'Scan'): void {
  user.addToRolePolicy(
    new PolicyStatement({
      actions: [`dynamodb:${action}`],
      resources: [`${table.tableArn}/index/${index}`],
    }),
  );
}

/**
 * Lets a function count in Views what people do without a session (`functions/platform/bounds.ts`), and change nothing
 * else there.
 */
export function allowCounting(user: IFunction, views: TableV2): void {
  allowOnLists(user, views, '*/bounds');
}

/** Lets a function keep there what strangers have not confirmed (`functions/platform/unconfirmed.ts`). */
export function allowUnconfirmed(user: IFunction, views: TableV2): void {
  allowOnLists(user, views, '*/unconfirmed');
}

function allowOnLists(user: IFunction, views: TableV2, lists: string): void {
  user.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:UpdateItem'],
      resources: [views.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [lists] } },
    }),
  );
}

/** Lets a function do this one thing to the objects whose keys begin so; CDK's own grants add listing and tagging. */
export function allowOnObjects(
  user: IFunction,
  bucket: Bucket,
  prefix: string,
  action: 's3:GetObject' | 's3:PutObject' | 's3:DeleteObjectVersion',
): void {
  user.addToRolePolicy(
    new PolicyStatement({ actions: [action], resources: [bucket.arnForObjects(`${prefix}*`)] }),
  );
  const resource = bucket.node.defaultChild;
  const name = resource instanceof CfnBucket ? Stack.of(bucket).getLogicalId(resource) : '';
  Validations.of(user.role ?? user).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/${prefix}*]`,
    reason: 'Each object has a name of its own, so that they are known by the beginning of their keys only.',
  });
}
