import type { EventCatalogue, Recorded } from './event.ts';

/**
 * One kind of thing with a life: its facts, and how a state is folded from them. Pure. A state is plain JSON:
 * that of a long stream is written down (`snapshots.ts`).
 */
export interface Aggregate<State, Event extends { type: string; data: object }> {
  readonly kind: string;
  readonly events: EventCatalogue<Event>;
  readonly initial: State;
  evolve(state: State, event: Recorded<Event>): State;
  /** Types whose reactions must be stored before they are forgotten (the index `pending`). */
  readonly reacting: readonly Event['type'][];
  /** Bytes that one event may have, where they are more than `MAX_EVENT_BYTES`. */
  readonly mostBytes?: number | undefined;
}

/** A state and the version it was folded to; version 0 means that nothing happened yet. */
export interface Loaded<State> {
  readonly state: State;
  readonly version: number;
}

/** Folds stored facts; events of types unknown to this code are passed over. */
export function fold<State, Event extends { type: string; data: object }>(
  aggregate: Aggregate<State, Event>,
  events: Iterable<Recorded<Event>>,
  from: State = aggregate.initial,
): State {
  let state = from;
  for (const event of events) state = aggregate.evolve(state, event);
  return state;
}
