import * as z from 'zod';
import { mappingsOf } from './deployment.ts';
import type { Permissions } from './permissions.ts';
import type { Need } from './policy.ts';
import type { Template } from './template.ts';

const STREAM = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
const QUEUE = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'];

const lambdaFunction = z.object({ DeadLetterConfig: z.object({ TargetArn: z.string() }).optional() });

/**
 * What Lambda does in the name of a function's role: it reads the sources of its events, and puts into
 * queues what the function failed at. AWS refuses to deploy what may not do that.
 *
 * @throws naming everything that is missing.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-eventsourcemapping.html
 */
export function refuseMappings(template: Template, permissions: Permissions): void {
  const wanted = mappingsOf(template).map(({ functionName, ...one }) => ({
    functionName,
    needs: one.kind === 'stream' ? streamNeeds(one.mapping) : queueNeeds(one.mapping.queueArn),
  }));
  for (const { name, properties } of template.resources(['AWS::Lambda::Function'], lambdaFunction)) {
    wanted.push({ functionName: name, needs: failureNeeds(properties.DeadLetterConfig?.TargetArn) });
  }
  const missing = wanted.flatMap(({ functionName, needs }) =>
    permissions
      .lacking(functionName, needs)
      .map(({ action, resource }) => `${functionName} may not ${action} on ${resource}`),
  );
  if (missing.length > 0) {
    throw new Error(`AWS would not deploy these roles:\n${[...new Set(missing)].join('\n')}`);
  }
}

function streamNeeds(mapping: { readonly streamArn: string; readonly failureQueueArn?: string }): Need[] {
  const reading = STREAM.map((name) => ({ action: `dynamodb:${name}`, resource: mapping.streamArn }));
  return [...reading, ...failureNeeds(mapping.failureQueueArn)];
}

function queueNeeds(resource: string): Need[] {
  return QUEUE.map((name) => ({ action: `sqs:${name}`, resource }));
}

function failureNeeds(resource: string | undefined): Need[] {
  return resource === undefined ? [] : [{ action: 'sqs:SendMessage', resource }];
}
