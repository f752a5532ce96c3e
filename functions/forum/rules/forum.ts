import type { Bilingual } from '../../i18n/say.ts';
import type { Aggregate } from '../../platform/aggregate.ts';
import {
  type ForumEvent,
  forumEvents,
  type PlannedTask,
  type RecordedForumEvent,
  type RoleLead,
} from './events.ts';
import type { Role } from './roles.ts';
import { evolveSeats, firstSeats, type Seat } from './seats.ts';

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
  /** Tasks that were taken out of the plan, by id. */
  readonly takenOut: readonly string[];
  readonly leads: Readonly<Partial<Record<Role, RoleLead>>>;
  /** Seats for organisations whose voice it must not be without. */
  readonly seats: readonly Seat[];
  /** The meeting that is its day. */
  readonly meeting?: string | undefined;
  readonly why?: string | undefined;
  /** Instant (UTC). */
  readonly plannedAt: string;
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
      ...{ status: 'planned', name, date, decidedIn, squeezed, asks },
      ...{ tasks: [], takenOut: [], leads: {}, plannedAt: event.at },
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
      return { ...forum, tasks: [...forum.tasks, ...event.data.tasks] };
    case 'TaskReplanned': {
      const { task } = event.data;
      return { ...forum, tasks: forum.tasks.map((one) => (one.id === task.id ? task : one)) };
    }
    case 'TaskTakenOut': {
      const { task } = event.data;
      return {
        ...forum,
        tasks: forum.tasks.filter(({ id }) => id !== task),
        takenOut: [...forum.takenOut, task],
      };
    }
    case 'ForumRenamed':
      return { ...forum, name: event.data.name };
    case 'ForumMoved':
      return { ...forum, date: event.data.date };
    case 'ForumCancelled':
      return { ...forum, status: 'cancelled', why: event.data.why };
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
    case 'TasksFollowed':
      return { ...forum, followed: event.data };
  }
}
