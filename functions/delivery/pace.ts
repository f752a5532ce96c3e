import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { HOUR, later, MINUTE, SECOND } from '../platform/clock.ts';
import { fromItem, type Item, toItem } from '../platform/items.ts';
import { SENDING_PARTITION } from './ledger-item.ts';
import type { Trouble } from './ses-answers.ts';

/** What the mail provider allows, as it says itself (SES, GetSendQuota). */
export interface SendQuota {
  /** Recipients in 24 hours; -1 is unlimited. */
  readonly perDay: number;
  /** Recipients a second. */
  readonly perSecond: number;
  readonly sentLastDay: number;
}

const paceItem = z.object({
  sending: z.enum(['on', 'held']).default('on'),
  /** Why sending is paused: a code with a text in the catalogue, and since when. */
  why: z.string().optional(),
  since: z.string().optional(),
  /** Why the provider last refused a mail that was not to blame (a code with a text), and when. */
  trouble: z.string().optional(),
  troubleAt: z.string().optional(),
  perDay: z.number().optional(),
  perSecond: z.number().optional(),
  /** When the provider was last asked. */
  quotaAt: z.string().optional(),
  /** Mails that may still be reserved until the provider is asked again. */
  left: z.number().optional(),
  /** Milliseconds since 1970: when the next mail may be sent. */
  nextSlot: z.number().optional(),
  /** When the newest mail was sent of which feedback has recorded an event. */
  heardOf: z.string().optional(),
  /** Feedback could not record an event: until then its silence proves nothing. */
  deafUntil: z.string().optional(),
  /** When a mail to the provider's simulator was last sent, as far as we know. */
  canaryAt: z.string().optional(),
});

/** The state of sending. */
export interface PaceState extends z.infer<typeof paceItem> {
  /** The account is not yet allowed to write to anybody: SES's sandbox, 200 a day at 1 a second. */
  readonly sandbox: boolean;
}

export type Reservation =
  /** Of `count` mails, mail `i` may be sent at `startAt + i * interval` (milliseconds since 1970, and apart). */
  | {
      readonly granted: true;
      readonly startAt: number;
      readonly interval: number;
      readonly count: number;
    }
  /** `busy`: the first free slot lies too late. `dailyQuota`: no more today. Nothing was reserved. */
  | { readonly granted: false; readonly why: 'held' | 'busy' | 'dailyQuota' };

/** Share of the allowed rate that is used: the provider's second is not ours. */
const SHARE = 0.9;
/** Before the provider was asked: what accounts outside the sandbox begin with. */
const FIRST_RATE = 14;
/** The quota may also be used by others in the account, so it is asked again. */
const QUOTA_AGE = HOUR;
/** Sending waits so long when the day's quota is used up. */
const QUOTA_PAUSE = 10 * MINUTE;
/** A mark that is newer by less is not worth a write. */
const MARK_STEP = 20 * SECOND;
/** After this long, an event that could not be recorded has been tried again a few times. */
const DEAF = 30 * MINUTE;
/** A trouble is noted anew after this long. */
const TROUBLE_STEP = 30 * SECOND;
const CANARY_STEP = 2 * MINUTE;

const NEVER = new Date(0).toISOString();

const key: Item = { pk: { S: SENDING_PARTITION }, sk: { S: 'ses' } };

/**
 * The one row that all runs share about sending: how fast, how much, whether at all, and how far
 * feedback has heard. It lies beside the messages, in a partition that no network has.
 */
export class Pace {
  readonly #dynamo: DynamoDBClient;
  readonly #table: string;
  #perSecond = FIRST_RATE;
  #marked = '';
  #troubled = '';

  constructor(client: DynamoDBClient, table: string) {
    this.#dynamo = client;
    this.#table = table;
  }

