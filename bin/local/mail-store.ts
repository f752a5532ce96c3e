import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { SesEvent } from './ses-events.ts';
import type { LocalState } from './state.ts';

/** An accepted mail, as the viewer and the tests see it. */
export interface KeptMail {
  /** SES's message id. */
  readonly id: string;
  /** ISO instant of virtual time. */
  readonly at: string;
  readonly from: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Types of the events that SES has published about it, in order. */
  readonly events: readonly string[];
}

const row = z.object({
  id: z.string(),
  at: z.number(),
  source: z.string(),
  recipients: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
  subject: z.string(),
  configuration_set: z.string(),
  tags: z.string().transform((json) => z.record(z.string(), z.string()).parse(JSON.parse(json))),
  published: z.string(),
});

const DAY = 86_400_000;

/** Accepted mail: raw bytes as files, the rest with SES's outbox of events in the state file. */
export class MailStore {
  readonly #state: LocalState;
  readonly #dir: string;

  constructor(state: LocalState, dir: string) {
    this.#state = state;
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
    state.db.exec(`CREATE TABLE IF NOT EXISTS mails (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, source TEXT NOT NULL,
      recipients TEXT NOT NULL, subject TEXT NOT NULL, configuration_set TEXT NOT NULL, tags TEXT NOT NULL,
      counted INTEGER NOT NULL, published TEXT NOT NULL DEFAULT '') STRICT`);
    state.db.exec('CREATE INDEX IF NOT EXISTS mails_by_time ON mails (at, counted)');
    state.db.exec(`CREATE TABLE IF NOT EXISTS ses_outbox (
      seq INTEGER PRIMARY KEY, mail TEXT NOT NULL, type TEXT NOT NULL, due INTEGER NOT NULL,
      configuration_set TEXT NOT NULL, body TEXT NOT NULL) STRICT`);
  }

  /**
   * Keeps a mail with the events that will be published about it, all or nothing.
   *
   * @param counted recipients that count against the daily quota.
   */
  keep(mail: Omit<KeptMail, 'events'>, raw: Buffer, counted: number, events: readonly SesEvent[]): void {
    writeFileSync(join(this.#dir, `${mail.id}.eml`), raw);
    const at = Date.parse(mail.at);
    this.#state.atomically(() => {
      this.#state.db
        .prepare(
          `INSERT INTO mails (id, at, source, recipients, subject, configuration_set, tags, counted)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        )
        .run(
          mail.id,
          at,
          mail.from,
          JSON.stringify(mail.recipients),
          mail.subject,
          mail.configurationSet,
          JSON.stringify(mail.tags),
          counted,
        );
      const put = this.#state.db.prepare(
        'INSERT INTO ses_outbox (mail, type, due, configuration_set, body) VALUES (?, ?, ?, ?, ?)',
      );
      for (const event of events) {
        put.run(mail.id, event.type, at + event.afterMs, mail.configurationSet, JSON.stringify(event.body));
      }
    });
  }

  /** Recipients accepted in the 24 hours before an instant. */
  sentInDayBefore(instant: number): number {
    const sum = this.#state.db
      .prepare('SELECT COALESCE(SUM(counted), 0) AS sent FROM mails WHERE at > ? AND at <= ?')
      .get(instant - DAY, instant);
    return Number(sum?.sent ?? 0);
  }

  count(): number {
    return Number(this.#state.db.prepare('SELECT COUNT(*) AS mails FROM mails').get()?.mails);
  }

  /** Newest first; `search` looks into recipients, subject and tags. */
  list(search = '', most = 10_000): KeptMail[] {
    const like = `%${search.replace(/[%_\\]/g, '\\$&')}%`;
    return this.#state.db
      .prepare(
        `SELECT * FROM mails WHERE recipients LIKE ?1 ESCAPE '\\' OR subject LIKE ?1 ESCAPE '\\'
         OR tags LIKE ?1 ESCAPE '\\' ORDER BY seq DESC LIMIT ?2`,
      )
      .all(like, most)
      .map(keptMailOf);
  }

  find(id: string): KeptMail | undefined {
    const found = this.#state.db.prepare('SELECT * FROM mails WHERE id = ?').get(id);
    return found === undefined ? undefined : keptMailOf(found);
  }

  /** The bytes as they left SES. */
  raw(id: string): Buffer {
    if (!/^[\w-]+$/.test(id)) throw new Error(`Not a message id: ${id}`);
    return readFileSync(join(this.#dir, `${id}.eml`));
  }
}

function keptMailOf(found: unknown): KeptMail {
  const mail = row.parse(found);
  return {
    id: mail.id,
    at: new Date(mail.at).toISOString(),
    from: mail.source,
    recipients: mail.recipients,
    subject: mail.subject,
    configurationSet: mail.configuration_set,
    tags: mail.tags,
    events: mail.published.split(' ').filter(Boolean),
  };
}
