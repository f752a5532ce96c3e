import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { personal } from '../../platform/personal.ts';
import { storedParty } from '../../platform/planned-mail.ts';
import { enumOr } from '../../platform/tomorrow.ts';

/** Longest text of a task in one language, and of a word about it, in characters. */
export const MAX_WHAT = 500;
export const MAX_NOTE = 1000;
/** Most owners of one task, and most tasks that one waits for. */
export const MAX_OWNERS = 10;
export const MAX_NEEDS = 20;

const words = once(() =>
  z.object({ en: z.string().max(MAX_WHAT).optional(), km: z.string().max(MAX_WHAT).optional() }),
);

/**
 * Who has a task. It belongs to the organisation, or to a guest of a meeting; the person is whom one writes to, and
 * may change.
 */
export const owner = once(() =>
  z.object({
    /** Id of the member; of a guest their own. */
    seat: z.string(),
    party: storedParty,
    person: z.string().optional(),
    /** The meeting that knows the guest. */
    meeting: z.string().optional(),
    /** Of several, the one who is asked how it goes. */
    leads: z.literal(true).optional(),
  }),
);
export type Owner = z.infer<ReturnType<typeof owner>>;

/** Where a task comes from: an item of a meeting, a day without one, or the plan of a forum. */
const origin = once(() =>
  z.object({
    from: enumOr(['meeting', 'day', 'forum'], 'day'),
    meeting: z.string().optional(),
    item: z.string().optional(),
    /** The forum whose plan it is in. */
    forum: z.string().optional(),
  }),
);
export type Origin = z.infer<ReturnType<typeof origin>>;

/**
 * How a task begins: promised in the room (`taken`), given to somebody who has not said yes yet (`offered`), or for
 * anybody who takes it (`open`).
 */
const beginnings = ['open', 'offered', 'taken'] as const;
export type Beginning = (typeof beginnings)[number];

/** Reminders of a task, in the order in which they come; `week` comes again. */
export const steps = ['soon', 'overdue', 'head', 'list', 'week'] as const;
export type Step = (typeof steps)[number];

const note = once(() => personal(z.string().max(MAX_NOTE)));

/** What shows that something was done. */
const evidence = {
  link: z.url().max(1000).optional(),
  /** Id of a file of this task. */
  file: z.string().optional(),
};

const who = { seat: z.string(), person: z.string() };

/** The facts of one task: an action point of a meeting, or a part of a forum. Dates are local dates (`YYYY-MM-DD`). */
export const taskEvents = eventCatalogue({
  TaskWritten: () =>
    z.object({
      what: words(),
      origin: origin(),
      begins: enumOr(beginnings, 'offered'),
      owners: z.array(owner()).max(MAX_OWNERS),
      due: z.iso.date().optional(),
      /** Tasks of the same network that must be done first. */
      needs: z.array(z.string()).max(MAX_NEEDS).optional(),
      /** Working days that it takes at least. */
      minDays: z.number().int().min(1).max(400).optional(),
      /** The role in whose hands it is. */
      role: z.string().max(40).optional(),
      /** What should be shown when it is done. */
      evidenceWanted: words().optional(),
      /** Its date was chosen and does not follow from others. */
      pinned: z.literal(true).optional(),
      membersOnly: z.literal(true).optional(),
      /** Of one that anybody may take: they ask, and the coordinator decides. */
      asks: z.literal(true).optional(),
    }),
  TaskReworded: () => z.object({ what: words(), membersOnly: z.boolean() }),
  /** Without `due` it has no date any more. `follows`: it is the one of a forum's plan. */
  TaskRedated: () =>
    z.object({
      due: z.iso.date().optional(),
      pinned: z.literal(true).optional(),
      follows: z.literal(true).optional(),
    }),
  /** What it is in the plan of a forum, whole: see the same fields of `TaskWritten`. */
  TaskPlaced: () =>
    z.object({
      needs: z.array(z.string()).max(MAX_NEEDS),
      minDays: z.number().int().min(1).max(400),
      role: z.string().max(40),
      evidenceWanted: words().optional(),
    }),
  /** `joined`: those of them who did not have it before. `left`: who had it until now. */
  OwnersNamed: () =>
    z.object({
      owners: z.array(owner()).max(MAX_OWNERS),
      joined: z.array(owner()).max(MAX_OWNERS),
      left: z.array(owner()).max(MAX_OWNERS),
      begins: enumOr(beginnings, 'offered'),
    }),
  /** Accepted by whom it was offered, or claimed by somebody who had nothing to do with it. */
  TaskTaken: () => z.object({ owner: owner() }),
  /** Somebody wants it, and the coordinator decides. */
  ClaimAsked: () => z.object({ owner: owner() }),
  ClaimDeclined: () => z.object({ ...who }),
  /** 'This is not mine.' */
  TaskGivenBack: () => z.object({ ...who, note: note().optional() }),
  /** An owner offers it to a person; open until they answer, or it is withdrawn. `share`: both have it from then on. */
  HandOverOffered: () => z.object({ ...who, to: owner(), share: z.literal(true).optional() }),
  /** By the owner who offered it, or by those who do not want it. */
  HandOverEnded: () => z.object({ ...who }),
  /** It was accepted. */
  TaskHandedOver: () => z.object({ from: z.string(), to: owner(), share: z.literal(true).optional() }),
  TaskBegun: () => z.object({ ...who }),
  /** `who` is absent where the coordinator says so without naming anybody. */
  TaskDone: () =>
    z.object({
      seat: z.string().optional(),
      person: z.string().optional(),
      note: note().optional(),
      ...evidence,
    }),
  DoneTakenBack: () => z.object({}),
  TaskDropped: () => z.object({ why: z.string().max(MAX_NOTE).optional() }),
  TaskTakenUpAgain: () => z.object({}),
  /** `granted`: the date moves by itself, as it does the first times. */
  MoreTimeAsked: () =>
    z.object({ ...who, until: z.iso.date(), note: note().optional(), granted: z.boolean() }),
  MoreTimeDecided: () => z.object({ until: z.iso.date(), granted: z.boolean() }),
  TaskNoted: () => z.object({ ...who, note: note().optional(), ...evidence }),
  /** A reminder fell due: `step`, about this date (`due`, or of a week its first day). */
  TaskTurned: () => z.object({ step: enumOr(steps, undefined).optional(), about: z.iso.date() }),
});
export type TaskEvent = EventIn<typeof taskEvents>;
export type RecordedTaskEvent = Recorded<TaskEvent>;
