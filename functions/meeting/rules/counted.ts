import type { Counted } from '../../platform/capability.ts';
import { isSample, rules } from '../messages/table.ts';
import { seatsList } from './seat-views.ts';

/** Messages about meetings are the network's work, but not what somebody asks for to look at. */
export const meetingCounted: Counted = {
  except: Object.keys(rules).filter(isSample),
  lists: (network, id) => [seatsList(network, id)],
};
