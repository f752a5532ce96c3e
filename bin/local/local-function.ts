import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from './activity.ts';
import { ExecutionEnvironment, type FunctionSpec, type Outcome } from './environment.ts';

/** As many invocations of one function as run at once; more wait. */
const MOST_ENVIRONMENTS = 4;

/**
 * A deployed function: execution environments are made when all others are busy, up to a few, and
 * used again as long as they live.
 */
export class LocalFunction {
  readonly spec: FunctionSpec;
  readonly #activity: Activity;
  readonly #clock: SharedArrayBuffer;
  readonly #log: WriteStream;
  #free: ExecutionEnvironment[] = [];
  readonly #all = new Set<ExecutionEnvironment>();
  readonly #queue: ((environment: ExecutionEnvironment) => void)[] = [];

  constructor(spec: FunctionSpec, clock: SharedArrayBuffer, logDir: string, activity: Activity) {
    this.spec = spec;
    this.#clock = clock;
    this.#activity = activity;
    mkdirSync(logDir, { recursive: true });
    this.#log = createWriteStream(join(logDir, `${spec.shortName}.log`), { flags: 'a' });
    this.#log.setMaxListeners(0);
  }

  /** Invokes and waits for the answer. Never throws: a failure is an outcome. */
  async invoke(event: unknown): Promise<Outcome> {
    return this.#activity.during(async () => {
      const environment = await this.#acquire();
      const outcome = await environment.invoke(event);
      this.#release(environment);
      if (!outcome.ok && !outcome.stopped) {
        this.#log.write(
          `ERROR ${outcome.requestId} ${outcome.failure.trace || outcome.failure.errorMessage}\n`,
        );
      }
      return outcome;
    });
  }

  /** Starts an environment ahead of the first event. */
  warm(): void {
    if (this.#all.size === 0) this.#free.push(this.#create());
  }

  /** Milliseconds of processor time that the environments which are alive have taken. */
  async processorMs(): Promise<number> {
    const each = await Promise.all([...this.#all].map((environment) => environment.processorMs()));
    return each.reduce((sum, one) => sum + one, 0);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#all].map((environment) => environment.stop()));
    await new Promise<void>((done) => this.#log.end(done));
  }

  #acquire(): Promise<ExecutionEnvironment> {
    this.#free = this.#free.filter((environment) => !environment.ended);
    const free = this.#free.pop();
    if (free !== undefined) return Promise.resolve(free);
    if (this.#all.size < MOST_ENVIRONMENTS) return Promise.resolve(this.#create());
    return new Promise((done) => this.#queue.push(done));
  }

  #release(environment: ExecutionEnvironment): void {
    if (environment.ended) this.#all.delete(environment);
    const next = this.#queue.shift();
    if (next !== undefined) next(environment.ended ? this.#create() : environment);
    else if (!environment.ended) this.#free.push(environment);
  }

  #create(): ExecutionEnvironment {
    const environment = new ExecutionEnvironment(this.spec, this.#clock, this.#log);
    this.#all.add(environment);
    return environment;
  }
}
