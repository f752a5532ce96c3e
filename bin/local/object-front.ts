import type { IncomingMessage, ServerResponse } from 'node:http';
import { AwsV4Signer } from 'aws4fetch';
import { arnOf, REGION } from './arns.ts';
import type { LocalObjectEvents } from './object-events.ts';
import { etagOf, type LocalObjects } from './objects.ts';
import { SECRET_KEY, signerOf } from './permissions.ts';
import type { Need } from './policy.ts';
import { checkPost, ObjectRefused } from './post-policy.ts';

type Received = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

export interface ObjectParts {
  readonly objects: LocalObjects;
  readonly events: Pick<LocalObjectEvents, 'tell'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** @returns why this access key may not do this, if it may not. */
  readonly refusalOf: (signer: string, need: Need) => string | undefined;
}

/** Whether a call is one to S3: the other services are all at the root. */
export function isObjectCall(request: Pick<IncomingMessage, 'url'>): boolean {
  return request.url !== undefined && request.url !== '/' && !request.url.startsWith('/?');
}

/**
 * S3 as far as functions and browsers use it, path-style (`/bucket/key`): GetObject, also by a signed address;
 * PutObject; ListObjectVersions and DeleteObject of a version; and forms that browsers post to a bucket.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
 */
export async function answerObject(
  request: Received,
  body: Buffer,
  response: ServerResponse,
  parts: ObjectParts,
): Promise<void> {
  try {
    await answer(request, body, response, parts);
  } catch (error) {
    if (!(error instanceof ObjectRefused)) throw error;
    const details = Object.entries({ Code: error.code, Message: error.message, ...error.details });
    const elements = details.map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`).join('');
    response.writeHead(error.status, { 'content-type': 'application/xml' });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${elements}<RequestId>LOCAL</RequestId></Error>`,
    );
  }
}

async function answer(request: Received, body: Buffer, response: ServerResponse, parts: ObjectParts) {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  const [bucket = '', ...rest] = url.pathname.slice(1).split('/').map(decodeURIComponent);
  const key = rest.join('/');
  switch (request.method) {
    case 'GET':
      if (url.searchParams.has('versions')) return listVersions(request, url, bucket, response, parts);
      return await get(request, url, { bucket, key }, response, parts);
    case 'PUT':
      allow(parts, signerOf(request.headers.authorization), 's3:PutObject', { bucket, key });
      parts.objects.put(bucket, key, body);
      tell(parts, { bucket, key }, body, 'PutObject');
      response.writeHead(200, { etag: `"${etagOf(body)}"` }).end();
      return;
    case 'DELETE':
      if (!url.searchParams.has('versionId')) {
        throw new ObjectRefused(501, 'NotImplemented', 'The local cloud deletes versions only.');
      }
      allow(parts, signerOf(request.headers.authorization), 's3:DeleteObjectVersion', { bucket, key });
      parts.objects.remove(bucket, key);
      response.writeHead(204).end();
      return;
    case 'POST':
      return await post(request, bucket, body, response, parts);
    default:
      throw new ObjectRefused(501, 'NotImplemented', `The local cloud has no ${request.method}.`);
  }
}

/** The one version that each object has here. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html */
function listVersions(
  { headers }: Received,
  { searchParams }: URL,
  bucket: string,
  response: ServerResponse,
  { objects, refusalOf }: ObjectParts,
): void {
  const need = { action: 's3:ListBucketVersions', resource: arnOf('AWS::S3::Bucket', bucket) };
  const refusal = refusalOf(signerOf(headers.authorization), need);
  if (refusal !== undefined) throw new ObjectRefused(403, 'AccessDenied', refusal);
  const prefix = searchParams.get('prefix') ?? '';
  // Who asks here, asks for one object.
  const keys = objects.get(bucket, prefix) === undefined ? [] : [prefix];
  const versions = keys.map(
    (key) =>
      `<Version><Key>${escaped(key)}</Key><VersionId>null</VersionId><IsLatest>true</IsLatest></Version>`,
  );
  response
    .writeHead(200, { 'content-type': 'application/xml' })
    .end(`<ListVersionsResult><Name>${bucket}</Name>${versions.join('')}</ListVersionsResult>`);
}

interface Place {
  readonly bucket: string;
  readonly key: string;
}

