import { addressesOf, type Header, headerOf, headersOf } from './raw-mail.ts';
import { SesError } from './ses-error.ts';

/** A SendRawEmail call: what the call does not say itself is read from the mail's headers. */
export interface SendRequest {
  readonly raw: Buffer;
  readonly headers: readonly Header[];
  /** The bare address of the sender. */
  readonly source: string;
  readonly recipients: readonly string[];
  /** Empty when the mail goes through none. */
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
}

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_RECIPIENTS = 50;

/** Reads the form fields of a SendRawEmail call, as SES's Query API carries them. */
export function sendRequestOf(form: URLSearchParams): SendRequest {
  const tags: Record<string, string> = {};
  for (let at = 1; form.has(`Tags.member.${at}.Name`); at += 1) {
    tags[form.get(`Tags.member.${at}.Name`) ?? ''] = form.get(`Tags.member.${at}.Value`) ?? '';
  }
  const destinations: string[] = [];
  for (let at = 1; form.has(`Destinations.member.${at}`); at += 1) {
    destinations.push(form.get(`Destinations.member.${at}`) ?? '');
  }
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64');
  const headers = headersOf(raw);
  const from = form.get('Source') ?? addressesOf(headers, 'From')[0] ?? '';
  return {
    raw,
    headers,
    source: /<([^>]+)>\s*$/.exec(from)?.[1] ?? from,
    recipients: destinations.length > 0 ? destinations : addressesOf(headers, 'To', 'Cc', 'Bcc'),
    configurationSet: form.get('ConfigurationSetName') ?? headerOf(headers, 'X-SES-CONFIGURATION-SET') ?? '',
    tags,
  };
}

/**
 * What SES refuses for ever: one bad address or tag rejects the whole call.
 *
 * @throws {SesError}
 */
export function refuseMalformed(request: {
  raw: Buffer;
  from: string;
  recipients: readonly string[];
  tags: SendRequest['tags'];
}) {
  if (request.raw.length === 0) throw new SesError('InvalidParameterValue', 'Empty message.');
  if (request.raw.length > MOST_BYTES) {
    const said = `Message length is more than ${MOST_BYTES} bytes long: '${request.raw.length}'.`;
    throw new SesError('InvalidParameterValue', said);
  }
  if (request.recipients.length === 0)
    throw new SesError('InvalidParameterValue', "Missing required header 'To'.");
  if (request.recipients.length > MOST_RECIPIENTS) {
    throw new SesError('InvalidParameterValue', `Recipient count exceeds ${MOST_RECIPIENTS}.`);
  }
  for (const address of [request.from, ...request.recipients]) refuseAddress(address);
  for (const [name, value] of Object.entries(request.tags)) {
    if (!/^[A-Za-z0-9_-]{1,256}$/.test(name))
      throw new SesError(
        'InvalidParameterValue',
        `Invalid tag name <${name}>: only alphanumeric ASCII characters, '_' and '-' are allowed.`,
      );
    if (!/^[A-Za-z0-9_.@-]{1,256}$/.test(value))
      throw new SesError(
        'InvalidParameterValue',
        `Invalid tag value <${value}>: only alphanumeric ASCII characters, '_', '-', '.' and '@' are allowed.`,
      );
  }
}

function refuseAddress(address: string): void {
  const at = address.lastIndexOf('@');
  if (at < 1) throw new SesError('InvalidParameterValue', "Missing final '@domain'");
  const local = address.slice(0, at);
  const domain = address.slice(at + 1);
  if (local.length > 64) throw new SesError('InvalidParameterValue', 'Local address too long');
  if (!/^[!-~]+$/.test(local) || /[<>()[\],;:\\"@]/.test(local)) {
    throw new SesError('InvalidParameterValue', 'Local address contains control or whitespace');
  }
  if (/^\.|\.\.|\.$/.test(local))
    throw new SesError('InvalidParameterValue', 'Local address contains illegal dots');
  if (domain.startsWith('.')) throw new SesError('InvalidParameterValue', 'Domain starts with dot');
  if (domain.endsWith('.')) throw new SesError('InvalidParameterValue', 'Domain ends with dot');
  if (!/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(domain)) {
    throw new SesError('InvalidParameterValue', 'Domain contains illegal character');
  }
}
