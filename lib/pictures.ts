import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import type { Files } from './files.ts';
import { HouseFunction } from './function.ts';
import { allowCounting } from './grants.ts';
import { keptByItsQueue, readQueue } from './queue-source.ts';
import type { Storage } from './storage.ts';
import { PICTURES_TIMEOUT, type Uploads } from './uploads.ts';
import type { Watch } from './watch.ts';

export interface PicturesProps {
  readonly storage: Storage;
  readonly uploads: Uploads;
  readonly files: Files;
  readonly watch: Watch;
}

/**
 * Looks at what was uploaded. Of all functions it is the one that strangers' bytes are decoded in, so it may do
 * nothing but this: read uploads, write kept files, say of a file what became of it, and count what links send.
 */
export class Pictures extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { storage: { eventLog, views }, uploads, files, watch }: PicturesProps,
  ) {
    super(scope, id);
    const handler = new HouseFunction(this, 'Function', {
      name: 'pictures',
      errorImpact: 'Photos and files that people send do not appear on their pages.',
      watch,
      timeout: PICTURES_TIMEOUT,
      // 48 million pixels take 230 MB; the processor's share grows with the memory.
      memoryMb: 1024,
      environment: {
        [Env.eventLog]: eventLog.tableName,
        [Env.views]: views.tableName,
        [Env.uploadsBucket]: uploads.bucket.bucketName,
        [Env.filesBucket]: files.bucket.bucketName,
      },
      failures: keptByItsQueue,
    });
    // One at a time: each is a second's work, and one that fails holds nobody else's up. Two runs at most, the fewest that
    // AWS allows: a form can be posted again and again for an hour, and that must not take the account's runs or money.
    readQueue('Arrived', handler, uploads.queue, { batchSize: 1, maxConcurrency: 2 });
    handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:Query', 'dynamodb:PutItem'],
        resources: [eventLog.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*/file/*'] } },
      }),
    );
    watch.reads(uploads.queue);
    allowCounting(handler, views);
    uploads.allowReading(handler);
    files.allowWriting(handler);
    watch.nothingIn(
      uploads.failures,
      'An upload could not be looked at',
      'A photo or a file that somebody sent has not appeared; they are asked to send it again.',
    );
  }
}
