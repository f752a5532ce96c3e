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

test('the alarm about silence listens to the very metric that a successful tick publishes', () => {
  const written: string[] = [];
  const stdout = vi
    .spyOn(process.stdout, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  count(Metric.tickSucceeded);
  stdout.mockRestore();
  const line = published.parse(JSON.parse(written.join('')));
  const [metric] = line._aws.CloudWatchMetrics;

  const [alarm] = synthesized()
    .resources(
      'AWS::CloudWatch::Alarm',
      z.object({
        AlarmName: z.string(),
        Namespace: z.string().optional(),
        MetricName: z.string().optional(),
        Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).optional(),
        TreatMissingData: z.string(),
      }),
    )
    .filter(({ properties }) => properties.AlarmName === 'No successful tick for five minutes');
  expect(alarm?.properties).toMatchObject({
    Namespace: metric?.Namespace,
    MetricName: metric?.Metrics[0]?.Name,
    Dimensions: metric?.Dimensions[0]?.map((name) => ({ Name: name, Value: line.service })),
    TreatMissingData: 'breaching',
  });
});
