import { randomUUID } from 'node:crypto';
import { ACCOUNT, REGION } from './arns.ts';
import type { FaultSwitches } from './faults.ts';
import { addressesOf, type Header, headerOf } from './raw-mail.ts';

/** An accepted mail, as much of it as its events tell. */
export interface SentMail {
  readonly messageId: string;
  readonly at: Date;
  readonly source: string;
  readonly recipients: readonly string[];
  readonly headers: readonly Header[];
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
}

export type EventType = 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject' | 'DeliveryDelay';

/** An event that SES publishes; `afterMs` is counted from the mail, in virtual time. */
export interface SesEvent {
  readonly type: EventType;
  readonly afterMs: number;
  readonly body: Record<string, unknown>;
}

const HOUR = 3_600_000;

/**
 * What becomes of a mail. The recipient's local part decides as SES's simulator does (`bounce…`,
 * `complaint…`, `ooto…`, `suppressionlist…`, here also `mailboxfull…`), otherwise the fault switch.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export function eventsOf(mail: SentMail, fault: FaultSwitches['delivery']): SesEvent[] {
  const recipient = mail.recipients[0] ?? '';
  const send: SesEvent = eventOf('Send', mail, 0, { send: {} });
  const fate = fateOf(recipient) ?? fault;
  switch (fate) {
    case 'deliver':
      return [send, delivery(mail, 0)];
    case 'bounce-permanent':
      return [send, bounce(mail, 'Permanent', 'General', '5.1.1', 'smtp; 550 5.1.1 user unknown')];
    case 'suppressed':
      return [
        send,
        bounce(
          mail,
          'Permanent',
          'OnAccountSuppressionList',
          '5.1.1',
          'Amazon SES did not send the message: the address is on the suppression list',
        ),
      ];
    case 'bounce-transient':
      return [send, bounce(mail, 'Transient', 'MailboxFull', '5.2.2', 'smtp; 552 5.2.2 mailbox full')];
    case 'complain':
      return [send, delivery(mail, 0), complaint(mail)];
    case 'delay':
      return [send, delay(mail), delivery(mail, HOUR)];
    case 'reject-content':
      return [eventOf('Reject', mail, 0, { reject: { reason: 'Bad content' } })];
  }
}

function fateOf(recipient: string): FaultSwitches['delivery'] | 'suppressed' | undefined {
  if (/^bounce/i.test(recipient)) return 'bounce-permanent';
  if (/^complaint/i.test(recipient)) return 'complain';
  if (/^mailboxfull/i.test(recipient)) return 'bounce-transient';
  if (/^suppressionlist/i.test(recipient)) return 'suppressed';
  if (/@simulator\.amazonses\.com$/i.test(recipient)) return 'deliver';
  return undefined;
}

function delivery(mail: SentMail, afterMs: number): SesEvent {
  return eventOf('Delivery', mail, afterMs, {
    delivery: {
      timestamp: timeOf(mail, afterMs),
      processingTimeMillis: 500,
      recipients: mail.recipients,
      smtpResponse: '250 2.0.0 OK',
      reportingMTA: `a8-10.smtp-out.${REGION}.amazonses.com`,
    },
  });
}

function bounce(
  mail: SentMail,
  bounceType: string,
  bounceSubType: string,
  status: string,
  diagnosticCode: string,
): SesEvent {
  return eventOf('Bounce', mail, 0, {
    bounce: {
      feedbackId: `0100${randomUUID()}-000000`,
      bounceType,
      bounceSubType,
      bouncedRecipients: mail.recipients.map((emailAddress) => ({
        emailAddress,
        action: 'failed',
        status,
        diagnosticCode,
      })),
      timestamp: timeOf(mail, 0),
      reportingMTA: 'dns; amazonses.com',
    },
  });
}

function complaint(mail: SentMail): SesEvent {
  return eventOf('Complaint', mail, 0, {
    complaint: {
      feedbackId: `0100${randomUUID()}-000000`,
      complaintSubType: null,
      complainedRecipients: mail.recipients.map((emailAddress) => ({ emailAddress })),
      timestamp: timeOf(mail, 0),
      userAgent: 'Amazon SES Mailbox Simulator',
      complaintFeedbackType: 'abuse',
      arrivalDate: timeOf(mail, 0),
    },
  });
}

function delay(mail: SentMail): SesEvent {
  return eventOf('DeliveryDelay', mail, 0, {
    deliveryDelay: {
      timestamp: timeOf(mail, 0),
      delayType: 'TransientCommunicationFailure',
      expirationTime: timeOf(mail, 14 * HOUR),
      delayedRecipients: mail.recipients.map((emailAddress) => ({
        emailAddress,
        status: '4.4.1',
        diagnosticCode: 'smtp; 421 4.4.1 unable to connect to remote host',
      })),
    },
  });
}

function eventOf(type: EventType, mail: SentMail, afterMs: number, rest: Record<string, unknown>): SesEvent {
  return { type, afterMs, body: { eventType: type, mail: mailPart(mail), ...rest } };
}

function mailPart(mail: SentMail): Record<string, unknown> {
  const own = Object.entries(mail.tags).map(([name, value]) => [name, [value]]);
  const domain = mail.source.slice(mail.source.lastIndexOf('@') + 1);
  return {
    timestamp: mail.at.toISOString(),
    source: mail.source,
    sourceArn: `arn:aws:ses:${REGION}:${ACCOUNT}:identity/${domain}`,
    sendingAccountId: ACCOUNT,
    messageId: mail.messageId,
    destination: mail.recipients,
    headersTruncated: false,
    headers: mail.headers,
    commonHeaders: {
      from: [headerOf(mail.headers, 'From') ?? mail.source],
      to: addressesOf(mail.headers, 'To'),
      messageId: mail.messageId,
      subject: headerOf(mail.headers, 'Subject') ?? '',
    },
    tags: {
      'ses:operation': ['SendRawEmail'],
      'ses:configuration-set': [mail.configurationSet],
      'ses:source-ip': ['127.0.0.1'],
      'ses:from-domain': [domain],
      'ses:caller-identity': ['local'],
      ...Object.fromEntries(own),
    },
  };
}

function timeOf(mail: SentMail, afterMs: number): string {
  return new Date(mail.at.getTime() + afterMs).toISOString();
}
