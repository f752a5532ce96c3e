import type { Counted } from '../../platform/capability.ts';

/** Messages about meetings are the network's work, but not what a coordinator sends to themself. */
export const meetingCounted: Counted = { except: ['preview'] };
