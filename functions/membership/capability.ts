import { capability } from '../platform/capability.ts';
import { memberAggregate } from './rules/member.ts';
import { memberReactions } from './rules/reactions.ts';
import { standingsList } from './rules/standings.ts';
import { membersList, memberViews } from './rules/views.ts';

/** Members and their people, as the flow knows them. */
export const memberCapability = capability({
  aggregate: memberAggregate,
  reactions: memberReactions,
  views: memberViews,
  packed: (network) => [membersList(network), standingsList(network)],
});
