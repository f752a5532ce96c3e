import { randomBytes } from 'node:crypto';
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { atOnce } from '../platform/batch.ts';
import { later, MINUTE } from '../platform/clock.ts';
import type { Channel, PlannedMail } from '../platform/planned-mail.ts';
import { decideInLane } from './lane-decision.ts';
import { dueShardOf, ledgerItem } from './ledger-item.ts';
import { LedgerReads } from './ledger-reads.ts';
import { reportUnread } from './ledger-report.ts';
import {
  type Frozen,
  type HandOversToClose,
  type LedgerRow,
  type MailKey,
  partKey,
  partName,
} from './ledger-row.ts';
import { changeRow, changeRows, type RowChange } from './ledger-update.ts';
import { outcomeRank, type Report, reportChange, rowRank, stateOf } from './report.ts';
import { troubleOf } from './trouble.ts';

/** Longer than deliver may run: when it is over, nobody is sending this mail any more. */
export const LEASE = 10 * MINUTE;
/**
 * A planned row has its turn by its own stream record, or by the run that found it beside others: only after
 * so long without one does the tick see to it.
 */
export const TURN = 3 * MINUTE;
const PUTS_AT_ONCE = 25;
/** Enough to tell the few runs apart that may want one row at one time; a row has little room. */
const CLAIM_BYTES = 6;

/** A message that is to go out in the mail of another one. */
export interface MailPart {
  readonly row: LedgerRow;
  readonly frozen: Frozen;
}

export interface PlanCount {
  planned: number;
  byHand: number;
  skipped: number;
  existing: number;
}

/**
 * What was said to whom, and what became of it. Every change is one conditional write: a writer who
 * comes second, late or twice changes nothing. Methods that change a row answer whether they did.
 */
export class Ledger extends LedgerReads {
  /**
   * Stores messages that are not there yet; those that are stay as they are. Messages to hand over that
   * a new one makes pointless are taken off the list, by the rules of their lane.
   */
  async plan(mails: readonly PlannedMail[], now: string): Promise<PlanCount> {
    const count: PlanCount = { planned: 0, byHand: 0, skipped: 0, existing: 0 };
    await atOnce(PUTS_AT_ONCE, mails, async (mail) => {
      const row = plannedRow(mail, now);
      if (!(await this.#putNew(row))) count.existing += 1;
      else if (row.state === 'planned') count.planned += 1;
      else if (row.state === 'toHandOver') count.byHand += 1;
      else count.skipped += 1;
      // Also for one that is there already: the run that stored it may have ended before this line.
      if (row.state === 'toHandOver' && row.calendar !== undefined) {
        await this.tidyHandOvers(await this.lane(row.network, row.cause, row.person), now);
      }
      if (mail.channel !== 'email' && (mail.replaces || mail.behind)) await this.#makeWay(mail, row);
    });
    return count;
  }

  /** Takes messages off the list to hand over that their lane no longer needs, as far as this version knows. */
  async tidyHandOvers(lane: readonly LedgerRow[], now: string): Promise<void> {
    for (const row of lane.filter((one) => one.state === 'toHandOver' && one.storedEffect === undefined)) {
      const { verdict } = await decideInLane(this, row, now, lane);
      if (verdict.do === 'superseded') await this.markSuperseded(row);
      if (verdict.do === 'skip') await this.markSkipped(row, verdict.reason);
    }
  }

  /** Takes messages of one cause off the lists to hand over. Those already handed over stay as they are. */
  async closeHandOvers(network: string, cause: string, closing: HandOversToClose): Promise<void> {
    let page: string | undefined;
    do {
      const found = await this.toHandOver(network, cause, page);
      await this.#close(found.rows, closing);
      page = found.next;
    } while (page !== undefined);
  }

  /** One message to hand over instead of several that ask the same. */
  async #makeWay({ replaces: kinds = [], behind = [], skip }: PlannedMail, row: LedgerRow): Promise<void> {
    const lane = await this.lane(row.network, row.cause, row.person);
    await this.#close(lane, { kinds, reason: skip });
    const waits = lane.some(({ state, kind }) => state === 'toHandOver' && behind.includes(kind));
    if (row.state === 'toHandOver' && waits) await this.markSkipped(row, 'invitationWaits');
  }

  async #close(rows: readonly LedgerRow[], { kinds, reason, before }: HandOversToClose): Promise<void> {
    const closed = rows.filter(
      ({ state, kind, revision }) =>
        state === 'toHandOver' && kinds.includes(kind) && (before === undefined || revision < before),
    );
    await atOnce(PUTS_AT_ONCE, closed, async (row) => {
      if (reason) await this.markSkipped(row, reason);
      else await this.markSuperseded(row);
    });
  }

