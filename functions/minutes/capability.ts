import { capability } from '../platform/capability.ts';
import { itemViews } from './rules/issues.ts';
import { itemAggregate } from './rules/item.ts';
import { minutesAggregate } from './rules/minutes.ts';
import { minutesSchedule } from './rules/publish.ts';
import { minutesReactions } from './rules/reactions.ts';
import { minutesViews } from './rules/views.ts';

/** What was said about one agenda item. */
export const itemCapability = capability({ aggregate: itemAggregate, views: itemViews });

/** The minutes and the summary of one meeting. */
export const minutesCapability = capability({
  aggregate: minutesAggregate,
  reactions: minutesReactions,
  views: minutesViews,
  schedule: minutesSchedule,
});
