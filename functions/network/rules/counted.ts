import type { Counted } from '../../platform/capability.ts';

/**
 * Messages about the network are its work, but not the count itself, nor what an admin sends to themself. With a line
 * every morning, the newest are those of a month.
 */
export const networkCounted: Counted = { except: ['dailyLine', 'testMail'], newest: 20 };
