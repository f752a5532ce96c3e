import type { LedgerRow, MailState } from './ledger-row.ts';
import type { RowChange } from './ledger-update.ts';

/** What an event of the mail provider says of one message. */
export type Report = (
  | { readonly state: 'sent' }
  | { readonly state: 'delivered' }
  /** `lasting`: the address takes no mail. Otherwise the mailbox was full, or an absence was announced. */
  | { readonly state: 'bounced'; readonly lasting: boolean; readonly reason: BounceReason }
  | { readonly state: 'complained' }
  | { readonly state: 'failed'; readonly reason: typeof REJECTED }
  /** Still being tried by the provider: no state of its own, only the reason is noted. */
  | { readonly state: 'delayed' }
) & {
  /** When it happened (ISO instant, UTC). */
  readonly at: string;
  readonly messageId: string;
  /** When the provider took the mail. */
  readonly sentAt: string;
};

/**
 * - `noSuchAddress`: for good · `suppressed`: the provider no longer sends there
 * - `mailboxFull`, `tooLarge`, `contentRefused`: not this time
 * - `notNow`: passing, or an automatic reply of somebody absent, who has the mail
 */
export type BounceReason =
  | 'noSuchAddress'
  | 'suppressed'
  | 'mailboxFull'
  | 'tooLarge'
  | 'contentRefused'
  | 'notNow';

/** The provider found a virus in it. */
export const REJECTED = 'rejected';
export const DELAYED = 'delayed';

/**
 * The order in which reports overrule each other, whatever order they come in. A report of something
 * that was sent also overrules `superseded`, `skipped` and `unknown`: it is what really happened.
 */
export function outcomeRank(report: Report): number {
  switch (report.state) {
    case 'sent':
      return 2;
    case 'delayed':
      return 3;
    case 'bounced':
      return report.lasting ? 7 : report.reason === 'notNow' ? 4 : 6;
    case 'delivered':
      return 5;
    case 'failed':
      return 6;
    case 'complained':
      return 8;
  }
}

/** The rank of what a row already says; messages that go by hand are above every report. */
export function rowRank(row: LedgerRow): number {
  switch (row.state) {
    case 'planned':
    case 'claimed':
    case 'carried':
    case 'unknown':
    case 'superseded':
    case 'skipped':
      return 1;
    case 'sent':
      return row.reason === DELAYED ? 3 : 2;
    case 'bounced':
      return row.reason === 'noSuchAddress' || row.reason === 'suppressed'
        ? 7
        : row.reason === 'notNow'
          ? 4
          : 6;
    case 'delivered':
      return 5;
    case 'failed':
      return row.reason === REJECTED ? 6 : 1;
    case 'complained':
      return 8;
    case 'toHandOver':
    case 'handedOver':
      return 9;
  }
}

const over = ['due', 'dueAt', 'leaseUntil', 'claim', 'notBefore', 'settledBy', 'settledAt'];

/** The change that a report makes to a row that ranks below it. */
export function reportChange(row: Pick<LedgerRow, 'sentAt'>, report: Report): RowChange {
  const reason = 'reason' in report ? report.reason : report.state === 'delayed' ? DELAYED : undefined;
  return {
    set: {
      state: stateOf(report),
      messageId: report.messageId,
      sentAt: row.sentAt ?? report.sentAt,
      reportedAt: report.at,
      ...(reason === undefined ? {} : { reason }),
    },
    // What somebody said of it was about what was known then.
    remove: [...over, ...(reason === undefined ? ['reason'] : [])],
  };
}

/** The state a report gives: a delayed mail is one that was sent. */
export function stateOf(report: Report): MailState {
  return report.state === 'delayed' ? 'sent' : report.state;
}
