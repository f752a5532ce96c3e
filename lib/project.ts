import { Duration } from 'aws-cdk-lib';
import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import { HouseFunction } from './function.ts';
import { allowOnTable } from './grants.ts';
import { failureQueue } from './queues.ts';
import type { Storage } from './storage.ts';
import { readStream, watchStreamAge } from './stream-source.ts';
import type { Watch } from './watch.ts';

export interface ProjectProps {
  readonly storage: Storage;
  readonly watch: Watch;
}

/** Folds events into the lists, and counts the ledger's rows per cause again whenever one changes. */
export class Project extends Construct {
  constructor(scope: Construct, id: string, { storage, watch }: ProjectProps) {
    super(scope, id);
    const { eventLog, views, mailLedger } = storage;
    const failures = failureQueue(this, 'Failures');
    const handler = new HouseFunction(this, 'Function', {
      name: 'project',
      errorImpact: 'Lists and counts are out of date and new invitations may wait; what was saved is safe.',
      watch,
      timeout: Duration.minutes(2),
      memoryMb: 512,
      environment: {
        [Env.eventLog]: eventLog.tableName,
        [Env.views]: views.tableName,
        [Env.code]: codeFingerprint(),
        [Env.mailLedger]: mailLedger.tableName,
      },
      failures,
    });
    readStream('Events', handler, eventLog, {
      filters: [{ eventName: FilterRule.isEqual('INSERT') }],
      batchSize: 100,
      window: Duration.seconds(0),
      failures,
    });
    readStream('Ledger', handler, mailLedger, {
      // Only messages have a state: the row that holds the pace of sending changes with every batch.
      filters: [
        {
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { NewImage: { state: { S: FilterRule.exists() } } },
        },
      ],
      batchSize: 500,
      // A fan-out changes one cause many times a second: gathered, it is counted once.
      window: Duration.seconds(2),
      failures,
    });
    allowOnTable(handler, eventLog, 'Query');
    allowOnTable(handler, mailLedger, 'Query');
    allowOnTable(handler, views, 'GetItem', 'Query', 'PutItem', 'DeleteItem');
    watchStreamAge(watch, handler, 'Lists and counts show a state that is more than five minutes old.');
    watch.nothingIn(
      failures,
      'project gave up on a record',
      'A list or a count is wrong until its meeting changes again, at the latest until the next morning.',
    );
  }
}
