/*
 * What SES says when it takes no mail, and what that means for us. One table, so that anybody who meets an answer
 * finds its row. Sources:
 *
 * [1] the exceptions of SendRawEmail (API of 2010-12-01), and their codes on the wire:
 *     docs.aws.amazon.com/ses/latest/APIReference/API_SendRawEmail.html
 * [2] errors common to all actions: docs.aws.amazon.com/ses/latest/APIReference/CommonErrors.html, and the list
 *     for SES alone: docs.aws.amazon.com/ses/latest/DeveloperGuide/api-error-codes.html
 * [3] what MessageRejected may say: docs.aws.amazon.com/ses/latest/dg/troubleshoot-error-messages.html
 * [4] both limits: docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas-errors.html, and the code with which
 *     they come: github.com/awsdocs/amazon-ses-developer-guide/issues/60
 * [5] a paused account as MessageRejected: github.com/GoodDollar/GoodServer/issues/419; 'suspended' is the older
 *     word for it
 * [6] why a send failed, for each recipient of a bulk:
 *     docs.aws.amazon.com/ses/latest/APIReference/API_BulkEmailDestinationStatus.html
 * [7] a signature that came too late: github.com/aws/aws-sdk-js/issues/401
 * [8] values it does not take: github.com/openstax/accounts/issues/253, github.com/brave/accounts/issues/35,
 *     github.com/SebastiaanKlippert/lambda-ses-forwarder/issues/2
 * [9] an address on its list: github.com/emencia/emencia-django-newsletter/issues/61
 */

/** No mail of ours would be taken until a person has mended something: sending is paused. */
export type ClosedReason =
  | 'accountPaused'
  | 'setPaused'
  | 'setMissing'
  | 'senderNotVerified'
  | 'mailFromNotVerified'
  | 'notAllowed'
  | 'notSubscribed'
  | 'badCredentials';

/** Not taken, and neither the recipient nor the message is to blame: it is tried again by itself. */
export type TroubleReason = 'expiredCredentials' | 'unknownAnswer';

/** What may keep the provider from taking any mail, as the pages say it. */
export type Trouble = TroubleReason | 'providerFailed';

/** It is about this recipient or this message: the same again would be refused again. */
export type RefusedReason = 'notVerified' | 'suppressed' | 'badAddress' | 'refused';

export type Meaning =
  | { readonly outcome: 'tooFast' }
  | { readonly outcome: 'dailyQuota' }
  | { readonly outcome: 'closed'; readonly why: ClosedReason }
  | { readonly outcome: 'putOff'; readonly why: TroubleReason }
  | { readonly outcome: 'refused'; readonly why: RefusedReason }
  /** It may have been taken all the same. */
  | { readonly outcome: 'unsure'; readonly why: 'providerFailed' };

/** An error answer, as SES gave it. */
export interface SesAnswer {
  /** As on the wire, or as the SDK calls it: `ConfigurationSetDoesNotExist`, with or without `Exception`. */
  readonly code: string;
  readonly message: string;
  /** HTTP status; absent where none is known. */
  readonly status?: number | undefined;
}

interface Row {
  /** Codes without `Exception` and `Error`; absent: any. */
  readonly codes?: readonly string[];
  /** What the message must say; absent: anything. */
  readonly says?: RegExp;
  /** Statuses that mean this whatever the code is. */
  readonly statuses?: (status: number) => boolean;
  readonly means: Meaning;
}

const closed = (why: ClosedReason): Meaning => ({ outcome: 'closed', why });
const refused = (why: RefusedReason): Meaning => ({ outcome: 'refused', why });
const putOff = (why: TroubleReason): Meaning => ({ outcome: 'putOff', why });

