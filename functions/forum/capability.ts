import { capability } from '../platform/capability.ts';
import { forumAggregate } from './rules/forum.ts';
import { askAggregate, askReactions } from './rules/places/ask.ts';
import { placesFollow } from './rules/places/follow.ts';
import { placesAggregate } from './rules/places/places.ts';
import { placesReactions } from './rules/places/reactions.ts';
import { placesSchedule } from './rules/places/schedule.ts';
import { placesViews } from './rules/places/views.ts';
import { programmeAggregate } from './rules/programme/programme.ts';
import { programmeReactions } from './rules/programme/reactions.ts';
import { forumReactions } from './rules/reactions.ts';
import { forumViews } from './rules/views.ts';
import { callAggregate } from './rules/voices/call.ts';
import { proposalAggregate } from './rules/voices/proposal.ts';
import { callReactions, proposalReactions } from './rules/voices/reactions.ts';
import { callSchedule, proposalSchedule } from './rules/voices/schedule.ts';
import { callViews, proposalViews } from './rules/voices/views.ts';

/** A provincial forum, planned back from its day. */
export const forumCapability = capability({
  aggregate: forumAggregate,
  reactions: (event, forum, stream) => [
    ...forumReactions(event, forum, stream),
    ...placesFollow(event, forum, stream),
  ],
  views: forumViews,
});

/** Who from outside the network has a place at a forum, and who waits for one. */
export const placesCapability = capability({
  aggregate: placesAggregate,
  reactions: placesReactions,
  schedule: placesSchedule,
  views: placesViews,
});

/** Registrations whose address is still to be confirmed. */
export const placeAskCapability = capability({ aggregate: askAggregate, reactions: askReactions });
/** What a forum calls for. */
export const callCapability = capability({
  aggregate: callAggregate,
  reactions: callReactions,
  views: callViews,
  schedule: callSchedule,
});

/** A session that somebody proposes for a forum. */
export const proposalCapability = capability({
  aggregate: proposalAggregate,
  reactions: proposalReactions,
  views: proposalViews,
  schedule: proposalSchedule,
});
/** What is when and where on a forum's day. */
export const programmeCapability = capability({
  aggregate: programmeAggregate,
  reactions: programmeReactions,
});
