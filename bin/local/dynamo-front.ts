import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dynamoNeeds } from './dynamo-needs.ts';
import { type Permissions, signerOf } from './permissions.ts';
import { type RawRequest, RequestReader } from './request-reader.ts';

/**
 * The way of the functions to the engine, on which each call is checked. Bytes are passed on as they came,
 * and a connection of a function is a connection to the engine: taking requests and answers apart and
 * putting them together again, as a proxy of `node:http` does, costs several times as much.
 */
export class DynamoFront {
  readonly server: Server;
  readonly #engine: URL;
  readonly #permissions: Permissions;
  readonly #sockets = new Set<Socket>();

  constructor(engine: string, permissions: Permissions) {
    this.#engine = new URL(engine);
    if (this.#engine.protocol !== 'http:') throw new Error(`The engine is reached by http, not ${engine}.`);
    this.#permissions = permissions;
    this.server = createServer({ noDelay: true }, (socket) => this.#serve(socket));
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  /** AWS's clients wait for an answer before they send the next request on a connection. */
  #serve(client: Socket): void {
    const upstream = connect({
      host: this.#engine.hostname.replace(/^\[|\]$/g, ''),
      port: Number(this.#engine.port || 80),
      noDelay: true,
    });
    this.#sockets.add(client);
    client.on('error', () => upstream.destroy());
    client.on('close', () => {
      this.#sockets.delete(client);
      upstream.destroy();
    });
    upstream.on('error', () => client.destroy());
    const requests = new RequestReader();
    client.on('data', (chunk) => {
      try {
        for (const request of requests.read(chunk)) {
          const refused = this.#refusalOf(request);
          if (refused !== undefined) client.write(refused);
          else upstream.write(Buffer.concat([Buffer.from(asLocal(request.head), 'latin1'), request.body]));
        }
      } catch (error) {
        console.error(error);
        client.destroy();
      }
    });
    upstream.pipe(client);
  }

  #refusalOf({ head, body }: RawRequest): string | undefined {
    const signer = signerOf(headerOf(head, 'authorization'));
    if (!this.#permissions.knows(signer)) return undefined;
    const operation = headerOf(head, 'x-amz-target').split('.').at(-1) ?? '';
    const refusal = this.#permissions.refusalOf(signer, dynamoNeeds(operation, body.toString('utf8')));
    if (refusal === undefined) return undefined;
    const type = 'com.amazon.coral.service#AccessDeniedException';
    const answer = JSON.stringify({ __type: type, Message: refusal });
    return [
      'HTTP/1.1 400 Bad Request',
      'content-type: application/x-amz-json-1.0',
      `x-amzn-requestid: ${randomUUID()}`,
      `content-length: ${Buffer.byteLength(answer)}`,
      '',
      answer,
    ].join('\r\n');
  }
}

function headerOf(head: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*?)\\r?$`, 'im').exec(head)?.[1] ?? '';
}

/** Some engines keep a database for each access key: to them, all functions are one account. */
function asLocal(head: string): string {
  return head.replace(/(^authorization:.*Credential=)[^/,\s]+\//im, '$1local/');
}
