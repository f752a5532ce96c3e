import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Env } from '../../functions/platform/env.ts';
import { HouseFunction } from '../../lib/function.ts';
import { idOf, synthesized } from './synthesized.ts';

const { stack, resources } = synthesized();

const functions = resources(
  'AWS::Lambda::Function',
  z.object({
    Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
    Timeout: z.number(),
    Runtime: z.string(),
    Architectures: z.array(z.string()),
    LoggingConfig: z.object({ LogGroup: z.unknown() }),
  }),
);
const named = (name: string) => {
  const found = functions.find(({ id }) => id.startsWith(name));
  if (found === undefined) throw new Error(`no function ${name}`);
  return found.properties;
};

const alarms = resources(
  'AWS::CloudWatch::Alarm',
  z.object({ AlarmName: z.string(), AlarmDescription: z.string(), AlarmActions: z.array(z.unknown()) }),
).map(({ properties }) => properties);

const mapping = z.object({
  EventSourceArn: z.unknown(),
  FunctionName: z.unknown(),
  BatchSize: z.number(),
  MaximumBatchingWindowInSeconds: z.number().optional(),
  MaximumRetryAttempts: z.number().optional(),
  MaximumRecordAgeInSeconds: z.number().optional(),
  BisectBatchOnFunctionError: z.boolean().optional(),
  ParallelizationFactor: z.number().optional(),
  StartingPosition: z.string().optional(),
  FunctionResponseTypes: z.array(z.string()),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.unknown() }) }).optional(),
  FilterCriteria: z
    .object({
      Filters: z.array(z.object({ Pattern: z.string().transform((text): unknown => JSON.parse(text)) })),
    })
    .optional(),
});
const mappings = resources('AWS::Lambda::EventSourceMapping', mapping);
const streams = mappings.filter(({ properties }) => properties.StartingPosition !== undefined);
const wires = streams.map(({ properties }) => ({
  from: idOf(properties.EventSourceArn).replace(/^Storage|.{8}$/g, ''),
  to: idOf(properties.FunctionName).replace(/Function.{8}$/, ''),
  filters: properties.FilterCriteria?.Filters.map(({ Pattern }) => Pattern),
  batch: properties.BatchSize,
  window: properties.MaximumBatchingWindowInSeconds,
}));

describe('every function', () => {
  const names = stack.node.findAll().flatMap((each) => (each instanceof HouseFunction ? [each.name] : []));

  test('there are nine', () => {
    expect(names).toEqual([
      'admit',
      'web',
      'react',
      'project',
      'deliver',
      'tick',
      'feedback',
      'pictures',
      'inbound',
    ]);
  });

  test('runs on Node 24 and arm64, with a log group of its own', () => {
    for (const { properties } of functions) {
      expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    }
    const groups = functions.map(({ properties }) => idOf(properties.LoggingConfig.LogGroup));
    expect(new Set(groups).size).toBe(functions.length);
  });

  test('has an alarm that says what its failure means for people', () => {
    for (const name of names) {
      const alarm = alarms.find(({ AlarmName }) => AlarmName === `${name} fails`);
      expect(alarm?.AlarmDescription).toMatch(/^[A-Z][^.]{30,}\. See '.*' in docs\/runbook\.md\.$/);
    }
  });

  test('may run as long as its work needs, and deliver ends before its claims do', () => {
    const seconds = [
      'Admit',
      'Web',
      'React',
      'Project',
      'Deliver',
      'Tick',
      'Feedback',
      'Inbound',
      'Pictures',
    ].map((name) => named(name).Timeout);
    expect(seconds).toEqual([5, 15, 300, 120, 300, 55, 60, 60, 60]);
  });

  test.each(names)('%s gets the variables it reads and no others', (name) => {
    const source = readFileSync(new URL(`../../functions/${name}.ts`, import.meta.url), 'utf8');
    const read = [...source.matchAll(/\bEnv\.(\w+)/g)].map(([, key]) => key);
    const variables = Object.entries(Env).flatMap(([key, variable]) =>
      read.includes(key) ? [variable] : [],
    );
    const given = named(name.replace(/^./, (first) => first.toUpperCase())).Environment.Variables;
    expect(Object.keys(given).sort()).toEqual(variables.sort());
  });
});

