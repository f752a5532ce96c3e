import type { Activity } from './activity.ts';
import { arnOf } from './arns.ts';
import type { VirtualClock } from './clock.ts';
import { mappingsOf } from './deployment.ts';
import type { DynamoWire } from './dynamo-wire.ts';
import type { Faults } from './faults.ts';
import type { LocalFunction } from './local-function.ts';
import type { PollLoop } from './poll-loop.ts';
import { queuePump } from './queue-pump.ts';
import type { LocalQueues } from './queues.ts';
import { sesPublisher } from './ses-publisher.ts';
import { sesResources } from './ses-resources.ts';
import type { LocalState } from './state.ts';
import { streamPump } from './stream-pump.ts';
import type { Template } from './template.ts';
import type { LocalTopics } from './topics.ts';

/** Lambda asks a stream four times a second; a queue is asked more often while something runs. */
const IDLE_PAUSE_MS = 250;
const BUSY_PAUSE_MS = 30;
/** What is written to a table within that time is read together: each look costs the engine as much. */
const GATHER_MS = 30;

/** Everything that carries events from one part of the local cloud to the next. */
export class Pumps {
  readonly #loops: readonly PollLoop[];
  readonly #queues: readonly PollLoop[];
  readonly #streams: ReadonlyMap<string, readonly PollLoop[]>;
  readonly #soon = new Set<string>();
  readonly #activity: Activity;

  /**
   * @param queues what looks into this process, which costs next to nothing.
   * @param streams by the ARN of their table.
   */
  constructor(
    queues: readonly PollLoop[],
    streams: ReadonlyMap<string, readonly PollLoop[]>,
    activity: Activity,
  ) {
    this.#queues = queues;
    this.#streams = streams;
    this.#loops = [...queues, ...[...streams.values()].flat()];
    this.#activity = activity;
    activity.onEnd(() => this.wake());
  }

  start(): void {
    for (const loop of this.#loops) loop.start();
  }

  /** Looks into the queues now instead of at the next poll. */
  wake(): void {
    for (const loop of this.#queues) loop.wake();
  }

  /** Looks into the streams of a table soon instead of at the next poll. */
  written(tableArn: string): void {
    const loops = this.#streams.get(tableArn);
    if (loops === undefined || this.#soon.has(tableArn)) return;
    this.#soon.add(tableArn);
    setTimeout(() => {
      this.#soon.delete(tableArn);
      for (const loop of loops) loop.wake();
    }, GATHER_MS).unref();
  }

  /** Resolves when all streams are drained, all visible messages are consumed and nothing is in flight. */
  async settle(): Promise<void> {
    const moved = () => this.#activity.begun + this.#loops.reduce((sum, loop) => sum + loop.worked, 0);
    for (let before = -1; before !== moved(); ) {
      before = moved();
      await Promise.all(this.#loops.map((loop) => loop.idle()));
      await this.#activity.quiet();
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#loops.map((loop) => loop.stop()));
  }
}

export interface PumpsParts {
  readonly template: Template;
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly wire: DynamoWire;
  readonly state: LocalState;
  readonly queues: LocalQueues;
  readonly topics: LocalTopics;
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly activity: Activity;
}

/** The pumps that the template's event source mappings and event destinations ask for. */
export function pumpsOf(parts: PumpsParts): Pumps {
  const { template, functions, activity } = parts;
  const often = () => (activity.inFlight > 0 ? BUSY_PAUSE_MS : IDLE_PAUSE_MS);
  const pumps: PollLoop[] = [sesPublisher(sesResources(template).destinations, parts)];
  const streams = new Map<string, PollLoop[]>();
  for (const one of mappingsOf(template)) {
    const target = [...functions.values()].find(({ spec }) => spec.name === one.functionName);
    if (target === undefined)
      throw new Error(`${one.mapping.id} feeds ${one.functionName}, whose code is not in the assembly.`);
    if (one.kind === 'queue') {
      pumps.push(queuePump(one.mapping, target, parts.queues, often));
      continue;
    }
    const table = arnOf('AWS::DynamoDB::Table', one.mapping.tableName);
    const pump = streamPump(one.mapping, target, { ...parts, pauseMs: () => IDLE_PAUSE_MS });
    streams.set(table, [...(streams.get(table) ?? []), pump]);
  }
  return new Pumps(pumps, streams, activity);
}
