import { capability } from '../platform/capability.ts';
import { dayAggregate } from './rules/day.ts';
import { dayReactions } from './rules/reactions.ts';
import { dayViews } from './rules/views.ts';

/** Who came to a meeting. */
export const dayCapability = capability({
  aggregate: dayAggregate,
  reactions: dayReactions,
  views: dayViews,
});
