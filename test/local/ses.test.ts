import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { type AnswerName, sesAnswers } from '../../bin/local/ses-answers.ts';
import { startFixture } from './fixture/start.ts';
import { Jobs } from './jobs.ts';

let cloud: LocalCloud;
let ses: SESClient;
let jobs: Jobs;
beforeAll(async () => {
  cloud = await startFixture({ dataDir: mkdtempSync(join(tmpdir(), 'ses-')), memory: true });
  jobs = new Jobs(cloud);
  ses = new SESClient({
    endpoint: cloud.aws,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true },
  });
});
afterEach(() => cloud.clearFaults());
afterAll(() => cloud.stop());

function configurationSet(): string {
  return cloud.functions[0]?.variables.CONFIGURATION_SET ?? '';
}

interface Wanted {
  readonly to?: string;
  readonly tag?: string;
  readonly from?: string;
  readonly set?: string;
}

async function send({
  to = 'dara@example.org',
  tag = 'plain',
  from = 'meet@meet.example.org',
  set = configurationSet(),
}: Wanted) {
  const raw = [
    `From: Network <${from}>`,
    `To: <${to}>`,
    'Subject: =?UTF-8?B?4Z6U4Z+S4Z6a4Z6H4Z674Z+G?=',
    'Message-ID: <ours@meet.example.org>',
    'References: <root@meet.example.org>',
    'X-SES-CONFIGURATION-SET: ignored',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'ប្រជុំ',
  ].join('\r\n');
  const answer = await ses.send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(raw) },
      Destinations: [to],
      ConfigurationSetName: set,
      Tags: [{ Name: 'd', Value: tag }],
    }),
  );
  return answer.MessageId ?? '';
}

const refusal = (wanted: Wanted) =>
  send(wanted).then(String, (error: Error) => `${error.name}: ${error.message}`);

test('an accepted mail is kept with its bytes, its tags and a Message-ID and Date of SES', async () => {
  const id = await send({ tag: 'kept' });
  const mail = await cloud.readMail(id);
  expect(mail).toMatchObject({
    recipients: ['dara@example.org'],
    from: 'meet@meet.example.org',
    tags: { d: 'kept' },
    text: 'ប្រជុំ',
  });
  const head = mail.headers.map(({ name, value }) => `${name}: ${value}`);
  expect(head).toContain(`Message-ID: <${id}@ap-southeast-1.amazonses.com>`);
  expect(head).toContain('References: <root@meet.example.org>');
  expect(head.join('\n')).not.toMatch(/ours@|X-SES-CONFIGURATION-SET/);
  expect(cloud.rawMail(id).toString('utf8')).toMatch(/\r\n\r\nប្រជុំ$/);
  expect(await (await fetch(`${cloud.controlUrl}/mails?search=kept`)).json()).toMatchObject([{ id }]);
});

test('send and delivery events reach the function through topic and queue, with tags as arrays', async () => {
  const id = await send({ tag: 'told' });
  await cloud.settle();
  const envelope = JSON.parse((await jobs.seen('heard/told/Delivery')).note);
  expect(envelope).toMatchObject({ Type: 'Notification', TopicArn: expect.stringMatching(/^arn:aws:sns:/) });
  expect(JSON.parse(envelope.Message)).toMatchObject({
    eventType: 'Delivery',
    mail: {
      messageId: id,
      destination: ['dara@example.org'],
      tags: { d: ['told'], 'ses:configuration-set': [configurationSet()], 'ses:operation': ['SendRawEmail'] },
      commonHeaders: { subject: '=?UTF-8?B?4Z6U4Z+S4Z6a4Z6H4Z674Z+G?=' },
    },
    delivery: { recipients: ['dara@example.org'] },
  });
  expect((await jobs.seen('heard/told/Send')).count).toBe(1);
});

test('addresses that begin with bounce, mailboxfull or complaint do what they say', async () => {
  await send({ to: 'bounce-one@example.org', tag: 'b' });
  await send({ to: 'mailboxfull@example.org', tag: 'm' });
  await send({ to: 'complaint@simulator.amazonses.com', tag: 'c' });
  await cloud.settle();
  const told = async (key: string) => JSON.parse(JSON.parse((await jobs.seen(`heard/${key}`)).note).Message);
  expect((await told('b/Bounce')).bounce).toMatchObject({
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: [{ emailAddress: 'bounce-one@example.org', status: '5.1.1' }],
  });
  expect((await told('m/Bounce')).bounce.bounceType).toBe('Transient');
  expect((await told('c/Complaint')).complaint.complaintFeedbackType).toBe('abuse');
  expect((await jobs.seen('heard/c/Delivery')).count).toBe(1);
  expect((await jobs.seen('heard/b/Delivery')).count).toBe(0);
});

