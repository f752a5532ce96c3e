import { Agent, createServer, request } from 'node:http';
import * as z from 'zod';
import { close, listen } from '../local/fetch-server.ts';

/** Capacity units as DynamoDB bills them on demand: tables and indexes together. */
export interface Units {
  readonly write: number;
  readonly read: number;
  /** Requests, whatever they cost. */
  readonly calls: number;
}

/** An engine that also says what it costs. */
export interface Meter {
  readonly endpoint: string;
  /** Everything since the start. */
  total(): Units;
  stop(): Promise<void>;
}

/** Node's five seconds close a connection just when a busy machine uses it again. */
const KEEP_ALIVE_MS = 75_000;

const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems', 'BatchWriteItem'];
const READS = ['GetItem', 'Query', 'Scan', 'TransactGetItems', 'BatchGetItem'];

const consumed = z.object({ CapacityUnits: z.number() });
const answer = z.object({ ConsumedCapacity: z.union([consumed, z.array(consumed)]).optional() });
const refused = z.object({ __type: z.string() });

/**
 * A proxy in front of an engine: asks for the consumed capacity of every call and adds it up. A conditional
 * write that is refused is billed as well, though its answer does not say so: it counts as one unit,
 * since every row of ours that is written conditionally is below 1 KB.
 */
export async function startMeter(engine: string): Promise<Meter> {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  let write = 0;
  let read = 0;
  let calls = 0;
  const count = (operation: string, body: string) => {
    calls += 1;
    const json: unknown = JSON.parse(body);
    const { ConsumedCapacity: capacity = [] } = answer.safeParse(json).data ?? {};
    const units = [capacity].flat().reduce((sum, one) => sum + one.CapacityUnits, 0);
    const { __type: error = '' } = refused.safeParse(json).data ?? {};
    if (READS.includes(operation)) read += units;
    else write += error.endsWith('ConditionalCheckFailedException') ? 1 : units;
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const counted = WRITES.includes(operation) || READS.includes(operation);
    const sent = Buffer.concat(chunks);
    const body = counted
      ? JSON.stringify({ ...JSON.parse(sent.toString()), ReturnConsumedCapacity: 'INDEXES' })
      : sent;
    const { 'content-length': _, ...headers } = incoming.headers;
    const forward = request(engine, { method: incoming.method, headers, agent }, async (from) => {
      const got: Buffer[] = [];
      for await (const chunk of from) got.push(chunk);
      if (counted) count(operation, Buffer.concat(got).toString());
      outgoing.writeHead(from.statusCode ?? 500, from.headers).end(Buffer.concat(got));
    });
    forward.on('error', () => outgoing.destroy());
    forward.end(body);
  });
  const port = await listen(server, 0);
  return {
    endpoint: `http://127.0.0.1:${port}`,
    total: () => ({ write, read, calls }),
    stop: async () => {
      await close(server);
      agent.destroy();
    },
  };
}
