import type { PhoneRow, PhoneSaid } from './phone-tap.ts';

type Kept = Pick<PhoneSaid, 'version' | 'rows'>;

/**
 * What the server has said since the page was made, beside the worker's copy of that page and thrown away with it: a
 * page that is opened again without a line shows who is here already, instead of asking a helper to note them twice.
 */
export class Remembered {
  readonly #path: string;
  readonly #day: string;
  readonly #keeps: boolean;
  readonly #rows = new Map<string, PhoneRow>();
  #last: Promise<unknown> = Promise.resolve();

  /** `day`: the meeting and its date, since a link may outlive a date. `keeps`: whether this phone may keep a copy. */
  constructor(path: string, day: string, keeps: boolean) {
    this.#path = path;
    this.#day = day;
    this.#keeps = keeps && !!window.caches;
  }

  /** What was kept of this day; nothing where a phone keeps nothing. */
  read(): Promise<Kept | undefined> {
    if (!this.#keeps) return Promise.resolve(undefined);
    return caches
      .match(this.#address())
      .then((found) => found?.json())
      .then((kept) => {
        if (!kept || kept.day !== this.#day || !Array.isArray(kept.rows)) return undefined;
        for (const row of kept.rows) if (!this.#rows.has(row.person)) this.#rows.set(row.person, row);
        return kept;
      })
      .catch(() => undefined);
  }

  /** Keeps what was said, one after the other. */
  add({ version, rows }: Kept): void {
    if (!this.#keeps || rows.length === 0) return;
    for (const row of rows) this.#rows.set(row.person, row);
    const text = JSON.stringify({ day: this.#day, version, rows: Array.from(this.#rows.values()) });
    this.#last = this.#last
      .then(() => caches.open(`door ${this.#path}`))
      .then((cache) => cache.put(this.#address(), new Response(text)))
      .catch(() => undefined);
  }

  #address(): string {
    return `${this.#path}/heard`;
  }
}
