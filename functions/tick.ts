import { Ledger } from './delivery/ledger.ts';
import { Pace } from './delivery/pace.ts';
import { Ses, sesClient } from './delivery/ses.ts';
import { type TickCount, tickDelivery } from './delivery/tick-delivery.ts';
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
  /** Mails that may be tried again, claims without an answer. */
  readonly delivery: (now: string) => Promise<TickCount>;
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
  // Beside each other: neither a long list of the one nor an error in it may keep the other waiting.
  const [flow, mails] = await Promise.allSettled([
    tickFlow({ ...dependencies, views, mayGoOn }),
    dependencies.delivery(dependencies.now()),
  ]);
  const errors = [flow, mails].flatMap((part) => (part.status === 'rejected' ? [part.reason] : []));
  for (const error of errors) logLine.error(LogCode.tickPartFailed, error);
  if (flow.status === 'rejected' || mails.status === 'rejected') throw errors[0];
  await beat(views, flow.value, dependencies.now());
  logLine.info(LogCode.tickDone, { ...flow.value, ...mails.value });
  dependencies.succeeded();
  return flow.value;
}

export const handler = deployed(boundTick, tick);

function boundTick(): TickDependencies {
  const log = new EventLog(dynamo(), required(Env.eventLog));
  return {
    log,
    events: new CachedEvents(log),
    ledger: boundLedger(),
    generation: new Generation(dynamo(), required(Env.views)),
    delivery: boundDelivery(),
    capabilityOf,
    now: systemClock,
    succeeded: () => count(Metric.tickSucceeded),
  };
}

function boundLedger(): Ledger {
  return new Ledger(dynamo(), required(Env.mailLedger));
}

function boundDelivery(): TickDependencies['delivery'] {
  const delivery = {
    ledger: boundLedger(),
    pace: new Pace(dynamo(), required(Env.mailLedger)),
    provider: new Ses(sesClient(), required(Env.configurationSet)),
    mailDomain: required(Env.mailDomain),
  };
  return (now) => tickDelivery(delivery, now);
}
