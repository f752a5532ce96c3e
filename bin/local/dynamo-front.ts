import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dynamoNeeds } from './dynamo-needs.ts';
import { type Permissions, signerOf } from './permissions.ts';
import type { Need } from './policy.ts';
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
  readonly #written: (tableArn: string) => void;
  readonly #sockets = new Set<Socket>();
  readonly #requests = new Map<string, Record<string, number>>();

  /** @param written called after a call that writes to a table was answered: its stream may have records. */
  constructor(engine: string, permissions: Permissions, written: (tableArn: string) => void) {
    this.#engine = new URL(engine);
    if (this.#engine.protocol !== 'http:') throw new Error(`The engine is reached by http, not ${engine}.`);
    this.#permissions = permissions;
    this.#written = written;
    this.server = createServer({ noDelay: true }, (socket) => this.#serve(socket));
  }

  /** How many requests a caller has made, by operation. */
  requests(accessKey: string): Readonly<Record<string, number>> {
    return { ...this.#requests.get(accessKey) };
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
    let writing: string[] = [];
    client.on('data', (chunk) => {
      try {
        for (const request of requests.read(chunk)) {
          this.#count(request);
          const needs = needsOf(request);
          const refused = this.#refusalOf(request, needs);
          writing = refused === undefined ? tablesWritten(needs) : [];
          if (refused !== undefined) client.write(refused);
          else upstream.write(Buffer.concat([Buffer.from(asLocal(request.head), 'latin1'), request.body]));
        }
      } catch (error) {
        console.error(error);
        client.destroy();
      }
    });
    upstream.on('data', () => {
      for (const table of writing) this.#written(table);
      writing = [];
    });
    upstream.pipe(client);
  }

  #count({ head }: RawRequest): void {
    const signer = signerOf(headerOf(head, 'authorization'));
    const counts = this.#requests.get(signer) ?? {};
    const operation = operationOf(head);
    counts[operation] = (counts[operation] ?? 0) + 1;
    this.#requests.set(signer, counts);
  }

  #refusalOf({ head }: RawRequest, needs: readonly Need[]): string | undefined {
    const signer = signerOf(headerOf(head, 'authorization'));
    if (!this.#permissions.knows(signer)) return undefined;
    const refusal = this.#permissions.refusalOf(signer, needs);
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

function needsOf({ head, body }: RawRequest): Need[] {
  return dynamoNeeds(operationOf(head), body.toString('utf8'));
}

function operationOf(head: string): string {
  return headerOf(head, 'x-amz-target').split('.').at(-1) ?? '';
}

const WRITES = /:(Put|Update|Delete|BatchWrite)Item$/;

/** Each table once, however many items of it are written. */
function tablesWritten(needs: readonly Need[]): string[] {
  return [...new Set(needs.filter(({ action }) => WRITES.test(action)).map(({ resource }) => resource))];
}

function headerOf(head: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*?)\\r?$`, 'im').exec(head)?.[1] ?? '';
}

/** Some engines keep a database for each access key: to them, all functions are one account. */
function asLocal(head: string): string {
  return head.replace(/(^authorization:.*Credential=)[^/,\s]+\//im, '$1local/');
}
