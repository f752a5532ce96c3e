import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { WorkerOrder, WorkerStart } from './worker-entry.ts';

/** A function as the template declares it, with its local environment. */
export interface FunctionSpec {
  readonly id: string;
  /** The id as a person says it, e.g. `tick` for `TickFunctionA1B2C3D4`. */
  readonly shortName: string;
  readonly name: string;
  readonly arn: string;
  /** The bundle, an ES module. */
  readonly file: string;
  readonly exported: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly variables: Record<string, string>;
}

export interface Failure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: string;
}

/**
 * Lambda gives Node nine tenths of the function's memory. What is young gets less than there, since all functions
 * share one process here: with Lambda's share the demo takes 300 MB more, and no less time.
 */
export function memoryOf({ memoryMb }: Pick<FunctionSpec, 'memoryMb'>): ResourceLimits {
  return { maxOldGenerationSizeMb: Math.floor(memoryMb * 0.9), maxYoungGenerationSizeMb: 8 };
}

/** How an invocation ended. `stopped` means that the local cloud was stopped meanwhile: nobody knows. */
export type Outcome =
  | { readonly ok: true; readonly requestId: string; readonly value: unknown }
  | { readonly ok: false; readonly requestId: string; readonly failure: Failure; readonly stopped: boolean };

const answer = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ requestId: z.string(), ok: z.literal(true), payload: z.string() }),
  z.object({
    requestId: z.string(),
    ok: z.literal(false),
    failure: z.object({ errorType: z.string(), errorMessage: z.string(), trace: z.string() }),
  }),
]);

/**
 * One execution environment: a worker thread that loaded the function's bundle and takes one event at a
 * time. When an invocation outlasts its timeout, the thread is ended, as Lambda does.
 */
export class ExecutionEnvironment {
  readonly #spec: FunctionSpec;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  #settle: ((outcome: Outcome) => void) | undefined;
  #requestId = '';
  #ended = false;
  #stopped = false;

  constructor(spec: FunctionSpec, clock: SharedArrayBuffer, log: Writable) {
    this.#spec = spec;
    const start: WorkerStart = {
      clock,
      file: spec.file,
      exported: spec.exported,
      functionName: spec.name,
      functionArn: spec.arn,
      memoryMb: spec.memoryMb,
      logGroup: `/aws/lambda/${spec.name}`,
    };
    this.#worker = new Worker(new URL('./worker-entry.ts', import.meta.url), {
      env: spec.variables,
      execArgv: [],
      resourceLimits: memoryOf(spec),
      stdout: true,
      stderr: true,
      workerData: start,
    });
    this.#worker.stdout.pipe(log, { end: false });
    this.#worker.stderr.pipe(log, { end: false });
    let ready = () => {};
    this.#ready = new Promise((done) => {
      ready = done;
    });
    this.#worker.on('message', (message) => {
      const said = answer.parse(message);
      if ('ready' in said) ready();
      else if (said.requestId === this.#requestId) this.#finish(outcomeOf(said));
    });
    this.#worker.on('error', (error) => {
      log.write(`ERROR ${error.stack ?? error.message}\n`);
      this.#end(error.name, error.message, error.stack ?? '');
    });
    this.#worker.on('exit', () => this.#end('Runtime.ExitError', 'The execution environment ended.', ''));
  }

  get ended(): boolean {
    return this.#ended;
  }

  async invoke(event: unknown): Promise<Outcome> {
    const requestId = randomUUID();
    this.#requestId = requestId;
    const outcome = new Promise<Outcome>((done) => {
      this.#settle = done;
    });
    if (this.#ended) this.#end('Runtime.ExitError', 'The execution environment ended.', '');
    const { timeoutMs } = this.#spec;
    await Promise.race([this.#ready, outcome]);
    const timer = setTimeout(() => {
      const seconds = (timeoutMs / 1000).toFixed(2);
      this.#end('Sandbox.Timedout', `Task timed out after ${seconds} seconds`, '');
    }, timeoutMs);
    const order: WorkerOrder = { requestId, event: JSON.stringify(event ?? null), timeoutMs };
    this.#worker.postMessage(order);
    const result = await outcome;
    clearTimeout(timer);
    return result;
  }

  /** Milliseconds of processor time that the thread has taken. */
  async processorMs(): Promise<number> {
    if (this.#ended) return 0;
    const { user, system } = await this.#worker.cpuUsage();
    return (user + system) / 1000;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#end('Stopped', 'The local cloud was stopped.', '');
    await this.#worker.terminate();
  }

  #end(errorType: string, errorMessage: string, trace: string): void {
    this.#ended = true;
    this.#finish({
      ok: false,
      requestId: this.#requestId,
      failure: { errorType, errorMessage, trace },
      stopped: this.#stopped,
    });
    void this.#worker.terminate();
  }

  #finish(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(outcome);
  }
}

function outcomeOf(said: Exclude<z.infer<typeof answer>, { ready: true }>): Outcome {
  if (said.ok) return { ok: true, requestId: said.requestId, value: JSON.parse(said.payload) };
  return { ok: false, requestId: said.requestId, failure: said.failure, stopped: false };
}
