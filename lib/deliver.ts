import { Duration } from 'aws-cdk-lib';
import { FilterRule } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import { MailLedgerShape } from '../functions/platform/table-shapes.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import { HouseFunction } from './function.ts';
import { allowOnIndex, allowOnTable } from './grants.ts';
import { allowReading, type Keys } from './keys.ts';
import { failureQueue } from './queues.ts';
import type { Sending } from './sending.ts';
import type { Settings } from './settings.ts';
import type { Storage } from './storage.ts';
import { readStream } from './stream-source.ts';
import type { Watch } from './watch.ts';

export interface DeliverProps {
  readonly storage: Storage;
  readonly sending: Sending;
  readonly keys: Keys;
  readonly settings: Settings;
  readonly watch: Watch;
}

/** Sends: the only function whose role may reach members through SES. */
export class Deliver extends Construct {
  constructor(scope: Construct, id: string, { storage, sending, keys, settings, watch }: DeliverProps) {
    super(scope, id);
    const { eventLog, mailLedger, views } = storage;
    const failures = failureQueue(this, 'Failures');
    const handler = new HouseFunction(this, 'Function', {
      name: 'deliver',
      errorImpact: 'Mail that is planned is not leaving, or its outcome could not be written down.',
      watch,
      timeout: Duration.minutes(5),
      memoryMb: 1024,
      environment: {
        [Env.eventLog]: eventLog.tableName,
        [Env.mailLedger]: mailLedger.tableName,
        [Env.views]: views.tableName,
        [Env.code]: codeFingerprint(),
        [Env.origin]: settings.origin,
        [Env.mailDomain]: settings.mailDomain,
        [Env.configurationSet]: sending.configurationSet.configurationSetName,
        [Env.linkKeysSecret]: keys.links.secretArn,
        [Env.stage]: settings.stage,
      },
      failures,
    });
    readStream('Planned', handler, mailLedger, {
      filters: [
        {
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { NewImage: { state: { S: FilterRule.isEqual('planned') } } },
        },
      ],
      batchSize: 100,
      window: Duration.seconds(0),
      failures,
    });
    allowOnTable(handler, eventLog, 'Query');
    // Snapshots of long streams, and the lists of what somebody has promised.
    allowOnTable(handler, views, 'GetItem', 'Query');
    allowOnTable(handler, mailLedger, 'GetItem', 'BatchGetItem', 'Query', 'UpdateItem');
    // Changes of several rows at once need no more than each of them.
    allowOnIndex(handler, mailLedger, MailLedgerShape.personIndex.name, 'Query');
    // What waits beside what the stream brings.
    allowOnIndex(handler, mailLedger, MailLedgerShape.dueIndex.name, 'Query');
    allowReading(handler, keys.links);
    sending.allowSending(handler);
    watch.nothingIn(
      failures,
      'deliver gave up on a record',
      'One mail was not tried in time; the tick brings it back, so it is late, not lost.',
    );
  }
}
