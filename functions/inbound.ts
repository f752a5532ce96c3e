import { Bounds } from './platform/bounds.ts';
import { systemClock } from './platform/clock.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, required } from './platform/env.ts';
import { EventLog } from './platform/event-log.ts';
import { SECRETS_KEPT } from './platform/kept.ts';
import { parseLinkKeys } from './platform/links.ts';
import { deployed } from './platform/middleware.ts';
import { Objects } from './platform/objects.ts';
import { Repository } from './platform/repository.ts';
import { secretText } from './platform/secrets.ts';
import { Views } from './platform/views.ts';
import type { ReceivingDependencies } from './replies/reading/incoming.ts';
import { receiveMails } from './replies/reading/receive.ts';

/** Triggered by mail that SES received (receipt rule → S3 and SNS → SQS). Reads answers from calendars. */
export const handler = deployed(boundReceiving, receiveMails, SECRETS_KEPT);

async function boundReceiving(): Promise<ReceivingDependencies> {
  const bucket = required(Env.receivedBucket);
  return {
    repository: new Repository(new EventLog(dynamo(), required(Env.eventLog))),
    views: new Views(dynamo(), required(Env.views)),
    bounds: new Bounds(dynamo(), required(Env.views)),
    mails: new Objects(bucket),
    keys: parseLinkKeys(await secretText(required(Env.linkKeysSecret))),
    accepting: { topicArn: required(Env.receivedTopic), bucket },
    receiveDomain: required(Env.receiveDomain),
    mailDomain: required(Env.mailDomain),
    now: systemClock,
  };
}
