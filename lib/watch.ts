import { Duration, Stack, Validations } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  MathExpression,
  Metric,
  TextWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** What somebody who looks at the dashboard asks, in the order in which it matters to people. */
export const questions = {
  goesOut: 'Does anything go out?',
  fails: 'Do mails fail?',
  piles: 'Does anything pile up?',
  runs: 'Does the clock run?',
  errors: 'What goes wrong?',
} as const;

export type Question = keyof typeof questions;

interface Watched {
  readonly asks: Question;
  readonly alarm: IAlarm;
  readonly metric: IMetric;
}

const WIDTH = 24;
const WORDS = 6;
const EACH = (WIDTH - WORDS) / 2;
const HEIGHT = 6;

export interface AlarmProps {
  readonly metric: IMetric;
  /** Under which question the dashboard shows it. */
  readonly asks: Question;
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
 * one account and region holds one deployment. The dashboard shows the same, by what people ask.
 *
 * No metric has a network, a meeting or a person as its dimension: each would be one more to pay for, for ever.
 */
export class Watch extends Construct {
  readonly #action: SnsAction;
  readonly #watched: Watched[] = [];
  readonly #queues: IQueue[] = [];

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
    const alarm = new Alarm(this, name, {
      alarmName: name,
      alarmDescription: `${props.impact} See '${name}' in docs/runbook.md.`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: 1,
      comparisonOperator: props.comparison ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.missing ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(this.#action);
    this.#watched.push({ asks: props.asks, alarm, metric: props.metric });
  }

  /** Alarms as soon as anything lies in a failure queue. */
  nothingIn(queue: IQueue, name: string, impact: string): void {
    this.alarm(name, {
      metric: queue.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      asks: 'piles',
      threshold: 1,
      impact,
    });
  }

  /** A queue that a function reads: what lies in it must not grow old. */
  reads(queue: IQueue): void {
    this.#queues.push(queue);
  }

  /** The last of all: the dashboard of every alarm made until then, and the alarm over all queues that are read. */
  dashboard(): void {
    this.#watchQueues();
    const dashboard = new Dashboard(this, 'Dashboard', {
      dashboardName: 'Prachum',
      defaultInterval: Duration.days(3),
    });
    for (const [asks, title] of Object.entries(questions)) {
      const about = this.#watched.filter((each) => each.asks === asks);
      const names = about.map(({ alarm }) => `- ${alarm.node.id}`).join('\n');
      dashboard.addWidgets(
        new TextWidget({
          markdown: `## ${title}\nWhat to do is in docs/runbook.md, under the name of the alarm:\n${names}`,
          width: WORDS,
          height: HEIGHT,
        }),
        new AlarmStatusWidget({
          title,
          alarms: about.map(({ alarm }) => alarm),
          width: EACH,
          height: HEIGHT,
        }),
        new GraphWidget({
          title,
          left: [...about.map(({ metric }) => metric), ...(asks === 'goesOut' ? whatGoesOut() : [])],
          width: EACH,
          height: HEIGHT,
        }),
      );
    }
  }

  /** The oldest message of any of them: a function that is gone leaves no error and no failure behind, only this. */
  #watchQueues(): void {
    const period = Duration.minutes(5);
    const ages = this.#queues.map((queue, at) => [
      `q${at}`,
      queue.metricApproximateAgeOfOldestMessage({ period, statistic: 'Maximum' }),
    ]);
    this.alarm('A queue piles up', {
      asks: 'piles',
      metric: new MathExpression({
        expression: `MAX([${ages.map(([name]) => name).join(', ')}])`,
        usingMetrics: Object.fromEntries(ages),
        label: 'age of the oldest message (seconds)',
        period,
      }),
      threshold: Duration.minutes(15).toSeconds(),
      impact:
        'What became of mails, what calendars answered or what was uploaded waits, and nobody reads it.',
    });
  }
}

/** What SES counts of the whole account by itself; an account and region hold one deployment. */
function whatGoesOut(): IMetric[] {
  return ['Send', 'Delivery', 'Bounce', 'Complaint'].map(
    (metricName) =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Sum', period: Duration.hours(1) }),
  );
}
