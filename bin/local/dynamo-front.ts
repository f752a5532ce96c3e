import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import * as z from 'zod';
import { dynamoNeeds } from './dynamo-needs.ts';
import type { FaultSwitches } from './faults.ts';
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
  readonly #permissions: Pick<Permissions, 'knows' | 'refusalOf'>;
  readonly #written: (tableArn: string) => void;
  readonly #faultOfWrite: () => FaultSwitches['write'];
  readonly #sockets = new Set<Socket>();
  readonly #requests = new Map<string, Record<string, number>>();

  /**
   * @param written called after a call that writes to a table was answered: its stream may have records.
   * @param faultOfWrite what happens to the next call that writes.
   */
  constructor(
    engine: string,
    permissions: Pick<Permissions, 'knows' | 'refusalOf'>,
    written: (tableArn: string) => void,
    faultOfWrite: () => FaultSwitches['write'],
  ) {
    this.#engine = new URL(engine);
    if (this.#engine.protocol !== 'http:') throw new Error(`The engine is reached by http, not ${engine}.`);
    this.#permissions = permissions;
    this.#written = written;
    this.#faultOfWrite = faultOfWrite;
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
    let fault: FaultSwitches['write'] = 'answer';
    client.on('data', (chunk) => {
      try {
        for (const request of requests.read(chunk)) {
          this.#count(request);
          const needs = needsOf(request);
          const refused = this.#refusalOf(request, needs);
          writing = refused === undefined ? tablesWritten(needs) : [];
          fault = writing.length > 0 ? this.#faultOfWrite() : 'answer';
          // What is no longer piped is paused, and the answer must be seen to be lost.
          if (fault === 'lose-answer' || fault === 'hang') upstream.unpipe(client).resume();
          if (refused !== undefined) client.write(refused);
          else if (fault === 'conflict') client.write(conflictOf(request));
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
      if (fault === 'lose-answer') client.resetAndDestroy();
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
    return refusal400({ __type: 'com.amazon.coral.service#AccessDeniedException', Message: refusal });
  }
}

function refusal400(body: object): string {
  const answer = JSON.stringify(body);
  return [
    'HTTP/1.1 400 Bad Request',
    'content-type: application/x-amz-json-1.0',
    `x-amzn-requestid: ${randomUUID()}`,
    `content-length: ${Buffer.byteLength(answer)}`,
    '',
    answer,
  ].join('\r\n');
}

const transaction = z.object({ TransactItems: z.array(z.unknown()) });
const ONGOING = 'Transaction is ongoing for the item';

/**
 * What DynamoDB answers while a transaction of somebody else holds an item: a single write has an exception
 * of its own, a transaction names a reason for each of its items (here: the first one is held).
 */
function conflictOf({ head, body }: RawRequest): string {
  const service = 'com.amazonaws.dynamodb.v20120810';
  if (operationOf(head) !== 'TransactWriteItems') {
    return refusal400({ __type: `${service}#TransactionConflictException`, message: ONGOING });
  }
  const { TransactItems: items } = transaction.parse(JSON.parse(body.toString('utf8')));
  const codes = items.map((_, index) => (index === 0 ? 'TransactionConflict' : 'None'));
  return refusal400({
    __type: `${service}#TransactionCanceledException`,
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => (Code === 'None' ? { Code } : { Code, Message: ONGOING })),
  });
}

function operationOf(head: string): string {
  return headerOf(head, 'x-amz-target').split('.').at(-1) ?? '';
}

function needsOf({ head, body }: RawRequest): Need[] {
  return dynamoNeeds(operationOf(head), body.toString('utf8'));
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
