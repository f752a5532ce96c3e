import { capability } from '../platform/capability.ts';
import { meetingReactions } from './reactions.ts';
import { meetingAggregate } from './state.ts';
import { meetingSchedule } from './timeline/due.ts';
import { meetingViews } from './views.ts';

/** The life of a meeting, as the flow knows it. */
export const meetingCapability = capability({
  aggregate: meetingAggregate,
  reactions: meetingReactions,
  views: meetingViews,
  schedule: meetingSchedule,
});
