import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { LocalState } from './state.ts';

export interface Issuer {
  readonly url: string;
  stop(): Promise<void>;
}

export interface IssuerOptions {
  readonly state: LocalState;
  /** Shared with the functions: tokens are of virtual time. */
  readonly clock: SharedArrayBuffer;
  readonly port: number;
  readonly storeFile: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly origins: readonly string[];
}

const listening = z.object({ port: z.number() });

/** Starts the local OpenID issuer in a thread of its own, where `Date` is virtual. */
export async function startIssuer(options: IssuerOptions): Promise<Issuer> {
  const { state, clock, port, storeFile, clientId, clientSecret, origins } = options;
  const worker = new Worker(new URL('./issuer-entry.ts', import.meta.url), {
    execArgv: [],
    workerData: {
      clock,
      host: '127.0.0.1',
      port,
      storeFile,
      clientId,
      clientSecret,
      origins,
      jwk: kept(state, 'issuer.jwk', () =>
        generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
      ),
      cookieKey: kept(state, 'issuer.cookieKey', () => randomBytes(32).toString('hex')),
    },
  });
  const message = await new Promise((done, fail) => worker.once('message', done).once('error', fail));
  worker.on('error', (error) => console.error(error));
  return {
    url: `http://localhost:${listening.parse(message).port}`,
    stop: async () => void (await worker.terminate()),
  };
}

function kept(state: LocalState, key: string, make: () => unknown): unknown {
  const before = state.read(key);
  if (before !== undefined) return before;
  const made = make();
  state.write(key, made);
  return made;
}
