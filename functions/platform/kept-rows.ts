/** A container goes on with what it has read for so long, also where the sign that it changed was lost. */
const MAX_AGE_MS = 5 * 60_000;
/** Rows that a container keeps: the lists of the network that is at work, some megabytes. */
const MOST_ROWS = 30_000;

/** Whole lists that a container has read, each as of a stamp that changes with it: a look at that is cheap. */
export class KeptRows<Row> {
  readonly #kept = new Map<string, { stamp: string; rows: readonly Row[]; since: number }>();

  has(list: string): boolean {
    return this.#kept.has(list);
  }

  /** The list as of this stamp, if it is kept. */
  of(list: string, stamp: string | undefined): readonly Row[] | undefined {
    const kept = this.#kept.get(list);
    return kept && kept.stamp === stamp && Math.abs(Date.now() - kept.since) < MAX_AGE_MS
      ? kept.rows
      : undefined;
  }

  /** @param stamp read before the rows: where they are newer, they are read once more. */
  keep(list: string, stamp: string | undefined, rows: readonly Row[]): void {
    this.#kept.delete(list);
    if (stamp === undefined) return;
    this.#kept.set(list, { stamp, rows, since: Date.now() });
    for (const oldest of this.#kept.keys()) {
      const all = [...this.#kept.values()].reduce((sum, one) => sum + one.rows.length, 0);
      if (all > MOST_ROWS && oldest !== list) this.#kept.delete(oldest);
    }
  }
}