describe('accounts for signing in', () => {
  const pools = resources(
    'AWS::Cognito::UserPool',
    z.object({ LambdaConfig: z.object({ PreSignUp: z.unknown() }) }),
  );

  test('are made only where admit was asked, by this pool and nobody else', () => {
    expect(idOf(pools[0]?.properties.LambdaConfig.PreSignUp)).toMatch(/^AdmitFunction/);
    const permissions = resources(
      'AWS::Lambda::Permission',
      z.object({ FunctionName: z.unknown(), Principal: z.string(), SourceArn: z.unknown() }),
    ).filter(({ properties }) => idOf(properties.FunctionName).startsWith('Admit'));
    expect(permissions.map(({ properties }) => [properties.Principal, idOf(properties.SourceArn)])).toEqual([
      ['cognito-idp.amazonaws.com', pools[0]?.id],
    ]);
  });

  test('somebody who is turned away rings no alarm; a line of ours, or a run that took too long, does', () => {
    const filters = resources('AWS::Logs::MetricFilter', z.object({ FilterPattern: z.string() })).filter(
      ({ id }) => id.startsWith('Admit'),
    );
    expect(filters.map(({ properties }) => properties.FilterPattern)).toEqual([
      '{ (($.level = "ERROR") && ($.code = "*")) || ($.record.status = "timeout") }',
    ]);
    const [alarm] = resources(
      'AWS::CloudWatch::Alarm',
      z.object({ AlarmName: z.string(), Metrics: z.array(z.unknown()).optional() }),
    ).filter(({ properties }) => properties.AlarmName === 'admit fails');
    expect(JSON.stringify(alarm?.properties.Metrics)).not.toContain('AWS/Lambda');
  });
});

describe('alarms', () => {
  test('a line of an error rings, and so does a run that took too long or whose process died', () => {
    const filters = resources('AWS::Logs::MetricFilter', z.object({ FilterPattern: z.string() })).filter(
      ({ id }) => id.startsWith('Deliver'),
    );
    expect(filters.map(({ properties }) => properties.FilterPattern)).toEqual([
      '{ ($.level = "ERROR") || ($.record.status = "timeout") || ($.record.status = "error") || ($.record.status = "failure") }',
    ]);
  });

  test('are the headings of the runbook, no more and no fewer', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(alarms.map(({ AlarmName }) => AlarmName).sort()).toEqual(headings.sort());
  });

  test('each says for people, how to look and what to do', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    for (const section of runbook.split(/^## /m).slice(1)) {
      for (const part of ['**For people.**', '**Look.**', '**Do.**']) expect(section).toContain(part);
    }
  });

  test('all reach somebody', () => {
    for (const alarm of alarms) expect(alarm.AlarmActions).toHaveLength(1);
  });
});

describe('streams', () => {
  test('carry to each function only the records it works on', () => {
    expect(wires).toEqual([
      {
        from: 'EventLog',
        to: 'React',
        filters: [{ eventName: ['INSERT'], dynamodb: { NewImage: { pending: { S: [{ exists: true }] } } } }],
        batch: 25,
        window: 0,
      },
      { from: 'EventLog', to: 'Project', filters: [{ eventName: ['INSERT'] }], batch: 100, window: 0 },
      {
        from: 'MailLedger',
        to: 'Project',
        filters: [
          { eventName: ['INSERT', 'MODIFY'], dynamodb: { NewImage: { state: { S: [{ exists: true }] } } } },
        ],
        batch: 500,
        window: 2,
      },
      {
        from: 'MailLedger',
        to: 'Deliver',
        filters: [{ eventName: ['INSERT', 'MODIFY'], dynamodb: { NewImage: { state: { S: ['planned'] } } } }],
        batch: 100,
        window: 0,
      },
    ]);
  });

  test('have at most two readers for each table, which is the limit of DynamoDB Streams', () => {
    for (const table of ['EventLog', 'MailLedger']) {
      expect(wires.filter(({ from }) => from === table).length).toBeLessThanOrEqual(2);
    }
  });

  test('give up on a poisoned record, so that it cannot block its shard', () => {
    for (const { properties } of streams) {
      expect(properties).toMatchObject({
        StartingPosition: 'TRIM_HORIZON',
        MaximumRetryAttempts: 5,
        MaximumRecordAgeInSeconds: 6 * 3600,
        BisectBatchOnFunctionError: true,
        ParallelizationFactor: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
      expect(idOf(properties.DestinationConfig?.OnFailure.Destination)).toMatch(/Failures/);
    }
  });

  test('feedback, pictures and inbound read their queues in parts that may fail alone', () => {
    const queues = mappings.filter((each) => !streams.includes(each));
    const read = queues.map(({ properties }) => [
      idOf(properties.EventSourceArn).replace(/.{8}$/, ''),
      ...properties.FunctionResponseTypes,
    ]);
    expect(read).toEqual([
      ['SendingFeedbackQueue', 'ReportBatchItemFailures'],
      ['UploadsQueue', 'ReportBatchItemFailures'],
      ['ReceivingQueue', 'ReportBatchItemFailures'],
    ]);
  });

  test('however much is uploaded, two runs at most look at it', () => {
    const [uploads] = mappings.filter(({ properties }) =>
      /^UploadsQueue/.test(idOf(properties.EventSourceArn)),
    );
    expect(uploads?.properties.ScalingConfig).toEqual({ MaximumConcurrency: 2 });
  });
});
