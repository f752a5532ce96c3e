import { capability } from '../platform/capability.ts';
import { pastMeetingAggregate, pastMeetingViews } from './rules/past-meeting.ts';

export { meetingFigures } from './figures/figures.ts';

/** Meetings that were held without us, and entered afterwards. */
export const pastMeetingCapability = capability({ aggregate: pastMeetingAggregate, views: pastMeetingViews });
