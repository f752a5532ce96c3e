import {
  GetSendQuotaCommand,
  SESClient,
  SESServiceException,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import { LogCode, log } from '../platform/logging.ts';
import { lean } from '../platform/sdk-client.ts';
import type { SendQuota } from './pace.ts';
import { type Meaning, meaningOf } from './ses-answers.ts';

/** One mail to one address, ready to send. */
export interface OutgoingMail {
  readonly from: string;
  readonly to: string;
  readonly mime: Uint8Array;
  /** Names and values of `[A-Za-z0-9_-]`, at most 256 characters; ids only. They come back with events. */
  readonly tags: Readonly<Record<string, string>>;
}

/** What became of one call to the mail provider; what its answers mean is in `ses-answers.ts`. */
export type SendOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string }
  | { readonly outcome: 'notReached' }
  /** No answer came: it may have been accepted. */
  | { readonly outcome: 'unsure'; readonly why: 'noAnswer' }
  | Meaning;

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
      const outcome = outcomeOf(error, { from, to });
      if (outcome.outcome === 'closed' || outcome.outcome === 'putOff') {
        log.error(LogCode.providerRefuses, error, { why: outcome.why });
      }
      return outcome;
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
  return lean(client);
}

/** The request never left this machine. */
const unreached = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

/** What a failed call means. Whatever is not known to be an answer may have been accepted. */
export function outcomeOf(error: unknown, mail: Pick<OutgoingMail, 'from' | 'to'>): SendOutcome {
  if (!(error instanceof Error)) return { outcome: 'unsure', why: 'noAnswer' };
  if (error instanceof SESServiceException) {
    const { name: code, message, $metadata } = error;
    return meaningOf({ code, message, status: $metadata.httpStatusCode }, mail);
  }
  const code = 'code' in error ? String(error.code) : '';
  if (unreached.includes(code) || /did not establish a connection/.test(error.message)) {
    return { outcome: 'notReached' };
  }
  if (error.name === 'CredentialsProviderError') return { outcome: 'notReached' };
  return { outcome: 'unsure', why: 'noAnswer' };
}
