import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalCloud } from '../../bin/local/local-cloud.ts';
import { accessKeyOf } from '../../bin/local/permissions.ts';
import { startFixture } from './fixture/start.ts';

let cloud: LocalCloud;
let jobs: string;
let seen: string;
beforeAll(async () => {
  cloud = await startFixture({ dataDir: mkdtempSync(join(tmpdir(), 'permissions-')), memory: true });
  jobs = cloud.tables.JOBS_TABLE ?? '';
  seen = cloud.tables.SEEN_TABLE ?? '';
});
afterAll(() => cloud.stop());

/** Credentials and endpoint as this function has them, or as somebody has who is no function. */
function as(name: string, endpoint: string) {
  const spec = cloud.functions.find(({ shortName }) => shortName === name);
  const accessKeyId = spec === undefined ? name : accessKeyOf(spec.id);
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  return { endpoint, region: 'ap-southeast-1', credentials, maxAttempts: 1 };
}
const dynamo = (name: string) => new DynamoDBClient(as(name, cloud.checkedDynamodb));
const said = (answer: Promise<unknown>) =>
  answer.then(
    () => 'done',
    (error: Error) => `${error.name}: ${error.message}`,
  );
const key = { pk: { S: 'a' }, sk: { N: '1' } };
const lookup = {
  KeyConditionExpression: '#k = :v',
  ExpressionAttributeValues: { ':v': { S: 'a' } },
};

describe('a call to DynamoDB', () => {
  test('is made when the role allows the action on the table, also by a pattern', async () => {
    await dynamo('web').send(new PutItemCommand({ TableName: jobs, Item: key }));
    const { Item } = await dynamo('web').send(new GetItemCommand({ TableName: jobs, Key: key }));
    expect(Item).toEqual(key);
    expect(
      await said(dynamo('web').send(new BatchGetItemCommand({ RequestItems: { [jobs]: { Keys: [key] } } }))),
    ).toBe('done');
  });

  test('may be larger than one packet', async () => {
    const item = { ...key, sk: { N: '2' }, text: { S: 'ប្រជុំ'.repeat(20_000) } };
    await dynamo('web').send(new PutItemCommand({ TableName: jobs, Item: item }));
    const { Item } = await dynamo('web').send(
      new GetItemCommand({ TableName: jobs, Key: { ...key, sk: { N: '2' } } }),
    );
    expect(Item).toEqual(item);
  });

  test('is refused on another table, in the words of AWS', async () => {
    const error = await dynamo('web')
      .send(new PutItemCommand({ TableName: seen, Item: { pk: { S: 'x' } } }))
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringMatching(
        /^User: arn:aws:sts::\d+:assumed-role\/webServiceRole\w+\/web\w+ is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:[\w-]+:\d+:table\/Seen\w+ because no identity-based policy allows the dynamodb:PutItem action$/,
      ),
      $metadata: { httpStatusCode: 400 },
    });
    const kept = await dynamo('tests').send(new GetItemCommand({ TableName: seen, Key: { pk: { S: 'x' } } }));
    expect(kept.Item).toBeUndefined();
  });

  test('is refused with another action', async () => {
    expect(await said(dynamo('web').send(new ScanCommand({ TableName: jobs })))).toMatch(
      /^AccessDeniedException: .*dynamodb:Scan on resource: \S+:table\/Jobs\w+ because/,
    );
  });

  test('needs the index and not the table when it reads an index', async () => {
    const query = (IndexName: string | undefined, name: string) =>
      said(
        dynamo('web').send(
          new QueryCommand({
            TableName: jobs,
            IndexName,
            ExpressionAttributeNames: { '#k': name },
            ...lookup,
          }),
        ),
      );
    expect(await query('due', 'due')).toBe('done');
    expect(await query(undefined, 'pk')).toMatch(/dynamodb:Query on resource: \S+:table\/Jobs\w+ because/);
    expect(await query('other', 'pk')).toMatch(/dynamodb:Query on resource: \S+\/index\/other because/);
  });

  test('in a transaction needs what each part needs, and does nothing where one is refused', async () => {
    const put = (sk: string) => ({ Put: { TableName: jobs, Item: { ...key, sk: { N: sk } } } });
    const check = {
      ConditionCheck: { TableName: jobs, Key: key, ConditionExpression: 'attribute_exists(pk)' },
    };
    const write = (
      ...TransactItems: NonNullable<
        ConstructorParameters<typeof TransactWriteItemsCommand>[0]['TransactItems']
      >
    ) => said(dynamo('web').send(new TransactWriteItemsCommand({ TransactItems })));
    expect(await write(put('10'), check)).toBe('done');
    expect(await write(put('11'), { Delete: { TableName: jobs, Key: key } })).toMatch(
      /^AccessDeniedException: .*dynamodb:DeleteItem on/,
    );
    const touch = {
      TableName: jobs,
      Key: key,
      UpdateExpression: 'SET a = :a',
      ExpressionAttributeValues: { ':a': { S: '' } },
    };
    expect(await write(put('11'), { Update: touch })).toMatch(/dynamodb:UpdateItem on/);
    const other = { Put: { TableName: seen, Item: { pk: { S: 'x' } } } };
    expect(await write(put('11'), other)).toMatch(/dynamodb:PutItem on resource: \S+:table\/Seen/);
    const left = await dynamo('tests').send(
      new GetItemCommand({ TableName: jobs, Key: { ...key, sk: { N: '11' } } }),
    );
    expect(left.Item).toBeUndefined();
    const read = (TableName: string, Key: Record<string, { S: string } | { N: string }>) =>
      said(dynamo('web').send(new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName, Key } }] })));
    expect(await read(jobs, key)).toBe('done');
    expect(await read(seen, { pk: { S: 'x' } })).toMatch(/dynamodb:GetItem on resource: \S+:table\/Seen/);
  });

  test('is refused where one statement denies what another allows', async () => {
    const write = { RequestItems: { [jobs]: [{ PutRequest: { Item: key } }] } };
    expect(await said(dynamo('web').send(new BatchWriteItemCommand(write)))).toMatch(
      /dynamodb:BatchWriteItem on .* with an explicit deny in an identity-based policy$/,
    );
  });

  test('of somebody who is no function is not checked', async () => {
    expect(await said(dynamo('tests').send(new ScanCommand({ TableName: seen })))).toBe('done');
  });

  test('that is malformed is answered by the engine', async () => {
    const update = new UpdateItemCommand({ TableName: undefined, Key: { pk: { S: 'x' } } });
    expect(await said(dynamo('web').send(update))).not.toMatch(/^done|socket/);
  });
});

