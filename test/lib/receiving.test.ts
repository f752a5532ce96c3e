import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Settings } from '../../lib/settings.ts';
import { exampleSettings, idOf, synthesized } from './synthesized.ts';

const { resources } = synthesized();
const BUCKET = 'ReceivingMails52523BEC';

const statement = z.object({
  Effect: z.string(),
  Principal: z.unknown(),
  Action: z.unknown(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
const policy = z.object({ PolicyDocument: z.object({ Statement: z.array(statement) }) });

test('without a receiving domain nothing of it is deployed', () => {
  const { receiveDomain: _, ...settings }: Settings = exampleSettings;
  const other = synthesized(settings);
  for (const type of ['AWS::SES::ReceiptRule', 'AWS::SES::ReceiptRuleSet']) {
    expect(other.resources(type, z.unknown())).toEqual([]);
    expect(resources(type, z.unknown())).toHaveLength(1);
  }
  const functions = other.resources('AWS::Lambda::Function', z.unknown()).map(({ id }) => id);
  expect(functions.filter((id) => id.startsWith('Inbound'))).toEqual([]);
});

describe('received mail', () => {
  test('is scanned, goes to the bucket and is told of, for the receiving domain alone', () => {
    const [rule] = resources(
      'AWS::SES::ReceiptRule',
      z.object({
        Rule: z.object({
          Name: z.string(),
          Enabled: z.boolean(),
          ScanEnabled: z.boolean(),
          Recipients: z.array(z.string()),
          Actions: z.array(z.object({ S3Action: z.record(z.string(), z.unknown()) })),
        }),
      }),
    );
    const { Actions: actions, ...rest } = rule?.properties.Rule ?? { Actions: [] };
    expect(rest).toEqual({
      Name: 'calendar-replies',
      Enabled: true,
      ScanEnabled: true,
      Recipients: ['reply.mail.example.org'],
    });
    expect(actions).toHaveLength(1);
    expect(actions[0]?.S3Action.ObjectKeyPrefix).toBe('received/');
    expect(idOf(actions[0]?.S3Action.BucketName)).toBe(BUCKET);
    expect(idOf(actions[0]?.S3Action.TopicArn)).toMatch(/^ReceivingTopic/);
  });

  test('is private, encrypted, and gone after 30 days', () => {
    const bucket = resources(
      'AWS::S3::Bucket',
      z.object({
        PublicAccessBlockConfiguration: z.record(z.string(), z.boolean()),
        BucketEncryption: z.unknown(),
        LifecycleConfiguration: z.object({ Rules: z.array(z.looseObject({})) }),
      }),
    ).find(({ id }) => id === BUCKET);
    expect(Object.values(bucket?.properties.PublicAccessBlockConfiguration ?? {})).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(bucket?.properties.LifecycleConfiguration.Rules).toMatchObject([
      { ExpirationInDays: 30, Status: 'Enabled' },
    ]);
  });

  test.each([
    ['AWS::S3::BucketPolicy', 's3:PutObject'],
    ['AWS::SNS::TopicPolicy', 'sns:Publish'],
  ])('may only come from our own rule (%s)', (type, action) => {
    const allowing = resources(type, policy)
      .filter(({ id }) => id.startsWith('Receiving'))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement)
      .filter(({ Effect }) => Effect === 'Allow');
    expect(allowing).toHaveLength(1);
    expect(allowing[0]).toMatchObject({
      Action: action,
      Principal: { Service: 'ses.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    const source = JSON.stringify(allowing[0]?.Condition?.ArnEquals?.['aws:SourceArn']);
    expect(source).toMatch(/:receipt-rule-set\/.*ReceivingRules.*:receipt-rule\/calendar-replies/);
  });

  test('finds its way by an MX record of the zone, which is printed where there is none', () => {
    const zoned = synthesized({ ...exampleSettings, zone: { id: 'Z0EXAMPLE', name: 'example.org' } });
    const records = zoned.resources(
      'AWS::Route53::RecordSet',
      z.object({ Name: z.unknown(), Type: z.string(), ResourceRecords: z.array(z.unknown()).optional() }),
    );
    const mx = records.find(({ properties }) => properties.Name === 'reply.mail.example.org');
    expect(mx?.properties.Type).toBe('MX');
    expect(JSON.stringify(mx?.properties.ResourceRecords)).toContain('10 inbound-smtp.');
  });
});
