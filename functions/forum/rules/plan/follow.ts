import type { OtherChange } from '../../../platform/capability.ts';
import { folded } from '../../../platform/repository.ts';
import type { Owner } from '../../../tasks/rules/events.ts';
import { followPlan, leavePlan } from '../../../tasks/rules/follow-plan.ts';
import { isOpen, type Task, taskAggregate } from '../../../tasks/rules/task.ts';
import type { Following, StandingForum } from '../forum.ts';

/** Tasks that one run brings in line with the plan. */
export const TASKS_IN_RUN = 50;

/** The tasks of one run, the first of them `from`. */
export function inRun({ tasks }: Following, from: number): readonly string[] {
  return tasks.slice(from, from + TASKS_IN_RUN);
}

/**
 * Brings one task in line with the plan, as it is when this is carried out. What comes of it is who has it and has to
 * hear of it, see {@link toTell}.
 *
 * @param causeId the fact that this follows from: carried out twice it changes nothing more, and tells the same.
 */
export function following(
  id: string,
  forum: StandingForum,
  {
    forumId,
    dated,
    causeId,
  }: { readonly forumId: string; readonly dated: boolean; readonly causeId: string },
): OtherChange {
  return {
    kind: taskAggregate.kind,
    id,
    decide: (stored) => {
      const task = folded(taskAggregate, stored);
      const isCarriedOut = stored.some((one) => one.causeId === causeId);
      const events = isCarriedOut ? [] : eventsOf(task, id, forum, forumId, dated);
      return {
        events: events.map((event) => taskAggregate.events.write(event)),
        outcome: outcomeOf(task, forumId, isCarriedOut),
      };
    },
  };
}

function eventsOf(task: Task, id: string, forum: StandingForum, forumId: string, dated: boolean) {
  const planned = forum.tasks.find((one) => one.id === id);
  if (!planned) return leavePlan(task, forumId, forum.whyOut[id]);
  if (forum.status === 'cancelled') return leavePlan(task, forumId, forum.why);
  const { what, role, minDays, needs, evidenceWanted, pinned } = planned;
  return followPlan(task, {
    ...{ forum: forumId, what, role, minDays, needs, evidenceWanted, dated, due: forum.dates[id] },
    ...(pinned === undefined ? {} : { pinned: true as const }),
    ...(forum.asks ? { asks: true as const } : {}),
  });
}

/** Owners of what is open, or was until this was carried out; those of others have nothing more to do with it. */
function outcomeOf(task: Task, forumId: string, isCarriedOut: boolean): string {
  if (task.status === 'none' || task.origin.forum !== forumId) return '';
  return (isCarriedOut && task.status === 'dropped') || isOpen(task) ? JSON.stringify(task.owners) : '';
}

/** Who hears of it, each once, from what came of the tasks of a run. */
export function toTell(outcomes: readonly string[]): Owner[] {
  const owners = outcomes.flatMap((one): Owner[] => (one === '' ? [] : JSON.parse(one)));
  const byName = new Map(
    owners.map(({ leads: _, ...owner }) => [[owner.seat, owner.person, owner.meeting].join(' '), owner]),
  );
  return [...byName.values()];
}
