import type { IncomingMessage, ServerResponse } from 'node:http';
import { arnOf } from './arns.ts';
import type { LocalObjects } from './objects.ts';
import type { Need } from './policy.ts';

const ACTIONS: Readonly<Record<string, string>> = { GET: 's3:GetObject', PUT: 's3:PutObject' };

/** Whether a call is one to S3: the other services are all at the root. */
export function isObjectCall(request: Pick<IncomingMessage, 'url'>): boolean {
  return request.url !== undefined && request.url !== '/' && !request.url.startsWith('/?');
}

/**
 * GetObject and PutObject, path-style (`/bucket/key`), as far as the functions use S3.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html
 */
export function answerObject(
  request: Pick<IncomingMessage, 'method' | 'url'>,
  body: Buffer,
  response: ServerResponse,
  objects: LocalObjects,
  refusalOf: (need: Need) => string | undefined,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const [bucket = '', ...rest] = pathname.slice(1).split('/').map(decodeURIComponent);
  const key = rest.join('/');
  const fail = (status: number, code: string, message: string) => {
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(`<Error><Code>${code}</Code><Message>${message.replace(/[<&]/g, ' ')}</Message></Error>`);
  };
  const action = ACTIONS[request.method ?? ''];
  if (action === undefined) {
    fail(501, 'NotImplemented', `The local cloud has no ${request.method}.`);
    return;
  }
  const refusal = refusalOf({ action, resource: `${arnOf('AWS::S3::Bucket', bucket)}/${key}` });
  if (refusal !== undefined) {
    fail(403, 'AccessDenied', refusal);
    return;
  }
  if (request.method === 'PUT') {
    objects.put(bucket, key, body);
    response.writeHead(200).end();
    return;
  }
  const found = objects.get(bucket, key);
  if (found === undefined) {
    // A caller that may not list a bucket is not told that an object is missing.
    fail(403, 'AccessDenied', 'Access Denied');
    return;
  }
  response.writeHead(200, { 'content-length': found.length }).end(found);
}
