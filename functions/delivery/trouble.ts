import type { LedgerRow } from './ledger-row.ts';

/**
 * Why a message waits for somebody of the staff:
 *
 * - `noAddress`: they have none · `noSuchAddress`: it does not exist, or nothing is sent there any more
 * - `mailboxFull`: it may arrive another time, also where somebody is away
 * - `refused`: a server or the provider did not take this mail
 * - `spam`: its reader reported it as unwanted
 * - `unknown`: nobody knows whether it was sent
 */
export const troubles = ['noAddress', 'noSuchAddress', 'mailboxFull', 'refused', 'spam', 'unknown'] as const;
export type Trouble = (typeof troubles)[number];

/**
 * The one thing that is right to do about a trouble: give the address, correct it, send once more later, send again,
 * say that they want our mail after all, or say that it arrived.
 */
export type WayOut = 'give' | 'correct' | 'tryAgain' | 'sendAgain' | 'works' | 'arrived';

const wayOuts = {
  noAddress: 'give',
  noSuchAddress: 'correct',
  mailboxFull: 'tryAgain',
  refused: 'sendAgain',
  spam: 'works',
  unknown: 'arrived',
} as const satisfies Readonly<Record<Trouble, WayOut>>;

type Ended = Pick<LedgerRow, 'state' | 'reason' | 'settledBy'>;

/** What is wrong with a message, as long as nobody has said that it is settled; nothing where all is well. */
export function troubleOf(row: Ended): Trouble | undefined {
  return row.settledBy === undefined ? everTroubleOf(row) : undefined;
}

/** What was wrong with it, whatever somebody has said since. */
export function everTroubleOf({ state, reason }: Pick<LedgerRow, 'state' | 'reason'>): Trouble | undefined {
  switch (state) {
    case 'unknown':
      return 'unknown';
    case 'complained':
      return 'spam';
    case 'bounced':
    case 'failed':
      return whyNotTaken(reason);
    case 'skipped':
      return reason === 'noAddress' ? 'noAddress' : reason === 'addressHeld' ? 'noSuchAddress' : undefined;
    default:
      return undefined;
  }
}

function whyNotTaken(reason: string | undefined): Trouble {
  switch (reason) {
    case 'noSuchAddress':
    case 'suppressed':
    case 'badAddress':
      return 'noSuchAddress';
    case 'mailboxFull':
    case 'notNow':
      return 'mailboxFull';
    default:
      return 'refused';
  }
}

/** What is right to do. `corrected`: the address was corrected since, or somebody said that it works. */
export function wayOutOf(trouble: Trouble, corrected = false): WayOut {
  const way = wayOuts[trouble];
  return corrected && (way === 'correct' || way === 'give') ? 'sendAgain' : way;
}
