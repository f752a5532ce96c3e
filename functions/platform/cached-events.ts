import type { StoredEvent, StreamKey } from './event.ts';
import { streamKey } from './event.ts';
import type { EventLog } from './event-log.ts';

/** How long a container believes what it has read: somebody may be forgotten (`forget`) meanwhile. */
const MAX_AGE_MS = 5 * 60_000;

/** Events kept per container; the streams not asked for longest go first. */
const MAX_EVENTS = 20_000;

interface Kept {
  readonly events: readonly StoredEvent[];
  readonly since: number;
  /** When the table was last asked, as `performance.now()` counts. */
  readonly askedAt: number;
}

/**
 * Whole streams, of which a container reads only what is newer than what it knows. Every read asks the
 * table consistently, so that it is never older than the moment it was asked for. Readers who come while
 * the table is being asked share the question after that: a batch of mails asks twice about its meeting,
 * not once per mail.
 */
export class CachedEvents {
  readonly log: Pick<EventLog, 'read'>;
  readonly #kept = new Map<string, Kept>();
  readonly #asking = new Map<string, Promise<readonly StoredEvent[]>>();
  readonly #next = new Map<string, Promise<readonly StoredEvent[]>>();
  #count = 0;

  constructor(log: Pick<EventLog, 'read'>) {
    this.log = log;
  }

  /**
   * All facts of a stream, as it is now, oldest first.
   *
   * @param since or as the table said when it was last asked, if that was not before this time of
   * `performance.now()`.
   */
  async read(stream: StreamKey, since = Number.POSITIVE_INFINITY): Promise<readonly StoredEvent[]> {
    const key = streamKey(stream);
    const known = this.#fresh(key);
    return known && known.askedAt >= since ? known.events : await this.#asOfNow(stream, key);
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

  /** The facts of a stream up to a version. They never change, so what is known is not asked for again. */
  async readTo(stream: StreamKey, version: number): Promise<readonly StoredEvent[]> {
    const known = this.#fresh(streamKey(stream));
    const events = known && known.events.length >= version ? known.events : await this.read(stream);
    return events.slice(0, version);
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
    const newer = await this.log.read(stream, known?.events.length ?? 0);
    const events = known ? [...known.events, ...newer] : newer;
    this.#keep(key, { events, since: known?.since ?? Date.now(), askedAt });
    return events;
  }

  #fresh(key: string): Kept | undefined {
    const kept = this.#kept.get(key);
    return kept && Math.abs(Date.now() - kept.since) < MAX_AGE_MS ? kept : undefined;
  }

  #keep(key: string, kept: Kept): void {
    this.#count -= this.#kept.get(key)?.events.length ?? 0;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    this.#count += kept.events.length;
    for (const [oldest, { events }] of this.#kept) {
      if (this.#count <= MAX_EVENTS || oldest === key) break;
      this.#kept.delete(oldest);
      this.#count -= events.length;
    }
  }
}
