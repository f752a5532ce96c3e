import * as z from 'zod';

/** An object that was put into a bucket. */
export interface Arrived {
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  /** Without quotes. */
  readonly etag: string;
}

/**
 * EventBridge's event of S3, as a queue hands it on. Its keys are not encoded, other than those of S3's own
 * notifications.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
const event = z.object({
  source: z.literal('aws.s3'),
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    bucket: z.object({ name: z.string() }),
    object: z.object({ key: z.string(), size: z.number(), etag: z.string() }),
  }),
});

/** Reads such an event; `undefined` where it is none. */
export function readArrived(body: string): Arrived | undefined {
  const read = event.safeParse(jsonOf(body));
  if (!read.success) return undefined;
  const { bucket, object } = read.data.detail;
  return { bucket: bucket.name, ...object };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
