import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { ACCOUNT, REGION } from './arns.ts';
import type { VirtualClock } from './clock.ts';
import type { LocalFunction } from './local-function.ts';
import type { LocalQueues } from './queues.ts';
import type { Template } from './template.ts';

const target = z.object({
  Arn: z.string(),
  Input: z.string().optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
});
const rule = z.object({
  ScheduleExpression: z.string().optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(target).default([]),
});
const schedule = z.object({
  ScheduleExpression: z.string(),
  State: z.string().default('ENABLED'),
  Target: target,
});

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

interface Schedule {
  readonly arn: string;
  readonly everyMs: number;
  readonly target: z.infer<typeof target>;
}

/**
 * The template's schedules in virtual time. When the clock jumps, what fell into the jump fires once,
 * not once for every minute that was skipped.
 */
export class LocalSchedules {
  readonly #schedules: readonly Schedule[];
  readonly #functions: ReadonlyMap<string, LocalFunction>;
  readonly #queues: LocalQueues;
  readonly #clock: VirtualClock;
  readonly #lastPeriod = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    template: Template,
    parts: { functions: ReadonlyMap<string, LocalFunction>; queues: LocalQueues; clock: VirtualClock },
  ) {
    this.#schedules = schedulesOf(template);
    this.#functions = parts.functions;
    this.#queues = parts.queues;
    this.#clock = parts.clock;
  }

  /** How many targets `fireAll` invokes. */
  get count(): number {
    return this.#schedules.length;
  }

  start(): void {
    this.#remember();
    this.#timer = setInterval(() => void this.#fireDue(), 1000);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Fires every schedule whose period ended since it last fired, and waits for the runs. */
  async #fireDue(): Promise<void> {
    const due = this.#schedules.filter((one) => this.#lastPeriod.get(one.arn) !== this.#period(one));
    this.#remember();
    await Promise.all(due.map((one) => this.#fire(one)));
  }

  /** Fires every schedule now, and waits for the runs. */
  async fireAll(): Promise<void> {
    this.#remember();
    await Promise.all(this.#schedules.map((one) => this.#fire(one)));
  }

  #remember(): void {
    for (const one of this.#schedules) this.#lastPeriod.set(one.arn, this.#period(one));
  }

  #period(one: Schedule): number {
    return Math.floor(this.#clock.now() / one.everyMs);
  }

  async #fire({ arn, target: to }: Schedule): Promise<void> {
    const event: unknown = to.Input === undefined ? this.#scheduledEvent(arn) : JSON.parse(to.Input);
    const called = this.#functions.get(to.Arn);
    if (called === undefined) throw new Error(`${arn} calls ${to.Arn}, which the local cloud does not have.`);
    const outcome = await called.invoke(event);
    if (!outcome.ok && !outcome.stopped && to.DeadLetterConfig !== undefined) {
      this.#queues.send(to.DeadLetterConfig.Arn, JSON.stringify(event));
    }
  }

  #scheduledEvent(arn: string): unknown {
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: ACCOUNT,
      time: this.#clock
        .date()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z'),
      region: REGION,
      resources: [arn],
      detail: {},
    };
  }
}

function schedulesOf(template: Template): Schedule[] {
  const rules = template.resources(['AWS::Events::Rule'], rule).flatMap(({ arn, properties }) => {
    const { ScheduleExpression: expression } = properties;
    if (expression === undefined || properties.State !== 'ENABLED') return [];
    return properties.Targets.map((to) => ({ arn, everyMs: periodOf(expression), target: to }));
  });
  const schedules = template.resources(['AWS::Scheduler::Schedule'], schedule).map(({ arn, properties }) => ({
    arn,
    everyMs: periodOf(properties.ScheduleExpression),
    target: properties.Target,
  }));
  return [...rules, ...schedules];
}

function periodOf(expression: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const unitMs = UNITS[unit];
  if (count === undefined || unitMs === undefined) {
    throw new Error(
      `The local cloud does not know the schedule ${expression}: add it to bin/local/schedules.ts.`,
    );
  }
  return Number(count) * unitMs;
}
