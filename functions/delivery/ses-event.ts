import * as z from 'zod';
import { readKeyTag } from './ledger-item.ts';
import type { MailKey } from './ledger-row.ts';
import { type BounceReason, REJECTED, type Report } from './report.ts';
import { CANARY_TAG } from './tick-delivery.ts';

const envelopeShape = z.object({ TopicArn: z.string(), Message: z.string() });

const eventShape = z.object({
  eventType: z.string(),
  mail: z.object({
    timestamp: z.string(),
    messageId: z.string(),
    tags: z.record(z.string(), z.array(z.string())),
  }),
  bounce: z
    .object({ bounceType: z.string(), bounceSubType: z.string().optional(), timestamp: z.string() })
    .optional(),
  complaint: z.object({ timestamp: z.string() }).optional(),
  delivery: z.object({ timestamp: z.string() }).optional(),
  deliveryDelay: z.object({ timestamp: z.string() }).optional(),
});
type SesEvent = z.infer<typeof eventShape>;

/** What one message of the feedback queue is. */
export type Feedback =
  | { readonly about: 'mail'; readonly key: MailKey; readonly report: Report; readonly sentAt: string }
  | { readonly about: 'canary'; readonly sentAt: string }
  /** Not from our topic or configuration set, or no event at all; it is put aside. */
  | { readonly about: 'nothing'; readonly why: string };

/** What feedback accepts. */
export interface Accepting {
  readonly topicArn: string;
  readonly configurationSet: string;
}

/**
 * Reads an SQS body: an SNS envelope around an SES event. Which mail it is about is said by the tags that
 * were given when it was sent, so an event may come before we have stored the provider's message id.
 */
export function readFeedback(body: string, { topicArn, configurationSet }: Accepting): Feedback {
  const envelope = envelopeShape.safeParse(json(body));
  if (!envelope.success) return { about: 'nothing', why: 'noEnvelope' };
  if (envelope.data.TopicArn !== topicArn) return { about: 'nothing', why: 'otherTopic' };
  const parsed = eventShape.safeParse(json(envelope.data.Message));
  if (!parsed.success) return { about: 'nothing', why: 'noEvent' };
  const { mail } = parsed.data;
  if (mail.tags['ses:configuration-set']?.[0] !== configurationSet) {
    return { about: 'nothing', why: 'otherConfigurationSet' };
  }
  const sentAt = instant(mail.timestamp);
  if (mail.tags[CANARY_TAG]) return { about: 'canary', sentAt };
  const key = readKeyTag(mail.tags.row?.[0] ?? '');
  if (!key) return { about: 'nothing', why: 'noKey' };
  const report = reportOf(parsed.data, sentAt);
  return report ? { about: 'mail', key, report, sentAt } : { about: 'nothing', why: 'otherEvent' };
}

function reportOf(event: SesEvent, sentAt: string): Report | undefined {
  const common = { messageId: event.mail.messageId, sentAt };
  switch (event.eventType) {
    case 'Send':
      return { ...common, state: 'sent', at: sentAt };
    case 'Delivery':
      return { ...common, state: 'delivered', at: instant(event.delivery?.timestamp) ?? sentAt };
    case 'Bounce': {
      const lasting = event.bounce?.bounceType === 'Permanent';
      const reason = bounceReason(lasting, event.bounce?.bounceSubType ?? '');
      return { ...common, state: 'bounced', at: instant(event.bounce?.timestamp) ?? sentAt, lasting, reason };
    }
    case 'Complaint':
      return { ...common, state: 'complained', at: instant(event.complaint?.timestamp) ?? sentAt };
    case 'Reject':
      return { ...common, state: 'failed', at: sentAt, reason: REJECTED };
    case 'DeliveryDelay':
      return { ...common, state: 'delayed', at: instant(event.deliveryDelay?.timestamp) ?? sentAt };
    default:
      return undefined;
  }
}

/** SES's bounce types; what is undetermined is treated as passing. */
function bounceReason(lasting: boolean, subType: string): BounceReason {
  if (lasting) return /Suppress/.test(subType) ? 'suppressed' : 'noSuchAddress';
  switch (subType) {
    case 'MailboxFull':
      return 'mailboxFull';
    case 'MessageTooLarge':
      return 'tooLarge';
    case 'ContentRejected':
    case 'AttachmentRejected':
      return 'contentRefused';
    default:
      return 'notNow';
  }
}

/** SES writes instants with or without milliseconds; ours have them, so that they compare as text. */
function instant(text: string): string;
function instant(text: string | undefined): string | undefined;
function instant(text: string | undefined): string | undefined {
  const time = Date.parse(text ?? '');
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