test('both throttles have one name, and only the message tells them apart', async () => {
  cloud.setFaults({ send: 'throttle', sendTimes: 1 });
  expect(await refusal({})).toMatch(/^Throttling.*: Maximum sending rate exceeded/);
  expect(await refusal({})).toMatch(/^0100/);
  cloud.setFaults({ max24HourSend: 1 });
  expect(await refusal({})).toMatch(/^Throttling.*: Daily message quota exceeded/);
  cloud.setFaults({ max24HourSend: 50_000, maxSendRate: 2 });
  const results = await Promise.all([refusal({}), refusal({}), refusal({})]);
  expect(results.join()).toMatch(/Maximum sending rate exceeded/);
});

test('each switch answers with the code, the status and the words of SES', async () => {
  const configuration = configurationSet();
  const asked = {
    source: 'meet@meet.example.org',
    recipient: 'dara@example.org',
    configurationSet: configuration,
    region: 'AP-SOUTHEAST-1',
  };
  for (const name of Object.keys(sesAnswers) as AnswerName[]) {
    cloud.setFaults({ send: name, sendTimes: 1 });
    const { code, message, status } = sesAnswers[name](asked);
    const error: unknown = await send({}).catch((thrown: unknown) => thrown);
    expect(error, name).toMatchObject({
      name: expect.stringMatching(new RegExp(`^${code}(Exception)?$`)),
      message,
      $metadata: { httpStatusCode: status },
    });
  }
  expect(await refusal({})).toMatch(/^0100/);
});

test('the quota counts recipients of the last day, but not the simulator', async () => {
  const sent = async () => (await ses.send(new GetSendQuotaCommand({}))).SentLast24Hours ?? Number.NaN;
  const before = await sent();
  await send({});
  await send({ to: 'success@simulator.amazonses.com' });
  expect(await sent()).toBe(before + 1);
  await cloud.advance({ ms: 25 * 3_600_000 });
  expect(await sent()).toBe(0);
});

test('what SES refuses for ever is refused with its words', async () => {
  expect(await refusal({ to: 'ដារ៉ា@example.org' })).toMatch(/^InvalidParameterValue: Local address/);
  expect(await refusal({ to: 'nobody' })).toMatch(/^InvalidParameterValue: Missing final/);
  expect(await refusal({ from: 'meet@elsewhere.example.org' })).toMatch(
    /^MessageRejected: Email address is not verified/,
  );
  expect(await refusal({ set: 'nope' })).toMatch(/^ConfigurationSetDoesNotExist.*<nope>/);
  expect(await refusal({ tag: 'a b' })).toMatch(/^InvalidParameterValue: Invalid tag value/);
  cloud.setFaults({ sandbox: true });
  expect(await refusal({})).toMatch(/^MessageRejected/);
  expect(await refusal({ to: 'success@simulator.amazonses.com' })).toMatch(/^0100/);
});

test('a call that hangs or is cut off may or may not have been accepted, and the caller cannot tell', async () => {
  cloud.setFaults({ send: 'hang-after-accept', sendTimes: 1 });
  expect(await refusal({ tag: 'hung-after' })).toMatch(/^TimeoutError/);
  cloud.setFaults({ send: 'hang-before-accept', sendTimes: 1 });
  expect(await refusal({ tag: 'hung-before' })).toMatch(/^TimeoutError/);
  cloud.setFaults({ send: 'reset-after-accept', sendTimes: 1 });
  expect(await refusal({ tag: 'cut-after' })).toMatch(/ECONNRESET|socket hang up/);
  expect(cloud.mails('hung-after')).toHaveLength(1);
  expect(cloud.mails('hung-before')).toHaveLength(0);
  expect(cloud.mails('cut-after')).toHaveLength(1);
});

test('a fault touches only the addresses that it names', async () => {
  cloud.setFaults({ send: 'server-error', matching: 'unlucky' });
  expect(await refusal({ to: 'lucky1@example.org'.replace('lucky1', 'fine') })).toMatch(/^0100/);
  expect(await refusal({ to: 'unlucky@example.org' })).toMatch(/^InternalFailure/);
});

test('held events come when feedback is back, late ones when their time has come, lost ones never', async () => {
  cloud.setFaults({ feedback: 'held' });
  await send({ tag: 'held' });
  await cloud.settle();
  expect((await jobs.seen('heard/held/Send')).count).toBe(0);
  cloud.setFaults({ feedback: 'publish' });
  await cloud.settle();
  expect((await jobs.seen('heard/held/Send')).count).toBe(1);

  cloud.setFaults({ feedbackDelayMs: 3_600_000 });
  await send({ tag: 'late' });
  await cloud.settle();
  expect((await jobs.seen('heard/late/Send')).count).toBe(0);
  await cloud.advance({ ms: 3_700_000 });
  expect((await jobs.seen('heard/late/Send')).count).toBe(1);

  cloud.setFaults({ feedback: 'lost', feedbackDelayMs: 0 });
  await send({ tag: 'lost' });
  await cloud.settle();
  cloud.clearFaults();
  await cloud.settle();
  expect((await jobs.seen('heard/lost/Send')).count).toBe(0);
});
