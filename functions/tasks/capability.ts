import { capability } from '../platform/capability.ts';
import { taskReactions } from './rules/reactions.ts';
import { taskAggregate } from './rules/task.ts';
import { taskSchedule } from './rules/turns.ts';
import { taskViews } from './rules/views.ts';

/** What was promised, by whom, until when: action points of meetings. */
export const taskCapability = capability({
  aggregate: taskAggregate,
  reactions: taskReactions,
  views: taskViews,
  schedule: taskSchedule,
});
