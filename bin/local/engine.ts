import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DynamoWire } from './dynamo-wire.ts';

/** A running DynamoDB-compatible engine. */
export interface Engine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Thrown where the embedded engine has no binary for this platform. */
export class EngineMissing extends Error {
  constructor() {
    const name = `${process.platform}-${process.arch}`;
    super(
      `The embedded DynamoDB engine is not installed for ${name}. ` +
        `Install it with: npm install --no-save @dynoxide/${name}@1.2.1\n` +
        'or point AWS_ENDPOINT_URL_DYNAMODB at any DynamoDB-compatible endpoint.',
    );
    this.name = 'EngineMissing';
  }
}

/**
 * Starts the embedded engine, or uses the endpoint in `AWS_ENDPOINT_URL_DYNAMODB`.
 *
 * @param file the database file; undefined keeps everything in memory.
 * @throws {EngineMissing} naming the line that installs it.
 */
export async function startEngine(file: string | undefined): Promise<Engine> {
  const given = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  if (given !== undefined && given !== '') return { endpoint: given, stop: async () => {} };
  const binary = engineBinary();
  if (file !== undefined) mkdirSync(dirname(file), { recursive: true });
  const port = await freePort();
  const args = ['serve', '--port', String(port), ...(file === undefined ? [] : ['--db-path', file])];
  // The shell ends the engine when its standard input closes, which also happens when this process is killed.
  const script = '"$@" </dev/null & engine=$!; cat >/dev/null; kill $engine; wait $engine';
  const child = spawn('/bin/sh', ['-c', script, 'sh', binary, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint);
  return { endpoint, stop: () => end(child) };
}

function engineBinary(): string {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(dirname(manifest), process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
  } catch {
    throw new EngineMissing();
  }
}

async function answering(endpoint: string): Promise<void> {
  const wire = new DynamoWire(endpoint);
  const until = Date.now() + 15_000;
  for (;;) {
    try {
      await wire.call('DynamoDB_20120810.ListTables', {});
      return;
    } catch (error) {
      if (Date.now() > until) throw new Error(`The engine does not answer at ${endpoint}.`, { cause: error });
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}

async function end(child: ChildProcess): Promise<void> {
  const closed = new Promise((done) => child.once('close', done));
  child.stdin?.end();
  await closed;
}

/** @returns a port of 127.0.0.1 that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
}
