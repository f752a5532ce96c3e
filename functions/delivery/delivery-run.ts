import { atOnce } from '../platform/batch.ts';
import { later, SECOND } from '../platform/clock.ts';
import type { Item } from '../platform/items.ts';
import { LogCode, log } from '../platform/logging.ts';
import { Repository } from '../platform/repository.ts';
import { dueShards } from '../platform/views.ts';
import type { DeliveryEngine } from './delivery-engine.ts';
import { deliverRow } from './engine.ts';
import type { DueKey } from './ledger-reads.ts';
import { type LedgerRow, ledgerKey, type MailKey } from './ledger-row.ts';
import { Line } from './line.ts';
import { isMergeable, isUrgent, type MailTools } from './mail-source.ts';
import type { OutgoingMail, SendOutcome } from './ses.ts';
import { Slots } from './slots.ts';

/** Mails of one run that are on their way at the same time. */
const IN_FLIGHT = 25;
/**
 * What one decision plans is stored within seconds: a message that may be sent in one mail with others
 * waits for them.
 */
export const GATHER = 5 * SECOND;
/** A run that has not come to its end by then looks what else waits, and from then on again and again. */
const FIRST_LOOK = 2 * SECOND;
const NEXT_LOOK = 5 * SECOND;
/** The index is behind by less than that. */
const INDEX_LAG = 10 * SECOND;
/** Names asked for at once, and of one shard in one look: of more, the oldest are enough for hours. */
const PAGE = 1000;
const NAMES = 25_000;
/** Rows read at once. What is more urgent waits for no more than these. */
const ROWS = 10;
/** A row that was read so long ago is read again. */
const FRESH = 10 * SECOND;
/** A call refused as too fast is made so often, each time after twice as long. */
const CALLS = 4;
/** A run in which so many mails broke off does not go on: it is the table, not the mails. */
const BROKEN = 3;
/** Rows that are asked to let the next run begin; somebody else may have taken one. */
const RELAYS = 5;

interface Turn {
  readonly row: LedgerRow;
  readonly slot: number;
}

/**
 * One run of deliver. It sends what its records name; where that takes longer than a moment it also sends
 * what else waits, by the order of a {@link Line}, so that neither the order of the stream nor the records
 * of others decide who comes first. What it does not come to stays planned, for the runs beside and after it.
 */
export class DeliveryRun {
  /** Names of own rows in which sending broke off. */
  readonly broken = new Set<string>();
  readonly #engine: DeliveryEngine;
  /** Its mails ask for the same meetings and networks: they share the answers for a moment. */
  #tools: MailTools;
  readonly #line: Line;
  readonly #slots: Slots;
  /** Milliseconds since 1970. */
  readonly #end: number;
  /** Rows as they were read, by name. */
  readonly #read = new Map<string, { readonly row: LedgerRow; readonly at: number }>();
  readonly #hand: LedgerRow[] = [];
  /** Milliseconds since 1970, waiting for messages to become ready left out. */
  #began: number;
  #lookAt: number;
  #seenTo = '';
  #ahead = '';
  #errors = 0;
  #isOver = false;
  #last: Promise<unknown> = Promise.resolve();

  /** @param end when it must have sent its last mail; milliseconds since 1970. */
  constructor(engine: DeliveryEngine, end: number) {
    this.#engine = engine;
    this.#tools = afresh(engine.tools);
    this.#end = end;
    this.#line = new Line(engine.random);
    this.#slots = new Slots(engine);
    this.#began = this.#now();
    this.#lookAt = this.#began + FIRST_LOOK;
  }

