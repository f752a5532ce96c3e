import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface AlarmProps {
  readonly metric: IMetric;
  readonly threshold: number;
  /** What it means for people, as one sentence; it is what the alarm mail says. */
  readonly impact: string;
  /** Default: at or above the threshold. */
  readonly comparison?: ComparisonOperator;
  /** Default: silence is fine, because no traffic means no failures. */
  readonly missing?: TreatMissingData;
}

/**
 * Every alarm of the deployment. An alarm's name is a heading of docs/runbook.md (a test compares the
 * two), so the person who gets the mail finds what to do by the name alone. The names are therefore fixed, and
 * one account and region holds one deployment.
 */
export class Watch extends Construct {
  readonly #action: SnsAction;

  constructor(scope: Construct, id: string, props: { readonly email?: string }) {
    super(scope, id);
    const topic = new Topic(this, 'Alarms', { enforceSSL: true });
    // A topic with any policy of its own loses the default one that let CloudWatch publish.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    if (props.email !== undefined) {
      const subscription = topic.addSubscription(new EmailSubscription(props.email));
      Validations.of(subscription).acknowledge({
        id: 'Serverless-SNSRedrivePolicy',
        reason:
          'An alarm that could not be mailed is still on in CloudWatch: a queue would only hide a copy.',
      });
    }
    this.#action = new SnsAction(topic);
  }

  /** One alarm over one period of the metric; `name` is its heading in the runbook. */
  alarm(name: string, props: AlarmProps): void {
    new Alarm(this, name, {
      alarmName: name,
      alarmDescription: `${props.impact} See '${name}' in docs/runbook.md.`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: 1,
      comparisonOperator: props.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.missing ?? TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(this.#action);
  }

  /** Alarms as soon as anything lies in a failure queue. */
  nothingIn(queue: IQueue, name: string, impact: string): void {
    this.alarm(name, {
      metric: queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      threshold: 1,
      impact,
    });
  }
}
