import type { Verdict } from '../../delivery/mail-source.ts';
import { byHand } from '../../membership/rules/member.ts';
import type { MeetingReason } from '../reasons.ts';
import type { Person } from './people.ts';

/** A reason of those for which no mail reaches somebody. */
export type NotReached = Extract<
  MeetingReason,
  'noSuchPerson' | 'noAddress' | 'addressHeld' | 'addressComplained' | 'contactLeft' | 'memberLeft'
>;

/**
 * Why no mail reaches somebody now; nothing where one does. What comes back from an address, or is not wanted there, is
 * brought by hand.
 */
export function whyNotReached(
  person: Person | undefined,
): (Extract<Verdict, { send: false }> & { readonly reason: NotReached }) | undefined {
  if (!person) return { send: false, reason: 'noSuchPerson' };
  const { barred, email } = person;
  switch (barred) {
    case 'addressHeld':
    case 'addressComplained':
      return { send: false, reason: barred, byHand: person.byHand ?? byHand(person) };
    case 'forgotten':
      return { send: false, reason: 'noSuchPerson' };
    case undefined:
      return email ? undefined : { send: false, reason: 'noAddress' };
    default:
      return { send: false, reason: barred };
  }
}
