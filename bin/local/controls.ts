import type { Activity } from './activity.ts';
import type { VirtualClock } from './clock.ts';
import type { Controls } from './console.ts';
import type { Faults } from './faults.ts';
import type { LocalFunction } from './local-function.ts';
import type { Permissions } from './permissions.ts';
import type { Pumps } from './pumps.ts';
import type { LocalQueues } from './queues.ts';
import type { LocalReceiving } from './receiving.ts';
import type { LocalSchedules } from './schedules.ts';
import { travelTo } from './travel.ts';

export interface ControlParts {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly queues: LocalQueues;
  readonly pumps: Pumps;
  readonly schedules: LocalSchedules;
  readonly activity: Activity;
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly permissions: Permissions;
  readonly receiving: LocalReceiving;
  readonly appUrl: string;
  /** The next instant, after the given one, at which something is due. */
  readonly nextDue: (after: number) => Promise<number | undefined>;
}

/** Everything that can be done to the running local cloud, by the console's buttons and by tests. */
export function controlsOf(parts: ControlParts): Controls {
  const { clock, faults, queues, pumps, schedules, activity, functions, nextDue } = parts;
  const settle = () => pumps.settle();
  const tick = async (): Promise<boolean> => {
    const before = activity.begun;
    await schedules.fireAll();
    await settle();
    return activity.begun - before > schedules.count;
  };
  const isDueNow = async () => ((await nextDue(0)) ?? Number.POSITIVE_INFINITY) <= clock.now();
  const travel = (target: number) => travelTo(target, { clock, nextDue, tick });

  return {
    settle,
    tick,
    state: async () => {
      const [next, dueNow] = await Promise.all([nextDue(clock.now()), isDueNow()]);
      return {
        now: clock.date().toISOString(),
        offsetMs: Math.round(clock.offset),
        inFlight: activity.inFlight,
        nextPlanned: next === undefined ? null : new Date(next).toISOString(),
        dueNow,
        refusals: parts.permissions.refusals(),
        faults: faults.get(),
        queues: queues.specs.map((spec) => ({
          name: spec.name,
          messages: queues.list(spec.arn).map(({ body }) => body),
        })),
        receivesFor: parts.receiving.recipients,
        links: { app: parts.appUrl, mail: '/mail' },
      };
    },
    advance: async (by) => {
      await settle();
      await travel('ms' in by ? clock.now() + by.ms : by.to.getTime());
    },
    toNextPlanned: async () => {
      await settle();
      // What is due already comes first: nothing is skipped by going on.
      if ((await isDueNow()) && (await tick())) return;
      const next = await nextDue(clock.now());
      if (next !== undefined) await travel(next);
    },
    setClock: async (at) => {
      if (at === 'real') clock.reset();
      else clock.set(at.getTime());
      await tick();
    },
    setFaults: (change) => {
      faults.set(change);
      pumps.wake();
    },
    clearFaults: () => {
      faults.clear();
      pumps.wake();
    },
    receive: async (raw, options) => {
      const id = parts.receiving.receive(Buffer.from(raw), options);
      pumps.wake();
      return id;
    },
    invoke: async (name, event) => {
      const all = [...functions.values()];
      const called = all.find(({ spec }) => [spec.shortName, spec.id, spec.arn].includes(name));
      if (called === undefined) {
        throw new Error(
          `There is no function ${name}, only ${all.map(({ spec }) => spec.shortName).join(', ')}.`,
        );
      }
      const outcome = await called.invoke(event);
      if (!outcome.ok) throw new Error(`${outcome.failure.errorType}: ${outcome.failure.errorMessage}`);
      return outcome.value;
    },
  };
}
