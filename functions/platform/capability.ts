import type { Aggregate } from './aggregate.ts';
import type { DayCount } from './day-count.ts';
import type { NewEvent, Recorded, StoredEvent, StreamKey } from './event.ts';
import type { PlannedMail } from './planned-mail.ts';
import { folded } from './repository.ts';
import type { Listing, ViewRow, Views } from './views.ts';

/**
 * What must follow from an event. The shell carries intents out in order and may do so more than
 * once: plans are conditional puts, and facts that follow (`record`) are decided on the state as it then is.
 */
export type Intent<State, Event> =
  | { readonly do: 'plan'; readonly mails: readonly PlannedMail[] }
  | {
      /**
       * Decides whom to write to: for the people of a stored audience chunk, or for nobody in particular,
       * after a look into other streams. Everything is read as it is when this is carried out.
       */
      readonly do: 'consult';
      readonly of?: { readonly audience: string; readonly chunk: number } | undefined;
      /** Streams of the same network that the decision is made on, if any. */
      readonly streams: (people: readonly Addressee[]) => readonly StreamName[];
      readonly decide: (people: readonly Addressee[], read: ReadStream) => Decided<State, Event>;
    }
  | {
      /**
       * Looks through lists, each as it is when this is carried out, for what a fact names by a keyed hash alone,
       * and answers what follows. Lists are a moment behind: what counts is read again by what follows.
       */
      readonly do: 'lookUp';
      readonly lists: readonly ListToRead[];
      /** `rows`: those of the lists, in their order. */
      readonly follow: (
        rows: readonly (readonly ViewRow[])[],
        keyed: KeyedHash,
      ) => readonly Intent<State, Event>[];
    }
  | {
      /**
       * Takes messages of these kinds about this aggregate off the lists to hand over: `skipped` with the
       * reason, or `superseded` where there is none. `before`: only those with a lower revision.
       */
      readonly do: 'closeHandOvers';
      readonly kinds: readonly string[];
      readonly reason?: string | undefined;
      readonly before?: number | undefined;
    }
  | {
      /** Computes anew when everything open in the network is due: its settings changed. */
      readonly do: 'reschedule';
    }
  | {
      /**
       * Counts what the network's messages asked for from `from` until before `to` (instants, UTC) have
       * come to by now, then records it.
       */
      readonly do: 'count';
      readonly from: string;
      readonly to: string;
      readonly record: (state: State, count: DayCount) => readonly Event[];
    }
  | {
      /**
       * Decides about other aggregates of the network, then records what came of each, in the order of
       * `changes`. `by`: whose decision it carries out.
       */
      readonly do: 'changeOthers';
      readonly by: string;
      readonly changes: readonly OtherChange[];
      readonly record: (state: State, outcomes: readonly string[]) => readonly Event[];
    }
  | {
      /**
       * Orders a picture of the function that draws them, which reads of nothing but files: the texts go along. Ordered
       * twice it is drawn once.
       */
      readonly do: 'order';
      readonly streams: readonly StreamName[];
      /** Nothing where there is nothing to draw any more. */
      readonly write: (read: ReadStream) => Ordered | undefined;
    };

/** An object that orders something: its key says for what, its text is JSON. */
export interface Ordered {
  readonly key: string;
  readonly text: string;
}

/** Somebody of a stored audience. */
export interface Addressee extends Pick<PlannedMail, 'person' | 'seat' | 'party' | 'channel' | 'seats'> {
  readonly lang: 'km' | 'en' | 'both';
}

/** A list of Views: whole, or at most so many rows from a key on. */
export interface ListToRead {
  readonly list: string;
  readonly from?: string;
  readonly most?: number;
}

/** Hashes a text with a version of the secret key; empty where that version is not known any more. */
export type KeyedHash = (text: string, key: string) => string;

export type StreamName = Pick<StreamKey, 'kind' | 'id'>;

/** The facts of one of the streams that were asked for. */
export type ReadStream = (stream: StreamName) => readonly StoredEvent[];

/** Messages to plan, and facts that follow; an empty list of facts means: already done. */
export interface Decided<State, Event> {
  readonly mails: readonly PlannedMail[];
  readonly record: (state: State) => readonly Event[];
}

/** A decision about one other aggregate, made on its facts as they are when it is carried out. */
export interface OtherChange {
  readonly kind: string;
  readonly id: string;
  /**
   * No events mean: nothing to do, or done before. A run may be repeated after a crash, so facts that
   * already carry this event's id as their cause must give the same `outcome` and no events.
   */
  readonly decide: (stored: readonly StoredEvent[]) => {
    readonly events: readonly NewEvent[];
    readonly outcome: string;
  };
}

