import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import { HouseFunction } from './function.ts';
import { allowCounting, allowOnTable } from './grants.ts';
import { allowReading, type Keys } from './keys.ts';
import { keptByItsQueue, readQueue } from './queue-source.ts';
import { INBOUND_TIMEOUT, type Receiving } from './receiving.ts';
import type { Settings } from './settings.ts';
import type { Storage } from './storage.ts';
import type { Watch } from './watch.ts';

export interface InboundProps {
  readonly storage: Storage;
  readonly receiving: Receiving;
  readonly keys: Keys;
  readonly settings: Settings;
  readonly watch: Watch;
}

/** Reads the answers of calendars. It appends events; it sends to nobody. */
export class Inbound extends Construct {
  constructor(scope: Construct, id: string, { storage, receiving, keys, settings, watch }: InboundProps) {
    super(scope, id);
    const { eventLog, views } = storage;
    const handler = new HouseFunction(this, 'Function', {
      name: 'inbound',
      errorImpact: 'Answers that members gave in their calendars are not counted yet.',
      watch,
      timeout: INBOUND_TIMEOUT,
      memoryMb: 512,
      environment: {
        [Env.eventLog]: eventLog.tableName,
        [Env.views]: views.tableName,
        [Env.linkKeysSecret]: keys.links.secretArn,
        [Env.mailDomain]: settings.mailDomain,
        [Env.receiveDomain]: receiving.domain,
        [Env.receivedBucket]: receiving.bucket.bucketName,
        [Env.receivedTopic]: receiving.topic.topicArn,
      },
      failures: keptByItsQueue,
    });
    readQueue('Mails', handler, receiving.queue, { batchSize: 10 });
    watch.reads(receiving.queue);
    allowOnTable(handler, eventLog, 'Query', 'PutItem');
    allowOnTable(handler, views, 'Query');
    allowCounting(handler, views);
    allowReading(handler, keys.links);
    receiving.allowReading(handler);
    watch.nothingIn(
      receiving.failures,
      'Received mail could not be read',
      'Some members answered by their calendar, and nobody sees it until the messages are put back.',
    );
  }
}
