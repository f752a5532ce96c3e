import { join } from 'node:path';
import * as z from 'zod';
import type { Assembly } from './assembly.ts';
import type { FunctionSpec } from './environment.ts';
import type { QueueMapping } from './queue-pump.ts';
import type { QueueSpec } from './queues.ts';
import type { StreamMapping } from './stream-pump.ts';
import type { Template } from './template.ts';
import type { Subscription } from './topics.ts';

const code = z.object({ S3Key: z.string().optional() });
const lambdaFunction = z.object({
  Code: code,
  Handler: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()) }).optional(),
});
const queue = z.object({
  VisibilityTimeout: z.number().default(30),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.number() }).optional(),
});
const subscription = z.object({
  Protocol: z.string(),
  TopicArn: z.string(),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
});
const mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().optional(),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).default('TRIM_HORIZON'),
  BisectBatchOnFunctionError: z.boolean().default(false),
  MaximumRetryAttempts: z.number().default(-1),
  MaximumRecordAgeInSeconds: z.number().default(-1),
  FunctionResponseTypes: z.array(z.string()).default([]),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).optional(),
  Enabled: z.boolean().default(true),
});

/** The functions whose code is in the assembly; custom resources with inline code are left out. */
export function functionsOf({ template, codeFolder }: Assembly): FunctionSpec[] {
  return template
    .resources(['AWS::Lambda::Function'], lambdaFunction)
    .flatMap(({ id, name, arn, properties }) => {
      const folder = properties.Code.S3Key === undefined ? undefined : codeFolder(properties.Code.S3Key);
      const [module = 'index', exported = 'handler'] = properties.Handler.split('.');
      if (folder === undefined) return [];
      return {
        id,
        shortName: id.replace(/(Function)?[0-9A-F]{8}$/, '').toLowerCase(),
        name,
        arn,
        file: join(folder, `${module}.mjs`),
        exported,
        timeoutMs: properties.Timeout * 1000,
        memoryMb: properties.MemorySize,
        variables: properties.Environment?.Variables ?? {},
      };
    });
}

export function queuesOf(template: Template): QueueSpec[] {
  return template.resources(['AWS::SQS::Queue'], queue).map(({ name, arn, properties }) => ({
    name,
    arn,
    visibilityTimeoutMs: properties.VisibilityTimeout * 1000,
    ...(properties.RedrivePolicy === undefined
      ? {}
      : {
          redrive: {
            deadLetterArn: properties.RedrivePolicy.deadLetterTargetArn,
            maxReceiveCount: properties.RedrivePolicy.maxReceiveCount,
          },
        }),
  }));
}

export function subscriptionsOf(template: Template): Subscription[] {
  return template
    .resources(['AWS::SNS::Subscription'], subscription)
    .filter(({ properties }) => properties.Protocol === 'sqs')
    .map(({ properties }) => ({
      topicArn: properties.TopicArn,
      queueArn: properties.Endpoint,
      raw: properties.RawMessageDelivery,
    }));
}

export type Mapping =
  | { readonly kind: 'stream'; readonly functionName: string; readonly mapping: StreamMapping }
  | { readonly kind: 'queue'; readonly functionName: string; readonly mapping: QueueMapping };

/** @throws when a mapping reads from something that is neither a table's stream nor a queue. */
export function mappingsOf(template: Template): Mapping[] {
  return template
    .resources(['AWS::Lambda::EventSourceMapping'], mapping)
    .filter(({ properties }) => properties.Enabled)
    .map(({ id, properties }): Mapping => {
      const common = {
        id,
        patterns: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }): unknown =>
          JSON.parse(Pattern),
        ),
        windowMs: properties.MaximumBatchingWindowInSeconds * 1000,
        reportsFailures: properties.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      };
      const functionName = properties.FunctionName.split(':').at(-1) ?? '';
      const arn = properties.EventSourceArn;
      if (arn.startsWith('arn:aws:sqs:')) {
        const queueMapping = { ...common, queueArn: arn, batchSize: properties.BatchSize ?? 10 };
        return { kind: 'queue', functionName, mapping: queueMapping };
      }
      const tableName = /:table\/([^/]+)\/stream\//.exec(arn)?.[1];
      if (tableName === undefined)
        throw new Error(`${id} reads from ${arn}, which the local cloud does not have.`);
      const failureQueueArn = properties.DestinationConfig?.OnFailure?.Destination;
      return {
        kind: 'stream',
        functionName,
        mapping: {
          ...common,
          tableName,
          streamArn: arn,
          start: properties.StartingPosition,
          batchSize: properties.BatchSize ?? 100,
          bisect: properties.BisectBatchOnFunctionError,
          retryAttempts: properties.MaximumRetryAttempts,
          maxRecordAgeMs:
            properties.MaximumRecordAgeInSeconds < 0 ? -1 : properties.MaximumRecordAgeInSeconds * 1000,
          ...(failureQueueArn === undefined ? {} : { failureQueueArn }),
        },
      };
    });
}
