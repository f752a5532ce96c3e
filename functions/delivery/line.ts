import { ledgerKey, type MailKey } from './ledger-row.ts';

/** A message that waits to be sent, by its name alone: its row is read when its turn comes. */
export interface Waiting {
  readonly key: MailKey;
  /** Instant (UTC) since which it is ready. */
  readonly dueAt: string;
  readonly isUrgent: boolean;
  /** Milliseconds since 1970: it has no turn before. */
  readonly readyAt: number;
}

/** Of four turns, so many are for urgent messages, where others wait as well: neither stops the other. */
const URGENT_TURNS = 3;
const TURNS = 4;
/**
 * What became ready within this time is equal: runs beside each other take different messages of a fan-out,
 * and none waits for the same one as another.
 */
const EQUAL_MS = 10 * 60_000;

/**
 * Messages that wait, in the order in which they are sent: urgent ones first, then one of each network in
 * turn, and of one network what has waited longest. So neither 50,000 mails of a neighbour nor a change of
 * its date keeps anybody waiting longer than a few mails.
 */
export class Line {
  /** Everything that was ever in this line: what is found once more is passed over. */
  readonly #seen = new Set<string>();
  readonly #urgent = new Ring();
  readonly #others = new Ring();
  readonly #early: Waiting[] = [];
  readonly #random: () => number;
  #turn = 0;

  /** @param random a number from 0 to 1. */
  constructor(random: () => number) {
    this.#random = random;
  }

  get size(): number {
    return this.#urgent.size + this.#others.size + this.#early.length;
  }

  /** When the first of those is ready that have no turn yet, in milliseconds since 1970. */
  get readyAt(): number | undefined {
    return this.#early.length === 0 ? undefined : Math.min(...this.#early.map(({ readyAt }) => readyAt));
  }

  /** Answers whether it is new here. */
  add(waiting: Waiting): boolean {
    const { pk, sk } = ledgerKey(waiting.key);
    const name = `${pk} ${sk}`;
    if (this.#seen.has(name)) return false;
    this.#seen.add(name);
    this.#early.push(waiting);
    return true;
  }

  /** Puts one back that had its turn and is not ready yet. */
  putBack(waiting: Waiting): void {
    this.#early.push(waiting);
  }

  /** Takes out whose turn it is; nothing where nobody is ready. @param now milliseconds since 1970. */
  take(now: number): Waiting | undefined {
    this.#admit(now);
    const both = this.#urgent.size > 0 && this.#others.size > 0;
    if (both) this.#turn = (this.#turn + 1) % TURNS;
    const isUrgentTurn = both ? this.#turn < URGENT_TURNS : this.#urgent.size > 0;
    return (isUrgentTurn ? this.#urgent : this.#others).take();
  }

  /** Takes out any one, ready or not. */
  takeAny(): Waiting | undefined {
    return this.#urgent.take() ?? this.#others.take() ?? this.#early.pop();
  }

  #admit(now: number): void {
    const early = this.#early.splice(0);
    for (const one of early) {
      if (one.readyAt > now) this.#early.push(one);
      else (one.isUrgent ? this.#urgent : this.#others).add(one, this.#random());
    }
  }
}

interface Place {
  readonly waiting: Waiting;
  readonly rank: number;
}

/** One of each network in turn. */
class Ring {
  readonly #networks = new Map<string, { places: Place[]; isSorted: boolean }>();
  size = 0;

  add(waiting: Waiting, chance: number): void {
    const { network } = waiting.key;
    const own = this.#networks.get(network) ?? { places: [], isSorted: true };
    own.places.push({ waiting, rank: Math.floor(Date.parse(waiting.dueAt) / EQUAL_MS) + chance });
    own.isSorted = false;
    this.#networks.set(network, own);
    this.size += 1;
  }

  take(): Waiting | undefined {
    const [first] = this.#networks;
    if (!first) return undefined;
    const [network, own] = first;
    if (!own.isSorted) own.places.sort((a, b) => b.rank - a.rank);
    own.isSorted = true;
    const taken = own.places.pop();
    this.#networks.delete(network);
    if (own.places.length > 0) this.#networks.set(network, own);
    this.size -= taken ? 1 : 0;
    return taken?.waiting;
  }
}
