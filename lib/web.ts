import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import { EventLogShape, MailLedgerShape } from '../functions/platform/table-shapes.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import type { Files } from './files.ts';
import { HouseFunction } from './function.ts';
import { allowCounting, allowOnIndex, allowOnTable, allowUnconfirmed } from './grants.ts';
import { allowReading, type Keys } from './keys.ts';
import type { Settings } from './settings.ts';
import type { SignIn } from './sign-in.ts';
import type { Storage } from './storage.ts';
import type { Uploads } from './uploads.ts';
import type { Watch } from './watch.ts';

export interface WebProps {
  readonly storage: Storage;
  readonly keys: Keys;
  readonly signIn: SignIn;
  readonly files: Files;
  readonly uploads: Uploads;
  readonly settings: Settings;
  readonly watch: Watch;
}

/** Pages and forms. It appends events and reads views; it never sends. */
export class Web extends Construct {
  readonly handler: HouseFunction;

  constructor(scope: Construct, id: string, props: WebProps) {
    super(scope, id);
    const { storage, keys, signIn, files, uploads, settings, watch } = props;
    const { eventLog, views, mailLedger } = storage;
    this.handler = new HouseFunction(this, 'Function', {
      name: 'web',
      errorImpact: 'Somebody who opened a page or sent a form got an error instead.',
      watch,
      timeout: Duration.seconds(15),
      memoryMb: 1024,
      atOnce: settings.pagesAtOnce,
      environment: {
        [Env.eventLog]: eventLog.tableName,
        [Env.views]: views.tableName,
        [Env.code]: codeFingerprint(),
        [Env.mailLedger]: mailLedger.tableName,
        [Env.origin]: settings.origin,
        [Env.mailDomain]: settings.mailDomain,
        [Env.receiveDomain]: settings.receiveDomain,
        [Env.linkKeysSecret]: keys.links.secretArn,
        [Env.sessionSecret]: keys.session.secretArn,
        [Env.oidcIssuer]: signIn.issuer,
        [Env.oidcClientId]: signIn.clientId,
        [Env.oidcClientSecret]: signIn.clientSecret.secretArn,
        [Env.founder]: settings.founderEmail,
        [Env.uploadsBucket]: uploads.bucket.bucketName,
        [Env.filesBucket]: files.bucket.bucketName,
        [Env.stage]: settings.stage,
      },
      failures: {
        keptBy: 'API Gateway calls it and waits: a failure is answered at once, to the person who asked.',
      },
    });
    allowOnTable(this.handler, eventLog, 'Query', 'PutItem');
    allowOnTable(this.handler, views, 'GetItem', 'Query');
    allowCounting(this.handler, views);
    allowUnconfirmed(this.handler, views);
    allowOnTable(this.handler, mailLedger, 'GetItem', 'BatchGetItem', 'Query', 'UpdateItem');
    // A calendar feed finds the meetings of one person through what was ever said to them.
    allowOnIndex(this.handler, mailLedger, MailLedgerShape.personIndex.name, 'Query');
    // How fresh the figures of workflows are: the newest facts beside what the lists know.
    allowOnIndex(this.handler, eventLog, EventLogShape.dayIndex.name, 'Query');
    // Switching sending on lets what waits begin to be sent.
    allowOnIndex(this.handler, mailLedger, MailLedgerShape.dueIndex.name, 'Query');
    uploads.allowSigning(this.handler);
    files.allowReading(this.handler);
    for (const secret of [keys.links, keys.session, signIn.clientSecret]) allowReading(this.handler, secret);
  }
}
