import type { Intent } from '../../platform/capability.ts';
import type { StreamKey } from '../../platform/event.ts';
import type { Owner } from '../../tasks/rules/events.ts';
import { streamOf, writtenTo } from '../../tasks/rules/written-to.ts';
import type { ForumEvent, RecordedForumEvent, Tidings } from './events.ts';
import { type Forum, forumAggregate, type StandingForum } from './forum.ts';
import { following, inRun, toTell } from './plan/follow.ts';

type ForumIntent = Intent<Forum, ForumEvent>;

/** What owners of tasks are told of their forum. */
const planKinds = { moved: 'forumMoved', changed: 'planChanged', cancelled: 'forumCancelled' } as const;
export type PlanKind = (typeof planKinds)[Tidings];

/** The kind of a message about the plan of a forum; nothing for other kinds. */
export function planKindOf(kind: string): PlanKind | undefined {
  return Object.values(planKinds).find((one) => one === kind);
}

/**
 * The tasks follow the plan, so many a run: what was decided brings the first ones, the record of each run the next. A
 * later decision takes over from an earlier one, with all that this had left to do.
 */
export function forumReactions(event: RecordedForumEvent, forum: Forum, stream: StreamKey): ForumIntent[] {
  if (forum.status === 'none') return [];
  if (event.type !== 'TasksFollowed') return runOf(event, event.version, 0, forum, stream);
  const { of, done, all, told } = event.data;
  return [
    ...(told ? telling(told.owners, planKinds[told.of], of, stream) : []),
    ...(done < all ? runOf(event, of, done, forum, stream) : []),
  ];
}

function runOf(
  { id: causeId, by }: RecordedForumEvent,
  of: number,
  from: number,
  forum: StandingForum,
  { id: forumId }: StreamKey,
): ForumIntent[] {
  const now = forum.following;
  const hasDone = forum.followed?.of === of ? forum.followed.done : 0;
  // Another fact has taken over, or this run is over.
  if (now?.of !== of || hasDone !== from) return [];
  const ids = inRun(now, from);
  const done = from + ids.length;
  const all = now.tasks.length;
  return [
    {
      do: 'changeOthers',
      by,
      changes: ids.map((id) => following(id, forum, { forumId, causeId, dated: now.dated.includes(id) })),
      record: (latest, outcomes) => {
        if (latest.status === 'none' || latest.following?.of !== of) return [];
        if ((latest.followed?.of === of ? latest.followed.done : 0) !== from) return [];
        const owners = toTell(outcomes);
        const told = owners.length > 0 ? { told: { of: now.tells, owners } } : {};
        return [{ type: 'TasksFollowed', data: { of, done, all, ...told } }];
      },
    },
  ];
}

/** One message to each, however many of their tasks it is about: its key is that of what was decided. */
function telling(
  owners: readonly Owner[],
  kind: PlanKind,
  revision: number,
  { network, id }: StreamKey,
): ForumIntent[] {
  // A guest of one meeting is none of a forum's owners.
  const members = owners.filter(({ party }) => party === 'member');
  if (members.length === 0) return [];
  return [
    {
      do: 'consult',
      streams: () => members.flatMap(streamOf),
      decide: (_, read) => ({
        mails: members
          .flatMap((owner) => writtenTo(owner, read) ?? [])
          .map((to) => ({ network, ...to, cause: `${forumAggregate.kind}/${id}`, kind, revision })),
        record: () => [],
      }),
    },
  ];
}
