/** One HTTP request as it came: its request line and headers with the empty line, and its body. */
export interface RawRequest {
  readonly head: string;
  readonly body: Buffer;
}

/** Cuts the bytes of a connection into requests. */
export class RequestReader {
  #chunks: Buffer[] = [];
  #size = 0;
  /** How many bytes the request at hand has, once its head was read. */
  #whole: number | undefined;
  #headEnd = 0;

  /**
   * @returns the requests that are complete with this chunk.
   * @throws on a body without a known length, which no client of AWS sends to DynamoDB.
   */
  *read(chunk: Buffer): Generator<RawRequest> {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    for (;;) {
      if (this.#whole === undefined && !this.#readHead()) return;
      const whole = this.#whole ?? 0;
      if (this.#size < whole) return;
      const bytes = this.#bytes();
      const head = bytes.toString('latin1', 0, this.#headEnd);
      const body = bytes.subarray(this.#headEnd, whole);
      const rest = bytes.subarray(whole);
      this.#chunks = rest.length === 0 ? [] : [rest];
      this.#size = rest.length;
      this.#whole = undefined;
      yield { head, body };
      if (rest.length === 0) return;
    }
  }

  #readHead(): boolean {
    const bytes = this.#bytes();
    const end = bytes.indexOf('\r\n\r\n');
    if (end === -1) return false;
    this.#headEnd = end + 4;
    const head = bytes.toString('latin1', 0, this.#headEnd);
    if (/^transfer-encoding:/im.test(head)) throw new Error('The local cloud takes no chunked requests.');
    this.#whole = this.#headEnd + Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0);
    return true;
  }

  /** Chunks are joined once for the head and once for the body, however many there are. */
  #bytes(): Buffer {
    const [only] = this.#chunks;
    if (only !== undefined && this.#chunks.length === 1) return only;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }
}
