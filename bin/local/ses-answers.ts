/**
 * Error answers of SES as its callers get them: code and status by the API reference, the words as public
 * reports have them. Where a report names somebody's own addresses, ours are in their place.
 *
 * @see functions/delivery/ses-answers.ts for the sources, and what each means for us.
 */
export interface SesAnswer {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

interface Asked {
  readonly source: string;
  readonly recipient: string;
  readonly configurationSet: string;
  /** Upper case, as SES names it in these messages. */
  readonly region: string;
}

const identity = (address: string) => `arn:aws:ses:ap-southeast-1:000000000000:identity/${address}`;

/** By the name of the switch. */
export const sesAnswers = {
  throttle: () => answer('Throttling', 'Maximum sending rate exceeded.'),
  'daily-quota': () => answer('Throttling', 'Daily message quota exceeded.'),
  'too-many-requests': () => answer('TooManyRequestsException', 'Too Many Requests', 429),
  'server-error': () =>
    answer('InternalFailure', 'The request processing has failed because of an unknown error.', 500),
  unavailable: () => answer('ServiceUnavailable', 'Service is unavailable', 503),
  reject: () => answer('MessageRejected', 'Address blacklisted.'),
  'sending-paused': () =>
    answer(
      'MessageRejected',
      'Sending paused for this account. For more information, please check the inbox of the email address ' +
        'associated with your AWS account.',
    ),
  'sending-disabled': () =>
    answer('AccountSendingPausedException', 'Email sending is disabled for your entire Amazon SES account.'),
  'set-paused': ({ configurationSet }: Asked) =>
    answer(
      'ConfigurationSetSendingPausedException',
      `Sending is paused for configuration set ${configurationSet}`,
    ),
  'set-missing': ({ configurationSet }: Asked) =>
    answer('ConfigurationSetDoesNotExist', `Configuration set <${configurationSet}> does not exist.`),
  'sender-not-verified': ({ source, region }: Asked) => notVerified([source], region),
  'recipient-not-verified': ({ recipient, region }: Asked) => notVerified([recipient], region),
  'mail-from-not-verified': () =>
    answer(
      'MailFromDomainNotVerifiedException',
      'Could not read the MX record required to use the specified MAIL FROM domain.',
    ),
  'not-allowed': ({ source }: Asked) =>
    answer(
      'AccessDenied',
      "User `arn:aws:sts::000000000000:assumed-role/Deliver/deliver' is not authorized to perform " +
        `\`ses:SendRawEmail' on resource \`${identity(source)}'`,
      403,
    ),
  'bad-credentials': () =>
    answer('InvalidClientTokenId', 'The security token included in the request is invalid.', 403),
  'expired-token': () => answer('ExpiredToken', 'The security token included in the request is expired', 403),
  'late-signature': () =>
    answer(
      'SignatureDoesNotMatch',
      'Signature expired: 20251110T010000Z is now earlier than 20251110T010500Z (20251110T011000Z - 5 min.)',
      403,
    ),
  'odd-answer': () => answer('MalformedQueryString', 'The query string contains a syntax error.', 404),
} as const satisfies Readonly<Record<string, (asked: Asked) => SesAnswer>>;

export type AnswerName = keyof typeof sesAnswers;

export function isAnswer(name: string): name is AnswerName {
  return Object.hasOwn(sesAnswers, name);
}

/** Some identities are not verified; in the sandbox also those of recipients. `region`: in upper case. */
export function notVerified(identities: readonly string[], region: string): SesAnswer {
  return answer(
    'MessageRejected',
    'Email address is not verified. The following identities failed the check in region ' +
      `${region}: ${identities.join(', ')}`,
  );
}

function answer(code: string, message: string, status = 400): SesAnswer {
  return { code, message, status };
}
