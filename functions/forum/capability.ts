import { capability } from '../platform/capability.ts';
import { forumAggregate } from './rules/forum.ts';
import { forumReactions } from './rules/reactions.ts';
import { forumViews } from './rules/views.ts';
import { callAggregate } from './rules/voices/call.ts';
import { proposalAggregate } from './rules/voices/proposal.ts';
import { callViews, proposalViews } from './rules/voices/views.ts';

/** A provincial forum, planned back from its day. */
export const forumCapability = capability({
  aggregate: forumAggregate,
  reactions: forumReactions,
  views: forumViews,
});

/** What a forum calls for. */
export const callCapability = capability({ aggregate: callAggregate, views: callViews });

/** A session that somebody proposes for a forum. */
export const proposalCapability = capability({ aggregate: proposalAggregate, views: proposalViews });
