import { type TakingDependencies, takeFiles } from './files/taking/take.ts';
import { Bounds } from './platform/bounds.ts';
import { systemClock } from './platform/clock.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, required } from './platform/env.ts';
import { EventLog } from './platform/event-log.ts';
import { deployed } from './platform/middleware.ts';
import { Objects } from './platform/objects.ts';
import { Repository } from './platform/repository.ts';

/** Triggered by uploads (S3 → EventBridge → SQS). Keeps what is a picture or a PDF, and says what became of each. */
export const handler = deployed(boundTaking, takeFiles);

function boundTaking(): TakingDependencies {
  const bucket = required(Env.uploadsBucket);
  return {
    repository: new Repository(new EventLog(dynamo(), required(Env.eventLog))),
    uploads: new Objects(bucket),
    kept: new Objects(required(Env.filesBucket)),
    bucket,
    now: systemClock,
    bounds: new Bounds(dynamo(), required(Env.views)),
  };
}
