import { sameAsStored } from '../../platform/same.ts';
import { dropTask, rewordTask, type Writing, writeTask } from './decide.ts';
import type { TaskEvent } from './events.ts';
import { isOpen, type Task } from './task.ts';

/** A task as the plan of a forum has it. */
export interface Placing extends Pick<Writing, 'what' | 'due' | 'pinned' | 'evidenceWanted' | 'asks'> {
  readonly needs: string[];
  readonly minDays: number;
  readonly role: string;
  readonly forum: string;
  /** Its date was decided, also against one that its owners were given. */
  readonly dated: boolean;
}

/**
 * What a task becomes by the plan of its forum. One that has ended keeps its words and dates; a date that was given to
 * its owners is kept unless the plan decides it anew. Followed twice it is followed once.
 */
export function followPlan(task: Task, placing: Placing): TaskEvent[] {
  const { forum, dated, what, due, pinned, needs, minDays, role, evidenceWanted, asks } = placing;
  if (task.status === 'none') {
    return writeTask(task, {
      ...{ what, origin: { from: 'forum', forum }, begins: 'open', owners: [], needs, minDays, role },
      ...(due === undefined ? {} : { due }),
      ...(evidenceWanted ? { evidenceWanted } : {}),
      ...(pinned ? { pinned } : {}),
      ...(asks ? { asks } : {}),
    });
  }
  if (!isOwn(task, forum) || !isOpen(task)) return [];
  const place = { needs, minDays, role, ...(evidenceWanted ? { evidenceWanted } : {}) };
  const isPlaced = sameAsStored(place, {
    ...{ needs: task.needs, minDays: task.minDays, role: task.role, evidenceWanted: task.evidenceWanted },
  });
  const isDated = task.due === due && task.pinned === (pinned === true) && !(dated && task.ownDate);
  // A plan of an earlier version of us says no dates.
  const keepsOwn = due === undefined || (task.ownDate && !dated);
  return [
    ...rewordTask(task, { what, membersOnly: task.membersOnly }),
    ...(isPlaced ? [] : [{ type: 'TaskPlaced' as const, data: place }]),
    ...(isDated || keepsOwn ? [] : [redated(due, pinned)]),
  ];
}

/** It is in the plan no more: nobody need do it. What has ended is as it was. */
export function leavePlan(task: Task, forum: string, why: string | undefined): TaskEvent[] {
  return isOpen(task) && isOwn(task, forum) ? dropTask(task, why) : [];
}

function redated(due: string | undefined, pinned: true | undefined): TaskEvent {
  return {
    type: 'TaskRedated',
    data: { ...(due === undefined ? {} : { due }), ...(pinned ? { pinned } : {}), follows: true },
  };
}

/** A task that came from elsewhere is none of the plan's. */
function isOwn({ origin }: Extract<Task, { origin: unknown }>, forum: string): boolean {
  return origin.forum === forum;
}
