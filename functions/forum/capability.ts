import { capability } from '../platform/capability.ts';
import { forumAggregate } from './rules/forum.ts';
import { forumReactions } from './rules/reactions.ts';
import { forumViews } from './rules/views.ts';

/** A provincial forum, planned back from its day. */
export const forumCapability = capability({
  aggregate: forumAggregate,
  reactions: forumReactions,
  views: forumViews,
});
