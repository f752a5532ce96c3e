import { capabilities } from '../../functions/capabilities.ts';
import { deliverRow } from '../../functions/delivery/engine.ts';
import { Ledger } from '../../functions/delivery/ledger.ts';
import type { LedgerRow } from '../../functions/delivery/ledger-row.ts';
import { tickDelivery } from '../../functions/delivery/tick-delivery.ts';
import { projectStream } from '../../functions/flow/project-stream.ts';
import { react } from '../../functions/flow/reaction.ts';
import { mailSources } from '../../functions/mail-sources.ts';
import { effectsOfBefore } from '../../functions/meeting/messages/effects-of-before.ts';
import { minutesAggregate } from '../../functions/minutes/rules/minutes.ts';
import { CachedEvents } from '../../functions/platform/cached-events.ts';
import type { StreamKey } from '../../functions/platform/event.ts';
import { EventLog } from '../../functions/platform/event-log.ts';
import { Repository } from '../../functions/platform/repository.ts';
import { Views } from '../../functions/platform/views.ts';
import { taskAggregate } from '../../functions/tasks/rules/task.ts';
import { tick } from '../../functions/tick.ts';
import { type Death, Mortal } from '../delivery/crashing.ts';
import type { PostOffice } from '../delivery/post-office.ts';

export const MEETING: StreamKey = { network: 'best', kind: 'meeting', id: 'Q4' };
/** The cause that its messages have in the ledger. */
export const CAUSE = `${MEETING.kind}/${MEETING.id}`;

/** What its summary promises, by id. */
export const POINTS = ['P1', 'P2'] as const;
export type Point = (typeof POINTS)[number];
const MINUTES: StreamKey = { network: MEETING.network, kind: minutesAggregate.kind, id: MEETING.id };
const taskOf = (id: Point): StreamKey => ({ network: MEETING.network, kind: taskAggregate.kind, id });

/** What a meeting consists of until its summary is published, and from then on. */
export const before: readonly StreamKey[] = [MEETING];
export const after: readonly StreamKey[] = [MEETING, MINUTES, ...POINTS.map(taskOf)];

export type Process = 'react' | 'deliver' | 'tick';

/** One run of the deployed functions, which may die at any of its calls. */
export class Machine {
  readonly mortal: Mortal;
  readonly log: EventLog;
  readonly events: CachedEvents;
  readonly ledger: Ledger;
  readonly views: Views;
  /** What a life is about: their lists are written anew whenever something follows. */
  readonly streams: readonly StreamKey[];
  readonly #office: PostOffice;

  constructor(office: PostOffice, streams: readonly StreamKey[], death?: Death) {
    this.#office = office;
    this.streams = streams;
    this.mortal = new Mortal(office, death);
    const { tables } = office.table;
    this.log = new EventLog(this.mortal.dynamo, tables.eventLog);
    this.events = new CachedEvents(this.log);
    this.ledger = new Ledger(this.mortal.dynamo, tables.mailLedger, effectsOfBefore);
    this.views = new Views(this.mortal.dynamo, tables.views);
  }

  readonly now = (): string => this.#office.now;

  get flow() {
    const { log, events, ledger, views, now } = this;
    return {
      log,
      events,
      ledger,
      views,
      now,
      capabilities,
      keyed: async () => () => '',
      orders: async () => ({ write: () => Promise.resolve() }),
    };
  }

  get engine() {
    const { engine, dynamo } = this.mortal;
    const repository = new Repository(new EventLog(dynamo, this.#office.table.tables.eventLog));
    return { ...engine, sources: mailSources, tools: { ...engine.tools, repository } };
  }
}

/** Whether deliver would take it now. */
export function isReady({ state, notBefore }: LedgerRow, now: string): boolean {
  return state === 'planned' && (notBefore === undefined || notBefore <= now);
}

/** What each function does with what it finds. */
export const work: Readonly<
  Record<Process, (of: Machine, rows: () => Promise<readonly LedgerRow[]>) => Promise<void>>
> = {
  async react({ log, flow, streams }) {
    for (const { stream, version } of await log.pending()) await react(flow, stream, version);
    for (const stream of streams) await projectStream(flow, stream);
  },
  async deliver({ engine, now }, rows) {
    const ready = (await rows()).filter((row) => isReady(row, now()));
    await Promise.all(ready.map((row) => deliverRow(engine, row)));
  },
  async tick({ flow, engine, views, now }) {
    const { ledger, pace, provider } = engine;
    const { views: _, ...rest } = flow;
    await tick(
      {
        ...rest,
        generation: { views: async () => views },
        delivery: (at) => tickDelivery({ ledger, pace, provider, mailDomain: 'meet.example.org' }, at),
        now,
        succeeded: () => {},
      },
      {},
      { awsRequestId: 'run', getRemainingTimeInMillis: () => 300_000 },
    );
  },
};
