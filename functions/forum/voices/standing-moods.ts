import type { Mood } from '../../web/parts.tsx';
import type { Standing } from '../rules/voices/standing.ts';

/** The mark of each state, beside its words. */
export const standingMoods: Readonly<Record<Standing, Mood>> = {
  unconfirmed: 'waiting',
  proposed: 'info',
  withdrawn: 'quiet',
  decided: 'waiting',
  maybe: 'waiting',
  declined: 'quiet',
  asked: 'waiting',
  confirmed: 'done',
  calledOff: 'failed',
};
