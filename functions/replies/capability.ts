import { capability } from '../platform/capability.ts';
import { replyReactions } from './rules/reactions.ts';
import { replyAggregate } from './rules/state.ts';
import { replyViews } from './rules/views.ts';

/** What comes in by mail about meetings: answers from calendars, and people's words. */
export const replyCapability = capability({
  aggregate: replyAggregate,
  reactions: replyReactions,
  views: replyViews,
});
