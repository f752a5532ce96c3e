import { capability } from '../platform/capability.ts';
import { dailySchedule } from './daily.ts';
import { networkAggregate } from './network.ts';
import { networkReactions } from './reactions.ts';
import { networkViews } from './views.ts';

/** The network itself: its settings and its people. */
export const networkCapability = capability({
  aggregate: networkAggregate,
  reactions: networkReactions,
  views: networkViews,
  schedule: dailySchedule,
});
