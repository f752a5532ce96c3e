import type { MessageRule } from '../messages/rule.ts';
import type { WhyHeld } from './state.ts';

/**
 * What becomes of a message to an address that nothing is sent to any more: a person carries it, or it is left out.
 * `byHandWhereTold`: it takes back what somebody may have, and is carried to those who were told of that.
 */
export type WhenHeld = 'byHand' | 'byHandWhereTold' | 'leftOut';

/**
 * One rule for what is sent and for the pages that say beforehand whom it reaches. What nobody may miss is carried to
 * people who reported our mail as unwanted; to people whose mail came back only what takes back what they have.
 */
export function whenHeld(rule: MessageRule, why: WhyHeld): WhenHeld {
  if (rule.mail === 'whole' && rule.calendar === 'cancels') return 'byHand';
  if (why === 'complained') return rule.optional ? 'leftOut' : 'byHand';
  return rule.mail === 'message' && rule.alsoToWhoLeft ? 'byHandWhereTold' : 'leftOut';
}

/** Why nothing is sent to the address of somebody who is there all the same, by why nothing is sent to them. */
export function heldBy(barred: string | undefined): WhyHeld | undefined {
  if (barred === 'addressComplained') return 'complained';
  return barred === 'addressHeld' ? 'bounced' : undefined;
}
