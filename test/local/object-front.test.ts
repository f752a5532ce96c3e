import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { close, listen } from '../../bin/local/fetch-server.ts';
import type { Written } from '../../bin/local/object-events.ts';
import { answerObject } from '../../bin/local/object-front.ts';
import { etagOf, LocalObjects } from '../../bin/local/objects.ts';
import { Template } from '../../bin/local/template.ts';
import { FileStore } from '../../functions/platform/file-store.ts';
import { Objects } from '../../functions/platform/objects.ts';
import { signatureOf, type UploadForm } from '../../functions/platform/upload-form.ts';

const NOW = '2025-11-10T04:00:00.000Z';
const objects = new LocalObjects(
  new Template({ Resources: { Uploads: { Type: 'AWS::S3::Bucket' }, Kept: { Type: 'AWS::S3::Bucket' } } }),
  mkdtempSync(join(tmpdir(), 'objects-')),
);
let now = NOW;
let told: Written[] = [];
/** What the function behind an access key may do. */
let allowed: string[] = [];
const front = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  await answerObject(request, Buffer.concat(chunks), response, {
    objects,
    events: { tell: (written) => void told.push(written) },
    now: () => Date.parse(now),
    refusalOf: (signer, { action }) =>
      signer === 'LOCALWeb' && allowed.includes(action) ? undefined : `${signer} may not ${action}`,
  });
});
const store = () => new FileStore({ uploads: 'Uploads', kept: 'Kept' });

let port: number;
beforeAll(async () => {
  port = await listen(front, 0);
});
afterAll(() => close(front));
beforeEach(() => {
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_REGION', 'ap-southeast-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'LOCALWeb');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  now = NOW;
  told = [];
  allowed = ['s3:PutObject', 's3:GetObject'];
});

const signed = (most = 100) =>
  store().form({
    key: 'incoming/a',
    most,
    leadsTo: 'http://localhost:3000/arrived?a=1',
    now: NOW,
    seconds: 3600,
  });

async function send(
  { action, fields }: UploadForm,
  { bytes = 'a file', without = '', ...more } = {} as Sent,
) {
  const form = new FormData();
  for (const [name, value] of [...fields, ...Object.entries(more.fields ?? {})]) {
    if (name !== without) form.set(name, value);
  }
  form.set('file', new Blob([bytes]), 'ឈ្មោះ.jpg');
  const answer = await fetch(action, { method: 'POST', body: form, redirect: 'manual' });
  const xml = await answer.text();
  return { status: answer.status, headers: answer.headers, code: /<Code>(.*)<\/Code>/.exec(xml)?.[1], xml };
}
interface Sent {
  readonly bytes?: string;
  readonly without?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** The policy of AWS's own example, as it is printed there; its lines end as on Windows. */
const example = [
  '{ "expiration": "2015-12-30T12:00:00.000Z",',
  '  "conditions": [',
  '    {"bucket": "sigv4examplebucket"},',
  '    ["starts-with", "$key", "user/user1/"],',
  '    {"acl": "public-read"},',
  '    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},',
  '    ["starts-with", "$Content-Type", "image/"],',
  '    {"x-amz-meta-uuid": "14365123651274"},',
  '    {"x-amz-server-side-encryption": "AES256"},',
  '    ["starts-with", "$x-amz-meta-tag", ""],',
  '',
  '    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},',
  '    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},',
  '    {"x-amz-date": "20151229T000000Z" }',
  '  ]',
  '}',
].join('\r\n');

test('a policy is signed as in the example of AWS', () => {
  // https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-post-example.html, with the secret key given there.
  const [policy, secret] = [
    Buffer.from(example).toString('base64'),
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  ];
  expect(signatureOf(policy, secret, '20151229', 'us-east-1')).toBe(
    '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
  );
});

describe('a signed form', () => {
  test('is taken, told of, and leads back with bucket, key and ETag', async () => {
    const answer = await send(signed());
    const etag = etagOf(Buffer.from('a file'));
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers.get('location') ?? '');
    expect(Object.fromEntries(to.searchParams)).toEqual({
      a: '1',
      bucket: 'Uploads',
      key: 'incoming/a',
      etag: `"${etag}"`,
    });
    expect(objects.get('Uploads', 'incoming/a')?.toString()).toBe('a file');
    expect(told).toEqual([{ bucket: 'Uploads', key: 'incoming/a', size: 6, etag, reason: 'PostObject' }]);
  });

  test.each([
    ['with another key', {}, (form: UploadForm) => withField(form, 'key', 'incoming/b'), 403, 'AccessDenied'],
    ['with a longer life', {}, withLongerLife, 403, 'SignatureDoesNotMatch'],
    ['without its policy', { without: 'policy' }, same, 403, 'AccessDenied'],
    [
      'without a field that it has a condition for',
      { without: 'success_action_redirect' },
      same,
      403,
      'AccessDenied',
    ],
    ['with a field more', { fields: { acl: 'public-read' } }, same, 403, 'AccessDenied'],
    ['with a file that is too large', { bytes: 'x'.repeat(101) }, same, 400, 'EntityTooLarge'],
    ['with an empty file', { bytes: '' }, same, 400, 'EntityTooSmall'],
  ])('%s is refused in XML, and nothing is stored or told', async (_, sent, change, status, code) => {
    const before = objects.get('Uploads', 'incoming/b');
    const answer = await send(change(signed()), sent);
    expect([answer.status, answer.code]).toEqual([status, code]);
    expect(answer.headers.get('content-type')).toBe('application/xml');
    expect(told).toEqual([]);
    expect(objects.get('Uploads', 'incoming/b')).toEqual(before);
  });

  test('is refused after its hour, and where its signer may not write', async () => {
    now = '2025-11-10T05:00:00.000Z';
    expect((await send(signed())).xml).toContain('Invalid according to Policy: Policy expired.');
    now = NOW;
    allowed = [];
    expect((await send(signed())).xml).toContain('LOCALWeb may not s3:PutObject');
  });

  test('answers 204 where it leads nowhere', async () => {
    const form = store().form({ key: 'incoming/a', most: 9, leadsTo: 'nowhere', now: NOW, seconds: 60 });
    expect((await send(form)).status).toBe(204);
  });
});

