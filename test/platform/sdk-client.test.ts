import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { lean } from '../../functions/platform/sdk-client.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a secret', sessionToken: 'a/token==' };
const region = 'ap-southeast-1';

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly query: object;
  readonly headers: Record<string, string>;
  readonly body: string;
}

interface Answer {
  readonly statusCode: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A client's connection: notes what is sent, and answers in turn; the last answer stays. */
function wire(...answers: readonly Answer[]) {
  const sent: Sent[] = [];
  const handle = async (request: Sent) => {
    sent.push({ ...request, headers: { ...request.headers } });
    const { body = '{}', ...answer } = answers[sent.length - 1] ?? answers.at(-1) ?? { statusCode: 200 };
    return { response: { headers: {}, ...answer, body: Readable.from([body]) } };
  };
  return {
    sent,
    config: { region, credentials, requestHandler: { handle, metadata: { handlerProtocol: 'x' } } },
  };
}

const put = (word: string) =>
  new PutItemCommand({
    TableName: 'T',
    Item: { pk: { S: word } },
    ConditionExpression: 'attribute_not_exists(pk)',
  });

test('a lean client signs what it really sends: each attempt, each of several at the same time', async () => {
  const { sent, config } = wire({ statusCode: 500 }, { statusCode: 200 });
  const client = lean(new DynamoDBClient({ ...config, maxAttempts: 2 }));
  await Promise.all(['a', 'b', 'c'].map((word) => client.send(put(word))));
  expect(sent).toHaveLength(4);
  for (const request of sent) {
    expect(request.headers['x-amz-content-sha256']).toBe(
      createHash('sha256').update(request.body).digest('hex'),
    );
    expect(request.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\//);
  }
  expect(new Set(sent.map(({ body }) => JSON.parse(Buffer.from(body).toString()).Item.pk.S))).toEqual(
    new Set(['a', 'b', 'c']),
  );
});

test('a lean client gives each call its own answer, also where calls of other kinds are under way', async () => {
  const { config } = wire({ statusCode: 200, body: '{"Items":[{"pk":{"S":"x"}}]}' });
  const client = lean(new DynamoDBClient(config));
  const query = new QueryCommand({ TableName: 'T', KeyConditionExpression: 'pk = :pk' });
  const [written, found] = await Promise.all([client.send(put('a')), client.send(query)]);
  expect(written).not.toHaveProperty('Items');
  expect(found.Items).toEqual([{ pk: { S: 'x' } }]);
});

test('where our clock is wrong, the next attempt is signed by the clock of AWS', async () => {
  const ahead = new Date(Date.now() + 3_600_000);
  const { sent, config } = wire(
    {
      statusCode: 400,
      headers: { date: ahead.toUTCString(), 'x-amzn-errortype': 'InvalidSignatureException' },
      body: '{"__type":"com.amazon.coral.service#InvalidSignatureException","message":"Signature expired"}',
    },
    { statusCode: 200 },
  );
  await lean(new DynamoDBClient({ ...config, maxAttempts: 3 })).send(put('a'));
  const hours = sent.map(({ headers }) => headers['x-amz-date']?.slice(0, 11));
  expect(hours.at(-1)).toBe(ahead.toISOString().replace(/[-:]/g, '').slice(0, 11));
});

test('a lean client signs with the credentials of the moment: those of a container change every few hours', async () => {
  const { sent, config } = wire({ statusCode: 200 });
  let accessKeyId = 'AKIDONE';
  const passing = async () => ({ ...credentials, accessKeyId, expiration: new Date(Date.now() - 1) });
  const client = lean(new DynamoDBClient({ ...config, credentials: passing }));
  await client.send(put('a'));
  accessKeyId = 'AKIDTWO';
  await client.send(put('b'));
  expect(sent.map(({ headers }) => /Credential=(\w+)/.exec(headers.authorization ?? '')?.[1])).toEqual([
    'AKIDONE',
    'AKIDTWO',
  ]);
});

test('a lean client that could not be signed for once is signed for the next time', async () => {
  const { sent, config } = wire({ statusCode: 200 });
  let fails = true;
  const region = async () => {
    if (fails) throw new Error('no region yet');
    return 'ap-southeast-1';
  };
  const client = lean(new DynamoDBClient({ ...config, region, endpoint: 'http://127.0.0.1:1' }));
  await expect(client.send(put('a'))).rejects.toThrow('no region yet');
  fails = false;
  await client.send(put('b'));
  expect(sent).toHaveLength(1);
});
