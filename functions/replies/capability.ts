import { capability } from '../platform/capability.ts';
import { replyReactions } from './reactions.ts';
import { replyAggregate } from './state.ts';
import { replyViews } from './views.ts';

/** What comes in by mail about meetings: answers from calendars, and people's words. */
export const replyCapability = capability({
  aggregate: replyAggregate,
  reactions: replyReactions,
  views: replyViews,
});
