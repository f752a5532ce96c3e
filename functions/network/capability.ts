import { capability } from '../platform/capability.ts';
import { networkCounted } from './rules/counted.ts';
import { dailySchedule } from './rules/daily.ts';
import { NETWORK_ID, networkAggregate } from './rules/network.ts';
import { networkReactions } from './rules/reactions.ts';
import { networkViews } from './rules/views.ts';

/** The network itself: its settings and its people. */
export const networkCapability = capability({
  aggregate: networkAggregate,
  reactions: networkReactions,
  views: networkViews,
  schedule: dailySchedule,
  settings: NETWORK_ID,
  counted: networkCounted,
});
