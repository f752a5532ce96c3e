import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { deliverBatch } from './delivery/deliver-batch.ts';
import type { DeliveryEngine } from './delivery/delivery-engine.ts';
import { Ledger } from './delivery/ledger.ts';
import { Pace } from './delivery/pace.ts';
import { replyTag } from './delivery/reply-address.ts';
import { Ses, sesClient } from './delivery/ses.ts';
import { mailSources } from './mail-sources.ts';
import { effectsOfBefore } from './meeting/messages/effects-of-before.ts';
import { CachedEventLog } from './platform/cached-event-log.ts';
import { systemClock, systemWait } from './platform/clock.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, optional, required } from './platform/env.ts';
import { SECRETS_KEPT } from './platform/kept.ts';
import { parseLinkKeys, signLink } from './platform/links.ts';
import { deployed, type Run } from './platform/middleware.ts';
import { Repository } from './platform/repository.ts';
import { secretText } from './platform/secrets.ts';
import { Snapshots } from './platform/snapshots.ts';
import { Views } from './platform/views.ts';

/** Triggered by planned rows of the mail ledger, new or changed to let a run begin. Sends what waits. */
export async function deliver(
  engine: DeliveryEngine,
  { Records: records }: DynamoDBStreamEvent,
  run: Run,
): Promise<DynamoDBBatchResponse> {
  return deliverBatch(engine, records, run.getRemainingTimeInMillis());
}

export const handler = deployed(boundEngine, deliver, SECRETS_KEPT);

async function boundEngine(): Promise<DeliveryEngine> {
  const ledgerTable = required(Env.mailLedger);
  const keys = parseLinkKeys(await secretText(required(Env.linkKeysSecret)));
  return {
    ledger: new Ledger(dynamo(), ledgerTable, effectsOfBefore),
    pace: new Pace(dynamo(), ledgerTable),
    provider: new Ses(sesClient(), required(Env.configurationSet)),
    sources: mailSources,
    tools: {
      repository: new Repository(
        new CachedEventLog(
          dynamo(),
          required(Env.eventLog),
          new Snapshots(dynamo(), required(Env.views), required(Env.code)),
        ),
      ),
      views: new Views(dynamo(), required(Env.views)),
      origin: required(Env.origin),
      mailDomain: required(Env.mailDomain),
      stage: optional(Env.stage) === 'demo' ? 'demo' : 'live',
      sign: (claims) => signLink(claims, keys),
      replyTag: (seat, keyVersion) => replyTag(seat, keys, keyVersion),
    },
    now: systemClock,
    wait: systemWait,
    random: Math.random,
  };
}
