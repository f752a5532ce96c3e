import type { Counted } from '../../platform/capability.ts';

/** Messages about the network are its work, but not the count itself, nor what an admin sends to themself. */
export const networkCounted: Counted = { except: ['dailyLine', 'testMail'] };
