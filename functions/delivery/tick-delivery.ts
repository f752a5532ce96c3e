import { atOnce } from '../platform/batch.ts';
import { DAY, later } from '../platform/clock.ts';
import type { Item } from '../platform/items.ts';
import { LogCode, log } from '../platform/logging.ts';
import { dueShards } from '../platform/views.ts';
import { settlePart } from './carried.ts';
import type { Ledger } from './ledger.ts';
import { type LedgerRow, ledgerKey, type MailState } from './ledger-row.ts';
import type { Pace, PaceState } from './pace.ts';
import type { MailProvider } from './ses.ts';
import { isStandstill } from './standstill.ts';
import { AHEAD, isAtWork, startersOf, startRuns, unsentMinutes } from './start-runs.ts';

export interface TickDelivery {
  readonly ledger: Ledger;
  readonly pace: Pace;
  readonly provider: MailProvider;
  readonly mailDomain: string;
}

export interface TickCount {
  /** Planned mails that let runs of deliver begin, which find the others. */
  woken: number;
  /** Mails of unknown outcome that were shown not to have been sent. */
  resolved: number;
  /** Messages that a crash had kept from ending as the mail they were in. */
  settled: number;
  /** Mails that a person must decide about now. */
  unknown: number;
  /** A mail to the provider's simulator was sent, to see whether feedback hears. */
  canary: boolean;
  /** No mail is sent: sending is paused, or the provider takes nothing. */
  standstill: boolean;
  /** Runs of deliver are at work. */
  atWork: boolean;
  /** Minutes for which the oldest mail waits that could be sent. */
  unsent: number;
}

export const CANARY_TAG = 'canary';
const CANARY_ADDRESS = 'success@simulator.amazonses.com';
const PAGE = 100;
/** Rows of one shard that one tick looks at. */
const ROWS = 1000;
const AT_ONCE = 10;

/**
 * Looks after mails that something must still happen to: lets deliver begin where nothing else brings planned
 * ones back, and finds out what became of claims that ended without an answer. Two ticks at once do no harm: each
 * change is conditional on what was read.
 */
export async function tickDelivery(deps: TickDelivery, now: string): Promise<TickCount> {
  const pace = await refreshedPace(deps, now);
  const standstill = isStandstill(pace, now);
  const atWork = isAtWork(pace, now);
  const count: TickCount = {
    woken: 0,
    resolved: 0,
    settled: 0,
    unknown: 0,
    canary: false,
    standstill,
    atWork,
    unsent: 0,
  };
  if (pace.sending === 'held') return count;
  let silent = false;
  const rows = await openRows(deps.ledger, later(now, AHEAD));
  count.unsent = unsentMinutes(rows, pace, now);
  count.woken = await startRuns(deps.ledger, startersOf(rows, pace, now), now);
  const due = rows.filter(({ state, dueAt = '' }) => state !== 'planned' && dueAt <= now);
  await atOnce(AT_ONCE, due, async (row) => {
    if (row.state === 'carried') {
      if (await settlePart(deps.ledger, row, now)) count.settled += 1;
    } else {
      const found = await resolveUnknown(deps, row, pace, now);
      if (found === 'released') count.resolved += 1;
      if (found === 'unknown') count.unknown += 1;
      if (found === 'silent') silent = true;
    }
  });
  if (silent) count.canary = await sendCanary(deps, pace, now);
  return count;
}

/**
 * Decides about a claim whose lease is over: a crash, or an answer that never came. Had the mail been sent,
 * its events would be in the row by now. So if feedback hears, it was not sent, and is sent again as
 * exactly the same mail; `silent` means that feedback must first be heard. When a day has passed and it was
 * asked in vain, a person decides.
 */
export async function resolveUnknown(
  { ledger, pace }: Pick<TickDelivery, 'ledger' | 'pace'>,
  row: LedgerRow,
  seen: PaceState,
  now: string,
): Promise<'released' | 'unknown' | 'silent' | 'nothing'> {
  const { leaseUntil } = row;
  if (row.state !== 'claimed' || leaseUntil === undefined || leaseUntil > now) return 'nothing';
  if (pace.isSilenceProof(seen, leaseUntil, now)) {
    return (await ledger.release(row, now, true)) ? 'released' : 'nothing';
  }
  if (later(leaseUntil, DAY) > now || !pace.isUnheard(seen, leaseUntil, now)) return 'silent';
  log.warn(LogCode.mailUnknown, ledgerKey(row));
  return (await ledger.markUnknown(row, 'noEvidence')) ? 'unknown' : 'nothing';
}

/** States that something must still happen to. */
const open: readonly MailState[] = ['planned', 'claimed', 'carried'];

/** Rows that are due at an instant, and still open, the oldest of each shard; the index may be a moment behind. */
async function openRows(ledger: Ledger, at: string): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = [];
  await atOnce(dueShards.length, dueShards, async (shard) => {
    let page: Item | undefined;
    let seen = 0;
    do {
      const { keys, next } = await ledger.due(shard, at, PAGE, page);
      const found = keys.length > 0 ? await ledger.getAll(keys) : [];
      rows.push(...found.filter((row) => isDue(row, at) && open.includes(row.state)));
      seen += keys.length;
      page = next;
    } while (page && seen < ROWS);
  });
  return rows.sort((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1));
}

function isDue({ dueAt }: LedgerRow, at: string): boolean {
  return dueAt !== undefined && dueAt <= at;
}

async function refreshedPace({ pace, provider }: TickDelivery, now: string): Promise<PaceState> {
  const state = await pace.read();
  if (!pace.isQuotaOld(state, now)) return state;
  try {
    await pace.noteQuota(await provider.quota(), state, now);
  } catch (error) {
    log.error(LogCode.quotaUnknown, error);
  }
  return pace.read();
}

/** A mail to the provider's own simulator, whose events show that feedback hears. */
async function sendCanary(
  { pace, provider, mailDomain }: TickDelivery,
  seen: PaceState,
  now: string,
): Promise<boolean> {
  if (!(await pace.takeCanary(seen, now))) return false;
  const from = `canary@${mailDomain}`;
  const lines = [
    `From: Prachum <${from}>`,
    `To: SES <${CANARY_ADDRESS}>`,
    'Subject: canary',
    `Date: ${new Date(now).toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=us-ascii',
    'Auto-Submitted: auto-generated',
    '',
    'Shows that the events of sent mail are heard.',
    '',
  ];
  const mime = Buffer.from(lines.join('\r\n'));
  const sent = await provider.send({ from, to: CANARY_ADDRESS, mime, tags: { [CANARY_TAG]: '1' } });
  const mayHaveLeft = sent.outcome === 'accepted' || sent.outcome === 'unsure';
  // Asked because of one failure, it failed again: that is the provider, and people should read it.
  if (sent.outcome === 'unsure') await pace.noteTrouble('providerFailed', now);
  if (!mayHaveLeft) await pace.returnCanary(now);
  return mayHaveLeft;
}