describe('a mail', () => {
  const set = () => cloud.functions[0]?.variables.CONFIGURATION_SET ?? '';
  const send = (from: string, to: string, name = 'work', ConfigurationSetName: string | undefined = set()) =>
    said(
      new SESClient(as(name, cloud.aws)).send(
        new SendRawEmailCommand({
          RawMessage: {
            Data: Buffer.from(`From: Network <${from}>\r\nTo: <${to}>\r\nSubject: s\r\n\r\nHello\r\n`),
          },
          ConfigurationSetName,
        }),
      ),
    );

  test('is sent from the sender, to the recipients and by the function that the policy names', async () => {
    expect(await send('meet@meet.example.org', 'dara@example.org')).toBe('done');
  });

  test('is refused from another sender, to another recipient, and to another function', async () => {
    const refused = /^AccessDenied: .*ses:SendRawEmail on resource: \S+:identity\/meet\.example\.org because/;
    expect(await send('other@meet.example.org', 'dara@example.org')).toMatch(refused);
    expect(await send('meet@meet.example.org', 'dara@example.net')).toMatch(refused);
    expect(await send('meet@meet.example.org', 'dara@example.org', 'web')).toMatch(refused);
    expect(cloud.mails('dara@example.net')).toEqual([]);
  });

  test('is refused from an identity and through a configuration set that the policy does not name', async () => {
    expect(await send('meet@example.com', 'dara@example.org')).toMatch(
      /on resource: \S+:identity\/meet@example\.com /,
    );
    expect(await send('meet@meet.example.org', 'dara@example.org', 'work', 'Other')).toMatch(
      /on resource: \S+:configuration-set\/Other /,
    );
  });

  test('and the quota are refused with 403', async () => {
    const error = await new SESClient(as('work', cloud.aws))
      .send(new GetSendQuotaCommand({}))
      .catch((reason) => reason);
    expect(error).toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } });
  });
});

test('a secret is told only to the functions that may read it', async () => {
  const SecretId = cloud.functions[0]?.variables.KEYS_SECRET_ARN;
  const read = (name: string) =>
    said(new SecretsManagerClient(as(name, cloud.aws)).send(new GetSecretValueCommand({ SecretId })));
  expect(await read('web')).toBe('done');
  expect(await read('work')).toMatch(
    /^AccessDeniedException: .*secretsmanager:GetSecretValue on resource: arn:aws:secretsmanager:/,
  );
});

test('a function is refused what its role does not allow; state and control page count it', async () => {
  const scans = async () => {
    const { refusals } = await cloud.state();
    return refusals.find(
      ({ functionName, action }) => /^web/.test(functionName) && action === 'dynamodb:Scan',
    );
  };
  const before = (await scans())?.times ?? 0;
  const answer = await (await fetch(`${cloud.appUrl}/overreach`)).text();
  expect(answer).toMatch(/^AccessDeniedException: .*dynamodb:Scan on/);
  expect(await scans()).toMatchObject({ resource: expect.stringMatching(/:table\/Jobs/), times: before + 1 });
  expect(await (await fetch(cloud.controlUrl)).text()).toMatch(/dynamodb:Scan/);
});
