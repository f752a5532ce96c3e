import { type Aggregate, fold, type Loaded } from './aggregate.ts';
import { type Recorded, type StoredEvent, streamKey } from './event.ts';
import { type Append, type AppendMeta, type EventLog, VersionConflict } from './event-log.ts';
import { randomMoment } from './random-moment.ts';
import { SNAPSHOT } from './snapshots.ts';

/** How often a command without an expected version is decided anew before it gives up. */
const ATTEMPTS = 6;

/** Loads and changes aggregates: folding on the way in, conditional appends on the way out. */
export class Repository {
  readonly log: EventLog;

  constructor(log: EventLog) {
    this.log = log;
  }

  /** The state as it is now, or as it was at a version. */
  async load<State, Event extends { type: string; data: object }>(
    aggregate: Aggregate<State, Event>,
    network: string,
    id: string,
    atVersion?: number,
  ): Promise<Loaded<State>> {
    const stream = { network, kind: aggregate.kind, id };
    const events =
      atVersion === undefined ? await this.log.toFold(stream) : await this.log.toFoldAt(stream, atVersion);
    return { state: folded(aggregate, events), version: events.at(-1)?.version ?? 0 };
  }

  /** The facts themselves, for histories. */
  async history<State, Event extends { type: string; data: object }>(
    aggregate: Aggregate<State, Event>,
    network: string,
    id: string,
  ): Promise<Recorded<Event>[]> {
    return readable(aggregate, await this.log.read({ network, kind: aggregate.kind, id }));
  }

  /** One of the facts, by its version; nothing where there is none, or one that only a later version of us reads. */
  async factAt<State, Event extends { type: string; data: object }>(
    aggregate: Aggregate<State, Event>,
    network: string,
    id: string,
    version: number,
  ): Promise<Recorded<Event> | undefined> {
    const fact = await this.log.readOne({ network, kind: aggregate.kind, id }, version);
    return fact && readable(aggregate, [fact])[0];
  }

  /**
   * Decides on the state as it is and stores the outcome. With `expected` the decision holds only on
   * that version (a form that somebody filled in); without it, it is made anew when somebody was first.
   *
   * @throws {VersionConflict} when `expected` is no longer true, or after too many attempts.
   * @throws {Refusal} whatever `decide` throws.
   */
  async change<State, Event extends { type: string; data: object }>(
    aggregate: Aggregate<State, Event>,
    network: string,
    id: string,
    meta: AppendMeta,
    decide: (state: State, version: number) => readonly Event[],
    expected?: number,
  ): Promise<{ state: State; version: number; events: StoredEvent[] }> {
    for (let attempt = 1; ; attempt += 1) {
      const { state, version } = await this.load(aggregate, network, id);
      if (expected !== undefined && version !== expected) {
        throw new VersionConflict({ network, kind: aggregate.kind, id });
      }
      const decided = decide(state, version);
      if (decided.length === 0) return { state, version, events: [] };
      try {
        const events = await this.log.append(appendOf(aggregate, network, id, version, decided, meta));
        const next = fold(aggregate, readable(aggregate, events), state);
        return { state: next, version: version + events.length, events };
      } catch (error) {
        if (!(error instanceof VersionConflict) || expected !== undefined || attempt >= ATTEMPTS) throw error;
        await randomMoment(attempt);
      }
    }
  }
}

/** Reads each stream once: for a page that looks at many things which share some. It is for one request. */
export class ReadOnce extends Repository {
  readonly #loaded = new Map<string, Promise<Loaded<unknown>>>();

  override load<State, Event extends { type: string; data: object }>(
    aggregate: Aggregate<State, Event>,
    network: string,
    id: string,
    atVersion?: number,
  ): Promise<Loaded<State>> {
    const name = `${network}/${aggregate.kind}/${id}@${atVersion ?? ''}`;
    const loaded = this.#loaded.get(name) ?? super.load(aggregate, network, id, atVersion);
    this.#loaded.set(name, loaded);
    // A kind has one aggregate, whose state it is.
    return loaded as Promise<Loaded<State>>;
  }
}

/** An append of decided events, each checked against its strict shape. */
export function appendOf<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  network: string,
  id: string,
  expected: number,
  events: readonly Event[],
  meta: AppendMeta,
): Append {
  return {
    stream: { network, kind: aggregate.kind, id },
    expected,
    events: events.map((event) => aggregate.events.write(event)),
    meta,
    reacting: aggregate.reacting,
    mostBytes: aggregate.mostBytes,
  };
}

/** Facts were wanted singly, but those at the beginning of a long stream are only there as a state. */
export class FactsFoldedAway extends Error {
  constructor({ stream, version }: StoredEvent) {
    super(`The facts of ${streamKey(stream)} up to ${version} were not read`);
    this.name = 'FactsFoldedAway';
  }
}

/** The stored facts that this code knows. @throws {FactsFoldedAway} */
export function readable<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  stored: readonly StoredEvent[],
): Recorded<Event>[] {
  const [first] = stored;
  if (first?.type === SNAPSHOT) throw new FactsFoldedAway(first);
  return stored.flatMap((event) => aggregate.events.read(event) ?? []);
}

/** The state after stored facts, of which the first ones may be a snapshot. */
export function folded<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  stored: readonly StoredEvent[],
): State {
  const [first, ...rest] = stored;
  if (first?.type !== SNAPSHOT) return fold(aggregate, readable(aggregate, stored));
  // This very code has folded it: see `Snapshots`.
  return fold(aggregate, readable(aggregate, rest), first.data as State);
}
