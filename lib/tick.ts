import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { Env } from '../functions/platform/env.ts';
import { EventLogShape, MailLedgerShape, ViewsShape } from '../functions/platform/table-shapes.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import type { Files } from './files.ts';
import { HouseFunction } from './function.ts';
import { allowOnIndex, allowOnTable } from './grants.ts';
import { allowReading, type Keys } from './keys.ts';
import { failureQueue } from './queues.ts';
import type { Sending } from './sending.ts';
import type { Settings } from './settings.ts';
import type { Storage } from './storage.ts';
import type { Uploads } from './uploads.ts';
import type { Watch } from './watch.ts';

export interface TickProps {
  readonly storage: Storage;
  readonly keys: Keys;
  readonly files: Files;
  readonly uploads: Uploads;
  readonly sending: Sending;
  readonly settings: Settings;
  readonly watch: Watch;
}

/** Every minute: what is due, what is pending, what may be tried again. Two at once do no harm. */
export class Tick extends Construct {
  constructor(scope: Construct, id: string, props: TickProps) {
    super(scope, id);
    const { storage, keys, files, uploads, sending, settings, watch } = props;
    const { eventLog, views, mailLedger } = storage;
    const failures = failureQueue(this, 'Failures');
    const handler = new HouseFunction(this, 'Function', {
      name: 'tick',
      errorImpact: 'New invitations and second attempts are late by the minutes that this lasts.',
      watch,
      timeout: Duration.seconds(55),
      memoryMb: 512,
      environment: {
        [Env.eventLog]: eventLog.tableName,
        [Env.views]: views.tableName,
        [Env.code]: codeFingerprint(),
        [Env.mailLedger]: mailLedger.tableName,
        [Env.configurationSet]: sending.configurationSet.configurationSetName,
        [Env.mailDomain]: settings.mailDomain,
        [Env.linkKeysSecret]: keys.links.secretArn,
        [Env.filesBucket]: files.bucket.bucketName,
        [Env.uploadsBucket]: uploads.bucket.bucketName,
      },
      failures,
    });
    new Rule(this, 'EveryMinute', { schedule: Schedule.rate(Duration.minutes(1)) }).addTarget(
      new LambdaFunction(handler, {
        deadLetterQueue: failures,
        // The next minute brings the next one, which finds the same work.
        retryAttempts: 0,
        maxEventAge: Duration.minutes(1),
      }),
    );
    // It updates what is settled, and blanks what is personal of facts: of people who asked to be forgotten, who are
    // looked for in all facts, and of what may no longer be kept.
    allowOnTable(handler, eventLog, 'Query', 'PutItem', 'UpdateItem', 'Scan');
    allowOnIndex(handler, eventLog, EventLogShape.pendingIndex.name, 'Scan');
    // Once a day it looks at what happened lately, for lists that are wrong.
    allowOnIndex(handler, eventLog, EventLogShape.dayIndex.name, 'Query');
    // It deletes rows of aggregates that are no longer due, or no longer in trouble, and reads the lists of
    // networks and of their open aggregates, once a day or when settings changed.
    allowOnTable(handler, views, 'GetItem', 'Query', 'PutItem', 'DeleteItem');
    allowOnIndex(handler, views, ViewsShape.dueIndex.name, 'Query');
    allowOnTable(handler, mailLedger, 'GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem');
    allowOnIndex(handler, mailLedger, MailLedgerShape.dueIndex.name, 'Query');
    // Who is to be forgotten may just be written to.
    allowOnIndex(handler, mailLedger, MailLedgerShape.personIndex.name, 'Query');
    // The person who asked for a lost link is named by a keyed hash, and what react did not get to is done here.
    allowReading(handler, keys.links);
    files.allowDeleting(handler);
    uploads.allowOrdering(handler);
    sending.allowReadingQuota(handler);
    sending.allowSendingToSimulator(handler);

    this.#watchSilence(watch);
    this.#watchOverdue(watch);
    this.#watchStandstill(watch);
    this.#watchUnsent(watch);
    watch.nothingIn(failures, 'tick could not run', 'At least one minute was not worked on when it was due.');
  }

  /** The smallest value of fifteen minutes: one tick that found nothing overdue ends it. */
  #watchOverdue(watch: Watch): void {
    watch.alarm('Due items are not shrinking', {
      asks: 'runs',
      metric: new Metric({
        namespace: 'Prachum',
        metricName: 'OverdueMinutes',
        dimensionsMap: { service: 'prachum' },
        period: Duration.minutes(15),
        statistic: 'Minimum',
      }),
      threshold: 30,
      impact:
        'Something that should have been sent or done half an hour ago still waits, though the clock runs.',
    });
  }

  /** On for as long as it lasts: a line in a log would be forgotten after five minutes. */
  #watchStandstill(watch: Watch): void {
    watch.alarm('No mail is sent', {
      asks: 'goesOut',
      metric: new Metric({
        namespace: 'Prachum',
        metricName: 'SendingStandstill',
        dimensionsMap: { service: 'prachum' },
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      threshold: 1,
      impact: 'Sending is paused, or SES takes nothing: every mail waits.',
    });
  }

  /**
   * The smallest value of five minutes: a run at work ends it. The age of the stream's records would not do, since a
   * run sends what the table says, and a large pile leaves records behind for as long as it is being sent.
   */
  #watchUnsent(watch: Watch): void {
    watch.alarm('deliver falls behind', {
      asks: 'goesOut',
      metric: new Metric({
        namespace: 'Prachum',
        metricName: 'UnsentMinutes',
        dimensionsMap: { service: 'prachum' },
        period: Duration.minutes(5),
        statistic: 'Minimum',
      }),
      threshold: 5,
      impact: 'Mails that could have been sent five minutes ago still wait, and nothing sends them.',
    });
  }

  /**
   * Counts ticks that went well to their end, as the function publishes them: a tick of which a part
   * failed ends without an error of its own.
   */
  #watchSilence(watch: Watch): void {
    watch.alarm('No successful tick for five minutes', {
      asks: 'runs',
      metric: new Metric({
        namespace: 'Prachum',
        metricName: 'TickSucceeded',
        dimensionsMap: { service: 'prachum' },
        period: Duration.minutes(5),
        statistic: 'Sum',
      }),
      threshold: 1,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      // Here silence is the failure itself.
      missing: TreatMissingData.BREACHING,
      impact: 'The clock has stopped: no new invitation is sent and nothing that failed is tried again.',
    });
  }
}
