import { capabilities } from './capabilities.ts';
import { Ledger } from './delivery/ledger.ts';
import { Pace } from './delivery/pace.ts';
import { Ses, sesClient } from './delivery/ses.ts';
import { type TickCount, tickDelivery } from './delivery/tick-delivery.ts';
import { type Forgetting, forget } from './flow/forget.ts';
import { hearOfKinds } from './flow/hear-of-kinds.ts';
import { type Mending, mend } from './flow/mend.ts';
import { overdueMinutes } from './flow/overdue.ts';
import { pack } from './flow/pack.ts';
import { beat } from './flow/pulse.ts';
import { sweep } from './flow/sweep.ts';
import { type FlowCount, type TickingFlow, tickFlow } from './flow/tick-flow.ts';
import { effectsOfBefore } from './meeting/messages/effects-of-before.ts';
import { CachedEvents } from './platform/cached-events.ts';
import { SECOND, systemClock } from './platform/clock.ts';
import { dynamo } from './platform/dynamo.ts';
import { Env, required } from './platform/env.ts';
import { EventLog } from './platform/event-log.ts';
import { Generation } from './platform/generation.ts';
import { keyedHashing } from './platform/keyed-hashing.ts';
import { LogCode, log as logLine } from './platform/logging.ts';
import { count, Metric } from './platform/metrics.ts';
import { deployed, type Run } from './platform/middleware.ts';
import { Objects } from './platform/objects.ts';
import { ordersTo } from './platform/orders.ts';
import { Snapshots } from './platform/snapshots.ts';
import type { Views } from './platform/views.ts';

export interface TickDependencies
  extends Omit<TickingFlow, 'views' | 'ledger' | 'mayGoOn' | 'log'>,
    Pick<Mending, 'code'> {
  readonly log: TickingFlow['log'] & Mending['log'] & Forgetting['log'];
  readonly generation: Pick<Generation, 'views'>;
  /** Mails that may be tried again, claims without an answer. */
  readonly delivery: (now: string) => Promise<TickCount>;
  readonly ledger: TickingFlow['ledger'] & Forgetting['ledger'] & Pick<Ledger, 'due'>;
  /**
   * Published when a whole tick went well, with the minutes that the oldest due thing still waits: silence
   * is an alarm, and so is waiting that does not end.
   */
  readonly succeeded: (overdue: number) => void;
}

/** Time that a tick keeps for ending well. */
const RESERVE = 10 * SECOND;
/** Time that must be left for a page of the daily sweep, which can wait for the next minute. */
const SWEEP_RESERVE = 25 * SECOND;

/**
 * Triggered every minute. Works on pending events and on aggregates that are due, and brings mails back
 * that may be tried again. Two at once, or one that was missed, do no harm: everything is found in the
 * tables as they are now.
 */
export async function tick(dependencies: TickDependencies, _minute: unknown, run: Run): Promise<FlowCount> {
  const mayGoOn = (): boolean => run.getRemainingTimeInMillis() > RESERVE;
  const views = await dependencies.generation.views();
  await heardOfKinds(dependencies, views, mayGoOn);
  // Beside each other: neither a long list of the one nor an error in it may keep the other waiting.
  const [flow, mails] = await Promise.allSettled([
    tickFlow({ ...dependencies, views, mayGoOn }),
    dependencies.delivery(dependencies.now()),
  ]);
  const errors = [flow, mails].flatMap((part) => (part.status === 'rejected' ? [part.reason] : []));
  for (const error of errors) logLine.error(LogCode.tickPartFailed, error);
  if (flow.status === 'rejected' || mails.status === 'rejected') throw errors[0];
  const now = dependencies.now();
  const overdue = await overdueMinutes({ ...dependencies, views }, now, mails.value.atWork);
  await beat(views, flow.value, overdue, now);
  logLine.info(LogCode.tickDone, { ...flow.value, ...mails.value, overdue });
  dependencies.succeeded(overdue);
  await swept(dependencies, views, run);
  return flow.value;
}

/** Before everything of this minute, since it makes things due; where it fails, the daily sweep does it. */
async function heardOfKinds(
  dependencies: TickDependencies,
  views: Views,
  mayGoOn: () => boolean,
): Promise<void> {
  try {
    await hearOfKinds({ ...dependencies, views, mayGoOn });
  } catch (error) {
    logLine.error(LogCode.tickPartFailed, error);
  }
}

/** After everything of this minute, and no reason to call the minute failed: the next one goes on. */
async function swept(dependencies: TickDependencies, views: Views, run: Run): Promise<void> {
  const mayGoOn = (): boolean => run.getRemainingTimeInMillis() > SWEEP_RESERVE;
  for (const work of [forget, sweep, mend, pack]) {
    try {
      await work({ ...dependencies, views, mayGoOn });
    } catch (error) {
      logLine.error(LogCode.sweepFailed, error);
    }
  }
}

export const handler = deployed(boundTick, tick);

function boundTick(): TickDependencies {
  const log = new EventLog(
    dynamo(),
    required(Env.eventLog),
    new Snapshots(dynamo(), required(Env.views), required(Env.code)),
  );
  return {
    log,
    events: new CachedEvents(log),
    ledger: boundLedger(),
    generation: new Generation(dynamo(), required(Env.views)),
    delivery: boundDelivery(),
    capabilities,
    files: new Objects(required(Env.filesBucket)),
    keyed: keyedHashing(required(Env.linkKeysSecret)),
    orders: ordersTo(required(Env.uploadsBucket)),
    code: required(Env.code),
    now: systemClock,
    succeeded: (overdue) => {
      count(Metric.tickSucceeded);
      count(Metric.overdueMinutes, overdue);
    },
  };
}

/** The tick plans what react did not get to, and a plan decides about lanes. */
function boundLedger(): Ledger {
  return new Ledger(dynamo(), required(Env.mailLedger), effectsOfBefore);
}

function boundDelivery(): TickDependencies['delivery'] {
  const delivery = {
    ledger: boundLedger(),
    pace: new Pace(dynamo(), required(Env.mailLedger)),
    provider: new Ses(sesClient(), required(Env.configurationSet)),
    mailDomain: required(Env.mailDomain),
  };
  return async (now) => {
    const mails = await tickDelivery(delivery, now);
    count(Metric.sendingStandstill, mails.standstill ? 1 : 0);
    count(Metric.unsentMinutes, mails.unsent);
    return mails;
  };
}
