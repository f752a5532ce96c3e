import { expect, test } from 'vitest';
import { type AnswerName, sesAnswers } from '../../bin/local/ses-answers.ts';
import { closedReasonOf, meaningOf } from '../../functions/delivery/ses-answers.ts';

const mail = { from: 'best@meet.example.org', to: 'dara@reading.example.org' };
const asked = {
  source: mail.from,
  recipient: mail.to,
  configurationSet: 'prachum',
  region: 'AP-SOUTHEAST-1',
};

/** In a word: `closed accountPaused`. */
function inAWord(code: string, message: string, status?: number): string {
  const meaning = meaningOf({ code, message, status }, mail);
  return 'why' in meaning ? `${meaning.outcome} ${meaning.why}` : meaning.outcome;
}

const rejected = (message: string) => inAWord('MessageRejected', message, 400);
const invalid = (message: string) => inAWord('InvalidParameterValue', message, 400);
const failing =
  'Email address is not verified. The following identities failed the check in region US-EAST-1:';

test('every answer that the local SES gives means what it should', () => {
  const meanings = Object.fromEntries(
    (Object.keys(sesAnswers) as AnswerName[]).map((name) => {
      const { code, message, status } = sesAnswers[name](asked);
      return [name, inAWord(code, message, status)];
    }),
  );
  expect(meanings).toEqual({
    throttle: 'tooFast',
    'daily-quota': 'dailyQuota',
    'too-many-requests': 'tooFast',
    'server-error': 'unsure providerFailed',
    unavailable: 'unsure providerFailed',
    reject: 'refused suppressed',
    'sending-paused': 'closed accountPaused',
    'sending-disabled': 'closed accountPaused',
    'set-paused': 'closed setPaused',
    'set-missing': 'closed setMissing',
    'sender-not-verified': 'closed senderNotVerified',
    'recipient-not-verified': 'refused notVerified',
    'mail-from-not-verified': 'closed mailFromNotVerified',
    'not-allowed': 'closed notAllowed',
    'bad-credentials': 'closed badCredentials',
    'expired-token': 'putOff expiredCredentials',
    'late-signature': 'putOff expiredCredentials',
    'odd-answer': 'putOff unknownAnswer',
  });
});

test('the common errors of AWS never fail a mail', () => {
  for (const code of ['ExpiredTokenException', 'RequestExpired', 'RequestTimeTooSkewed'])
    expect(inAWord(code, '', 403)).toBe('putOff expiredCredentials');
  for (const code of ['UnrecognizedClientException', 'IncompleteSignature', 'MissingAuthenticationToken'])
    expect(inAWord(code, '', 403)).toBe('closed badCredentials');
  expect(inAWord('SignatureDoesNotMatch', 'The request signature we calculated does not match', 403)).toBe(
    'closed badCredentials',
  );
  expect(inAWord('OptInRequired', '', 403)).toBe('closed notSubscribed');
  expect(inAWord('AccessDeniedException', '', 400)).toBe('closed notAllowed');
  expect(inAWord('LimitExceededException', 'Daily message quota exceeded.', 400)).toBe('dailyQuota');
  for (const code of ['Unknown', 'NotFound', 'MissingParameter', 'ValidationError', 'SomethingOfTomorrow'])
    expect(inAWord(code, 'what nobody knows', 400)).toBe('putOff unknownAnswer');
});

test('a failure of SES itself leaves it open whether the mail was taken, whatever the status says', () => {
  for (const [code, status] of [
    ['ServiceUnavailable', 400],
    ['InternalFailure', 500],
    ['Unknown', 502],
    ['RequestTimeoutException', 408],
  ] as const)
    expect(inAWord(code, '', status)).toBe('unsure providerFailed');
});

test('a paused account is a paused account in each of its words', () => {
  for (const said of [
    'Sending suspended for this account. For more information, please check the inbox',
    'Account is paused',
    'Email sending is disabled for this account',
  ])
    expect(rejected(said)).toBe('closed accountPaused');
});

test('identities that are not verified are the recipient’s only where SES names nobody else of ours', () => {
  expect(rejected(`${failing} Dara <dara@reading.example.org>, dara@reading.example.org`)).toBe(
    'refused notVerified',
  );
  expect(rejected(`${failing} DARA@Reading.example.org`)).toBe('refused notVerified');
  expect(rejected(`${failing} dara@reading.example.org, best@meet.example.org`)).toBe(
    'closed senderNotVerified',
  );
  expect(rejected(`${failing} meet.example.org`)).toBe('closed senderNotVerified');
  expect(rejected(`${failing} dara@reading.example.org...`)).toBe('closed senderNotVerified');
  expect(rejected('Email address is not verified.')).toBe('closed senderNotVerified');
});

test('what is wrong with this message or this address has failed, and nothing else that SES rejects', () => {
  for (const said of [
    'Local address contains control or whitespace',
    'Domain contains illegal character',
    "Missing final '@domain'",
    'Missing domain',
    'Illegal address',
  ])
    expect(invalid(said)).toBe('refused badAddress');
  expect(invalid("Message length is more than 10485760 bytes long: '10999999'.")).toBe('refused refused');
  expect(invalid("Duplicate header 'Subject'.")).toBe('refused refused');
  expect(invalid('Invalid configuration set name <>')).toBe('closed setMissing');
  expect(rejected('Message contains a virus')).toBe('refused refused');
  expect(inAWord('RequestEntityTooLargeException', '', 413)).toBe('refused refused');
  expect(rejected('Something else')).toBe('putOff unknownAnswer');
});

test('a pause that the version before stored under the name of the error is read as the same reason', () => {
  expect(closedReasonOf('AccountSendingPausedException')).toBe('accountPaused');
  expect(closedReasonOf('ConfigurationSetDoesNotExistException')).toBe('setMissing');
  expect(closedReasonOf('senderNotVerified')).toBe('senderNotVerified');
  expect(closedReasonOf('staff:chan')).toBeUndefined();
  expect(closedReasonOf(undefined)).toBeUndefined();
});