  /** A row that a record brought. @param at when it was as it is here, in milliseconds since 1970. */
  add(row: LedgerRow, at: number): void {
    const dueAt = row.notBefore ?? row.dueAt ?? row.plannedAt;
    if (row.notBefore !== undefined && row.notBefore > this.#ahead) this.#ahead = row.notBefore;
    // This one was changed to let a run begin: it is not about that row alone.
    if (row.wake !== undefined) this.#lookAt = this.#began;
    this.#read.set(nameOf(row), { row, at });
    this.#enqueue({ ...row, dueAt }, this.#readyAt(row));
  }

  /** Why it got no more slots, if so. */
  get noSlots(): string | undefined {
    return this.#slots.none;
  }

  /** Sends until nothing waits, no slot is near, or the time is over; then another run goes on. */
  async work(): Promise<void> {
    await atOnce(IN_FLIGHT, Array(IN_FLIGHT).keys(), async () => {
      for (let turn = await this.#next(); turn; turn = await this.#next()) {
        if (!(await this.#send(turn.row))) this.#slots.giveBack(turn.slot);
      }
    });
    if (this.#now() >= this.#end) await this.#relay();
  }

  /** The next row, in its slot. One after the other: who waits for a slot gets the row that is first then. */
  #next(): Promise<Turn | undefined> {
    const next = this.#last.then(() => this.#turn());
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #turn(): Promise<Turn | undefined> {
    while (!this.#isOver && this.#now() < this.#end && this.#errors < BROKEN) {
      if (this.#now() >= this.#lookAt) await this.#look();
      if (!(await this.#atHand())) {
        if ((await this.#laterOn()) || (await this.#foundMore())) continue;
        break;
      }
      const slot = await this.#slots.next(this.#line.size + this.#hand.length);
      if (slot === undefined) break;
      const row = this.#hand.shift();
      if (row) return { row, slot };
      this.#slots.giveBack(slot);
    }
    this.#isOver = true;
    return undefined;
  }

  /** Waits for what is about to be ready; `false` where there is nothing, or not before the end. */
  async #laterOn(): Promise<boolean> {
    const { readyAt } = this.#line;
    if (readyAt === undefined || readyAt >= this.#end) return false;
    const idle = Math.max(0, readyAt - this.#now());
    // That alone is no sign that slots are rare.
    this.#began += idle;
    this.#lookAt += idle;
    await this.#engine.wait(idle);
    return true;
  }

  /**
   * Where slots are rare, others may have passed on to this run what they had no slots for; and slots that it took
   * for what was sent already by others would be lost.
   */
  async #foundMore(): Promise<boolean> {
    const areRare = this.#seenTo !== '' || this.#now() >= this.#began + FIRST_LOOK;
    return (areRare || this.#slots.areLeft) && (await this.#look()) > 0;
  }

  /** Whether a row is at hand that may be sent as far as is known. */
  async #atHand(): Promise<boolean> {
    while (this.#hand.length === 0) {
      const names: MailKey[] = [];
      for (let one = this.#line.take(this.#now()); one; one = this.#line.take(this.#now())) {
        names.push(one.key);
        if (names.length === ROWS) break;
      }
      if (names.length === 0) return false;
      for (const row of await this.#rows(names)) {
        if (row.state !== 'planned') continue;
        const readyAt = this.#readyAt(row);
        if (readyAt <= this.#now()) this.#hand.push(row);
        // What was put off meanwhile comes back by the tick: nobody waits for it here.
        else if (row.notBefore === undefined || row.notBefore <= this.#ahead) {
          this.#line.putBack({ key: row, dueAt: row.plannedAt, isUrgent: false, readyAt });
        }
      }
    }
    return true;
  }

  /** Rows as they are now, or were a moment ago, in the order of their names. */
  async #rows(names: readonly MailKey[]): Promise<LedgerRow[]> {
    const from = this.#now() - FRESH;
    const fresh = names.flatMap((name) => this.#read.get(nameOf(name)) ?? []).filter(({ at }) => at >= from);
    const rows = new Map(fresh.map(({ row }) => [nameOf(row), row]));
    const stale = names.filter((name) => !rows.has(nameOf(name)));
    for (const row of stale.length > 0 ? await this.#engine.ledger.getAll(stale) : [])
      rows.set(nameOf(row), row);
    return names.flatMap((name) => rows.get(nameOf(name)) ?? []);
  }

  /** Sends one. Answers whether it took its slot: the provider was asked. */
  async #send(row: LedgerRow): Promise<boolean> {
    let asked = false;
    const send = (mail: OutgoingMail): Promise<SendOutcome> => {
      asked = true;
      return this.#call(mail);
    };
    try {
      const provider = { quota: () => this.#engine.provider.quota(), send };
      await deliverRow({ ...this.#engine, tools: this.#tools, provider }, row);
    } catch (error) {
      log.error(LogCode.recordFailed, error, ledgerKey(row));
      this.#errors += 1;
      this.broken.add(nameOf(row));
    }
    return asked;
  }

  /** A call that is refused as too fast was not accepted: it is made again in another slot, within seconds. */
  async #call(mail: OutgoingMail): Promise<SendOutcome> {
    const { provider, pace, now, wait, random } = this.#engine;
    for (let calls = 1; ; calls += 1) {
      const sent = await provider.send(mail);
      if (sent.outcome !== 'tooFast' || calls === CALLS || this.#now() >= this.#end) return sent;
      await pace.slowDown(now());
      await wait(2 ** (calls - 1) * SECOND * (0.5 + random()));
      const slot = await this.#slots.next(1);
      if (slot === undefined) return sent;
    }
  }

  /** Adds to the line what waits in the index, the first time all of it and then what is new. Answers how much. */
  async #look(): Promise<number> {
    let found = 0;
    const now = this.#engine.now();
    const to = [now, this.#ahead].sort().at(-1) ?? now;
    await atOnce(dueShards.length, dueShards, async (shard) => {
      let page: Item | undefined;
      for (let names = 0; names < NAMES; ) {
        const { keys, next } = await this.#engine.ledger.due(shard, to, PAGE, page, this.#seenTo);
        for (const key of keys) found += this.#enqueue(key, Date.parse(key.dueAt)) ? 1 : 0;
        names += keys.length;
        page = next;
        if (!page) break;
      }
    });
    // What is decided about a message is never older than the moment in which the message was planned.
    this.#tools = afresh(this.#engine.tools);
    this.#seenTo = later(now, -INDEX_LAG);
    this.#lookAt = this.#now() + NEXT_LOOK;
    return found;
  }

  #enqueue(key: DueKey, readyAt: number): boolean {
    const { network, cause, person, kind, revision, dueAt } = key;
    const name = { network, cause, person, kind, revision };
    return this.#line.add({ key: name, dueAt, isUrgent: isUrgent(this.#engine.sources, key), readyAt });
  }

  /** Milliseconds since 1970. Planned before a clock was put back, it waits no longer than others. */
  #readyAt(row: LedgerRow): number {
    if (row.notBefore !== undefined && row.notBefore > this.#engine.now()) return Date.parse(row.notBefore);
    const planned = Math.min(Date.parse(row.plannedAt), this.#now());
    return isMergeable(this.#engine.sources, row) ? planned + GATHER : 0;
  }

  /** The time is over and messages wait: one of them lets the next run begin. */
  async #relay(): Promise<void> {
    const { ledger } = this.#engine;
    for (let tried = 0; tried < RELAYS && !this.#slots.none; tried += 1) {
      const name = this.#hand.pop() ?? this.#line.takeAny()?.key;
      if (!name) return;
      const row = await ledger.get(name);
      if (row?.state === 'planned' && (await ledger.wake(row, this.#engine.now()))) return;
    }
  }

  #now(): number {
    return Date.parse(this.#engine.now());
  }
}

/** The name of a row within the table. */
export function nameOf(key: MailKey): string {
  const { pk, sk } = ledgerKey(key);
  return `${pk} ${sk}`;
}

/** The same tools, which from now on keep for a moment what they have read. */
function afresh(tools: MailTools): MailTools {
  return { ...tools, repository: new Repository(tools.repository.log.recent()) };
}
