import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { expect, test } from 'vitest';
import { lean } from '../../functions/platform/sdk-client.ts';
import { RequestSigning } from '../../functions/platform/signing.ts';

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

const mail = new SendRawEmailCommand({
  Source: 'best@example.org',
  Destinations: ['dara@example.org'],
  RawMessage: { Data: Buffer.from('Subject: a  b\r\n\r\nសួស្តី') },
});

/** The same request, signed by us at the moment that it names. */
async function signedAgain({ headers, ...request }: Sent, service: string): Promise<Record<string, string>> {
  const { authorization: _, 'x-amz-content-sha256': __, 'x-amz-security-token': ___, ...rest } = headers;
  const signing = new RequestSigning({
    credentials: async () => credentials,
    region: async () => region,
    defaultSigningName: service,
  });
  const [, year, month, day, hour, minute, second] =
    /^(....)(..)(..)T(..)(..)(..)Z$/.exec(headers['x-amz-date'] ?? '') ?? [];
  const signingDate = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return (await signing.sign({ ...request, headers: rest }, { signingDate })).headers;
}

test.each([
  ['a request of DynamoDB', 'dynamodb', (config: object) => new DynamoDBClient(config).send(put('ប្រជុំ'))],
  ['a request of SES', 'ses', (config: object) => new SESClient(config).send(mail)],
])('%s has the very headers that the signer of the SDK gives it', async (_, service, send) => {
  const { sent, config } = wire({ statusCode: 200, body: service === 'ses' ? '<a><b></b></a>' : '{}' });
  await send(config).catch(() => undefined);
  const [request] = sent;
  if (!request) throw new Error('nothing was sent');
  expect(request.headers.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\//);
  expect(await signedAgain(request, service)).toEqual(request.headers);
});

test('blanks within a header are signed as one, and what is changed on the way is not signed', async () => {
  const headers = {
    host: 'x',
    'X-Amz-Word': ' a \t b ',
    'user-agent': 'u',
    'x-amzn-trace-id': 't',
    'proxy-x': 'p',
  };
  const plain = { host: 'x', 'x-amz-word': 'a b' };
  const signature = async (some: Record<string, string>) => {
    const sent = {
      method: 'POST',
      path: '/',
      query: {},
      body: '',
      headers: { 'x-amz-date': '20251020T020000Z', ...some },
    };
    return (await signedAgain(sent, 'dynamodb')).authorization;
  };
  expect(await signature(headers)).toBe(await signature(plain));
  expect(await signature(plain)).not.toBe(await signature({ ...plain, 'x-amz-word': 'a c' }));
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
    expect(await signedAgain(request, 'dynamodb')).toEqual(request.headers);
  }
  expect(
    new Set(sent.map(({ body }) => JSON.parse(new TextDecoder().decode(Buffer.from(body))).Item.pk.S)),
  ).toEqual(new Set(['a', 'b', 'c']));
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

test('another day, or other credentials, have a key of their own', async () => {
  let secretAccessKey = 'one';
  const signing = new RequestSigning({
    credentials: async () => ({ ...credentials, secretAccessKey }),
    region: async () => region,
    defaultSigningName: 'dynamodb',
  });
  const at = async (day: string) => {
    const request = { method: 'POST', path: '/', headers: {} as Record<string, string> };
    const { headers } = await signing.sign(request, { signingDate: `${day}T00:00:00Z` });
    return headers.authorization;
  };
  const first = await at('2025-10-20');
  const seen = [first, await at('2025-10-21')];
  secretAccessKey = 'two';
  seen.push(await at('2025-10-20'));
  expect(new Set(seen).size).toBe(3);
  secretAccessKey = 'one';
  expect(await at('2025-10-20')).toBe(first);
});

test.each([{ path: '/bucket' }, { query: { a: 'b' } }, { body: Readable.from([]) }])(
  'what is not signed here is refused: %o',
  async (odd) => {
    const signing = new RequestSigning({
      credentials: async () => credentials,
      region: async () => region,
      defaultSigningName: 'dynamodb',
    });
    await expect(signing.sign({ method: 'POST', path: '/', headers: {}, ...odd })).rejects.toThrow(TypeError);
  },
);