describe('what is kept', () => {
  test('is downloaded by a signed address, as an attachment, and not after its minute', async () => {
    objects.put('Kept', 'files/a/original.pdf', Buffer.from('%PDF-1.7'));
    now = new Date().toISOString();
    const download = { name: 'a.pdf', type: 'application/pdf', seconds: 60 };
    const address = await store().addressOf('files/a/original.pdf', download);
    const answer = await fetch(address);
    expect([answer.status, await answer.text()]).toEqual([200, '%PDF-1.7']);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="a.pdf"');
    expect((await fetch(address.replace('a%2F', 'b%2F').replace('original', 'other'))).status).toBe(403);
    now = new Date(Date.now() + 62_000).toISOString();
    expect((await fetch(address)).status).toBe(403);
  });

  test('is written and read by those who may, and as long as it is the one that was meant', async () => {
    const kept = new Objects('Kept');
    await kept.write('files/b', new Uint8Array(Buffer.from('one')), 'image/jpeg');
    const etag = etagOf(Buffer.from('one'));
    expect(Buffer.from((await kept.read('files/b', 10, { etag })) ?? []).toString()).toBe('one');
    await kept.write('files/b', new Uint8Array(Buffer.from('two')), 'image/jpeg');
    await expect(kept.read('files/b', 10, { etag })).rejects.toMatchObject({ status: 412 });
  });
});

function same(form: UploadForm): UploadForm {
  return form;
}

function withField({ action, fields }: UploadForm, name: string, value: string): UploadForm {
  return { action, fields: fields.map((field) => (field[0] === name ? [name, value] : field)) };
}

function withLongerLife(form: UploadForm): UploadForm {
  const policy = form.fields.find(([name]) => name === 'policy')?.[1] ?? '';
  const text = Buffer.from(policy, 'base64').toString().replace('2025-11-10T05', '2035-11-10T05');
  return withField(form, 'policy', Buffer.from(text).toString('base64'));
}

test('an object is deleted by its versions, so that nothing of it is left behind a mark', async () => {
  const kept = new Objects('Kept');
  await kept.write('files/best/a/large.jpg', new Uint8Array([1]), 'image/jpeg');
  await kept.write('files/best/a/large.jpg.old', new Uint8Array([2]), 'image/jpeg');
  await expect(kept.remove('files/best/a/large.jpg')).rejects.toThrow('403');
  allowed.push('s3:ListBucketVersions');
  await expect(kept.remove('files/best/a/large.jpg')).rejects.toThrow('403');
  allowed.push('s3:DeleteObjectVersion');
  await kept.remove('files/best/a/large.jpg');
  expect(objects.get('Kept', 'files/best/a/large.jpg')).toBeUndefined();
  expect(objects.get('Kept', 'files/best/a/large.jpg.old')).toBeDefined();
  // Told again, it is deleted already.
  await kept.remove('files/best/a/large.jpg');
});
