import { Ledger } from '../delivery/ledger.ts';
import { CachedEvents } from '../platform/cached-events.ts';
import { systemClock } from '../platform/clock.ts';
import { dynamo } from '../platform/dynamo.ts';
import { Env, required } from '../platform/env.ts';
import { EventLog } from '../platform/event-log.ts';
import { Generation, partitions } from '../platform/generation.ts';
import type { Capabilities } from './known-capabilities.ts';
import { type Replayed, replay } from './replay.ts';

/** Replays the tables that the environment names. Bundled and run by `bin/replay.ts`. */
export async function replayTables(capabilities: Capabilities): Promise<Replayed> {
  const client = dynamo();
  const [eventLog, mailLedger] = [required(Env.eventLog), required(Env.mailLedger)];
  return replay({
    events: new CachedEvents(new EventLog(client, eventLog)),
    // Messages are only counted: what they do to calendars does not matter here.
    ledger: new Ledger(client, mailLedger, {}),
    generation: new Generation(client, required(Env.views)),
    streams: () => partitions(client, eventLog),
    causes: () => partitions(client, mailLedger),
    capabilities,
    now: systemClock,
  });
}
