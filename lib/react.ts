import { Duration } from 'aws-cdk-lib';
import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import { EventLogShape } from '../functions/platform/table-shapes.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import { HouseFunction } from './function.ts';
import { allowOnTable } from './grants.ts';
import { allowReading, type Keys } from './keys.ts';
import { failureQueue } from './queues.ts';
import type { Storage } from './storage.ts';
import { readStream, watchStreamAge } from './stream-source.ts';
import type { Uploads } from './uploads.ts';
import type { Watch } from './watch.ts';

export interface ReactProps {
  readonly storage: Storage;
  readonly keys: Keys;
  readonly uploads: Uploads;
  readonly watch: Watch;
}

/** Turns what happened into what must follow: rows in the ledger and follow-up events. */
export class React extends Construct {
  constructor(scope: Construct, id: string, { storage, keys, uploads, watch }: ReactProps) {
    super(scope, id);
    const { eventLog, mailLedger, views } = storage;
    const failures = failureQueue(this, 'Failures');
    const handler = new HouseFunction(this, 'Function', {
      name: 'react',
      errorImpact: 'Invitations or notices that somebody asked for are not being planned yet.',
      watch,
      timeout: Duration.minutes(5),
      memoryMb: 512,
      environment: {
        [Env.eventLog]: eventLog.tableName,
        [Env.mailLedger]: mailLedger.tableName,
        [Env.views]: views.tableName,
        [Env.linkKeysSecret]: keys.links.secretArn,
        [Env.uploadsBucket]: uploads.bucket.bucketName,
        [Env.code]: codeFingerprint(),
      },
      failures,
    });
    readStream('Events', handler, eventLog, {
      // An event without reactions carries no mark and costs no invocation.
      filters: [
        {
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { [EventLogShape.pendingIndex.partitionKey]: { S: FilterRule.exists() } } },
        },
      ],
      batchSize: 25,
      window: Duration.seconds(0),
      failures,
    });
    allowOnTable(handler, eventLog, 'Query', 'PutItem', 'UpdateItem');
    // It updates where a new message makes one that waits to be handed over pointless.
    allowOnTable(handler, mailLedger, 'PutItem', 'Query', 'UpdateItem');
    // It points the tick to what is due next, and computes that anew for a network whose settings changed.
    allowOnTable(handler, views, 'GetItem', 'Query', 'PutItem', 'DeleteItem');
    // The person who asked for a lost link is named by a keyed hash.
    allowReading(handler, keys.links);
    uploads.allowOrdering(handler);
    watchStreamAge(
      watch,
      handler,
      'What people saved more than five minutes ago has not led to its invitations yet.',
    );
    watch.nothingIn(
      failures,
      'react gave up on a record',
      'One event was not worked on in time; the tick tries it again, so invitations are late, not lost.',
    );
  }
}
