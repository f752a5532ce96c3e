import { Ledger } from './delivery/ledger.ts';
import { capabilityOf } from './flow/capability-of.ts';
import { beat } from './flow/pulse.ts';
import { type FlowCount, type TickingFlow, tickFlow } from './flow/tick-flow.ts';
import { CachedEvents } from './platform/cached-events.ts';
import { SECOND, systemClock } from './platform/clock.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, required } from './platform/env.ts';
import { EventLog } from './platform/event-log.ts';
import { Generation } from './platform/generation.ts';
import { LogCode, log as logLine } from './platform/logging.ts';
import { count, Metric } from './platform/metrics.ts';
import { deployed, type Run } from './platform/middleware.ts';

export interface TickDependencies extends Omit<TickingFlow, 'views' | 'mayGoOn'> {
  readonly generation: Pick<Generation, 'views'>;
  /** Published when a whole tick went well; its silence is the alarm. */
  readonly succeeded: () => void;
}

/** Time that a tick keeps for ending well. */
const RESERVE = 10 * SECOND;

/**
 * Triggered every minute. Works on pending events and on aggregates that are due, and brings mails back
 * that may be tried again. Two at once, or one that was missed, do no harm: everything is found in the
 * tables, as of now.
 */
export async function tick(dependencies: TickDependencies, _minute: unknown, run: Run): Promise<FlowCount> {
  const mayGoOn = (): boolean => run.getRemainingTimeInMillis() > RESERVE;
  const views = await dependencies.generation.views();
  const done = await tickFlow({ ...dependencies, views, mayGoOn });
  await beat(views, done, dependencies.now());
  logLine.info(LogCode.tickDone, { ...done });
  dependencies.succeeded();
  return done;
}

export const handler = deployed(boundTick, tick);

function boundTick(): TickDependencies {
  const log = new EventLog(dynamo(), required(Env.eventLog));
  return {
    log,
    events: new CachedEvents(log),
    ledger: new Ledger(dynamo(), required(Env.mailLedger)),
    generation: new Generation(dynamo(), required(Env.views)),
    capabilityOf,
    now: systemClock,
    succeeded: () => count(Metric.tickSucceeded),
  };
}