  /**
   * Takes a planned row for sending and freezes what it will say. `undefined` where somebody else was
   * first or it was put off. `dueAt` stays, so that the index is not written: a running lease found
   * there is passed over. A claim that was stored is known as its own although the answer was lost: else its
   * mail would wait until the lease is over, and then for evidence that nobody sent it.
   *
   * @param parts messages that go out in the same mail: all are taken, or nothing is.
   */
  async claim(
    row: LedgerRow,
    frozen: Frozen,
    now: string,
    parts: readonly MailPart[] = [],
  ): Promise<LedgerRow | undefined> {
    if (row.state !== 'planned' || (row.notBefore !== undefined && row.notBefore > now)) return undefined;
    const { notBefore: _, reason: __, carrier: ___, ...rest } = row;
    const taken = {
      state: 'claimed',
      attempt: row.attempt + 1,
      leaseUntil: later(now, LEASE),
      claim: randomBytes(CLAIM_BYTES).toString('base64url'),
      frozen,
      ...(parts.length > 0 ? { carries: parts.map((part) => partName(part.row)) } : {}),
    } as const;
    const change = { set: taken, remove: ['notBefore', 'reason', 'carrier'] };
    const changed =
      parts.length === 0
        ? await this.#change(row, change)
        : await changeRows(this.dynamo, this.table, [
            [row, change],
            ...parts.map((part) => [part.row, carryChange(part, row)] as const),
          ]);
    return changed ? { ...rest, ...taken } : undefined;
  }

