import type { Ledger } from '../delivery/ledger.ts';
import type { CachedEvents } from '../platform/cached-events.ts';
import type { Addressee, AnyCapability, AnyIntent, KeyedHash } from '../platform/capability.ts';
import type { Clock } from '../platform/clock.ts';
import type { NewEvent, StoredEvent, StreamKey } from '../platform/event.ts';
import { streamKey } from '../platform/event.ts';
import { type EventLog, VersionConflict } from '../platform/event-log.ts';
import type { Objects } from '../platform/objects.ts';
import { randomMoment } from '../platform/random-moment.ts';
import { isFoldedAway } from '../platform/snapshots.ts';
import { noteTomorrow } from '../platform/tomorrow.ts';
import type { ViewRow, Views } from '../platform/views.ts';
import { changeOthers } from './change-others.ts';
import { consulted, readAll } from './consult.ts';
import { countBetween } from './day.ts';
import { dueRow } from './due-row.ts';
import type { Capabilities } from './known-capabilities.ts';
import { reschedule } from './reschedule.ts';

/** What reactions may touch. */
export interface Reacting {
  readonly capabilities: Capabilities;
  readonly events: Pick<CachedEvents, 'read'>;
  readonly log: Pick<EventLog, 'read' | 'append' | 'settle'>;
  readonly ledger: Pick<Ledger, 'plan' | 'closeHandOvers' | 'ofCause' | 'newestOfCause'>;
  readonly views: Pick<Views, 'put' | 'list' | 'all' | 'get'>;
  /** Read when it is asked for: few facts need it. */
  readonly keyed: () => Promise<KeyedHash>;
  /** Loaded when something is to be drawn. */
  readonly orders: () => Promise<Pick<Objects, 'write'>>;
  readonly now: Clock;
}

/** A stream record or an index names an event that the table does not have. */
export class NoSuchEvent extends Error {
  constructor(stream: StreamKey, version: number) {
    super(`${streamKey(stream)} has no event ${version}`);
    this.name = 'NoSuchEvent';
  }
}

/** A fan-out names a chunk that was never stored. */
export class NoSuchChunk extends Error {
  constructor(audience: StreamKey, chunk: number) {
    super(`${streamKey(audience)} has no chunk ${chunk}`);
    this.name = 'NoSuchChunk';
  }
}

/** How often follow-up facts are decided anew when somebody else was first. */
const ATTEMPTS = 10;

/**
 * Carries out what must follow from one event, sees to it that the tick finds what is due next, then
 * marks the event as settled. Every step may have been done
 * before: rows of the ledger are put once by their key, and follow-up facts are decided on the state as
 * it is. So this may crash at any line and run again, also twice at the same time. An event that this
 * version does not know stays pending, for the later one that does: while a deployment is under way, the
 * function that appends may be newer than the one that reacts.
 */
export async function react(reacting: Reacting, stream: StreamKey, version: number): Promise<void> {
  const known = reacting.capabilities.of(stream.kind);
  const recent = await reacting.events.read(stream);
  // One that waited for long, in a stream that has a snapshot of it by now.
  const stored = isFoldedAway(recent, version) ? await reacting.log.read(stream) : recent;
  const event = stored.find((one) => one.version === version);
  if (!event) throw new NoSuchEvent(stream, version);
  const intents = known.reactions(stored, version);
  if (!intents) return noteTomorrow(`${stream.kind}.${event.type}`, 'reactions');
  for (const intent of intents) await carryOut(reacting, known, event, intent);
  await findable(reacting, known, stream);
  await reacting.log.settle(stream, version);
}

async function carryOut(
  reacting: Reacting,
  known: AnyCapability,
  event: StoredEvent,
  intent: AnyIntent,
): Promise<void> {
  switch (intent.do) {
    case 'plan':
      await reacting.ledger.plan(intent.mails, reacting.now());
      return;
    case 'consult': {
      const people = await peopleOf(reacting, event.stream, intent.of);
      const decided = await consulted(reacting.events, event.stream.network, people, intent);
      await reacting.ledger.plan(decided.mails, reacting.now());
      await record(reacting, known, event, decided.record);
      return;
    }
    case 'lookUp': {
      const [keyed, ...rows] = await Promise.all([
        reacting.keyed(),
        ...intent.lists.map(({ list, from, most }) => rowsOf(reacting.views, list, from, most)),
      ]);
      for (const next of intent.follow(rows, keyed)) await carryOut(reacting, known, event, next);
      return;
    }
    case 'closeHandOvers': {
      const { network, kind, id } = event.stream;
      await reacting.ledger.closeHandOvers(network, `${kind}/${id}`, intent);
      return;
    }
    case 'reschedule':
      await reschedule(reacting, event.stream.network);
      return;
    case 'count': {
      const now = reacting.now();
      const reads = { ...reacting, counted: reacting.capabilities.counted };
      const count = await countBetween(reads, event.stream.network, intent, now);
      await record(reacting, known, event, (stored) => intent.record(stored, count));
      return;
    }
    case 'changeOthers': {
      const reactingOf = (kind: string) => reacting.capabilities.of(kind).reacting;
      const outcomes = await changeOthers(reacting.log, event, intent, reacting.now(), reactingOf);
      await record(reacting, known, event, (stored) => intent.record(stored, outcomes));
      return;
    }
    case 'order': {
      const { streams, write } = intent;
      const { network } = event.stream;
      const order = await readAll(reacting.events, network, streams, write);
      if (order === undefined) return;
      const orders = await reacting.orders();
      await orders.write(order.key, new TextEncoder().encode(order.text), 'application/json');
      return;
    }
    default:
      intent satisfies never;
  }
}

async function rowsOf(
  views: Pick<Views, 'all' | 'list'>,
  list: string,
  from: string | undefined,
  most: number | undefined,
): Promise<readonly ViewRow[]> {
  return most === undefined ? await views.all(list) : (await views.list(list, { from, limit: most })).rows;
}

async function peopleOf(
  { events, capabilities: { audience } }: Reacting,
  { network }: StreamKey,
  of: { readonly audience: string; readonly chunk: number } | undefined,
): Promise<readonly Addressee[]> {
  if (!of) return [];
  const stream = { network, kind: audience.kind, id: of.audience };
  const people = audience.people(await events.read(stream), of.chunk);
  if (!people) throw new NoSuchChunk(stream, of.chunk);
  return people;
}

/** `project` puts the same row, but may give up; an event stays pending until this is done. */
async function findable(reacting: Reacting, known: AnyCapability, stream: StreamKey): Promise<void> {
  const stored = await reacting.events.read(stream);
  const row = await dueRow(reacting, reacting.now(), known, stored, stream);
  if (row) await reacting.views.put(row);
}

/** Appends follow-up facts on the state as it is now; decides anew when somebody else was first. */
async function record(
  { events, log, now }: Reacting,
  known: AnyCapability,
  cause: StoredEvent,
  decide: (stored: readonly StoredEvent[]) => readonly NewEvent[],
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const stored = await events.read(cause.stream);
    const decided = decide(stored);
    if (decided.length === 0) return;
    try {
      await log.append({
        stream: cause.stream,
        expected: stored.at(-1)?.version ?? 0,
        events: decided,
        meta: { by: 'system', at: now(), causeId: cause.id },
        reacting: known.reacting,
      });
      return;
    } catch (error) {
      if (!(error instanceof VersionConflict) || attempt >= ATTEMPTS) throw error;
      await randomMoment(attempt);
    }
  }
}
