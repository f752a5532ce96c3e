import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ORDERED, UPLOADED } from '../functions/platform/object-prefixes.ts';
import type { HouseFunction } from './function.ts';
import { allowOnObjects } from './grants.ts';
import { failureQueue } from './queues.ts';

/** Longest run of the function that looks at uploads; the queue's visibility timeout follows from it. */
export const PICTURES_TIMEOUT = Duration.minutes(1);

/**
 * What forms post, straight from browsers, which pictures are to be drawn, and the queue that tells of both. Nothing here has been looked at: it is
 * not versioned, so that a photo with the place where it was taken in it is gone within two days, and no page shows
 * it.
 */
export class Uploads extends Construct {
  readonly bucket: Bucket;
  readonly queue: Queue;
  readonly failures: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // S3 counts full days, from the midnight (UTC) that follows.
      lifecycleRules: [
        { expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'What lies here for a day is named by ids; access logs would keep the addresses of those who send it.',
    });
    this.failures = failureQueue(this, 'Failures');
    this.queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      // Six times the function's timeout, as AWS asks, so that no message is worked on twice at once.
      visibilityTimeout: Duration.seconds(6 * PICTURES_TIMEOUT.toSeconds()),
      // What it tells of is gone by then.
      retentionPeriod: Duration.days(2),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: 5 },
    });
    this.#tell();
  }

  /** Lets a function sign forms: what a form may do is what its signer may do. */
  allowSigning(signer: HouseFunction): void {
    allowOnObjects(signer, this.bucket, UPLOADED, 's3:PutObject');
  }

  /** Lets a function order a picture. */
  allowOrdering(orderer: HouseFunction): void {
    allowOnObjects(orderer, this.bucket, ORDERED, 's3:PutObject');
  }

  /** Lets a function look at what arrived, and read what was ordered. */
  allowReading(reader: HouseFunction): void {
    allowOnObjects(reader, this.bucket, UPLOADED, 's3:GetObject');
    allowOnObjects(reader, this.bucket, ORDERED, 's3:GetObject');
  }

  /**
   * By the bucket's own property and a rule: `addEventNotification` and `eventBridgeEnabled` of CDK both deploy a
   * second function that changes buckets.
   */
  #tell(): void {
    const resource = this.bucket.node.defaultChild;
    if (!(resource instanceof CfnBucket)) throw new Error('The bucket has lost its resource.');
    resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    new Rule(this, 'Arrived', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        account: [Stack.of(this).account],
        detail: {
          bucket: { name: [this.bucket.bucketName] },
          object: { key: [{ prefix: UPLOADED }, { prefix: ORDERED }] },
        },
      },
      targets: [new SqsQueue(this.queue, { deadLetterQueue: this.failures })],
    });
  }
}