/** What one kind of aggregate brings to the flow. Every part is pure. */
export interface Capability<State, Event extends { type: string; data: object }> {
  readonly aggregate: Aggregate<State, Event>;
  /** `state` is the aggregate as it is now, which may be later than `event`. */
  reactions?(event: Recorded<Event>, state: State, stream: StreamKey): readonly Intent<State, Event>[];
  /** Whether all that an event names is known; one that names what only a later version knows waits for it. */
  knows?(event: Event): boolean;
  /** The rows of Views that show this state. */
  views?(state: State, version: number, stream: StreamKey): Listing;
  readonly schedule?: Schedule<State, Event> | undefined;
  /** Id of its one stream in a network whose facts are the settings that say when things fall due. */
  readonly settings?: string | undefined;
  /** People of a chunk (1, 2, 3 …), where `consult` reads them from this kind; nothing: no such chunk. */
  people?(state: State, chunk: number): readonly Addressee[] | undefined;
  /** Present where the messages about aggregates of this kind are the network's work. */
  readonly counted?: Counted | undefined;
  /**
   * Kinds of messages that fall due by themselves and came with a later version than the first. A network
   * sends them from when it hears of them, and says nothing about what was before.
   */
  readonly introduces?: readonly string[] | undefined;
  /** The lists whose rows in `views` are all packed: see `packed.ts`. */
  packed?(network: string): readonly string[];
}

export interface Counted {
  /** Kinds of messages that are no work of the network's, as what somebody sends to themself. */
  readonly except: readonly string[];
  /**
   * Present where messages about one aggregate never end: only so many are counted, the newest of each kind to each
   * person, so that a count costs the same after years.
   */
  readonly newest?: number | undefined;
  /** Lists about one aggregate whose rows are packed: see `packed.ts`. */
  lists?(network: string, id: string): readonly string[];
}

/**
 * Rows about one thing that are counted from several aggregates and lists, as figures of a meeting are from invitations,
 * answers and attendance. They are counted anew, whole, whenever one of those has changed.
 */
export interface Figures {
  /** Kind of the aggregate that the rows are about: a replay counts each of them. */
  readonly kind: string;
  /** Ids of those that this aggregate is counted for. */
  of(stream: StreamKey, stored: readonly StoredEvent[]): readonly string[];
  /** The rows as everything is now (instant, UTC); lists may be a moment behind. */
  rows(read: ReadingFigures, network: string, id: string, now: string): Promise<Listing>;
}

/** What figures are counted from. */
export interface ReadingFigures {
  readonly events: { read(stream: StreamKey): Promise<readonly StoredEvent[]> };
  readonly views: Pick<Views, 'all' | 'list' | 'packs'>;
}

/** Causes whose messages are counted, by the first part of the cause. */
export type CountedCauses = Readonly<Record<string, Counted>>;

/**
 * What falls due in the life of an aggregate. `network` are the facts of its network, whose settings say
 * when; a due index holds only hints, so that an earlier answer to `dueAt` may be outdated.
 */
export interface Schedule<State, Event> {
  /** When the tick must look at this aggregate next (ISO instant, UTC). */
  dueAt(state: State, network: readonly StoredEvent[], now: string): string | undefined;
  /** What that will be, by a code that the capability's pages have words for; a hint like the time. */
  dueWhat?(state: State, network: readonly StoredEvent[], now: string): string | undefined;
  /** What has fallen due by `now`: facts to append on the version the state was loaded at. */
  fallDue(state: State, network: readonly StoredEvent[], now: string): readonly Event[];
  /** Where aggregates of this kind that may still have something due are found. */
  openIn(network: string, now: string): OpenIn;
}

/**
 * A list of Views and the sort key from which on they are in it, each key ending in `#` and the
 * aggregate's id; or the id of the only one of this kind in the network.
 */
export type OpenIn = { readonly list: string; readonly from: string } | { readonly only: string };

