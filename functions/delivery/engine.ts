import { HOUR, later, MINUTE, SECOND } from '../platform/clock.ts';
import { LogCode, log } from '../platform/logging.ts';
import { noteTomorrow } from '../platform/tomorrow.ts';
import { NOT_WRITTEN, settleParts } from './carried.ts';
import { giveWayInCrowd } from './crowd.ts';
import type { DeliveryEngine } from './delivery-engine.ts';
import { type Gathered, gather, gatherAgain } from './gather.ts';
import { joinMails } from './join-mails.ts';
import { decideInLane } from './lane-decision.ts';
import { type LaneVerdict, laneVerdict } from './lanes.ts';
import { LazyLane } from './lazy-lane.ts';
import { keyTag } from './ledger-item.ts';
import { type Frozen, type LedgerRow, ledgerKey, partName } from './ledger-row.ts';
import { renderMail } from './mail-frame.tsx';
import { type MailContent, sourceOf, type Verdict } from './mail-source.ts';
import { buildMime } from './mime.ts';
import { withPreferencesLink } from './preferences.ts';
import type { SendOutcome } from './ses.ts';
import { isGivenUp, pauseAfter } from './standstill.ts';

/** Where a mail's row was left. `nothing`: it was not there to be sent now. */
export type Ended = 'nothing' | 'sent' | 'skipped' | 'superseded' | 'putOff' | 'failed' | 'unsure';

/** Events of an accepted mail are here by then; a newer mail of the lane waits no longer than that. */
const EVIDENCE_AFTER = 2 * MINUTE;
/** A mail that cannot be written is tried so often: a mistake of ours may be mended by a deployment. */
const TRIES = 4;

/** How often somebody else may take a part first before a mail is sent without any. */
const GATHERINGS = 3;

/**
 * Sends one planned mail, once. What happened so far is in the row, so that whatever happens next, the
 * row says what to do: a crash before the claim leaves it planned, a crash after it is resolved by the tick.
 *
 * 1. ask: a row that is no longer planned, or not yet due, is left alone
 * 2. judge: the capability decides on the state of this moment: send, not yet or not alone, or skip with the reason;
 *    about what only a later version writes, nobody here does: it waits
 * 3. freeze what it will say (versions, SEQUENCE, DTSTAMP); what may have been sent already stays as it was
 * 4. lane, early: only where looking is free, or for one that comes back
 * 5. gather what else waits for the person and may go out in the same mail, each judged by itself
 * 6. claim the row, and its parts with it: from here on nobody else sends them; where the reader may get too
 *    many, look once more at what else was claimed
 * 7. lane, for good: go, wait for an older one, give way to a newer one, or skip what is known already; not for
 *    what is alone in it
 * 8. write the words of each part, join them, render, make MIME
 * 9. send: one call, tagged with the row and the attempt
 * 10. record what became of the call; no answer means that events will tell
 * 11. tidy: what somebody was to hand over before may be pointless now
 * 12. settle: every part comes to the end that the mail came to, or is planned again
 *
 * @param seen the row as it was last read: where it has moved on since, nothing happens, because its
 * change has a stream record of its own.
 * @throws what the table throws; everything else is written into the row.
 */
export async function deliverRow(engine: DeliveryEngine, seen: LedgerRow): Promise<Ended> {
  const { ledger } = engine;
  let row: LedgerRow | undefined = seen;
  for (let gathering = 1; row; gathering += 1) {
    const lane = new LazyLane(ledger, row);
    const ended = await deliverInLane(engine, row, lane, gathering <= GATHERINGS);
    if (ended === 'skipped') await tidyHandOvers(engine, row, await lane.read());
    if (ended !== 'again') return ended;
    row = await ledger.get(row);
  }
  return 'nothing';
}

/** What somebody was to hand over before may have become pointless. */
async function tidyHandOvers(
  { ledger, now }: DeliveryEngine,
  row: LedgerRow,
  lane: readonly LedgerRow[],
): Promise<void> {
  if (!lane.some((one) => one.state === 'toHandOver')) return;
  const after = await ledger.lane(row.network, row.cause, row.person);
  await ledger.tidyHandOvers(after, now());
}

