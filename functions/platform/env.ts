/**
 * The environment contract between `lib/` (which sets the variables) and the functions (which read
 * them). This file is read at synth as well as at run time: it must not import anything.
 */
export const Env = {
  /** Name of the EventLog table. */
  eventLog: 'EVENT_LOG_TABLE',
  /** Name of the Views table. */
  views: 'VIEWS_TABLE',
  /** Name of the MailLedger table. */
  mailLedger: 'MAIL_LEDGER_TABLE',
  /** Public origin of the pages, without a trailing slash, e.g. `https://meet.example.org`. */
  origin: 'APP_ORIGIN',
  /** Domain that mail is sent from and replies are received at. */
  mailDomain: 'MAIL_DOMAIN',
  /** SES configuration set that publishes sending events. */
  configurationSet: 'CONFIGURATION_SET',
  /** ARN of the secret holding the link-signing keys (JSON, see `links.ts`). */
  linkKeysSecret: 'LINK_KEYS_SECRET_ARN',
  /** ARN of the secret holding the key of the session cookie (a random string). */
  sessionSecret: 'SESSION_SECRET_ARN',
  /** ARN of the secret holding the OpenID Connect client secret; absent for a public client. */
  oidcClientSecret: 'OIDC_CLIENT_SECRET_ARN',
  /** OpenID Connect issuer, e.g. a Cognito user pool. */
  oidcIssuer: 'OIDC_ISSUER',
  /** OpenID Connect client id. */
  oidcClientId: 'OIDC_CLIENT_ID',
  /** Verified e-mail address that may found networks on this deployment. */
  founder: 'FOUNDER_EMAIL',
  /** ARN of the topic that SES events come from; feedback refuses any other. */
  feedbackTopic: 'FEEDBACK_TOPIC_ARN',
  /** Domain at which answers from calendars are received; absent where nothing of receiving is deployed. */
  receiveDomain: 'RECEIVE_DOMAIN',
  /** Name of the bucket that SES puts received mail into. */
  receivedBucket: 'RECEIVED_BUCKET',
  /** ARN of the topic that tells of received mail; inbound refuses any other. */
  receivedTopic: 'RECEIVED_TOPIC_ARN',
  /** Name of the bucket that forms post files to. */
  uploadsBucket: 'UPLOADS_BUCKET',
  /** Name of the bucket of kept files. */
  filesBucket: 'FILES_BUCKET',
  /** Fingerprint of the code of all functions: states that it folded are read by no other code. */
  code: 'CODE_FINGERPRINT',
  /** `demo` shows the demo band on every page and mail; `live` does not. */
  stage: 'STAGE',
} as const;

export type EnvName = (typeof Env)[keyof typeof Env];

/** Thrown when a function was deployed without a variable it needs. */
export class MissingEnvironmentVariable extends Error {
  constructor(name: string) {
    super(
      `The environment variable ${name} is not set: check the construct that declares this function in lib/.`,
    );
    this.name = 'MissingEnvironmentVariable';
  }
}

/**
 * Reads a variable on first use, so that importing a handler never fails.
 *
 * @throws {MissingEnvironmentVariable} naming the variable.
 */
export function required(name: EnvName): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new MissingEnvironmentVariable(name);
  return value;
}

export function optional(name: EnvName): string | undefined {
  const value = process.env[name];
  return value === '' ? undefined : value;
}
