import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CachedEvents } from './cached-events.ts';
import type { StoredEvent, StreamKey } from './event.ts';
import { EventLog } from './event-log.ts';
import { isFoldedAway, type Snapshots } from './snapshots.ts';

/** The event log for containers that read the same streams again and again: only newer versions are read. */
export class CachedEventLog extends EventLog {
  readonly #kept: CachedEvents;

  constructor(client: DynamoDBClient, table: string, snapshots?: Pick<Snapshots, 'of'>) {
    super(client, table, snapshots);
    this.#kept = new CachedEvents({
      read: (stream, after) => super.read(stream, after),
      recent: (stream) => super.recent(stream),
    });
  }

  override async read(stream: StreamKey, after = 0): Promise<StoredEvent[]> {
    const events = await this.#kept.read(stream);
    if (isFoldedAway(events, after + 1)) return super.read(stream, after);
    return events.filter((event) => event.version > after);
  }

  override async recent(stream: StreamKey): Promise<StoredEvent[]> {
    return [...(await this.#kept.read(stream))];
  }

  override async recentTo(stream: StreamKey, version: number): Promise<StoredEvent[]> {
    const known = await this.#kept.readTo(stream, version);
    return known ? [...known] : super.recentTo(stream, version);
  }
}
