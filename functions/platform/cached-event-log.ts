import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CachedEvents } from './cached-events.ts';
import { SECOND } from './clock.ts';
import type { StoredEvent, StreamKey } from './event.ts';
import { EventLog } from './event-log.ts';

/** How old the present of a batch may be. */
const MOMENT = SECOND;

/** The event log for containers that read the same streams again and again: only newer versions are read. */
export class CachedEventLog extends EventLog {
  readonly #kept: CachedEvents;
  readonly #recent: () => EventLog;

  constructor(client: DynamoDBClient, table: string) {
    super(client, table);
    this.#kept = new CachedEvents({ read: (stream, after) => super.read(stream, after) });
    this.#recent = () => new RecentEventLog(client, table, this.#kept);
  }

  override async read(stream: StreamKey, after = 0): Promise<StoredEvent[]> {
    return newerThan(after, await this.#kept.read(stream));
  }

  override async readTo(stream: StreamKey, version: number): Promise<StoredEvent[]> {
    return [...(await this.#kept.readTo(stream, version))];
  }

  override recent(): EventLog {
    return this.#recent();
  }
}

/**
 * What was read since it was made, and within the last second, is not asked for again: the mails of one batch ask
 * for their meeting once a second, however slowly they leave. A decision made on it is one that could have been
 * made that moment earlier and carried out now, which nothing excludes in any case: a mail that is being sent in
 * the very second in which its meeting is cancelled may still leave. It is never older than the batch, so that
 * everything which had happened before a row of the batch was planned is in it.
 */
class RecentEventLog extends EventLog {
  readonly #kept: CachedEvents;
  readonly #began = performance.now();

  constructor(client: DynamoDBClient, table: string, kept: CachedEvents) {
    super(client, table);
    this.#kept = kept;
  }

  override async read(stream: StreamKey, after = 0): Promise<StoredEvent[]> {
    const since = Math.max(this.#began, performance.now() - MOMENT);
    return newerThan(after, await this.#kept.read(stream, since));
  }

  override async readTo(stream: StreamKey, version: number): Promise<StoredEvent[]> {
    return [...(await this.#kept.readTo(stream, version))];
  }
}

function newerThan(version: number, events: readonly StoredEvent[]): StoredEvent[] {
  return events.filter((event) => event.version > version);
}
