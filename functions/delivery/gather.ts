import { DAY, later } from '../platform/clock.ts';
import { LogCode, log } from '../platform/logging.ts';
import { NOT_WRITTEN } from './carried.ts';
import type { DeliveryEngine } from './delivery-engine.ts';
import type { MailPart } from './ledger.ts';
import { type LedgerRow, ledgerKey, partKey, partName } from './ledger-row.ts';
import { isMergeable, type MailSource, type ReadLane, sourceOf } from './mail-source.ts';

/** A message of a mail, with what it is written from. */
export interface Gathered extends MailPart {
  readonly source: MailSource;
  /** Every row to this person about the cause of this message. */
  readonly lane: readonly LedgerRow[];
}

/** Messages that one mail carries beside its own, so that a row stays below 1 KB. */
const MAX_PARTS = 5;
/** What is waiting for longer than that goes alone. */
const WINDOW = 3 * DAY;
const KEYS = 30;

/**
 * What else waits for the person of a message that may go out in one mail with it, each with the decision
 * made on the state of this moment. Other causes are found through an index that is a moment behind: a
 * message it misses takes a mail of its own. What cannot be decided, or is not to be sent, is left to its
 * own turn.
 *
 * @param lane every row to the person about the same cause.
 * @param crowded whether the message looks again, after its claim, at whether its reader gets too many: then what
 * comes close to that as well may be in its mail.
 */
export async function gather(
  engine: DeliveryEngine,
  row: LedgerRow,
  lane: ReadLane,
  dtstamp: string,
  crowded = false,
): Promise<Gathered[]> {
  if (!mayJoin(engine, row)) return [];
  const now = engine.now();
  const found: Gathered[] = [];
  for (const each of [await lane(), ...(await otherLanes(engine, row, now))]) {
    for (const one of each) {
      const joins = one.state === 'planned' && mayJoin(engine, one) && one.party === row.party;
      if (!joins || partName(one) === partName(row)) continue;
      const part = await judged(engine, one, each, dtstamp, crowded && one.cause === row.cause);
      if (part) found.push(part);
      if (found.length === MAX_PARTS) return found;
    }
  }
  return found;
}

/** The parts of a mail that may have been sent: exactly those that it said. */
export async function gatherAgain(engine: DeliveryEngine, carrier: LedgerRow): Promise<Gathered[]> {
  const parts: Gathered[] = [];
  for (const name of carrier.carries ?? []) {
    const { network, cause, person } = partKey(carrier, name);
    const lane = await engine.ledger.lane(network, cause, person);
    const row = lane.find((one) => partName(one) === name);
    const source = row && sourceOf(engine.sources, row);
    if (!row?.frozen || !source) throw new Error(`a mail carries ${name}, which is not there`);
    parts.push({ row, frozen: row.frozen, source, lane });
  }
  return parts;
}

/** Not what may have been sent already, which must go out as it was, nor what could not be written. */
function mayJoin({ sources }: DeliveryEngine, row: LedgerRow): boolean {
  return row.frozen === undefined && row.reason !== NOT_WRITTEN && isMergeable(sources, row);
}

async function otherLanes(
  { ledger, sources }: DeliveryEngine,
  { network, person, cause }: LedgerRow,
  now: string,
): Promise<LedgerRow[][]> {
  const keys = await ledger.keysOfPerson(network, person, later(now, -WINDOW), KEYS);
  const causes = new Set(keys.filter((key) => isMergeable(sources, key)).map((key) => key.cause));
  causes.delete(cause);
  return Promise.all([...causes].map((one) => ledger.lane(network, one, person)));
}

/** One that was put off joins only where nothing but company was missing. */
async function judged(
  { ledger, sources, tools, now }: DeliveryEngine,
  row: LedgerRow,
  lane: readonly LedgerRow[],
  dtstamp: string,
  mayBeCrowded: boolean,
): Promise<Gathered | undefined> {
  const source = sourceOf(sources, row);
  try {
    const { network, cause, person, notBefore } = row;
    const read = async (of = cause, to = person) =>
      of === cause && to === person ? lane : await ledger.lane(network, of, to);
    const verdict = await source?.judge(row, read, now(), tools);
    if (!verdict?.send) return undefined;
    if (notBefore !== undefined && notBefore > now() && verdict.notAloneBefore === undefined)
      return undefined;
    return source && (mayBeCrowded || !verdict.crowded)
      ? { row, frozen: { ...verdict.frozen, dtstamp }, source, lane }
      : undefined;
  } catch (error) {
    log.warn(LogCode.mailNotWritten, {
      ...ledgerKey(row),
      why: error instanceof Error ? error.name : 'unknown',
    });
    return undefined;
  }
}
