import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { synthesized } from './synthesized.ts';

const key = z.object({ AttributeName: z.string(), KeyType: z.string() });
const table = z.object({
  KeySchema: z.array(key),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z.array(
    z.object({
      IndexName: z.string(),
      KeySchema: z.array(key),
      Projection: z.object({ ProjectionType: z.string() }),
    }),
  ),
  BillingMode: z.string(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  Replicas: z.array(
    z.object({
      DeletionProtectionEnabled: z.boolean().optional(),
      PointInTimeRecoverySpecification: z.object({ PointInTimeRecoveryEnabled: z.boolean() }).optional(),
    }),
  ),
});

const { resources } = synthesized();
const tables = resources('AWS::DynamoDB::GlobalTable', table);
const named = (name: string) => {
  const found = tables.find(({ id }) => id.startsWith(`Storage${name}`));
  if (found === undefined) throw new Error(`no table ${name}`);
  return found;
};
const keys = (schema: z.infer<typeof key>[], types: z.infer<typeof table>['AttributeDefinitions']) =>
  schema.map(
    ({ AttributeName: name }) =>
      `${name}:${types.find(({ AttributeName }) => AttributeName === name)?.AttributeType}`,
  );

describe('what can never change once a network is live', () => {
  test('the logical ids of everything that holds data are pinned: another id is another, empty resource', () => {
    const stateful = [
      'AWS::DynamoDB::GlobalTable',
      'AWS::S3::Bucket',
      'AWS::Cognito::UserPool',
      'AWS::Cognito::UserPoolClient',
      'AWS::SecretsManager::Secret',
      'AWS::SES::EmailIdentity',
    ].flatMap((type) => resources(type, z.unknown()).map(({ id }) => `${type} ${id}`));
    expect(stateful).toEqual([
      'AWS::DynamoDB::GlobalTable StorageEventLogB987CAE5',
      'AWS::DynamoDB::GlobalTable StorageViewsA94D150B',
      'AWS::DynamoDB::GlobalTable StorageMailLedgerBE5361AC',
      'AWS::S3::Bucket FilesBucket7C17EE2E',
      'AWS::S3::Bucket UploadsBucketC4B27CC7',
      'AWS::S3::Bucket ReceivingMails52523BEC',
      'AWS::Cognito::UserPool SignInUserPoolA2C003D1',
      'AWS::Cognito::UserPoolClient SignInClient51D43616',
      'AWS::SecretsManager::Secret KeysFirstLinkKey9B26A980',
      'AWS::SecretsManager::Secret KeysLinkKeysD933A2D6',
      'AWS::SecretsManager::Secret KeysSessionKey6941F3A0',
      'AWS::SecretsManager::Secret SignInClientSecretA703F9F5',
      'AWS::SES::EmailIdentity SendingIdentity9C96439F',
    ]);
  });

  test('the keys and indexes of the tables are pinned, and every index is keys-only', () => {
    const shapes = tables.map(({ properties }) => ({
      keys: keys(properties.KeySchema, properties.AttributeDefinitions),
      indexes: properties.GlobalSecondaryIndexes.map((index) => [
        index.IndexName,
        ...keys(index.KeySchema, properties.AttributeDefinitions),
        index.Projection.ProjectionType,
      ]),
    }));
    expect(shapes).toEqual([
      {
        keys: ['pk:S', 'version:N'],
        indexes: [
          ['pending', 'pending:S', 'pendingSince:S', 'KEYS_ONLY'],
          ['day', 'day:S', 'at:S', 'KEYS_ONLY'],
        ],
      },
      { keys: ['pk:S', 'sk:S'], indexes: [['due', 'due:S', 'dueAt:S', 'KEYS_ONLY']] },
      {
        keys: ['pk:S', 'sk:S'],
        indexes: [
          ['person', 'person:S', 'plannedAt:S', 'KEYS_ONLY'],
          ['due', 'due:S', 'dueAt:S', 'KEYS_ONLY'],
        ],
      },
    ]);
  });
});

describe('what happened and what was said', () => {
  test.each(['EventLog', 'MailLedger'])('%s survives deletion, and can be restored to any second', (name) => {
    const { properties, deletionPolicy } = named(name);
    expect(deletionPolicy).toBe('RetainExceptOnCreate');
    expect(properties.Replicas).toHaveLength(1);
    expect(properties.Replicas[0]?.DeletionProtectionEnabled).toBe(true);
    expect(properties.Replicas[0]?.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled).toBe(true);
  });

  test.each(['EventLog', 'MailLedger'])('the stream of %s carries the new image', (name) => {
    expect(named(name).properties.StreamSpecification?.StreamViewType).toBe('NEW_IMAGE');
  });

  test('Views has no stream, because it can be rebuilt and nothing follows from it', () => {
    expect(named('Views').properties.StreamSpecification).toBeUndefined();
  });

  test('every table is paid by request', () => {
    for (const { properties } of tables) expect(properties.BillingMode).toBe('PAY_PER_REQUEST');
  });
});
