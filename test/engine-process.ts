import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Endpoint of the DynamoDB-compatible engine, which keeps everything in memory. */
    engine: string;
  }
}

const PORTS_TRIED = 5;

/** One engine for a run: tests make their own tables in it. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  for (let tried = 0; tried < PORTS_TRIED; tried += 1) {
    const port = await freePort();
    const child = spawnEngine(port);
    if (!(await listening(child))) continue;
    provide('engine', `http://127.0.0.1:${port}`);
    return () => end(child);
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
