import {
  GetSendQuotaCommand,
  SESClient,
  SESServiceException,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import { withoutRequestLog } from '../platform/sdk-client.ts';
import type { SendQuota } from './pace.ts';

/** One mail to one address, ready to send. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly mime: Uint8Array;
  /** Names and values of `[A-Za-z0-9_-]`, at most 256 characters; ids only. They come back with events. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What became of one call to the mail provider. */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string }
  /** Certainly not accepted; it may be tried again soon. */
  | { readonly outcome: 'tooFast' }
  | { readonly outcome: 'notReached' }
  /** Certainly not accepted, before the quota's window frees. */
  | { readonly outcome: 'dailyQuota' }
  /** Certainly not accepted, and no other mail would be: the deployment or the account must be mended. */
  | { readonly outcome: 'closed'; readonly why: string }
  /** Refused for good. */
  | { readonly outcome: 'refused'; readonly why: string }
  /** It may have been accepted. */
  | { readonly outcome: 'unsure'; readonly why: string };

/** The mail provider, as the engine sees it. */
export interface MailProvider {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  quota(): Promise<SendQuota>;
}

/** SES answers within a second or two; deliver must end well before its own timeout. */
const REQUEST_TIMEOUT_MS = 20_000;
const CONNECTION_TIMEOUT_MS = 5_000;

/** Amazon SES (API of 2010-12-01), through one configuration set that publishes what becomes of a mail. */
export class Ses implements MailProvider {
  readonly #client: SESClient;
  readonly #configurationSet: string;

  constructor(client: SESClient, configurationSet: string) {
    this.#client = client;
    this.#configurationSet = configurationSet;
  }

  async send({ from, to, mime, tags }: OutgoingMail): Promise<SendOutcome> {
    try {
      const { MessageId } = await this.#client.send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [to],
          RawMessage: { Data: mime },
          ConfigurationSetName: this.#configurationSet,
          Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
        }),
      );
      return { outcome: 'accepted', messageId: MessageId ?? '' };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  async quota(): Promise<SendQuota> {
    const { Max24HourSend, MaxSendRate, SentLast24Hours } = await this.#client.send(
      new GetSendQuotaCommand({}),
    );
    return { perDay: Max24HourSend ?? 200, perSecond: MaxSendRate ?? 1, sentLastDay: SentLast24Hours ?? 0 };
  }
}

/**
 * A client that never repeats a call by itself: SES has no idempotency token, so a repetition after a
 * lost answer would be a second mail. SDK environment variables give region and endpoint.
 */
export function sesClient(
  config: { readonly endpoint?: string; readonly requestTimeoutMs?: number } = {},
): SESClient {
  const client = new SESClient({
    ...(config.endpoint === undefined
      ? {}
      : {
          endpoint: config.endpoint,
          region: 'local',
          credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        }),
    maxAttempts: 1,
    requestHandler: {
      requestTimeout: config.requestTimeoutMs ?? REQUEST_TIMEOUT_MS,
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      throwOnRequestTimeout: true,
    },
  });
  return withoutRequestLog(client);
}

/** Errors after which nothing of ours would be accepted: sending is paused instead of failing each mail. */
const closing = [
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
  'ConfigurationSetDoesNotExistException',
  'MailFromDomainNotVerifiedException',
  'AccessDenied',
  'AccessDeniedException',
  'SignatureDoesNotMatch',
  'InvalidClientTokenId',
  'OptInRequired',
];
/** The request never left this machine. */
const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/**
 * What a failed call means. SES answers both throttles with the same name, and only the message tells
 * them apart. Whatever is not known to be a refusal may have been accepted.
 */
export function outcomeOf(error: unknown): SendOutcome {
  if (!(error instanceof Error)) return { outcome: 'unsure', why: 'noAnswer' };
  if (error instanceof SESServiceException) {
    if (/^Throttling/.test(error.name)) {
      return /daily/i.test(error.message) ? { outcome: 'dailyQuota' } : { outcome: 'tooFast' };
    }
    if (closing.includes(error.name)) return { outcome: 'closed', why: error.name };
    if (error.$fault === 'client' && (error.$metadata.httpStatusCode ?? 0) < 500) {
      return { outcome: 'refused', why: refusal(error) };
    }
    return { outcome: 'unsure', why: 'providerFailed' };
  }
  const code = 'code' in error ? String(error.code) : '';
  if (unreached.includes(code) || /did not establish a connection/.test(error.message)) {
    return { outcome: 'notReached' };
  }
  if (error.name === 'CredentialsProviderError') return { outcome: 'notReached' };
  return { outcome: 'unsure', why: 'noAnswer' };
}

/** In the sandbox SES refuses every address that is not verified; that sentence helps most. */
function refusal(error: SESServiceException): string {
  return /not verified/i.test(error.message) ? 'notVerified' : 'refused';
}
