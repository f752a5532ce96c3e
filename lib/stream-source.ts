import { Duration } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { HouseFunction } from './function.ts';
import type { Watch } from './watch.ts';

export interface StreamSourceProps {
  /** Patterns of records that are delivered, joined by 'or'; the others cost no invocation. */
  readonly filters: readonly Readonly<Record<string, unknown>>[];
  readonly batchSize: number;
  /** How long Lambda gathers records before it calls; zero where people wait. */
  readonly window: Duration;
  readonly failures: IQueue;
}

/**
 * Lets a function read the stream of a table. A record is a hint that something is there, so giving up
 * on one after five attempts or six hours loses nothing: the tick finds the same work in the tables.
 * Without those limits one poisoned record would block its shard for a day. One table has at most two
 * readers (a limit of DynamoDB Streams).
 */
export function readStream(
  id: string,
  reader: HouseFunction,
  table: TableV2,
  props: StreamSourceProps,
): void {
  const { tableStreamArn } = table;
  if (tableStreamArn === undefined) throw new Error(`${table.node.id} has no stream to read`);
  const mapping = new EventSourceMapping(reader, id, {
    target: reader,
    eventSourceArn: tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    filters: props.filters.map((pattern) => FilterCriteria.filter(pattern)),
    batchSize: props.batchSize,
    maxBatchingWindow: props.window,
    parallelizationFactor: 1,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    retryAttempts: 5,
    maxRecordAge: Duration.hours(6),
    // Not SqsDlq, whose grant has more actions than sending.
    onFailure: { bind: () => ({ destination: props.failures.queueArn }) },
  });
  reader.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'dynamodb:DescribeStream',
        'dynamodb:GetRecords',
        'dynamodb:GetShardIterator',
        'dynamodb:ListStreams',
      ],
      resources: [tableStreamArn],
    }),
  );
  reader.addToRolePolicy(
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [props.failures.queueArn] }),
  );
  // Lambda checks the permissions at the moment the mapping is created.
  mapping.node.addDependency(reader.role ?? reader);
}

/** Alarms when the oldest unread record of a stream is more than five minutes old. */
export function watchStreamAge(watch: Watch, reader: HouseFunction, impact: string): void {
  watch.alarm(`${reader.name} falls behind`, {
    asks: 'piles',
    metric: reader.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
    threshold: Duration.minutes(5).toMilliseconds(),
    impact,
  });
}
