import { connect, type Socket } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** A request as the SDK hands it over, ready to be written down. */
interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

interface Response {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const SIGNED = {
  'x-amz-date': '20250101T000000Z',
  authorization:
    'AWS4-HMAC-SHA256 Credential=test/20250101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
};

/**
 * The SDK's client on the embedded engine. Tests make a hundred thousand calls, and what the SDK does
 * around each takes three times the processor time of the call itself. So what says nothing about our code
 * is done once or not at all: the steps of a command are kept, nothing is prepared for a log that nobody
 * writes, the signature, which the engine does not check, is always the same, and requests go straight to a
 * socket. Writing commands, reading answers, errors and retries stay the SDK's.
 */
export function engineClient(endpoint: string): DynamoDBClient {
  const lines = new Lines(Number(new URL(endpoint).port));
  const client = new DynamoDBClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    cacheMiddleware: true,
    signer: {
      sign: async (request) => Object.assign(request, { headers: { ...request.headers, ...SIGNED } }),
    },
    requestHandler: {
      handle: async (request: Request) => ({ response: await lines.ask(request) }),
      destroy: () => lines.close(),
    },
  });
  client.middlewareStack.remove('loggerMiddleware');
  client.middlewareStack.remove('getUserAgentMiddleware');
  // A test that counts calls adds a step: what was kept before would leave it out.
  const { add } = client.middlewareStack;
  const adding = (...step: unknown[]): void => {
    client.config.cacheMiddleware = false;
    Reflect.apply(add, client.middlewareStack, step);
  };
  Object.assign(client.middlewareStack, { add: adding });
  return client;
}

/** Connections to the engine that are kept open, each for one request at a time. */
class Lines {
  readonly #port: number;
  readonly #free = new Set<Line>();

  constructor(port: number) {
    this.#port = port;
  }

  async ask(request: Request): Promise<Response> {
    const [kept] = this.#free;
    const line = kept ?? new Line(this.#port, () => this.#free.delete(line));
    this.#free.delete(line);
    const response = await line.ask(request);
    this.#free.add(line);
    return response;
  }

  close(): void {
    for (const line of this.#free) line.close();
  }
}

/** One connection, in HTTP/1.1 as far as the engine speaks it: every answer says its length. */
class Line {
  readonly #socket: Socket;
  #received: Buffer[] = [];
  #settle: { done: (response: Response) => void; fail: (error: Error) => void } | undefined;

  constructor(port: number, closed: () => void) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => this.#take(chunk));
    this.#socket.on('error', (error) => this.#settle?.fail(error));
    this.#socket.on('close', () => {
      closed();
      this.#settle?.fail(Object.assign(new Error('The engine hung up'), { code: 'ECONNRESET' }));
    });
  }

  ask({ method, path, headers, body }: Request): Promise<Response> {
    const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `${method} ${path} HTTP/1.1\r\n${fields.join('')}\r\n`;
    return new Promise((done, fail) => {
      this.#settle = { done, fail };
      this.#socket.write(Buffer.concat([Buffer.from(head), body]));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received.push(chunk);
    const received = this.#received.length === 1 ? chunk : Buffer.concat(this.#received);
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [status = '', ...fields] = received.toString('latin1', 0, end).split('\r\n');
    const headers = Object.fromEntries(
      fields.map((field) => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()];
      }),
    );
    const body = received.subarray(end + 4);
    if (body.length < Number(headers['content-length'])) return;
    this.#received = [];
    this.#settle?.done({ statusCode: Number(status.split(' ')[1]), headers, body });
  }
}
