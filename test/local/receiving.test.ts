import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { awsFront } from '../../bin/local/aws-front.ts';
import { clientReply, clients } from '../../bin/local/calendar-clients.ts';
import { VirtualClock } from '../../bin/local/clock.ts';
import { queuesOf, subscriptionsOf } from '../../bin/local/deployment.ts';
import { Faults } from '../../bin/local/faults.ts';
import { close, listen } from '../../bin/local/fetch-server.ts';
import { MailStore } from '../../bin/local/mail-store.ts';
import { LocalObjects } from '../../bin/local/objects.ts';
import { accessKeyOf, Permissions } from '../../bin/local/permissions.ts';
import { LocalQueues } from '../../bin/local/queues.ts';
import { LocalReceiving } from '../../bin/local/receiving.ts';
import { LocalSecrets } from '../../bin/local/secrets.ts';
import { LocalSes } from '../../bin/local/ses.ts';
import { LocalState } from '../../bin/local/state.ts';
import { Template } from '../../bin/local/template.ts';
import { LocalTopics } from '../../bin/local/topics.ts';
import { calendarPart } from '../../functions/delivery/calendar.ts';
import { Objects, ObjectUnreadable } from '../../functions/platform/objects.ts';
import { readReceived } from '../../functions/replies/reading/received-mail.ts';

const allow = (name: string, statement: object) => ({
  [`${name}Role`]: { Type: 'AWS::IAM::Role', Properties: {} },
  [name]: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] } } },
  [`${name}Policy`]: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      Roles: [{ Ref: `${name}Role` }],
      PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] },
    },
  },
});

