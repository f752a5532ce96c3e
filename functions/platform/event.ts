import * as z from 'zod';
import { readStored } from './tomorrow.ts';

/** `network/kind/id`: the stream of one aggregate. */
export interface StreamKey {
  readonly network: string;
  readonly kind: string;
  readonly id: string;
}

export function streamKey(key: StreamKey): string {
  return `${key.network}/${key.kind}/${key.id}`;
}

/** @throws {Error} when the text is not `network/kind/id`. */
export function parseStreamKey(text: string): StreamKey {
  const [network, kind, ...rest] = text.split('/');
  const id = rest.join('/');
  if (!network || !kind || !id) throw new Error(`Not a stream key: ${text}`);
  return { network, kind, id };
}

/** A fact before it is stored. */
export interface NewEvent {
  readonly type: string;
  readonly data: object;
}

/** A fact as stored: JSON-safe, instants as ISO 8601 in UTC. */
export interface StoredEvent {
  readonly id: string;
  readonly stream: StreamKey;
  /** 1, 2, 3 … without gaps in a stream. */
  readonly version: number;
  readonly type: string;
  readonly at: string;
  /**
   * Who made it happen: `staff:<id>`, `person:<contact>`, `door:<id>` (a link for the door of a meeting),
   * `rapporteur:<id>` (a link for typing its minutes), `founder`, `deployment` (a command) or `system`.
   */
  readonly by: string;
  /** The event that this one follows from. A cause already in the state is ignored. */
  readonly causeId?: string | undefined;
  /** When personal fields of it were blanked last (ISO instant, UTC): the only thing that ever changes of a fact. */
  readonly blankedAt?: string | undefined;
  readonly data: unknown;
}

/** What every event of a kind knows besides its data. */
export interface EventMeta {
  readonly id: string;
  readonly version: number;
  readonly at: string;
  readonly by: string;
  readonly causeId?: string | undefined;
}

type Shapes = { readonly [type: string]: () => z.ZodObject };

/** The union of facts that a table of shapes describes. */
export type EventOf<S extends Shapes> = {
  [T in keyof S & string]: { readonly type: T; readonly data: z.output<ReturnType<S[T]>> };
}[keyof S & string];

export type Recorded<E> = E & EventMeta;

/** Thrown when a stored or new event does not have the shape of its type. */
export class EventShapeError extends Error {
  constructor(type: string, detail: string) {
    super(`${type}: ${detail}`);
    this.name = 'EventShapeError';
  }
}

/** The facts of one kind of aggregate: what may be written, and how the stored ones are read. */
export interface EventCatalogue<E extends { type: string; data: object }> {
  readonly types: readonly string[];
  readonly shapes: Shapes;
  /** Strict: an unknown field is a mistake of ours. @throws {EventShapeError} */
  write(event: E): NewEvent;
  /**
   * Tolerant: fields added later are ignored; types, and values that have no fallback, that were added later
   * give `undefined` (see `tomorrow.ts`).
   *
   * @throws {EventShapeError} when a known type cannot be read.
   */
  read(stored: StoredEvent): Recorded<E> | undefined;
}

/** The union of facts of a catalogue. */
export type EventIn<C> = C extends EventCatalogue<infer E> ? E : never;

/**
 * Turns a table `type → zod object` into the catalogue of a kind of aggregate. A shape is made when an event
 * of its type is first read or written: a run meets few of them.
 */
export function eventCatalogue<S extends Shapes>(shapes: S): EventCatalogue<EventOf<S>> {
  const made = new Map<string, z.ZodObject>();
  const shapeOf = (type: string): z.ZodObject | undefined => {
    const known = made.get(type);
    if (known) return known;
    const shape = Object.hasOwn(shapes, type) ? shapes[type]?.() : undefined;
    if (shape) made.set(type, shape);
    return shape;
  };
  // A container that keeps a stream folds it for every mail; what it has checked it need not check again.
  const checked = new WeakMap<StoredEvent, Recorded<EventOf<S>> | undefined>();
  return {
    types: Object.keys(shapes),
    shapes,
    write(event) {
      const shape = shapeOf(event.type);
      if (!shape) throw new EventShapeError(event.type, 'no such event');
      const parsed = shape.strict().safeParse(event.data);
      if (!parsed.success) throw new EventShapeError(event.type, z.prettifyError(parsed.error));
      return { type: event.type, data: parsed.data };
    },
    read(stored) {
      if (checked.has(stored)) return checked.get(stored);
      const shape = shapeOf(stored.type);
      if (!shape) return undefined;
      const reading = readStored(stored.type, shape, stored.data);
      if (reading.is === 'ofTomorrow') {
        checked.set(stored, undefined);
        return undefined;
      }
      if (reading.is === 'malformed') {
        throw new EventShapeError(stored.type, z.prettifyError(reading.error));
      }
      const { id, version, at, by, causeId } = stored;
      const recorded = { type: stored.type, data: reading.value, id, version, at, by, causeId };
      // The shape was chosen by the type, which TypeScript cannot follow through the table.
      const read = recorded as unknown as Recorded<EventOf<S>>;
      checked.set(stored, read);
      return read;
    },
  };
}