/** `again`: somebody else was first with a part, so everything must be read anew. */
async function deliverInLane(
  engine: DeliveryEngine,
  row: LedgerRow,
  lane: LazyLane,
  mayGather: boolean,
): Promise<Ended | 'again'> {
  const { ledger, now, sources, tools } = engine;
  if (row.state !== 'planned' || (row.notBefore !== undefined && row.notBefore > now())) return 'nothing';
  const source = sourceOf(sources, row);
  if (!source) {
    noteTomorrow(row.cause.slice(0, row.cause.indexOf('/')), 'kind');
    return (await ledger.putOff(row, later(now(), HOUR))) ? 'putOff' : 'nothing';
  }
  let verdict: Verdict;
  try {
    verdict = await source.judge(row, lane.read, now(), tools);
  } catch (error) {
    return stumble(engine, row, error);
  }
  if (!verdict.send && verdict.until !== undefined) {
    return (await ledger.putOff(row, verdict.until)) ? 'putOff' : 'nothing';
  }
  if (!verdict.send) {
    const { reason, byHand } = verdict;
    const skipped = byHand
      ? await ledger.markToHandOver(row, byHand, reason)
      : await ledger.markSkipped(row, reason);
    await settleParts(ledger, row, now());
    return skipped ? 'skipped' : 'nothing';
  }
  const { notAloneBefore } = verdict;
  if (notAloneBefore !== undefined && notAloneBefore > now()) {
    return (await ledger.putOff(row, notAloneBefore)) ? 'putOff' : 'nothing';
  }
  const frozen: Frozen = row.frozen ?? { ...verdict.frozen, dtstamp: wholeSeconds(now()) };
  const alone = verdict.alone === true && row.frozen === undefined;
  // The lane decides after the claim. Before it, it is looked at where that costs nothing, and for one
  // that comes back: it may be waiting for an older one, and must not use up an attempt each time.
  if (!alone && (lane.isRead || row.attempt > 0 || row.wake !== undefined)) {
    const { verdict: before } = await decideInLane(ledger, { ...row, frozen }, now(), await lane.read());
    if (before.do !== 'go') return giveWay(engine, row, before, row.frozen !== undefined);
  }
  const parts = mayGather ? await gather(engine, row, lane.read, frozen.dtstamp, verdict.crowded) : [];
  const claimed = await ledger.claim(row, frozen, now(), parts);
  if (!claimed) return parts.length > 0 ? 'again' : 'nothing';
  const mayHaveLeft = row.frozen !== undefined;
  const seen = row.calendar === undefined && lane.isRead ? await lane.read() : undefined;
  const own = { row: claimed, frozen, source, lane: alone ? [claimed] : seen };
  const gaveWay = verdict.crowded ? await giveWayInCrowd(engine, source, claimed, mayHaveLeft) : undefined;
  const ended = gaveWay ?? (await sendClaimed(engine, own, parts, mayHaveLeft));
  await settleParts(ledger, claimed, now());
  return ended;
}

/** A message that was claimed; its lane where it need not be read any more. */
interface Claimed extends Omit<Gathered, 'lane'> {
  readonly lane?: readonly LedgerRow[] | undefined;
}

/**
 * From here on nobody else sends this row. The lane is read after the claim: of two mails of a lane that
 * were claimed at the same time, at least one sees the other. One without an effect on a calendar gives way to
 * none, and learns from the lane only whether it is the first mail: what was read before the claim will do.
 *
 * @param mayHaveLeft an earlier attempt ended without an answer: this one sends exactly the same.
 */
async function sendClaimed(
  engine: DeliveryEngine,
  { row: claimed, frozen, source, lane: known }: Claimed,
  parts: readonly Gathered[],
  mayHaveLeft: boolean,
): Promise<Ended> {
  const { ledger, now, provider } = engine;
  const { verdict, lane } = await decideInLane(ledger, claimed, now(), known);
  if (verdict.do !== 'go') {
    const ended = await giveWay(engine, claimed, verdict, mayHaveLeft);
    if (ended === 'skipped') await tidyHandOvers(engine, claimed, lane);
    return ended;
  }
  let mail: { from: string; to: string; mime: Uint8Array };
  try {
    const own = { row: claimed, frozen, source, lane };
    const { model: words, ...envelope } = await written(engine, [
      own,
      ...(mayHaveLeft ? await gatherAgain(engine, claimed) : parts),
    ]);
    const model = withPreferencesLink(words, envelope.preferences);
    const { subject } = model;
    const content = { ...envelope, subject, ...renderMail(model) };
    const listId = `${claimed.network}.${engine.tools.mailDomain}`;
    const mime = await buildMime({ ...content, listId, key: keyTag(claimed), date: frozen.dtstamp });
    mail = { from: content.from.address, to: content.to.address, mime };
  } catch (error) {
    return stumble(engine, claimed, error, mayHaveLeft);
  }
  const tags = { row: keyTag(claimed), attempt: String(claimed.attempt) };
  const outcome = await provider.send({ ...mail, tags });
  const ended = await record(engine, claimed, outcome, mayHaveLeft);
  if (ended === 'sent') await tidyHandOvers(engine, claimed, lane);
  return ended;
}

/** The mail that says these messages: the same however they were found, the longest planned first. */
async function written({ now, tools }: DeliveryEngine, messages: readonly [Gathered, ...Gathered[]]) {
  const write = async ({ row, frozen, source, lane }: Gathered): Promise<MailContent> => {
    const verdict = laneVerdict(row, lane, now());
    const { firstSent, lastSent } = verdict.do === 'go' ? verdict : { firstSent: false, lastSent: undefined };
    return source.write(row, frozen, { firstSent, lastSent, now: now() }, tools);
  };
  const place = ({ row }: Gathered): string => `${row.plannedAt} ${partName(row)}`;
  const [first, ...others] = [...messages].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return joinMails([await write(first ?? messages[0]), ...(await Promise.all(others.map(write)))]);
}

