import { Metrics } from '@aws-lambda-powertools/metrics';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type LedgerRow, ledgerKey } from '../../functions/delivery/ledger-row.ts';
import type { MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { MINUTE } from '../../functions/platform/clock.ts';
import { Env } from '../../functions/platform/env.ts';
import { handler } from '../../functions/tick.ts';
import { startEngine, type TestEngine } from '../engine.ts';
import { convened, drafted, invitee, released } from '../meeting/meetings.ts';
import { NetworkRig } from './network-rig.ts';

let engine: TestEngine;
let rig: NetworkRig;
beforeAll(async () => {
  engine = await startEngine();
  rig = new NetworkRig(engine);
  await rig.found();
});
afterAll(() => engine.stop());
beforeEach(() => {
  const { eventLog, views, mailLedger } = engine.tables;
  const variables = {
    [Env.eventLog]: eventLog,
    [Env.views]: views,
    [Env.mailLedger]: mailLedger,
    [Env.code]: 'tests',
    [Env.linkKeysSecret]: 'arn:aws:secretsmanager:local:000000000000:secret:links',
    [Env.configurationSet]: 'none',
    [Env.mailDomain]: 'example.org',
    [Env.filesBucket]: 'files',
    [Env.uploadsBucket]: 'uploads',
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL: engine.endpoint,
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  vi.spyOn(Metrics.prototype, 'publishStoredMetrics').mockImplementation(function publish(this: Metrics) {
    this.clearMetrics();
    return this;
  });
});

/** The deployed tick has the clock of its machine. */
const ahead: MeetingEvent = {
  ...convened,
  data: {
    ...Object(convened.data),
    startsAt: '2125-11-10T01:30:00.000Z',
    endsAt: '2125-11-10T05:00:00.000Z',
  },
};

/** As rows were stored that did not say yet what they do to a calendar. */
async function asOfBefore(row: LedgerRow): Promise<void> {
  const { pk, sk } = ledgerKey(row);
  await engine.client.send(
    new UpdateItemCommand({
      TableName: engine.tables.mailLedger,
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: 'REMOVE calendar',
    }),
  );
}

it('people who were handed an invitation of the version before are handed the cancellation', async () => {
  await rig.audience('it.1', [invitee(1, 'letter')], [invitee(2, 'letter')]);
  const stream = await rig.meeting('m1', [drafted, ahead, released]);
  await rig.reactToAll(stream);
  for (const row of await rig.rows('meeting/m1')) {
    await rig.ledger.handOver(row, 'staff:sophea', rig.time);
    await asOfBefore(row);
  }
  // React did not get to it: what is pending is the tick's.
  await rig.meeting('m1', [{ type: 'MeetingCancelled', data: {} }]);
  const run = { awsRequestId: 'r', getRemainingTimeInMillis: () => MINUTE };
  for (let chunk = 1; chunk <= 3; chunk += 1) {
    // What the tick itself brought about is pending since now: react has a moment for it.
    await pendingForLong();
    await handler({}, run as Context);
  }
  const cancellations = (await rig.rows('meeting/m1')).filter(({ kind }) => kind === 'cancellation');
  expect(cancellations.map(({ person, state, reason }) => [person, state, reason])).toEqual([
    ['contact-1', 'toHandOver', undefined],
    ['contact-2', 'toHandOver', undefined],
  ]);
});

async function pendingForLong(): Promise<void> {
  for (const { stream, version } of await rig.log.pending()) {
    await engine.client.send(
      new UpdateItemCommand({
        TableName: engine.tables.eventLog,
        Key: { pk: { S: `${stream.network}/${stream.kind}/${stream.id}` }, version: { N: String(version) } },
        UpdateExpression: 'SET pendingSince = :long',
        ExpressionAttributeValues: { ':long': { S: rig.time } },
      }),
    );
  }
}
