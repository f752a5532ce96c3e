import { AwsClient } from 'aws4fetch';

/** An object could not be read. Its key is not in the message. */
export class ObjectUnreadable extends Error {
  constructor(status: number) {
    super(`S3 answered ${status}.`);
    this.name = 'ObjectUnreadable';
  }
}

const RETRIES = 3;
/** Five megabytes take a second; whatever takes longer is tried again by the queue. */
const PATIENCE_MS = 15_000;

/**
 * Reads the objects of one bucket. A signed fetch, since the S3 client alone would be a quarter of the
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
  async read(key: string, most: number): Promise<Uint8Array | undefined> {
    const response = await this.#client.fetch(this.#address(key), {
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

  #address(key: string): string {
    const path = key.split('/').map(encodeURIComponent).join('/');
    const local = process.env.AWS_ENDPOINT_URL_S3;
    if (local) return `${local}/${this.#bucket}/${path}`;
    return `https://${this.#bucket}.s3.${process.env.AWS_REGION}.amazonaws.com/${path}`;
  }
}