/** What a lane other than 'go' means for a row, planned or claimed. */
async function giveWay(
  { ledger, now }: DeliveryEngine,
  row: LedgerRow,
  verdict: Exclude<LaneVerdict, { do: 'go' }>,
  mayHaveLeft: boolean,
): Promise<Ended> {
  switch (verdict.do) {
    case 'superseded':
      return (await ledger.markSuperseded(row, mayHaveLeft)) ? 'superseded' : 'nothing';
    case 'skip':
      return (await ledger.markSkipped(row, verdict.reason, mayHaveLeft)) ? 'skipped' : 'nothing';
    case 'wait': {
      const [until = verdict.until] = [verdict.until, later(now(), MINUTE)].sort();
      await (row.state === 'claimed' ? ledger.release(row, until, mayHaveLeft) : ledger.putOff(row, until));
      return 'putOff';
    }
  }
}

/** Writes down what became of one call. */
async function record(
  { ledger, pace, now, random }: DeliveryEngine,
  row: LedgerRow,
  sent: SendOutcome,
  mayHaveLeft: boolean,
): Promise<Ended> {
  const at = now();
  const soon = later(at, SECOND + random() * 59 * SECOND);
  switch (sent.outcome) {
    case 'accepted':
      // Its Send event may have come first; then there is nothing to write any more.
      await ledger.markSent(row, sent.messageId, at);
      return 'sent';
    case 'tooFast':
      await pace.slowDown(at);
      await ledger.release(row, soon, mayHaveLeft);
      return 'putOff';
    case 'notReached':
      await ledger.release(row, soon, mayHaveLeft);
      return 'putOff';
    case 'dailyQuota':
      await pace.pauseForQuota(at);
      await ledger.release(row, later(at, 10 * MINUTE), mayHaveLeft);
      return 'putOff';
    case 'closed':
      log.warn(LogCode.sendingHeld, { why: sent.why });
      await pace.setSending('held', sent.why, at);
      await ledger.release(row, at, mayHaveLeft);
      return 'putOff';
    case 'putOff': {
      await pace.noteTrouble(sent.why, at);
      if (sent.why === 'unknownAnswer' && isGivenUp(row, at)) {
        return (await ledger.markFailed(row, sent.why, mayHaveLeft)) ? 'failed' : 'nothing';
      }
      const until = sent.why === 'unknownAnswer' ? later(at, pauseAfter(row)) : soon;
      await ledger.release(row, until, mayHaveLeft, sent.why);
      return 'putOff';
    }
    case 'refused':
      log.warn(LogCode.mailRefused, { ...ledgerKey(row), why: sent.why });
      return (await ledger.markFailed(row, sent.why, mayHaveLeft)) ? 'failed' : 'nothing';
    case 'unsure':
      log.warn(LogCode.mailUnsure, { ...ledgerKey(row), attempt: row.attempt, why: sent.why });
      // One failure among hundreds is no standstill; the second time for one mail is, until a later one was heard of.
      if (sent.why === 'providerFailed' && row.attempt > 1) await pace.noteTrouble(sent.why, at);
      await ledger.suspect(row, later(at, EVIDENCE_AFTER), sent.why);
      return 'unsure';
  }
}

/**
 * A mail could not be judged or written. What the table or the network did passes; a mistake of ours
 * does not, and after some tries a person must see it.
 */
async function stumble(
  { ledger, now }: DeliveryEngine,
  row: LedgerRow,
  error: unknown,
  mayHaveLeft = row.frozen !== undefined,
): Promise<Ended> {
  log.error(LogCode.mailNotWritten, error, { ...ledgerKey(row), attempt: row.attempt });
  const tried = row.state === 'claimed' ? row.attempt : row.attempt + 1;
  // Where one mail says several messages, each goes alone next: only the one at fault fails.
  const together = row.carries !== undefined && !mayHaveLeft;
  if (!together && !isPassing(error) && tried >= TRIES) {
    return (await ledger.markFailed(row, 'unwritable', mayHaveLeft)) ? 'failed' : 'nothing';
  }
  const dueAt = later(now(), Math.min(tried, 10) * MINUTE);
  await (row.state === 'claimed'
    ? ledger.release(row, dueAt, mayHaveLeft, NOT_WRITTEN)
    : ledger.postpone(row, dueAt, NOT_WRITTEN));
  return 'putOff';
}

/** Errors of AWS services and of the network, as the SDK throws them. */
function isPassing(error: unknown): boolean {
  return error instanceof Error && ('$metadata' in error || 'code' in error || error.name === 'TimeoutError');
}

/** DTSTAMP has no fractions of a second (RFC 5545 §3.3.5). */
function wholeSeconds(instant: string): string {
  return `${instant.slice(0, 19)}Z`;
}