  async read(): Promise<PaceState> {
    const { Item: item } = await this.#dynamo.send(
      new GetItemCommand({ TableName: this.#table, Key: key, ConsistentRead: true }),
    );
    const state = paceItem.parse(item ? fromItem(item) : {});
    this.#perSecond = state.perSecond ?? FIRST_RATE;
    return { ...state, sandbox: state.perDay === 200 && state.perSecond === 1 };
  }

  /**
   * Reserves slots by one write: at least one and at most `wanted`, no more than are sent within a second,
   * so that whatever is more urgent need not wait longer than that, nor many be lost with a run.
   *
   * @param latest the first slot must not be later than that (milliseconds since 1970).
   */
  async reserve(wanted: number, now: string, latest: number): Promise<Reservation> {
    const nowMs = Date.parse(now);
    for (;;) {
      const state = await this.read();
      if (state.sending === 'held') return { granted: false, why: 'held' };
      if (state.left !== undefined && state.left < 1) return { granted: false, why: 'dailyQuota' };
      const interval = 1000 / (this.#perSecond * SHARE);
      const startAt = firstSlot(state.nextSlot, nowMs);
      if (startAt > latest) return { granted: false, why: 'busy' };
      const count = Math.max(1, Math.min(wanted, state.left ?? wanted, Math.ceil(SECOND / interval)));
      const nextSlot = Math.ceil(startAt + count * interval);
      const left = state.left === undefined ? {} : { left: state.left - count };
      const reserved = await this.#write(
        { nextSlot, ...left },
        { nextSlot: state.nextSlot, left: state.left, since: state.since },
      );
      if (reserved) return { granted: true, startAt, interval, count };
    }
  }

  /** The provider refused a mail as too fast: the others wait a moment, and it is asked what it allows. */
  slowDown(now: string): Promise<void> {
    return this.#waitUntil(Date.parse(now) + SECOND);
  }

  /** The day's quota is used up: everything waits, then one block tries again. */
  pauseForQuota(now: string): Promise<void> {
    return this.#waitUntil(Date.parse(now) + QUOTA_PAUSE);
  }

  /** The switch. `why` is a code: `staff:<id>` or what the provider said. */
  async setSending(sending: 'on' | 'held', why: string, now: string): Promise<void> {
    await this.#write({ sending, why, since: now });
  }

  /**
   * Switches sending on again, as somebody saw it paused. `by`: `staff:<id>`. The provider is asked anew what it
   * allows.
   *
   * @returns `false` where it is on, or was paused again since they looked.
   */
  resume(seen: Pick<PaceState, 'since'>, by: string, now: string): Promise<boolean> {
    return this.#write(
      { sending: 'on', why: by, since: now, quotaAt: NEVER },
      { sending: 'held', since: seen.since },
    );
  }

