import type { PhoneAnswer, PhoneTap } from './phone-tap.ts';

/** Where taps are kept: the browser's `localStorage`, or a page's own memory where that fails. */
export type Shelf = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A tap that waits. */
export interface KeptTap extends PhoneTap {
  /** Whom it is about, in words: for the list of what waits, also where the page has no list any more. */
  readonly called: string;
  /** The account under which it was made; none by a link. */
  readonly who?: string | undefined;
  /** Why the server did not take it. It is not sent again unless somebody asks for it. */
  readonly refused?: string | undefined;
}

/** How long somebody who began to send keeps others from it: longer than a request may take (milliseconds). */
const SENDING = 15_000;

/**
 * Taps that wait on one phone, each under a key of its own, so that two tabs cannot lose each other's. What the
 * shelf holds is read anew each time: the other tab changes it too.
 */
export class Queue {
  readonly #shelf: Shelf;
  readonly #memory: Shelf = memoryShelf();
  readonly #prefix: string;
  readonly #who: string | undefined;

  /** `prefix`: of this door's keys; no other door's may begin with it. `who`: the account of this page; none by a link. */
  constructor(shelf: Shelf, prefix: string, who?: string) {
    this.#shelf = shelf;
    this.#prefix = prefix;
    this.#who = who || undefined;
  }

  /** Keeps a tap. `false` where it is only in this page's memory, and gone with it. */
  add(tap: KeptTap): boolean {
    return this.#put(`${this.#prefix}t ${tap.id}`, JSON.stringify({ ...tap, who: this.#who }));
  }

  /** Whether the shelf keeps anything at all: private windows and full disks say no only when asked. */
  probe(): boolean {
    const key = `${this.#prefix}probe`;
    try {
      this.#shelf.setItem(key, key);
      const kept = this.#shelf.getItem(key) === key;
      this.#shelf.removeItem(key);
      return kept;
    } catch {
      return false;
    }
  }

  /** Whether some of what waits is in this page's memory only. */
  isFragile(): boolean {
    return keysOf(this.#memory, `${this.#prefix}t `).length > 0;
  }

  /** Everything that waits or was refused, the earliest first. */
  all(): KeptTap[] {
    const taps = [this.#shelf, this.#memory].reduce<KeptTap[]>(
      (found, shelf) => found.concat(tapsOn(shelf, `${this.#prefix}t `)),
      [],
    );
    return taps.sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
  }

  /** What is to be sent from this page. */
  waiting(): KeptTap[] {
    return this.all().filter((tap) => tap.refused === undefined && !this.#isOfAnother(tap));
  }

  /** What somebody else noted who was signed in on this phone: it is sent as theirs, when they are again. */
  ofOthers(): KeptTap[] {
    return this.all().filter((tap) => this.#isOfAnother(tap));
  }

  #isOfAnother({ who }: KeptTap): boolean {
    return who !== undefined && who !== this.#who;
  }

  /** Takes away what the server has named as taken, and marks what it refused. Other ids are none of ours. */
  settle(answers: readonly PhoneAnswer[]): void {
    for (const { id, is, why } of answers) {
      const tap = this.all().find((one) => one.id === id);
      if (!tap) continue;
      if (is === 'taken' || is === 'already') this.drop(id);
      else if (is === 'refused') this.#mark(tap, why || '?');
    }
  }

  drop(id: string): void {
    for (const shelf of [this.#shelf, this.#memory]) {
      try {
        shelf.removeItem(`${this.#prefix}t ${id}`);
      } catch {
        // A shelf that fails holds nothing.
      }
    }
  }

  /** What was refused is to be sent once more. */
  retry(): void {
    for (const { refused, ...tap } of this.all()) if (refused !== undefined) this.#mark(tap);
  }

  /** Whether this tab may send now: another one that began a moment ago goes first, a dead one does not block. */
  begins(now: number): boolean {
    const key = `${this.#prefix}sending`;
    const since = Number(read(this.#shelf, key) || 0);
    // A clock that was put back must not block for a day.
    if (now - since < SENDING && since <= now) return false;
    this.#put(key, String(now));
    return true;
  }

  ends(): void {
    for (const shelf of [this.#shelf, this.#memory]) {
      try {
        shelf.removeItem(`${this.#prefix}sending`);
      } catch {
        // As above.
      }
    }
  }

  #mark(tap: Omit<KeptTap, 'refused'>, refused?: string): void {
    const inMemory = read(this.#memory, `${this.#prefix}t ${tap.id}`) !== null;
    const text = JSON.stringify(refused === undefined ? tap : { ...tap, refused });
    if (inMemory) this.#memory.setItem(`${this.#prefix}t ${tap.id}`, text);
    else this.#put(`${this.#prefix}t ${tap.id}`, text);
  }

  #put(key: string, text: string): boolean {
    try {
      this.#shelf.setItem(key, text);
      if (this.#shelf.getItem(key) === text) return true;
    } catch {
      // Full, or forbidden.
    }
    this.#memory.setItem(key, text);
    return false;
  }
}

function read(shelf: Shelf, key: string): string | null {
  try {
    return shelf.getItem(key);
  } catch {
    return null;
  }
}

function keysOf(shelf: Shelf, prefix: string): string[] {
  const keys: string[] = [];
  try {
    for (let n = 0; n < shelf.length; n += 1) {
      const key = shelf.key(n) || '';
      if (key.indexOf(prefix) === 0) keys.push(key);
    }
  } catch {
    // A shelf that fails holds nothing.
  }
  return keys;
}

function tapsOn(shelf: Shelf, prefix: string): KeptTap[] {
  const taps: KeptTap[] = [];
  for (const key of keysOf(shelf, prefix)) {
    try {
      const tap = JSON.parse(read(shelf, key) || 'null');
      if (tap && tap.id === key.slice(prefix.length)) taps.push(tap);
    } catch {
      // Not written by us; it is left where it is.
    }
  }
  return taps;
}

/** A shelf that lives as long as its page. */
export function memoryShelf(): Shelf {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (n) => Array.from(items.keys())[n] || null,
    getItem: (key) => {
      const item = items.get(key);
      return item === undefined ? null : item;
    },
    setItem: (key, text) => {
      items.set(key, text);
    },
    removeItem: (key) => {
      items.delete(key);
    },
  };
}