const template = new Template({
  Resources: {
    Mails: { Type: 'AWS::S3::Bucket', Properties: {} },
    Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
    Queue: { Type: 'AWS::SQS::Queue', Properties: {} },
    Subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        Protocol: 'sqs',
        TopicArn: { Ref: 'Topic' },
        Endpoint: { 'Fn::GetAtt': ['Queue', 'Arn'] },
      },
    },
    Rule: {
      Type: 'AWS::SES::ReceiptRule',
      Properties: {
        RuleSetName: 'set',
        Rule: {
          Name: 'rule',
          Enabled: true,
          ScanEnabled: true,
          Recipients: ['reply.example.org'],
          Actions: [
            {
              S3Action: { BucketName: { Ref: 'Mails' }, ObjectKeyPrefix: 'in/', TopicArn: { Ref: 'Topic' } },
            },
          ],
        },
      },
    },
    ...allow('Reader', {
      Action: 's3:GetObject',
      Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Mails', 'Arn'] }, '/in/*']] },
    }),
    ...allow('Other', { Action: 'ses:GetSendQuota', Resource: '*' }),
  },
});

const state = new LocalState(':memory:');
const clock = new VirtualClock(state);
const objects = new LocalObjects(template, mkdtempSync(join(tmpdir(), 'objects-')));
const queues = new LocalQueues(queuesOf(template), state, clock);
const topics = new LocalTopics(subscriptionsOf(template), queues, clock);
const receiving = new LocalReceiving(template, { objects, topics, clock });
let front = createServer();
let storage: string;

beforeAll(async () => {
  const mails = new MailStore(state, mkdtempSync(join(tmpdir(), 'mails-')));
  const ses = new LocalSes(
    { configurationSets: [], identities: [] },
    { mails, faults: new Faults(state), clock },
    () => {},
  );
  front = awsFront({
    ses,
    secrets: new LocalSecrets(template, state),
    objects,
    objectEvents: { tell: () => {} },
    permissions: new Permissions(template),
    clock,
  });
  storage = `http://127.0.0.1:${await listen(front, 0)}`;
});
afterAll(() => close(front));

function bucketAs(name: string): Objects {
  vi.stubEnv('AWS_ENDPOINT_URL_S3', storage);
  vi.stubEnv('AWS_REGION', 'ap-southeast-1');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  vi.stubEnv('AWS_ACCESS_KEY_ID', accessKeyOf(name));
  return new Objects('Mails');
}

const mail = Buffer.from('From: dara@example.org\r\nTo: Net <rsvp+n.1@reply.example.org>\r\n\r\nhello\r\n');

interface Told {
  readonly mail: { readonly source: string };
  readonly receipt: {
    readonly recipients: readonly string[];
    readonly dmarcVerdict: { readonly status: string };
    readonly action: { readonly objectKey: string };
  };
}

function told(): Told {
  const newest = queues.list(queues.specs[0]?.arn ?? '').at(-1);
  return JSON.parse(JSON.parse(newest?.body ?? '{}').Message);
}

describe('a mail that comes in', () => {
  test('lies in the bucket with what SES found out, and the topic tells of it', async () => {
    receiving.receive(mail);
    const { receipt, mail: envelope } = told();
    expect(receipt.recipients).toEqual(['rsvp+n.1@reply.example.org']);
    expect(receipt.dmarcVerdict.status).toBe('PASS');
    expect(envelope.source).toBe('dara@example.org');
    const bytes = await bucketAs('Reader').read(receipt.action.objectKey, 10_000);
    const text = Buffer.from(bytes ?? []).toString();
    expect(text).toMatch(/^Return-Path: <dara@example\.org>\r\n/);
    expect(text).toContain('Authentication-Results: amazonses.com;');
    expect(text.endsWith(mail.toString())).toBe(true);
  });

  test('goes to the recipients that are named, with the verdict that is named', () => {
    receiving.receive(mail, {
      recipients: ['a@reply.example.org', 'b@elsewhere.example.org'],
      dmarc: 'FAIL',
    });
    expect(told().receipt).toMatchObject({
      recipients: ['a@reply.example.org'],
      dmarcVerdict: { status: 'FAIL' },
    });
  });

  test('is refused where no rule takes it', () => {
    expect(() => receiving.receive(mail, { recipients: ['a@example.org'] })).toThrow(
      /Nothing receives for a@example.org/,
    );
  });
});

describe('the stand-in for S3', () => {
  test('gives an object only to a caller that may read it, and of no more bytes than were asked for', async () => {
    objects.put('Mails', 'in/ខ្មែរ ?#', Buffer.from('12345'));
    expect(await bucketAs('Reader').read('in/ខ្មែរ ?#', 5)).toEqual(new Uint8Array(Buffer.from('12345')));
    expect(await bucketAs('Reader').read('in/ខ្មែរ ?#', 4)).toBeUndefined();
    await expect(bucketAs('Other').read('in/ខ្មែរ ?#', 5)).rejects.toThrow(ObjectUnreadable);
  });

  test('says of a missing object what it says of a forbidden one', async () => {
    await expect(bucketAs('Reader').read('in/nothing', 5)).rejects.toThrow('403');
    await expect(bucketAs('Reader').read('elsewhere/x', 5)).rejects.toThrow('403');
  });

  test('keeps every key inside its own folder', () => {
    objects.put('Mails', '../../outside', Buffer.from('x'));
    expect(objects.get('Mails', '../../outside')?.toString()).toBe('x');
    objects.put('Mails', '..', Buffer.from('y'));
    expect(objects.get('Mails', '..')?.toString()).toBe('y');
  });
});

test.each(clients)('%s answers in its own way, and is read right', async (client) => {
  const { content } = calendarPart({
    message: 'invite',
    uid: 'mtg-01K@mail.example.org',
    sequence: 2,
    dtstamp: '2025-10-13T02:03:00Z',
    start: '2025-11-10T01:30:00.000Z',
    end: '2025-11-10T05:00:00.000Z',
    summary: 'ប្រជុំ',
    organizer: { name: 'BEST', address: 'rsvp+best.0123456789abcdef@reply.example.org' },
    attendee: { name: 'ចាន់ បុប្ផា', address: 'bopha@example.org' },
  });
  const raw = await clientReply(content, client, 'decline', new Date('2025-10-20T03:15:00Z'));
  const read = await readReceived(raw);
  expect(read?.from).toBe('bopha@example.org');
  expect(read?.content).toMatchObject({
    kind: 'calendar',
    reply: {
      method: 'REPLY',
      uid: 'mtg-01K@mail.example.org',
      sequence: 2,
      dtstamp: '2025-10-20T03:15:00.000Z',
      startsAt: '2025-11-10T01:30:00.000Z',
      endsAt: '2025-11-10T05:00:00.000Z',
      attendees: [{ address: 'bopha@example.org', answer: 'no' }],
      comment: undefined,
    },
  });
});
