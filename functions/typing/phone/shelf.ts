/** Where a text is kept on a device: the browser's `localStorage`, or `sessionStorage` on one that others use. */
type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A text that the server has not named as stored. */
export interface KeptText {
  readonly text: string;
  /** Milliseconds since 1970, by the device's clock. */
  readonly at: number;
}

/** Unsaved texts of one page, each field under a key of its own, so that two tabs cannot lose each other's. */
export class Kept {
  readonly #shelf: Shelf | undefined;
  readonly #prefix: string;

  constructor(shelf: Shelf | undefined, prefix: string) {
    this.#shelf = shelf;
    this.#prefix = prefix;
  }

  /** `false` where the device keeps nothing: the text is in the page alone. */
  put(field: string, text: string, at: number): boolean {
    const key = this.#prefix + field;
    const kept: KeptText = { text, at };
    const value = JSON.stringify(kept);
    try {
      if (!this.#shelf) return false;
      this.#shelf.setItem(key, value);
      return this.#shelf.getItem(key) === value;
    } catch {
      return false;
    }
  }

  of(field: string): KeptText | undefined {
    try {
      const kept = JSON.parse(this.#shelf?.getItem(this.#prefix + field) || 'null');
      return kept && typeof kept.text === 'string' ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /** Of all fields that something is kept of. */
  names(): string[] {
    const names: string[] = [];
    try {
      for (let n = 0; this.#shelf && n < this.#shelf.length; n += 1) {
        const key = this.#shelf.key(n) || '';
        if (key.indexOf(this.#prefix) === 0) names.push(key.slice(this.#prefix.length));
      }
    } catch {
      // A shelf that fails holds nothing.
    }
    return names;
  }

  drop(field: string): void {
    try {
      if (this.#shelf) this.#shelf.removeItem(this.#prefix + field);
    } catch {
      // A shelf that fails holds nothing.
    }
  }
}
