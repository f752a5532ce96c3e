import { type AnyCapability, capability } from '../platform/capability.ts';
import { networkCounted } from './rules/counted.ts';
import { dailySchedule } from './rules/daily.ts';
import { introducing } from './rules/introducing.ts';
import { NETWORK_ID, networkAggregate } from './rules/network.ts';
import { networkReactions } from './rules/reactions.ts';
import { networkViews } from './rules/views.ts';

/**
 * The network itself: its settings and its people.
 *
 * @param kinds messages of other capabilities that a network must hear of before they are due in it.
 */
export const networkCapability = (kinds: readonly string[]): AnyCapability =>
  capability({
    aggregate: networkAggregate,
    reactions: networkReactions(kinds),
    // A version that does not know a message cannot say when it is due: the one that brought it does.
    knows: (event) =>
      event.type !== 'KindsIntroduced' || event.data.kinds.every((kind) => kinds.includes(kind)),
    views: networkViews,
    schedule: introducing(kinds, dailySchedule),
    settings: NETWORK_ID,
    counted: networkCounted,
  });
