import * as z from 'zod';
import { once } from '../platform/once.ts';
import {
  type CalendarEffect,
  seatOfPerson,
  storedChannel,
  storedEffect,
  storedParty,
} from '../platform/planned-mail.ts';
import { enumOr } from '../platform/tomorrow.ts';

/**
 * What became of one message to one person. A state moves only along {@link rank}: events of the mail
 * provider may come twice and in any order.
 *
 * - `planned`: stored, nothing was sent yet
 * - `claimed`: one run of deliver is sending it now
 * - `carried`: it goes out in the mail of another message to the same person, and ends as that one does
 * - `unknown`: it may or may not have been sent; a person decides
 * - `sent`: the mail provider took it · `delivered`: the receiving server took it
 * - `bounced`, `complained`, `failed`: it did not arrive, or was not wanted
 * - `superseded`: a newer message to this person took its place · `skipped`: not sent, with the reason
 * - `toHandOver`, `handedOver`: goes by hand; never 'delivered'
 */
export const mailStates = [
  'planned',
  'claimed',
  'carried',
  'unknown',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'failed',
  'superseded',
  'skipped',
  'toHandOver',
  'handedOver',
] as const;
export type MailState = (typeof mailStates)[number];

/** As stored. One of tomorrow is in doubt: nothing is sent any more, and a person sees it. */
export const mailState = enumOr(mailStates, 'unknown');

/**
 * Effects of the kinds that were planned before a row carried its own, by kind. What a row says of itself
 * counts first.
 */
export type EffectsOfBefore = Readonly<Partial<Record<string, CalendarEffect>>>;

/** What a claim froze: a retry sends exactly this, or is superseded. */
export const frozenShape = once(() =>
  z.object({
    /** iCalendar SEQUENCE; absent on mails without a calendar part. */
    sequence: z.number().optional(),
    /** ISO instant in UTC; DTSTAMP of the calendar part. */
    dtstamp: z.string(),
    /** Version of the cause's stream the mail is rendered from. */
    stateVersion: z.number(),
    /** Version of the stream that holds the person, hence the address. */
    personVersion: z.number(),
    /** Version of the seat's answers that the mail says; absent where it says none. */
    seatVersion: z.number().optional(),
    /** Version of the stream that says who came; absent where the mail does not say it. */
    dayVersion: z.number().optional(),
    /** Version of the minutes whose summary the mail says; absent where it says none. */
    minutesVersion: z.number().optional(),
    /** The same of the summary that its reader had before, in the mail of a correction. */
    minutesBefore: z.number().optional(),
    /** Version of a forum's plan that its reader knew before. */
    planBefore: z.number().optional(),
    /** Its reader had asked for what it is about, and hears by it that it is not theirs. */
    asked: z.literal(true).optional(),
    /** Local date that its reader was asked to keep free, where the mail says what became of it. */
    keeps: z.string().optional(),
    /** It is cut down to what its reader has promised: they do without the rest. */
    only: z.literal('own').optional(),
    /** Of a row with several `seats`, those it speaks for, by their place there; the first is who it is written to. */
    seats: z
      .array(z.object({ place: z.number(), personVersion: z.number(), seatVersion: z.number().optional() }))
      .optional(),
  }),
);
export type Frozen = z.infer<ReturnType<typeof frozenShape>>;

export const ledgerRow = once(() =>
  z.object({
    network: z.string(),
    /** `meeting/<id>`, `network/<id>` …: the stream whose event asked for the message, without network. */
    cause: z.string(),
    person: z.string(),
    /** Member or guest id at a meeting; the network id for staff. */
    seat: z.string(),
    party: storedParty,
    kind: z.string(),
    /** Version of the event that asked for it; for messages of the timeline the number of the date. */
    revision: z.number().int(),
    /** Absent where it has no calendar part. */
    calendar: storedEffect.optional(),
    channel: storedChannel,
    /** All seats of somebody who has several, see `meeting/rules/one-person.ts`. */
    seats: z.array(seatOfPerson).optional(),
    state: mailState,
    /** Why it was skipped, failed, superseded or is unknown: a code with a text in the catalogue. */
    reason: z.string().optional(),
    plannedAt: z.string(),
    /** Changed to let a run of deliver begin: the stream record of that is what counts. */
    wake: z.number().optional(),
    /** Since when it waits for deliver, or when the tick is to look at it; sparse index. */
    dueAt: z.string().optional(),
    /** It was put off: deliver leaves it alone before this instant. */
    notBefore: z.string().optional(),
    attempt: z.number().int(),
    /** A claim's send cannot be on its way any more after this instant. */
    leaseUntil: z.string().optional(),
    /** Names the claim among those that wanted the same row, so that the one who made it knows it again. */
    claim: z.string().optional(),
    /** Other messages that its mail says too ({@link partName}), since its last claim. */
    carries: z.array(z.string()).optional(),
    /** The message in whose mail it is or may have been ({@link partName}). */
    carrier: z.string().optional(),
    /** Kept with `planned` while an earlier attempt may have been sent: the next one sends exactly the same. */
    frozen: frozenShape().optional(),
    messageId: z.string().optional(),
    sentAt: z.string().optional(),
    /** When the last event of the mail provider about it happened. */
    reportedAt: z.string().optional(),
    /** `handedOver`: who said so (`staff:<id>`), when. */
    handedBy: z.string().optional(),
    handedAt: z.string().optional(),
    /**
     * Somebody of the staff (`staff:<id>`) has said that nothing more is to be done about it: it arrived after all, or
     * they have spoken with its reader. When: instant, UTC. The state stays what it was, for its lane.
     */
    settledBy: z.string().optional(),
    settledAt: z.string().optional(),
  }),
);
export type LedgerRow = z.infer<ReturnType<typeof ledgerRow>> & {
  /** What the table says where this version reads another state; see `ledger-item.ts`. */
  readonly storedState?: string | undefined;
  /** The same for what it does to a calendar: what its lane makes of it, only that version knows. */
  readonly storedEffect?: string | undefined;
};

/** Which messages are taken off the lists to hand over, and why; without a reason they are superseded. */
export interface HandOversToClose {
  readonly kinds: readonly string[];
  readonly reason?: string | undefined;
  /** Only those with a lower revision. */
  readonly before?: number | undefined;
}

/** What names one message. */
export type MailKey = Pick<LedgerRow, 'network' | 'cause' | 'person' | 'kind' | 'revision'>;

/** The key of a message: cause + person + kind + revision, the same however often it is planned. */
export function ledgerKey(row: MailKey): { pk: string; sk: string } {
  return {
    pk: `${row.network}/${row.cause}`,
    sk: `${row.person}#${row.kind}#${String(row.revision).padStart(6, '0')}`,
  };
}

/** Names a message among those of its network to the same person: `meeting/<id> kind#revision`. */
export function partName({ cause, kind, revision }: MailKey): string {
  return `${cause} ${kind}#${revision}`;
}

/** The key behind a {@link partName}, given another message to the same person. */
export function partKey({ network, person }: MailKey, name: string): MailKey {
  const [cause = '', kind = '', revision = ''] = name.split(/[ #]/);
  return { network, cause, person, kind, revision: Number(revision) };
}
