import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import { HouseFunction } from './function.ts';
import { allowOnTable } from './grants.ts';
import { FEEDBACK_TIMEOUT, type Sending } from './sending.ts';
import type { Storage } from './storage.ts';
import type { Watch } from './watch.ts';

export interface FeedbackProps {
  readonly storage: Storage;
  readonly sending: Sending;
  readonly watch: Watch;
}

/** Hears what became of each mail and writes it into the ledger. */
export class Feedback extends Construct {
  constructor(scope: Construct, id: string, { storage, sending, watch }: FeedbackProps) {
    super(scope, id);
    const { eventLog, mailLedger } = storage;
    const handler = new HouseFunction(this, 'Function', {
      name: 'feedback',
      errorImpact: 'Deliveries and bounces are not being recorded, so pages show mails as only sent.',
      watch,
      timeout: FEEDBACK_TIMEOUT,
      memoryMb: 512,
      environment: {
        [Env.eventLog]: eventLog.tableName,
        [Env.mailLedger]: mailLedger.tableName,
        [Env.feedbackTopic]: sending.feedbackTopic.topicArn,
        [Env.configurationSet]: sending.configurationSet.configurationSetName,
      },
      failures: { keptBy: 'The queue it reads keeps what failed and moves it to its own failure queue.' },
    });
    const mapping = new EventSourceMapping(handler, 'Events', {
      target: handler,
      eventSourceArn: sending.feedbackQueue.queueArn,
      // 'Sent' and 'delivered' of one mail come close together: read together, they are one write.
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(2),
      reportBatchItemFailures: true,
    });
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'Lambda offers no destination for SQS sources: the queue has a failure queue of its own.',
    });
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: [
          'sqs:ReceiveMessage',
          'sqs:DeleteMessage',
          'sqs:ChangeMessageVisibility',
          'sqs:GetQueueAttributes',
        ],
        resources: [sending.feedbackQueue.queueArn],
      }),
    );
    mapping.node.addDependency(handler.role ?? handler);
    allowOnTable(handler, mailLedger, 'GetItem', 'UpdateItem');
    allowOnTable(handler, eventLog, 'Query', 'PutItem');
    watch.nothingIn(
      sending.feedbackFailures,
      'SES events could not be recorded',
      'For some mails nobody will see whether they arrived until the events are put back.',
    );
  }
}
