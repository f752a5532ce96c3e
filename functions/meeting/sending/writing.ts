import type { Frozen, LedgerRow } from '../../delivery/ledger-row.ts';
import type { MailTools } from '../../delivery/mail-source.ts';
import type { FoundedNetwork } from '../../network/rules/network.ts';
import type { SeatOfPerson } from '../../platform/planned-mail.ts';
import type { Person } from '../people/people.ts';
import type { Meeting } from '../rules/state.ts';
import type { spokenFor } from './judge-seats.ts';

/** A message, and everything that was frozen for it. */
export interface Writing {
  readonly row: LedgerRow;
  readonly frozen: Frozen;
  /** All that it speaks for, `row` and `frozen` being the first. */
  readonly seats: ReturnType<typeof spokenFor>;
  /** Whose address calendars answer to. */
  readonly first: SeatOfPerson;
  readonly id: string;
  readonly meeting: Exclude<Meeting, { status: 'none' }>;
  readonly network: FoundedNetwork;
  readonly person: Person;
  readonly tools: MailTools;
}
