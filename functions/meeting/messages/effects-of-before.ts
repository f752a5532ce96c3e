import type { EffectsOfBefore } from '../../delivery/ledger-row.ts';

/**
 * What rows did to a calendar that were planned before a row said so itself. Complete for ever: whatever
 * is planned now carries its effect.
 */
export const effectsOfBefore: EffectsOfBefore = {
  invitation: 'invites',
  askAlternate: 'invites',
  askHead: 'invites',
  change: 'tells',
  cancellation: 'cancels',
  uninvite: 'cancels',
};
