import * as z from 'zod';
import { type EventIn, eventCatalogue, type Recorded } from '../../platform/event.ts';
import { once } from '../../platform/once.ts';
import { storedParty } from '../../platform/planned-mail.ts';
import { enumOr } from '../../platform/tomorrow.ts';
import { MAX_NEEDS, MAX_NOTE, MAX_WHAT, owner } from '../../tasks/rules/events.ts';
import { roles } from './roles.ts';
import { seatEvents } from './seats.ts';

/** Longest name of a forum in one language, in characters. */
export const MAX_NAME = 200;
/** Tasks that one fact adds, so that it stays far below what an event may have. */
export const TASKS_IN_FACT = 50;
/** Most tasks of one plan. */
export const MAX_TASKS = 500;
/** Furthest from the forum's day, in working days. */
export const FURTHEST = 400;

const words = (max: number) =>
  z.object({ en: z.string().max(max).optional(), km: z.string().max(max).optional() });

/** One task of the plan. Its state and owners are its own stream's, of kind `task` and this id. */
const plannedTask = once(() =>
  z.object({
    id: z.string().max(64),
    what: words(MAX_WHAT),
    role: enumOr(roles, 'coordinator'),
    /** Working days from the forum's day: negative before it, positive after it. */
    offset: z.number().int().min(-FURTHEST).max(FURTHEST),
    /** Working days that it takes at least. */
    minDays: z.number().int().min(1).max(FURTHEST),
    /** Ids of the tasks of this plan that must be done first. */
    needs: z.array(z.string().max(64)).max(MAX_NEEDS),
    /** What should be shown when it is done. */
    evidenceWanted: words(MAX_WHAT).optional(),
    /** A chosen local date, which does not follow from the forum's day. */
    pinned: z.iso.date().optional(),
  }),
);
export type PlannedTask = z.infer<ReturnType<typeof plannedTask>>;

/** Who leads a role: a contact of a member, by name. */
const lead = once(() => z.object({ seat: z.string(), party: storedParty, person: z.string() }));
export type RoleLead = z.infer<ReturnType<typeof lead>>;

/**
 * Dates of tasks (local dates, by id) as they were when this was decided: what somebody saw before they decided is what
 * the tasks get, whatever becomes of holidays.
 */
const dates = once(() => z.record(z.string().max(64), z.iso.date()));

/** What is told of a change: that the forum moved, that tasks of the plan are others, that it is cancelled. */
const tidings = ['moved', 'changed', 'cancelled'] as const;
export type Tidings = (typeof tidings)[number];

/** The facts of one forum: its day and its plan. Dates are local dates (`YYYY-MM-DD`). */
export const forumEvents = eventCatalogue({
  ForumPlanned: () =>
    z.object({
      name: words(MAX_NAME),
      date: z.iso.date(),
      /** What decided it: an entry of a meeting's minutes. */
      decidedIn: z
        .object({ meeting: z.string(), item: z.string().optional(), entry: z.string().optional() })
        .optional(),
      /** What was done for lack of time: keys of the template that were dropped, and to how many weeks it was scaled. */
      squeezed: z.object({ dropped: z.array(z.string()), weeks: z.number().optional() }).optional(),
      /** Of a task that nobody has: who wants it asks, and the coordinator decides. */
      asks: z.literal(true).optional(),
    }),
  /** `dates`: of these tasks, and of others that get another by them. */
  TasksAdded: () =>
    z.object({ tasks: z.array(plannedTask()).min(1).max(TASKS_IN_FACT), dates: dates().optional() }),
  /**
   * The task as it is planned now, whole. `dated`: its date was decided, also against one that its owners were given.
   * `dates`: of those that get another by it.
   */
  TaskReplanned: () =>
    z.object({ task: plannedTask(), dated: z.literal(true).optional(), dates: dates().optional() }),
  /** Those that needed it need what it needed. */
  TaskTakenOut: () =>
    z.object({ task: z.string(), why: z.string().max(MAX_NOTE).optional(), dates: dates().optional() }),
  ForumRenamed: () => z.object({ name: words(MAX_NAME) }),
  /** `withPinned`: chosen dates move along, by as many working days; `pins` are what they become. */
  ForumMoved: () =>
    z.object({
      date: z.iso.date(),
      withPinned: z.boolean(),
      dates: dates().optional(),
      pins: dates().optional(),
    }),
  ForumCancelled: () => z.object({ why: z.string().max(MAX_NOTE) }),
  /** Without a lead nobody leads it. */
  RoleGiven: () => z.object({ role: z.enum(roles), lead: lead().optional() }),
  ...seatEvents,
  /** The meeting that is the forum's day: invitations, attendance and summary are its own. */
  MeetingNamed: () => z.object({ meeting: z.string() }),
  /**
   * How far the tasks follow what was decided by the fact of version `of`: so many of `all` are as it says. The last one
   * has `done` equal to `all`. `told`: owners of these tasks, who hear of it.
   */
  TasksFollowed: () =>
    z.object({
      of: z.number().int(),
      done: z.number().int(),
      all: z.number().int(),
      told: z.object({ of: enumOr(tidings, 'changed'), owners: z.array(owner()) }).optional(),
    }),
});
export type ForumEvent = EventIn<typeof forumEvents>;
export type RecordedForumEvent = Recorded<ForumEvent>;
