import { capability } from '../platform/capability.ts';
import { dayAggregate } from './rules/day.ts';
import { dayReactions } from './rules/reactions.ts';

/** Who came to a meeting. */
export const dayCapability = capability({ aggregate: dayAggregate, reactions: dayReactions });
