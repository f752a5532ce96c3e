import type { LedgerRow } from '../../delivery/ledger-row.ts';
import type { LangChoice } from '../../i18n/say.ts';
import type { Channel } from '../../platform/planned-mail.ts';
import type { TimelineAudience } from '../messages/rule.ts';
import type { FanOutKind, ScheduledKind } from '../messages/table.ts';
import type { Named } from '../people/audience-names.ts';
import type { EntryStatus } from '../rules/timeline/entry.ts';
import type { WhyNot } from '../rules/timeline/recipients.ts';

/** Somebody whom a message is for, or not. */
export interface MessageTo {
  readonly person: string;
  readonly seat: string;
  readonly channel: Channel;
  readonly lang: LangChoice;
  readonly named: Named;
  /** One of the network's staff. */
  readonly staff: boolean;
  readonly skip?: WhyNot | 'addressHeld' | 'noAlternate' | 'noHead' | undefined;
  /** What became of it, once it was planned. */
  readonly row?: LedgerRow | undefined;
  /** It did not arrive, and it is this one that waits for somebody. */
  readonly needsYou?: boolean | undefined;
  /** It was sent or handed to them, if only once before what became of it last. */
  readonly told?: boolean | undefined;
}

export type MessageState =
  | Exclude<EntryStatus, { is: 'skipped' }>
  | {
      readonly is: 'skipped';
      readonly reason: Extract<EntryStatus, { is: 'skipped' }>['reason'] | 'cancelled';
    };

/** One message of a meeting, past or future, with the people it is for. */
export interface TimelineMessage {
  /** Names it within its meeting, in addresses too. */
  readonly id: string;
  readonly kind: FanOutKind;
  readonly audience: TimelineAudience;
  /** When it will be or was sent (instant, UTC), as far as that is known. */
  readonly at?: string | undefined;
  readonly state: MessageState;
  readonly people: readonly MessageTo[];
  /** Names of the host and of those who give something who are not among the people invited. */
  readonly missing: readonly string[];
  /** What the coordinator did to it. */
  readonly adjusted?: 'move' | 'pause' | 'skip' | undefined;
  /** Whether the coordinator may move, pause or skip it. */
  readonly adjustable?: ScheduledKind | undefined;
  /** It was for a date that the meeting no longer has. */
  readonly forEarlierDate: boolean;
}

export interface Messages {
  /** In the order in which they are sent. */
  readonly list: readonly TimelineMessage[];
  readonly next?: { readonly message: TimelineMessage; readonly at: string } | undefined;
}
