import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';

/** Metrics that the functions publish themselves, in the embedded metric format of their logs. */
export const Metric = { tickSucceeded: 'TickSucceeded' } as const;

const metrics = new Metrics({ namespace: 'Prachum', serviceName: 'prachum' });

/** Publishes one count at once. */
export function count(name: (typeof Metric)[keyof typeof Metric], value = 1): void {
  metrics.addMetric(name, MetricUnit.Count, value);
  metrics.publishStoredMetrics();
}
