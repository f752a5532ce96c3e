import { capabilities } from '../../functions/capabilities.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { projectCause } from '../../functions/flow/project-cause.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { type Reacting, react } from '../../functions/flow/reaction.ts';
import { sweep } from '../../functions/flow/sweep.ts';
import { tickFlow } from '../../functions/flow/tick-flow.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { audienceAggregate, audienceChunks } from '../../functions/meeting/rules/audience.ts';
import type { Invitee, MeetingEvent } from '../../functions/meeting/rules/events.ts';
import { meetingAggregate } from '../../functions/meeting/rules/meeting.ts';
import type { NetworkEvent, RecordedNetworkEvent } from '../../functions/network/rules/events.ts';
import { NETWORK_ID, networkAggregate } from '../../functions/network/rules/network.ts';
import type { Aggregate } from '../../functions/platform/aggregate.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import type { StoredEvent, StreamKey } from '../../functions/platform/event.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import type { PlannedMail } from '../../functions/platform/planned-mail.ts';
import { Repository, readable } from '../../functions/platform/repository.ts';
import { Views } from '../../functions/platform/views.ts';
import type { TestEngine } from '../engine.ts';
import { foundedWith } from '../web/rig.ts';

let networks = 0;

type Message = Omit<PlannedMail, 'network' | 'cause'>;

export function planned(person: string, revision = 1): Message {
  return { person, seat: person, party: 'member', kind: 'reminder', revision, channel: 'email' };
}

/** A real network with its real meetings on real tables, and a clock that does not go on until it is moved. */
export class NetworkRig {
  readonly id: string;
  readonly stream: StreamKey;
  readonly log: EventLog;
  readonly events: CachedEvents;
  readonly ledger: Ledger;
  readonly views: Views;
  readonly #engine: TestEngine;
  time = '2025-10-13T02:00:00.000Z';
  readonly now = (): string => this.time;

  constructor(engine: TestEngine, id = `real${++networks}`) {
    this.#engine = engine;
    this.id = id;
    this.stream = { network: id, kind: 'network', id: NETWORK_ID };
    this.log = new EventLog(engine.client, engine.tables.eventLog);
    this.events = new CachedEvents(this.log);
    this.ledger = new Ledger(engine.client, engine.tables.mailLedger, effectsOfBefore);
    this.views = new Views(engine.client, engine.tables.views);
  }

  /** The same tables after a restart: nothing is remembered. */
  restarted(): NetworkRig {
    const again = new NetworkRig(this.#engine, this.id);
    again.time = this.time;
    return again;
  }

  tools(): Reacting & { readonly ledger: Ledger; readonly events: CachedEvents } {
    const { events, log, ledger, views, now } = this;
    return {
      events,
      log,
      ledger,
      views,
      capabilities,
      keyed: async () => () => '',
      orders: async () => ({ write: () => Promise.resolve() }),
      now,
    };
  }

  async found(): Promise<void> {
    await this.happen(...foundedWith());
  }

  /** Facts about the network, with all that follows and all lists. */
  async happen(...events: NetworkEvent[]): Promise<void> {
    await this.#append(networkAggregate, this.stream, events);
    await this.reactToAll();
    await this.project(this.stream);
  }

  /** Facts about a meeting; `project` may be down. */
  async meeting(id: string, events: readonly MeetingEvent[], project = true): Promise<StreamKey> {
    const stream = { network: this.id, kind: 'meeting', id };
    await this.#append(meetingAggregate, stream, events);
    if (project) await this.project(stream);
    return stream;
  }

  /** An audience in chunks. */
  async audience(id: string, ...chunks: Invitee[][]): Promise<void> {
    const facts = chunks.flatMap((people) => audienceChunks(people, []));
    await this.#append(audienceAggregate, { network: this.id, kind: 'audience', id }, facts);
  }

  async #append<State, Event extends { type: string; data: object }>(
    aggregate: Aggregate<State, Event>,
    stream: StreamKey,
    events: readonly Event[],
  ): Promise<StoredEvent[]> {
    return this.log.append({
      stream,
      expected: (await this.log.read(stream)).length,
      events: events.map((event) => aggregate.events.write(event)),
      meta: { by: 'staff:sophea', at: this.time },
      reacting: aggregate.reacting,
    });
  }

  async project(stream: StreamKey): Promise<void> {
    await projectStream({ events: this.events, views: this.views, capabilities, now: this.now }, stream);
  }

  async projectCause(cause: string): Promise<void> {
    await projectCause(
      { ledger: this.ledger, views: this.views, capabilities, now: this.now },
      this.id,
      cause,
    );
  }

  async pending(stream = this.stream): Promise<number[]> {
    const all = await this.log.pending();
    return all
      .filter((one) => one.stream.network === stream.network && one.stream.kind === stream.kind)
      .map(({ version }) => version)
      .sort((a, b) => a - b);
  }

  /** What a stream, usually that of the network, brings to react, until nothing follows any more. */
  async reactToAll(stream = this.stream): Promise<void> {
    for (let pending = await this.pending(stream); pending.length > 0; pending = await this.pending(stream)) {
      for (const version of pending) await react(this.tools(), stream, version);
    }
  }

  /** One tick with its part of the daily sweep, and what follows from it. */
  async minute(): Promise<void> {
    await tickFlow({ ...this.tools(), log: this.log, views: this.views, mayGoOn: () => true });
    await sweep({ ...this.tools(), views: this.views, mayGoOn: () => true });
    await this.reactToAll();
  }

  async minuteAt(instant: string): Promise<void> {
    this.time = instant;
    await this.minute();
  }

  async plan(meeting: string, ...mails: Message[]): Promise<void> {
    const cause = `meeting/${meeting}`;
    await this.ledger.plan(
      mails.map((mail) => ({ ...mail, network: this.id, cause })),
      this.time,
    );
  }

  async rows(cause: string): Promise<LedgerRow[]> {
    return [...(await this.ledger.ofCause(this.id, cause)).rows];
  }

  async facts(): Promise<RecordedNetworkEvent[]> {
    return readable(networkAggregate, await this.log.read(this.stream));
  }

  async types(stream = this.stream): Promise<string[]> {
    return (await this.log.read(stream)).map(({ type }) => type);
  }

  async network() {
    return new Repository(this.log).load(networkAggregate, this.id, NETWORK_ID);
  }

  /** When the tick looks at an aggregate next; usually at the network itself. */
  async dueAt(place = `network/${NETWORK_ID}`): Promise<string | undefined> {
    return (await this.views.get(`${this.id}/due`, place))?.dueAt;
  }
}
