import type { Activity } from './activity.ts';
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

/** Lambda asks a stream four times a second; while something runs, more may come any moment. */
const IDLE_PAUSE_MS = 250;
const BUSY_PAUSE_MS = 30;

/** Everything that carries events from one part of the local cloud to the next. */
export class Pumps {
  readonly #loops: readonly PollLoop[];
  readonly #activity: Activity;

  constructor(loops: readonly PollLoop[], activity: Activity) {
    this.#loops = loops;
    this.#activity = activity;
    activity.onEnd(() => this.wake());
  }

  start(): void {
    for (const loop of this.#loops) loop.start();
  }

  /** Looks for work now instead of at the next poll. */
  wake(): void {
    for (const loop of this.#loops) loop.wake();
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
  const pauseMs = () => (activity.inFlight > 0 ? BUSY_PAUSE_MS : IDLE_PAUSE_MS);
  const loops = mappingsOf(template).map((one) => {
    const target = [...functions.values()].find(({ spec }) => spec.name === one.functionName);
    if (target === undefined)
      throw new Error(`${one.mapping.id} feeds ${one.functionName}, whose code is not in the assembly.`);
    return one.kind === 'stream'
      ? streamPump(one.mapping, target, { ...parts, pauseMs })
      : queuePump(one.mapping, target, parts.queues, pauseMs);
  });
  return new Pumps([sesPublisher(sesResources(template).destinations, parts), ...loops], activity);
}