  /** The provider refused a mail, and neither the mail nor its reader is the reason. */
  async noteTrouble(trouble: Trouble, now: string): Promise<void> {
    if (this.#troubled !== '' && now < later(this.#troubled, TROUBLE_STEP)) return;
    await this.#write({ trouble, troubleAt: now });
    this.#troubled = now;
  }

  /** Whether the provider should be asked what it allows. */
  isQuotaOld(state: PaceState, now: string): boolean {
    const age = state.left !== undefined && state.left < 1 ? QUOTA_PAUSE : QUOTA_AGE;
    return state.quotaAt === undefined || later(state.quotaAt, age) <= now;
  }

  /** Notes what the provider allows, unless another tick has just done so. */
  async noteQuota(quota: SendQuota, seen: PaceState, now: string): Promise<void> {
    const { perDay, perSecond, sentLastDay } = quota;
    const left = perDay < 0 ? Number.MAX_SAFE_INTEGER : Math.max(0, Math.floor(perDay - sentLastDay));
    await this.#write({ perDay, perSecond, left, quotaAt: now }, { quotaAt: seen.quotaAt });
  }

  /** Feedback has recorded an event of a mail that the provider took at `sentAt`. */
  async heard(sentAt: string, always = false): Promise<void> {
    if (!always && this.#marked !== '' && sentAt < later(this.#marked, MARK_STEP)) return;
    try {
      await this.#dynamo.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: key,
          UpdateExpression: 'SET heardOf = :sentAt',
          ConditionExpression: 'attribute_not_exists(heardOf) OR heardOf < :sentAt',
          ExpressionAttributeValues: { ':sentAt': { S: sentAt } },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    if (sentAt > this.#marked) this.#marked = sentAt;
  }

  /** An event could not be recorded: it may be the one that somebody waits for. */
  async deaf(now: string): Promise<void> {
    await this.#write({ deafUntil: later(now, DEAF) });
  }

  /**
   * Whether silence about a mail proves that it was not sent: feedback has heard of a mail sent after
   * this one could still be sent (`leaseUntil`), and misses none.
   */
  isSilenceProof(state: PaceState, leaseUntil: string, now: string): boolean {
    const hears = state.deafUntil === undefined || state.deafUntil <= now;
    return hears && state.heardOf !== undefined && state.heardOf > leaseUntil;
  }

  /**
   * Whether evidence about a mail was asked for and did not come: a mail to the simulator was sent after this
   * one could still go out (`leaseUntil`), long enough ago to have been heard of. After days in which
   * nothing ran here, nobody has asked yet.
   */
  isUnheard(state: PaceState, leaseUntil: string, now: string): boolean {
    const { canaryAt } = state;
    return canaryAt !== undefined && canaryAt > leaseUntil && later(canaryAt, CANARY_STEP) <= now;
  }

  /** Takes the right to send one mail to the simulator; `false` when one was sent a moment ago. */
  async takeCanary(seen: PaceState, now: string): Promise<boolean> {
    if (seen.canaryAt !== undefined && later(seen.canaryAt, CANARY_STEP) > now) return false;
    return this.#write({ canaryAt: now }, { canaryAt: seen.canaryAt });
  }

  /** Gives that right back: the provider refused the mail, which therefore shows nothing. */
  async returnCanary(takenAt: string): Promise<void> {
    await this.#write({ canaryAt: NEVER }, { canaryAt: takenAt });
  }

  async #waitUntil(slot: number): Promise<void> {
    const { nextSlot, quotaAt } = await this.read();
    if ((nextSlot ?? 0) >= slot && quotaAt === NEVER) return;
    await this.#write({ nextSlot: Math.max(slot, nextSlot ?? 0), quotaAt: NEVER });
  }

  async #write(set: object, seen: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
    const names: Record<string, string> = {};
    const values: Item = {};
    for (const [name, value] of Object.entries(toItem(set))) {
      names[`#${name}`] = name;
      values[`:${name}`] = value;
    }
    const sets = Object.keys(set).map((name) => `#${name} = :${name}`);
    const conditions = Object.entries(seen).map(([name, was]) => {
      names[`#${name}`] = name;
      if (was === undefined) return `attribute_not_exists(#${name})`;
      Object.assign(values, toItem({ [`:was_${name}`]: was }));
      return `#${name} = :was_${name}`;
    });
    try {
      await this.#dynamo.send(
        new UpdateItemCommand({
          TableName: this.#table,
          Key: key,
          UpdateExpression: `SET ${sets.join(', ')}`,
          ...(conditions.length > 0 ? { ConditionExpression: conditions.join(' AND ') } : {}),
          ExpressionAttributeNames: names,
          ExpressionAttributeValues: values,
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

/**
 * Whether slots are being used up to this moment, or nobody may use any: then a run is at work that finds by
 * itself what waits, or none would get anywhere.
 */
export function isTaken({ nextSlot }: PaceState, now: string): boolean {
  const nowMs = Date.parse(now);
  return firstSlot(nextSlot, nowMs) > nowMs;
}

/** Reservations reach minutes ahead: a slot beyond an hour was taken before a clock was put back. */
function firstSlot(nextSlot: number | undefined, nowMs: number): number {
  return nextSlot === undefined || nextSlot > nowMs + HOUR ? nowMs : Math.max(nextSlot, nowMs);
}
