import { capability } from '../platform/capability.ts';
import { pastMeetingAggregate, pastMeetingViews } from './rules/past-meeting.ts';
import { quarterAggregate, quarterReactions } from './rules/quarter.ts';

export { meetingFigures } from './figures/figures.ts';

/** Meetings that were held without us, and entered afterwards. */
export const pastMeetingCapability = capability({ aggregate: pastMeetingAggregate, views: pastMeetingViews });

/** Reports of quarters that were sent to observers. */
export const quarterCapability = capability({ aggregate: quarterAggregate, reactions: quarterReactions });
