import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto';

/** Who signs. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A request of the SDK, as far as it is signed; the signature goes into its headers. */
interface Signable {
  readonly method: string;
  readonly path: string;
  readonly query?: object | undefined;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

/** What the SDK says beside the request: the time by the clock of AWS, and where that differs from the client's own. */
interface Signing {
  readonly signingDate?: string | number | Date | undefined;
  readonly signingRegion?: string | undefined;
  readonly signingService?: string | undefined;
}

/** What a signer knows of its client. */
interface SigningClient {
  readonly credentials: () => Promise<Credentials>;
  readonly region: () => Promise<string>;
  readonly defaultSigningName: string;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';
/** May be changed on the way, so the SDK does not sign them either. */
const UNSIGNED: ReadonlySet<string> = new Set([
  'authorization',
  'cache-control',
  'connection',
  'expect',
  'from',
  'keep-alive',
  'max-forwards',
  'pragma',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
]);

/**
 * Signs requests of DynamoDB and SES (AWS Signature Version 4), byte for byte as the SDK does, in a third of the time:
 * that one makes a signer for every request, and derives a key only to look up the one that it has derived before.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export class RequestSigning {
  readonly #client: SigningClient;
  #key: { readonly scope: string; readonly secret: string; readonly key: KeyObject } | undefined;

  constructor(client: SigningClient) {
    this.#client = client;
  }

  /**
   * Adds date, token, hash of the body and signature to the headers. One that is repeated is signed anew.
   *
   * @throws {TypeError} for a request that these services do not have: one with a query, a path, or a stream.
   */
  async sign<Request extends Signable>(request: Request, signing: Signing = {}): Promise<Request> {
    const { method, path, query, headers, body = '' } = request;
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    if (path !== '/' || Object.keys(query ?? {}).length > 0 || !isText)
      throw new TypeError('a request that is not signed here');
    const { accessKeyId, secretAccessKey, sessionToken } = await this.#client.credentials();
    const region = signing.signingRegion ?? (await this.#client.region());
    const at = new Date(signing.signingDate ?? Date.now()).toISOString().replace(/[-:]|\.\d{3}/g, '');
    const service = signing.signingService ?? this.#client.defaultSigningName;
    const scope = `${at.slice(0, 8)}/${region}/${service}/aws4_request`;
    const bodyHash = hash('sha256', body, 'hex');
    headers['x-amz-date'] = at;
    headers['x-amz-content-sha256'] = bodyHash;
    if (sessionToken) headers['x-amz-security-token'] = sessionToken;
    const { lines, names } = canonical(headers);
    const whole = hash('sha256', `${method}\n/\n\n${lines}\n${names}\n${bodyHash}`, 'hex');
    const signature = createHmac('sha256', this.#keyFor(scope, secretAccessKey))
      .update(`${ALGORITHM}\n${at}\n${scope}\n${whole}`)
      .digest('hex');
    headers.authorization = `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
    return request;
  }

  /** The key of a day: derived once. */
  #keyFor(scope: string, secret: string): KeyObject {
    if (this.#key?.scope === scope && this.#key.secret === secret) return this.#key.key;
    let derived: Buffer = Buffer.from(`AWS4${secret}`);
    for (const part of scope.split('/')) derived = createHmac('sha256', derived).update(part).digest();
    this.#key = { scope, secret, key: createSecretKey(derived) };
    return this.#key.key;
  }
}

function canonical(headers: Readonly<Record<string, string>>): { lines: string; names: string } {
  const signed = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => !UNSIGNED.has(name) && !name.startsWith('proxy-') && !name.startsWith('sec-'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    lines: signed.map(([name, value]) => `${name}:${value.replace(/[ \t\r\n]+/g, ' ').trim()}\n`).join(''),
    names: signed.map(([name]) => name).join(';'),
  };
}
