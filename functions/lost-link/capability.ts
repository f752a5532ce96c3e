import { capability } from '../platform/capability.ts';
import { requestReactions } from './rules/reactions.ts';
import { requestAggregate } from './rules/request.ts';
import { requestViews } from './rules/views.ts';

/** Wishes for a personal link that was lost. */
export const linkRequestCapability = capability({
  aggregate: requestAggregate,
  reactions: requestReactions,
  views: requestViews,
});
