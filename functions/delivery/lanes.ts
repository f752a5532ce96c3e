import type { Frozen, LedgerRow, MailState } from './ledger-row.ts';

export type LaneSkip = 'neverInvited' | 'alreadyCancelled' | 'notInvited' | 'alreadyTold';

export type LaneVerdict =
  /**
   * `firstSent`: since they were last uninvited, nothing of the lane has reached this person for certain.
   * `lastSent`: what the newest mail of the lane that they have was made from.
   */
  | { readonly do: 'go'; readonly firstSent: boolean; readonly lastSent?: Frozen | undefined }
  | { readonly do: 'superseded' }
  | { readonly do: 'wait'; readonly until: string }
  | { readonly do: 'skip'; readonly reason: LaneSkip };

/** The person has it: the provider took it, or somebody handed it over. */
const certain: readonly MailState[] = ['sent', 'delivered', 'complained', 'handedOver'];
/** A row in one of these takes the place of an older one, now or soon. */
const standing: readonly MailState[] = [
  'planned',
  'claimed',
  'unknown',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'toHandOver',
  'handedOver',
];

/**
 * What to do with one message, seen from all messages to the same person about the same cause, read
 * after it was claimed. Messages with an effect on the calendar form the lane, ordered by revision: one
 * that `invites` is an invitation, one that `tells` a notice, one that `cancels` a cancel.
 *
 * | this one | in the lane | verdict |
 * |---|---|---|
 * | invitation, notice | a newer one that counts, or a newer cancel in any state | superseded |
 * | cancel | a newer cancel or invitation that counts or was superseded; a notice never does this | superseded |
 * | any | an older one whose claim still runs | wait until that lease ends |
 * | cancel | nothing older may have been sent | skip `neverInvited` |
 * | cancel | the newest older one that was sent is a cancel, for certain | skip `alreadyCancelled` |
 * | notice | the newest older one that is no notice is a cancel | skip `notInvited` |
 * | notice | the person has its SEQUENCE or a higher one | skip `alreadyTold` |
 * | any | otherwise | go |
 *
 * A re-invitation therefore supersedes an unsent uninvite and what came before it. An older claim whose
 * lease is over holds nothing up, and neither does `unknown`: neither can be sent any more without being
 * judged again, and then it is superseded. It may have been sent, so a cancel follows it; and it may not,
 * so a notice after it is written as an invitation.
 *
 * @param now ISO instant in UTC.
 */
export function laneVerdict(row: LedgerRow, rows: readonly LedgerRow[], now: string): LaneVerdict {
  const lane = rows.filter((one) => one.calendar !== undefined && inOrder(one, row) !== 0).sort(inOrder);
  if (row.calendar === undefined) return go(lane);
  const older = lane.filter((one) => inOrder(one, row) < 0);
  const newer = lane.filter((one) => inOrder(one, row) > 0);
  if (newer.some((one) => takesPlaceOf(one, row))) return { do: 'superseded' };
  const leases = older.flatMap((one) => (isRunning(one, now) ? (one.leaseUntil ?? []) : []));
  const lastLease = leases.sort().at(-1);
  if (lastLease !== undefined) return { do: 'wait', until: lastLease };
  const reason = skipReason(row, older);
  return reason ? { do: 'skip', reason } : go(older);
}

/**
 * What still waits to be sent although a message was decided on as if it would not be: taken out first, each
 * by a write that holds only while nobody has claimed it. So the claim of a mail that looks at no lane (see
 * `alone` of a `Verdict`) fails where a newer message went, or was skipped, as if that mail never left; and
 * where it was claimed first, the newer one sees that and waits. A row that is only planned decides nothing
 * yet, unless it is a cancel that is skipped because there is nothing to take back.
 */
export function toTakeOut(
  row: LedgerRow,
  { do: what }: LaneVerdict,
  rows: readonly LedgerRow[],
): readonly LedgerRow[] {
  const decides = what === 'skip' ? row.calendar === 'cancels' : what === 'go' && row.state !== 'planned';
  if (!decides || row.calendar === undefined) return [];
  return rows.filter(
    (one) =>
      one.state === 'planned' &&
      one.calendar !== undefined &&
      inOrder(one, row) < 0 &&
      takesPlaceOf(row, one),
  );
}

function skipReason(row: LedgerRow, older: readonly LedgerRow[]): LaneSkip | undefined {
  switch (row.calendar) {
    case 'cancels': {
      const last = older.filter(mayHaveLeft).at(-1);
      if (!last) return 'neverInvited';
      return last.calendar === 'cancels' && isCertain(last) ? 'alreadyCancelled' : undefined;
    }
    case 'tells': {
      const last = older.filter(({ calendar }) => calendar !== 'tells').at(-1);
      if (last?.calendar === 'cancels') return 'notInvited';
      return sinceCancelled(older).some((one) => isCertain(one) && knows(one, row))
        ? 'alreadyTold'
        : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Whether a cancel would be sent after all messages to one person about one cause: something of the lane
 * was sent or may have been, as what is claimed may, and it was not a cancel that they have for certain.
 */
export function cancelFollows(rows: readonly LedgerRow[]): boolean {
  const last = rows
    .filter((one) => one.calendar !== undefined && mayHaveLeft(one))
    .sort(inOrder)
    .at(-1);
  return last !== undefined && !(last.calendar === 'cancels' && isCertain(last));
}

function go(older: readonly LedgerRow[]): LaneVerdict {
  const has = sinceCancelled(older).filter(isCertain);
  return { do: 'go', firstSent: has.length === 0, lastSent: has.flatMap((one) => one.frozen ?? []).at(-1) };
}

/** The rows after the last cancel that may have been sent: before that, nothing is in the calendar. */
function sinceCancelled(older: readonly LedgerRow[]): readonly LedgerRow[] {
  return older.slice(older.findLastIndex((one) => one.calendar === 'cancels' && mayHaveLeft(one)) + 1);
}

function takesPlaceOf(newer: LedgerRow, row: LedgerRow): boolean {
  // An invitation that was itself superseded lives on in a newer message, maybe a notice.
  if (row.calendar === 'cancels') {
    return newer.calendar !== 'tells' && (newer.state === 'superseded' || standing.includes(newer.state));
  }
  return newer.calendar === 'cancels' || standing.includes(newer.state);
}

function isRunning(row: LedgerRow, now: string): boolean {
  return row.state === 'claimed' && row.leaseUntil !== undefined && row.leaseUntil > now;
}

/** An automatic reply of somebody absent is a bounce too, but they have the mail. */
function isCertain(row: LedgerRow): boolean {
  return certain.includes(row.state) || (row.state === 'bounced' && row.reason === 'notNow');
}

/** Only attempts whose outcome was never known keep what they froze once they were given up. */
function mayHaveLeft(row: LedgerRow): boolean {
  return isCertain(row) || row.state === 'unknown' || row.state === 'bounced' || row.frozen !== undefined;
}

function knows(one: LedgerRow, row: LedgerRow): boolean {
  const has = one.frozen?.sequence;
  const tells = row.frozen?.sequence;
  return has !== undefined && tells !== undefined && has >= tells;
}

function inOrder(a: LedgerRow, b: LedgerRow): number {
  return a.revision - b.revision || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0);
}
