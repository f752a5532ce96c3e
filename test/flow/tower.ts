import { Ledger } from '../../functions/delivery/ledger.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { audienceAggregate, audienceChunks } from '../../functions/meeting/rules/audience.ts';
import type { Invitee } from '../../functions/meeting/rules/events.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import { later, MINUTE } from '../../functions/platform/clock.ts';
import type { StoredEvent, StreamKey } from '../../functions/platform/event.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Generation } from '../../functions/platform/generation.ts';
import { Views } from '../../functions/platform/views.ts';
import type { TestEngine } from '../engine.ts';
import { type BellEvent, bellAggregate, bellCapabilities } from './bell.ts';

export const MORNING = '2025-10-13T02:00:00.000Z';
let networks = 0;

/** One network with bells, on real tables, with a clock that does not go on until it is moved. */
export class Tower {
  readonly network = `net${++networks}`;
  readonly log: EventLog;
  readonly events: CachedEvents;
  readonly ledger: Ledger;
  readonly views: Views;
  readonly generation: Generation;
  readonly capabilities = bellCapabilities;
  time = MORNING;
  readonly now = (): string => this.time;
  readonly keyed = async () => () => '';
  /** What was ordered to be drawn, by key. */
  readonly ordered = new Map<string, string>();
  readonly orders = async () => ({
    write: async (key: string, bytes: Uint8Array) => {
      this.ordered.set(key, new TextDecoder().decode(bytes));
    },
  });

  constructor({ client, tables }: TestEngine) {
    this.log = new EventLog(client, tables.eventLog);
    this.events = new CachedEvents(this.log);
    this.ledger = new Ledger(client, tables.mailLedger, effectsOfBefore);
    this.views = new Views(client, tables.views);
    this.generation = new Generation(client, tables.views);
  }

  bell(id: string, kind = 'bell'): StreamKey {
    return { network: this.network, kind, id };
  }

  async happen(stream: StreamKey, ...events: BellEvent[]): Promise<StoredEvent[]> {
    const before = await this.log.read(stream);
    return this.log.append({
      stream,
      expected: before.length,
      events: events.map((event) => bellAggregate.events.write(event)),
      meta: { by: 'staff:sophea', at: this.time },
      reacting: bellAggregate.reacting,
    });
  }

  /** An audience in chunks of the given people. */
  async audience(id: string, ...chunks: string[][]): Promise<void> {
    const events = chunks.flatMap((people) => audienceChunks(people.map(invitee), []));
    await this.log.append({
      stream: { network: this.network, kind: audienceAggregate.kind, id },
      expected: 0,
      events: events.map((event) => audienceAggregate.events.write(event)),
      meta: { by: 'staff:sophea', at: this.time },
      reacting: [],
    });
  }

  async types(stream: StreamKey): Promise<string[]> {
    return (await this.log.read(stream)).map(({ type }) => type);
  }

  async pendingOf(stream: StreamKey): Promise<number[]> {
    const all = await this.log.pending();
    const own = all.filter((one) => one.stream.network === stream.network && one.stream.id === stream.id);
    return own.map(({ version }) => version);
  }

  async rowsOf(stream: StreamKey): Promise<LedgerRow[]> {
    const page = await this.ledger.ofCause(this.network, `${stream.kind}/${stream.id}`);
    return [...page.rows];
  }

  wait(minutes: number): void {
    this.time = later(this.time, minutes * MINUTE);
  }
}

export function invitee(person: string): Invitee {
  return { seat: `seat-${person}`, person, party: 'member', channel: 'email', lang: 'km' };
}
