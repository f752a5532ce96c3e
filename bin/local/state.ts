import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * What the local cloud must not lose: queues, checkpoints, accepted mail, secrets, the clock. One SQLite
 * file, so that a step that touches several of them is one transaction and survives a kill at any line.
 */
export class LocalState {
  readonly db: DatabaseSync;

  constructor(file: string) {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    this.db = new DatabaseSync(file);
    this.db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
    this.db.exec('CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
  }

  /** @returns the JSON value kept under the key, or undefined. */
  read(key: string): unknown {
    const row = this.db.prepare('SELECT value FROM kept WHERE key = ?').get(key);
    return row === undefined ? undefined : JSON.parse(String(row.value));
  }

  write(key: string, value: unknown): void {
    this.db
      .prepare('INSERT INTO kept VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(key, JSON.stringify(value));
  }

  /** Runs the steps all or nothing. Steps are synchronous, so no two can interleave. */
  atomically<T>(steps: () => T): T {
    if (this.db.isTransaction) return steps();
    this.db.exec('BEGIN IMMEDIATE');
    try {
      const result = steps();
      this.db.exec('COMMIT');
      return result;
    } catch (error) {
      this.db.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.db.close();
  }
}
