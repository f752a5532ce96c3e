import * as z from 'zod';

const envelopeShape = z.object({ TopicArn: z.string(), Message: z.string() });

const verdict = z.object({ status: z.string() }).transform(({ status }) => status);

/** As SES tells of a mail it put into a bucket (developer guide, 'Contents of notifications'). */
const receivedShape = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({ timestamp: z.string(), source: z.string().default('') }),
  receipt: z.object({
    recipients: z.array(z.string()),
    spamVerdict: verdict.optional(),
    virusVerdict: verdict.optional(),
    spfVerdict: verdict.optional(),
    dkimVerdict: verdict.optional(),
    dmarcVerdict: verdict.optional(),
    action: z.object({ type: z.literal('S3'), bucketName: z.string(), objectKey: z.string() }),
  }),
});

/** A mail that lies in the bucket. */
export interface Received {
  /** Addresses it came to, of the envelope. */
  readonly recipients: readonly string[];
  /** MAIL FROM of the envelope; empty for bounces and vacation notes. */
  readonly envelopeFrom: string;
  /** ISO instant in UTC. */
  readonly at: string;
  readonly objectKey: string;
  /** PASS, FAIL, GRAY or PROCESSING_FAILED; absent where SES did not look. */
  readonly verdicts: {
    readonly spam?: string | undefined;
    readonly virus?: string | undefined;
    readonly spf?: string | undefined;
    readonly dkim?: string | undefined;
    readonly dmarc?: string | undefined;
  };
}

/** What inbound accepts. */
export interface Accepting {
  readonly topicArn: string;
  readonly bucket: string;
}

/** Reads an SQS body: an SNS envelope around what SES says. A text says why it is not for us. */
export function readNotification(body: string, accepting: Accepting): Received | string {
  const envelope = envelopeShape.safeParse(json(body)).data;
  if (!envelope) return 'noEnvelope';
  if (envelope.TopicArn !== accepting.topicArn) return 'otherTopic';
  const told = receivedShape.safeParse(json(envelope.Message)).data;
  if (!told) return 'noReceipt';
  const { receipt, mail } = told;
  if (receipt.action.bucketName !== accepting.bucket) return 'otherBucket';
  const at = Date.parse(mail.timestamp);
  if (Number.isNaN(at)) return 'noTime';
  return {
    recipients: receipt.recipients,
    envelopeFrom: mail.source.replace(/^<|>$/g, ''),
    at: new Date(at).toISOString(),
    objectKey: receipt.action.objectKey,
    verdicts: {
      spam: receipt.spamVerdict,
      virus: receipt.virusVerdict,
      spf: receipt.spfVerdict,
      dkim: receipt.dkimVerdict,
      dmarc: receipt.dmarcVerdict,
    },
  };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
