import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** Metrics that the functions publish themselves, in the embedded metric format of their logs. */
export const Metric = {
  tickSucceeded: 'TickSucceeded',
  /** Minutes that the oldest due thing has been waiting after a tick. */
  overdueMinutes: 'OverdueMinutes',
  /** 1 while no mail is sent, because sending is paused or the provider takes nothing; otherwise 0. */
  sendingStandstill: 'SendingStandstill',
  /** Minutes for which the oldest mail waits that could be sent; 0 while a pile is sent at the provider's pace. */
  unsentMinutes: 'UnsentMinutes',
} as const;

const metrics = new Metrics({ namespace: 'Prachum', serviceName: 'prachum' });

/** Publishes one number at once. */
export function count(name: (typeof Metric)[keyof typeof Metric], value = 1): void {
  metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
}
