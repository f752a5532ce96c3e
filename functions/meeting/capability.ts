import { capability } from '../platform/capability.ts';
import { meetingReactions } from './rules/reactions.ts';
import { meetingAggregate } from './rules/state.ts';
import { meetingSchedule } from './rules/timeline/due.ts';
import { meetingViews } from './rules/views.ts';

/** The life of a meeting, as the flow knows it. */
export const meetingCapability = capability({
  aggregate: meetingAggregate,
  reactions: meetingReactions,
  views: meetingViews,
  schedule: meetingSchedule,
});
