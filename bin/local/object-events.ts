import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ACCOUNT, arnOf, REGION } from './arns.ts';
import type { VirtualClock } from './clock.ts';
import { matchesPattern } from './filter.ts';
import type { LocalQueues } from './queues.ts';
import type { Template } from './template.ts';

const bucket = z.object({
  NotificationConfiguration: z
    .strictObject({ EventBridgeConfiguration: z.strictObject({ EventBridgeEnabled: z.boolean() }) })
    .optional(),
});
const rule = z.object({
  EventPattern: z.record(z.string(), z.unknown()).optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(z.looseObject({ Arn: z.string() })).default([]),
});

/** An object that was written. */
export interface Written {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  /** `PutObject` or `PostObject`. */
  readonly reason: string;
}

/** Events of buckets that send them to EventBridge, which the template's rules hand on to queues. */
export class LocalObjectEvents {
  readonly #sending: ReadonlySet<string>;
  readonly #rules: readonly { readonly pattern: unknown; readonly queues: readonly string[] }[];
  readonly #queues: LocalQueues;
  readonly #clock: VirtualClock;
  readonly #arrived: () => void;

  /** @throws when a rule hands events to anything but a queue of the template. */
  constructor(
    template: Template,
    parts: { readonly queues: LocalQueues; readonly clock: VirtualClock; readonly arrived: () => void },
  ) {
    this.#sending = new Set(
      template
        .resources(['AWS::S3::Bucket'], bucket)
        .filter(
          ({ properties }) =>
            properties.NotificationConfiguration?.EventBridgeConfiguration.EventBridgeEnabled,
        )
        .map(({ name }) => name),
    );
    const known = new Set(parts.queues.specs.map(({ arn }) => arn));
    this.#rules = template.resources(['AWS::Events::Rule'], rule).flatMap(({ id, properties }) => {
      const { EventPattern: pattern, State: state, Targets: targets } = properties;
      if (pattern === undefined || state !== 'ENABLED') return [];
      const queues = targets.map(({ Arn }) => Arn);
      if (!queues.every((arn) => known.has(arn))) {
        throw new Error(
          `The local cloud hands events to queues only: see ${id} and bin/local/object-events.ts.`,
        );
      }
      return [{ pattern, queues }];
    });
    this.#queues = parts.queues;
    this.#clock = parts.clock;
    this.#arrived = parts.arrived;
  }

  /** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html */
  tell({ bucket: name, key, size, etag, reason }: Written): void {
    if (!this.#sending.has(name)) return;
    const time = this.#clock
      .date()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
    const event = {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Object Created',
      source: 'aws.s3',
      account: ACCOUNT,
      time,
      region: REGION,
      resources: [arnOf('AWS::S3::Bucket', name)],
      detail: {
        version: '0',
        bucket: { name },
        object: {
          key,
          size,
          etag,
          sequencer: this.#clock.now().toString(16).toUpperCase().padStart(18, '0'),
        },
        'request-id': 'LOCAL',
        requester: ACCOUNT,
        'source-ip-address': '127.0.0.1',
        reason,
      },
    };
    for (const { pattern, queues } of this.#rules) {
      if (!matchesPattern(pattern, event)) continue;
      for (const arn of queues) this.#queues.send(arn, JSON.stringify(event));
    }
    this.#arrived();
  }
}
