import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { FaultChange } from '../../bin/local/faults.ts';

const announced = z.object({
  appUrl: z.string(),
  mailUrl: z.string(),
  controlUrl: z.string(),
  dynamodb: z.string(),
  tables: z.record(z.string(), z.string()),
});
const mails = z.array(
  z.object({
    id: z.string(),
    recipients: z.array(z.string()),
    subject: z.string(),
    tags: z.record(z.string(), z.string()),
  }),
);

/** A local cloud in a process of its own, steered through its console, so that a test can kill it. */
export interface LocalProcess extends z.infer<typeof announced> {
  settle(): Promise<void>;
  advance(ms: number): Promise<void>;
  /** Jumps, and fires the schedules once. */
  setClock(at: Date): Promise<void>;
  setFaults(change: FaultChange): Promise<void>;
  /** Accepted mail, newest first. */
  mails(search?: string): Promise<z.infer<typeof mails>>;
  /** Ends it as a power cut would; nothing is said goodbye to. */
  kill9(): Promise<void>;
}

/**
 * Starts a script that prints its addresses as one line of JSON, e.g. `bin/local.ts --json --empty
 * --data-dir …`.
 *
 * @throws when it ends without having said them.
 */
export async function startLocalProcess(script: string, ...args: string[]): Promise<LocalProcess> {
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0' },
  });
  const gone = new Promise<void>((done) => child.once('close', () => done()));
  const said = await firstJson(child.stdout);
  if (said === undefined) throw new Error(`${script} ended before it was ready.`);
  const url = said.controlUrl;
  const post = async (path: string, body: unknown = {}) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  };
  return {
    ...said,
    settle: () => post('/settle'),
    advance: (ms) => post('/clock/advance', { ms }),
    setClock: (at) => post('/clock/set', { at: at.toISOString() }),
    setFaults: (change) => post('/faults', change),
    mails: async (search = '') => {
      const answer = await fetch(`${url}/mails?search=${encodeURIComponent(search)}`);
      return mails.parse(await answer.json());
    },
    kill9: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function firstJson(output: NodeJS.ReadableStream): Promise<z.infer<typeof announced> | undefined> {
  const lines = createInterface({ input: output });
  return new Promise((done) => {
    lines.on('line', (line) => {
      if (line.startsWith('{')) done(announced.parse(JSON.parse(line)));
    });
    lines.on('close', () => done(undefined));
  });
}
