import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { failureQueue } from './queues.ts';

/** Longest run of the feedback function; the queue's visibility timeout follows from it. */
export const FEEDBACK_TIMEOUT = Duration.minutes(1);

export interface SendingProps {
  readonly mailDomain: string;
}

/**
 * Sending and hearing back: the domain SES signs for, the configuration set every mail is sent through,
 * and the way of its events, SNS → SQS. Not EventBridge, where SES delivers events on best effort only.
 */
export class Sending extends Construct {
  readonly identity: EmailIdentity;
  readonly mailFromDomain: string;
  readonly configurationSet: ConfigurationSet;
  readonly feedbackTopic: Topic;
  readonly feedbackQueue: Queue;
  readonly feedbackFailures: Queue;

  constructor(scope: Construct, id: string, props: SendingProps) {
    super(scope, id);

    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      reputationMetrics: true,
      // Some providers in the provinces still take mail in the clear; not reaching them is worse.
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
      // An address that bounced is on hold in our own ledger. With SES's list in force as well, a
      // corrected mailbox would stay silent: 'fix and resend' could not work.
      disableSuppressionList: true,
    });

    this.mailFromDomain = `bounce.${props.mailDomain}`;
    this.identity = new EmailIdentity(this, 'Identity', {
      // No default configuration set: sign-in codes sent from this domain are none of the ledger's mails.
      identity: Identity.domain(props.mailDomain),
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: this.mailFromDomain,
      // A DNS mistake with the bounce domain costs alignment of SPF, not the invitation.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      // Bounces come through the configuration set; SES need not mail them as well.
      feedbackForwarding: false,
    });

    this.feedbackTopic = new Topic(this, 'FeedbackTopic', { enforceSSL: true });
    this.configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(this.feedbackTopic),
      // No opens and clicks: scanners open links, and tracking rewrites them.
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });

    this.feedbackFailures = failureQueue(this, 'FeedbackFailures');
    this.feedbackQueue = new Queue(this, 'FeedbackQueue', {
      enforceSSL: true,
      // Six times the function's timeout, as AWS asks, so that no message is worked on twice at once.
      visibilityTimeout: Duration.seconds(6 * FEEDBACK_TIMEOUT.toSeconds()),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: this.feedbackFailures, maxReceiveCount: 10 },
    });
    // Not raw: feedback reads the topic's ARN from SNS's envelope and refuses any other.
    this.feedbackTopic.addSubscription(
      new SqsSubscription(this.feedbackQueue, { deadLetterQueue: this.feedbackFailures }),
    );
  }

  /**
   * Lets a function send from the mail domain, through the configuration set, and not otherwise. The sender's
   * address is the limit, not the identity: in the sandbox SES asks for that of each verified recipient as well
   * (github.com/cloudposse/terraform-aws-ses/issues/40), and would refuse a test mail to an address that
   * was just verified.
   */
  allowSending(sender: IFunction): void {
    const anyIdentity = Stack.of(this).formatArn({ service: 'ses', resource: 'identity', resourceName: '*' });
    sender.addToRolePolicy(this.#sendRawEmail(anyIdentity, {}));
    Validations.of(sender.role ?? sender).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:ses:<AWS::Region>:<AWS::AccountId>:identity/*]',
      reason: 'The condition on the address of the sender is narrower than any list of identities.',
    });
  }

  /** Lets a function send to SES's own simulator, whose answers prove that feedback is heard. */
  allowSendingToSimulator(sender: IFunction): void {
    sender.addToRolePolicy(
      this.#sendRawEmail(this.identity.emailIdentityArn, {
        'ForAllValues:StringLike': { 'ses:Recipients': '*@simulator.amazonses.com' },
      }),
    );
  }

  /** Lets a function ask how much may still be sent today, and how fast. */
  allowReadingQuota(reader: IFunction): void {
    reader.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }));
    Validations.of(reader).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'The quota belongs to the account: SES has no resource to name for GetSendQuota.',
    });
  }

  #sendRawEmail(
    identityArn: string,
    condition: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ): PolicyStatement {
    const configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
    return new PolicyStatement({
      actions: ['ses:SendRawEmail'],
      resources: [identityArn, configurationSetArn],
      conditions: {
        StringLike: { 'ses:FromAddress': `*@${this.identity.emailIdentityName}` },
        ...condition,
      },
    });
  }
}
