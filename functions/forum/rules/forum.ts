import type { Bilingual } from '../../i18n/say.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import {
  type ForumEvent,
  forumEvents,
  type PlannedTask,
  type RecordedForumEvent,
  type RoleLead,
  type Tidings,
} from './events.ts';
import type { Role } from './roles.ts';
import { evolveSeats, firstSeats, type Seat } from './seats.ts';

/** What its tasks have to follow of what was decided, until they do. */
export interface Following {
  /** Version of the fact that was decided last. */
  readonly of: number;
  /** Ids of the tasks that it is about, or may be. */
  readonly tasks: readonly string[];
  /** Those whose date was decided, also against one that their owners were given. */
  readonly dated: readonly string[];
  readonly tells: Tidings;
}

/** A forum that is prepared, was held, or was cancelled. */
export interface StandingForum {
  readonly status: 'planned' | 'cancelled';
  readonly name: Bilingual;
  /** Local date of its day. */
  readonly date: string;
  readonly decidedIn?:
    | { readonly meeting: string; readonly item?: string | undefined; readonly entry?: string | undefined }
    | undefined;
  readonly squeezed?:
    | { readonly dropped: readonly string[]; readonly weeks?: number | undefined }
    | undefined;
  /** Those who want a task that nobody has ask, and the coordinator decides. */
  readonly asks: boolean;
  /** In the order in which they were added. */
  readonly tasks: readonly PlannedTask[];
  /** When each of them is due, as it was decided (local dates, by id). */
  readonly dates: Readonly<Partial<Record<string, string>>>;
  /**
   * Of chosen dates that moved along with the forum: the one that was chosen, and for which day of the forum. Moves are
   * counted from it, so that forth and back is the same.
   */
  readonly chosen: Readonly<Partial<Record<string, { readonly date: string; readonly day: string }>>>;
  /** Tasks that were taken out of the plan, by id. */
  readonly takenOut: readonly string[];
  /** Why each of them was, where somebody said so. */
  readonly whyOut: Readonly<Partial<Record<string, string>>>;
  readonly leads: Readonly<Partial<Record<Role, RoleLead>>>;
  /** Seats for organisations whose voice it must not be without. */
  readonly seats: readonly Seat[];
  /** The meeting that is its day. */
  readonly meeting?: string | undefined;
  readonly why?: string | undefined;
  /** Instant (UTC). */
  readonly plannedAt: string;
  /** Absent where the tasks are as the plan says. */
  readonly following?: Following | undefined;
  /** How far the tasks follow what was decided last. */
  readonly followed?: { readonly of: number; readonly done: number; readonly all: number } | undefined;
}

export type Forum = { readonly status: 'none' } | StandingForum;

export const forumAggregate: Aggregate<Forum, ForumEvent> = {
  kind: 'forum',
  events: forumEvents,
  initial: { status: 'none' },
  evolve: evolveForum,
  reacting: [
    'ForumPlanned',
    'TasksAdded',
    'TaskReplanned',
    'TaskTakenOut',
    'ForumMoved',
    'ForumCancelled',
    'TasksFollowed',
  ],
};

function evolveForum(forum: Forum, event: RecordedForumEvent): Forum {
  if (event.type === 'ForumPlanned') {
    if (forum.status !== 'none') return forum;
    const { name, date, decidedIn, squeezed, asks = false } = event.data;
    return {
      ...{ status: 'planned', name, date, decidedIn, squeezed, asks, plannedAt: event.at },
      ...{ tasks: [], dates: {}, chosen: {}, takenOut: [], whyOut: {}, leads: {} },
      seats: firstSeats,
    };
  }
  return forum.status === 'none' ? forum : changed(forum, event);
}

function changed(
  forum: StandingForum,
  event: Exclude<RecordedForumEvent, { type: 'ForumPlanned' }>,
): StandingForum {
  switch (event.type) {
    case 'TasksAdded':
    case 'TaskReplanned':
    case 'TaskTakenOut':
    case 'ForumMoved':
    case 'ForumCancelled':
      return replanned(forum, event);
    case 'ForumRenamed':
      return { ...forum, name: event.data.name };
    case 'RoleGiven': {
      const { role, lead } = event.data;
      return { ...forum, leads: { ...forum.leads, [role]: lead } };
    }
    case 'SeatWanted':
    case 'SeatFilled':
    case 'SeatEmptied':
    case 'SeatGivenUp':
      return { ...forum, seats: evolveSeats(forum.seats, event) };
    case 'MeetingNamed':
      return { ...forum, meeting: event.data.meeting };
    case 'TasksFollowed': {
      const { of, done, all } = event.data;
      const following = done < all || forum.following?.of !== of ? forum.following : undefined;
      return { ...forum, followed: { of, done, all }, following };
    }
  }
}

