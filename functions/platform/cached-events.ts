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
}

/**
 * Whole streams, of which a container reads only what is newer than what it knows. Every read asks the
 * table consistently, so that it is never older than the moment it was asked for.
 */
export class CachedEvents {
  readonly log: Pick<EventLog, 'read'>;
  readonly #kept = new Map<string, Kept>();
  #count = 0;

  constructor(log: Pick<EventLog, 'read'>) {
    this.log = log;
  }

  /** All facts of a stream, oldest first, as of now. */
  async read(stream: StreamKey): Promise<readonly StoredEvent[]> {
    const key = streamKey(stream);
    const known = this.#fresh(key);
    const newer = await this.log.read(stream, known?.events.length ?? 0);
    const events = known ? [...known.events, ...newer] : newer;
    this.#keep(key, { events, since: known?.since ?? Date.now() });
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
