import { AwsClient } from 'aws4fetch';
import { addressOfBucket } from './upload-form.ts';

/** An object could not be read or written. Its key is not in the message. */
export class ObjectUnreadable extends Error {
  /** `412`: it is not the one that was meant (any more) · `403`: also where there is none. */
  readonly status: number;

  constructor(status: number) {
    super(`S3 answered ${status}.`);
    this.name = 'ObjectUnreadable';
    this.status = status;
  }
}

const RETRIES = 3;
/** Five megabytes take a second; whatever takes longer is tried again by the queue. */
const PATIENCE_MS = 15_000;

/** What a read is bound to. */
export interface Reading {
  /** Read only if the object still has this ETag, without quotes. */
  readonly etag?: string;
}

/** How a browser is to take what it downloads. */
export interface Download {
  /** File name, ASCII, without quotes. */
  readonly name: string;
  readonly type: string;
  /** Seconds in which the address opens it. */
  readonly seconds: number;
}

/**
 * Reads and writes the objects of one bucket. A signed fetch, since the S3 client alone would be a quarter of the
 * bundle; credentials and region come from the environment, as Lambda sets them.
 */
export class Objects {
  readonly #bucket: string;
  readonly #client: AwsClient;

  constructor(bucket: string) {
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = process.env;
    const { AWS_SESSION_TOKEN: sessionToken, AWS_REGION: region = '' } = process.env;
    this.#bucket = bucket;
    this.#client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken ? { sessionToken } : {}),
      region,
      service: 's3',
      retries: RETRIES,
    });
  }

  /**
   * The bytes of an object; `undefined` where there are more than `most`, of which none are loaded.
   *
   * @throws {ObjectUnreadable} also when there is no such object.
   */
  async read(
    key: string,
    most: number,
    { etag }: Reading = {},
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const response = await this.#client.fetch(this.#address(key), {
      ...(etag === undefined ? {} : { headers: { 'If-Match': `"${etag}"` } }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new ObjectUnreadable(response.status);
    }
    if (Number(response.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > most) {
      await response.body?.cancel();
      return undefined;
    }
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Writes an object; what had its key is replaced. @throws {ObjectUnreadable} */
  async write(key: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<void> {
    const response = await this.#client.fetch(this.#address(key), {
      method: 'PUT',
      body: bytes,
      headers: { 'Content-Type': type },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new ObjectUnreadable(response.status);
  }

  /**
   * Deletes an object with all its versions, in a bucket that keeps them: a plain delete would only hide it. One that is
   * not there is deleted already.
   *
   * @throws {ObjectUnreadable}
   * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectVersions.html
   */
  async remove(key: string): Promise<void> {
    for (const version of await this.#versionsOf(key)) {
      const address = new URL(this.#address(key));
      address.searchParams.set('versionId', version);
      const response = await this.#client.fetch(address.href, {
        method: 'DELETE',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw new ObjectUnreadable(response.status);
    }
  }

  /** Every version of one object, and every mark that it was deleted; a page of S3 has a thousand. */
  async #versionsOf(key: string): Promise<string[]> {
    const address = new URL(addressOfBucket(this.#bucket));
    address.search = String(new URLSearchParams({ versions: '', prefix: key }));
    const response = await this.#client.fetch(address.href, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const list = await response.text();
    if (!response.ok) throw new ObjectUnreadable(response.status);
    // Our keys have no letter that XML writes otherwise, and S3 writes the key before the version.
    const entries = list.matchAll(/<Key>([^<]*)<\/Key>\s*<VersionId>([^<]*)<\/VersionId>/g);
    return [...entries].flatMap(([, of, version]) => (of === key && version ? [version] : []));
  }

  /**
   * An address at which a browser downloads an object from S3 itself, which never shows it on our site: Lambda's answers
   * are too small for it, and nothing in it can act as one of our pages.
   */
  async addressOf(key: string, { name, type, seconds }: Download): Promise<string> {
    const address = new URL(this.#address(key));
    address.searchParams.set('response-content-disposition', `attachment; filename="${name}"`);
    address.searchParams.set('response-content-type', type);
    address.searchParams.set('X-Amz-Expires', String(seconds));
    return (await this.#client.sign(address.href, { method: 'GET', aws: { signQuery: true } })).url;
  }

  #address(key: string): string {
    return `${addressOfBucket(this.#bucket)}/${key.split('/').map(encodeURIComponent).join('/')}`;
  }
}
