import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { questions } from '../../lib/watch.ts';
import { synthesized } from './synthesized.ts';

const { resources } = synthesized();

const dimensions = z.array(z.object({ Name: z.string(), Value: z.unknown() })).optional();
const stat = z.object({
  MetricStat: z
    .object({
      Metric: z.object({ Namespace: z.string(), MetricName: z.string(), Dimensions: dimensions }),
    })
    .optional(),
});
const alarms = resources(
  'AWS::CloudWatch::Alarm',
  z.object({ AlarmName: z.string(), Dimensions: dimensions, Metrics: z.array(stat).optional() }),
);
/** What an alarm is paid by: each metric that its arithmetic reads. */
const alarmMetrics = alarms.flatMap(({ properties: { Metrics } }) =>
  Metrics === undefined ? [undefined] : Metrics.filter(({ MetricStat }) => MetricStat !== undefined),
);

/** A dashboard's text, with each part that only the deployment knows written as `?` and the id of what it names. */
function textOf(body: unknown): string {
  const joined = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }).parse(body);
  return joined['Fn::Join'][1].map((part) => (typeof part === 'string' ? part : nameOf(part))).join('');
}
const nameOf = (part: unknown) => `?${JSON.stringify(part).replaceAll(/[^A-Za-z0-9]/g, '')}?`;

const widgets = resources('AWS::CloudWatch::Dashboard', z.object({ DashboardBody: z.unknown() })).map(
  ({ properties }) =>
    z
      .object({
        widgets: z.array(
          z.object({
            type: z.string(),
            properties: z.object({
              title: z.string().optional(),
              markdown: z.string().optional(),
              alarms: z.array(z.string()).optional(),
              metrics: z.array(z.array(z.unknown())).optional(),
            }),
          }),
        ),
      })
      .parse(JSON.parse(textOf(properties.DashboardBody))).widgets,
);

describe('the dashboard', () => {
  test('asks what people ask, in its order', () => {
    expect(widgets).toHaveLength(1);
    const asked = widgets
      .flat()
      .flatMap(({ type, properties }) => (type === 'alarm' ? [properties.title] : []));
    expect(asked).toEqual(Object.values(questions));
  });

  test('shows every alarm once, and names it as the runbook does', () => {
    const shown = widgets.flat().flatMap(({ properties }) => properties.alarms ?? []);
    expect(shown.sort()).toEqual(alarms.map(({ id }) => nameOf({ 'Fn::GetAtt': [id, 'Arn'] })).sort());
    const words = widgets
      .flat()
      .flatMap(({ properties }) => properties.markdown ?? [])
      .join('\n');
    const names = [...words.matchAll(/^- (.+)$/gm)].map(([, name]) => name);
    expect(names.sort()).toEqual(alarms.map(({ properties }) => properties.AlarmName).sort());
  });

  test('is one of the three that cost nothing: no more than 50 metrics', () => {
    const shown = widgets.flat().flatMap(({ properties }) => properties.metrics ?? []);
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.length).toBeLessThanOrEqual(50);
  });
});

test('no metric is counted by network, meeting or person: each would be one more to pay for', () => {
  const ours = alarms.flatMap(({ properties: { Dimensions, Metrics } }) => [
    ...(Dimensions ?? []),
    ...(Metrics ?? []).flatMap(({ MetricStat }) => MetricStat?.Metric.Dimensions ?? []),
  ]);
  expect([...new Set(ours.map(({ Name }) => Name))].sort()).toEqual([
    'ApiId',
    'FunctionName',
    'QueueName',
    'service',
    'ses:configuration-set',
  ]);
  const filters = resources(
    'AWS::Logs::MetricFilter',
    z.object({ MetricTransformations: z.array(z.unknown()) }),
  );
  expect(JSON.stringify(filters)).not.toContain('Dimensions');
  const source = readFileSync(new URL('../../functions/platform/metrics.ts', import.meta.url), 'utf8');
  expect(source).not.toContain('addDimension');
});

describe('what nobody uses costs', () => {
  /** List prices of a month in US dollars: see docs/deployment.md, 'What it costs'. */
  const price = { alarmMetric: 0.1, metric: 0.3, secret: 0.4 };
  const FREE = { alarmMetrics: 10, metrics: 10 };
  const secrets = resources('AWS::SecretsManager::Secret', z.object({})).length;
  /** What every tick publishes; lines of errors are counted when there are any. */
  const idle = new Set(
    alarms.flatMap(({ properties: { Dimensions = [], AlarmName } }) =>
      Dimensions.some(({ Name }) => Name === 'service') ? [AlarmName] : [],
    ),
  ).size;
  const cents = Math.round(
    100 *
      ((alarmMetrics.length - FREE.alarmMetrics) * price.alarmMetric +
        Math.max(0, idle - FREE.metrics) * price.metric +
        secrets * price.secret),
  );

  test('no more than four dollars a month in all', () => {
    // What is counted by use (the clock's runs, the polling of queues): less than the sum said in docs/deployment.md.
    const BY_USE = 45;
    expect(cents + BY_USE).toBeLessThanOrEqual(400);
  });

  test('what docs/deployment.md says', () => {
    const text = readFileSync(new URL('../../docs/deployment.md', import.meta.url), 'utf8');
    expect(text).toContain(`${alarmMetrics.length} alarm metrics`);
    expect(text).toContain(`${secrets} secrets`);
  });
});
