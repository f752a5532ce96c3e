import { mailAddress, sameAddress } from '../../platform/address.ts';
import { known } from '../../platform/personal.ts';
import { type Day, tapsOf } from './day.ts';
import type { DayEvent, WhyHeld } from './events.ts';
import { type Presence, presenceOf } from './presence.ts';

/*
 * Somebody who walked in is known to one day alone, which therefore keeps whether mail to the address they left came
 * back. The address itself is not repeated: where the day no longer keeps it, nothing is left of the hold either.
 */

/** The address that somebody who walked in left at the door; nothing where it is a number, or was blanked since. */
export function emailOfWalkIn({ walkIn }: Pick<Presence, 'walkIn'>): string | undefined {
  const read = mailAddress(known(walkIn?.reach) ?? '');
  return read.ok ? read.address : undefined;
}

/** An address that nothing is sent to. `at`: when that was heard (instant, UTC). */
export interface HeldWalkIn {
  readonly email: string;
  readonly why: WhyHeld;
  readonly at: string;
}

/** Whether nothing is sent to the present address of a walk-in; one that was corrected since is another. */
export function heldWalkIn(day: Pick<Day, 'taps' | 'held'>, walkIn: string): HeldWalkIn | undefined {
  const hold = day.held[walkIn];
  const email = addressAt(day, walkIn);
  if (!hold || email === undefined || !sameAddress(addressAt(day, walkIn, hold.at), email)) return undefined;
  return { email, ...hold };
}

/**
 * Mail to a walk-in came back for good or was complained of. What is held already, news about an address that was
 * corrected since, and people of whom the day keeps no address change nothing. `at`: when the provider heard of it.
 */
export function holdWalkIn(
  day: Pick<Day, 'taps' | 'held'>,
  walkIn: string,
  why: WhyHeld,
  at: string,
): DayEvent[] {
  const email = addressAt(day, walkIn);
  if (email === undefined || heldWalkIn(day, walkIn)) return [];
  if (!sameAddress(addressAt(day, walkIn, at), email)) return [];
  return [{ type: 'WalkInAddressHeld', data: { walkIn, why } }];
}

/** The address as it was known at an instant, or is now. */
function addressAt({ taps }: Pick<Day, 'taps'>, walkIn: string, at?: string): string | undefined {
  const then = tapsOf({ taps }, walkIn).filter(({ receivedAt }) => at === undefined || receivedAt <= at);
  const presence = presenceOf(walkIn, then);
  return presence && emailOfWalkIn(presence);
}
