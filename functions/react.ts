import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { capabilities } from './capabilities.ts';
import { Ledger } from './delivery/ledger.ts';
import { passingOverUnknownKinds } from './flow/known-capabilities.ts';
import { type Reacting, react } from './flow/reaction.ts';
import { effectsOfBefore } from './meeting/messages/effects-of-before.ts';
import { inOrderWithin, keyOf } from './platform/batch.ts';
import { CachedEvents } from './platform/cached-events.ts';
import { systemClock } from './platform/clock.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, required } from './platform/env.ts';
import { parseStreamKey } from './platform/event.ts';
import { EventLog } from './platform/event-log.ts';
import { Generation } from './platform/generation.ts';
import { keyedHashing } from './platform/keyed-hashing.ts';
import { deployed } from './platform/middleware.ts';
import { ordersTo } from './platform/orders.ts';
import { Snapshots } from './platform/snapshots.ts';

export interface ReactDependencies extends Omit<Reacting, 'views'> {
  readonly generation: Pick<Generation, 'views'>;
}

/**
 * Triggered by events that have reactions. Plans the messages and appends the facts that follow; what it
 * could not do stays pending, and the tick does it.
 */
export async function reactToRecords(
  { generation, ...dependencies }: ReactDependencies,
  { Records: records }: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  const views = await generation.views();
  return inOrderWithin(
    // A fact is overwritten when something personal of it is blanked; nothing follows from that.
    records.filter(({ eventName }) => eventName !== 'MODIFY'),
    (record) => keyOf(record).pk,
    async (record) => {
      const { pk, version = 0 } = keyOf(record);
      await passingOverUnknownKinds(() => react({ ...dependencies, views }, parseStreamKey(pk), version));
    },
  );
}

export const handler = deployed(boundReacting, reactToRecords);

function boundReacting(): ReactDependencies {
  const log = new EventLog(
    dynamo(),
    required(Env.eventLog),
    new Snapshots(dynamo(), required(Env.views), required(Env.code)),
  );
  return {
    log,
    events: new CachedEvents(log),
    ledger: new Ledger(dynamo(), required(Env.mailLedger), effectsOfBefore),
    generation: new Generation(dynamo(), required(Env.views)),
    capabilities,
    keyed: keyedHashing(required(Env.linkKeysSecret)),
    orders: ordersTo(required(Env.uploadsBucket)),
    now: systemClock,
  };
}
