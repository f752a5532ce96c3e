import type { PlannedMail } from '../delivery/ledger-row.ts';
import { type Aggregate, fold } from './aggregate.ts';
import type { NewEvent, Recorded, StoredEvent, StreamKey } from './event.ts';
import { readable } from './repository.ts';
import type { ViewGone, ViewRow } from './views.ts';

/**
 * What must follow from an event. The shell carries intents out in order and may do so more than
 * once: plans are conditional puts, and `record` decides on the state as it then is.
 */
export type Intent<State, Event> =
  | { readonly do: 'plan'; readonly mails: readonly PlannedMail[] }
  | {
      /** Plans one message per person of a stored audience chunk (stream `audience`). */
      readonly do: 'planChunk';
      readonly audience: string;
      readonly chunk: number;
      readonly kind: string;
      readonly revision: number;
      /** People of the chunk who get no row from it: they have messages of their own. */
      readonly except: ReadonlySet<string>;
    }
  | {
      /** Appends follow-up facts to the same aggregate; an empty answer means: already done. */
      readonly do: 'record';
      readonly decide: (state: State) => readonly Event[];
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
    };

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
  /** The rows of Views that this state stands in. */
  views?(state: State, version: number, stream: StreamKey): readonly (ViewRow | ViewGone)[];
  /** When the tick must look at this aggregate next (ISO instant, UTC). */
  dueAt?(state: State): string | undefined;
  /** What has fallen due by `now`: facts to append on the version the state was loaded at. */
  fallDue?(state: State, now: string): readonly Event[];
}

/** A capability with its types closed over, as the functions handle it. */
export interface AnyCapability {
  readonly kind: string;
  /** Intents that follow from the event at `version` of this stream. */
  reactions(stored: readonly StoredEvent[], version: number): readonly AnyIntent[];
  views(stored: readonly StoredEvent[], stream: StreamKey): readonly (ViewRow | ViewGone)[];
  /** Whether anything of this kind ever falls due. */
  readonly schedules: boolean;
  dueAt(stored: readonly StoredEvent[]): string | undefined;
  fallDue(stored: readonly StoredEvent[], now: string): readonly NewEvent[];
  readonly reacting: readonly string[];
}

export type AnyIntent =
  | Exclude<Intent<never, never>, { do: 'record' | 'changeOthers' }>
  | { readonly do: 'record'; readonly decide: (stored: readonly StoredEvent[]) => readonly NewEvent[] }
  | (Omit<Extract<Intent<never, never>, { do: 'changeOthers' }>, 'record'> & {
      readonly record: (stored: readonly StoredEvent[], outcomes: readonly string[]) => readonly NewEvent[];
    });

/** Closes over the types of a capability. */
export function capability<State, Event extends { type: string; data: object }>(
  of: Capability<State, Event>,
): AnyCapability {
  const { aggregate } = of;
  const stateOf = (stored: readonly StoredEvent[]): State => fold(aggregate, readable(aggregate, stored));
  const write = (events: readonly Event[]): NewEvent[] =>
    events.map((event) => aggregate.events.write(event));
  return {
    kind: aggregate.kind,
    reacting: aggregate.reacting,
    schedules: of.dueAt !== undefined,
    reactions(stored, version) {
      const source = stored.find((event) => event.version === version);
      const event = source && aggregate.events.read(source);
      if (!event || !of.reactions) return [];
      return of.reactions(event, stateOf(stored), source.stream).map((intent): AnyIntent => {
        switch (intent.do) {
          case 'record':
            return { do: 'record', decide: (now) => write(intent.decide(stateOf(now))) };
          case 'changeOthers':
            return { ...intent, record: (now, outcomes) => write(intent.record(stateOf(now), outcomes)) };
          default:
            return intent;
        }
      });
    },
    views: (stored, stream) => of.views?.(stateOf(stored), stored.at(-1)?.version ?? 0, stream) ?? [],
    dueAt: (stored) => of.dueAt?.(stateOf(stored)),
    fallDue: (stored, now) => write(of.fallDue?.(stateOf(stored), now) ?? []),
  };
}
