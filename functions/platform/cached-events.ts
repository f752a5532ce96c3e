import type { StoredEvent, StreamKey } from './event.ts';
import { streamKey } from './event.ts';
import type { EventReads } from './event-reads.ts';
import { isFoldedAway } from './snapshots.ts';

/** How long a container believes what it has read: somebody may be forgotten (`forget`) meanwhile. */
const MAX_AGE_MS = 5 * 60_000;

/**
 * Bytes of JSON kept per container; the streams not asked for longest go first. As objects, each read into
 * its shape besides, they take up to ten times as much of the 512 MB that a function has.
 */
export const MAX_KEPT_BYTES = 16_000_000;
/** Of each event, besides its data: ids, times, names. */
const ENVELOPE_BYTES = 250;

interface Kept {
  readonly events: readonly StoredEvent[];
  readonly bytes: number;
  readonly since: number;
  /** When the table was last asked, as `performance.now()` counts. */
  readonly askedAt: number;
}

/**
 * Streams, of which a container reads only what is newer than what it knows. Every read asks the
 * table consistently, so that it is never older than the moment it was asked for. Readers who come while
 * the table is being asked share the question after that: a batch of mails asks twice about its meeting,
 * not once per mail.
 */
export class CachedEvents {
  readonly log: Pick<EventReads, 'read' | 'toFold'>;
  readonly #kept = new Map<string, Kept>();
  readonly #asking = new Map<string, Promise<readonly StoredEvent[]>>();
  readonly #next = new Map<string, Promise<readonly StoredEvent[]>>();
  #bytes = 0;

  constructor(log: Pick<EventReads, 'read' | 'toFold'>) {
    this.log = log;
  }

  /**
   * All facts of a stream, as it is now, oldest first; of a long one a snapshot and what came after it.
   *
   * @param since or as the table said when it was last asked, if that was not before this time of
   * `performance.now()`.
   */
  async read(stream: StreamKey, since = Number.POSITIVE_INFINITY): Promise<readonly StoredEvent[]> {
    const key = streamKey(stream);
    const known = this.#fresh(key);
    return known && known.askedAt >= since ? known.events : await this.#asOfNow(stream, key);
  }

  /** Facts of a stream were blanked: nothing that was read of it before is used any more. */
  outdated(stream: StreamKey): void {
    this.#forget(streamKey(stream));
  }

  #asOfNow(stream: StreamKey, key: string): Promise<readonly StoredEvent[]> {
    const shared = this.#next.get(key);
    if (shared) return shared;
    const asking = this.#asking.get(key);
    if (!asking) return this.#ask(stream, key);
    const ask = () => {
      this.#next.delete(key);
      return this.#ask(stream, key);
    };
    const next = asking.then(ask, ask);
    this.#next.set(key, next);
    return next;
  }

  /**
   * The facts of a stream up to a version. They never change, so what is known is not asked for again.
   * Nothing where they are folded into the snapshot of a long stream.
   */
  async readTo(stream: StreamKey, version: number): Promise<readonly StoredEvent[] | undefined> {
    const known = this.#fresh(streamKey(stream));
    const events = known && lastOf(known.events) >= version ? known.events : await this.read(stream);
    if (isFoldedAway(events, version + 1)) return undefined;
    return events.filter((event) => event.version <= version);
  }

  #ask(stream: StreamKey, key: string): Promise<readonly StoredEvent[]> {
    const asking = this.#readNewer(stream, key).finally(() => {
      if (this.#asking.get(key) === asking) this.#asking.delete(key);
    });
    this.#asking.set(key, asking);
    return asking;
  }

  async #readNewer(stream: StreamKey, key: string): Promise<readonly StoredEvent[]> {
    const known = this.#fresh(key);
    const askedAt = performance.now();
    const newer = known ? await this.log.read(stream, lastOf(known.events)) : await this.log.toFold(stream);
    const events = known && newer.length > 0 ? [...known.events, ...newer] : (known?.events ?? newer);
    const bytes = (known?.bytes ?? 0) + bytesOf(newer);
    this.#keep(key, { events, bytes, since: known?.since ?? Date.now(), askedAt });
    return events;
  }

  #fresh(key: string): Kept | undefined {
    const kept = this.#kept.get(key);
    return kept && Math.abs(Date.now() - kept.since) < MAX_AGE_MS ? kept : undefined;
  }

  #keep(key: string, kept: Kept): void {
    this.#forget(key);
    if (kept.bytes > MAX_KEPT_BYTES) return;
    this.#kept.set(key, kept);
    this.#bytes += kept.bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MAX_KEPT_BYTES) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}

function lastOf(events: readonly StoredEvent[]): number {
  return events.at(-1)?.version ?? 0;
}

function bytesOf(events: readonly StoredEvent[]): number {
  return events.reduce(
    (sum, { data }) => sum + ENVELOPE_BYTES + Buffer.byteLength(JSON.stringify(data) ?? ''),
    0,
  );
}
