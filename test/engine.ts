import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  type ScalarAttributeType,
} from '@aws-sdk/client-dynamodb';
import { EventLogShape, MailLedgerShape, ViewsShape } from '../functions/platform/table-shapes.ts';
import { engineClient } from './engine-client.ts';

/** A DynamoDB-compatible engine in memory, with the three tables of a deployment. */
export interface TestEngine {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly tables: { readonly eventLog: string; readonly views: string; readonly mailLedger: string };
  stop(): Promise<void>;
}

const tables = { eventLog: 'EventLog', views: 'Views', mailLedger: 'MailLedger' } as const;
const PORTS_TRIED = 5;

/** Starts an engine of one's own: call it in `beforeAll` and `stop` in `afterAll`. */
export async function startEngine(): Promise<TestEngine> {
  const { port, child } = await startProcess();
  const endpoint = `http://127.0.0.1:${port}`;
  const client = engineClient(endpoint);
  for (const table of definitions()) await client.send(new CreateTableCommand(table));
  return {
    client,
    endpoint,
    tables,
    async stop() {
      client.destroy();
      await end(child);
    },
  };
}

async function startProcess(): Promise<{ port: number; child: ChildProcess }> {
  for (let tried = 0; tried < PORTS_TRIED; tried += 1) {
    const port = await freePort();
    const child = spawnEngine(port);
    if (await listening(child)) return { port, child };
  }
  throw new Error('The embedded DynamoDB engine does not start');
}

/** The shell ends the engine when its own input closes, also when the test run is killed. */
function spawnEngine(port: number): ChildProcess {
  const script = 'exec 3<&0; "$@" & engine=$!; (cat <&3; kill $engine) >/dev/null & wait $engine';
  return spawn('/bin/sh', ['-c', script, 'sh', binary(), 'serve', '--port', String(port)], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

function binary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}/package.json`;
  return join(dirname(createRequire(import.meta.url).resolve(name)), 'dynoxide');
}

/** `false` when the process ended instead, because somebody else took the port meanwhile. */
function listening(child: ChildProcess): Promise<boolean> {
  return new Promise((done) => {
    child.once('exit', () => done(false));
    child.stderr?.on('data', (text: Buffer) => {
      if (text.includes('listening')) done(true);
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', () => done());
    child.stdin?.end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

interface Keys {
  readonly partitionKey: string;
  readonly sortKey: string;
}

function definitions(): CreateTableCommandInput[] {
  return [
    table(tables.eventLog, EventLogShape, 'N', [EventLogShape.pendingIndex], true),
    table(tables.views, ViewsShape, 'S', [ViewsShape.dueIndex], false),
    table(
      tables.mailLedger,
      MailLedgerShape,
      'S',
      [MailLedgerShape.personIndex, MailLedgerShape.dueIndex],
      true,
    ),
  ];
}

function table(
  name: string,
  keys: Keys,
  sortType: ScalarAttributeType,
  indexes: readonly (Keys & { readonly name: string })[],
  stream: boolean,
): CreateTableCommandInput {
  const types = new Map<string, ScalarAttributeType>([
    [keys.partitionKey, 'S'],
    [keys.sortKey, sortType],
  ]);
  for (const index of indexes) types.set(index.partitionKey, 'S').set(index.sortKey, 'S');
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: schema(keys),
    AttributeDefinitions: [...types].map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: schema(index),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
    ...(stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } } : {}),
  };
}

function schema(keys: Keys): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: keys.partitionKey, KeyType: 'HASH' },
    { AttributeName: keys.sortKey, KeyType: 'RANGE' },
  ];
}
