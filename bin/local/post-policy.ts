import * as z from 'zod';
import { signatureOf } from '../../functions/platform/upload-form.ts';
import { REGION } from './arns.ts';
import { SECRET_KEY } from './permissions.ts';

/** What S3 answers to what it does not take: an XML page in the window of the person who sent it. */
export class ObjectRefused extends Error {
  readonly status: number;
  readonly code: string;
  /** Further elements of the answer. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    status: number,
    code: string,
    message: string,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = 'ObjectRefused';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** A form as it was posted: its fields in order, by names in lower case, and the file. */
export interface PostedForm {
  readonly bucket: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly size: number;
}

const policyDocument = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
});

/** Fields that need no condition (SigV4 POST policy, 'Conditions'). */
const FREE = /^(policy|x-amz-signature|file|x-ignore-.*)$/;

/**
 * Checks a form as S3 does: who signed it, until when, and that every field is as a condition wants it.
 *
 * @param now milliseconds since 1970.
 * @returns the access key that signed it.
 * @throws {ObjectRefused} with the code and the sentence of S3.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function checkPost({ bucket, fields, size }: PostedForm, now: number): string {
  const policy = fields.get('policy');
  const [signer = '', day = '', region = ''] = (fields.get('x-amz-credential') ?? '').split('/');
  if (policy === undefined || signer === '') {
    throw new ObjectRefused(403, 'AccessDenied', 'Access Denied');
  }
  if (region !== REGION) {
    throw new ObjectRefused(400, 'AuthorizationQueryParametersError', `the region '${region}' is wrong`);
  }
  if (signatureOf(policy, SECRET_KEY, day, region) !== fields.get('x-amz-signature')) {
    throw new ObjectRefused(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
  const { expiration, conditions } = read(policy);
  if (Date.parse(expiration) <= now) throw denied('Policy expired.');
  const named = new Set(['bucket']);
  for (const condition of conditions) {
    if (!Array.isArray(condition)) {
      for (const [name, value] of Object.entries(condition)) check('eq', name, value);
    } else if (condition[0] === 'content-length-range') {
      checkSize(size, condition[1], condition[2]);
    } else {
      check(condition[0], condition[1].slice(1), condition[2]);
    }
  }
  const extra = [...fields.keys()].find((name) => !FREE.test(name) && !named.has(name));
  if (extra !== undefined) throw denied(`Extra input fields: ${extra}`);
  return signer;

  function check(how: 'eq' | 'starts-with', name: string, wanted: string): void {
    const lower = name.toLowerCase();
    named.add(lower);
    const value = lower === 'bucket' ? bucket : fields.get(lower);
    const holds = how === 'eq' ? value === wanted : value?.startsWith(wanted);
    if (!holds) throw denied(`Policy Condition failed: ${JSON.stringify([how, `$${name}`, wanted])}`);
  }
}

function checkSize(size: number, least: number, most: number): void {
  if (size > most) {
    throw new ObjectRefused(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
      ProposedSize: size,
      MaxSizeAllowed: most,
    });
  }
  if (size < least) {
    throw new ObjectRefused(
      400,
      'EntityTooSmall',
      'Your proposed upload is smaller than the minimum allowed size',
      { ProposedSize: size, MinSizeAllowed: least },
    );
  }
}

function read(policy: string): z.output<typeof policyDocument> {
  try {
    return policyDocument.parse(JSON.parse(Buffer.from(policy, 'base64').toString('utf8')));
  } catch {
    throw new ObjectRefused(400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.');
  }
}

function denied(why: string): ObjectRefused {
  return new ObjectRefused(403, 'AccessDenied', `Invalid according to Policy: ${why}`);
}
