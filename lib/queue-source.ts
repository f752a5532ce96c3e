import { type Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { HouseFunction } from './function.ts';

/** What a function says of itself whose work comes from a queue: see `failures` of {@link HouseFunction}. */
export const keptByItsQueue = {
  keptBy: 'The queue it reads keeps what failed and moves it to its own failure queue.',
};

/** Lets a function read a queue that has a failure queue; it names the messages of a batch that failed. */
export function readQueue(
  id: string,
  reader: HouseFunction,
  queue: IQueue,
  batching: {
    readonly batchSize: number;
    readonly maxBatchingWindow?: Duration;
    /** Most runs at once; what else waits in the queue. */
    readonly maxConcurrency?: number;
  },
): void {
  const mapping = new EventSourceMapping(reader, id, {
    ...batching,
    target: reader,
    eventSourceArn: queue.queueArn,
    reportBatchItemFailures: true,
  });
  Validations.of(mapping).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'Lambda offers no destination for SQS sources: the queue has a failure queue of its own.',
  });
  reader.addToRolePolicy(
    new PolicyStatement({
      actions: [
        'sqs:ReceiveMessage',
        'sqs:DeleteMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueAttributes',
      ],
      resources: [queue.queueArn],
    }),
  );
  // Lambda looks whether the role may read the queue when the mapping is made.
  mapping.node.addDependency(reader.role ?? reader);
}
