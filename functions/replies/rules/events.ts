import * as z from 'zod';
import { storedAnswer } from '../../meeting/rules/seat-events.ts';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { personal } from '../../platform/personal.ts';
import { seatOfPerson } from '../../platform/planned-mail.ts';
import { enumOr } from '../../platform/tomorrow.ts';

/**
 * How it is known who wrote.
 * - `dmarc`: the domain of the From address vouches for it (RFC 7489) · `aligned`: so do DKIM or SPF,
 *   where the domain has no policy · `tag`: the mail came to the address that only this person was given
 */
export const proofs = ['dmarc', 'aligned', 'tag'] as const;
export type Proof = (typeof proofs)[number];

/**
 * Why an answer is not taken without a person.
 * - `unproven`: nothing vouches for the sender · `otherSender`: sent from another address than it speaks for
 * - `otherAddress`: the address is not one of the person invited, but it came by their invitation
 * - `otherInvitation`: sent by the invitation of somebody else · `severalPeople`: two are invited by this address
 * - `clocks`: it came after the present answer, says something else, and says of itself that it is older
 */
export const doubts = [
  'unproven',
  'otherSender',
  'otherAddress',
  'otherInvitation',
  'severalPeople',
  'clocks',
] as const;
export type Doubt = (typeof doubts)[number];

/** What became of an answer that was taken. `late`: the meeting had begun, was off, or they are not invited. */
export const outcomes = ['recorded', 'nothingNew', 'late'] as const;
export type ReplyOutcome = (typeof outcomes)[number];

const said = z.object({
  meeting: z.string(),
  seat: z.string(),
  person: z.string(),
  from: personal(z.string().max(254)),
  /** When the calendar program made it (ISO instant, UTC), never later than it was received. */
  saidAt: z.string(),
  note: personal(z.string().max(1000)).optional(),
  /** Exactly one of these two. A proof of tomorrow was acted upon; a doubt of tomorrow waits for a person. */
  proof: enumOr(proofs, 'tag').optional(),
  doubt: enumOr(doubts, 'unproven').optional(),
});

/** The facts of one received mail; its stream's id comes from where the mail lies, so that it is told once. */
export const replyEvents = eventCatalogue({
  /** `startsAt`, `endsAt`: the time that was answered. */
  CalendarReplyReceived: () =>
    said.extend({
      answer: storedAnswer,
      startsAt: z.string(),
      endsAt: z.string(),
      /** How many people come along, where the calendar asked that. */
      guests: z.number().int().min(0).optional(),
      /** The other seats of this person, for which it is the answer too. */
      also: z.array(seatOfPerson).optional(),
    }),
  /** METHOD:COUNTER. The answer of the seat stays as it is; a person looks. */
  OtherTimeProposed: () => said.extend({ startsAt: z.string().optional(), endsAt: z.string().optional() }),
  /** PARTSTAT=DELEGATED: somebody else is to come. The answer of the seat stays as it is; a person looks. */
  DelegationReceived: () =>
    said.extend({
      /** Who comes instead, as the calendar names them. */
      delegate: z.object({ address: personal(z.string().max(254)), name: personal(z.string().max(200)) }),
      /** The time that it was said for. */
      startsAt: z.string(),
      endsAt: z.string(),
    }),
  /** A person wrote words to an address that calendars answer to; they are passed on. */
  HumanReplyReceived: () =>
    z.object({
      /** The meeting whose thread it is in. */
      meeting: z.string().optional(),
      /** The coordinator who convened it; else it goes to the network's reply address. */
      staff: z.string().optional(),
      from: personal(z.string().max(254)),
      name: personal(z.string().max(200)),
      subject: personal(z.string().max(200)),
      words: personal(z.string().max(15_000)),
      /** More was written than is kept here. */
      cut: z.boolean(),
      /** A calendar's answer came with it that could not be read. */
      unread: z.boolean().optional(),
      /** So many came that day that it is not passed on by itself: it waits on the page. */
      kept: z.boolean().optional(),
    }),
  /** Of an outcome of tomorrow nothing is known, as nothing follows from those of today. */
  ReplyTaken: () => z.object({ outcome: z.enum(outcomes) }),
  /** A person took a doubtful answer for true. */
  ReplyAccepted: () => z.object({}),
  ReplyDismissed: () => z.object({}),
});
export type ReplyEvent = EventIn<typeof replyEvents>;
export type RecordedReplyEvent = Recorded<ReplyEvent>;
