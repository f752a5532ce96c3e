import { type LedgerRow, type MailState, partName } from '../../delivery/ledger-row.ts';
import type { Crowding, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import { later, MINUTE, SECOND } from '../../platform/clock.ts';
import { entryKindOf } from '../messages/table.ts';
import type { MeetingReason } from '../reasons.ts';
import type { ConvenedMeeting } from '../rules/state.ts';
import { countsAsClock, MOST_MAILS, mailsOfSpan } from '../rules/timeline/few-mails.ts';

/*
 * Of what the clock sends about one meeting nobody gets more than five mails in fourteen days, also where several
 * are sent at the same moment. Each looks twice: before its claim at what was sent, and where it comes close, at what
 * was claimed by then, after it: of two that were claimed at the same time, at least one sees the other.
 */

/** States in which the person has a mail, or may have it. */
const sent: ReadonlySet<MailState> = new Set([
  'claimed',
  'unknown',
  'sent',
  'delivered',
  'bounced',
  'complained',
]);

/** Mails that may be sent at one moment, beside the one that is looked at. */
const AT_ONCE = 2;
/** Of two that see each other one is tried again at the next tick, and the other when that one is through. */
const SOON = 5 * SECOND;
const LATER = 3 * MINUTE;

/** Other mails about a meeting that a person got in the span, gets now, or may get next: by name. */
interface Others {
  readonly sent: ReadonlySet<string>;
  readonly running: ReadonlySet<string>;
  readonly waiting: number;
}

function othersIn(row: LedgerRow, lane: readonly LedgerRow[], now: string): Others {
  const own = partName(row);
  const counted = lane.filter(
    (one) =>
      one.channel === 'email' &&
      countsAsClock(entryKindOf(one.kind)) &&
      partName(one) !== own &&
      (one.state === 'planned' || one.carrier !== own),
  );
  const named = (rows: readonly LedgerRow[]) => new Set(rows.map((one) => one.carrier ?? partName(one)));
  const isRunning = ({ state, leaseUntil }: LedgerRow) =>
    state === 'carried' || (state === 'claimed' && leaseUntil !== undefined && leaseUntil > now);
  const running = named(counted.filter(isRunning));
  const at = (one: LedgerRow) => one.sentAt ?? one.frozen?.dtstamp ?? one.plannedAt;
  const over = counted.filter((one) => sent.has(one.state) && !isRunning(one));
  const had = named(mailsOfSpan(over, at, now));
  return {
    sent: had,
    running: new Set([...running].filter((name) => !had.has(name))),
    waiting: counted.filter(({ state }) => state === 'planned').length,
  };
}

/**
 * A mail of the clock that may be sent, unless its reader has had as many about this meeting as anybody should get.
 * The timeline sees to it that it does not come to this; a mail that was put off, several other dates, or a second
 * seat may bring it about. The lane is only asked for where it may be so: each message that fell due is one mail to
 * a person at most.
 */
export async function unlessCrowded(
  row: LedgerRow,
  { firings }: Pick<ConvenedMeeting, 'firings'>,
  lane: ReadLane,
  now: string,
  yes: Verdict,
): Promise<Verdict> {
  if (!yes.send || !countsAsClock(entryKindOf(row.kind))) return yes;
  if (firings.filter(({ kind }) => countsAsClock(kind)).length <= MOST_MAILS) return yes;
  const others = othersIn(row, await lane(), now);
  const beside = crowdedBy(others, row, now);
  if (beside) {
    const reason: MeetingReason = 'tooMany';
    return { send: false, reason, ...(beside.do === 'wait' ? { until: beside.until } : {}) };
  }
  const known = others.sent.size + others.running.size;
  const mayBe = known + Math.max(others.waiting, AT_ONCE);
  return mayBe >= MOST_MAILS ? { ...yes, crowded: true } : yes;
}

/** Whether it is too many beside what was claimed by then, once it is claimed itself. */
export function crowded(row: LedgerRow, lane: readonly LedgerRow[], now: string): Crowding | undefined {
  return crowdedBy(othersIn(row, lane, now), row, now);
}

function crowdedBy({ sent: had, running }: Others, row: LedgerRow, now: string): Crowding | undefined {
  if (had.size >= MOST_MAILS) return { do: 'skip', reason: 'tooMany' };
  if (had.size + running.size < MOST_MAILS) return undefined;
  const isFirst = [...running].every((name) => partName(row) < name);
  return { do: 'wait', until: later(now, isFirst ? SOON : LATER) };
}
