import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import { REGION } from './arns.ts';
import type { VirtualClock } from './clock.ts';
import type { LocalObjects } from './objects.ts';
import { addressesOf, headerOf, headersOf } from './raw-mail.ts';
import type { Template } from './template.ts';
import type { LocalTopics } from './topics.ts';

const receiptRule = z.object({
  Rule: z.object({
    Enabled: z.boolean().default(false),
    Recipients: z.array(z.string()).default([]),
    Actions: z.array(
      z.strictObject({
        S3Action: z.strictObject({
          BucketName: z.string(),
          ObjectKeyPrefix: z.string().default(''),
          TopicArn: z.string(),
        }),
      }),
    ),
    Name: z.string(),
    ScanEnabled: z.boolean().default(false),
    TlsPolicy: z.string().optional(),
  }),
});

export const verdicts = ['PASS', 'FAIL', 'GRAY'] as const;
type Verdict = (typeof verdicts)[number];

export interface ReceiveOptions {
  /** Addresses of the envelope; those of To and Cc by default. */
  readonly recipients?: readonly string[];
  /** What SES finds out about the From domain; DKIM and SPF find the same. Default: PASS. */
  readonly dmarc?: Verdict;
}

const SUBJECT = 'Amazon SES Email Receipt Notification';

/** SES's receiving side: the template's receipt rules, taken for the active ones. */
export class LocalReceiving {
  readonly #rules: readonly z.output<typeof receiptRule>['Rule'][];
  readonly #objects: LocalObjects;
  readonly #topics: LocalTopics;
  readonly #clock: VirtualClock;

  /** @throws when a rule has an action or a field that is not known here. */
  constructor(
    template: Template,
    parts: { readonly objects: LocalObjects; readonly topics: LocalTopics; readonly clock: VirtualClock },
  ) {
    this.#rules = template
      .resources(['AWS::SES::ReceiptRule'], receiptRule)
      .map(({ properties }) => properties.Rule)
      .filter((rule) => rule.Enabled);
    this.#objects = parts.objects;
    this.#topics = parts.topics;
    this.#clock = parts.clock;
  }

  /** Domains and addresses that mail is received at. */
  get recipients(): readonly string[] {
    return this.#rules.flatMap((rule) => rule.Recipients);
  }

  /**
   * A mail comes in, as it would from another server.
   *
   * @returns the message id.
   * @throws when no rule takes it: SES would refuse it.
   */
  receive(raw: Buffer, { recipients, dmarc = 'PASS' }: ReceiveOptions = {}): string {
    const headers = headersOf(raw);
    const to = recipients ?? addressesOf(headers, 'To', 'Cc');
    const source = (headerOf(headers, 'Return-Path') ?? addressesOf(headers, 'From')[0] ?? '').replace(
      /[<>]/g,
      '',
    );
    const messageId = randomBytes(16).toString('hex');
    const found = this.#rules.flatMap((rule) => {
      const own = to.filter((address) => rule.Recipients.some((one) => takes(one, address)));
      return own.length > 0 ? { rule, own } : [];
    });
    if (found.length === 0) {
      throw new Error(
        `Nothing receives for ${to.join(', ') || 'nobody'}, only for ${this.recipients.join(', ') || 'nobody'}.`,
      );
    }
    const stamped = Buffer.concat([Buffer.from(traceOf(source, to, dmarc, this.#clock.date())), raw]);
    for (const { rule, own } of found) {
      for (const { S3Action: action } of rule.Actions) {
        const objectKey = `${action.ObjectKeyPrefix}${messageId}`;
        this.#objects.put(action.BucketName, objectKey, stamped);
        const message = this.#notification({ messageId, source, to, own, dmarc }, action, objectKey);
        this.#topics.publish(action.TopicArn, SUBJECT, JSON.stringify(message));
      }
    }
    return messageId;
  }

  /** @see https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html */
  #notification(
    mail: {
      messageId: string;
      source: string;
      to: readonly string[];
      own: readonly string[];
      dmarc: Verdict;
    },
    action: { readonly BucketName: string; readonly ObjectKeyPrefix: string; readonly TopicArn: string },
    objectKey: string,
  ): unknown {
    const timestamp = this.#clock.date().toISOString();
    const status = (verdict: string) => ({ status: verdict });
    return {
      notificationType: 'Received',
      mail: {
        timestamp,
        source: mail.source,
        messageId: mail.messageId,
        destination: mail.to,
        headersTruncated: false,
        headers: [],
        commonHeaders: {},
      },
      receipt: {
        timestamp,
        processingTimeMillis: 300,
        recipients: mail.own,
        spamVerdict: status('PASS'),
        virusVerdict: status('PASS'),
        spfVerdict: status(mail.dmarc),
        dkimVerdict: status(mail.dmarc),
        dmarcVerdict: status(mail.dmarc),
        ...(mail.dmarc === 'FAIL' ? { dmarcPolicy: 'none' } : {}),
        action: {
          type: 'S3',
          topicArn: action.TopicArn,
          bucketName: action.BucketName,
          objectKeyPrefix: action.ObjectKeyPrefix,
          objectKey,
        },
      },
    };
  }
}

/** A rule's recipient is an address, a domain, or with a dot before it all domains below. */
function takes(recipient: string, address: string): boolean {
  const [one, other] = [recipient.toLowerCase(), address.toLowerCase()];
  if (one.includes('@')) return one === other;
  return one.startsWith('.') ? other.endsWith(one) : other.endsWith(`@${one}`);
}

/** What SES writes above a mail that it received. */
function traceOf(source: string, to: readonly string[], dmarc: Verdict, at: Date): string {
  const found = dmarc === 'PASS' ? 'pass' : dmarc === 'FAIL' ? 'fail' : 'none';
  const domain = source.slice(source.lastIndexOf('@') + 1);
  return [
    `Return-Path: <${source}>`,
    `Received: from local (localhost [127.0.0.1])\r\n by inbound-smtp.${REGION}.amazonaws.com with SMTP\r\n for ${to[0] ?? ''}; ${at.toUTCString()}`,
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    `Authentication-Results: amazonses.com;\r\n spf=${found}; dkim=${found} header.i=@${domain}; dmarc=${found}`,
    '',
  ].join('\r\n');
}