type Replanning = Extract<
  RecordedForumEvent,
  { type: 'TasksAdded' | 'TaskReplanned' | 'TaskTakenOut' | 'ForumMoved' | 'ForumCancelled' }
>;

/** What the tasks have to follow. */
function replanned(forum: StandingForum, { version, ...event }: Replanning): StandingForum {
  const follow = (next: Partial<StandingForum>, tasks: readonly string[], tells: Tidings, dated?: string) => {
    const before = forum.following;
    const all = new Set([...(before?.tasks ?? []), ...tasks]);
    return {
      ...{ ...forum, ...next },
      following: {
        ...{ of: version, tasks: [...all], tells: strongest(tells, before?.tells) },
        dated: [...(before?.dated ?? []), ...(dated === undefined ? [] : [dated])],
      },
    };
  };
  switch (event.type) {
    case 'TasksAdded': {
      const { tasks, dates = {} } = event.data;
      const next = { tasks: [...forum.tasks, ...tasks], dates: { ...forum.dates, ...dates } };
      return follow(next, [...tasks.map(({ id }) => id), ...Object.keys(dates)], 'changed');
    }
    case 'TaskReplanned': {
      const { task, dates = {}, dated } = event.data;
      const was = forum.tasks.find(({ id }) => id === task.id);
      const tasks = forum.tasks.map((one) => (one.id === task.id ? task : one));
      const { [task.id]: from, ...chosen } = forum.chosen;
      const isSame = from !== undefined && task.pinned !== undefined && was?.pinned === task.pinned;
      return follow(
        {
          ...{ tasks, dates: { ...forum.dates, ...dates } },
          chosen: isSame ? forum.chosen : chosen,
        },
        [task.id, ...Object.keys(dates)],
        'changed',
        dated && task.id,
      );
    }
    case 'TaskTakenOut': {
      const { task, why, dates = {} } = event.data;
      const { [task]: gone, ...kept } = forum.dates;
      const needing = forum.tasks.filter(({ needs }) => needs.includes(task)).map(({ id }) => id);
      return follow(
        {
          ...{ tasks: withoutTask(forum.tasks, task), dates: { ...kept, ...dates } },
          takenOut: [...forum.takenOut, task],
          ...(why ? { whyOut: { ...forum.whyOut, [task]: why } } : {}),
        },
        [task, ...needing, ...Object.keys(dates)],
        'changed',
      );
    }
    case 'ForumMoved': {
      const { date, dates = {}, pins = {} } = event.data;
      const moved = (task: PlannedTask) => ({ ...task, pinned: pins[task.id] ?? task.pinned });
      const origins = forum.tasks.flatMap(({ id, pinned }) =>
        pins[id] === undefined || pinned === undefined
          ? []
          : [[id, forum.chosen[id] ?? { date: pinned, day: forum.date }] as const],
      );
      return follow(
        {
          ...{ date, tasks: forum.tasks.map(moved), dates: { ...forum.dates, ...dates } },
          chosen: Object.fromEntries(origins),
        },
        forum.tasks.map(({ id }) => id),
        'moved',
      );
    }
    case 'ForumCancelled':
      return follow(
        { status: 'cancelled', why: event.data.why },
        forum.tasks.map(({ id }) => id),
        'cancelled',
      );
  }
}

/** The rest of a plan without one of its tasks: those that needed it need what it needed. */
export function withoutTask<Task extends { readonly id: string; readonly needs: readonly string[] }>(
  tasks: readonly Task[],
  gone: string,
): Task[] {
  const its = tasks.find(({ id }) => id === gone)?.needs ?? [];
  return tasks.flatMap((task): Task[] => {
    if (task.id === gone) return [];
    if (!task.needs.includes(gone)) return [task];
    const needs = task.needs.flatMap((one) => (one === gone ? its : [one]));
    return [{ ...task, needs: [...new Set(needs)] }];
  });
}

const strength: readonly Tidings[] = ['changed', 'moved', 'cancelled'];

function strongest(a: Tidings, b: Tidings | undefined): Tidings {
  return b !== undefined && strength.indexOf(b) > strength.indexOf(a) ? b : a;
}
