import { capability } from '../platform/capability.ts';
import { ruleOf } from './messages/table.ts';
import { audienceAggregate } from './rules/audience.ts';
import { meetingCounted } from './rules/counted.ts';
import { meetingAggregate } from './rules/meeting.ts';
import { templatesAggregate } from './rules/own-templates.ts';
import { meetingReactions } from './rules/reactions.ts';
import { meetingSchedule } from './rules/timeline/due.ts';
import { newerKinds } from './rules/timeline/settings.ts';
import { meetingViews } from './rules/views.ts';

/** Who exactly is asked to a meeting, chunk by chunk. */
export const audienceCapability = capability({
  aggregate: audienceAggregate,
  people: ({ chunks }, chunk) => chunks[chunk - 1],
});

/** The shapes of meetings that a network keeps for itself. Nothing follows from them. */
export const templatesCapability = capability({ aggregate: templatesAggregate });

/** The life of a meeting, as the flow knows it. */
export const meetingCapability = capability({
  aggregate: meetingAggregate,
  reactions: meetingReactions,
  knows: ({ data }) => !('kind' in data) || ruleOf(data.kind) !== undefined,
  views: meetingViews,
  schedule: meetingSchedule,
  counted: meetingCounted,
  introduces: newerKinds,
});
