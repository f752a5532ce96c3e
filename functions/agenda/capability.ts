import { capability } from '../platform/capability.ts';
import { papersAggregate } from './rules/papers.ts';
import { topicReactions } from './rules/reactions.ts';
import { topicsAggregate } from './rules/topics.ts';
import { topicsViews } from './rules/views.ts';

/** What members want to talk about at one meeting. */
export const topicsCapability = capability({
  aggregate: topicsAggregate,
  reactions: topicReactions,
  views: topicsViews,
});

/** What is to be read for one meeting. */
export const papersCapability = capability({ aggregate: papersAggregate });
