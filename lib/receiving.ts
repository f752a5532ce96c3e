import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { ReceiptRule, ReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { allowOnObjects } from './grants.ts';
import { failureQueue } from './queues.ts';

/** Longest run of the inbound function; the queue's visibility timeout follows from it. */
export const INBOUND_TIMEOUT = Duration.minutes(1);

const RULE = 'calendar-replies';
/** Objects of received mail begin with this; SES writes a note of its own beside them at the start. */
const PREFIX = 'received/';

export interface ReceivingProps {
  /** A subdomain of the mail domain, whose verification covers it. */
  readonly receiveDomain: string;
}

/**
 * Mail to the receiving domain: SES checks it, puts it into a private bucket and tells a topic, whose
 * queue keeps what could not be read. CloudFormation cannot make a rule set the active one: see
 * docs/deployment.md.
 */
export class Receiving extends Construct {
  readonly domain: string;
  readonly bucket: Bucket;
  readonly topic: Topic;
  readonly queue: Queue;
  readonly failures: Queue;

  constructor(scope: Construct, id: string, { receiveDomain }: ReceivingProps) {
    super(scope, id);
    this.domain = receiveDomain;
    this.bucket = new Bucket(this, 'Mails', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Whole mails of people: what is needed of them is in the event log within seconds.
      lifecycleRules: [
        { expiration: Duration.days(30), abortIncompleteMultipartUploadAfter: Duration.days(2) },
      ],
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'SES writes and one function reads, which logs what it does; access logs would keep the keys.',
    });

    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.failures = failureQueue(this, 'Failures');
    this.queue = new Queue(this, 'Queue', {
      enforceSSL: true,
      // Six times the function's timeout, as AWS asks, so that no message is worked on twice at once.
      visibilityTimeout: Duration.seconds(6 * INBOUND_TIMEOUT.toSeconds()),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.failures, maxReceiveCount: 10 },
    });
    // Not raw: inbound reads the topic's ARN from SNS's envelope and refuses any other.
    this.topic.addSubscription(new SqsSubscription(this.queue, { deadLetterQueue: this.failures }));
    this.#receive();
  }

  /** Lets a function read received mail. */
  allowReading(reader: IFunction): void {
    allowOnObjects(reader, this.bucket, PREFIX, 's3:GetObject');
  }

  #receive(): void {
    const rules = new ReceiptRuleSet(this, 'Rules');
    // The name is given here, since the policies must name the rule before it can be made: SES tries them.
    const from = {
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      conditions: {
        StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        ArnEquals: {
          'aws:SourceArn': Stack.of(this).formatArn({
            service: 'ses',
            resource: 'receipt-rule-set',
            resourceName: `${rules.receiptRuleSetName}:receipt-rule/${RULE}`,
          }),
        },
      },
    };
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        ...from,
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects(`${PREFIX}*`)],
      }),
    );
    this.topic.addToResourcePolicy(
      new PolicyStatement({ ...from, actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
    const rule = new ReceiptRule(this, 'Rule', {
      ruleSet: rules,
      receiptRuleName: RULE,
      recipients: [this.domain],
      scanEnabled: true,
      actions: [
        {
          bind: () => ({
            s3Action: {
              bucketName: this.bucket.bucketName,
              objectKeyPrefix: PREFIX,
              topicArn: this.topic.topicArn,
            },
          }),
        },
      ],
    });
    for (const needed of [this.bucket.policy, this.topic]) {
      if (needed !== undefined) rule.node.addDependency(needed);
    }
  }
}
