import { createHmac } from 'node:crypto';

/** What one form may upload: one file, to one key. */
export interface Upload {
  readonly bucket: string;
  readonly key: string;
  /** Most bytes that S3 takes. */
  readonly most: number;
  /** Where the browser is sent once it is there; S3 adds `bucket`, `key` and `etag`. */
  readonly leadsTo: string;
  /** The present (ISO instant, UTC). */
  readonly now: string;
  /** Seconds in which the upload must begin. */
  readonly seconds: number;
}

/** A form that a browser posts to S3: `file` comes after all of `fields`. */
export interface UploadForm {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/** A bucket's address; a local one where the environment names one. */
export function addressOfBucket(bucket: string): string {
  const local = process.env.AWS_ENDPOINT_URL_S3;
  return local ? `${local}/${bucket}` : `https://${bucket}.s3.${process.env.AWS_REGION}.amazonaws.com`;
}

/**
 * Signs a form with the credentials of this function: it may do what the function's role may do, and nothing of it once
 * they end. Each field but the file is a condition, so that none can be changed.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function signUpload({ bucket, key, most, leadsTo, now, seconds }: Upload): UploadForm {
  const { AWS_ACCESS_KEY_ID: id = '', AWS_SECRET_ACCESS_KEY: secret = '' } = process.env;
  const { AWS_SESSION_TOKEN: session, AWS_REGION: region = '' } = process.env;
  const date = now.replace(/[:-]|\.\d{3}/g, '');
  const day = date.slice(0, 8);
  const fields: (readonly [string, string])[] = [
    ['key', key],
    ['success_action_redirect', leadsTo],
    ['x-amz-algorithm', ALGORITHM],
    ['x-amz-credential', `${id}/${day}/${region}/s3/aws4_request`],
    ['x-amz-date', date],
    ...(session ? [['x-amz-security-token', session] as const] : []),
  ];
  const policy = Buffer.from(
    JSON.stringify({
      expiration: new Date(Date.parse(now) + seconds * 1000).toISOString(),
      conditions: [
        { bucket },
        ...fields.map(([name, value]) => ({ [name]: value })),
        ['content-length-range', 1, most],
      ],
    }),
  ).toString('base64');
  return {
    action: addressOfBucket(bucket),
    fields: [...fields, ['policy', policy], ['x-amz-signature', signatureOf(policy, secret, day, region)]],
  };
}

/**
 * Signature Version 4 of a policy: as of a request, but what is signed is the policy in base64. By our own hand, checked
 * with AWS's printed example, since `@aws-sdk/s3-presigned-post` brings the whole S3 client and `aws4fetch` signs
 * requests only.
 *
 * @param day `YYYYMMDD` · @returns hexadecimal.
 */
export function signatureOf(policy: string, secret: string, day: string, region: string): string {
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (before, part) => createHmac('sha256', before).update(part).digest(),
    `AWS4${secret}`,
  );
  return createHmac('sha256', key).update(policy).digest('hex');
}