  /**
   * Gives a claimed or carried row back, not sent, to be tried again from `dueAt`. `keepFrozen`: an
   * attempt may have been sent, so the next one must be the same mail.
   */
  release(row: LedgerRow, dueAt: string, keepFrozen: boolean, reason?: string): Promise<boolean> {
    const mail = keepFrozen ? [] : ['frozen', 'carries', 'carrier'];
    return this.#change(row, {
      set: { state: 'planned', notBefore: dueAt, ...(reason ? { reason } : {}), ...dueOf(row, dueAt) },
      remove: ['leaseUntil', 'claim', 'wake', ...mail, ...(reason ? [] : ['reason'])],
    });
  }

  /** A carried message ended as the mail did that it was in. */
  follow(
    row: LedgerRow,
    { state, reason, messageId, sentAt, reportedAt, frozen }: LedgerRow,
  ): Promise<boolean> {
    const known = Object.entries({ state, reason, messageId, sentAt, reportedAt });
    const set = Object.fromEntries(known.filter(([, value]) => value !== undefined));
    return this.#settle(row, set, frozen !== undefined);
  }

  /** Puts a planned row off until its turn comes. */
  putOff(row: LedgerRow, dueAt: string): Promise<boolean> {
    return this.#change(row, { set: { notBefore: dueAt, ...dueOf(row, dueAt) }, remove: ['wake'] });
  }

  /** Puts a planned row off that could not even be claimed, and counts it as an attempt. */
  postpone(row: LedgerRow, dueAt: string, reason: string): Promise<boolean> {
    const set = { attempt: row.attempt + 1, notBefore: dueAt, reason, ...dueOf(row, dueAt) };
    return this.#change(row, { set, remove: ['wake'] });
  }

  /** Nobody knows whether a claimed mail was sent: from `evidenceAt` on, events of the provider decide. */
  suspect(row: LedgerRow, evidenceAt: string, reason: string): Promise<boolean> {
    return this.#change(row, {
      set: { leaseUntil: evidenceAt, reason, ...dueOf(row, evidenceAt) },
      remove: [],
    });
  }

  markSent(row: LedgerRow, messageId: string, now: string): Promise<boolean> {
    return this.#settle(row, { state: 'sent', messageId, sentAt: now }, true);
  }

  /** `mayHaveLeft` of this and the next two: an earlier attempt may have been sent, so its frozen values stay. */
  markFailed(row: LedgerRow, reason: string, mayHaveLeft = false): Promise<boolean> {
    return this.#settle(row, { state: 'failed', reason }, mayHaveLeft);
  }

  markSkipped(row: LedgerRow, reason: string, mayHaveLeft = row.state === 'planned'): Promise<boolean> {
    return this.#settle(row, { state: 'skipped', reason }, mayHaveLeft);
  }

  /** No mail may go to this address: the message goes by hand, and the reason stays with it. */
  markToHandOver(row: LedgerRow, channel: Exclude<Channel, 'email'>, reason: string): Promise<boolean> {
    return this.#settle(row, { state: 'toHandOver', channel, reason }, row.frozen !== undefined);
  }

  /** A newer message to this person took its place; also for one that waits to be handed over. */
  markSuperseded(row: LedgerRow, mayHaveLeft = row.state === 'planned'): Promise<boolean> {
    return this.#settle(row, { state: 'superseded' }, mayHaveLeft);
  }

  /** A person must decide: no evidence came in time. */
  markUnknown(row: LedgerRow, reason: string): Promise<boolean> {
    return this.#settle(row, { state: 'unknown', reason }, true);
  }

  /** Somebody gave the message to the person. `by`: `staff:<id>`. */
  async handOver(key: MailKey, by: string, now: string): Promise<boolean> {
    const row = await this.get(key);
    if (row?.state !== 'toHandOver') return false;
    return this.#change(row, { set: { state: 'handedOver', handedBy: by, handedAt: now }, remove: [] });
  }

  async undoHandOver(key: MailKey): Promise<boolean> {
    const row = await this.get(key);
    if (row?.state !== 'handedOver') return false;
    return this.#change(row, { set: { state: 'toHandOver' }, remove: ['handedBy', 'handedAt'] });
  }

  /** Somebody of the staff says that nothing more is to be done about what did not arrive. `by`: `staff:<id>`. */
  async settle(key: MailKey, by: string, now: string): Promise<boolean> {
    const row = await this.get(key);
    if (!row || troubleOf(row) === undefined) return false;
    return this.#change(row, { set: { settledBy: by, settledAt: now }, remove: [] });
  }

  async unsettle(key: MailKey): Promise<boolean> {
    const row = await this.get(key);
    if (row?.settledBy === undefined) return false;
    return this.#change(row, { set: {}, remove: ['settledBy', 'settledAt'] });
  }

  /**
   * Notes what the mail provider says became of a message, and of those in the same mail. Reports may
   * come twice and in any order: only one that ranks above what is known is written. Answers the row as
   * it then is, if there is one.
   */
  async report(key: MailKey, report: Report): Promise<LedgerRow | undefined> {
    const unread = report.state !== 'sent' && (await reportUnread(this.dynamo, this.table, key, report));
    const row = unread || (await this.#reportOne(key, report, () => true));
    const carrier = partName(key);
    for (const part of row?.carries ?? []) {
      await this.#reportOne(partKey(key, part), report, (one) => one.carrier === carrier);
    }
    return row;
  }

  async #reportOne(
    key: MailKey,
    report: Report,
    concerns: (row: LedgerRow) => boolean,
  ): Promise<LedgerRow | undefined> {
    for (;;) {
      const row = await this.get(key);
      if (!row || !concerns(row) || outcomeRank(report) <= rowRank(row)) return row;
      if (await this.#change(row, reportChange(row, report))) return { ...row, state: stateOf(report) };
    }
  }

  /** Lets a run of deliver begin: one that is ready has its turn anew, for one that is not a run waits. */
  wake(row: LedgerRow, now: string): Promise<boolean> {
    const isReady = row.notBefore === undefined || row.notBefore <= now;
    return this.#change(row, {
      set: { wake: (row.wake ?? 0) + 1, ...(isReady ? dueOf(row, now) : {}) },
      remove: isReady ? ['notBefore'] : [],
    });
  }

  #settle(row: LedgerRow, set: Partial<LedgerRow>, keepFrozen: boolean): Promise<boolean> {
    const gone = [...(set.reason === undefined ? ['reason'] : []), ...(keepFrozen ? [] : ['frozen'])];
    return this.#change(row, { set, remove: ['due', 'dueAt', 'leaseUntil', 'claim', 'notBefore', ...gone] });
  }

  #change(row: LedgerRow, change: RowChange): Promise<boolean> {
    return changeRow(this.dynamo, this.table, row, change);
  }

  async #putNew(row: LedgerRow): Promise<boolean> {
    try {
      await this.dynamo.send(
        new PutItemCommand({
          TableName: this.table,
          Item: ledgerItem(row),
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

function plannedRow({ skip, replaces: _, behind: __, ...mail }: PlannedMail, now: string): LedgerRow {
  const row = { ...mail, plannedAt: now, attempt: 0 };
  if (skip !== undefined) return { ...row, state: 'skipped', reason: skip };
  if (mail.channel !== 'email') return { ...row, state: 'toHandOver' };
  return { ...row, state: 'planned', dueAt: now };
}

/** Each time it is carried counts as an attempt, so that nobody who read it before can change it. */
function carryChange({ row, frozen }: MailPart, carrier: MailKey): RowChange {
  const set = { state: 'carried', attempt: row.attempt + 1, carrier: partName(carrier), frozen };
  return { set, remove: ['notBefore', 'reason'] };
}

function dueOf(row: MailKey, dueAt: string): { due: string; dueAt: string } {
  return { due: dueShardOf(row), dueAt };
}
