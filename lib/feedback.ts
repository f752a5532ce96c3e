import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import { HouseFunction } from './function.ts';
import { allowOnTable } from './grants.ts';
import { keptByItsQueue, readQueue } from './queue-source.ts';
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
      failures: keptByItsQueue,
    });
    readQueue('Events', handler, sending.feedbackQueue, {
      // 'Sent' and 'delivered' of one mail come close together: read together, they are one write.
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(2),
    });
    watch.reads(sending.feedbackQueue);
    allowOnTable(handler, mailLedger, 'GetItem', 'UpdateItem');
    allowOnTable(handler, eventLog, 'Query', 'PutItem');
    watch.nothingIn(
      sending.feedbackFailures,
      'SES events could not be recorded',
      'For some mails nobody will see whether they arrived until the events are put back.',
    );
  }
}
