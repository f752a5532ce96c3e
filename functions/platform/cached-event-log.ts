import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CachedEvents } from './cached-events.ts';
import type { StoredEvent, StreamKey } from './event.ts';
import { EventLog } from './event-log.ts';

/** The event log for containers that read the same streams again and again: only newer versions are read. */
export class CachedEventLog extends EventLog {
  readonly #kept: CachedEvents;

  constructor(client: DynamoDBClient, table: string) {
    super(client, table);
    this.#kept = new CachedEvents({ read: (stream, after) => super.read(stream, after) });
  }

  override async read(stream: StreamKey, after = 0): Promise<StoredEvent[]> {
    const events = await this.#kept.read(stream);
    return events.filter((event) => event.version > after);
  }

  override async readTo(stream: StreamKey, version: number): Promise<StoredEvent[]> {
    return [...(await this.#kept.readTo(stream, version))];
  }
}
