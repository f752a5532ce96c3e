import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the local issuer remembers (sessions, codes, refresh tokens, who signed in), on disk. */
export class IssuerStore {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.#db.exec(`CREATE TABLE IF NOT EXISTS kept (model TEXT, id TEXT, uid TEXT, user_code TEXT, grant_id TEXT,
      payload TEXT NOT NULL, expires INTEGER, PRIMARY KEY (model, id)) STRICT`);
    this.#db.exec('CREATE TABLE IF NOT EXISTS people (subject TEXT PRIMARY KEY, email TEXT NOT NULL) STRICT');
  }

  rememberPerson(subject: string, email: string): void {
    this.#db.prepare('INSERT OR REPLACE INTO people VALUES (?, ?)').run(subject, email);
  }

  emailOf(subject: string): string | undefined {
    const row = this.#db.prepare('SELECT email FROM people WHERE subject = ?').get(subject);
    return row === undefined ? undefined : String(row.email);
  }

  /** The storage of one of oidc-provider's models. */
  adapter(model: string): Adapter {
    const db = this.#db;
    const find = (column: 'id' | 'uid' | 'user_code', value: string): AdapterPayload | undefined => {
      const row = db
        .prepare(`SELECT payload, expires FROM kept WHERE model = ? AND ${column} = ?`)
        .get(model, value);
      if (row === undefined || (row.expires !== null && Number(row.expires) < Date.now())) return undefined;
      return JSON.parse(String(row.payload));
    };
    const put = (id: string, payload: AdapterPayload, expires: number | null) =>
      db
        .prepare('INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(
          model,
          id,
          payload.uid ?? null,
          payload.userCode ?? null,
          payload.grantId ?? null,
          JSON.stringify(payload),
          expires,
        );
    return {
      upsert: async (id, payload, expiresIn) => {
        put(id, payload, expiresIn ? Date.now() + expiresIn * 1000 : null);
      },
      find: async (id) => find('id', id),
      findByUid: async (uid) => find('uid', uid),
      findByUserCode: async (userCode) => find('user_code', userCode),
      consume: async (id) => {
        const payload = find('id', id);
        const row = db.prepare('SELECT expires FROM kept WHERE model = ? AND id = ?').get(model, id);
        if (payload === undefined || row === undefined) return;
        put(
          id,
          { ...payload, consumed: Math.floor(Date.now() / 1000) },
          row.expires === null ? null : Number(row.expires),
        );
      },
      destroy: async (id) => {
        db.prepare('DELETE FROM kept WHERE model = ? AND id = ?').run(model, id);
      },
      revokeByGrantId: async (grantId) => {
        db.prepare('DELETE FROM kept WHERE grant_id = ?').run(grantId);
      },
    };
  }
}
