import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Sending } from './sending.ts';
import type { Watch } from './watch.ts';

/**
 * Alarms before SES reviews the account: it does so from 5 % bounces and 0.1 % complaints (SES developer
 * guide, 'reputation metrics'), and a paused account sends nothing to anybody.
 */
export function watchReputation(watch: Watch, sending: Sending): void {
  const rate = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': sending.configurationSet.configurationSetName },
      period: Duration.hours(1),
      statistic: 'Average',
    });
  watch.alarm('Too many mails bounce', {
    asks: 'fails',
    metric: rate('Reputation.BounceRate'),
    threshold: 0.04,
    impact: 'Several members do not get their mail, and SES may stop sending for everybody.',
  });
  watch.alarm('Too many mails are marked as spam', {
    asks: 'fails',
    metric: rate('Reputation.ComplaintRate'),
    threshold: 0.0008,
    impact: 'People do not want these mails, and SES may stop sending for everybody.',
  });
}
