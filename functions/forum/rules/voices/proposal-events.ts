import * as z from 'zod';
import { storedSex } from '../../../membership/rules/sex.ts';
import { type EventIn, eventCatalogue, type Recorded } from '../../../platform/event.ts';
import { once } from '../../../platform/once.ts';
import { personal } from '../../../platform/personal.ts';
import { storedLang } from '../../../platform/planned-mail.ts';
import { enumOr } from '../../../platform/tomorrow.ts';

/** Longest title and description in one language, and longest reason and note, in characters. */
export const MAX_TITLE = 160;
export const MAX_ABOUT = 2000;
export const MAX_REASON = 600;
export const MAX_LINE = 300;
export const MAX_SPEAKERS = 6;
/** Minutes that a session may take. */
export const SHORTEST = 5;
export const LONGEST = 240;
/** People that a room is asked for at most. */
export const MOST_EXPECTED = 5000;

/** How a proposal came: by a member's link, a link of somebody who was called, or the public form. */
export const ways = ['member', 'guest', 'stranger'] as const;
export type Way = (typeof ways)[number];

/** What a session is held in. */
export const sessionLanguages = ['km', 'en', 'both'] as const;
export type SessionLanguage = (typeof sessionLanguages)[number];

/** What a session needs that not every room has. */
export const sessionNeeds = ['stepFree', 'signLanguage', 'interpreter', 'projector', 'other'] as const;
export type SessionNeed = (typeof sessionNeeds)[number];

/** What readers look at, 1 to 5 each. */
export const criteria = ['relevance', 'voices', 'practice', 'clarity'] as const;
export type Criterion = (typeof criteria)[number];

export const decisions = ['yes', 'maybe', 'no'] as const;
export type Verdict = (typeof decisions)[number];

/** What falls due while speakers have not said whether they come: two reminders, then the coordinator's list. */
export const confirmSteps = ['first', 'second', 'list'] as const;
export type ConfirmStep = (typeof confirmSteps)[number];

const line = z.string().max(200);
const email = personal(z.string().max(254)).optional();
const words = (max: number) =>
  z.object({ en: z.string().max(max).optional(), km: z.string().max(max).optional() });

/** Who speaks. `seat`, `person`: the contact of a member that it is; `seat` alone: they speak for that member. */
const speaker = once(() =>
  z.object({
    id: z.string().max(64),
    name: personal(line),
    sex: storedSex.optional(),
    organisation: line.optional(),
    email,
    phone: personal(z.string().max(40)).optional(),
    seat: z.string().max(64).optional(),
    person: z.string().max(64).optional(),
  }),
);

/** A session as it is proposed. */
const said = once(() =>
  z.object({
    title: words(MAX_TITLE),
    about: words(MAX_ABOUT),
    speakers: z.array(speaker()).min(1).max(MAX_SPEAKERS),
    language: enumOr(sessionLanguages, 'both'),
    needs: z.array(enumOr(sessionNeeds, 'other')),
    needsText: z.string().max(MAX_LINE).optional(),
    minutes: z.number().int().min(SHORTEST).max(LONGEST),
    /** People who may come. */
    expected: z.number().int().min(1).max(MOST_EXPECTED).optional(),
  }),
);
export type Said = z.infer<ReturnType<typeof said>>;
export type StoredSpeaker = Said['speakers'][number];

const score = z.number().int().min(1).max(5);

/** The facts of one session that somebody proposes for a forum. */
export const proposalEvents = eventCatalogue({
  /** `seat`, `person`: a contact of a member, somebody who was called, or a stranger under the proposal's own id. */
  ProposalMade: () =>
    z.object({
      forum: z.string().max(64),
      way: enumOr(ways, 'stranger'),
      seat: z.string().max(64),
      person: z.string().max(64),
      /** Who it is from, where no address book has them. */
      proposer: z
        .object({ name: personal(line), email, organisation: line.optional(), lang: storedLang })
        .optional(),
      said: said(),
    }),
  /** A stranger has opened the mail that went to their address. */
  ProposerConfirmed: () => z.object({}),
  ProposalRevised: () => z.object({ said: said() }),
  ProposalWithdrawn: () => z.object({}),
  ProposalScored: () =>
    z.object({
      reader: z.string(),
      scores: z.object({ relevance: score, voices: score, practice: score, clarity: score }),
      line: personal(z.string().max(MAX_LINE)).optional(),
    }),
  /** The reader knows the proposer, and leaves it to the others. */
  ReaderSteppedAside: () => z.object({ reader: z.string() }),
  ProposalDecided: () => z.object({ is: z.enum(decisions), reason: z.string().max(MAX_REASON) }),
  /** `decision`: version of what was decided. `settledBy`: of a maybe, the local date by which it is settled. */
  DecisionTold: () => z.object({ decision: z.number().int(), settledBy: z.iso.date().optional() }),
  SpeakerConfirmed: () => z.object({ speaker: z.string() }),
  /** `person`: who says so. */
  SpeakerDeclined: () =>
    z.object({
      speaker: z.string(),
      person: z.string(),
      note: personal(z.string().max(MAX_LINE)).optional(),
    }),
  /** `told`: version of the telling that it follows. */
  ConfirmationFellDue: () => z.object({ step: z.enum(confirmSteps), told: z.number().int() }),
  /**
   * The published programme has it here: another day, time or room is another fact. `start`, `end`: `HH:MM` on that day
   * (local date) in the network's zone.
   */
  SlotGiven: () =>
    z.object({
      day: z.iso.date(),
      start: z.string().max(5),
      end: z.string().max(5),
      room: words(160).optional(),
    }),
  /** It is not in the published programme any more. */
  SlotTaken: () => z.object({}),
  /** Mail to somebody's address whom no address book has came back for good, or was complained of. */
  VoiceAddressHeld: () => z.object({ person: z.string(), complained: z.literal(true).optional() }),
});
export type ProposalEvent = EventIn<typeof proposalEvents>;
export type RecordedProposalEvent = Recorded<ProposalEvent>;
