import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { count, Metric } from '../../functions/platform/metrics.ts';
import { synthesized } from './synthesized.ts';

const published = z.object({
  service: z.string(),
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});

function publishedBy(publish: () => void): z.infer<typeof published> {
  const written: string[] = [];
  const stdout = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  publish();
  stdout.mockRestore();
  return published.parse(JSON.parse(written.join('')));
}

const alarms = synthesized().resources(
  'AWS::CloudWatch::Alarm',
  z.object({
    AlarmName: z.string(),
    Namespace: z.string().optional(),
    MetricName: z.string().optional(),
    Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).optional(),
    Period: z.number().optional(),
    Statistic: z.string().optional(),
    Threshold: z.number(),
    TreatMissingData: z.string(),
  }),
);

test.each([
  [
    'No successful tick for five minutes',
    Metric.tickSucceeded,
    { Period: 300, Statistic: 'Sum', Threshold: 1, TreatMissingData: 'breaching' },
  ],
  [
    'Due items are not shrinking',
    Metric.overdueMinutes,
    { Period: 900, Statistic: 'Minimum', Threshold: 30, TreatMissingData: 'notBreaching' },
  ],
  [
    'No mail is sent',
    Metric.sendingStandstill,
    { Period: 300, Statistic: 'Maximum', Threshold: 1, TreatMissingData: 'notBreaching' },
  ],
  [
    'deliver falls behind',
    Metric.unsentMinutes,
    { Period: 300, Statistic: 'Minimum', Threshold: 5, TreatMissingData: 'notBreaching' },
  ],
])('the alarm ‘%s’ listens to the very metric that a tick publishes', (name, metric, how) => {
  const line = publishedBy(() => count(metric, 1));
  const [known] = line._aws.CloudWatchMetrics;
  const alarm = alarms.find(({ properties }) => properties.AlarmName === name);
  expect(alarm?.properties).toMatchObject({
    Namespace: known?.Namespace,
    MetricName: known?.Metrics[0]?.Name,
    Dimensions: known?.Dimensions[0]?.map((dimension) => ({ Name: dimension, Value: line.service })),
    ...how,
  });
});