/** The first row that fits counts. */
const table: readonly Row[] = [
  // Both limits have one code and differ in the message [4].
  { says: /daily (message|sending) quota exceeded/i, means: { outcome: 'dailyQuota' } },
  { codes: ['AccountDailyQuotaExceeded'], means: { outcome: 'dailyQuota' } },
  { says: /maximum sending rate exceeded/i, means: { outcome: 'tooFast' } },
  {
    codes: ['Throttling', 'TooManyRequests', 'LimitExceeded', 'RequestLimitExceeded', 'AccountThrottled'],
    means: { outcome: 'tooFast' },
  },
  { statuses: (status) => status === 429, means: { outcome: 'tooFast' } },

  // Failures of SES itself [2] [6]: nobody says whether the mail was already taken.
  {
    codes: ['InternalFailure', 'InternalServer', 'ServiceUnavailable', 'TransientFailure', 'RequestTimeout'],
    means: { outcome: 'unsure', why: 'providerFailed' },
  },
  {
    statuses: (status) => status >= 500 || status === 408,
    means: { outcome: 'unsure', why: 'providerFailed' },
  },

  // The account [1] [3] [5] [6].
  { codes: ['ConfigurationSetSendingPaused'], means: closed('setPaused') },
  { codes: ['MessageRejected'], says: /configuration set .*(paused|disabled)/i, means: closed('setPaused') },
  { codes: ['AccountSendingPaused', 'AccountSuspended'], means: closed('accountPaused') },
  {
    codes: ['MessageRejected'],
    says: /\b(paused|suspended)\b|sending is disabled/i,
    means: closed('accountPaused'),
  },
  { codes: ['OptInRequired', 'SubscriptionRequired'], means: closed('notSubscribed') },

  // The deployment [1] [2].
  {
    codes: ['ConfigurationSetDoesNotExist', 'InvalidConfigurationSet', 'InvalidSendingPoolName'],
    means: closed('setMissing'),
  },
  { codes: ['InvalidParameterValue'], says: /configuration set/i, means: closed('setMissing') },
  { codes: ['MailFromDomainNotVerified'], means: closed('mailFromNotVerified') },
  { codes: ['AccessDenied', 'NotAuthorized'], means: closed('notAllowed') },
  // Lambda's credentials are renewed with its container, and the SDK sets its clock right by the answer [7].
  {
    codes: ['SignatureDoesNotMatch', 'InvalidSignature'],
    says: /expired|not yet current/i,
    means: putOff('expiredCredentials'),
  },
  { codes: ['ExpiredToken', 'RequestExpired', 'RequestTimeTooSkewed'], means: putOff('expiredCredentials') },
  {
    codes: [
      'InvalidClientTokenId',
      'UnrecognizedClient',
      'MissingAuthenticationToken',
      'IncompleteSignature',
      'SignatureDoesNotMatch',
      'InvalidSignature',
    ],
    means: closed('badCredentials'),
  },

  // Who writes; a recipient that is not verified is another matter, see `meaningOf` [3].
  { codes: ['FromEmailAddressNotVerified'], means: closed('senderNotVerified') },
  { codes: ['MessageRejected'], says: /not verified/i, means: closed('senderNotVerified') },

  // This recipient or this message [1] [3] [6] [8] [9].
  { codes: ['MessageRejected'], says: /blacklist|suppress/i, means: refused('suppressed') },
  { codes: ['MessageRejected'], says: /virus|content|attachment|filename/i, means: refused('refused') },
  { codes: ['InvalidParameterValue'], says: /address|local|domain|recipient/i, means: refused('badAddress') },
  { codes: ['InvalidParameterValue', 'RequestEntityTooLarge'], means: refused('refused') },
  { statuses: (status) => status === 413, means: refused('refused') },
];

/**
 * What an answer of SES means for a mail. What no row knows is put off: a mail is given up only where it, or
 * the one it is for, is certainly the reason.
 *
 * @param mail who it is from and to, as addresses. SES names the identities that are not verified: in its
 * sandbox that may be the recipient alone.
 */
export function meaningOf(
  { code, message, status }: SesAnswer,
  mail: { readonly from: string; readonly to: string },
): Meaning {
  const known = code.replace(/(Exception|Error)$/, '');
  if (known === 'MessageRejected' && isRecipientAlone(message, mail)) return refused('notVerified');
  const row = table.find(
    ({ codes, says, statuses }) =>
      (codes?.includes(known) ?? true) &&
      (says?.test(message) ?? true) &&
      (statuses === undefined || (status !== undefined && statuses(status))),
  );
  return row?.means ?? putOff('unknownAnswer');
}

/**
 * Whether the identities that are not verified are the recipient's alone. They are listed after a colon, as they
 * were in the headers (`Dara <dara@example.org>, dara@example.org`), cut short by an ellipsis where they are
 * many: then ours may be among those left out.
 */
function isRecipientAlone(message: string, { from, to }: { from: string; to: string }): boolean {
  const [, named] = /not verified\b.*?in region [^:]*:(.*)$/is.exec(message) ?? [];
  if (named === undefined || /(\.\.\.|…)\s*$/.test(named)) return false;
  return names(named, to) && !names(named, from);
}

/** Whether an address, or its domain as an identity of its own, is named in a list of identities. */
function names(list: string, address: string): boolean {
  const identities = list.toLowerCase().split(/[\s<>,;"]+/);
  const [whole, domain] = [address.toLowerCase(), address.slice(address.lastIndexOf('@') + 1).toLowerCase()];
  return identities.includes(whole) || identities.includes(domain);
}

/** As stored: sending was paused for this. Versions before kept the SDK's name of the error. */
export function closedReasonOf(why: string | undefined): ClosedReason | undefined {
  if (why === undefined) return undefined;
  const known = closedReasons.find((one) => one === why);
  if (known) return known;
  const meaning = meaningOf({ code: why, message: '', status: 400 }, { from: '', to: '' });
  return meaning.outcome === 'closed' ? meaning.why : undefined;
}

const closedReasons: readonly ClosedReason[] = [
  'accountPaused',
  'setPaused',
  'setMissing',
  'senderNotVerified',
  'mailFromNotVerified',
  'notAllowed',
  'notSubscribed',
  'badCredentials',
];