async function get(request: Received, url: URL, at: Place, response: ServerResponse, parts: ObjectParts) {
  const signed = url.searchParams.has('X-Amz-Signature');
  const signer = signed ? await signerOfAddress(url, parts.now()) : signerOf(request.headers.authorization);
  allow(parts, signer, 's3:GetObject', at);
  const found = parts.objects.get(at.bucket, at.key);
  // A caller that may not list a bucket is not told that an object is missing.
  if (found === undefined) throw new ObjectRefused(403, 'AccessDenied', 'Access Denied');
  const etag = `"${etagOf(found)}"`;
  const wanted = request.headers['if-match'];
  if (wanted !== undefined && wanted !== etag) {
    throw new ObjectRefused(
      412,
      'PreconditionFailed',
      'At least one of the pre-conditions you specified did not hold',
    );
  }
  const said = ['content-type', 'content-disposition'].flatMap((name) => {
    const value = url.searchParams.get(`response-${name}`);
    return value === null ? [] : [[name, value] as const];
  });
  response.writeHead(200, { 'content-length': found.length, etag, ...Object.fromEntries(said) }).end(found);
}

/** Checks a signed address. @throws {ObjectRefused} */
async function signerOfAddress(url: URL, now: number): Promise<string> {
  const asked = new URL(url);
  const { searchParams } = asked;
  const signature = searchParams.get('X-Amz-Signature');
  searchParams.delete('X-Amz-Signature');
  const datetime = searchParams.get('X-Amz-Date') ?? '';
  const [accessKeyId = ''] = (searchParams.get('X-Amz-Credential') ?? '').split('/');
  const signer = new AwsV4Signer({
    method: 'GET',
    url: asked.href,
    accessKeyId,
    secretAccessKey: SECRET_KEY,
    service: 's3',
    region: REGION,
    datetime,
    signQuery: true,
  });
  if ((await signer.signature()) !== signature) {
    throw new ObjectRefused(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match.',
    );
  }
  const began = Date.parse(
    datetime.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  if (now > began + Number(searchParams.get('X-Amz-Expires')) * 1000) {
    throw new ObjectRefused(403, 'AccessDenied', 'Request has expired');
  }
  return accessKeyId;
}

async function post(
  request: Received,
  bucket: string,
  body: Buffer,
  response: ServerResponse,
  parts: ObjectParts,
) {
  if (!parts.objects.has(bucket)) {
    throw new ObjectRefused(404, 'NoSuchBucket', 'The specified bucket does not exist');
  }
  const { fields, file } = await formOf(request, body);
  const signer = checkPost({ bucket, fields, size: file.length }, parts.now());
  const key = fields.get('key') ?? '';
  allow(parts, signer, 's3:PutObject', { bucket, key });
  parts.objects.put(bucket, key, file);
  tell(parts, { bucket, key }, file, 'PostObject');
  const etag = `"${etagOf(file)}"`;
  const then = fields.get('success_action_redirect');
  if (then !== undefined && URL.canParse(then)) {
    const to = new URL(then);
    for (const [name, value] of Object.entries({ bucket, key, etag })) to.searchParams.set(name, value);
    response.writeHead(303, { location: to.href, etag }).end();
    return;
  }
  const status = fields.get('success_action_status');
  if (status === '201') {
    const place = `<Bucket>${bucket}</Bucket><Key>${escaped(key)}</Key><ETag>${escaped(etag)}</ETag>`;
    response
      .writeHead(201, { 'content-type': 'application/xml', etag })
      .end(`<PostResponse>${place}</PostResponse>`);
    return;
  }
  response.writeHead(status === '200' ? 200 : 204, { etag }).end();
}

/** Fields up to the file; what comes after it is not looked at. */
async function formOf(
  { headers }: Received,
  body: Buffer,
): Promise<{ fields: ReadonlyMap<string, string>; file: Buffer }> {
  const type = headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) {
    throw new ObjectRefused(
      412,
      'PreconditionFailed',
      'Bucket POST must be of the enclosure-type multipart/form-data',
    );
  }
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData());
  const fields = new Map<string, string>();
  for (const [name, value] of form) {
    if (name.toLowerCase() === 'file') {
      const bytes = typeof value === 'string' ? Buffer.from(value) : Buffer.from(await value.arrayBuffer());
      return { fields, file: bytes };
    }
    if (typeof value === 'string') fields.set(name.toLowerCase(), value);
  }
  throw new ObjectRefused(400, 'InvalidArgument', 'POST requires exactly one file upload per request.', {
    ArgumentName: 'file',
    ArgumentValue: 0,
  });
}

function allow({ refusalOf }: ObjectParts, signer: string, action: string, { bucket, key }: Place): void {
  const refusal = refusalOf(signer, { action, resource: `${arnOf('AWS::S3::Bucket', bucket)}/${key}` });
  if (refusal !== undefined) throw new ObjectRefused(403, 'AccessDenied', refusal);
}

function tell({ events }: ObjectParts, at: Place, bytes: Buffer, reason: string): void {
  events.tell({ ...at, size: bytes.length, etag: etagOf(bytes), reason });
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
