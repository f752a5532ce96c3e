import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools, ReadLane, Verdict } from '../../delivery/mail-source.ts';
import type { Person } from '../../meeting/people/people.ts';
import type { NetworkSettings } from '../../network/rules/events.ts';
import type { TaskReason } from '../reasons.ts';
import type { TaskKind } from '../rules/reactions.ts';

/** A message that is to be sent, and what the decision about it is made from. */
export interface Judging {
  readonly row: LedgerRow;
  readonly kind: TaskKind;
  readonly person: Person;
  readonly settings: NetworkSettings;
  readonly lane: ReadLane;
  /** Instant (UTC). */
  readonly now: string;
  readonly tools: MailTools;
}

export type NotSent = Extract<Verdict, { send: false }> & { readonly reason: TaskReason };

/** Nothing speaks against it; see `notAloneBefore` of a `Verdict`. */
export interface Ready {
  readonly notAloneBefore?: string | undefined;
  /** Its reader asked for the task, and waits for the answer. */
  readonly asked?: true | undefined;
}

export function no(reason: TaskReason, until?: string): NotSent {
  return { send: false, reason, ...(until === undefined ? {} : { until }) };
}
