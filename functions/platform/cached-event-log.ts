import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CachedEvents } from './cached-events.ts';
import { SECOND } from './clock.ts';
import type { StoredEvent, StreamKey } from './event.ts';
import { EventLog } from './event-log.ts';
import { isFoldedAway, type Snapshots } from './snapshots.ts';

/** How old the present of a batch may be. */
const MOMENT = SECOND;

/** The event log for containers that read the same streams again and again: only newer versions are read. */
export class CachedEventLog extends EventLog {
  readonly #kept: CachedEvents;
  readonly #since: (() => number) | undefined;

  /** `kept` and `since` (see {@link CachedEvents.read}) are for the log of a batch. */
  constructor(
    client: DynamoDBClient,
    table: string,
    snapshots?: Snapshots,
    kept = new CachedEvents(new EventLog(client, table, snapshots)),
    since?: () => number,
  ) {
    super(client, table, snapshots);
    this.#kept = kept;
    this.#since = since;
  }

  override async read(stream: StreamKey, after = 0): Promise<StoredEvent[]> {
    const events = await this.toFold(stream);
    if (isFoldedAway(events, after + 1)) return super.read(stream, after);
    return events.filter((event) => event.version > after);
  }

  override async toFold(stream: StreamKey): Promise<StoredEvent[]> {
    return [...(await this.#kept.read(stream, this.#since?.()))];
  }

  override async toFoldAt(stream: StreamKey, version: number): Promise<StoredEvent[]> {
    const known = await this.#kept.readTo(stream, version);
    return known ? [...known] : super.toFoldAt(stream, version);
  }

  /**
   * What was read since it was made, and within the last second, is not asked for again: the mails of one batch
   * ask for their meeting once a second, however slowly they go out. A decision made on it is one that could have
   * been made that moment earlier and carried out now, which nothing excludes in any case: a mail that is being
   * sent in the very second in which its meeting is cancelled may still go out. A run of deliver makes it anew
   * whenever it has looked for more messages, so that everything which had happened before one of them was planned
   * is in it.
   */
  override recent(): EventLog {
    const began = performance.now();
    const since = () => Math.max(began, performance.now() - MOMENT);
    return new CachedEventLog(this.dynamo, this.table, undefined, this.#kept, since);
  }
}
