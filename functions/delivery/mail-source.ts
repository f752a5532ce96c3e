import type { LinkClaims } from '../platform/links.ts';
import type { Channel } from '../platform/planned-mail.ts';
import type { Repository } from '../platform/repository.ts';
import type { Views } from '../platform/views.ts';
import type { Frozen, LedgerRow, MailKey } from './ledger-row.ts';
import type { MailModel } from './mail-model.ts';
import type { Preferences } from './preferences.ts';
import type { ReplySeat } from './reply-address.ts';

/** A mail as its capability wrote it; the engine renders it, makes MIME of it and sends it. */
export interface MailContent {
  readonly model: MailModel;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly replyTo?: { readonly name: string; readonly address: string } | undefined;
  /** Where the reader chooses which mails they get; absent where they have no such page. */
  readonly preferences?: Preferences | undefined;
  /** Message id root of the thread, e.g. `<meeting>.root@domain`. */
  readonly thread?: { readonly root: string; readonly first: boolean } | undefined;
  readonly calendar?:
    | { readonly method: 'REQUEST' | 'CANCEL'; readonly filename: string; readonly content: string }
    | undefined;
}

/** What sending needs besides the ledger. Everything is read, nothing is written. */
export interface MailTools {
  readonly repository: Repository;
  /** Lists that say which things a mail is about; how they are is read where their facts are. */
  readonly views: Pick<Views, 'all' | 'list'>;
  readonly origin: string;
  readonly mailDomain: string;
  readonly stage: 'demo' | 'live';
  /** Signs a personal link; see `platform/links.ts`. */
  readonly sign: (claims: LinkClaims) => string;
  /** The mark of a seat in the address its calendar answers go to; see `reply-address.ts`. */
  readonly replyTag: (seat: ReplySeat, keyVersion: string) => string;
}

/** The decision at send time, made on the state of this moment. */
export type Verdict =
  /**
   * `alone`: nothing that had happened by then asked for another message of its lane, so that this one needs no
   * look at it. What is asked for later looks, and takes out what is not claimed by then (`lanes.ts`, `toTakeOut`).
   * Only for what was read after the row was planned.
   * `crowded`: another one that is sent at this moment may make it too many: it is looked at again after the claim.
   * `notAloneBefore`: until that instant (UTC) it waits for more to say, and is sent only in the mail of another one.
   */
  | {
      readonly send: true;
      readonly frozen: Omit<Frozen, 'dtstamp'>;
      readonly alone?: boolean | undefined;
      readonly crowded?: boolean | undefined;
      readonly notAloneBefore?: string | undefined;
    }
  /**
   * `until`: not yet; it is decided anew from that instant (UTC) on. `byHand`: no mail may go to this address,
   * so a person brings the message in this way.
   */
  | {
      readonly send: false;
      readonly reason: string;
      readonly until?: string | undefined;
      readonly byHand?: Exclude<Channel, 'email'> | undefined;
    };

/** What becomes of a message that would be one too many: not sent, or not before an instant (UTC). */
export type Crowding =
  | { readonly do: 'skip'; readonly reason: string }
  | { readonly do: 'wait'; readonly until: string };

/**
 * Every message to this person about the cause of the row, or about another cause, or to another person. Most decisions
 * need no other message, and reading costs: so they ask. Asked again the own lane is not read again.
 */
export type ReadLane = (cause?: string, person?: string) => Promise<readonly LedgerRow[]>;

/**
 * What one capability knows about its mails. `deliver` calls `judge` before it claims a row, freezes
 * what it answers, and after the claim calls `write` with exactly that: a retry renders the same bytes.
 */
export interface MailSource {
  /** First part of the causes it answers for, e.g. `meeting`. */
  readonly causeKind: string;
  /** Whether it knows what messages of a kind say. One that a later version planned waits for that one. */
  writes(kind: string): boolean;
  /**
   * Whether messages of a kind may go out in one mail with others to the same person; never those with a
   * calendar part. Their sections say the greeting as `greeting`, so that it is said once.
   */
  mergeable?(kind: string): boolean;
  /** Whether messages of a kind go before others that wait: who does not hear of it in time travels in vain. */
  isUrgent?(kind: string): boolean;
  /** `lane`: asks for every row to this person about this cause, read consistently. */
  judge(row: LedgerRow, lane: ReadLane, now: string, tools: MailTools): Promise<Verdict>;
  /** Of a claimed message whose verdict was `crowded`, whether it is too many beside its lane as it is by then. */
  crowded?(row: LedgerRow, lane: readonly LedgerRow[], now: string): Crowding | undefined;
  /**
   * `firstSent`: no mail of this lane has left yet, so a change is written as an invitation.
   * `lastSent`: what the newest mail of this lane that was sent was made from.
   */
  write(
    row: LedgerRow,
    frozen: Frozen,
    options: { firstSent: boolean; lastSent?: Frozen | undefined; now: string },
    tools: MailTools,
  ): Promise<MailContent>;
}

/** The source that answers for a message; nothing for one that only a later version knows. */
export function sourceOf(sources: readonly MailSource[], { cause, kind }: MailKey): MailSource | undefined {
  return sources.find((one) => cause.startsWith(`${one.causeKind}/`) && one.writes(kind));
}

/** Whether a message may go out in one mail with others. */
export function isMergeable(sources: readonly MailSource[], key: MailKey): boolean {
  return sourceOf(sources, key)?.mergeable?.(key.kind) === true;
}

/** Whether a message goes before others that wait. */
export function isUrgent(sources: readonly MailSource[], key: MailKey): boolean {
  return sourceOf(sources, key)?.isUrgent?.(key.kind) === true;
}
