import { type LaneVerdict, laneVerdict, toTakeOut } from './lanes.ts';
import type { LedgerRow } from './ledger-row.ts';

interface Lanes {
  /** Read consistently. */
  lane(network: string, cause: string, person: string): Promise<readonly LedgerRow[]>;
  /** `false` where the row is no longer as it was read. */
  markSuperseded(row: LedgerRow): Promise<boolean>;
}

/**
 * What its lane says of a message, once nothing that it takes the place of can leave any more (see `toTakeOut`).
 * Where somebody was first with one of these, the lane is read again.
 *
 * @param now ISO instant in UTC.
 * @param read the lane, if it is known already.
 */
export async function decideInLane(
  ledger: Lanes,
  row: LedgerRow,
  now: string,
  read?: readonly LedgerRow[],
): Promise<{ readonly verdict: LaneVerdict; readonly lane: readonly LedgerRow[] }> {
  const { network, cause, person } = row;
  let lane = read ?? (await ledger.lane(network, cause, person));
  for (;;) {
    const verdict = laneVerdict(row, lane, now);
    let changed = false;
    for (const one of toTakeOut(row, verdict, lane)) changed = !(await ledger.markSuperseded(one)) || changed;
    if (!changed) return { verdict, lane };
    lane = await ledger.lane(network, cause, person);
  }
}
