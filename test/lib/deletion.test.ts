import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { exampleSettings, synthesized } from './synthesized.ts';

const first = synthesized({ ...exampleSettings, protected: false });
const later = synthesized();

const kept = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
  'AWS::Cognito::UserPool',
  'AWS::Logs::LogGroup',
];

/** What says of itself that it may not be deleted. */
function protectedIn({ resources }: ReturnType<typeof synthesized>): unknown[] {
  const tables = resources(
    'AWS::DynamoDB::GlobalTable',
    z.object({ Replicas: z.array(z.object({ DeletionProtectionEnabled: z.boolean().default(false) })) }),
  ).flatMap(({ properties }) => properties.Replicas.map((replica) => replica.DeletionProtectionEnabled));
  const pools = resources('AWS::Cognito::UserPool', z.object({ DeletionProtection: z.string() })).map(
    ({ properties }) => properties.DeletionProtection === 'ACTIVE',
  );
  return [...tables, ...pools].filter(Boolean);
}

describe('a first deployment that fails is taken back whole', () => {
  test('nothing is kept that was made by the very run that failed', () => {
    for (const { deletionPolicy } of first.fates()) expect(deletionPolicy).not.toBe('Retain');
  });

  test('nothing that it made refuses to be deleted, nor the stack, which the next try deletes', () => {
    expect(protectedIn(first)).toEqual([]);
    expect(first.stack.terminationProtection).toBe(false);
  });
});

describe('what was in use', () => {
  test('is kept when the stack is deleted, or when a change would replace it', () => {
    const policies = later
      .fates()
      .filter(({ deletionPolicy }) => deletionPolicy === 'RetainExceptOnCreate')
      .map(({ type, replacePolicy }) => {
        expect(replacePolicy).toBe('Retain');
        return type;
      });
    expect([...new Set(policies)].sort()).toEqual([...kept].sort());
    // Views can be rebuilt; the first link key is quoted in LinkKeys; the session key and the copy of
    // Cognito's secret can be made anew.
    const gone = later
      .fates()
      .filter(({ type, deletionPolicy }) => kept.includes(type) && deletionPolicy !== 'RetainExceptOnCreate')
      .map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''));
    expect(gone).toEqual(['StorageViews', 'KeysFirstLinkKey', 'KeysSessionKey', 'SignInClientSecret']);
  });

  test('refuses to be deleted by hand: event log, mail ledger, accounts and the stack', () => {
    expect(protectedIn(later)).toHaveLength(3);
    expect(later.stack.terminationProtection).toBe(true);
  });

  test('is protected by the second deployment, and the first one says so', () => {
    const warnings = (made: typeof first) =>
      made.stack.node.metadata
        .filter(({ type }) => type === 'aws:cdk:warning')
        .map(({ data }) => String(data));
    expect(warnings(first)).toEqual([expect.stringContaining("'protected'")]);
    expect(warnings(later)).toEqual([]);
  });
});
