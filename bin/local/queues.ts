import { createHash, randomUUID } from 'node:crypto';
import type { VirtualClock } from './clock.ts';
import type { LocalState } from './state.ts';

/** A queue as the template declares it. */
export interface QueueSpec {
  readonly name: string;
  readonly arn: string;
  readonly visibilityTimeoutMs: number;
  readonly redrive?: { readonly deadLetterArn: string; readonly maxReceiveCount: number };
}

export interface QueuedMessage {
  readonly id: string;
  readonly body: string;
  readonly sentAt: number;
  readonly receives: number;
}

/**
 * The template's queues, on disk. A message that was received and not deleted is visible again after the
 * visibility timeout of *virtual* time, so that moving the clock brings it back.
 */
export class LocalQueues {
  readonly #state: LocalState;
  readonly #clock: VirtualClock;
  readonly #specs: ReadonlyMap<string, QueueSpec>;
  readonly #inWork = new Set<string>();

  constructor(specs: readonly QueueSpec[], state: LocalState, clock: VirtualClock) {
    this.#state = state;
    this.#clock = clock;
    this.#specs = new Map(specs.map((spec) => [spec.arn, spec]));
    state.db.exec(`CREATE TABLE IF NOT EXISTS messages (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, queue TEXT NOT NULL, body TEXT NOT NULL,
      sent_at INTEGER NOT NULL, visible_at INTEGER NOT NULL, receives INTEGER NOT NULL) STRICT`);
    state.db.exec('CREATE INDEX IF NOT EXISTS messages_by_queue ON messages (queue)');
    state.db.exec('UPDATE messages SET visible_at = 0'); // the functions that had received them are gone
  }

  get specs(): readonly QueueSpec[] {
    return [...this.#specs.values()];
  }

  /** @returns the message's id. */
  send(arn: string, body: string): string {
    this.#specOf(arn);
    const id = randomUUID();
    this.#state.db
      .prepare(
        'INSERT INTO messages (id, queue, body, sent_at, visible_at, receives) VALUES (?, ?, ?, ?, 0, 0)',
      )
      .run(id, arn, body, this.#clock.now());
    return id;
  }

  /** Takes up to `most` visible messages; those received too often go to the dead-letter queue instead. */
  receive(arn: string, most: number): QueuedMessage[] {
    const { visibilityTimeoutMs, redrive } = this.#specOf(arn);
    return this.#state.atomically(() => {
      const rows = this.#state.db
        .prepare('SELECT * FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY seq LIMIT ?')
        .all(arn, this.#clock.now(), most + this.#inWork.size)
        .map((row) => ({
          id: String(row.id),
          body: String(row.body),
          sentAt: Number(row.sent_at),
          receives: Number(row.receives),
        }))
        .filter((row) => !this.#inWork.has(row.id))
        .slice(0, most);
      const received: QueuedMessage[] = [];
      for (const row of rows) {
        if (redrive !== undefined && row.receives >= redrive.maxReceiveCount) {
          this.#state.db
            .prepare('UPDATE messages SET queue = ?, receives = 0, visible_at = 0 WHERE id = ?')
            .run(redrive.deadLetterArn, row.id);
          continue;
        }
        this.#state.db
          .prepare('UPDATE messages SET receives = receives + 1, visible_at = ? WHERE id = ?')
          .run(this.#clock.now() + visibilityTimeoutMs, row.id);
        this.#inWork.add(row.id);
        received.push({ ...row, receives: row.receives + 1 });
      }
      return received;
    });
  }

  /** The consumer finished with these. */
  delete(ids: readonly string[]): void {
    const statement = this.#state.db.prepare('DELETE FROM messages WHERE id = ?');
    this.#state.atomically(() => {
      for (const id of ids) statement.run(id);
    });
    this.release(ids);
  }

  /** The consumer failed on these: they wait for their visibility timeout. */
  release(ids: readonly string[]): void {
    for (const id of ids) this.#inWork.delete(id);
  }

  /** Everything in a queue, oldest first, visible or not. */
  list(arn: string): QueuedMessage[] {
    return this.#state.db
      .prepare('SELECT * FROM messages WHERE queue = ? ORDER BY seq')
      .all(arn)
      .map((row) => ({
        id: String(row.id),
        body: String(row.body),
        sentAt: Number(row.sent_at),
        receives: Number(row.receives),
      }));
  }

  #specOf(arn: string): QueueSpec {
    const spec = this.#specs.get(arn);
    if (spec === undefined) throw new Error(`The template declares no queue ${arn}.`);
    return spec;
  }
}

/** A message in the shape in which Lambda hands it to a function. */
export function lambdaRecordOf(message: QueuedMessage, arn: string): Record<string, unknown> {
  return {
    messageId: message.id,
    receiptHandle: message.id,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receives),
      SentTimestamp: String(message.sentAt),
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: String(message.sentAt),
    },
    messageAttributes: {},
    md5OfBody: createHash('md5').update(message.body).digest('hex'),
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: arn.split(':')[3],
  };
}
