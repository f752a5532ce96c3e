import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { patience } from '../../functions/platform/patience.ts';

const functions = join(import.meta.dirname, '..', '..', 'functions');
const clients = globSync('**/*.{ts,tsx}', { cwd: functions }).flatMap((file) => {
  const source = readFileSync(join(functions, file), 'utf8');
  return [...source.matchAll(/new (\w+Client)\(([^;]*)/g)].map(([, name, made]) => ({ file, name, made }));
});

describe('every client of AWS', () => {
  it('is one of those that are known here', () => {
    expect(clients.map(({ name }) => name).sort()).toEqual([
      // Objects and accounts: they are given a signal that ends each call.
      'AwsClient',
      'AwsClient',
      'DynamoDBClient',
      'SESClient',
      'SecretsManagerClient',
    ]);
  });

  it.each(clients.filter(({ name }) => name !== 'AwsClient'))(
    'waits for an answer only so long, and then fails: $name',
    ({ made }) => {
      expect(made).toMatch(/requestHandler: (patience|\{[^}]*throwOnRequestTimeout: true)/);
    },
  );

  it('waits a second for a connection and three for an answer', () => {
    expect(patience).toEqual({
      connectionTimeout: 1_000,
      requestTimeout: 3_000,
      throwOnRequestTimeout: true,
    });
  });
});