/** A capability with its types closed over, as the functions handle it. */
export interface AnyCapability {
  readonly kind: string;
  /** Intents that follow from the event at `version` of this stream; nothing: this version does not know it. */
  reactions(stored: readonly StoredEvent[], version: number): readonly AnyIntent[] | undefined;
  views(stored: readonly StoredEvent[], stream: StreamKey): Listing;
  /** The state, for a snapshot. */
  state(stored: readonly StoredEvent[]): unknown;
  /** Absent where nothing of this kind ever falls due. */
  readonly schedule?: AnySchedule | undefined;
  readonly reacting: readonly string[];
  readonly settings?: string | undefined;
  people?(stored: readonly StoredEvent[], chunk: number): readonly Addressee[] | undefined;
  readonly counted?: Counted | undefined;
  readonly introduces?: readonly string[] | undefined;
  readonly packed?: ((network: string) => readonly string[]) | undefined;
}

export interface AnySchedule extends Pick<Schedule<never, never>, 'openIn'> {
  dueAt(stored: readonly StoredEvent[], network: readonly StoredEvent[], now: string): string | undefined;
  dueWhat(stored: readonly StoredEvent[], network: readonly StoredEvent[], now: string): string | undefined;
  fallDue(stored: readonly StoredEvent[], network: readonly StoredEvent[], now: string): readonly NewEvent[];
}

export type AnyIntent =
  | Exclude<Intent<never, never>, { do: 'changeOthers' | 'consult' | 'count' | 'lookUp' }>
  | (Omit<Extract<Intent<never, never>, { do: 'lookUp' }>, 'follow'> & {
      readonly follow: (rows: readonly (readonly ViewRow[])[], keyed: KeyedHash) => readonly AnyIntent[];
    })
  | (Omit<Extract<Intent<never, never>, { do: 'consult' }>, 'decide'> & {
      readonly decide: (
        people: readonly Addressee[],
        read: ReadStream,
      ) => Pick<Decided<never, never>, 'mails'> & {
        readonly record: (stored: readonly StoredEvent[]) => readonly NewEvent[];
      };
    })
  | (Omit<Extract<Intent<never, never>, { do: 'count' }>, 'record'> & {
      readonly record: (stored: readonly StoredEvent[], count: DayCount) => readonly NewEvent[];
    })
  | (Omit<Extract<Intent<never, never>, { do: 'changeOthers' }>, 'record'> & {
      readonly record: (stored: readonly StoredEvent[], outcomes: readonly string[]) => readonly NewEvent[];
    });

/** Closes over the types of a capability. */
export function capability<State, Event extends { type: string; data: object }>(
  of: Capability<State, Event>,
): AnyCapability {
  const { aggregate, schedule, people, settings, counted, introduces, packed } = of;
  const stateOf = (stored: readonly StoredEvent[]): State => folded(aggregate, stored);
  const write = (events: readonly Event[]): NewEvent[] =>
    events.map((event) => aggregate.events.write(event));
  const closed = (intent: Intent<State, Event>): AnyIntent => {
    switch (intent.do) {
      case 'consult':
        return {
          ...intent,
          decide: (of, read) => {
            const { mails, record } = intent.decide(of, read);
            return { mails, record: (now) => write(record(stateOf(now))) };
          },
        };
      case 'lookUp':
        return { ...intent, follow: (rows, keyed) => intent.follow(rows, keyed).map(closed) };
      case 'count':
        return {
          ...intent,
          record: (now: readonly StoredEvent[], count: DayCount) => write(intent.record(stateOf(now), count)),
        };
      case 'changeOthers':
        return {
          ...intent,
          record: (now: readonly StoredEvent[], outcomes: readonly string[]) =>
            write(intent.record(stateOf(now), outcomes)),
        };
      default:
        return intent;
    }
  };
  return {
    kind: aggregate.kind,
    reacting: aggregate.reacting,
    settings,
    counted,
    introduces,
    packed,
    ...(people ? { people: (stored, chunk) => people(stateOf(stored), chunk) } : {}),
    reactions(stored, version) {
      const source = stored.find((event) => event.version === version);
      const event = source && aggregate.events.read(source);
      if (!event || of.knows?.(event) === false) return undefined;
      if (!of.reactions) return [];
      return of.reactions(event, stateOf(stored), source.stream).map(closed);
    },
    state: stateOf,
    views: (stored, stream) => of.views?.(stateOf(stored), stored.at(-1)?.version ?? 0, stream) ?? [],
    schedule: schedule && {
      openIn: schedule.openIn,
      dueAt: (stored, network, now) => schedule.dueAt(stateOf(stored), network, now),
      dueWhat: (stored, network, now) => schedule.dueWhat?.(stateOf(stored), network, now),
      fallDue: (stored, network, now) => write(schedule.fallDue(stateOf(stored), network, now)),
    },
  };
}
